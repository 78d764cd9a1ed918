import type { CellRange } from "../values/cell-ref";
import type { CellMark } from "./workbook-host";

/**
 * Highlights are conditional formats that always hold: the cell's own format is never touched, so
 * that taking them off leaves it exactly as it was, and they travel with their cells when rows are
 * sorted or inserted. Their formula names them, whoever put them there and in whichever session.
 */

export type MarkSeverity = CellMark["severity"];

/** From the gravest down. */
export const MARK_SEVERITIES: readonly MarkSeverity[] = ["high", "medium", "low"];

/** Never by colour alone: the graver, the more underlined. Colours as RRGGBB. */
export const MARK_LOOKS: Readonly<
  Record<MarkSeverity, { readonly fill: string; readonly underline: "double" | "single" | "none" }>
> = {
  high: { fill: "FFC7CE", underline: "double" },
  medium: { fill: "FFEB9C", underline: "single" },
  low: { fill: "DDEBF7", underline: "none" },
};

/** A hidden defined name that stands in the workbook while source cells are highlighted. */
export const MARKS_NAME = "_jihe_marks";

/** The rule of a highlight, without the leading `=`: always true, and it tells what it is. */
export function markFormula(severity: MarkSeverity, id = ""): string {
  return `LEN("_jihe_${severity}${id === "" ? "" : `_${id}`}")>0`;
}

/** What a conditional format's formula says, when it is a highlight of ours. */
export function readMarkFormula(
  formula: string
): { readonly severity: MarkSeverity; readonly id: string } | undefined {
  const match = /^=?\s*LEN\("_jihe_(high|medium|low)(?:_([\w-]*))?"\)>0$/iu.exec(formula.trim());
  const severity = MARK_SEVERITIES.find((each) => each === match?.[1]?.toLowerCase());
  return severity && { severity, id: match?.[2] ?? "" };
}

/** The cells of one sheet that are highlighted alike. */
export interface MarkGroup {
  readonly sheet: string;
  readonly severity: MarkSeverity;
  /** Runs down a column. */
  readonly ranges: readonly CellRange[];
}

/** Marks by sheet and severity. Of two marks on a cell the graver counts. */
export function groupMarks(marks: readonly CellMark[]): readonly MarkGroup[] {
  const gravest = new Map<string, CellMark>();
  for (const mark of marks) {
    const { sheet, row, column } = mark.cell;
    const place = `${String(row)},${String(column)},${sheet}`;
    const known = gravest.get(place);
    if (!known || rankOf(mark.severity) < rankOf(known.severity)) gravest.set(place, mark);
  }
  const groups = new Map<string, CellMark[]>();
  for (const mark of gravest.values()) {
    const place = `${mark.severity},${mark.cell.sheet}`;
    const group = groups.get(place);
    if (group) group.push(mark);
    else groups.set(place, [mark]);
  }
  return [...groups.values()].map((group) => ({
    sheet: group[0]?.cell.sheet ?? "",
    severity: group[0]?.severity ?? "low",
    ranges: runsOf(group),
  }));
}

function rankOf(severity: MarkSeverity): number {
  return MARK_SEVERITIES.indexOf(severity);
}

function runsOf(marks: readonly CellMark[]): CellRange[] {
  const cells = marks.map(({ cell }) => cell);
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { sheet, row, column } of cells) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) {
      runs[runs.length - 1] = { ...last, bottom: row };
    } else runs.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
