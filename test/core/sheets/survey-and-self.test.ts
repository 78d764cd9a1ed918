import { evaluate } from "../../../src/core/evaluate";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { book, type SheetDraft } from "../tables/book";
import { EditableWorkbook } from "./workbook-of-plan";

const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02" } as const;

function run(sources: readonly SheetDraft[], before?: EditableWorkbook): EditableWorkbook {
  const own = before?.workbook() ?? { sheets: [], date1904: false, definedNames: [] };
  const workbook = { ...own, sheets: [...book(...sources).sheets, ...own.sheets] };
  return new EditableWorkbook(planSheets(evaluate(workbook), workbook, OPTIONS));
}
const cells = (book: EditableWorkbook, sheet: string, text: string, headers: readonly string[]) =>
  headers.map((header) => book.value(sheet, book.rowOf(sheet, text), book.columnOf(sheet, header)));

describe("满意度测算", () => {
  const SHEET = "满意度测算";
  const FIGURES = ["单项满意度%", "加权满意度%", "原表满意度%", "差异"];
  const counts = (overall: number): SheetDraft => ({
    name: "问卷",
    rows: [
      ["满意度调查表"],
      ["题号", "问题", "满意（份）", "基本满意（份）", "不满意（份）", "综合满意度（%）"],
      ["1", "对补贴标准是否满意", 16, 1, 3, overall],
      ["2", "对发放是否满意", 20, 0, 0, 100],
    ],
  });

  test("works out both ways per question and overall, beside what is stated", () => {
    const written = run([counts(80)]);
    // 16/20; (16×3 + 1×2 + 3×1) / (3×20).
    expect(cells(written, SHEET, "对补贴标准是否满意", FIGURES)).toEqual([80, 88.33, 80, 0]);
    expect(cells(written, SHEET, "平均", FIGURES.slice(0, 2))).toEqual([90, 94.17]);
    expect(cells(written, SHEET, "对补贴标准是否满意", ["说明"])).toEqual([
      "原表按最好选项的比例计算",
    ]);
  });

  test("a declared way is what the stated result is held against", () => {
    const declared: SheetDraft = {
      ...counts(80),
      rows: [...counts(80).rows, [], ["满意度按满意3分、基本满意2分、不满意1分加权计算。"]],
    };
    const written = run([declared]);
    expect(cells(written, SHEET, "对补贴标准是否满意", FIGURES)).toEqual([80, 88.33, 80, -8.33]);
    expect(cells(written, SHEET, "对补贴标准是否满意", ["说明"])[0]).toMatch(/声明加权/u);
  });

  test("weights that a person changes are kept and used", () => {
    const first = run([counts(80)]);
    const row = first.rowOf(SHEET, "加权用的权重");
    const column = first.columnOf(SHEET, "选项3");
    expect(first.value(SHEET, row, column)).toBe(1);
    first.type(SHEET, row, column, 0);
    const next = run([counts(80)], first);
    expect(next.value(SHEET, next.rowOf(SHEET, "加权用的权重"), column)).toBe(0);
    // (16×3 + 1×2) / (3×20).
    expect(cells(next, SHEET, "对补贴标准是否满意", FIGURES.slice(1, 2))).toEqual([83.33]);
  });

  test("a missing count leaves the question open, not zero", () => {
    const { rows, ...rest } = counts(80);
    const blank: SheetDraft = {
      ...rest,
      rows: rows.map((row) => (row[0] === "1" ? ["1", row[1] ?? "", 16, null, 3, 80] : row)),
    };
    expect(cells(run([blank]), SHEET, "对补贴标准是否满意", FIGURES.slice(0, 2))).toEqual(["", ""]);
  });
});

