import { word } from "../messages/message";
import type { Decimal } from "../values/decimal";
import { carriedCell, carryExtras, carryRows } from "./carry-over";
import type { Basis } from "./change-causes";
import { points } from "./points-cell";
import { addHead, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell } from "./sheet-draft";
import { LOG_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { decimalIn } from "./overrides";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** One line of 复核记录: what a run changed. */
export interface LogEntry {
  /** `2026-11-22 14:02`, and as a day count for the cell. */
  readonly time: number;
  readonly reviewer: string;
  readonly operation: string;
  readonly oldScore?: Decimal;
  readonly newScore?: Decimal;
  readonly oldLevel?: string;
  readonly newLevel?: string;
  readonly changes: string;
  /** What counted in the run beside the data, to tell the next one what changed. */
  readonly basis: Basis;
}

/** 复核记录: earlier lines stay as they are, in their order; a new one goes to the end. */
export function logSheet(
  name: string,
  entry: LogEntry | undefined,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const draft = new SheetDraft(SHEET_KEYS.log, name, LOG_COLUMNS);
  addHead(draft, frame, "sheet.title.log", word("sheet.unit.points", frame.language), written);
  draft.addHeader(frame.language);
  const old = logRows(written);
  for (const row of old) keepLine(draft, written, row);
  if (entry) draft.add(`log:${String(highestNumber(draft) + 1)}`, entryCells(entry));
  carryExtras(draft, written);
  if (written) carryRows(draft, written, written.looseRows);
  return draft;
}

function keepLine(draft: SheetDraft, written: WrittenSheet | undefined, row: number): void {
  if (!written) return;
  const key = [...written.rows].find(([, at]) => at === row)?.[0] ?? "";
  const cells: Record<string, DraftCell> = {};
  for (const column of LOG_COLUMNS) {
    const place = written.columns.get(column.id);
    const cell = place === undefined ? undefined : carriedCell(written.grid, row, place);
    if (cell && column.id !== "key") cells[column.id] = cell;
  }
  draft.add(key, cells);
}

function logRows(written: WrittenSheet | undefined): readonly number[] {
  return [...(written?.rows ?? [])]
    .filter(([key]) => key.startsWith("log:"))
    .map(([, row]) => row)
    .sort((a, b) => a - b);
}

// Not the number of lines: a person may have deleted one, and keys must differ.
function highestNumber(draft: SheetDraft): number {
  return Math.max(0, ...draft.rows.map((row) => Number(/^log:(\d+)$/u.exec(row.key)?.[1] ?? 0)));
}

function entryCells(entry: LogEntry): Record<string, DraftCell> {
  const text = (value: string | undefined): DraftCell => ({ value: value ?? null, style: "text" });
  return {
    time: { value: entry.time, style: "text", format: "yyyy-mm-dd hh:mm" },
    reviewer: text(entry.reviewer === "" ? undefined : entry.reviewer),
    operation: text(entry.operation),
    oldScore: points(entry.oldScore),
    newScore: points(entry.newScore),
    oldLevel: text(entry.oldLevel),
    newLevel: text(entry.newLevel),
    changes: text(entry.changes),
    basis: { value: JSON.stringify(entry.basis) },
  };
}

/** What counted in the run of the last line; undefined when it does not say. */
export function lastBasis(written: WrittenSheet | undefined): Basis | undefined {
  const row = logRows(written).at(-1);
  if (!written || row === undefined) return undefined;
  try {
    return JSON.parse(textAt(written, row, "basis")) as Basis;
  } catch {
    return undefined;
  }
}

/** The result of the last line, which the next one starts from. */
export function lastResult(
  written: WrittenSheet | undefined
): { score?: Decimal; level?: string } | undefined {
  const row = logRows(written).at(-1);
  if (!written || row === undefined) return undefined;
  const score = decimalIn(valueAt(written, row, "newScore"));
  const level = textAt(written, row, "newLevel");
  return { ...(score ? { score } : {}), ...(level === "" ? {} : { level }) };
}
