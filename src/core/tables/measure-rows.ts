import {
  AMOUNT,
  BUDGET,
  DAYS,
  DUE,
  FEE_PAID,
  MONTHS,
  PAID,
  QUANTITY,
  RATE,
  RECEIVED,
} from "./column-roles";
import { areUnits } from "./header-columns";
import { speaksOf } from "./header-speech";
import type { SheetView, ViewRange } from "./sheet-view";
import { squeeze, totalWord } from "./text";
import { splitHeader } from "./unit";

/** Rows of a table that are not of one measure: 人数, 标准, 金额 below each other, class by class. */
export interface MeasureRows {
  /** The row that names the columns of figures: 城关镇, 柳河镇. */
  readonly header: number;
  /** First and last row of figures. */
  readonly top: number;
  readonly bottom: number;
  /** The columns of words, side by side: those of the class first, then the measure, then its unit. */
  readonly words: readonly number[];
}

/** More rows make a list, whose columns would be too many to compare once it is turned. */
const MOST_ROWS = 150;
/** The words stand in the first few columns. */
const MOST_WORD_COLUMNS = 4;
const MOST_MEASURES = 6;
const LEAST_FIGURE_COLUMNS = 2;

/**
 * Where a column of words names the measure of each row (年龄段 | 项目: 人数, 标准, 金额 | a column per
 * town), and where that table begins and ends. Undefined for every table whose rows are all of one
 * measure, as nearly all are.
 */
export function measureRows(view: SheetView, block: ViewRange): MeasureRows | undefined {
  for (let column = block.left; column <= block.right; column += 1) {
    const found = measuresIn(view, block, column);
    if (found) return found;
  }
  return undefined;
}

function measuresIn(view: SheetView, block: ViewRange, column: number): MeasureRows | undefined {
  const rows = measureRun(view, block, column);
  if (!rows) return undefined;
  const { top, bottom } = rows;
  const header = top - 1;
  const words = wordColumns(view, { ...block, top, bottom }, header);
  if (column < words.left || column > words.last) return undefined;
  const others = words.last - words.left;
  if (others === 0 || others >= MOST_WORD_COLUMNS) return undefined;
  if (!namesFigures(view, { ...block, left: words.left, top, bottom }, header)) return undefined;
  const area = { left: words.left, right: words.last, top, bottom };
  if (!isMixed(view, area, column)) return undefined;
  return { header, top, bottom, words: inOrder(view, area, column) };
}

/** The columns of words: the measure behind what it is of, and before its unit. */
function inOrder(
  view: SheetView,
  { left, right, top, bottom }: ViewRange,
  measure: number
): readonly number[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  const others = columns.filter((column) => column !== measure);
  const units = others.filter((column) => areUnits(view, column, top, bottom));
  return [...others.filter((column) => !units.includes(column)), measure, ...units];
}

/** The rows in which a column names measures, one below the other without a gap. */
function measureRun(
  view: SheetView,
  block: ViewRange,
  column: number
): { readonly top: number; readonly bottom: number } | undefined {
  let top = block.top + 1;
  while (top <= Math.min(block.bottom, block.top + 6) && !isMeasureCell(view, top, column))
    top += 1;
  let bottom = top;
  // A list is known by one row more than a table of measures may have.
  for (let row = top; row <= Math.min(block.bottom, top + MOST_ROWS); row += 1) {
    const word = squeeze(view.text(row, column));
    // 合计 may reach over the column of measures: money is meant.
    if (!isMeasureCell(view, row, column) && word !== "" && totalWord(word) === undefined) break;
    if (!hasFigure(view, row, column, block)) break;
    bottom = row;
  }
  const isLong = bottom - top + 1 > MOST_ROWS;
  return bottom - top < 3 || isLong ? undefined : { top, bottom };
}

function isMeasureCell(view: SheetView, row: number, column: number): boolean {
  return view.look(row, column) === "text" && measureSort(view.text(row, column)) !== undefined;
}

function hasFigure(view: SheetView, row: number, after: number, block: ViewRange): boolean {
  for (let column = after + 1; column <= block.right; column += 1) {
    if (view.look(row, column) === "number") return true;
  }
  return false;
}

/** The columns of words at the left of the figures, an index left out. */
function wordColumns(
  view: SheetView,
  { left, top, bottom }: ViewRange,
  header: number
): { readonly left: number; readonly last: number } {
  let first = left;
  if (isIndex(view, first, header)) first += 1;
  let last = first - 1;
  while (isWords(view, last + 1, top, bottom)) last += 1;
  return { left: first, last };
}

