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
  // Indicators that count the same findings share the list of them.
  const lists = new Map<readonly string[], Change>();
  for (const { score, byFinding = [] } of indicators) {
    if (!score) continue;
    for (const { ids, ifConfirmed, ifExcluded } of byFinding) {
      lists.set(
        ids,
        both(lists.get(ids), {
          confirmed: ifConfirmed.minus(score),
          excluded: ifExcluded.minus(score),
        })
      );
    }
  }
  if (lists.size === 0) return {};
  const standing = standings(facts, indicators, scoreDecimals);
  const now = standing(ZERO);
  const effectOf = ({ confirmed, excluded }: Change): FindingEffect => ({
    now,
    ifConfirmed: standing(confirmed),
    ifExcluded: standing(excluded),
  });
  const changes = new Map<string, Change>();
  const effects = new Map<string, FindingEffect>();
  for (const [ids, change] of lists) {
    const effect = effectOf(change);
    for (const id of ids) {
      const before = changes.get(id);
      const whole = both(before, change);
      changes.set(id, whole);
      effects.set(id, before ? effectOf(whole) : effect);
    }
  }
  return Object.fromEntries(effects);
}

interface Change {
  readonly confirmed: Decimal;
  readonly excluded: Decimal;
}

function both(a: Change | undefined, b: Change): Change {
  if (!a) return b;
  return { confirmed: a.confirmed.plus(b.confirmed), excluded: a.excluded.plus(b.excluded) };
}
