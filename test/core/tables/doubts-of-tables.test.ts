import { say } from "../../../src/core/messages/message";
import type { HeaderColumn } from "../../../src/core/tables/header-column";
import { classify, type KindMatch } from "../../../src/core/tables/kinds";
import {
  about,
  answersOf,
  doubtsOf,
  type DoubtfulTable,
  type TableAnswers,
  withChosenColumns,
} from "../../../src/core/tables/table-doubts";
import { isTableKind } from "../../../src/core/tables/kinds";
import type { Table } from "../../../src/core/tables/table";
import { parseUnit, splitHeader } from "../../../src/core/tables/unit";
import { findSegments } from "../../../src/core/tables/find-segments";
import { unknownTableDoubt } from "../../../src/core/tables/unknown-table-doubt";
import { viewOfLines } from "./typed-sheet";

/*
 * What one table leaves open, by its headers alone. A question that is not asked is a guess; one that
 * is asked for nothing keeps a person from the others.
 */

function headers(line: string): readonly HeaderColumn[] {
  return line.split(" ").map((said, column) => {
    const levels = said.split(">").map(splitHeader);
    const unit = levels.at(-1)?.unit;
    const path = levels.map(({ text }) => text);
    const numeric = column === 0 ? 0 : 1;
    return { column, path, shownPath: said.split(">"), numeric, ...(unit ? { unit } : {}) };
  });
}

const TABLE: Table = {
  id: "t1",
  kind: "subsidy-payment",
  range: { sheet: "表", top: 1, left: 0, bottom: 4, right: 3 },
  columns: [],
  rows: [],
};
const NO_ANSWERS: TableAnswers = { columns: new Map() };

function tableOf(line: string, more: Partial<DoubtfulTable> = {}): DoubtfulTable {
  const all = headers(line);
  const match = classify(all, "补贴发放");
  if (!match) throw new Error(`no kind: ${line}`);
  return {
    table: TABLE,
    slug: "甲",
    match,
    headers: all,
    captionUnits: [],
    differ: () => true,
    saysUnits: () => false,
    hasFigures: () => true,
    ...more,
  };
}

const asked = (line: string, more: Partial<DoubtfulTable> = {}, answers = NO_ANSWERS) =>
  doubtsOf(tableOf(line, more), answers).map(
    ({ id, choices, inForce, by }) =>
      `${id} ${choices.map(({ value }) => value).join("/")} ${inForce ?? "-"} ${by}`
  );
const columnsAsked = (line: string, more: Partial<DoubtfulTable> = {}) =>
  asked(line, more).filter((said) => said.startsWith("column."));

