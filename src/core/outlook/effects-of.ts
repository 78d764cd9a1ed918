import type { IndicatorScore } from "../scores/score";
import type { Facts } from "../tables/facts";
import { type Decimal, ZERO } from "../values/decimal";
import { standings, type Standing } from "./standing";

export type { Standing };

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
