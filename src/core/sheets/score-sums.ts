import { word, type Language } from "../messages/message";
import type { CellStyle } from "../workbook/write-plan";
import { scoreCell, type ScoreColumn } from "./score-layout";
import { rateOf, type Totals } from "./score-totals";
import type { DraftCell, DraftCells } from "./sheet-draft";

export interface Span {
  readonly top: number;
  readonly bottom: number;
}
export function span(top: number, bottom: number): Span {
  return { top, bottom };
}

export function ranges(id: ScoreColumn, spans: readonly Span[]): string {
  return spans
    .map(({ top, bottom }) =>
      top === bottom ? scoreCell(id, top) : `${scoreCell(id, top)}:${scoreCell(id, bottom)}`
    )
    .join(",");
}

/** 小计 or 合计: `addends` are what it adds up, `bodies` the indicator rows below it. */
export function sumCells(
  label: string,
  totals: Totals,
  addends: readonly Span[],
  bodies: readonly Span[],
  row: number,
  language: Language
): DraftCells {
  const cell = (id: ScoreColumn): string => scoreCell(id, row);
  const finals = ranges("final", bodies);
  const size = bodies.map(({ top, bottom }) => bottom - top + 1).reduce((a, b) => a + b, 0);
  const missing = `${String(size)}-COUNT(${finals})`;
  const { final, pendingCount } = totals;
  const complete = pendingCount === 0 ? final : undefined;
  const rate = complete && rateOf(complete, totals.weight);
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
      formula: `IF(OR(${missing}>0,${cell("weight")}=0),"",ROUND(${cell("final")}/${cell("weight")}*100,2))`,
      style: "total-number",
      format: "0.00",
    },
    lost: {
      value: complete ? totals.weight.minus(complete).toNumber() : "",
      formula: `IF(${missing}>0,"",${cell("weight")}-${cell("final")})`,
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
      formula: pendingWeights.join("+"),
    },
  };
}

function empty(style: CellStyle): DraftCell {
  return { value: null, style };
}
