import { gradeScaleOf, settledLevel } from "../scores/grade-scale";
import type { IndicatorScore } from "../scores/score";
import type { Facts } from "../tables/facts";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";

/** A total and the level it falls into; no level while pending indicators can change it. */
export interface Standing {
  readonly total: Decimal;
  readonly level?: string;
}

/** What one decision about a finding makes of the whole: “若属实 75 → 74.5”. */
export interface FindingEffect {
  readonly now: Standing;
  /** 属实 */
  readonly ifConfirmed: Standing;
  /** 排除 */
  readonly ifExcluded: Standing;
}

/**
 * The effect of each finding on total and level, by its id. A finding that no score rests on, or
 * whose decision changes no score, has none; so has one that only follows from another (`related`):
 * it goes away with its root, and the root's effect is told there.
 */
export function effectsOf(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  scoreDecimals: number
): Readonly<Record<string, FindingEffect>> {
  const changes = new Map<string, { confirmed: Decimal; excluded: Decimal }>();
  for (const { score, byFinding = [] } of indicators) {
    if (!score) continue;
    for (const { ids, ifConfirmed, ifExcluded } of byFinding) {
      for (const id of ids) {
        const { confirmed = ZERO, excluded = ZERO } = changes.get(id) ?? {};
        changes.set(id, {
          confirmed: confirmed.plus(ifConfirmed).minus(score),
          excluded: excluded.plus(ifExcluded).minus(score),
        });
      }
    }
  }
  if (changes.size === 0) return {};
  const standing = standings(facts, indicators, scoreDecimals);
  const now = standing(ZERO);
  return Object.fromEntries(
    [...changes].map(([id, { confirmed, excluded }]) => [
      id,
      { now, ifConfirmed: standing(confirmed), ifExcluded: standing(excluded) },
    ])
  );
}

/** Total and level when the sum of the scores changes by so much. */
function standings(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  scoreDecimals: number
): (change: Decimal) => Standing {
  const scale = gradeScaleOf(facts);
  const base = sum(indicators.map(({ score }) => score ?? ZERO));
  const open = sum(indicators.flatMap(({ score, weight }) => (score ? [] : weight)));
  const known = new Map<string, Standing>();
  return (change) => {
    const key = plain(change);
    const before = known.get(key);
    if (before) return before;
    const total = base.plus(change).toDecimalPlaces(scoreDecimals);
    const level = settledLevel(scale, total, open);
    const standing = { total, ...(level !== undefined && { level }) };
    known.set(key, standing);
    return standing;
  };
}
