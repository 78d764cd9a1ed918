import { message, type Message } from "../messages/message";
import { parseNumber, snapNumber } from "../tables/number";
import { formatCell } from "../values/cell-ref";
import { Decimal, plain } from "../values/decimal";
import { isCellError, type CellScalar } from "../workbook/workbook";
import type { ScoreLine } from "./score-line";
import { SCORE_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { findOwnSheets } from "./own-sheets";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";
import type { Workbook } from "../workbook/workbook";

export type Typed =
  | { readonly state: "none" }
  | { readonly state: "points"; readonly points: Decimal }
  | { readonly state: "unreadable"; readonly text: string };

/** Reads what stands under 复核得分: a number, a number typed as text (full-width too), or neither. */
export function readTyped(value: CellScalar): Typed {
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return { state: "none" };
  }
  if (typeof value === "number") return { state: "points", points: snapNumber(value) };
  if (typeof value === "boolean") return { state: "unreadable", text: value ? "TRUE" : "FALSE" };
  if (isCellError(value)) return { state: "unreadable", text: value.error };
  const parsed = parseNumber(value);
  const usable =
    parsed &&
    !parsed.approximate &&
    parsed.comparison === undefined &&
    (parsed.suffix === "" || parsed.suffix === "分");
  return usable ? { state: "points", points: parsed.value } : { state: "unreadable", text: value };
}

/**
 * Everything that keeps an overriding score from counting, each naming its cell: no number,
 * below zero, more than the indicator's weight, a formula without a result. The weight is that of
 * `lines`, as the source has it, where they know the row; else what 评分表 says.
 */
export function overrideProblems(
  workbook: Workbook,
  lines: readonly ScoreLine[] = []
): readonly Message[] {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.scores);
  const written = readWritten(sheet, SCORE_COLUMNS);
  if (!written) return [];
  const weights = new Map(lines.map(({ key, weight }) => [key, weight]));
  const problems: Message[] = [];
  for (const [key, row] of written.rows) {
    const problem = problemIn(written, row, weights.get(key));
    if (problem) problems.push(problem);
  }
  return problems;
}

/** One sentence for all that keeps a write from being made; undefined when nothing does. */
export function refusalOf([first, ...more]: readonly Message[]): Message | undefined {
  if (!first || more.length === 0) return first;
  return message("sheet.override.andMore", { first, count: String(more.length) });
}

function problemIn(
  written: WrittenSheet,
  row: number,
  known: Decimal | undefined
): Message | undefined {
  const column = written.columns.get("override");
  // Sums carry the pending points there, the rows of a vanished indicator nothing.
  const state = valueAt(written, row, "systemState");
  const isSum = isSumKey(textAt(written, row, "key"));
  if (column === undefined || (state === null && !isSum)) return undefined;
  const typed = readTyped(written.grid.value(row, column));
  if (typed.state === "none") return undefined;
  const cell = formatCell({ sheet: written.grid.name, row, column });
  if (isSum) return message("sheet.override.onSum", { cell });
  if (typed.state === "unreadable") {
    return written.grid.formula(row, column) === undefined
      ? message("sheet.override.unreadable", { cell, text: typed.text })
      : message("sheet.override.noResult", { cell });
  }
  const max = known ?? decimalIn(valueAt(written, row, "weight"));
  const score = plain(typed.points);
  if (typed.points.lessThan(0)) return message("sheet.override.negative", { cell, score });
  if (max && typed.points.greaterThan(max)) {
    return message("sheet.override.aboveWeight", { cell, score, weight: plain(max) });
  }
  return undefined;
}

/** Whether a row of 评分表 is a 小计 or the 合计, by its key. */
export function isSumKey(key: string): boolean {
  return key === "total" || key.startsWith("subtotal:");
}

/** Decimal of a typed or written number; undefined for blank or anything else. */
export function decimalIn(value: CellScalar): Decimal | undefined {
  const typed = readTyped(value);
  return typed.state === "points" ? new Decimal(typed.points) : undefined;
}

/** The overriding score typed on a line of an earlier 评分表. */
export function typedOverride(
  written: WrittenSheet | undefined,
  key: string
): Pick<ScoreLine, "override" | "unreadable"> {
  const row = written?.rows.get(key);
  if (!written || row === undefined) return {};
  const typed = readTyped(valueAt(written, row, "override"));
  if (typed.state === "points") return { override: new Decimal(typed.points) };
  return typed.state === "unreadable" ? { unreadable: typed.text } : {};
}
