import type { SheetView, ViewRange } from "./sheet-view";

/**
 * Cuts a sheet into blocks that blank rows and blank columns part (an XY cut). A row that only
 * holds one text (a caption over several tables) does not bridge a blank column.
 */
export function findBlocks(view: SheetView): ViewRange[] {
  const whole = { top: 0, left: 0, bottom: view.rowCount - 1, right: view.columnCount - 1 };
  return cut(view, whole, 0);
}

/** More blocks within blocks than this nobody lays out. */
const DEEPEST = 6;

function cut(view: SheetView, area: ViewRange, depth: number): ViewRange[] {
  const blocks: ViewRange[] = [];
  for (const band of rowBands(view, area)) {
    const parts = joined(view, columnParts(view, band));
    const isWhole = parts.length === 1 || depth === DEEPEST;
    blocks.push(...(isWhole ? parts : parts.flatMap((part) => cut(view, part, depth + 1))));
  }
  return blocks;
}

function rowBands(view: SheetView, area: ViewRange): ViewRange[] {
  const bands: ViewRange[] = [];
  let start = -1;
  for (let row = area.top; row <= area.bottom + 1; row += 1) {
    const blank = row > area.bottom || isBlankRow(view, row, area);
    if (!blank && start < 0) start = row;
    if (blank && start >= 0) {
      bands.push({ ...area, top: start, bottom: row - 1 });
      start = -1;
    }
  }
  return bands;
}

function isBlankRow(view: SheetView, row: number, area: ViewRange): boolean {
  const extent = view.extent(row);
  if (!extent) return true;
  const last = Math.min(area.right, extent.right);
  for (let column = Math.max(area.left, extent.left); column <= last; column += 1) {
    if (view.look(row, column) !== "blank") return false;
  }
  return true;
}

/** How many different texts a row shows, up to two: a caption shows one. */
function distinctCells(view: SheetView, row: number, area: ViewRange): number {
  let count = 0;
  let last: ViewRange | undefined;
  for (let column = area.left; column <= area.right; column += 1) {
    if (view.look(row, column) === "blank") continue;
    const merge = view.merge(row, column);
    if (merge && merge === last) continue;
    last = merge;
    count += 1;
    if (count > 1) return count;
  }
  return count;
}

/** The columns between the first and the last that any row of the band uses. */
function usedWidth(view: SheetView, band: ViewRange): ViewRange {
  let left = band.right;
  let right = band.left;
  for (let row = band.top; row <= band.bottom; row += 1) {
    const extent = view.extent(row);
    if (!extent) continue;
    left = Math.min(left, Math.max(band.left, extent.left));
    right = Math.max(right, Math.min(band.right, extent.right));
  }
  return { ...band, left, right };
}

function columnParts(view: SheetView, wide: ViewRange): ViewRange[] {
  const band = usedWidth(view, wide);
  const width = band.right - band.left + 1;
  const used = new Array<boolean>(width).fill(false);
  for (let row = band.top; row <= band.bottom && used.includes(false); row += 1) {
    if (distinctCells(view, row, band) < 2) continue;
    for (let column = band.left; column <= band.right; column += 1) {
      if (view.look(row, column) !== "blank") used[column - band.left] = true;
    }
  }
  if (!used.includes(true)) return [trim(view, band)];
  const parts: ViewRange[] = [];
  let start = -1;
  for (let offset = 0; offset <= width; offset += 1) {
    const inUse = used[offset] === true;
    if (inUse && start < 0) start = offset;
    if (!inUse && start >= 0) {
      parts.push({ ...band, left: band.left + start, right: band.left + offset - 1 });
      start = -1;
    }
  }
  return parts;
}

/** Parts that one blank column holds apart, and that go on in the same rows, are one table again. */
function joined(view: SheetView, parts: readonly ViewRange[]): ViewRange[] {
  const all: ViewRange[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && part.left - last.right === 2 && goesOn(view, last, part))
      all[all.length - 1] = { ...last, right: part.right };
    else all.push(part);
  }
  return all;
}

const SAMPLE_ROWS = 60;
const FIRST_COLUMN = /^(序号|编号|行次|号|no\.?)$/iu;

/**
 * Columns that a narrow blank one keeps apart for the eye: they begin with figures, which have no
 * names of their own, and each of these stands beside something.
 */
function goesOn(view: SheetView, before: ViewRange, part: ViewRange): boolean {
  let figures = 0;
  let alone = 0;
  let texts = 0;
  for (let row = part.top; row <= Math.min(part.bottom, part.top + SAMPLE_ROWS); row += 1) {
    const look = view.look(row, part.left);
    if (look === "blank") continue;
    if (look === "text") {
      if (FIRST_COLUMN.test(view.text(row, part.left))) return false;
      texts += 1;
      continue;
    }
    figures += 1;
    if (isBlankRow(view, row, before)) alone += 1;
  }
  return figures >= 2 && alone === 0 && texts <= 3;
}

/** A band of single texts only (captions, notes): its columns from the first to the last used. */
function trim(view: SheetView, band: ViewRange): ViewRange {
  let left = band.right;
  let right = band.left;
  for (let row = band.top; row <= band.bottom; row += 1) {
    for (let column = band.left; column <= band.right; column += 1) {
      if (view.look(row, column) === "blank") continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { ...band, left, right };
}
