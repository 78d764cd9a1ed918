import { evaluate } from "../../../src/core/evaluate";
import { say } from "../../../src/core/messages/message";
import { planSheets, planWrite } from "../../../src/core/sheets/plan-sheets";
import { regrade } from "../../../src/core/sheets/regrade";
import { plain } from "../../../src/core/values/decimal";
import { book, type SheetDraft } from "../tables/book";
import { EditableWorkbook, type EditableSheet } from "./workbook-of-plan";

const OPTIONS = { language: "zh-CN", now: "2026-11-22T15:00" } as const;
const SYSTEM: SheetDraft = {
  name: "指标",
  rows: [
    ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"],
    ["A 决策", "A1 立项", "A1-1 立项依据", 20, "由评价组评分，0-20分。", 18],
    ["B 过程", "B1 资金", "B1-1 资金使用", 30, "由评价组评分，0-30分。", 25],
    ["C 产出", "C1 数量", "C1-1 完成率", 50, "由评价组评分，0-50分。", 40],
  ],
};

export const SHEET = "评分表";

/** A workbook of three indicators with our sheets, as reviewers type into them. */
export class Review {
  readonly sources;
  readonly written: EditableWorkbook;

  constructor(...drafts: readonly SheetDraft[]) {
    this.sources = book(SYSTEM, ...drafts);
    this.written = new EditableWorkbook(
      planSheets(evaluate(this.sources), this.sources, OPTIONS),
      this.sources.sheets
    );
  }

  get sheet(): EditableSheet {
    return this.written.sheet(SHEET);
  }

  cell(text: string, header: string): [row: number, column: number] {
    return [this.written.rowOf(SHEET, text), this.written.columnOf(SHEET, header)];
  }

  type(text: string, header: string, value: string | number): this {
    this.written.type(SHEET, ...this.cell(text, header), value);
    return this;
  }

  /** Total and level, or the refusal. */
  result(): string {
    const workbook = this.written.workbook();
    const done = regrade(workbook, { ...OPTIONS, evaluation: evaluate(workbook) });
    if (!done.ok) return say(done.error, "zh-CN");
    const { score, level } = done.value.grade;
    return `${plain(score)} ${level ?? "—"}`;
  }

  /** What 核对并评分 would write, or its refusal. */
  scored(): EditableWorkbook | string {
    const workbook = this.written.workbook();
    const plan = planWrite(evaluate(workbook), workbook, OPTIONS);
    return plan.ok ? new EditableWorkbook(plan.value) : say(plan.error, "zh-CN");
  }

  /** The workbook after another click. */
  next(): EditableWorkbook {
    const workbook = this.written.workbook();
    const done = regrade(workbook, { ...OPTIONS, evaluation: evaluate(workbook) });
    if (!done.ok) throw new Error(say(done.error, "zh-CN"));
    return new EditableWorkbook(done.value.plan);
  }
}

export const FIRST = "A1-1 立项依据";
export const SECOND = "B1-1 资金使用";
