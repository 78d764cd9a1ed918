import { reviewsOf, type Decision } from "../../../src/core/sheets/finding-review";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { say } from "../../../src/core/messages/message";
import { Decimal } from "../../../src/core/values/decimal";
import { gridFromRows, type CellScalar } from "../../../src/core/workbook/workbook";
import { evaluation, finding } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

const LIST = "疑点清单";
// finding(): F3 is what is stated, C3 one of the quantities behind it.
const source = (c3: CellScalar, f3: CellScalar = 17.635, d3: CellScalar = "五老峰") =>
  gridFromRows("资金支出", [[], [], [null, null, c3, d3, null, f3]]);

interface Run {
  readonly book?: EditableWorkbook;
  readonly c3?: CellScalar;
  readonly now?: string;
  readonly decisions?: Readonly<Record<string, Decision>>;
  readonly findings?: ReturnType<typeof finding>[];
  readonly parts?: Partial<ReturnType<typeof evaluation>>;
}

function run({ book, c3 = 147, now = "2026-11-22T14:02", decisions = {}, ...rest }: Run = {}) {
  const own = book?.workbook() ?? { sheets: [], date1904: false, definedNames: [] };
  const findings = rest.findings ?? [finding("f1", 17.635, 17.755), finding("f2", 1, 2)];
  const workbook = { ...own, sheets: [source(c3), ...own.sheets] };
  const plan = planSheets(evaluation({ ...rest.parts, findings }), workbook, {
    language: "zh-CN",
    now,
    decisions: new Map(Object.entries(decisions)),
  });
  return new EditableWorkbook(plan);
}
const cell = (book: EditableWorkbook, subject: string, header: string) =>
  book.value(LIST, book.rowOf(LIST, subject), book.columnOf(LIST, header));
const type = (book: EditableWorkbook, subject: string, header: string, value: string) => {
  book.type(LIST, book.rowOf(LIST, subject), book.columnOf(LIST, header), value);
};
const withReviewer = (book: EditableWorkbook, name: string): EditableWorkbook => {
  book.type("绩核设置", book.rowOf("绩核设置", "signer:reviewer"), 1, name);
  return book;
};
const DAY_22 = 46348;

describe("who decided, and when", () => {
  test("is filled in once the status changed, from 复核人, and not before", () => {
    const book = withReviewer(run(), "甲");
    expect([cell(book, "机构f1", "核实人"), cell(book, "机构f1", "核实日期")]).toEqual([
      null,
      null,
    ]);
    type(book, "机构f1", "状态", "属实");
    const next = run({ book });
    expect([cell(next, "机构f1", "核实人"), cell(next, "机构f1", "核实日期")]).toEqual([
      "甲",
      DAY_22,
    ]);
    expect(cell(next, "机构f2", "核实人")).toBeNull();
  });

  test("stays with the first reviewer when another runs, and changes with another decision", () => {
    const book = withReviewer(
      run({ decisions: { f1: { status: "confirmed", reviewer: "甲" } } }),
      "乙"
    );
    const later = run({ book, now: "2026-12-01" });
    expect([cell(later, "机构f1", "核实人"), cell(later, "机构f1", "核实日期")]).toEqual([
      "甲",
      DAY_22,
    ]);
    type(later, "机构f1", "状态", "排除");
    const changed = run({ book: later, now: "2026-12-02" });
    expect([cell(changed, "机构f1", "核实人"), cell(changed, "机构f1", "核实日期")]).toEqual([
      "乙",
      DAY_22 + 10,
    ]);
  });

  test("what a person typed there is kept", () => {
    const book = withReviewer(run(), "甲");
    type(book, "机构f1", "状态", "排除");
    type(book, "机构f1", "核实人", "丙");
    type(book, "机构f1", "核实日期", "11月20日");
    const next = run({ book: run({ book }) });
    expect([cell(next, "机构f1", "核实人"), cell(next, "机构f1", "核实日期")]).toEqual([
      "丙",
      "11月20日",
    ]);
  });
});

