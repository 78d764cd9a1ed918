import { say } from "../../../src/core/messages/message";
import type { Answers, Doubt } from "../../../src/core/tables/doubt";
import { readFacts, type FindOptions } from "../../../src/core/tables/find-tables";
import { slugOf } from "../../../src/core/tables/table-doubts";
import { formatCell, formatRange } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "./book";

/*
 * What reading a table leaves open: asked with its choices, the one in force and by whom; and read
 * as a person answered. What nobody is asked about, the tool would have made up.
 */

type Rows = readonly (readonly CellScalar[])[];

function asked({ id, kind, by, inForce, choices, place, message }: Doubt): string[] {
  return [
    `${id} ${kind} ${by} ${inForce ?? "-"} ${place ? formatRange(place) : ""}`,
    say(message, "zh-CN"),
    ...choices.map(({ value, words }) => `${value}: ${say(words, "zh-CN")}`),
  ];
}

const facts = (rows: Rows, options: FindOptions = {}) =>
  readFacts(book({ name: "支出", rows }), options);
const doubts = (rows: Rows, answers: Answers = {}) =>
  facts(rows, { answers }).doubts.flatMap(asked);
const ids = (rows: Rows, answers: Answers = {}) =>
  facts(rows, { answers }).doubts.map(({ id, inForce, by }) => `${id} ${inForce ?? "-"} ${by}`);
const amounts = (rows: Rows, answers: Answers = {}) =>
  facts(rows, { answers }).payments.flatMap(({ rows: all }) =>
    all.map(({ amount }) =>
      amount.state === "figure"
        ? `${formatCell(amount.figure.cell)} ${amount.figure.value.toFixed()}`
        : amount.state
    )
  );

describe("units of money", () => {
  const table = (
    header: string,
    caption: string,
    values: readonly CellScalar[] = [120, 240]
  ): Rows => [
    [caption],
    ["养老机构", "人数", header],
    ...values.map((value, at) => [`${"甲乙丙"[at] ?? ""}院`, 10 * (at + 1), value]),
  ];

  it("that nothing says are asked for, and nothing is in force", () => {
    expect(doubts(table("补贴金额", "资金支出表"))).toEqual([
      "unit.资金支出表 money-unit nobody - A2:C4",
      expect.stringContaining("支出!A2:C4"),
      expect.stringMatching(/^元: .*元/u),
      expect.stringMatching(/^千元: .*千元/u),
      expect.stringMatching(/^万元: .*万元/u),
    ]);
    const answered = { "unit.资金支出表": "万元" };
    expect(ids(table("补贴金额", "资金支出表"), answered)).toEqual(["unit.资金支出表 万元 person"]);
    expect(amounts(table("补贴金额", "资金支出表"), answered)).toEqual([
      "支出!C3 1200000",
      "支出!C4 2400000",
    ]);
    for (const answer of ["人", "好", ""])
      expect(ids(table("补贴金额", "资金支出表"), { "unit.资金支出表": answer })).toEqual([
        "unit.资金支出表 - nobody",
      ]);
  });

  it("that header and caption say differently are asked for, and the header's counts", () => {
    const rows = table("补贴金额（元）", "资金支出表（单位：万元）");
    expect(doubts(rows)).toEqual([
      "unit.资金支出表单位万元 money-unit nobody 元 A2:C4",
      expect.stringContaining("万元"),
      expect.stringMatching(/^元: /u),
      expect.stringMatching(/^万元: /u),
    ]);
    expect(amounts(rows)).toEqual(["支出!C3 120", "支出!C4 240"]);
    expect(ids(rows, { "unit.资金支出表单位万元": "万元" })).toEqual([
      "unit.资金支出表单位万元 万元 person",
    ]);
    expect(amounts(rows, { "unit.资金支出表单位万元": "万元" })).toEqual([
      "支出!C3 1200000",
      "支出!C4 2400000",
    ]);
  });

  it.each([
    ["one says them", "补贴金额", "资金支出表（单位：万元）", [120, 240]],
    ["both say the same", "补贴金额（万元）", "资金支出表（单位：万元）", [120, 240]],
    ["both mean the same", "补贴金额（万元）", "资金支出表（单位：万）", [120, 240]],
    ["the figures say them", "补贴金额", "资金支出表", ["120元", "240元"]],
    ["there are no figures", "补贴金额", "资金支出表", ["待定", "待定"]],
  ])("are no question where %s", (_, header, caption, values) => {
    expect(ids(table(header, caption, values))).toEqual([]);
  });

  it("are a question where one figure does not say its unit", () => {
    expect(ids(table("补贴金额", "资金支出表", ["120元", 240]))).toEqual([
      "unit.资金支出表 - nobody",
    ]);
  });
});