test.each<[string, string, readonly string[]]>([
  [
    "two of money",
    "村 人数 岗位补贴 社保补贴",
    ["column.甲.amount 岗位补贴/社保补贴 岗位补贴 nobody"],
  ],
  [
    "three of money",
    "村 人数 甲补贴 乙补贴 丙补贴",
    ["column.甲.amount 甲补贴/乙补贴/丙补贴 甲补贴 nobody"],
  ],
  ["money of each class", "村 自理>人数 自理>金额 失能>人数 失能>金额", []],
  ["money of each class, one below no class", "村 自理>人数 自理>金额 失能>金额 金额", []],
  ["money behind the heads of its class", "村 小学生人数 补助金额 初中生人数 补助金额", []],
  ["money behind its rate", "村 人数 岗位补贴标准 岗位补贴金额 社保补贴标准 社保补贴金额", []],
  ["one that was paid", "村 人数 甲补贴 乙补贴 实发补贴", []],
  [
    "two that were paid",
    "村 人数 实发补贴 实拨补贴",
    ["column.甲.amount 实发补贴/实拨补贴 实发补贴 nobody"],
  ],
  ["one that is a total", "村 人数 甲补贴 乙补贴 补贴合计", []],
  ["one that is 总", "村 人数 甲补贴 乙补贴 总补贴", []],
  ["what was paid by then", "村 人数 补贴 累计补贴", []],
  ["what was paid by then, in words", "村 人数 补贴 已累计补贴", []],
  ["stages of one sum", "村 数量 送审合价 审定合价", []],
  ["a stage and another sum", "村 数量 审定合价 其他合价", []],
  [
    "a stage and two others",
    "村 数量 审定合价 甲合价 乙合价",
    ["column.甲.amount 审定合价/甲合价/乙合价 审定合价 nobody"],
  ],
  [
    "a stage that is only spoken of",
    "村 数量 未审定合价 非审定合价",
    ["column.甲.amount 未审定合价/非审定合价 未审定合价 nobody"],
  ],
  ["the same words", "村 人数 补贴 补贴", ["column.甲.amount 补贴@C/补贴@D 补贴@C nobody"]],
  ["two of what is due", "村 人数 应发 应补", ["column.甲.due 应发/应补 应发 nobody"]],
  [
    "what is due, one a total",
    "村 人数 应发资金 应补资金",
    ["column.甲.due 应发资金/应补资金 应发资金 nobody"],
  ],
  ["two years", "项目 2022年>预算 2022年>支出 2023年>预算 2023年>支出", []],
  [
    "a year and something else",
    "项目 2022年>预算 本级>预算 2022年>支出",
    ["column.甲.budget 2022年预算/本级预算 2022年预算 nobody"],
  ],
  [
    "a year twice",
    "项目 2022年>年初预算 2022年>年度预算 2022年>支出",
    ["column.甲.budget 2022年年初预算/2022年年度预算 2022年年初预算 nobody"],
  ],
  [
    "a year, and one below none",
    "项目 2022年>预算 预算 支出",
    ["column.甲.budget 2022年预算/预算 2022年预算 nobody"],
  ],
])("columns for one role: %s", (_name, line, expected) => {
  expect(columnsAsked(line)).toEqual(expected);
});

test("columns that show the same in every row are no question", () => {
  expect(columnsAsked("村 人数 岗位补贴 社保补贴", { differ: () => false })).toEqual([]);
  // It is enough that one of them differs from the first.
  expect(
    columnsAsked("村 人数 甲补贴 乙补贴 丙补贴", { differ: (a, b) => a === 2 && b === 4 })
  ).toHaveLength(1);
  expect(
    columnsAsked("村 人数 甲补贴 乙补贴 丙补贴", { differ: (a, b) => a === 3 && b === 4 })
  ).toEqual([]);
});

test("the column that a person chose has the role, and the others have none", () => {
  const { match, headers: all } = tableOf("村 人数 岗位补贴 社保补贴");
  const chosen = (role: string, value: string): KindMatch =>
    withChosenColumns(match, all, { columns: new Map([[role, value]]) });
  const roles = ({ roles: given }: KindMatch) =>
    [...given].sort(([a], [b]) => a - b).map(([column, role]) => `${String(column)} ${role}`);
  const before = ["0 name", "1 quantity", "2 amount", "3 amount"];
  expect(roles(match)).toEqual(before);
  expect(roles(chosen("amount", "社保补贴"))).toEqual(["0 name", "1 quantity", "3 amount"]);
  expect(roles(chosen("amount", "别的"))).toEqual(before);
  expect(roles(chosen("due", "社保补贴"))).toEqual(before);
  expect(roles(withChosenColumns(match, all, NO_ANSWERS))).toEqual(before);
  expect(
    asked(
      "村 人数 岗位补贴（元） 社保补贴（元）",
      {},
      { columns: new Map([["amount", "社保补贴(元)"]]) }
    )
  ).toEqual(["column.甲.amount 岗位补贴(元)/社保补贴(元) 社保补贴(元) person"]);
  expect(
    asked(
      "村 人数 岗位补贴 社保补贴",
      { saysUnits: () => true },
      { columns: new Map([["amount", "社保补贴"]]) }
    )
  ).toEqual(["column.甲.amount 岗位补贴/社保补贴 社保补贴 person"]);
});

const unit = (text: string) => {
  const parsed = parseUnit(text);
  if (!parsed) throw new Error(`no unit: ${text}`);
  return parsed;
};

