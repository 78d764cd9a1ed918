import type { PlanChart } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";

/** What a sheet's shape is, beside its cells: copying cells does not bring it along. */
export interface SheetShape {
  readonly charts: readonly PlanChart[];
  /** Rows whose height was set by hand, in points. */
  readonly heights: readonly (readonly [row: number, points: number])[];
}

/** What a written sheet was before the write. */
export type SheetBefore =
  | { readonly key: string; readonly created: true; readonly name: string }
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
    };

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

/** The record as texts for the cells from A2 on. */
export function recordTexts(record: UndoRecord): string[] {
  const json = JSON.stringify(record);
  const texts: string[] = [];
  for (let start = 0; start < json.length; start += LONGEST_TEXT) {
    texts.push(json.slice(start, start + LONGEST_TEXT));
  }
  return texts;
}

/** Reads column A of the undo sheet back; undefined when it is not a record of ours. */
export function readRecord(
  column: readonly (readonly unknown[])[]
): { readonly state: UndoState; readonly record: UndoRecord } | undefined {
  const [state, ...texts] = column.map(([value]) => (typeof value === "string" ? value : ""));
  if (state !== "writing" && state !== "done") return undefined;
  try {
    const record = JSON.parse(texts.join("")) as UndoRecord;
    return { state, record };
  } catch {
    // Another program changed the sheet: there is nothing that could safely be taken back.
    return undefined;
  }
}
