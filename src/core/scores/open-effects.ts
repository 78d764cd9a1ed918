import type { BonusPenalty } from "../rubric/scoring-rule";
import { Decimal, sum } from "../values/decimal";
import type { ClauseAnswer, OpenEffect } from "./rule-inputs";
import type { RulePart } from "./rule-parts";
import { isPending } from "./total-of";
import type { OpenPart } from "./total-range";

/**
 * What the rule may still do to the total: a veto, 不适用, or points taken from it, that neither
 * data nor a person decided. Missing is not 否.
 */
export function openEffectsOf(
  parts: readonly RulePart[],
  answers: ReadonlyMap<string, ClauseAnswer>
): readonly OpenEffect[] {
  const open = parts.filter(({ leaf, isUnread }) => !isUnread && !isAnswered(answers, leaf.mark));
  const taking = new Set<BonusPenalty>();
  return open.flatMap(({ leaf: { rule } }): readonly OpenEffect[] => {
    if (rule.kind === "veto" && rule.scope === "total") {
      return [{ kind: "veto", condition: rule.condition }];
    }
    if (rule.kind === "not-applicable" && rule.treatment === "rescale") {
      return [{ kind: "not-applicable", condition: rule.condition }];
    }
    if (rule.kind !== "bonus-penalty" || rule.scope !== "total" || taking.has(rule)) return [];
    taking.add(rule);
    return lossOf(rule);
  });
}

/** A pending indicator has a veto or a penalty that may still take from the total, down to nothing. */
export function isLevelOpen(parts: readonly OpenPart[]): boolean {
  return parts.some(
    (part) =>
      isPending(part) && part.openEffects?.some(({ kind }) => kind !== "not-applicable") === true
  );
}

function isAnswered(answers: ReadonlyMap<string, ClauseAnswer>, mark: string): boolean {
  const { holds, count } = answers.get(mark) ?? {};
  return holds !== undefined || count !== undefined;
}

/** All the penalties of one rule: as many 处 as there are, unless each is taken once or has a cap. */
function lossOf({ items }: BonusPenalty): readonly OpenEffect[] {
  const penalties = items.filter(({ sign }) => sign === "minus").map(({ change }) => change);
  if (penalties.length === 0) return [];
  const most = penalties.map(({ counter, each, maxLoss }): Decimal | undefined =>
    counter === "" ? Decimal.min(each, maxLoss ?? each) : maxLoss
  );
  const known = most.flatMap((loss) => loss ?? []);
  const condition = penalties.map((penalty) => penalty.condition).join("；");
  const isBounded = known.length === most.length;
  return [{ kind: "change", condition, ...(isBounded && { mostLost: sum(known) }) }];
}
