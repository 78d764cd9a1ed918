import { word, type Language } from "../messages/message";
import { scoreReference, type ScoreLayout } from "./score-layout";
import { rateOf, type Totals } from "./score-totals";
import type { DraftCell } from "./sheet-draft";
import type { SUMMARY_COLUMNS } from "./sheet-layout";

export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number]["id"];
export type SummaryCells = Readonly<Partial<Record<SummaryColumn, DraftCell>>>;

/** 分值, 得分, 得分率% and 备注 of a row of 评分表. */
export function summaryFigures(
  scores: ScoreLayout,
  row: number,
  totals: Totals,
  language: Language
): SummaryCells {
  const at = (id: "weight" | "final" | "rate" | "reason"): string =>
    scoreReference(scores, id, row);
  const complete = totals.pendingCount === 0 ? totals.final : undefined;
  const rate = complete && rateOf(complete, totals.applied);
  const pending = word("sheet.label.pendingItems", language);
  const isSum = row === scores.total || scores.groups.some((group) => group.subtotal === row);
  return {
    weight: { value: totals.weight.toNumber(), formula: at("weight"), style: "number" },
    score: { value: totals.final?.toNumber() ?? "", formula: at("final"), style: "number" },
    rate: { value: rate?.toNumber() ?? "", formula: at("rate"), style: "number", format: "0.00" },
    state: isSum
      ? {
          value: totals.pendingCount === 0 ? "" : `${String(totals.pendingCount)}${pending}`,
          formula: at("reason"),
          style: "text",
        }
      : { value: null, style: "text" },
  };
}

/** The same cells as those of a sum. */
export function asTotal(cells: SummaryCells): SummaryCells {
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [
      id,
      { ...cell, style: cell.style === "number" ? "total-number" : "total-text" },
    ])
  );
}
