import { word, type Language } from "../messages/message";
import { columnName } from "../values/cell-ref";
import { plain } from "../values/decimal";
import { Decimal } from "../values/decimal";
import type { PlanCell, SheetPlan } from "../workbook/write-plan";
import { INDICATOR_FRAME, type FrameDimension, type FrameIndicator } from "./indicator-frame";
import { TemplateSheet, formula, input, label } from "./template-sheet";

/** Columns as the frame's own appendix has them, in its words. */
const COLUMNS = [
  { header: "一级指标", width: 7 },
  { header: "分值", width: 6 },
  { header: "二级指标", width: 9 },
  { header: "分值", width: 6 },
  { header: "三级指标", width: 13 },
  { header: "分值", width: 7, input: true },
  { header: "指标解释", width: 25 },
  { header: "目标值", width: 9, input: true },
  { header: "评分细则", width: 42, input: true },
  { header: "数据来源", width: 13 },
  { header: "得分", width: 7, input: true },
] as const;
const DIMENSION_WEIGHT = 1;
const GROUP_WEIGHT = 3;
const WEIGHT = 5;
const SCORE = 10;
const WEIGHT_LETTER = columnName(WEIGHT);
const SCORE_LETTER = columnName(SCORE);

/**
 * 指标体系: the weights of 三级指标 are typed, those above them add up by formula, and the last row
 * says whether they come to 100.
 */
export function indicatorTemplate(key: string, language: Language, title: string): SheetPlan {
  const sheet = new TemplateSheet(key, "指标体系", COLUMNS);
  sheet.addLine(title, "title");
  sheet.addLine(word("template.hint.indicators", language), "subtitle");
  sheet.addHeader();
  const first = sheet.next;
  for (const dimension of INDICATOR_FRAME) addDimension(sheet, dimension);
  addTotal(sheet, first, sheet.next - 1, language);
  const range = { top: first, left: WEIGHT, bottom: sheet.next - 2, right: WEIGHT };
  sheet.validate({
    range,
    kind: { type: "decimal", min: "0", max: "100" },
    error: word("template.error.weight", language),
  });
  sheet.validate({
    range: { ...range, left: SCORE, right: SCORE },
    kind: { type: "decimal", min: "0", max: `$${WEIGHT_LETTER}${String(first + 1)}` },
    promptTitle: "得分",
    prompt: word("template.prompt.score", language),
    error: word("template.error.score", language),
  });
  return sheet.finish();
}

function addDimension(sheet: TemplateSheet, dimension: FrameDimension): void {
  const top = sheet.next;
  const count = dimension.groups.reduce((sum, group) => sum + group.indicators.length, 0);
  dimension.groups.forEach((group, groupIndex) => {
    const groupTop = sheet.next;
    group.indicators.forEach((indicator, index) => {
      const isFirst = groupIndex === 0 && index === 0;
      sheet.add([
        isFirst ? label(dimension.name) : emptyText(),
        isFirst
          ? sumOf(
              top,
              count,
              dimension.groups.flatMap((each) => each.indicators)
            )
          : blank(),
        index === 0 ? label(group.name) : emptyText(),
        index === 0 ? sumOf(groupTop, group.indicators.length, group.indicators) : blank(),
        ...indicatorCells(indicator),
      ]);
    });
    const bottom = sheet.next - 1;
    sheet.merge(groupTop, GROUP_WEIGHT - 1, bottom, GROUP_WEIGHT - 1);
    sheet.merge(groupTop, GROUP_WEIGHT, bottom, GROUP_WEIGHT);
  });
  sheet.merge(top, DIMENSION_WEIGHT - 1, sheet.next - 1, DIMENSION_WEIGHT - 1);
  sheet.merge(top, DIMENSION_WEIGHT, sheet.next - 1, DIMENSION_WEIGHT);
}

function emptyText(): PlanCell {
  return { value: null, style: "text" };
}

function blank(): PlanCell {
  return { value: null, style: "number" };
}

function sumOf(top: number, count: number, indicators: readonly FrameIndicator[]): PlanCell {
  const range = `${WEIGHT_LETTER}${String(top + 1)}:${WEIGHT_LETTER}${String(top + count)}`;
  return formula(`SUM(${range})`, totalWeight(indicators), "number");
}

function totalWeight(indicators: readonly FrameIndicator[]): number {
  const sum = indicators.reduce((total, { weight }) => total.plus(weight), new Decimal(0));
  return Number(plain(sum));
}

function indicatorCells(indicator: FrameIndicator): PlanCell[] {
  return [
    label(indicator.name),
    { value: indicator.weight, style: "input-number" },
    label(indicator.explanation),
    input("input-text"),
    { value: indicator.rubric, style: "input-text" },
    label(indicator.source),
    input("input-number"),
  ];
}

/** 合计: the live sum of the weights, and in words what it should be. */
function addTotal(sheet: TemplateSheet, first: number, last: number, language: Language): void {
  const span = (letter: string): string =>
    `${letter}${String(first + 1)}:${letter}${String(last + 1)}`;
  const sum = `SUM(${span(WEIGHT_LETTER)})`;
  const all = INDICATOR_FRAME.flatMap(({ groups }) => groups).flatMap((each) => each.indicators);
  const right = word("template.weights.right", language);
  const [before = "", after = ""] = word("template.weights.wrong", language).split("{sum}");
  const mark = `IF(ROUND(${sum},6)=100,"${right}","${before}"&ROUND(${sum},6)&"${after}")`;
  const scores = span(SCORE_LETTER);
  const empty = label("", "total-text");
  sheet.add([
    label("合计", "total-text"),
    formula(sum, totalWeight(all), "total-number"),
    empty,
    formula(sum, totalWeight(all), "total-number"),
    empty,
    formula(sum, totalWeight(all), "total-number"),
    empty,
    empty,
    formula(mark, right, "total-text"),
    empty,
    formula(`IF(COUNT(${scores})=0,"",SUM(${scores}))`, "", "total-number"),
  ]);
}
