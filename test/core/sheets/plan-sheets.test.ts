import { writtenLanguage } from "../../../src/core/sheets/own-sheets";
import { reviewsOf, type Decision } from "../../../src/core/sheets/finding-review";
import { planDecisions, planSheets } from "../../../src/core/sheets/plan-sheets";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridFromRows } from "../../../src/core/workbook/workbook";
import { evaluation, finding, indicator, INDICATORS } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

const EMPTY: Workbook = { sheets: [], date1904: false, definedNames: [] };
const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02" } as const;
const plan = (existing: Workbook = EMPTY, parts = {}) =>
  planSheets(evaluation(parts), existing, OPTIONS);
const again = (book: EditableWorkbook, parts = {}) =>
  new EditableWorkbook(plan(book.workbook(), parts));

describe("the sheets of a first run", () => {
  const book = new EditableWorkbook(plan());

  test("are the five, in order, each with its key", () => {
    expect(plan().sheets.map(({ key, name }) => [key, name])).toEqual([
      ["_jihe_scores", "评分表"],
      ["_jihe_summary", "得分情况表"],
      ["_jihe_findings", "疑点清单"],
      ["_jihe_log", "复核记录"],
      ["_jihe_settings", "绩核设置"],
    ]);
  });

  test("sum to the total that is rounded once, with its level", () => {
    const total = book.rowOf("评分表", "合计");
    // 17.5 + 12.345 + 15 + 30 = 74.845, rounded half up.
    expect(book.value("评分表", total, book.columnOf("评分表", "最终得分"))).toBe(74.85);
    expect(book.value("评分表", book.rowOf("评分表", "B 过程 小计"), 11)).toBe(27.345);
    const grade = book.rowOf("得分情况表", "综合得分与等级");
    expect(
      book
        .sheet("得分情况表")
        .rows[grade]?.map((cell) => cell?.value)
        .slice(3, 5)
    ).toEqual([74.85, "中"]);
  });

  test("take the name of no source sheet", () => {
    const source = gridFromRows("评分表", [["自己的表"]]);
    const names = plan({ ...EMPTY, sheets: [source] }).sheets.map(({ name }) => name);
    expect(names[0]).toBe("评分表 (2)");
  });

  test("a missing score stays blank, opens the grade and never counts as zero", () => {
    const pending = [
      ...INDICATORS.slice(0, 3),
      indicator({ code: "D1", name: "满意度", dimension: "D", weight: 50 }),
    ];
    const open = new EditableWorkbook(plan(EMPTY, { indicators: pending }));
    const row = open.rowOf("评分表", "D1 满意度");
    expect(
      open
        .sheet("评分表")
        .rows[row]?.slice(9, 14)
        .map((cell) => cell?.value)
    ).toEqual([null, null, "", "", ""]);
    const grade = open.rowOf("得分情况表", "综合得分与等级");
    expect(open.value("得分情况表", grade, 4)).toBe("待评");
  });

  test("without findings the list is still a table, with a row that says so", () => {
    const sheet = plan(EMPTY, { findings: [] }).sheets[2];
    const range = sheet?.table?.range;
    expect([range?.top, range?.bottom]).toEqual([2, 3]);
    expect(sheet?.rows[3]?.cells[4]?.value).toBe("本次核对未发现疑点。");
    const book = new EditableWorkbook(plan(EMPTY, { findings: [] }));
    const next = again(book);
    expect(() => next.rowOf("疑点清单", "本次核对未发现疑点。")).toThrow();
  });

  test("formula-like text is text", () => {
    const odd = indicator({ code: "=1+1", name: "x", dimension: "-A", weight: 10, score: 3 });
    const sheet = plan(EMPTY, { indicators: [odd] }).sheets[0];
    const cells = sheet?.rows
      .flatMap((row) => row.cells)
      .filter((cell) => String(cell?.value).startsWith("=1+1"));
    expect(cells?.length).toBeGreaterThan(0);
    expect(
      cells?.every((cell) => cell?.formula === undefined || cell.formula.startsWith("'"))
    ).toBe(true);
  });
});

