import { message, say, word, type Language } from "../messages/message";
import type { Decimal } from "../values/decimal";
import { joinInCell } from "../workbook/cell-text";
import { carryExtras, carryRows, hasTyped, typedCell } from "./carry-over";
import { effectFormulas, openFormula, totalFormula } from "./effect-formulas";
import { readTyped } from "./overrides";
import { points } from "./points-cell";
import { finalFormula, scoreCell, type ScoreColumn, type ScoreLayout } from "./score-layout";
import { sayTotal } from "./score-effects";
import { finalScore, labelOf, type ScoreLine } from "./score-line";
import { ranges, span } from "./score-spans";
import { sumCells } from "./score-sums";
import { grandTotalsOf, rateOf, totalsOf } from "./score-totals";
import { addFoot, addHead, isFrameKey, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { columnOf, SCORE_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

/**
 * 评分表: one row an indicator, 小计 per 一级指标, 合计. 最终得分 is 复核得分 where a reviewer typed
 * one, else the system's; blank while there is neither, for a missing score is not zero.
 */
export function scoreSheet(
  lines: readonly ScoreLine[],
  layout: ScoreLayout,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const { language } = frame;
  const draft = new SheetDraft(SHEET_KEYS.scores, layout.name, SCORE_COLUMNS);
  addHead(draft, frame, "sheet.title.scores", word("sheet.unit.points", language), written);
  draft.addHeader(language);
  for (const { group, top, bottom, subtotal } of layout.groups) {
    let before: ScoreLine | undefined;
    for (const line of group.lines) {
      draft.add(line.key, lineCells(line, before, draft.next, written, language));
      before = line;
    }
    const place = columnOf(SCORE_COLUMNS, "override");
    draft.validations.push({
      range: { top, left: place, bottom, right: place },
      kind: { type: "decimal", min: "0", max: `$${scoreCell("weight", top)}` },
      error: word("sheet.error.override", language),
    });
    if (subtotal === undefined) continue;
    const label = say(message("sheet.label.subtotal", { name: group.label }), language);
    const key = `subtotal:${group.label}`;
    const sums = [span(top, bottom)];
    draft.add(key, {
      ...sumCells(
        label,
        totalsOf(group.lines),
        sums,
        sums,
        draft.next,
        language,
        effectFormulas(group.lines, sums)
      ),
      opinion: typedCell(written, key, "opinion", "input-text"),
    });
  }
  addTotal(draft, layout, frame, written, lines);
  finishRows(draft, frame, written);
  return draft;
}

/** Rows that a person added, or typed in before their indicator went, and the foot line. */
function finishRows(draft: SheetDraft, frame: Frame, written: WrittenSheet | undefined): void {
  carryExtras(draft, written);
  const known = new Set(draft.rows.map((row) => row.key));
  const keyOf = new Map([...(written?.rows ?? [])].map(([key, row]) => [row, key]));
  addFoot(draft, frame, written);
  if (!written) return;
  const gone = [...keyOf]
    .filter(([row, key]) => !known.has(key) && !isFrameKey(key) && hasTyped(draft, written, row))
    .map(([row]) => row);
  carryRows(draft, written, gone, (row) => keyOf.get(row) ?? "");
  carryRows(draft, written, written.looseRows);
}

function lineCells(
  line: ScoreLine,
  before: ScoreLine | undefined,
  row: number,
  written: WrittenSheet | undefined,
  language: Language
): DraftCells {
  const [dimension, ...rest] = line.path;
  const second = rest.at(-1);
  const cell = (id: ScoreColumn): string => scoreCell(id, row);
  const final = finalScore(line);
  const rate = final && rateOf(final, line.weight);
  const judged = word("sheet.state.judged", language);
  const system = word(`sheet.state.${line.state}`, language);
  const isExempt = line.effect === "exempt";
  const unjudged = isExempt ? word("sheet.label.exempt", language) : system;
  return {
    dimension: label(dimension?.label, before?.path[0]?.label),
    dimensionWeight: weight(dimension, before?.path[0]),
    second: label(second?.label, before?.path.slice(1).at(-1)?.label),
    secondWeight: weight(second, before?.path.slice(1).at(-1)),
    indicator: { value: labelOf(line), style: "text" },
    weight: points(line.weight),
    target: { value: line.target ?? null, style: "text" },
    actual: { value: line.actual ?? null, style: "text" },
    rubric: { value: line.rubric ?? null, style: "text" },
    system: points(line.system),
    override: overrideCell(written, line),
    final: {
      ...points(final),
      value: line.unreadable ?? final?.toNumber() ?? "",
      formula: finalFormula(row),
    },
    rate: {
      value: rate?.toNumber() ?? "",
      formula: `IF(OR(NOT(ISNUMBER(${cell("final")})),${cell("weight")}=0),"",ROUND(${cell("final")}/${cell("weight")}*100,2))`,
      style: "number",
      format: "0.00",
    },
    lost: {
      ...points(final && line.weight.minus(final)),
      value: final ? line.weight.minus(final).toNumber() : "",
      formula: `IF(ISNUMBER(${cell("final")}),${cell("weight")}-${cell("final")},"")`,
    },
    reason: { value: line.reason, style: "text" },
    state: {
      value: line.override || line.unreadable !== undefined ? judged : unjudged,
      formula: `IF(${cell("override")}="",${isExempt ? `"${unjudged}"` : cell("systemState")},"${judged}")`,
      style: "text",
    },
    evidence: line.evidence
      ? { ...line.evidence, style: line.evidence.link === undefined ? "text" : "link" }
      : { value: null, style: "text" },
    opinion: typedCell(written, line.key, "opinion", "input-text"),
    key: { value: line.key },
    systemState: { value: system },
    stated: { value: line.stated?.toNumber() ?? null },
    rule: { value: line.rule ?? null },
    findings: { value: joinInCell(line.findings, " ") || null },
    last: { value: final?.toNumber() ?? null },
    effect: { value: line.effect ?? null },
    change: { value: line.change?.toNumber() ?? null },
    lastSystem: { value: line.system?.toNumber() ?? null },
  };
}

/** The reviewer's own cell. A number typed as text becomes a number, or Excel would not add it up. */
function overrideCell(written: WrittenSheet | undefined, line: ScoreLine): DraftCell {
  const cell = typedCell(written, line.key, "override", "input-number");
  if (cell.formula !== undefined || typeof cell.value !== "string") return cell;
  const typed = readTyped(cell.value);
  return typed.state === "points" ? { ...cell, value: typed.points.toNumber() } : cell;
}

function addTotal(
  draft: SheetDraft,
  layout: ScoreLayout,
  frame: Frame,
  written: WrittenSheet | undefined,
  lines: readonly ScoreLine[]
): void {
  const bodies = layout.groups.map(({ top, bottom }) => span(top, bottom));
  const addends = layout.groups.map(({ top, bottom, subtotal }) =>
    subtotal === undefined ? span(top, bottom) : { top: subtotal, bottom: subtotal }
  );
  const label = word("sheet.label.total", frame.language);
  const raw = grandTotalsOf(lines);
  const totals = raw.final
    ? { ...raw, final: raw.final.toDecimalPlaces(frame.scoreDecimals) }
    : raw;
  // Only the final score is rounded: rounding on the way would add up the errors.
  const effects = effectFormulas(lines, bodies);
  const weight = scoreCell("weight", draft.next);
  const sum = totalFormula(`SUM(${ranges("final", addends)})`, weight, effects);
  const rounded = `IF(COUNT(${ranges("final", bodies)})=0,"",ROUND(${sum},${frame.decimalsCell}))`;
  // 合计 is of the whole: what does not apply was shared out among the others.
  const plain = { ...effects, exemptWeight: "0" };
  const cells = sumCells(label, totals, addends, bodies, draft.next, frame.language, plain);
  const open = cells["systemState"]?.formula ?? "0";
  draft.add("total", {
    ...cells,
    final: {
      value: totals.final?.toNumber() ?? "",
      formula: rounded,
      style: "total-number",
    },
    rubric: { value: sayTotal(lines, frame.language) || null, style: "total-text" },
    systemState: {
      ...cells["systemState"],
      value: totals.pendingWeight.toNumber(),
      formula: openFormula(open, weight, effects),
    },
    effect:
      effects.open === "0"
        ? { value: null }
        : { value: totals.isOpen ? "open" : "", formula: `IF(${effects.open}>0,"open","")` },
    opinion: typedCell(written, "total", "opinion", "input-text"),
    // The total when the sheet was written last, and of what: 重新计算等级 compares with them.
    last: { value: totals.final?.toNumber() ?? null },
  });
}

/** Labels repeat instead of being merged, so that filters and sorting work; repeats are grey. */
function label(text: string | undefined, before: string | undefined): DraftCell {
  return { value: text ?? null, style: text !== undefined && text === before ? "repeat" : "text" };
}

/** A repeated weight would count twice in a sum: it stands in the first row only. */
function weight(
  level: { readonly label: string; readonly weight?: Decimal } | undefined,
  before: { readonly label: string } | undefined
): DraftCell {
  return points(level?.label === before?.label ? undefined : level?.weight);
}
