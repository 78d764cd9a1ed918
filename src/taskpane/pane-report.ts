import type { Evaluation } from "../core/evaluation";
import type { GradeBand } from "../core/tables/facts";
import type { TableColumn, TableKind, Unrecognised } from "../core/tables/table";
import type { CellRange } from "../core/values/cell-ref";

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

/** The part of an evaluation that a person looks at. Plain data, small enough to send to a page. */
export interface PaneReport extends Pick<
  Evaluation,
  "findings" | "measures" | "indicators" | "grade" | "settings"
> {
  readonly tables: readonly TableCard[];
  readonly unrecognised: readonly Unrecognised[];
  readonly hiddenSheets: readonly string[];
  /** From the best level down; empty when nothing was scored. */
  readonly bands: readonly GradeBand[];
  /** Whether the scale was read from the workbook or is the usual one. */
  readonly scaleFromWorkbook: boolean;
}

export function reportOf(evaluation: Evaluation): PaneReport {
  const { facts, findings, measures, indicators, grade, settings } = evaluation;
  const scale = facts.gradeScales[0];
  return {
    findings,
    measures,
    indicators,
    ...(grade ? { grade } : {}),
    settings,
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
    bands: scale?.bands ?? [],
    scaleFromWorkbook: scale?.table !== undefined,
  };
}