describe("what a person typed survives the next run", () => {
  test("status, remarks and scores follow their keys through renamed and sorted sheets", () => {
    const book = new EditableWorkbook(plan());
    const status = book.columnOf("疑点清单", "状态");
    const row = book.rowOf("疑点清单", "机构f2");
    book.type("疑点清单", row, status, "属实");
    book.type("疑点清单", row, status + 1, "=已核对台账");
    book.type("评分表", book.rowOf("评分表", "C4-1 准确性"), 10, 45);
    book.type("评分表", book.rowOf("评分表", "C4-1 准确性"), 17, "见底稿");
    book.rename("疑点清单", "我的疑点");
    const { rows } = book.sheet("我的疑点");
    [rows[3], rows[4]] = [rows[4] ?? [], rows[3] ?? []];

    const next = again(book);
    const at = next.rowOf("我的疑点", "机构f2");
    expect(next.value("我的疑点", at, status)).toBe("属实");
    expect(next.value("我的疑点", at, status + 1)).toBe("=已核对台账");
    expect(next.sheet("我的疑点").rows[at]?.[status + 1]?.formula).toBeUndefined();
    const line = next.rowOf("评分表", "C4-1 准确性");
    expect(
      next
        .sheet("评分表")
        .rows[line]?.slice(9, 12)
        .map((cell) => cell?.value)
    ).toEqual([30, 45, 45]);
    expect(next.value("评分表", line, 17)).toBe("见底稿");
    expect(next.value("评分表", next.rowOf("评分表", "合计"), 11)).toBe(89.85);
  });

  test("columns of their own keep values and formulas, which follow their row", () => {
    const book = new EditableWorkbook(plan());
    const width = book.sheet("评分表").rows[2]?.length ?? 0;
    const row = book.rowOf("评分表", "C4-1 准确性");
    book.type("评分表", 2, width, "去年得分");
    book.type("评分表", row, width, 40);
    book.type("评分表", row, width + 1, 5, `$L${String(row + 1)}-X1+L${String(row + 1)}*0+"L9"`);
    const more = [
      indicator({ code: "A0", name: "新", dimension: "A 决策", weight: 1, score: 1 }),
      ...INDICATORS,
    ];
    const next = again(book, { indicators: more });
    const at = next.rowOf("评分表", "C4-1 准确性");
    expect(at).toBe(row + 1);
    expect(next.value("评分表", 2, width)).toBe("去年得分");
    expect(next.value("评分表", at, width)).toBe(40);
    expect(next.sheet("评分表").rows[at]?.[width + 1]?.formula).toBe(
      `$L${String(at + 1)}-X1+L${String(at + 1)}*0+"L9"`.replace("X1", "X1")
    );
  });

  test("a finding that is gone stays when it was decided on, and goes when it was not", () => {
    const book = new EditableWorkbook(plan());
    const status = book.columnOf("疑点清单", "状态");
    book.type("疑点清单", book.rowOf("疑点清单", "机构f1"), status, "排除");
    const next = again(book, { findings: [] });
    const row = next.rowOf("疑点清单", "机构f1");
    expect(next.value("疑点清单", row, 1)).toBe("已消除");
    expect(next.value("疑点清单", row, status)).toBe("排除");
    expect(() => next.rowOf("疑点清单", "机构f2")).toThrow();
    // It comes back with its decision and its number.
    const back = again(next);
    expect(back.value("疑点清单", back.rowOf("疑点清单", "机构f1"), status)).toBe("排除");
    expect(back.value("疑点清单", back.rowOf("疑点清单", "机构f1"), 0)).toBe(1);
  });

  test("a settled finding reopens when its figure changes, and says why", () => {
    const book = new EditableWorkbook(plan());
    const status = book.columnOf("疑点清单", "状态");
    const row = book.rowOf("疑点清单", "机构f1");
    book.type("疑点清单", row, status, "属实");
    book.type("疑点清单", row, status + 1, "已问民政局");
    const next = again(book, { findings: [finding("f1", 17.6, 17.755)] });
    const at = next.rowOf("疑点清单", "机构f1");
    expect(next.value("疑点清单", at, status)).toBe("待核实");
    const why = String(next.value("疑点清单", at, status + 1));
    expect(why).toMatch(/^已问民政局\n.*17\.635.*17\.6.*属实/u);
  });

  test("what was decided in the pane is newer than the sheet, and goes in with the first write", () => {
    const decided = (existing: Workbook, id: string, decision: Decision) =>
      planDecisions(evaluation({}), existing, {
        ...OPTIONS,
        decisions: new Map([[id, decision]]),
      });
    const first = decided(EMPTY, "f1", { status: "confirmed", remark: "=A1" });
    expect(first.sheets.map(({ name }) => name)).toEqual(["疑点清单"]);
    const book = new EditableWorkbook(first);
    const status = book.columnOf("疑点清单", "状态");
    book.type("疑点清单", book.rowOf("疑点清单", "机构f2"), status + 1, "已去函");
    const next = new EditableWorkbook(decided(book.workbook(), "f1", { status: "excluded" }));
    const reviews = reviewsOf(evaluation({}).findings, next.workbook());
    expect(reviews.slice(0, 2)).toEqual([
      { id: "f1", status: "excluded", remark: "=A1", reviewedOn: "2026-11-22" },
      { id: "f2", status: "open", remark: "已去函" },
    ]);
    const changed = [finding("f1", 17.6, 17.755)];
    expect(reviewsOf(changed, next.workbook())).toMatchObject([
      { id: "f1", status: "open", remark: "=A1", reopened: true },
    ]);
  });

  test("a status decided on new figures does not reopen", () => {
    const book = new EditableWorkbook(plan());
    const status = book.columnOf("疑点清单", "状态");
    book.type("疑点清单", book.rowOf("疑点清单", "机构f1"), status, "排除");
    const parts = { findings: [finding("f1", 17.6, 17.755)] };
    const next = new EditableWorkbook(
      planSheets(evaluation(parts), book.workbook(), {
        ...OPTIONS,
        decisions: new Map([["f1", { status: "confirmed", remark: "" }]]),
      })
    );
    const at = next.rowOf("疑点清单", "机构f1");
    expect(next.value("疑点清单", at, status)).toBe("属实");
    expect(next.value("疑点清单", at, status + 1)).toBeNull();
  });

  test("rows of their own stay, in the table and under it", () => {
    const book = new EditableWorkbook(plan());
    book.sheet("疑点清单").rows.splice(5, 0, [null, null, null, { value: "手工记录" }]);
    const last = book.sheet("疑点清单").rows.length;
    book.type("疑点清单", last, 0, "附注：抽查3家");
    const next = again(book);
    const foot = next
      .sheet("疑点清单")
      .rows.findIndex((cells) => String(cells[0]?.value).startsWith("编制人"));
    expect(next.rowOf("疑点清单", "手工记录")).toBeLessThan(foot);
    expect(next.rowOf("疑点清单", "附注：抽查3家")).toBeGreaterThan(foot);
  });

  test("an indicator that is gone leaves what was typed on it", () => {
    const book = new EditableWorkbook(plan());
    book.type("评分表", book.rowOf("评分表", "A1 立项"), 17, "意见在此");
    const next = again(book, { indicators: INDICATORS.slice(1) });
    expect(next.rowOf("评分表", "意见在此")).toBeGreaterThan(next.rowOf("评分表", "合计"));
    expect(next.value("评分表", next.rowOf("评分表", "合计"), 11)).toBe(57.35);
  });

  test("settings keep what was set, and the scale that was typed sets the level", () => {
    const book = new EditableWorkbook(plan());
    const band = book.rowOf("绩核设置", "band:2");
    book.type("绩核设置", band, 1, 70);
    book.type("绩核设置", book.rowOf("绩核设置", "band:3"), 3, 70);
    book.type("绩核设置", book.rowOf("绩核设置", "复核人"), 1, "李四");
    const next = again(again(book));
    expect(next.value("绩核设置", next.rowOf("绩核设置", "band:2"), 1)).toBe(70);
    expect(next.value("绩核设置", next.rowOf("绩核设置", "复核人"), 1)).toBe("李四");
    const grade = next.rowOf("得分情况表", "综合得分与等级");
    expect(next.value("得分情况表", grade, 4)).toBe("良");
  });

  test("the log only grows", () => {
    const book = again(again(new EditableWorkbook(plan())));
    const times = book.sheet("复核记录").rows.filter((cells) => cells[2]?.value === "核对并评分");
    expect(times).toHaveLength(3);
  });

  test("sheets are known by their headers when the names are lost", () => {
    const book = new EditableWorkbook(plan());
    book.type("评分表", book.rowOf("评分表", "A1 立项"), 10, 20);
    book.names.length = 0;
    const next = again(book);
    expect(next.value("评分表", next.rowOf("评分表", "A1 立项"), 10)).toBe(20);
  });

  test("the other language reads what was written in one", () => {
    const book = new EditableWorkbook(plan());
    book.type("疑点清单", book.rowOf("疑点清单", "机构f1"), 11, "排除");
    const english = planSheets(evaluation(), book.workbook(), { ...OPTIONS, language: "en" });
    const next = new EditableWorkbook(english);
    expect(next.value("疑点清单", next.rowOf("疑点清单", "机构f1"), 11)).toBe("Ruled out");
  });
});

test("the language of sheets written earlier is known", () => {
  const written = (language: "zh-CN" | "en") =>
    new EditableWorkbook(planSheets(evaluation(), EMPTY, { ...OPTIONS, language })).workbook();
  expect(writtenLanguage(written("en"))).toBe("en");
  expect(writtenLanguage(written("zh-CN"))).toBe("zh-CN");
  expect(writtenLanguage(EMPTY)).toBeUndefined();
});
