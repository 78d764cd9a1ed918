import { Decimal, sum, ZERO } from "./decimal";

/** A number as shown in a sheet, with what is needed to know how exactly it is known. */
export interface ShownNumber {
  /** In the unit of its column. */
  readonly shown: Decimal;
  /** In the base unit: yuan, heads, points, a ratio. */
  readonly value: Decimal;
  /** Decimals it is known to, in the unit of its column. */
  readonly decimals: number;
  readonly unit: { readonly dimension: string; readonly scale: Decimal };
}

const HALF = new Decimal("0.5");
/** 分: money has no smaller part. */
const SMALLEST_MONEY = new Decimal("0.01");
/** Binary leftovers of spreadsheet arithmetic (0.1 + 0.2), relative to the figures at hand. */
const NOISE = new Decimal("1e-9");

/**
 * By how much the true figure may lie from the shown one, in the base unit: half of the last place
 * shown. Zero where the unit has no smaller parts: heads in whole numbers; money down to 分 (元
 * with 2 decimals, 万元 with 6); points in whole numbers, which are awarded and not measured.
 */
export function possibleError({ unit, decimals }: ShownNumber): Decimal {
  // The figures of a column share their unit and decimals: worked out once for all of them.
  let errors = known.get(unit);
  if (!errors) {
    errors = [];
    known.set(unit, errors);
  }
  return (errors[decimals] ??= errorOf(unit, decimals));
}

const known = new WeakMap<ShownNumber["unit"], Decimal[]>();

function errorOf({ dimension, scale }: ShownNumber["unit"], decimals: number): Decimal {
  const lastPlace = new Decimal(10).pow(-decimals).times(scale.abs());
  if (dimension === "money" && lastPlace.lte(SMALLEST_MONEY)) return ZERO;
  if ((dimension === "count" || dimension === "points") && decimals === 0) return ZERO;
  return lastPlace.times(HALF);
}

/** Points in halves (8, 4.5) are awarded; anything finer was computed and rounded. */
function isAwarded(figure: ShownNumber): boolean {
  return figure.unit.dimension === "points" && figure.shown.times(2).isInteger();
}

/**
 * By how much a right total may differ from the sum of its rounded parts, in the base unit: the
 * halves of all parts, or six standard deviations of that many roundings when that is less
 * (σ = last place × √(n/12)), and half of the total's own last place.
 */
export function possibleSumError(parts: readonly ShownNumber[], total?: ShownNumber): Decimal {
  const all = total ? [...parts, total] : parts;
  if (all.length > 0 && all.every(isAwarded)) return ZERO;
  // Of a long column nearly all parts have one error: each counts once, as often as it stands.
  const counts = new Map<Decimal, number>();
  for (const part of parts) {
    const half = possibleError(part);
    counts.set(half, (counts.get(half) ?? 0) + 1);
  }
  const halves = [...counts];
  const most = sum(halves.map(([half, count]) => half.times(count)));
  const squares = sum(halves.map(([half, count]) => half.times(2).pow(2).times(count)));
  const likely = squares.dividedBy(12).sqrt().times(6);
  const own = total ? possibleError(total) : ZERO;
  return Decimal.min(most, likely).plus(own);
}

/**
 * Whether two figures in one base unit are the same within `error`. Exactly at the error agrees.
 * Differences that no figure can mean agree always: float noise, and less than a 分, as one of the
 * two is then no whole 分 and whoever wrote the other rounded it up, down or to the even digit.
 */
export function agree(a: Decimal, b: Decimal, error: Decimal, dimension: string): boolean {
  if (a.eq(b)) return true;
  const noise = Decimal.max(a.abs(), b.abs(), 1).times(NOISE);
  const difference = a.minus(b).abs();
  if (dimension === "money" && difference.lt(SMALLEST_MONEY)) return true;
  return difference.lte(Decimal.max(error, noise));
}
