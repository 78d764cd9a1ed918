import { word, type Language } from "../messages/message";
import { columnName, quoteSheet } from "../values/cell-ref";
import type { SheetPlan } from "../workbook/write-plan";
import { TemplateSheet, formula, input, label } from "./template-sheet";

const ANSWERS = ["满意", "基本满意", "不满意"] as const;
const QUESTIONS = [
  "对补贴标准是否满意",
  "对补贴发放是否及时满意",
  "对申请和审核手续是否满意",
  "对机构的服务质量是否满意",
  "对机构的设施和环境是否满意",
] as const;
const RESPONDENTS = 100;
const ANSWERS_SHEET = "问卷答卷";
/** Title, hint and header stand above the first answer. */
const FIRST_ROW = 4;

/** 问卷答卷: one row a person, one column a question. */
export function answersTemplate(key: string, language: Language): SheetPlan {
  const sheet = new TemplateSheet(key, ANSWERS_SHEET, [
    { header: "答卷编号", width: 10 },
    ...QUESTIONS.map((_question, index) => ({
      header: `第${String(index + 1)}题`,
      width: 12,
      input: true,
    })),
    { header: "意见和建议", width: 32, input: true },
  ]);
  sheet.addLine("问卷答卷", "title");
  sheet.addLine(word("template.hint.answers", language), "subtitle");
  sheet.addHeader();
  for (let number = 1; number <= RESPONDENTS; number++) {
    sheet.add([
      label(number, "number"),
      ...QUESTIONS.map(() => input("input-text")),
      input("input-text"),
    ]);
  }
  sheet.validate({
    range: { top: FIRST_ROW - 1, left: 1, bottom: sheet.next - 1, right: QUESTIONS.length },
    kind: { type: "list", choices: ANSWERS },
    error: word("template.error.answer", language),
  });
  return sheet.finish();
}

/** 满意度: counts of 问卷答卷 by formula, the share of those satisfied at all, and its mean. */
export function satisfactionTemplate(key: string, language: Language): SheetPlan {
  const sheet = new TemplateSheet(key, "满意度", [
    { header: "题号", width: 6 },
    { header: "问题", width: 36, input: true },
    ...ANSWERS.map((answer) => ({ header: `${answer}（份）`, width: 13 })),
    { header: "有效问卷（份）", width: 13 },
    { header: "综合满意度（%）", width: 14 },
  ]);
  sheet.addLine("满意度统计表", "title");
  sheet.addLine(word("template.hint.satisfaction", language), "subtitle");
  sheet.addHeader();
  const first = sheet.next;
  QUESTIONS.forEach((question, index) => {
    const column = columnName(index + 1);
    const range = `${quoteSheet(ANSWERS_SHEET)}!$${column}$${String(FIRST_ROW)}:$${column}$${String(FIRST_ROW + RESPONDENTS - 1)}`;
    const row = String(sheet.next + 1);
    const answered = `COUNTA(${range})`;
    sheet.add([
      label(index + 1, "number"),
      { value: question, style: "input-text" },
      ...ANSWERS.map((answer) =>
        formula(`IF(${answered}=0,"",COUNTIF(${range},"${answer}"))`, "", "number")
      ),
      formula(`IF(${answered}=0,"",SUM(C${row}:E${row}))`, "", "number"),
      formula(
        `IF(SUM(C${row}:E${row})=0,"",(C${row}+D${row})/SUM(C${row}:E${row})*100)`,
        "",
        "number",
        "0.00"
      ),
    ]);
  });
  const means = `G${String(first + 1)}:G${String(sheet.next)}`;
  const empty = label("", "total-text");
  sheet.add([
    empty,
    label("平均满意度", "total-text"),
    empty,
    empty,
    empty,
    empty,
    formula(`IF(COUNT(${means})=0,"",AVERAGE(${means}))`, "", "total-number", "0.00"),
  ]);
  return sheet.finish();
}
