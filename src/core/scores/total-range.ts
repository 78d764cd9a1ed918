import { Decimal, sum, ZERO } from "../values/decimal";
import type { OpenEffect } from "./rule-inputs";
import { isExempt, isPending, shifted, totalShift, type Part, type TotalShift } from "./total-of";

/** An indicator with what is still open about it. */
export interface OpenPart extends Part {
  readonly range?: { readonly atLeast: Decimal; readonly atMost: Decimal } | undefined;
  readonly openEffects?: readonly OpenEffect[] | undefined;
}

/**
 * The least and the most that the total can still come to, open vetoes, penalties and 不适用 among
 * it; undefined when nothing is open.
 */
export function totalRange(
  parts: readonly OpenPart[],
  decimals: number
): { readonly atLeast: Decimal; readonly atMost: Decimal } | undefined {
  const effects = parts.flatMap(({ openEffects = [] }) => openEffects);
  if (effects.length === 0 && !parts.some(isPending)) return undefined;
  const shift = totalShift(parts);
  const most = Decimal.max(...totalsWith(parts, shift, highest));
  const least = Decimal.min(...totalsWith(parts, shift, lowest));
  const loss = lossOf(effects);
  return {
    atLeast: (loss ? Decimal.max(ZERO, least.minus(loss)) : ZERO).toDecimalPlaces(decimals),
    atMost: most.toDecimalPlaces(decimals),
  };
}

/** Undefined: there is no telling, down to nothing. */
function lossOf(effects: readonly OpenEffect[]): Decimal | undefined {
  if (effects.some(({ kind }) => kind === "veto")) return undefined;
  const losses = effects.filter((effect) => effect.kind === "change");
  const known = losses.flatMap(({ mostLost }) => mostLost ?? []);
  return known.length === losses.length ? sum(known) : undefined;
}

function highest({ score, range, weight }: OpenPart): Decimal {
  return score ?? range?.atMost ?? weight;
}

function lowest({ score, range }: OpenPart): Decimal {
  return score ?? range?.atLeast ?? ZERO;
}

/**
 * The total with the open 不适用 left in, and dropped one after the other in the order of their
 * rates, from either end. Dropping raises the total only for a rate below that of the rest, so the
 * most and the least are among these.
 */
function totalsWith(
  parts: readonly OpenPart[],
  shift: TotalShift,
  pointsOf: (part: OpenPart) => Decimal
): readonly Decimal[] {
  const counted = parts.filter((part) => !isExempt(part));
  const points = sum(counted.map(pointsOf));
  const rate = (part: OpenPart) => pointsOf(part).dividedBy(part.weight);
  const optional = counted
    .filter(
      ({ weight, openEffects = [] }) =>
        weight.gt(0) && openEffects.some(({ kind }) => kind === "not-applicable")
    )
    .sort((a, b) => rate(a).cmp(rate(b)));
  const dropping = (order: readonly OpenPart[]): readonly Decimal[] => {
    let [left, kept] = [points, shift.kept];
    return order.map((part) => {
      left = left.minus(pointsOf(part));
      kept = kept.minus(part.weight);
      return shifted(left, { ...shift, kept });
    });
  };
  return [shifted(points, shift), ...dropping(optional), ...dropping([...optional].reverse())];
}