describe("the unit of money", () => {
  const NONE = "unit.甲 元/千元/万元 - nobody";
  const of = (
    line: string,
    captions: readonly string[],
    more: Partial<DoubtfulTable> = {},
    answer?: string
  ) =>
    asked(
      line,
      { captionUnits: captions.map(unit), ...more },
      answer === undefined ? NO_ANSWERS : { ...NO_ANSWERS, unit: unit(answer) }
    );

  it.each<[string, readonly string[], readonly string[]]>([
    ["村 人数 金额", [], [NONE]],
    ["村 人数 金额", ["人"], [NONE]],
    ["村 人数 金额", ["元"], []],
    ["村 人数 金额", ["元", "万元"], []],
    ["村 人数 金额（元）", [], []],
    ["村 人数 金额（元）", ["人"], []],
    ["村 人数 金额（元）", ["元"], []],
    ["村 人数 金额（万元）", ["万"], []],
    ["村 人数 金额（元）", ["万元"], ["unit.甲 元/万元 元 nobody"]],
    ["村 人数 金额（元）", ["人", "万元"], ["unit.甲 元/万元 元 nobody"]],
    ["村 人数 金额（元）", ["万元", "万元"], ["unit.甲 元/万元 元 nobody"]],
    ["村 人数 金额（元）", ["万元", "千元"], []],
    ["村 人数 应发（元） 实发（元）", ["万元"], ["unit.甲 元/万元 元 nobody"]],
    ["村 人数 应发（元） 实发（万元）", [], []],
    ["村 人数 应发（元） 实发（万元）", ["千元"], []],
    ["村 人数 应发（元） 实发", [], []],
    ["村 人数 应发 实发（元）", [], []],
    ["村 人数 应发 实发", [], [NONE]],
    ["村 人数（户） 标准（元） 金额（元）", ["元"], []],
  ])("%s below %s", (line, captions, expected) => {
    expect(of(line, captions).filter((said) => said.startsWith("unit."))).toEqual(expected);
  });

  it("is asked for where there are figures that do not say it", () => {
    expect(of("村 人数 金额", [], { hasFigures: () => false })).toEqual([]);
    expect(of("村 人数 金额", [], { saysUnits: () => true })).toEqual([]);
    expect(of("村 人数 金额", [], { hasFigures: (column) => column === 2 })).toEqual([NONE]);
    expect(of("村 人数 金额", [], { saysUnits: (column) => column !== 2 })).toEqual([NONE]);
    expect(of("村 人数 应发 实发（元）", [], { saysUnits: (column) => column === 3 })).toEqual([
      NONE,
    ]);
  });

  it("is what a person said, where that is among the choices", () => {
    expect(of("村 人数 金额", [], {}, "千元")).toEqual(["unit.甲 元/千元/万元 千元 person"]);
    expect(of("村 人数 金额", [], {}, "亿元")).toEqual([NONE]);
    expect(of("村 人数 金额（元）", ["万元"], {}, "万")).toEqual(["unit.甲 元/万元 万元 person"]);
    expect(of("村 人数 金额（元）", ["万元"], {}, "千元")).toEqual(["unit.甲 元/万元 元 nobody"]);
  });

  it("is asked for with the table's words", () => {
    const words = (line: string, captions: readonly string[]) =>
      doubtsOf(tableOf(line, { captionUnits: captions.map(unit) }), NO_ANSWERS).map(({ message }) =>
        say(message, "zh-CN")
      );
    expect(words("村 人数 金额", [])[0]).toContain("表!A2:D5");
    expect(words("村 人数 金额（元）", ["万元"])[0]).toMatch(/“?元”?.*万元/u);
    expect(about(TABLE)).toEqual({ table: "表", range: "表!A2:D5" });
    expect(about({ ...TABLE, title: "支出表" }).table).toBe("支出表");
  });
});

test("what a person said of a table is found under its name, and read for what it is", () => {
  const answers = {
    "table.甲": "roster",
    "unit.甲": "万元",
    "column.甲.amount": "实发",
    "column.甲乙.amount": "应发",
    "table.乙": "ignore",
    "unit.乙": "人",
    "table.丙": "别的",
    "unit.丙": "别的",
  };
  expect(["甲", "乙", "丙", "丁"].map((slug) => answersOf(answers, slug, isTableKind))).toEqual([
    { ignore: false, kind: "roster", unit: unit("万元"), columns: new Map([["amount", "实发"]]) },
    { ignore: true, columns: new Map() },
    { ignore: false, columns: new Map() },
    { columns: new Map() },
  ]);
});