describe("two columns for one role", () => {
  const rows: Rows = [
    ["预算执行表（单位：万元）"],
    ["项目", "年初预算", "年度预算", "实际支出"],
    ["甲", 100, 110, 90],
    ["乙", 50, 50, 40],
  ];
  const id = "column.预算执行表单位万元.budget";

  it("are a question with both, the first in force", () => {
    expect(doubts(rows)).toEqual([
      `${id} column-role nobody 年初预算 A2:D4`,
      expect.stringMatching(/预算执行表.*支出!A2:D4.*2/u),
      expect.stringMatching(/^年初预算: B.*年初预算/u),
      expect.stringMatching(/^年度预算: C.*年度预算/u),
    ]);
    const read = (answers: Answers) =>
      facts(rows, { answers }).budgets[0]?.lines.map(({ budget }) =>
        budget?.state === "figure" ? budget.figure.raw : ""
      );
    expect(read({})).toEqual(["100", "50"]);
    expect(read({ [id]: "年度预算" })).toEqual(["110", "50"]);
    expect(ids(rows, { [id]: "年度预算" })).toEqual([`${id} 年度预算 person`]);
    expect(ids(rows, { [id]: "别的" })).toEqual([`${id} 年初预算 nobody`]);
  });

  it("are none where they say the same in every row", () => {
    const same = rows.map((row, at) =>
      at < 2 ? row : [row[0] ?? null, row[1] ?? null, row[1] ?? null, row[3] ?? null]
    );
    expect(ids(same)).toEqual([]);
  });

  it("are told apart by their letters where their headers are alike", () => {
    const alike = rows.map((row, at) => (at === 1 ? ["项目", "预算", "预算", "实际支出"] : row));
    expect(ids(alike)).toEqual([`${id} 预算@B nobody`]);
    expect(ids(alike, { [id]: "预算@C" })).toEqual([`${id} 预算@C person`]);
  });

  it("are years, and no question, under years", () => {
    const years: Rows = [
      ["预算执行表（单位：万元）"],
      ["项目", "2022年", null, "2023年", null],
      [null, "预算", "支出", "预算", "支出"],
      ["甲", 100, 90, 110, 95],
      ["乙", 50, 40, 60, 55],
    ];
    expect(ids(years)).toEqual([]);
    expect(facts(years).budgets).toHaveLength(2);
  });

  it.each([
    ["part and whole", ["岗位补贴", "社保补贴", "补贴合计"]],
    ["one that was paid", ["岗位补贴", "社保补贴", "实发金额"]],
    ["stages of one sum", ["申报补贴", "审定补贴", "补贴金额"]],
  ])("of money are none where they are %s", (_, headers) => {
    const payment: Rows = [
      ["发放表（单位：元）"],
      ["姓名", "月数", ...headers],
      ["甲", 10, 100, 30, 130],
      ["乙", 11, 110, 33, 150],
    ];
    expect(ids(payment).filter((each) => each.startsWith("column."))).toEqual([]);
  });

  it("of money are one where nothing tells them apart", () => {
    const payment: Rows = [
      ["发放表（单位：元）"],
      ["村", "人数", "岗位补贴", "社保补贴"],
      ["甲", 10, 100, 30],
      ["乙", 11, 110, 33],
    ];
    expect(ids(payment)).toEqual(["column.发放表单位元.amount 岗位补贴 nobody"]);
  });
});

describe("a table of unknown kind", () => {
  const rows: Rows = [
    ["资金去向"],
    ["受益方", "核准的钱（元）", "花掉的钱（元）", "计划投资", "支出"],
    ["甲", 10, 9, 1, 2],
    ["乙", 20, 18, 3, 4],
  ];
  const unknown: Rows = [
    ["情况"],
    ["受益方", "计划投资", "去向"],
    ["甲", 10, "学校"],
    ["乙", 20, "医院"],
  ];

  it("is asked about where its columns would make a kind that counts", () => {
    expect(facts(rows).tables.map(({ kind }) => kind)).toEqual(["budget-execution"]);
    const [doubt] = facts(unknown).doubts;
    const kinds = doubt?.choices.map(({ value }) => value);
    if (doubt)
      expect([doubt.inForce, doubt.by, kinds?.at(-1)]).toEqual(["ignore", "nobody", "ignore"]);
    expect(facts(unknown).tables).toEqual(
      facts(unknown).doubts.length > 0 ? [] : facts(unknown).tables
    );
  });
});

