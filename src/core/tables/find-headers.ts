import { isLowerLevel } from "./header-level";
import type { SheetView, ViewRange } from "./sheet-view";
import { surveyRow } from "./survey-row";
import { totalWord } from "./text";

/** Header rows of one table: from `top` to `bottom`, both included. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
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

/** Two known words at least, hardly a number, and few texts that stand there twice. */
function isHeaderRow(view: SheetView, row: number, block: ViewRange): boolean {
  // Most rows of a long list hold a number early on: leave at once.
  if (view.look(row, block.left) === "number" && view.look(row, block.left + 1) !== "text")
    return false;
  if (isMostlyFigures(view, row, block)) return false;
  const survey = surveyRow(view, row, block);
  if (survey.hits < 2 || survey.numbers > survey.hits / 3) return false;
  if (survey.distinct < survey.texts * 0.6) return false;
  if (startsWithTotal(view, row, block)) return false;
  return survey.hits >= survey.distinct * 0.5 || survey.hits >= 4;
}

/** Classes that nobody foresaw, each over 人数, 标准, 金额: what stands below them tells the header. */
function isTopOfHeader(view: SheetView, row: number, block: ViewRange): boolean {
  if (!hasShortTexts(view, row + 1, block)) return false;
  const top = surveyRow(view, row, block);
  if (top.texts < 2 || top.numbers > 0 || top.hits === 0 || top.distinct < top.texts) return false;
  // A row that is a header by itself stands below a caption and its unit, and not below classes.
  if (isHeaderRow(view, row + 1, block) && !reachesBelow(view, row, block)) return false;
  if (!isLowerLevel(view, row, row + 1, block)) return false;
  const below = surveyRow(view, row + 1, block);
  // 人数, 金额 again and again are few different words, and every one of them heads columns.
  const share = reachesBelow(view, row, block) ? 0.6 : 0.8;
  return below.hits >= 2 && below.hits >= below.distinct * share;
}

/** 序号, 单位, 备注 merged down over the row below, in which what stands under wide heads is told. */
function reachesBelow(view: SheetView, row: number, block: ViewRange): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    const merge = view.merge(row, column);
    if (merge?.top === row && merge.left === merge.right) return true;
  }
  return false;
}

/** Four short texts or more and not a figure: what 人数, 标准, 金额 below classes look like. */
function hasShortTexts(view: SheetView, row: number, block: ViewRange): boolean {
  let texts = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const value = view.value(row, column) ?? "";
    if (value === "") continue;
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

/** 合计 before figures: the first row of a body. */
function startsWithTotal(view: SheetView, row: number, block: ViewRange): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    if (view.look(row, column) === "blank") continue;
    return totalWord(view.text(row, column)) !== undefined && view.look(row, column + 1) !== "text";
  }
  return false;
}
