import type { OutsidePoints, RuleReading } from "../clause-reading";
import { only, pointsOf } from "../clause-reading";
import type { RuleClause, ScoringRule } from "../scoring-rule";
import type { Said } from "../statement";
import { sumOf } from "../sum-of";

/** 不符合要求的不得分, 达不到的酌情扣分: what a missed one gives, once more. */
const MISSED =
  /^(?:如|若|凡)?(?:有)?(?:[一1]项)?(?:不|未|没有)(?:符合|满足|达到|达标|做到|具备|合理|到)[^，,；;\d]{0,6}$|^达不到[^，,；;\d]{0,4}$/u;

/**
 * 依据充分、分配合理，各2.5分: a list in one sentence, each of its parts with points of its own. Read
 * only where the parts, times those points, are full marks.
 */
export function readEachOf(
  statements: readonly Said[],
  { given }: OutsidePoints
): RuleReading | undefined {
  const [each] = only(statements, "each");
  if (!each) return undefined;
  const others = statements.filter((one) => one !== each && one.type !== "until-nothing-left");
  const full = only(others, "full").find(({ when }) => MARKS_ONLY.test(when.text))?.points ?? given;
  if (!full) return undefined;
  const own = pointsOf(each.points, full);
  const isRest = others.every(
    (one) =>
      (one.type === "full" && MARKS_ONLY.test(one.when.text)) ||
      ((one.type === "none" || one.type === "discretion") && MISSED.test(one.when.text))
  );
  if (!own.gt(0) || !isRest || /[①-⑳]/u.test(each.when.text)) return undefined;
  const count = full.dividedBy(own);
  const names = SEPARATORS.map((separator) => partsOf(each.when.text, separator)).find(
    ({ length }) => count.eq(length)
  );
  if (!names || names.length < 2) return undefined;
  const kind = only(others, "discretion").length > 0 ? "discretion" : "all-or-nothing";
  const clauses = names.map((text, at): RuleClause => {
    const rule: ScoringRule = { kind, points: own, condition: text };
    return { mark: String(at + 1), text, rule };
  });
  return sumOf(clauses, full);
}

const MARKS_ONLY = /^(?:满分|共|总分|本?(?:项|指标))?$/u;

/** The coarsest that gives as many parts as the points ask for. */
const SEPARATORS = [/[；;]/u, /[，,；;]/u, /[、，,；;]/u, /[、，,；;]|以及|[和及与]/u];

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .replace(/^[^：:]{1,16}[：:]/u, "")
    .replace(/(?:分别|均)$/u, "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
