import type { PlanCell, SheetPlan } from "../../core/workbook/write-plan";
import { LOOKS, type Look } from "../../core/workbook/cell-styles";
import { wraps } from "../../core/workbook/fit-rows";
import type { Area } from "../read/excel-grid";
import { planWidth } from "./plan-width";
import { addressLists, addressOf, rectanglesByKey } from "./rectangles";
import type { WriteBatch } from "./write-batch";

/** What one call on a format costs in a message, roughly. */
const BYTES_PER_CALL = 220;

/**
 * Gives every cell of a plan its look, by contiguous runs: setting properties cell by cell fails
 * on the web near 90,000 cells. Cells that keep a person's own look are left out.
 */
export async function writeLooks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: WriteBatch
): Promise<void> {
  const rows = plan.rows.length;
  const columns = planWidth(plan);
  const at = (row: number, column: number): PlanCell | undefined => {
    const cell = plan.rows[row]?.cells[column];
    return cell && !cell.keepStyleOf ? cell : undefined;
  };
  const merged = new Set(plan.merges.map((m) => `${String(m.top)},${String(m.left)}`));
  const looks = rectanglesByKey(
    rows,
    (row, column) => {
      const cell = at(row, column);
      if (cell?.style === undefined) return undefined;
      const wrap = wraps(cell, merged.has(`${String(row)},${String(column)}`));
      return `${cell.style} ${wrap ? "wrap" : ""}`;
    },
    columns
  );
  for (const [key, areas] of looks) {
    const [style = "text", wrap] = key.split(" ");
    const look = { ...LOOKS[style as keyof typeof LOOKS], wrap: wrap === "wrap" };
    for (const list of addressLists(areas)) {
      setLook(sheet.getRanges(list).format, look);
      await batch.add(list.length + 8 * BYTES_PER_CALL);
    }
  }
  await writeBorders(sheet, at, rows, columns, batch);
  await writeFormats(sheet, at, rows, columns, batch);
}

function setLook(format: Excel.RangeFormat, look: Look): void {
  format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.underline) format.font.underline = "Single";
  if (look.colour !== undefined) format.font.color = webColour(look.colour);
  if (look.fill !== undefined) format.fill.color = webColour(look.fill);
  format.horizontalAlignment = capital(look.horizontal);
  format.verticalAlignment = capital(look.vertical);
  format.wrapText = look.wrap;
}

/** `FFE4EBF5` → `#E4EBF5` */
function webColour(argb: string): string {
  return `#${argb.slice(2)}`;
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.slice(0, 1).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

type CellAt = (row: number, column: number) => PlanCell | undefined;

/** Thin lines around and inside of each bordered block, then the heavier rule over totals. */
async function writeBorders(
  sheet: Excel.Worksheet,
  at: CellAt,
  rows: number,
  columns: number,
  batch: WriteBatch
): Promise<void> {
  const borderAt = (row: number, column: number): Look["border"] => {
    const style = at(row, column)?.style;
    return style === undefined ? "none" : LOOKS[style].border;
  };
  const boxed = rectanglesByKey(
    rows,
    (row, column) => (borderAt(row, column) === "none" ? undefined : "box"),
    columns
  );
  for (const area of boxed.get("box") ?? []) {
    const { borders } = sheet.getRange(addressOf(area)).format;
    for (const side of sidesOf(area)) borders.getItem(side).style = "Continuous";
    await batch.add(6 * BYTES_PER_CALL);
  }
  const ruled = rectanglesByKey(
    rows,
    (row, column) => (borderAt(row, column) === "top-rule" ? String(row) : undefined),
    columns
  );
  for (const area of [...ruled.values()].flat()) {
    const top = sheet.getRange(addressOf(area)).format.borders.getItem("EdgeTop");
    top.style = "Continuous";
    top.weight = "Medium";
    await batch.add(2 * BYTES_PER_CALL);
  }
}

type Side =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** A single row has no inner line to draw, and asking for one may be refused. */
function sidesOf(area: Area): Side[] {
  const sides: Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  if (area.bottom > area.top) sides.push("InsideHorizontal");
  if (area.right > area.left) sides.push("InsideVertical");
  return sides;
}

/** Formats other than General; and General over formulas, which take on the format of their sources. */
async function writeFormats(
  sheet: Excel.Worksheet,
  at: CellAt,
  rows: number,
  columns: number,
  batch: WriteBatch
): Promise<void> {
  const formats = rectanglesByKey(
    rows,
    (row, column) => {
      const cell = at(row, column);
      return cell?.format ?? (cell?.formula === undefined ? undefined : "General");
    },
    columns
  );
  for (const [format, areas] of formats) {
    for (const area of areas) {
      // One value for all cells of the range; the types only know of one for each.
      const range = sheet.getRange(addressOf(area));
      range.numberFormat = format as unknown as string[][];
      range.untrack();
      await batch.add(BYTES_PER_CALL);
    }
  }
}
