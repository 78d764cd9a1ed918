import type { HeaderColumn } from "./header-column";
import { isHeaderWord } from "./header-words";
import { isDash, oneLine, squeeze, totalWord } from "./text";
import { parseUnit, splitHeader } from "./unit";
import type { SheetView, ViewRange } from "./sheet-view";
import type { Unit } from "./table";

/** Header rows of one table: from `top` to `bottom`, both included. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

interface RowSurvey {
  /** Different texts, merges counted once. */
  readonly texts: number;
  readonly distinct: number;
  readonly hits: number;
  readonly numbers: number;
}

const MAX_HEADER_LENGTH = 60;

/** Looks at one row as a header might be looked at. */
function surveyRow(view: SheetView, row: number, block: ViewRange): RowSurvey {
  const seen = new Set<string>();
  let texts = 0;
  let hits = 0;
  let numbers = 0;
  let lastMerge: ViewRange | undefined;
  for (let column = block.left; column <= block.right; column += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const merge = view.merge(row, column);
    if (merge && merge.left === lastMerge?.left && merge.top === lastMerge.top) continue;
    lastMerge = merge;
    if (look === "number" || look === "date" || look === "error" || look === "dash") {
      numbers += 1;
      continue;
    }
    const text = view.text(row, column);
    texts += 1;
    if (text.length > MAX_HEADER_LENGTH) {
      seen.add(text);
      continue;
    }
    const bare = splitHeader(text);
    const key = bare.text || text;
    if (!seen.has(key) && (isHeaderWord(bare.text) || bare.unit !== undefined)) hits += 1;
    seen.add(key);
  }
  return { texts, distinct: seen.size, hits, numbers };
}

/** A row of units only — （人次） （万元） — or of column numbers — 1 2 3, ① ②, 甲 乙 — under a header. */
function isHeaderAddition(view: SheetView, row: number, block: ViewRange): boolean {
  let units = 0;
  let numbers = 0;
  let others = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const merge = view.merge(row, column);
    if (merge && merge.top < row) continue;
    const text = squeeze(view.text(row, column));
    if (text === "") continue;
    const inner = text.replace(/^[(（[]|[)）\]]$/gu, "");
    if (parseUnit(inner)) units += 1;
    else if (
      /^([①-⑳甲乙丙丁戊己庚辛A-Z]|栏次|\(?[①-⑳A-Z\d]=.*|.{0,3}[=＝][①-⑳A-Z\d×*+/÷%()-]+\)?)$/u.test(
        inner
      )
    )
      numbers += 1;
    else if (/^\d{1,2}$/u.test(inner)) numbers += 1;
    else others += 1;
  }
  if (others > 0) return false;
  if (units >= 2 && numbers === 0) return true;
  return numbers >= 3 && isSequence(view, row, block);
}

/** Column numbers count up by one; a row of real figures hardly does. */
function isSequence(view: SheetView, row: number, block: ViewRange): boolean {
  let previous: number | undefined;
  let steps = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const text = squeeze(view.text(row, column));
    if (!/^\d{1,2}$/u.test(text)) {
      if (/[①-⑳=]/u.test(text)) steps += 1;
      continue;
    }
    const number = Number(text);
    if (previous !== undefined && number !== previous + 1) return false;
    if (previous === undefined && number > 2) return false;
    previous = number;
    steps += 1;
  }
  return steps >= 3;
}

/** Whether the next row is a lower level of the header that ends at `row`. */
function isLowerLevel(view: SheetView, top: number, row: number, block: ViewRange): boolean {
  if (row > block.bottom) return false;
  if (isHeaderAddition(view, row, block)) return true;
  const survey = surveyRow(view, row, block);
  let own = 0;
  let under = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const merge = view.merge(row, column);
    if (merge && merge.top < row) continue; // a header cell that reaches down into this row
    if (look !== "text") return false;
    own += 1;
    if (isSpanned(view, top, row - 1, column, block)) under += 1;
  }
  if (own === 0) return reachesDown(view, row, block);
  // Lower labels stand under a wide header; anything else beside them would be a body row.
  if (under < own || own < 2) return false;
  return survey.numbers === 0;
}

function reachesDown(view: SheetView, row: number, block: ViewRange): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    const merge = view.merge(row, column);
    if (merge && merge.top < row && view.look(row, column) === "text" && merge.bottom >= row)
      return true;
  }
  return false;
}

/** Whether the header cell above a column spans several columns (merged, or blank to its right). */
function isSpanned(
  view: SheetView,
  top: number,
  row: number,
  column: number,
  block: ViewRange
): boolean {
  for (let above = row; above >= top; above -= 1) {
    const merge = view.merge(above, column);
    if (merge && merge.right > merge.left) return true;
    if (merge && merge.bottom > merge.top) return false;
    if (view.look(above, column) === "blank") {
      // Unmerged: the label stands at the left end of its span.
      for (let left = column - 1; left >= block.left; left -= 1) {
        if (view.look(above, left) !== "blank") return !view.merge(above, left);
      }
    } else if (
      column < block.right &&
      view.look(above, column + 1) === "blank" &&
      !view.merge(above, column + 1)
    ) {
      return true;
    }
  }
  return false;
}

