import { cellsOf } from "./area-of";
import type { Area, ExcelGrid } from "./excel-grid";

/** Bytes that one format takes in an answer: `"General",` and its kin. */
const BYTES_PER_FORMAT = 10;
/** What asking for one more range costs, in formats. */
const COST_OF_A_RANGE = 60;
/** Rows of a long column that are read whole before samples begin. */
const DENSE_ROWS = 40;

/**
 * Which number formats to ask for. Formats matter for numbers only (how many decimals are shown,
 * what is a date), so text and blank cells are left out; where even that would exceed `budget`
 * bytes, the first rows and evenly spread samples have to do. Columns that are `known` are not
 * asked for again.
 */
export function formatAreas(
  grid: ExcelGrid,
  budget: number,
  known: ReadonlySet<number> = new Set()
): Area[] {
  const groups = joinColumns(grid.numberSpans().filter(({ left }) => !known.has(left)));
  const bytes = bytesOf(groups);
  if (bytes <= budget) return groups;
  const share = budget / Math.max(1, bytes);
  return groups.flatMap((area) => samples(area, Math.floor(cellsOf(area) * share)));
}

/**
 * Which of them are worth asking for together with the last rows of a sheet: those of columns in
 * which a number has been seen, to the sheet's end. None where samples would have to do.
 */
export function foreseenFormatAreas(grid: ExcelGrid, budget: number): Area[] {
  const bottom = grid.used?.bottom ?? 0;
  const groups = joinColumns(grid.numberSpans().map((span) => ({ ...span, bottom })));
  return bytesOf(groups) <= budget ? groups : [];
}

function bytesOf(areas: readonly Area[]): number {
  return areas.reduce((total, area) => total + cellsOf(area), 0) * BYTES_PER_FORMAT;
}

/** Neighbouring columns are asked for together unless that asks for much that nobody needs. */
function joinColumns(spans: readonly Area[]): Area[] {
  const groups: Area[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    const isNext = last?.right === span.left - 1;
    const joined = last &&
      isNext && {
        top: Math.min(last.top, span.top),
        left: last.left,
        bottom: Math.max(last.bottom, span.bottom),
        right: span.right,
      };
    const waste = joined ? cellsOf(joined) - cellsOf(last) - cellsOf(span) : Infinity;
    if (joined && waste <= COST_OF_A_RANGE) groups[groups.length - 1] = joined;
    else groups.push(span);
  }
  return groups;
}

/** The first rows, and single rows spread over the rest, for about as many cells as allowed. */
function samples(area: Area, allowed: number): Area[] {
  const width = area.right - area.left + 1;
  const dense = Math.max(1, Math.min(DENSE_ROWS, Math.floor(allowed / width / 2)));
  const first = { ...area, bottom: Math.min(area.bottom, area.top + dense - 1) };
  const rest = area.bottom - first.bottom;
  const count = Math.floor((allowed - dense * width) / (width + COST_OF_A_RANGE));
  const found = [first];
  for (let index = 1; index <= Math.min(count, rest); index++) {
    const row = first.bottom + Math.round((index * rest) / Math.min(count, rest));
    found.push({ ...area, top: row, bottom: row });
  }
  return found;
}
