import type { HeaderRows } from "./find-headers";
import { additionUnit, isHeaderAddition } from "./header-addition";
import type { HeaderColumn } from "./header-column";
import type { SheetView, ViewRange } from "./sheet-view";
import type { Unit } from "./table";
import { isDash, oneLine } from "./text";
import { parseUnit, splitHeader } from "./unit";

/** Rows of a body that show what stands in its columns. */
const SAMPLE_ROWS = 200;

/** The columns of a header: their texts level by level, their units, and what stands below. */
export function headerColumns(
  view: SheetView,
  block: ViewRange,
  header: HeaderRows,
  bodyBottom: number
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    const path: string[] = [];
    const shownPath: string[] = [];
    let unit: Unit | undefined;
    for (let row = header.top; row <= header.bottom; row += 1) {
      const shown = spannedText(view, header, row, column, block);
      if (shown === "") continue;
      const isAddition = row > header.top && isHeaderAddition(view, row, block);
      const bare = isAddition ? { text: "", unit: additionUnit(shown) } : splitHeader(shown);
      unit = bare.unit ?? unit;
      if (bare.text === "" || path[path.length - 1] === bare.text) continue;
      path.push(bare.text);
      shownPath.push(oneLine(shown));
    }
    if (path.length === 0 && unit === undefined) continue;
    if (path.length === 0 && unit) {
      path.push(unit.text);
      shownPath.push(unit.text);
    }
    const numeric = numericShare(view, column, header.bottom + 1, bodyBottom);
    const holdsUnits =
      numeric === 0 &&
      path.some((text) => /单位$|^unit$/iu.test(text)) &&
      areUnits(view, column, header.bottom + 1, bodyBottom);
    columns.push({
      column,
      path,
      shownPath,
      ...(unit ? { unit } : {}),
      ...(numeric === undefined ? {} : { numeric }),
      ...(holdsUnits ? { holdsUnits } : {}),
    });
  }
  return columns;
}

/** A header text, also for the blank cells to the right of an unmerged label that others stand under. */
function spannedText(
  view: SheetView,
  header: HeaderRows,
  row: number,
  column: number,
  block: ViewRange
): string {
  const own = view.text(row, column);
  if (own !== "" || row === header.bottom) return own;
  // Units stand below every column, under labels that span and under those that do not.
  if (isHeaderAddition(view, row + 1, block)) return "";
  if (view.look(row + 1, column) === "blank") return "";
  for (let left = column - 1; left >= block.left; left -= 1) {
    const text = view.text(row, left);
    if (text === "") continue;
    // A label with nothing of its own below it does not span.
    return view.look(row + 1, left) === "text" ? text : "";
  }
  return "";
}

/** A unit of measure is a short word: 榀, 10m³, 千株; names of institutions hardly are. */
const LONGEST_UNIT = 5;

/**
 * 单位 heads names of institutions, or what the figures of each row are counted in: mostly units that
 * are known, and nothing longer beside them.
 */
export function areUnits(view: SheetView, column: number, top: number, bottom: number): boolean {
  const known = new Map<string, boolean>();
  for (let row = top; row <= Math.min(bottom, top + SAMPLE_ROWS); row += 1) {
    const text = view.text(row, column);
    if (text === "" || isDash(text) || known.has(text)) continue;
    const isUnit = parseUnit(text) !== undefined;
    if (!isUnit && (text.length > LONGEST_UNIT || /[局委办处院校厂司镇乡村]$/u.test(text)))
      return false;
    known.set(text, isUnit);
  }
  const units = [...known.values()].filter(Boolean).length;
  return known.size === 0 || units * 2 > known.size;
}

/** Share of numbers among the filled cells of a column; undefined when all are blank. */
function numericShare(
  view: SheetView,
  column: number,
  top: number,
  bottom: number
): number | undefined {
  let filled = 0;
  let numbers = 0;
  const last = Math.min(bottom, top + SAMPLE_ROWS);
  for (let row = top; row <= last; row += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    filled += 1;
    if (look === "number" || look === "dash" || look === "error") numbers += 1;
  }
  return filled === 0 ? undefined : numbers / filled;
}