function isIndex(view: SheetView, column: number, header: number): boolean {
  return /^(序号|编号|行次)$/u.test(squeeze(view.text(header, column)));
}

function isWords(view: SheetView, column: number, top: number, bottom: number): boolean {
  let texts = 0;
  for (let row = top; row <= bottom; row += 1) {
    const look = view.look(row, column);
    if (look === "number" || look === "date" || look === "error") return false;
    if (look === "text") texts += 1;
  }
  return texts > 0;
}

/** Every column of figures has a text above it, and there are two at least. */
function namesFigures(
  view: SheetView,
  { left, right, top, bottom }: ViewRange,
  header: number
): boolean {
  let named = 0;
  for (let column = left; column <= right; column += 1) {
    let figures = 0;
    for (let row = top; row <= bottom; row += 1) {
      if (view.look(row, column) === "number") figures += 1;
    }
    if (figures === 0) continue;
    if (view.look(header, column) === "blank") return false;
    // 人数 and 金额 over the figures: the rows are of what else the words say.
    const text = view.text(header, column);
    const sort = measureSort(text);
    if (sort !== undefined && totalWord(text) === undefined) return false;
    named += 1;
  }
  return named >= LEAST_FIGURE_COLUMNS;
}

/**
 * The same few words again and again, of more than one sort; or of one (中央资金, 县级资金) where the
 * totals are told for each of them.
 */
function isMixed(view: SheetView, area: ViewRange, column: number): boolean {
  const counts = new Map<string, number>();
  const totals = new Set<string>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    const word = squeeze(view.text(row, column));
    if (measureSort(word) === undefined) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (isTotalRow(view, row, area)) totals.add(word);
  }
  const again = [...counts].filter(([, count]) => count >= 2).map(([word]) => word);
  if (again.length < 2 || counts.size > MOST_MEASURES || again.length < counts.size - 1)
    return false;
  const sorts = new Set([...counts.keys()].map(measureSort));
  return sorts.size >= 2 || (totals.size >= 2 && again.every((word) => totals.has(word)));
}

function isTotalRow(view: SheetView, row: number, { left, right }: ViewRange): boolean {
  for (let column = left; column <= right; column += 1) {
    if (view.look(row, column) !== "text") continue;
    if (totalWord(view.text(row, column)) !== undefined) return true;
  }
  return false;
}

const RATIO_WORD = /(率|比例|占比|比重|系数|进度)$/u;
const PLANNED_WORD =
  /^(计划|目标|任务|应|年度)\p{Script=Han}{0,4}(数|量|值|额|指标|任务)$|^(计划|目标|任务)$/u;
const DONE_WORD = /^(实际|已|累计)?(完成|到位|实际)\p{Script=Han}{0,3}(数|量|值|额)?$/u;

/** Words of each sort of measure: times, shares, rates, plans, what was done, heads, money. */
const SORTS: readonly (readonly RegExp[])[] = [
  [MONTHS.words, DAYS.words],
  [RATIO_WORD],
  [RATE.words],
  [BUDGET, PLANNED_WORD],
  [PAID, RECEIVED, DONE_WORD],
  [QUANTITY.words],
  [AMOUNT, DUE.words, FEE_PAID.words],
];
const MONEY = SORTS.length - 1;

// The same few words stand in every row.
const knownSorts = new Map<string, number | null>();
const MOST_KNOWN = 2000;

/** What a word measures, by its place in {@link SORTS}: 人数 heads, 金额 money. Undefined for others. */
function measureSort(text: string): number | undefined {
  if (text.length > 24) return undefined;
  const known = knownSorts.get(text);
  if (known !== undefined) return known ?? undefined;
  const sort = sortOf(splitHeader(text).text);
  if (knownSorts.size < MOST_KNOWN) knownSorts.set(text, sort ?? null);
  return sort;
}

function sortOf(word: string): number | undefined {
  const sort = SORTS.findIndex((words) => words.some((each) => each.test(word)));
  if (sort >= 0) return sort;
  // 补贴资金 is money; 支出项目 and 人员经费 are names as often.
  return /(资金|金额|款)$/u.test(word) && speaksOf([word]) === "money" ? MONEY : undefined;
}
