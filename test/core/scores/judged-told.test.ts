import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { leavesOf } from "../../../src/core/scores/apply-rule";
import { clauseScores, judgedAnswers } from "../../../src/core/scores/clause-scores";
import { DEFAULT_SETTINGS } from "../../../src/core/evaluation";
import { sayJudgement, type Judgement } from "../../../src/core/scores/judgement";
import { partsOf } from "../../../src/core/scores/rule-parts";
import { readFacts } from "../../../src/core/tables/find-tables";
import { workbookOf } from "./score-workbook";
import { toldCases } from "./told-cases";
import { byCode, toldLine } from "./told-line";

/*
 * What becomes of a person's judgement: taken, refused with a reason, or taken with a question. A
 * line for what is asked, then for each judgement what counts and how it is said.
 */

interface Case {
  readonly name: string;
  readonly rule: ScoringRule;
  readonly given: readonly Readonly<Record<string, Judgement>>[];
  readonly told: readonly string[];
}

const evidence = { facts: readFacts(workbookOf({})), findings: [], settings: DEFAULT_SETTINGS };

toldCases<Case>("judged-told", ({ rule, given }) => {
  const parts = partsOf(rule, "评分细则");
  const nobody = clauseScores(parts, {}, new Map(), evidence);
  return [
    toldLine(nobody, byCode),
    ...given.map((judgements) => {
      const told = clauseScores(parts, judgements, new Map(), evidence)
        .filter(({ judgement }) => judgement)
        .map(({ id, source, answer, score, said, edge, problem }) => ({
          id,
          source,
          answer,
          score,
          said,
          edge,
          problem,
        }));
      const words = leavesOf(rule).flatMap((leaf) => {
        const judgement = judgements[leaf.mark];
        return judgement ? [sayJudgement(leaf, judgement)] : [];
      });
      return toldLine({ told, taken: judgedAnswers(parts, judgements), words }, byCode);
    }),
  ];
});
