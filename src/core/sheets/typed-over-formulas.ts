import { message, type Message } from "../messages/message";
import { formatCell } from "../values/cell-ref";
import { isCellError, type CellScalar } from "../workbook/workbook";
import type { Composition } from "./compose-scores";
import { isSumKey } from "./overrides";
import type { DraftCell, SheetDraft } from "./sheet-draft";
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
      isKeepingFormulas ||= formula !== undefined;
      const isFinal = draft.key === SHEET_KEYS.scores && id === "final";
      const final = isFinal ? (isSumKey(key) ? "sum" : "line") : undefined;
      const text = typedText(cell, value, formula, final);
      if (text !== "") typed.push({ row, column, text });
    }
  }
  // A program that keeps no formulas leaves what they last gave: nobody typed that.
  return isKeepingFormulas ? typed : [];
}

/** What a person typed over the formula of `cell`; blank for nothing, and for what we wrote there. */
function typedText(
  cell: DraftCell,
  value: CellScalar,
  formula: string | undefined,
  final: "sum" | "line" | undefined
): string {
  if (isSameValue(cell.value, value)) return "";
  if (formula !== undefined) {
    // 最终得分 of 小计 and 合计 is `IF(…)`, whatever it holds; other formulas are not looked into.
    const isOwn = final === "sum" && !isOneCall(formula);
    return isOwn ? clipped(`=${formula.replace(/^=/u, "")}`) : "";
  }
  // 最终得分 of an indicator is what typedOverProblems knows more of.
  if (final === "line" || value === null || isCellError(value)) return "";
  return clipped(String(value).trim());
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
