import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import {
  applyRule,
  clauseOutcomes,
  leavesOf,
  possiblePoints,
} from "../../../src/core/scores/apply-rule";
import { clauseEdge } from "../../../src/core/scores/clause-edge";
import type { ClauseAnswer, RuleInputs } from "../../../src/core/scores/rule-inputs";
import { toldCases } from "./told-cases";
import { byCode, toldLine } from "./told-line";

/*
 * Every kind of rule at its edges: what it asks, what each answer gives and why, what is still
 * possible, and which figures stand on an edge. A line for what is asked and one for each of `given`.
 */

type Given = Pick<RuleInputs, "value" | "count"> & {
  readonly answers?: Readonly<Record<string, ClauseAnswer>>;
};

interface Case {
  readonly name: string;
  readonly rule: ScoringRule;
  readonly given: readonly Given[];
  readonly told: readonly string[];
}

/** More ranges than a person would read are told by their number and ends. */
function possible(rule: ScoringRule, inputs: RuleInputs): unknown {
  const ranges = possiblePoints(rule, inputs).map(([low, high]) =>
    low.eq(high) ? low : `${low.toFixed()}～${high.toFixed()}`
  );
  return ranges.length > 12 ? [ranges.length, ranges[0], ranges.at(-1)] : ranges;
}

toldCases<Case>("rules-told", ({ rule, given }) => {
  const asked = leavesOf(rule).map(({ mark, need }) => `${mark} ${need}`.trim());
  const answered = given.map(({ answers, ...rest }) => {
    const inputs = { ...rest, ...(answers && { answers: new Map(Object.entries(answers)) }) };
    const outcome = applyRule(rule, inputs);
    const clauses = clauseOutcomes(rule, inputs);
    const edge =
      rest.value && outcome.state === "scored"
        ? clauseEdge(rule, rest.value, outcome.points)
        : undefined;
    return toldLine(
      {
        ...outcome,
        possible: possible(rule, inputs),
        ...(clauses.size > 0 && { clauses }),
        edge,
      },
      byCode
    );
  });
  return [`asks ${asked.join(", ")}`, ...answered];
});
