import { groupBy } from "../../core/values/group-by";
import { formatCell, formatRange, parseRange, type CellRange } from "../../core/values/cell-ref";
import { kindOf } from "../package/opc-package";
import type { PackageDraft } from "../package/package-draft";
import { shiftFormula } from "../read/shift-formula";
import type { CellEdit, XlsxSource } from "../xlsx-package";
import { XlsxError } from "../xlsx-error";
import { escapeText } from "../xml/escape-xml";
import { appendInside, setAttribute } from "../xml/patch-xml";
import { patchText, type Patch } from "../xml/patch-text";
import { parseXml } from "../xml/xml-tree";
import { cellXml } from "./cell-xml";
import { scanSheet, type FoundRow, type SheetScan } from "./scan-sheet";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Patches single cells of source sheets in the sheets' own text: a cell keeps its style, a formula
 * gives way to the value, everything around it stays as it is. Returns whether a formula went.
 * Throws {@link XlsxError} for a place that cannot be changed alone.
 */
export async function patchCells(
  draft: PackageDraft,
  source: XlsxSource,
  edits: readonly CellEdit[]
): Promise<boolean> {
  const bySheet = new Map<string, Map<string, CellEdit>>();
  for (const edit of edits) {
    const { sheet, row, column } = edit.cell;
    if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) {
      throw new XlsxError("xlsx.outside-sheet", { cell: formatCell(edit.cell) });
    }
    const cells = bySheet.get(sheet) ?? new Map<string, CellEdit>();
    // The last edit of a cell counts.
    cells.set(`${String(row)},${String(column)}`, edit);
    bySheet.set(sheet, cells);
  }
  let dropped = false;
  for (const [sheet, cells] of bySheet) {
    const entry = source.part.sheets.find((s) => s.name === sheet && s.kind === "worksheet");
    if (!entry) throw new XlsxError("xlsx.unknown-sheet", { sheet });
    refuseTableHeaders(draft, entry.part, [...cells.values()]);
    const patched = await patchSheet(draft, entry.part, [...cells.values()]);
    dropped ||= patched;
  }
  return dropped;
}

async function patchSheet(
  draft: PackageDraft,
  part: string,
  edits: readonly CellEdit[]
): Promise<boolean> {
  const text = draft.text(part);
  const scan = await scanSheet(part, text, new Set(edits.map((edit) => edit.cell.row)));
  for (const { cell } of edits) {
    // An array formula in a single cell may be overwritten like any other.
    const inArray = scan.arrays.some(
      (range) => !isOneCell(range) && contains(range, cell.row, cell.column)
    );
    if (inArray) throw new XlsxError("xlsx.array-formula", { cell: formatCell(cell) });
  }
  const patches: Patch[] = [...sharedPatches(scan, edits), ...dimensionPatches(text, scan, edits)];
  let dropped = false;
  const newRows = new Map<number, CellEdit[]>();
  for (const [row, inRow] of groupByRow(edits)) {
    const found = scan.rows.get(row);
    dropped ||= inRow.some(({ cell }) =>
      found?.cells.some((candidate) => candidate.column === cell.column && candidate.hasFormula)
    );
    if (found) patches.push(...rowPatches(text, found, scan, inRow));
    else newRows.set(row, inRow);
  }
  patches.push(...newRowPatches(text, scan, newRows));
  draft.set(part, patchText(text, [...scan.rootPatches(text), ...patches]));
  return dropped;
}

function rowPatches(
  text: string,
  row: FoundRow,
  scan: SheetScan,
  edits: readonly CellEdit[]
): Patch[] {
  const patches: Patch[] = [];
  let appended = "";
  let added = false;
  for (const edit of edits) {
    const { column } = edit.cell;
    const existing = row.cells.find((cell) => cell.column === column);
    if (existing) {
      const xml = editXml(edit, existing.style);
      patches.push({ start: existing.start, end: existing.end, text: xml });
      continue;
    }
    added = true;
    const xml = editXml(edit, row.style ?? columnStyle(scan, column));
    const next = row.cells.find((cell) => cell.column > column);
    if (next) patches.push({ start: next.start, end: next.start, text: xml });
    else appended += xml;
  }
  const node = { name: "row", attributes: new Map(), children: [], text: "", ...row };
  // `spans` only speeds Excel up, and may be wrong now.
  const spans = added ? setAttribute(text, node, "spans", undefined) : undefined;
  if (appended === "") return spans && spans.end > spans.start ? [...patches, spans] : patches;
  const append = appendInside(text, node, appended);
  return spans && spans.end > spans.start ? [...patches, spans, append] : [...patches, append];
}