test("a slug is made of words, 24 letters at most, and never empty", () => {
  const headers = ["序号", "补贴 金额（元）"].map((text, column) => ({
    column,
    path: [text],
    shownPath: [text],
  }));
  expect([
    slugOf("表1-1：资金 支出（2023年）", headers),
    slugOf(undefined, headers),
    slugOf("补".repeat(30), headers),
    slugOf("——", headers),
    slugOf(undefined, []),
    slugOf("Ｔ１", []),
  ]).toEqual(["表1-1资金支出2023年", "序号补贴金额元", "补".repeat(24), "table", "table", "T1"]);
});

describe("what a person said of a table", () => {
  const payment: Rows = [
    ["资金支出表（单位：元）"],
    ["养老机构", "人数", "补贴金额"],
    ["甲院", 10, 120],
    ["乙院", 20, 240],
  ];
  const kinds = (options: FindOptions, rows = payment) =>
    facts(rows, options).tables.map(({ kind, slug }) => `${kind} ${slug ?? ""}`);
  const slug = "资金支出表单位元";

  it("by its words, its place, or on an earlier day: the place comes first", () => {
    const here = { sheet: "支出", topLeft: "A2" };
    expect(kinds({})).toEqual([`subsidy-payment ${slug}`]);
    expect(kinds({ answers: { [`table.${slug}`]: "ignore" } })).toEqual([]);
    expect(kinds({ answers: { [`table.${slug}`]: "budget-detail" } })).toEqual([
      `budget-detail ${slug}`,
    ]);
    expect(kinds({ answers: { [`table.${slug}`]: "other" } })).toEqual([`subsidy-payment ${slug}`]);
    expect(kinds({ earlier: [{ ...here, ignore: true }] })).toEqual([]);
    expect(
      kinds({
        earlier: [{ ...here, ignore: true }],
        answers: { [`table.${slug}`]: "subsidy-payment" },
      })
    ).toEqual([`subsidy-payment ${slug}`]);
    expect(
      kinds({
        choices: [{ ...here, kind: "budget-detail" }],
        answers: { [`table.${slug}`]: "ignore" },
      })
    ).toEqual([`budget-detail ${slug}`]);
    expect(kinds({ choices: [{ ...here, topLeft: "A1", ignore: true }] })).toHaveLength(1);
    expect(kinds({ choices: [{ ...here, sheet: "别的", ignore: true }] })).toHaveLength(1);
  });

  it("of the second of two tables with the same words", () => {
    const [, ...table] = payment;
    const twice = [
      ["资金支出表"],
      ["单位：元"],
      ...table,
      [],
      ["资金支出表"],
      ["单位：元"],
      ...table,
    ];
    const [slug] = ["资金支出表"];
    expect(kinds({}, twice)).toEqual([`subsidy-payment ${slug}`, `subsidy-payment ${slug}#2`]);
    expect(kinds({ answers: { [`table.${slug}#2`]: "ignore" } }, twice)).toEqual([
      `subsidy-payment ${slug}`,
    ]);
    const { unrecognised } = facts(twice, { answers: { [`table.${slug}#2`]: "ignore" } });
    expect(
      unrecognised.map(({ slug: told, reason, range }) => [told, reason.code, formatRange(range)])
    ).toEqual([[`${slug}#2`, "table.ignored", "A9:C11"]]);
  });

  it("does not reach sheets that were written by the tool itself", () => {
    const own = facts(payment, { ownSheets: new Set(["支出"]) });
    expect([own.tables, own.unrecognised, own.hiddenSheets]).toEqual([[], [], []]);
  });

  it("is of one table where its title stands on every page, and of two where titles differ", () => {
    const [, ...table] = payment;
    const pages = (first: string, second: string) =>
      kinds({}, [[first], ...table, [], [second], ...table]).length;
    expect([
      pages("2022年资金支出（单位：元）", "2022年资金支出（单位：元）"),
      pages("2022年资金支出（单位：元）", "2023年资金支出（单位：元）"),
      pages("2022年资金支出（单位：元）", "2022年资金支出（续）（单位：元）"),
      pages("2022年资金支出（单位：元）", "（金额单位：元）"),
      pages("2022年资金支出（单位：元）", "单位：元"),
      pages("2022年资金支出", "续表"),
      pages("2022年资金支出", "2023年资金支出"),
    ]).toEqual([1, 2, 1, 1, 1, 1, 2]);
  });
});
