import { evaluate } from "../../../src/core/evaluate";
import { say } from "../../../src/core/messages/message";
import { planSheets, planWrite } from "../../../src/core/sheets/plan-sheets";
import { regrade } from "../../../src/core/sheets/regrade";
import { plain } from "../../../src/core/values/decimal";
import { book, type SheetDraft } from "../tables/book";
import { EditableWorkbook, type EditableSheet } from "./workbook-of-plan";

const OPTIONS = { language: "zh-CN", now: "2026-11-22T15:00" } as const;
/** An indicator system whose first score, and how much more there is, are as given. */
const SYSTEM = (more: number, score: number): SheetDraft => ({
  name: "指标",
  rows: [
    ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"],
    ["A 决策", "A1 立项", "A1-1 立项依据", 20, "由评价组评分，0-20分。", score],
    ["B 过程", "B1 资金", "B1-1 资金使用", 30, "由评价组评分，0-30分。", 25],
    ["C 产出", "C1 数量", "C1-1 完成率", 50, "由评价组评分，0-50分。", 40],
    ...(more > 0 ? [["", "", "C1-2 及时率", more, `由评价组评分，0-${String(more)}分。`, 9]] : []),
  ],
});

export const SHEET = "评分表";

/** A workbook of three indicators with our sheets, as reviewers type into them. */
export class Review {
  sources;
  written: EditableWorkbook;
  readonly #drafts;

  constructor(...drafts: readonly SheetDraft[]) {
    this.#drafts = drafts;
    this.sources = book(SYSTEM(0, 18), ...drafts);
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

  /** The same written sheets over a source that changed. */
  sourced(more: number, score: number): this {
    this.sources = book(SYSTEM(more, score), ...this.#drafts);
    this.written.sources = this.sources.sheets;
    return this;
  }

  /** 核对并评分, and goes on with what that wrote. */
  kept(): this {
    const again = this.scored();
    if (typeof again === "string") throw new Error(again);
    again.sources = this.sources.sheets;
    this.written = again;
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
