import type { ParsedRubric } from "../rubric/parsed-rubric";
import type { ScoringRule } from "../rubric/scoring-rule";
import type { Decimal } from "../values/decimal";
import { leavesOf, type Leaf } from "./apply-rule";

/** One part of a rule that needs an answer of its own, with the words of the workbook. */
export interface RulePart {
  readonly leaf: Leaf;
  readonly text: string;
  /** Its words were not understood: a person gives its points. */
  readonly isUnread: boolean;
}

/** The parts of a rule in reading order, those that were not understood among them. */
export function partsOf(rule: ScoringRule, text: string, mark = ""): readonly RulePart[] {
  if (rule.kind === "sum-of-clauses" || rule.kind === "choice") {
    return rule.clauses.flatMap((clause): readonly RulePart[] => {
      const place = mark + clause.mark;
      if (clause.rule) return partsOf(clause.rule, clause.text, place);
      return rule.kind === "choice" ? [] : [unreadPart(clause.text, rule.points, place)];
    });
  }
  if (rule.kind === "deductions" || rule.kind === "bonus-penalty") {
    const words =
      rule.kind === "deductions"
        ? rule.items.map(({ deduction }) => deduction.condition)
        : rule.items.map(({ change }) => change.condition);
    return leavesOf(rule, mark).map((leaf, at) => ({
      leaf,
      text: words[at] ?? text,
      isUnread: false,
    }));
  }
  return leavesOf(rule, mark).map((leaf) => ({ leaf, text, isUnread: false }));
}

function unreadPart(text: string, points: Decimal, mark: string): RulePart {
  const rule: ScoringRule = { kind: "discretion", points, condition: text };
  return { leaf: { mark, need: "points", rule }, text, isUnread: true };
}

/** A rule to score by, and its parts. */
export interface RuleInHand {
  readonly rule: ScoringRule;
  readonly parts: readonly RulePart[];
}

/**
 * The rule that was read; where words outside its clauses were not understood, or there is no
 * 评分细则, a person gives the points of the whole: guessing at the rest would be worse.
 */
export function ruleInHand(
  parsed: ParsedRubric | undefined,
  text: string,
  weight: Decimal
): RuleInHand {
  if (parsed?.rule) {
    const parts = partsOf(parsed.rule, text);
    const unread = parts.filter(({ isUnread }) => isUnread).length;
    if (parsed.understood || unread >= parsed.unread.length) return { rule: parsed.rule, parts };
  }
  const whole = unreadPart(text, weight, "");
  return { rule: whole.leaf.rule, parts: [whole] };
}
