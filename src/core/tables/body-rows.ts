import type { HeaderColumn } from "./header-column";
import type { SheetView } from "./sheet-view";
import type { Label, RowType } from "./table";
import { oneLine, squeeze, totalWord } from "./text";

/** A row of a table's body, before its cells are read. */
export interface SourceRow {
  /** Row of the view. */
  readonly row: number;
  readonly type: RowType | "average" | "whereof";
  /** The label that makes it a total. */
  readonly label?: Label;
}

/** Roles whose cells are words; a total's label stands in one of them. */
const WORD_ROLES = new Set([
  "rubric",
  "explanation",
  "source",
  "target",
  "actual",
  "note",
  "reason",
  "question",
]);

/** Notes and signature lines under a table. */
const FOOT =
  /^(备?注|说明|资料来源|数据来源|(制表|编制|填报|填表|审核|复核|经办|负责)(人|单位|部门)?(签字|签章)?)[:：]/u;

/** The rows of one stretch that carry data; captions, notes, page numbers and blank rows are left out. */
export function bodyRows(
  view: SheetView,
  headers: readonly HeaderColumn[],
  roleOf: (column: number) => string,
  body: { readonly top: number; readonly bottom: number }
): SourceRow[] {
  const rows: SourceRow[] = [];
  const columns = headers.map((header) => header.column);
  let isIndented = false;
  for (let row = body.top; row <= body.bottom; row += 1) {
    const type = rowType(view, row, columns, roleOf);
    if (!type) continue;
    // What stands indented below 其中 is one more part of the same.
    isIndented = type.type === "whereof" || (isIndented && startsIndented(view, row, columns));
    rows.push({ row, ...(isIndented && type.type === "body" ? { type: "whereof" } : type) });
  }
  return rows;
}

/** The first text of a row is moved in by two spaces or more. */
function startsIndented(view: SheetView, row: number, columns: readonly number[]): boolean {
  for (const column of columns) {
    const value = view.value(row, column);
    if (typeof value === "string") return /^(\u3000|[ \t]{2})/u.test(value);
  }
  return false;
}

function rowType(
  view: SheetView,
  row: number,
  columns: readonly number[],
  roleOf: (column: number) => string
): Pick<SourceRow, "type" | "label"> | undefined {
  let own = 0;
  let filledTexts = 0;
  let total: Pick<SourceRow, "type" | "label"> | undefined;
  let whereof = false;
  for (const column of columns) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const isOwn = view.value(row, column) !== null;
    if (look === "text") filledTexts += 1;
    if (!isOwn) continue;
    own += 1;
    if (look !== "text") continue;
    if (total || WORD_ROLES.has(roleOf(column))) continue;
    const text = view.text(row, column);
    const word = totalWord(text);
    if (word) total = { type: word, label: { cell: view.cell(row, column), text: oneLine(text) } };
    else if (FOOT.test(squeeze(text))) return undefined;
    else if (/^其中/u.test(squeeze(text))) whereof = true;
  }
  if (own === 0) return undefined;
  if (own === 1 && columns.length > 1) {
    // A lone number with no label anywhere is a page number; a lone text is a heading or a note.
    if (filledTexts === 0) return undefined;
    if (!total && isLoneText(view, row, columns) && !isClause(view, row, columns, roleOf))
      return undefined;
  }
  return total ?? { type: whereof ? "whereof" : "body" };
}

/** One more clause of a rubric, on a line of its own below the first. */
function isClause(
  view: SheetView,
  row: number,
  columns: readonly number[],
  roleOf: (column: number) => string
): boolean {
  return columns.some((column) => roleOf(column) === "rubric" && view.value(row, column) !== null);
}

/** A text that stands alone in its row: nothing beside it, not even under a merge from above. */
function isLoneText(view: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.every(
    (column) =>
      view.look(row, column) === "blank" ||
      view.value(row, column) !== null ||
      view.merge(row, column)?.top === row
  );
}