/** All headers in a block, from the top down. */
export function findHeaders(view: SheetView, block: ViewRange): HeaderRows[] {
  const headers: HeaderRows[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (!isHeaderRow(view, row, block) && !isTopOfHeader(view, row, block)) continue;
    let bottom = row;
    while (bottom - row < 4 && isLowerLevel(view, row, bottom + 1, block)) bottom += 1;
    headers.push({ top: row, bottom });
    row = bottom;
  }
  return headers;
}

function isHeaderRow(view: SheetView, row: number, block: ViewRange): boolean {
  // Most rows of a long list hold a number early on: leave at once.
  if (view.look(row, block.left) === "number" && view.look(row, block.left + 1) !== "text")
    return false;
  if (isMostlyFigures(view, row, block)) return false;
  const survey = surveyRow(view, row, block);
  if (survey.texts < 2 || survey.hits < 2) return false;
  if (survey.numbers > 0 && survey.numbers > survey.hits / 3) return false;
  if (survey.distinct < survey.texts * 0.6) return false;
  if (startsWithTotal(view, row, block)) return false;
  return survey.hits >= survey.distinct * 0.5 || survey.hits >= 4;
}

/** Classes that nobody foresaw, each over 人数, 标准, 金额: what stands below them tells the header. */
function isTopOfHeader(view: SheetView, row: number, block: ViewRange): boolean {
  if (row >= block.bottom || !hasShortTexts(view, row + 1, block)) return false;
  if (isMostlyFigures(view, row, block)) return false;
  const top = surveyRow(view, row, block);
  if (top.texts < 2 || top.numbers > 0 || top.hits === 0 || top.distinct < top.texts) return false;
  // A row that is a header by itself stands below a caption and its unit, and not below classes.
  if (isHeaderRow(view, row + 1, block) || !isLowerLevel(view, row, row + 1, block)) return false;
  const below = surveyRow(view, row + 1, block);
  // 人数, 金额 again and again are few different words, and every one of them heads columns.
  return below.hits >= 2 && below.texts >= 4 && below.hits >= below.distinct * 0.8;
}

/** Four short texts or more and not a figure: what 人数, 标准, 金额 below classes look like. */
function hasShortTexts(view: SheetView, row: number, block: ViewRange): boolean {
  let texts = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const value = view.value(row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string" || value.length > 20) return false;
    texts += 1;
  }
  return texts >= 4;
}

/** A cheap look before the words are matched: a header has three texts for each figure at least. */
function isMostlyFigures(view: SheetView, row: number, block: ViewRange): boolean {
  let texts = 0;
  let figures = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const look = view.look(row, column);
    if (look === "text") texts += 1;
    else if (look !== "blank") figures += 1;
  }
  return figures > texts / 3;
}

function startsWithTotal(view: SheetView, row: number, block: ViewRange): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    if (view.look(row, column) === "blank") continue;
    return totalWord(view.text(row, column)) !== undefined && view.look(row, column + 1) !== "text";
  }
  return false;
}

/** The first row that could be a header though its words are unknown: all texts, numbers below. */
export function guessHeader(view: SheetView, block: ViewRange): HeaderRows | undefined {
  const last = Math.min(block.bottom - 1, block.top + 5);
  for (let row = block.top; row <= last; row += 1) {
    const survey = surveyRow(view, row, block);
    if (survey.texts < 2 || survey.numbers > 0 || survey.distinct < survey.texts) continue;
    if (survey.texts < (block.right - block.left + 1) / 2) continue;
    if (surveyRow(view, row + 1, block).numbers === 0) continue;
    return { top: row, bottom: row };
  }
  return undefined;
}

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

/** 单位 heads names of institutions, or what the figures of each row are counted in. */
function areUnits(view: SheetView, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= Math.min(bottom, top + SAMPLE_ROWS); row += 1) {
    const text = view.text(row, column);
    if (text !== "" && !isDash(text) && !parseUnit(text)) return false;
  }
  return true;
}

function additionUnit(text: string): Unit | undefined {
  return parseUnit(squeeze(text).replace(/^[(（[]|[)）\]]$/gu, ""));
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
  if (view.look(row + 1, column) === "blank") return "";
  for (let left = column - 1; left >= block.left; left -= 1) {
    const text = view.text(row, left);
    if (text === "") continue;
    // A label with nothing of its own below it does not span.
    return view.look(row + 1, left) === "text" ? text : "";
  }
  return "";
}

const SAMPLE_ROWS = 200;

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
