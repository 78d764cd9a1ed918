import { word, type Language } from "../messages/message";
import type { CellStyle } from "../workbook/write-plan";
import type { EffectFormulas } from "./effect-formulas";
import { scoreCell, type ScoreColumn } from "./score-layout";
import { ranges, type Span } from "./score-spans";
import { rateOf, type Totals } from "./score-totals";
import type { DraftCell, DraftCells } from "./sheet-draft";

/** 小计 or 合计: `addends` are what it adds up, `bodies` the indicator rows below it. */
export function sumCells(
  label: string,
  totals: Totals,
  addends: readonly Span[],
  bodies: readonly Span[],
  row: number,
  language: Language,
  effects: EffectFormulas
): DraftCells {
  const cell = (id: ScoreColumn): string => scoreCell(id, row);
  const finals = ranges("final", bodies);
  const size = bodies.map(({ top, bottom }) => bottom - top + 1).reduce((a, b) => a + b, 0);
  const { exemptCount, exemptWeight } = effects;
  const hasExempt = exemptCount !== "0";
  // What does not apply is no score that is missing.
  const missing = hasExempt
    ? `(${String(size)}-COUNT(${finals})-(${exemptCount}))`
    : `${String(size)}-COUNT(${finals})`;
  const applied = exemptWeight === "0" ? cell("weight") : `(${cell("weight")}-(${exemptWeight}))`;
  const { final, pendingCount } = totals;
  const complete = pendingCount === 0 ? final : undefined;
  const rate = complete && rateOf(complete, totals.applied);
  const pendingWords = word("sheet.label.pendingItems", language);
  const sumIfAny = (id: ScoreColumn): string =>
    `IF(COUNT(${ranges(id, bodies)})=0,"",SUM(${ranges(id, addends)}))`;
  const pendingWeights = bodies.map(({ top, bottom }) => {
    const scored = ranges("final", [{ top, bottom }]);
    return `SUMPRODUCT((1-ISNUMBER(${scored}))*${ranges("weight", [{ top, bottom }])})`;
  });
  return {
    dimension: { value: label, style: "total-text" },
    dimensionWeight: empty("total-number"),
    second: empty("total-text"),
    secondWeight: empty("total-number"),
    indicator: empty("total-text"),
    weight: {
      value: totals.weight.toNumber(),
      formula: `SUM(${ranges("weight", addends)})`,
      style: "total-number",
    },
    target: empty("total-text"),
    actual: empty("total-text"),
    rubric: empty("total-text"),
    system: {
      value: totals.system?.toNumber() ?? "",
      formula: sumIfAny("system"),
      style: "total-number",
    },
    override: empty("total-number"),
    final: { value: final?.toNumber() ?? "", formula: sumIfAny("final"), style: "total-number" },
    rate: {
      value: rate?.toNumber() ?? "",
      formula: `IF(OR(${missing}>0,${applied}=0),"",ROUND(${cell("final")}/${applied}*100,2))`,
      style: "total-number",
      format: "0.00",
    },
    lost: {
      value: complete ? totals.applied.minus(complete).toNumber() : "",
      formula: hasExempt
        ? `IF(OR(${missing}>0,NOT(ISNUMBER(${cell("final")}))),"",${applied}-${cell("final")})`
        : `IF(${missing}>0,"",${applied}-${cell("final")})`,
      style: "total-number",
    },
    reason: {
      value: pendingCount === 0 ? "" : `${String(pendingCount)}${pendingWords}`,
      formula: `IF(${missing}=0,"",${missing}&"${pendingWords}")`,
      style: "total-text",
    },
    state: empty("total-text"),
    evidence: empty("total-text"),
    systemState: {
      value: totals.pendingWeight.toNumber(),
      formula:
        exemptWeight === "0"
          ? pendingWeights.join("+")
          : `${pendingWeights.join("+")}-(${exemptWeight})`,
    },
  };
}

function empty(style: CellStyle): DraftCell {
  return { value: null, style };
}
