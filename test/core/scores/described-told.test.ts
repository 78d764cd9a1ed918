import { answersForClauses } from "../../../src/core/scores/answers-for-clauses";
import { describeRubric } from "../../../src/core/scores/describe-rubric";
import type { Decimal } from "../../../src/core/values/decimal";
import { toldCases } from "./told-cases";
import { byCode, toldLine } from "./told-line";

/*
 * What `jihe rule` says of one 评分细则: the rule said back, what is asked, what the answers give, and
 * which answers are refused and why. A line for each of `given`.
 */

interface Case {
  readonly name: string;
  readonly text: string;
  readonly given: readonly {
    readonly weight?: Decimal;
    readonly value?: Decimal;
    readonly count?: Decimal;
    /** As typed after --answers. */
    readonly said?: string;
  }[];
  readonly told: readonly string[];
}

toldCases<Case>("described-told", ({ text, given }) =>
  given.map(({ said, ...question }) => {
    const { rule } = describeRubric(text, question);
    const answers = answersForClauses(rule, said ?? "");
    if (!answers.ok) return `refused ${byCode(answers.error)}`;
    const { rule: _whole, ...described } = describeRubric(text, {
      ...question,
      ...(said !== undefined && { answers: answers.value }),
    });
    // The tree itself is told by its explanation.
    return toldLine(described, byCode).replaceAll(/; rule \{.*?\}(?=; clauses \[)/gu, "");
  })
);
