import type { Evaluation } from "../core/evaluation";
import type { Message } from "../core/messages/message";
import { describeRubric } from "../core/scores/describe-rubric";
import type { IndicatorScore } from "../core/scores/score";
import { reviewsOf, type FindingReview } from "../core/sheets/finding-review";
import { goneFindings, type GoneFinding } from "../core/sheets/gone-findings";
import { ownSheetNames } from "../core/sheets/own-sheets";
import type { GradeBand } from "../core/tables/facts";
import type { TableColumn, TableKind, Unrecognised } from "../core/tables/table";
import type { CellRange } from "../core/values/cell-ref";
import type { Workbook } from "../core/workbook/workbook";

/** What the pane shows of a table: everything but its rows, of which there may be a million. */
export interface TableCard {
  readonly id: string;
  readonly kind: TableKind;
  readonly range: CellRange;
  readonly title?: string;
  readonly unit?: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
}

/** A 评分细则 said back, and its clauses where it has several. */
export interface RubricSaid {
  readonly said: Message;
  readonly clauses: readonly { readonly mark: string; readonly said: Message }[];
  /** What is unclear in it, whoever judges. */
  readonly questions: readonly Message[];
}

/** The part of an evaluation that a person looks at. Plain data, small enough to send to a page. */
export interface PaneReport extends Pick<
  Evaluation,
  | "findings"
  | "measures"
  | "indicators"
  | "grade"
  | "settings"
  | "effects"
  | "questions"
  | "outlook"
> {
  readonly tables: readonly TableCard[];
  readonly unrecognised: readonly Unrecognised[];
  readonly hiddenSheets: readonly string[];
  /** What 疑点清单 says of the findings; none before it was written. */
  readonly reviews: readonly FindingReview[];
  /** What was decided on and is not found any more; 疑点清单 keeps it. */
  readonly gone: readonly GoneFinding[];
  /** Names of the sheets of ours that stand in the workbook. */
  readonly ownSheets: readonly string[];
  /** How the workbook's own words for each indicator's points were understood, in their order. */
  readonly rubrics: readonly (RubricSaid | undefined)[];
  /** From the best level down; empty when nothing was scored. */
  readonly bands: readonly GradeBand[];
  /** Whether the scale was read from the workbook or is the usual one. */
  readonly scaleFromWorkbook: boolean;
}

/** `workbook`: where the evaluation came from, with the sheets that were written into it. */
export function reportOf(evaluation: Evaluation, workbook: Workbook): PaneReport {
  const { facts, findings, measures, indicators, grade, settings, effects, questions, outlook } =
    evaluation;
  const scale = facts.gradeScales[0];
  return {
    findings,
    measures,
    indicators,
    ...(grade ? { grade } : {}),
    settings,
    effects,
    questions,
    ...(outlook ? { outlook } : {}),
    tables: facts.tables.map(({ id, kind, range, title, unit, columns, rows }) => ({
      id,
      kind,
      range,
      ...(title === undefined ? {} : { title }),
      ...(unit === undefined ? {} : { unit }),
      columns,
      rowCount: rows.length,
    })),
    unrecognised: facts.unrecognised,
    hiddenSheets: facts.hiddenSheets,
    reviews: reviewsOf(findings, workbook),
    gone: goneFindings(workbook, new Set(findings.map(({ id }) => id))),
    ownSheets: [...ownSheetNames(workbook)],
    rubrics: indicators.map(rubricSaid),
    bands: scale?.bands ?? [],
    scaleFromWorkbook: scale?.table !== undefined,
  };
}

function rubricSaid({ rubric, weight }: IndicatorScore): RubricSaid | undefined {
  if (rubric === undefined) return undefined;
  const described = describeRubric(rubric, { weight });
  return {
    said: described.explanation,
    clauses: described.clauses.flatMap(({ mark, explanation }) =>
      explanation ? [{ mark, said: explanation }] : []
    ),
    questions: described.questions,
  };
}