describe("a table of unknown kind", () => {
  const doubt = (lines: readonly string[], answers: TableAnswers = NO_ANSWERS) => {
    const [found] = findSegments(viewOfLines(lines));
    const lead = found?.guess ?? found;
    if (!lead) return "no segment";
    const range = { sheet: "表", ...lead.area };
    const open = unknownTableDoubt(lead, "甲", range, answers);
    if (!open) return "none";
    const { id, kind, choices, inForce, by, message, place } = open;
    expect([kind, place]).toEqual(["table-use", range]);
    for (const { words } of choices) expect(say(words, "zh-CN")).not.toBe("");
    return `${id} ${choices.map(({ value }) => value).join("/")} ${inForce ?? "-"} ${by} ${say(message, "zh-CN").slice(0, 30)}`;
  };
  const rows = (line: string, first: string, second: string) => [line, first, second];

  it.each<[string, readonly string[], string]>([
    ["甲村|乙数|补贴金额", ["东|10|20", "西|30|40"], "subsidy-payment/budget-detail"],
    ["甲村|乙数|补贴金额", ["东|10|20", "西|30|略"], ""],
    ["甲村|乙数|应发", ["东|10|20", "西|30|40"], "subsidy-payment"],
    [
      "甲村|实际支出|计划投资",
      ["东|10|20", "西|30|40"],
      "subsidy-payment/budget-execution/budget-detail",
    ],
    ["甲村|实际支出|计划投资", ["甲|略|2", "乙|略|4"], "budget-detail"],
    [
      "甲村|实际支出|到位资金",
      ["东|10|20", "西|30|40"],
      "subsidy-payment/budget-execution/budget-detail",
    ],
    ["甲村|标准|乙", ["东|10|20", "西|30|40"], "rate-standard"],
    ["甲村|分值|得分", ["东|10|20", "西|30|40"], "score-summary"],
    ["甲村|分值|得分", ["东|10|20", "西|30|略"], ""],
    ["甲村|分值|乙", ["东|10|20", "西|30|40"], ""],
    ["甲村|东数|西数", ["东|10|20", "西|30|40"], ""],
  ])("%s %j may be %s", (line, [first = "", second = ""], kinds) => {
    const said = doubt(rows(line, first, second));
    expect(said.split(" ")[1] ?? "none").toBe(kinds === "" ? "none" : `${kinds}/ignore`);
    expect(said === "none").toBe(kinds === "");
  });

  it("counts for nothing until a person says what it is", () => {
    const lines = ["资金去向", "甲村|标准|乙", "东|10|20", "西|30|40"];
    expect(doubt(lines)).toMatch(/^table\.甲 rate-standard\/ignore ignore nobody .*/u);
    expect(doubt(lines, { ...NO_ANSWERS, ignore: true })).toMatch(/ ignore person /u);
    expect(doubt(lines, { ...NO_ANSWERS, ignore: true, kind: "roster" })).toMatch(
      / ignore person /u
    );
    expect(doubt(lines, { ...NO_ANSWERS, ignore: false, kind: "rate-standard" })).toMatch(
      / rate-standard person /u
    );
    expect(doubt(lines, { ...NO_ANSWERS, ignore: false })).toMatch(/ ignore nobody /u);
  });

  it("is told by its caption and its place", () => {
    const [segment] = findSegments(viewOfLines(["甲村|标准|乙", "东|10|20", "西|30|40"]));
    const lead = segment?.guess ?? segment;
    if (!lead) throw new Error("no segment");
    const range = { sheet: "单", top: 0, left: 0, bottom: 2, right: 2 };
    const words = (captions: readonly string[]): string => {
      const open = unknownTableDoubt({ ...lead, captions }, "甲", range, NO_ANSWERS);
      return open ? say(open.message, "zh-CN") : "none";
    };
    expect(words([])).toContain("单!A1:C3");
    expect(words(["资金去向", "说明"])).toContain("资金去向");
    expect(words(["资金去向", "说明"])).not.toContain("说明");
  });
});
