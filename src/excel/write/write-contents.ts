import type { PlanCell, SheetPlan } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";
import { entryText } from "./entry-text";
import { addressOf } from "./rectangles";
import type { WriteBatch } from "./write-batch";

type Entry = string | number | boolean;

/**
 * Writes all cells of a plan, and blanks over what stood there before, down to the edges of
 * `area`: rows by rows where a message would grow too large for one call.
 */
export async function writeContents(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  area: Area,
  formula: (formula: string) => string,
  batch: WriteBatch
): Promise<void> {
  const width = area.right - area.left + 1;
  let lines: Entry[][] = [];
  let bytes = 0;
  let top = area.top;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    const bottom = top + lines.length - 1;
    sheet.getRange(addressOf({ ...area, top, bottom })).formulas = lines;
    top = bottom + 1;
    lines = [];
    await batch.add(bytes);
    bytes = 0;
  };
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = plan.rows[row]?.cells ?? [];
    const line = Array.from({ length: width }, (_, place) =>
      entryOf(cells[area.left + place] ?? null, formula)
    );
    const weight = line.reduce<number>((sum, entry) => sum + weightOf(entry), 2);
    if (bytes + weight > batch.room) await flush();
    lines.push(line);
    bytes += weight;
  }
  await flush();
}

function entryOf(cell: PlanCell | null, formula: (formula: string) => string): Entry {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${formula(cell.formula)}`;
  if (cell.value === null) return "";
  return typeof cell.value === "string" ? entryText(cell.value) : cell.value;
}

/** Bytes in JSON, ideographs at three each. */
function weightOf(entry: Entry): number {
  if (typeof entry !== "string") return String(entry).length + 1;
  let bytes = 3;
  for (let index = 0; index < entry.length; index++) {
    bytes += entry.charCodeAt(index) < 0x80 ? 1 : 3;
  }
  return bytes;
}
