import type { PlanCell, SheetPlan } from "./write-plan";
import { LOOKS } from "./cell-styles";

/** Excel's limit for one row, in points. */
const TALLEST = 409;
/**
 * Height of a line ÷ size of its font. Chinese fonts need between 1.2 (宋体) and 1.45 (Noto, which
 * LibreOffice falls back to); text that is cut off is worse than a little air.
 */
const LINE = 1.45;
/** Points above and below the text of a cell. */
const PADDING = 3;
const PLAIN_SIZE = 11;
/** Characters that do not begin a line: they take their predecessor with them. */
const CLINGS_BACK = /[、。，．；：？！）】」』》〉”’％‰,.;:?!)\]}%]/u;

export interface RowHeight {
  /** Points. */
  readonly height: number;
  /** Excel and LibreOffice fit rows themselves, but not to text in merged cells. */
  readonly custom: boolean;
}

/** Heights by row index for rows whose text takes more than one line or a larger font. */
export function fitRows(plan: SheetPlan): ReadonlyMap<number, RowHeight> {
  return heightsOf(plan, mergedWidths(plan), plan.rows.keys());
}

/**
 * The `custom` ones among them. Rows without a merge and without a wished height are not measured:
 * of thousands of findings there is nothing to be found.
 */
export function customHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  const spans = mergedWidths(plan);
  const merged = new Set(plan.merges.map(({ top }) => top));
  const rows = [...plan.rows.keys()].filter(
    (row) => merged.has(row) || plan.rows[row]?.height !== undefined
  );
  const heights = [...heightsOf(plan, spans, rows)].filter(([, { custom }]) => custom);
  return new Map(heights.map(([row, { height }]) => [row, height]));
}

function heightsOf(
  plan: SheetPlan,
  spans: ReadonlyMap<string, number>,
  rows: Iterable<number>
): Map<number, RowHeight> {
  const heights = new Map<number, RowHeight>();
  for (const row of rows) {
    const height = heightOf(plan, spans, row);
    if (height) heights.set(row, height);
  }
  return heights;
}

function heightOf(
  plan: SheetPlan,
  spans: ReadonlyMap<string, number>,
  rowIndex: number
): RowHeight | undefined {
  const row = plan.rows[rowIndex];
  if (row?.height !== undefined) return { height: Math.min(row.height, TALLEST), custom: true };
  let height = 0;
  let custom = false;
  row?.cells.forEach((cell, column) => {
    if (!cell) return;
    const merged = spans.get(`${String(rowIndex)},${String(column)}`);
    const width = merged ?? plan.columns[column]?.width ?? 8.43;
    const needed = cellHeight(cell, width, merged !== undefined);
    if (needed <= height) return;
    height = needed;
    custom = merged !== undefined;
  });
  if (height === 0) return undefined;
  return { height: Math.min(Math.round(height * 4) / 4, TALLEST), custom };
}

/** Width in characters of merges that are one row tall, by their top left cell. */
function mergedWidths(plan: SheetPlan): Map<string, number> {
  const widths = new Map<string, number>();
  for (const merge of plan.merges) {
    if (merge.top !== merge.bottom) continue;
    let width = 0;
    for (let column = merge.left; column <= merge.right; column++) {
      width += plan.columns[column]?.width ?? 8.43;
    }
    widths.set(`${String(merge.top)},${String(merge.left)}`, width);
  }
  return widths;
}

function cellHeight(cell: PlanCell, width: number, merged: boolean): number {
  const look = cell.style === undefined ? undefined : LOOKS[cell.style];
  const size = look?.size ?? PLAIN_SIZE;
  const line = size * LINE;
  if (typeof cell.value !== "string" || cell.value === "") return line + PADDING;
  if (look && !wraps(cell, merged)) return line + PADDING;
  // Bold letters run a little wider; ideographs do not.
  const scale = (size / 10) * (look?.bold ? 1.03 : 1);
  return lineCount(cell.value, width / scale) * line + PADDING;
}

/** Titles wrap inside the cells they are merged over; alone they run on to the right. */
export function wraps(cell: PlanCell, merged: boolean): boolean {
  if (cell.style === undefined) return false;
  if (cell.style === "title" || cell.style === "subtitle") return merged;
  return LOOKS[cell.style].wrap;
}

/** Lines that `text` takes in `width` digits, broken as Excel breaks them. */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) lines += paragraphLines(paragraph, width);
  return lines;
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(paragraph)) {
    const wide = displayWidth(piece);
    if (used + wide <= width) {
      used += wide;
    } else if (wide <= width) {
      lines++;
      used = wide;
    } else {
      // A word longer than the line is broken anywhere.
      const rest = wide - Math.max(0, width - used);
      lines += Math.max(1, Math.ceil(rest / Math.max(2, width)));
      used = rest % Math.max(2, width);
    }
  }
  return lines;
}

/** What is not broken: a run of letters and digits, or one ideograph with its punctuation. */
function pieces(paragraph: string): string[] {
  const found: string[] = [];
  for (const piece of paragraph.match(/[\u0021-\u024F]+|\s|[\s\S]/gu) ?? []) {
    const last = found.length - 1;
    const before = found[last];
    if (before !== undefined && CLINGS_BACK.test(piece) && piece.length <= 2) {
      found[last] = before + piece;
    } else found.push(piece);
  }
  return found;
}

/**
 * An ideograph of 10 pt, in digits of a body font of 11 pt: 13.3 and 7 pixels. Where the body
 * font is wider, columns are too, and rows come out with some air.
 */
const WIDE = 1.92;

/** Width of text of 10 pt, in digits of the body font, by which columns are measured. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? WIDE : 1;
  return width;
}

/** Also the circled digits, dashes, quotes and Greek letters that Chinese fonts draw full-width. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 || (code >= 0x2010 && code <= 0x27bf) || (code >= 0x370 && code <= 0x3ff);
}
