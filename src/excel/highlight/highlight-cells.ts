import { message } from "../../core/messages/message";
import {
  groupMarks,
  markFormula,
  MARK_LOOKS,
  MARKS_NAME,
  type MarkGroup,
} from "../../core/workbook/cell-marks";
import type { CellMark } from "../../core/workbook/workbook-host";
import { ExcelProblem } from "../excel-error";
import { inspectSheets } from "../write/inspect-sheets";
import {
  hasUndoSheet,
  inspectWorkbook,
  requireWritable,
  type SheetNow,
  type WorkbookNow,
} from "../write/inspect-workbook";
import { addressLists } from "../write/rectangles";
import { WriteBatch } from "../write/write-batch";
import { findMarks, isMarksName, type StandingMark } from "./find-marks";

const BYTES_PER_MARK = 1_500;
const UNDERLINES = { double: "Double", single: "Single", none: "None" } as const;

/**
 * Highlights source cells, in place of what is highlighted now. `id` tells these highlights from
 * any others. Throws what Excel throws; {@link clearMarks} with the same id then takes them off.
 */
export async function highlightCells(
  context: Excel.RequestContext,
  marks: readonly CellMark[],
  { id, onBegin }: { readonly id: string; readonly onBegin: () => void }
): Promise<void> {
  const now = await inspectWorkbook(context);
  const groups = groupMarks(marks).map((group) => ({ group, sheet: sheetOf(now, group) }));
  const standing = await findMarks(context, now);
  requireWritable(
    now,
    [...groups, ...standing].map(({ sheet }) => sheet),
    "looks"
  );
  const write = await lastWrite(context, now);
  onBegin();
  const batch = new WriteBatch(context);
  if (!now.names.some(({ name }) => isMarksName(name)) && groups.length > 0) {
    context.workbook.names.add(MARKS_NAME, '="marks"').visible = false;
  }
  for (const { group, sheet } of groups) await addGroup(batch, sheet, group, `${id}-${write}`);
  for (const { format } of standing) format.delete();
  await batch.send();
}

/**
 * Takes highlights off: all, those of one call of {@link highlightCells}, or those put on since a
 * write. Gives back whether there were any.
 */
export async function clearMarks(
  context: Excel.RequestContext,
  which: { readonly call?: string; readonly write?: string } = {}
): Promise<void> {
  const now = await inspectWorkbook(context);
  const standing = await findMarks(context, now);
  const isMeant = ({ id }: StandingMark): boolean => {
    const [call, write] = id.split("-");
    return which.call ? call === which.call : which.write ? write === shortId(which.write) : true;
  };
  const off = standing.filter(isMeant);
  requireWritable(now, [...off.map(({ sheet }) => sheet)], "looks");
  for (const { format } of off) format.delete();
  const name = now.names.find((entry) => isMarksName(entry.name));
  if (name && off.length === standing.length) context.workbook.names.getItem(name.name).delete();
  await context.sync();
}

/** Tells one call from any other, short enough to stand in every rule. */
export function shortId(id: string): string {
  return id.replaceAll("-", "").slice(0, 8);
}

function sheetOf(now: WorkbookNow, { sheet }: MarkGroup): SheetNow {
  const found = now.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (!found) throw new ExcelProblem(message("excel.unknown-sheet", { sheet }));
  return found;
}

/** The write that 撤销本次写入 would take back now: highlights put on after it go with it. */
async function lastWrite(context: Excel.RequestContext, now: WorkbookNow): Promise<string> {
  if (!hasUndoSheet(now)) return "";
  const { undo } = await inspectSheets(context, [], true);
  return undo?.state === "done" ? shortId(undo.record.id) : "";
}

async function addGroup(
  batch: WriteBatch,
  { id }: SheetNow,
  { severity, ranges }: MarkGroup,
  mark: string
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(id);
  for (const addresses of addressLists(ranges)) {
    // Excel puts a new one before all others.
    const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${markFormula(severity, mark)}`;
    const { fill, underline } = MARK_LOOKS[severity];
    format.custom.format.fill.color = `#${fill}`;
    format.custom.format.font.underline = UNDERLINES[underline];
    await batch.add(BYTES_PER_MARK + addresses.length);
  }
}
