import { message } from "../../messages/message";
import type { BonusPenalty } from "../../rubric/scoring-rule";
import { Decimal, plain, sum, ZERO } from "../../values/decimal";
import type { MissingInput } from "../rule-inputs";
import { askCount, countOf, lossOf } from "./deduct-per-occurrence";
import { clamp, pending, scored, type RuleApplication } from "./rule-application";

/**
 * P16: base + bonuses − penalties, inside 0 … full marks. Penalties that are meant for the total
 * leave the indicator alone and come back as an effect.
 */
export const bonusPenalty: RuleApplication<"bonus-penalty"> = {
  need: undefined,
  apply(rule, known) {
    const unknown: MissingInput[] = [];
    const [added, taken]: [Decimal[], Decimal[]] = [[], []];
    for (const { mark, sign, change } of rule.items) {
      const place = rule.items.length === 1 ? known.mark : known.mark + mark;
      const count = countOf(known.answerAt(place));
      if (!count) unknown.push({ mark: place, need: "count", question: askCount(change) });
      else (sign === "plus" ? added : taken).push(lossOf(change, count));
    }
    if (unknown.length > 0) return pending(unknown, ZERO, rule.points);
    const lost = sum(taken);
    const gained = rule.maxBonus ? Decimal.min(sum(added), rule.maxBonus) : sum(added);
    const onTotal = rule.scope === "total";
    const points = clamp(rule.base.plus(gained).minus(onTotal ? ZERO : lost), rule.points);
    const params = {
      base: plain(rule.base),
      gained: plain(gained),
      lost: plain(lost),
      full: plain(rule.points),
      points: plain(points),
    };
    if (!onTotal) return scored(points, message("score.bonus-penalty", params));
    const effects = lost.isZero() ? [] : [{ kind: "change", points: lost.negated() } as const];
    return scored(points, message("score.bonus-penalty-total", params), effects);
  },
  ranges: (rule) => [[lowest(rule), rule.points]],
};

function lowest({ base, items }: BonusPenalty): Decimal {
  return items.some(({ sign }) => sign === "minus") ? ZERO : base;
}
