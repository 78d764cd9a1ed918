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
export function possibleError(figure: ShownNumber): Decimal {
  const { dimension, scale } = figure.unit;
  const lastPlace = new Decimal(10).pow(-figure.decimals).times(scale.abs());
  if (dimension === "money" && lastPlace.lte(SMALLEST_MONEY)) return ZERO;
  if ((dimension === "count" || dimension === "points") && figure.decimals === 0) return ZERO;
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
  const halves = parts.map(possibleError);
  const variance = sum(halves.map((half) => half.times(2).pow(2))).dividedBy(12);
  const likely = variance.sqrt().times(6);
  const own = total ? possibleError(total) : ZERO;
  return Decimal.min(sum(halves), likely).plus(own);
}

/**
 * Whether two figures in one base unit are the same within `error`. Exactly at the error agrees.
 * Differences that no figure can mean (less than half a 分, float noise) agree always.
 */
export function agree(a: Decimal, b: Decimal, error: Decimal, dimension: string): boolean {
  const noise = Decimal.max(a.abs(), b.abs(), 1).times(NOISE);
  const least = dimension === "money" ? Decimal.max(noise, SMALLEST_MONEY.times("0.49")) : noise;
  return a.minus(b).abs().lte(Decimal.max(error, least));
}
