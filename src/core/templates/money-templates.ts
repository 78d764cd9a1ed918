import { word, type Language } from "../messages/message";
import { columnName } from "../values/cell-ref";
import type { SheetPlan } from "../workbook/write-plan";
import { yearly } from "../sheets/project-name";
import { TemplateSheet, formula, input, label, type TemplateColumn } from "./template-sheet";

const LEVELS = ["中央财政资金", "省级财政资金", "市级财政资金", "县级财政资金"] as const;
/** Rows ready to fill in; a person inserts more above the last, and the sums stretch. */
const PAYEES = 25;
const MONEY = "#,##0.00";
const WAN = "#,##0.0000";
const DATE = "yyyy-mm-dd";

interface MoneyOptions {
  readonly language: Language;
  readonly year?: number | undefined;
}

interface ClassOptions {
  readonly language: Language;
  readonly classes: readonly string[];
}

/** 资金情况: budget, received and spent by source. */
export function fundingTemplate(key: string, { language, year }: MoneyOptions): SheetPlan {
  const sheet = new TemplateSheet(key, "资金情况", [
    { header: "资金来源", width: 20 },
    { header: "预算数（万元）", width: 16, input: true },
    { header: "到位数（万元）", width: 16, input: true },
    { header: "支出数（万元）", width: 16, input: true },
    { header: "备注", width: 24, input: true },
  ]);
  sheet.addLine(yearly("资金预算、到位及支出情况", year), "title");
  sheet.addLine(word("template.hint.funding", language), "subtitle");
  sheet.addHeader();
  const first = sheet.next;
  for (const level of LEVELS) {
    const money = input("input-number", WAN);
    sheet.add([label(level), money, money, money, input("input-text")]);
  }
  const sums = [1, 2, 3].map((column) => sumAbove(column, first, sheet.next - 1, WAN));
  sheet.add([label("合计", "total-text"), ...sums, label("", "total-text")]);
  return sheet.finish();
}

/** 补贴标准 by class. */
export function ratesTemplate(key: string, { language, classes }: ClassOptions): SheetPlan {
  const sheet = new TemplateSheet(key, "补贴标准", [
    { header: "类别", width: 20 },
    { header: "补贴标准（元/人/月）", width: 22, input: true },
    { header: "文件依据", width: 36, input: true },
  ]);
  sheet.addLine("补贴标准", "title");
  sheet.addLine(word("template.hint.rates", language), "subtitle");
  sheet.addHeader();
  for (const name of classes) {
    sheet.add([
      { value: name, style: "input-text" },
      input("input-number", MONEY),
      input("input-text"),
    ]);
  }
  return sheet.finish();
}

/** 资金支出: what each payee was paid, and for how many person-months of each class. */
export function paymentsTemplate(
  key: string,
  { language, classes, year }: MoneyOptions & ClassOptions
): SheetPlan {
  const columns: TemplateColumn[] = [
    { header: "序号", width: 6 },
    { header: "机构名称", width: 28, input: true },
    ...classes.map((name) => ({ header: `${name}（人次）`, width: 12, input: true })),
    { header: "补贴金额（元）", width: 16, input: true },
    { header: "发放日期", width: 13, input: true },
    { header: "备注", width: 20, input: true },
  ];
  const sheet = new TemplateSheet(key, "资金支出", columns);
  sheet.addLine(yearly("补贴资金支出情况", year), "title");
  sheet.addLine(word("template.hint.payments", language), "subtitle");
  sheet.addHeader();
  const first = sheet.next;
  for (let number = 1; number <= PAYEES; number++) {
    sheet.add([
      label(number, "number"),
      input("input-text"),
      ...classes.map(() => input("input-number", "0")),
      input("input-number", MONEY),
      input("input-text", DATE),
      input("input-text"),
    ]);
  }
  const last = sheet.next - 1;
  const amount = classes.length + 2;
  sheet.add([
    label("合计", "total-text"),
    label("", "total-text"),
    ...classes.map((_name, index) => sumAbove(index + 2, first, last, "0")),
    sumAbove(amount, first, last, MONEY),
    label("", "total-text"),
    label("", "total-text"),
  ]);
  sheet.validate({
    range: { top: first, left: 2, bottom: last, right: amount },
    kind: { type: "decimal", min: "0", max: "1000000000000" },
    error: word("template.error.number", language),
  });
  return sheet.finish();
}

/** Blank while nothing is filled in: a zero would claim that nothing was paid. */
function sumAbove(column: number, first: number, last: number, format: string) {
  const letter = columnName(column);
  const range = `${letter}${String(first + 1)}:${letter}${String(last + 1)}`;
  return formula(`IF(COUNT(${range})=0,"",SUM(${range}))`, "", "total-number", format);
}