describe("满意度测算 of other scales", () => {
  const SHEET = "满意度测算";
  const points = Array.from({ length: 10 }, (_, at) => 10 - at);
  const tally = (options: readonly string[], counts: readonly number[]): SheetDraft => ({
    name: "问卷",
    rows: [
      ["满意度调查表"],
      ["题号", "问题", ...options],
      ["1", "总体是否满意", ...counts],
      ["2", "发放是否满意", ...counts],
    ],
  });

  test("ten points have ten columns; two more are hidden where nobody needs them", () => {
    const rows = [10, 9, 9, 8, 10, 8, 9, 10].map((figure, at) => [at + 1, figure] as const);
    const raw: SheetDraft = {
      name: "满意度问卷",
      rows: [["请打1-10分，10分最满意"], ["编号", "1.总体满意度"], ...rows],
    };
    const written = run([raw]);
    expect(cells(written, SHEET, "1.总体满意度", ["选项1", "选项10", "加权满意度%"])).toEqual([
      3, 0, 91.25,
    ]);
    const workbook = book(raw);
    const { sheets } = planSheets(evaluate(workbook), workbook, OPTIONS);
    const sheet = sheets.find(({ name }) => name === SHEET)!;
    const heads = sheet.rows.find(({ cells: all }) => all.some((c) => c?.value === "10分（份）"));
    const texts = heads!.cells.map((cell) => cell?.value);
    expect(texts.slice(4, 14)).toEqual(points.map((each) => `${String(each)}分（份）`));
    expect(sheet.columns.slice(4, 15).map(({ hidden }) => hidden === true)).toEqual([
      ...points.map(() => false),
      true,
    ]);
  });

  test("long names of answers stand whole in the heads; shares without % are percents", () => {
    const long = "非常满意（服务超出我的预期并愿意向他人推荐）";
    const written = run([tally([long, "满意", "不满意"], [50, 30, 20])]);
    const top = written.rowOf(SHEET, "加权用的权重") - 1;
    expect(written.value(SHEET, top, written.columnOf(SHEET, "选项1"))).toContain("愿意向他人推荐");
    expect(cells(written, SHEET, "总体是否满意", ["选项1", "选项2", "单项满意度%"])).toEqual([
      50, 30, 50,
    ]);
  });
});

describe("自评复核", () => {
  const SHEET = "自评复核";
  const SYSTEM: SheetDraft = {
    name: "指标",
    rows: [
      ["评价指标体系"],
      ["一级指标", "三级指标", "分值", "评分细则", "得分"],
      ["过程", "制度健全性", 4, "由评价组评分，0-4分。", 3],
      ["产出", "完成率", 6, "由评价组评分，0-6分。", 6],
    ],
  };
  const SELF: SheetDraft = {
    name: "自评",
    rows: [
      ["项目支出绩效自评表"],
      ["一级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分"],
      ["过程", "制度健全性", 4, "健全", "健全", 4],
      ["产出", "完成率", 6, "100%", "98%", 6],
      ["效益", "别的指标", 10, "好", "好", 9],
    ],
  };
  const HEADERS = ["自评数", "自评得分", "评价得分", "得分差异", "结论"];

  test("sets the institution's own scores beside ours", () => {
    const written = run([SYSTEM, SELF]);
    expect(cells(written, SHEET, "制度健全性", HEADERS)).toEqual(["健全", 4, 3, 1, "自评偏高"]);
    expect(cells(written, SHEET, "完成率", HEADERS)).toEqual(["98%", 6, 6, 0, "一致"]);
    expect(cells(written, SHEET, "别的指标", HEADERS)).toEqual(["好", 9, null, "", "无对应指标"]);
  });

  test("a reviewer's remark survives the next run", () => {
    const first = run([SYSTEM, SELF]);
    first.type(
      SHEET,
      first.rowOf(SHEET, "完成率"),
      first.columnOf(SHEET, "复核说明"),
      "已核对台账"
    );
    const next = run([SYSTEM, SELF], first);
    expect(cells(next, SHEET, "完成率", ["复核说明"])).toEqual(["已核对台账"]);
  });
});
