import { message } from "../../core/messages/message";
import { ExcelProblem } from "../excel-error";
import type { Area } from "../read/excel-grid";
import { entryText } from "../write/entry-text";
import { addressOf } from "../write/rectangles";
import type { WriteBatch } from "../write/write-batch";
import { firstFreeRow } from "./back-up";
import type { TypedSheet } from "./find-typed";
import { UNDO_SHEET } from "./undo-names";
import {
  MOST_TEXTS,
  recordTexts,
  type KeptCells,
  type Place,
  type UndoRecord,
} from "./undo-record";

const GAP = 3;
const BYTES_PER_COPY = 800;

/**
 * Copies the cells that a person filled since the write and that keep their place when it is taken
 * back. They stand on the undo sheet before the way back begins, so that it can break off and be
 * gone again. The last of it is queued, not sent.
 */
export async function keepTyped(
  batch: WriteBatch,
  record: UndoRecord,
  typed: readonly TypedSheet[]
): Promise<readonly KeptCells[]> {
  const { worksheets } = batch.context.workbook;
  const undo = worksheets.getItem(UNDO_SHEET);
  const runs = typed.flatMap(({ before, sheet, typed: cells }) =>
    runsOf(cells).map((run) => {
      const source = worksheets.getItem(sheet.id).getRange(addressOf(areaAt(run.from, run.rows)));
      return { before, run, source: source.load("numberFormat") };
    })
  );
  if (runs.length > 0) await batch.send();
  const kept: KeptCells[] = [];
  let top = firstFreeRow(record);
  let sheetOfLast = runs[0]?.before;
  let bottom = 0;
  for (const { before, run, source } of runs) {
    if (before !== sheetOfLast) [top, bottom, sheetOfLast] = [top + bottom + GAP, 0, before];
    const { from, to, rows } = run;
    bottom = Math.max(bottom, from.row + rows);
    const copy = { row: top + from.row, column: from.column };
    const { after } = before;
    const isOurs = after !== undefined && to.row < after.rows && to.column < after.columns;
    const formats = (source.numberFormat as unknown[][]).map(([format]) => String(format));
    kept.push({
      key: before.key,
      from: copy,
      to,
      rows,
      only: isOurs ? "Formulas" : "All",
      ...(formats.every((format) => format === "General") ? {} : { formats }),
    });
    undo.getRange(addressOf(areaAt(copy, rows))).copyFrom(source, "All");
    await batch.add(BYTES_PER_COPY);
  }
  const texts = recordTexts(kept);
  if (texts.length > MOST_TEXTS) {
    const safe = message("excel.safe.unchanged");
    throw new ExcelProblem(message("excel.too-large", { code: "Undo", safe }));
  }
  undo.getRange("B2:B99").clear("Contents");
  undo.getRange(`B2:B${String(texts.length + 1)}`).values = texts.map((text) => [entryText(text)]);
  return kept;
}

/** Puts what was kept of a sheet into its place there. */
export async function putBackKept(
  batch: WriteBatch,
  sheetId: string,
  key: string,
  kept: readonly KeptCells[]
): Promise<void> {
  const { worksheets } = batch.context.workbook;
  const undo = worksheets.getItem(UNDO_SHEET);
  for (const cells of kept) {
    if (cells.key !== key) continue;
    const copy = undo.getRange(addressOf(areaAt(cells.from, cells.rows)));
    const target = worksheets.getItem(sheetId).getRange(addressOf(areaAt(cells.to, cells.rows)));
    target.copyFrom(copy, cells.only);
    if (cells.formats) target.numberFormat = cells.formats.map((format) => [format]);
    await batch.add(BYTES_PER_COPY);
  }
}

interface Run {
  readonly from: Place;
  readonly to: Place;
  readonly rows: number;
}

/** Cells that follow each other down a column, in both places. */
function runsOf(cells: TypedSheet["typed"]): readonly Run[] {
  const placed = cells.flatMap(({ from, to }) => (to ? [{ from, to, rows: 1 }] : []));
  placed.sort((a, b) => a.from.column - b.from.column || a.from.row - b.from.row);
  const runs: Run[] = [];
  for (const cell of placed) {
    const last = runs.at(-1);
    if (last && follows(last.from, last.rows, cell.from) && follows(last.to, last.rows, cell.to)) {
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    } else runs.push(cell);
  }
  return runs;
}

function follows(first: Place, rows: number, next: Place): boolean {
  return next.column === first.column && next.row === first.row + rows;
}

function areaAt({ row, column }: Place, rows: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column };
}
