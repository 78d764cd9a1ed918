import { message, type Message } from "../messages/message";
import { formatCell } from "../values/cell-ref";
import { isCellError, type CellScalar } from "../workbook/workbook";
import type { Composition } from "./compose-scores";
import type { SheetDraft } from "./sheet-draft";
import { isFrameKey } from "./sheet-frame";
import { SHEET_KEYS, type SheetKey } from "./sheet-layout";
import { clipped } from "./typed-over";
import { isSameValue } from "./unchanged";
import type { WrittenSheet } from "./written-sheet";

/** Sheets whose figures are formulas, and whether scores are what they show. */
const OF_SCORES: Partial<Record<SheetKey, boolean>> = {
  [SHEET_KEYS.scores]: true,
  [SHEET_KEYS.summary]: true,
  [SHEET_KEYS.survey]: false,
  [SHEET_KEYS.self]: false,
};

/**
 * What a person typed over the other formulas of our sheets (小计, 合计, 等级, 得分率, 差异), where the
 * next write would put the formula back without a word; each naming its cell. 最终得分 of an
 * indicator is not among them: see {@link typedOverProblems}.
 */
export function typedOverFormulas(
  drafts: readonly SheetDraft[],
  composition: Composition
): readonly Message[] {
  return drafts.flatMap((draft) => {
    const isOfScores = OF_SCORES[draft.key];
    const written = composition.written(draft.key);
    if (isOfScores === undefined || !written) return [];
    const scores = composition.written(SHEET_KEYS.scores)?.grid.name ?? draft.name;
    return typedOn(draft, written).map(({ row, column, text }) => {
      const cell = formatCell({ sheet: written.grid.name, row, column });
      return isOfScores
        ? message("sheet.override.over-sum", { cell, text, scores })
        : message("sheet.override.over-formula", { cell, text });
    });
  });
}

interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function typedOn(draft: SheetDraft, written: WrittenSheet): readonly TypedCell[] {
  const typed: TypedCell[] = [];
  let isKeepingFormulas = false;
  for (const { key, cells } of draft.rows) {
    const row = key === "" || isFrameKey(key) ? undefined : written.rows.get(key);
    if (row === undefined) continue;
    for (const [place, cell] of cells) {
      const { id = "", hidden = false } = draft.columns[place] ?? {};
      const column = written.columns.get(id);
      if (cell.formula === undefined || cell.carried || hidden || column === undefined) continue;
      const value = written.grid.value(row, column);
      const formula = written.grid.formula(row, column);
      if (formula !== undefined) {
        isKeepingFormulas = true;
        const isOwn = isFinalSum(draft, key, id) && !isOneCall(formula);
        if (isOwn && !isSameValue(cell.value, value)) {
          typed.push({ row, column, text: clipped(`=${formula.replace(/^=/u, "")}`) });
        }
      } else if (!isSameValue(cell.value, value) && !isFinalOfLine(draft, key, id)) {
        const text = sayValue(value);
        if (text !== "") typed.push({ row, column, text });
      }
    }
  }
  // A program that keeps no formulas leaves what they last gave: nobody typed that.
  return isKeepingFormulas ? typed : [];
}

function sayValue(value: CellScalar): string {
  return value === null || isCellError(value) ? "" : clipped(String(value).trim());
}

/** 最终得分 of an indicator, which {@link typedOverProblems} knows more of. */
function isFinalOfLine(draft: SheetDraft, key: string, id: string): boolean {
  return draft.key === SHEET_KEYS.scores && id === "final" && !isSum(key);
}

/** 最终得分 of 小计 and 合计: `IF(…)`, whatever it holds. */
function isFinalSum(draft: SheetDraft, key: string, id: string): boolean {
  return draft.key === SHEET_KEYS.scores && id === "final" && isSum(key);
}

function isSum(key: string): boolean {
  return key === "total" || key.startsWith("subtotal:");
}

/** Whether a formula is one call of IF from its first to its last letter, as ours is. */
function isOneCall(formula: string): boolean {
  const bare = formula.replace(/^=/u, "").replaceAll(/"[^"]*"|\s/gu, "");
  if (!/^IF\(.*\)$/iu.test(bare)) return false;
  let depth = 0;
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === "(") depth += 1;
    if (bare[at] === ")") depth -= 1;
    if (depth === 0 && bare[at] === ")") return at === bare.length - 1;
  }
  return false;
}