describe("a settled finding reopens", () => {
  test("when a cell behind it changes though its own figures are the same, and names the cell", () => {
    const book = run({ decisions: { f1: { status: "excluded", remark: "有依据" } } });
    const same = run({ book });
    expect(cell(same, "机构f1", "状态")).toBe("排除");
    const next = run({ book: same, c3: 148 });
    expect(cell(next, "机构f1", "状态")).toBe("待核实");
    expect(cell(next, "机构f1", "核实情况")).toBe(
      "有依据\n[2026-11-22 14:02] 来源 资金支出!C3 由 147 变为 148，重新打开；原状态：排除。"
    );
    // Once told, not again.
    expect(cell(run({ book: next, c3: 148 }), "机构f1", "核实情况")).toBe(
      cell(next, "机构f1", "核实情况")
    );
  });

  test("in the pane with the same reason", () => {
    const book = run({ decisions: { f1: { status: "confirmed" } } });
    const workbook = { ...book.workbook(), sheets: [source(150), ...book.workbook().sheets] };
    const [review] = reviewsOf([finding("f1", 17.635, 17.755)], workbook);
    expect(review).toMatchObject({ status: "open", reopened: true, reviewedOn: "2026-11-22" });
    expect(review?.reason && say(review.reason, "zh-CN")).toBe("来源 资金支出!C3 由 147 变为 150");
  });

  test("not when its sheet cannot be looked at, nor when a formula has no result for now", () => {
    const book = run({ decisions: { f1: { status: "confirmed" } } });
    expect(reviewsOf([finding("f1", 17.635, 17.755)], book.workbook())[0]?.status).toBe(
      "confirmed"
    );
    expect(cell(run({ book, c3: { error: "#UNCACHED!" } }), "机构f1", "状态")).toBe("属实");
  });

  test("an open one has nothing to reopen, and takes the new figures", () => {
    const next = run({ book: run(), c3: 148 });
    expect(cell(next, "机构f1", "核实情况")).toBeNull();
  });
});

describe("a finding that is gone", () => {
  const f2 = [finding("f2", 1, 2)];
  test("stays as 已消除 when it was decided on, with who and when", () => {
    const book = run({ decisions: { f1: { status: "corrected", reviewer: "甲" } } });
    const gone = run({ book: run({ book, findings: f2 }), findings: f2 });
    expect([
      cell(gone, "机构f1", "程度"),
      cell(gone, "机构f1", "状态"),
      cell(gone, "机构f1", "核实人"),
      cell(gone, "机构f1", "核实日期"),
    ]).toEqual(["已消除", "已整改", "甲", DAY_22]);
  });

  test("reopens when it was corrected and is back; what was ruled out stays so", () => {
    const decisions = { f1: { status: "corrected" }, f2: { status: "excluded" } } as const;
    const gone = run({ book: run({ decisions }), findings: [finding("f3", 1, 2)] });
    const back = run({ book: gone });
    expect(cell(back, "机构f1", "状态")).toBe("待核实");
    expect(cell(back, "机构f1", "核实情况")).toMatch(/整改后曾消除，现又出现/u);
    expect(cell(back, "机构f2", "状态")).toBe("排除");
  });
});

test("names and ID numbers in source cells are not kept in the list", () => {
  const book = run({ c3: "110105194912310021" });
  const texts = book
    .sheet(LIST)
    .rows.flat()
    .map((each) => String(each?.value ?? ""));
  expect(texts.filter((text) => text.includes("19491231"))).toEqual([]);
});

test("the effect of each decision stands beside the finding", () => {
  const standing = (total: number, level: string) => ({ total: new Decimal(total), level });
  const effects = {
    f1: {
      now: standing(74.85, "中"),
      ifConfirmed: standing(74.85, "中"),
      ifExcluded: standing(80.5, "良"),
    },
  };
  const book = run({ parts: { effects } });
  expect(cell(book, "机构f1", "影响得分")).toBe(
    "若排除 74.85 中 → 80.5 良\nC4-1 共扣 20（2 条疑点）"
  );
});
