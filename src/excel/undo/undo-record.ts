import type { PlanChart } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";

/** What a sheet's shape is, beside its cells: copying cells does not bring it along. */
export interface SheetShape {
  readonly charts: readonly PlanChart[];
  /** Rows whose height was set by hand, in points. */
  readonly heights: readonly (readonly [row: number, points: number])[];
}

/**
 * What a write left in a sheet: compared with what stands there later it shows what was typed since.
 * Absent where Excel would not copy it: then nothing can be told, and all goes back as it was.
 */
export interface SheetAfter {
  readonly rows: number;
  readonly columns: number;
  /** First row of the copy on the undo sheet. */
  readonly copyTop: number;
}

/** What a written sheet was before the write. */
export type SheetBefore =
  | {
      readonly key: string;
      readonly created: true;
      readonly name: string;
      readonly after?: SheetAfter;
    }
  | {
      readonly key: string;
      readonly created: false;
      /** As Excel knows it while the workbook is open; its name finds it later. */
      readonly id: string;
      readonly name: string;
      /** The hidden name was given in this write (the sheet had lost it). */
      readonly named: boolean;
      /** Where its cells stood; undefined when it was empty. */
      readonly used?: Area;
      /** First row of their copy on the undo sheet. */
      readonly copyTop: number;
      /** Header row of its Excel table, if it had one. */
      readonly table?: { readonly name: string; readonly area: Area };
      readonly frozenRows: number;
      readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
      readonly shape: SheetShape;
      readonly after?: SheetAfter;
    };

/** Cells down a column that a person filled after the write: put back once the sheet is as it was. */
export interface KeptCells {
  /** Of their sheet. */
  readonly key: string;
  /** Where the copy of the first one stands on the undo sheet. */
  readonly from: Place;
  readonly to: Place;
  readonly rows: number;
  /** Looks and all, or only what was typed: in cells of ours the sheet's own looks stand. */
  readonly only: "All" | "Formulas";
  /** Number formats that come with what was typed (a date); absent when there are none. */
  readonly formats?: readonly string[];
}

/** Row and column, from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** All that is needed to take back the last write. */
export interface UndoRecord {
  readonly version: 1;
  /** Tells this write from any other. */
  readonly id: string;
  readonly sheets: readonly SheetBefore[];
  /** Shapes as this write leaves them, by key: the next write's "before". */
  readonly shapes: Readonly<Record<string, SheetShape>>;
}

/** Cell A1 of the undo sheet: whether the record under it can be used. */
export type UndoState = "invalid" | "writing" | "done";

/** Longest text in a cell, less the apostrophe. */
const LONGEST_TEXT = 32_000;

/** Cells of a column that texts may take, from row 2 on. */
export const MOST_TEXTS = 98;

/** The record, or what is kept, as texts for the cells from row 2 on. */
export function recordTexts(record: UndoRecord | readonly KeptCells[]): string[] {
  const json = JSON.stringify(record);
  const texts: string[] = [];
  for (let start = 0; start < json.length; start += LONGEST_TEXT) {
    texts.push(json.slice(start, start + LONGEST_TEXT));
  }
  return texts;
}

export interface UndoStore {
  readonly state: UndoState;
  readonly record: UndoRecord;
  readonly kept: readonly KeptCells[];
  /** What the user was last told would be lost. */
  readonly warned: Warned | undefined;
}

/** Cells that taking back would lose, as the user was told, and when (milliseconds). */
export interface Warned {
  readonly cells: string;
  readonly at: number;
}

/** Everything that is read of the undo sheet at once. */
export const STORE = "A1:C99";
/** Where the last warning stands. */
export const WARNED = "C1:C2";

/** Reads columns A to C of the undo sheet back; undefined when they are no record of ours. */
export function readRecord(rows: readonly (readonly unknown[])[]): UndoStore | undefined {
  const column = (index: number): string[] =>
    rows.map((row) => (typeof row[index] === "string" ? row[index] : ""));
  const [state, ...texts] = column(0);
  const [, ...kept] = column(1);
  if (state !== "writing" && state !== "done") return undefined;
  try {
    const record = JSON.parse(texts.join("")) as UndoRecord;
    return {
      state,
      record,
      kept: JSON.parse(kept.join("") || "[]") as KeptCells[],
      warned: warnedIn(column(2)),
    };
  } catch {
    // Another program changed the sheet: there is nothing that could safely be taken back.
    return undefined;
  }
}

/** A warning as texts for the cells of {@link WARNED}. */
export function warnedTexts({ cells, at }: Warned): readonly string[] {
  return [cells, String(at)];
}

function warnedIn([cells = "", at = ""]: readonly string[]): Warned | undefined {
  return cells === "" ? undefined : { cells, at: Number(at) };
}
