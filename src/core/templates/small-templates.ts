import { word, type Language } from "../messages/message";
import type { SheetPlan } from "../workbook/write-plan";
import { TemplateSheet, input, label } from "./template-sheet";

/** The scale that is used most: 优 from 90, 良 from 80, 中 from 60, 差 below. Source: 财预〔2020〕10号. */
const SCALE = [
  ["90≤分值≤100", "优"],
  ["80≤分值＜90", "良"],
  ["60≤分值＜80", "中"],
  ["分值＜60", "差"],
] as const;
const QUESTIONS = [
  "是否按规定用途使用资金",
  "是否按标准足额发放",
  "是否在规定期限内发放",
  "是否公示补贴对象和金额",
  "是否建立台账和档案",
] as const;
const PROJECTS = 5;

/** 等级标准 */
export function scaleTemplate(key: string, language: Language): SheetPlan {
  const sheet = new TemplateSheet(key, "等级标准", [
    { header: "分值范围", width: 20, input: true },
    { header: "绩效级别", width: 14, input: true },
  ]);
  sheet.addLine("评价等级标准", "title");
  sheet.addLine(word("template.hint.scale", language), "subtitle");
  sheet.addHeader();
  for (const [range, level] of SCALE) {
    sheet.add([
      { value: range, style: "input-text" },
      { value: level, style: "input-text" },
    ]);
  }
  return sheet.finish();
}

/** 自评: what the unit in charge says of its own work, to be held against the evaluation. */
export function selfEvaluationTemplate(key: string, language: Language): SheetPlan {
  const sheet = new TemplateSheet(key, "自评情况", [
    { header: "序号", width: 6 },
    { header: "项目名称", width: 28, input: true },
    ...QUESTIONS.map((header) => ({ header, width: 14, input: true })),
    { header: "存疑数据", width: 28, input: true },
  ]);
  sheet.addLine("绩效自评情况表", "title");
  sheet.addLine(word("template.hint.self-evaluation", language), "subtitle");
  sheet.addHeader();
  const first = sheet.next;
  for (let number = 1; number <= PROJECTS; number++) {
    const cells = Array.from({ length: QUESTIONS.length + 2 }, () => input("input-text"));
    sheet.add([label(number, "number"), ...cells]);
  }
  sheet.validate({
    range: { top: first, left: 2, bottom: sheet.next - 1, right: QUESTIONS.length + 1 },
    kind: { type: "list", choices: ["是", "否"] },
    error: word("template.error.yes-no", language),
  });
  return sheet.finish();
}