/** Rows that the sheet does not have yet, each where it belongs. */
function newRowPatches(
  text: string,
  scan: SheetScan,
  rows: ReadonlyMap<number, readonly CellEdit[]>
): Patch[] {
  const { sheetData } = scan;
  const patches = [...rows].map(([row, edits]): Patch => {
    const cells = edits.map((edit) => editXml(edit, columnStyle(scan, edit.cell.column))).join("");
    const place = scan.missing.get(row) ?? 0;
    return { start: place, end: place, text: `<row r="${String(row + 1)}">${cells}</row>` };
  });
  if (!sheetData || patches.length === 0 || sheetData.end !== sheetData.openEnd) return patches;
  // `<sheetData/>` has to be opened first.
  const node = { name: "sheetData", attributes: new Map(), children: [], text: "", ...sheetData };
  return [appendInside(text, node, patches.map((patch) => patch.text).join(""))];
}

function editXml(edit: CellEdit, style: string | undefined): string {
  const { row, column } = edit.cell;
  const index = style === undefined ? undefined : Number(style);
  return cellXml(row, column, index, { value: edit.value });
}

function columnStyle(scan: SheetScan, column: number): string | undefined {
  return scan.columnStyles.find((c) => column >= c.min && column <= c.max)?.style;
}

/**
 * When the cell that holds a shared formula's text is overwritten, the cells that only referred
 * to it get the formula spelt out.
 */
function sharedPatches(scan: SheetScan, edits: readonly CellEdit[]): Patch[] {
  const patches: Patch[] = [];
  const edited = new Set(edits.map(({ cell }) => `${String(cell.row)},${String(cell.column)}`));
  for (const { cell } of edits) {
    const found = scan.rows.get(cell.row)?.cells.find((c) => c.column === cell.column);
    if (found?.masterOf === undefined) continue;
    const group = scan.shared.filter((formula) => formula.si === found.masterOf);
    const master = group.find((f) => f.row === cell.row && f.column === cell.column);
    if (!master) continue;
    for (const formula of group) {
      const isEdited = edited.has(`${String(formula.row)},${String(formula.column)}`);
      if (isEdited || formula.text !== "") continue;
      const down = formula.row - master.row;
      const right = formula.column - master.column;
      const spelt = `<f>${escapeText(shiftFormula(master.text, down, right))}</f>`;
      patches.push({ start: formula.start, end: formula.end, text: spelt });
    }
  }
  return patches;
}

function dimensionPatches(text: string, scan: SheetScan, edits: readonly CellEdit[]): Patch[] {
  const { dimension } = scan;
  const range = dimension && parseRange("", dimension.ref);
  if (!dimension || !range) return [];
  let { top, left, bottom, right } = range;
  for (const { cell } of edits) {
    top = Math.min(top, cell.row);
    left = Math.min(left, cell.column);
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  const ref = formatRange({ sheet: "", top, left, bottom, right });
  if (ref === formatRange(range)) return [];
  const node = { name: "dimension", attributes: new Map(), children: [], text: "", ...dimension };
  return [setAttribute(text, node, "ref", ref)];
}

/** A table's header cell and its column's name must agree, and formulas may use the name. */
function refuseTableHeaders(draft: PackageDraft, part: string, edits: readonly CellEdit[]): void {
  for (const relationship of draft.relationships(part)) {
    if (kindOf(relationship) !== "table" || !draft.has(relationship.target)) continue;
    const root = parseXml(relationship.target, draft.text(relationship.target));
    const range = parseRange("", root.attributes.get("ref") ?? "");
    if (!range || root.attributes.get("headerRowCount") === "0") continue;
    const header = { ...range, bottom: range.top };
    for (const { cell } of edits) {
      if (!contains(header, cell.row, cell.column)) continue;
      throw new XlsxError("xlsx.table-header", { cell: formatCell(cell) });
    }
  }
}

/** Edits by row, in order of columns. */
function groupByRow(edits: readonly CellEdit[]): Map<number, CellEdit[]> {
  const ordered = [...edits].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column
  );
  return groupBy(ordered, ({ cell }) => cell.row);
}

function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function isOneCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}
