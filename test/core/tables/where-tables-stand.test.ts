import { readFacts } from "../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "./book";
import { factsLines } from "./facts-lines";

/*
 * Where a table begins and ends, what is above it and what is beside it: a row of figures that is
 * taken for a header is a row nobody checks, a caption of the neighbour is a wrong unit.
 */

type Rows = readonly (readonly CellScalar[])[];

/** `subsidy-payment A2:C4 元 bb 标题` of each table; `? A6:B7` of each stretch that is none. */
function tables(rows: Rows, more: Partial<SheetDraft> = {}): string[] {
  return factsLines(readFacts(book({ name: "表", rows, ...more })))
    .filter((line) => /^(table|unrecognised) /u.test(line))
    .map((line) =>
      line
        .replace("表!", "")
        .replace(/^table /u, "")
        .replace("unrecognised", "?")
    );
}

const HEADER = ["养老机构", "人数", "补贴金额（元）"];
const BODY: Rows = [
  ["甲院", 10, 1200],
  ["乙院", 20, 2400],
];
const TABLE: Rows = [HEADER, ...BODY];
const PAID = "subsidy-payment";

describe("above a table", () => {
  it.each<[string, Rows, string]>([
    ["its title", [["资金支出表"]], `${PAID} A2:C4 元 bb 资金支出表`],
    ["nothing", [], `${PAID} A1:C3 元 bb`],
    [
      "the title over its unit",
      [["资金支出表"], [null, null, "单位：元"]],
      `${PAID} A3:C5 元 bb 资金支出表`,
    ],
    [
      "the title beside its unit",
      [["资金支出表", null, "单位：元"]],
      `${PAID} A2:C4 元 bb 资金支出表`,
    ],
    ["one blank row", [["资金支出表"], []], `${PAID} A3:C5 元 bb 资金支出表`],
    ["two blank rows", [["资金支出表"], [], []], `${PAID} A4:C6 元 bb 资金支出表`],
    ["three blank rows", [["资金支出表"], [], [], []], `${PAID} A5:C7 元 bb`],
    [
      "a remark between",
      [["附表1 资金支出表"], ["按实有人数"]],
      `${PAID} A3:C5 元 bb 附表1 资金支出表`,
    ],
    ["figures", [["资金支出表"], ["共", 3600]], `${PAID} A3:C5 元 bb`],
    ["three texts", [["编制", "审核", "批准"]], `${PAID} A2:C4 元 bb 编制`],
    [
      "three texts over a remark",
      [["编制", "审核", "批准"], ["按实有人数"]],
      `${PAID} A3:C5 元 bb 按实有人数`,
    ],
  ])("%s", (_, above, line) => {
    expect(tables([...above, ...TABLE]).filter((one) => !one.startsWith("?"))).toEqual([line]);
  });

  it("a title that is merged over two tables names both, and a unit beside one is its own", () => {
    const rows: Rows = [
      ["资金支出表", null, null, null, null, null, null],
      ["养老机构", "人数", "补贴金额", null, "养老机构", "人数", "补贴金额"],
      ["甲院", 10, 1200, null, "丙院", 30, 3600],
      ["乙院", 20, 2400, null, "丁院", 40, 4800],
    ];
    expect(tables(rows, { merges: ["A1:G1"] })).toEqual([
      `${PAID} A2:C4 - bb 资金支出表`,
      `${PAID} E2:G4 - bb 资金支出表`,
    ]);
    const left = [["资金支出表（单位：万元）"], ...rows.slice(1)];
    expect(tables(left)).toEqual([
      `${PAID} A2:C4 万元 bb 资金支出表（单位：万元）`,
      `${PAID} E2:G4 万元 bb 资金支出表（单位：万元）`,
    ]);
    expect(tables([["资金支出表"], ...rows.slice(1)])).toEqual([
      `${PAID} A2:C4 - bb 资金支出表`,
      `${PAID} E2:G4 - bb`,
    ]);
  });

  it("a unit may stand to the right of the table, over nothing", () => {
    const far = (column: number): Rows => {
      const above: CellScalar[] = [
        "资金支出表",
        ...Array<null>(column - 1).fill(null),
        "单位：万元",
      ];
      return [above, ["养老机构", "人数", "补贴金额"], ...BODY];
    };
    expect(tables(far(5)).filter((line) => line.startsWith(PAID))).toEqual([
      `${PAID} A2:C4 万元 bb 资金支出表`,
    ]);
    expect(tables(far(10))[0]).toContain("万元");
    expect(tables(far(11)).some((line) => line.includes("万元"))).toBe(false);
  });
});

describe("a header", () => {
  it("has two words that are known, and hardly a figure", () => {
    expect(
      tables([
        ["养老机构", "补贴金额（元）", "人数", 2023],
        ["甲院", 1200, 10, 1],
        ["乙院", 2400, 20, 2],
      ])
    ).toEqual([`${PAID} A1:D3 元 bb`]);
    expect(
      tables([
        ["养老机构", 2023, 2024],
        ["甲院", 1200, 10],
        ["乙院", 2400, 20],
      ])
    ).toEqual(["? A1:C3 table.no-header"]);
  });

  it("keeps its columns where units stand below two levels that are not merged", () => {
    const { payments } = readFacts(
      book({
        rows: [
          ["养老机构", "人数", null, "补贴金额"],
          [null, "自理", "失能", null],
          [null, "（人次）", "（人次）", "（元）"],
          ["甲院", 10, 5, 1200],
          ["乙院", 20, 5, 2400],
        ],
      })
    );
    const lines = payments.flatMap(({ rows }) =>
      rows.map(({ name, quantities, amount }) => [
        name.text,
        ...quantities.map(({ className }) => className),
        amount.state,
      ])
    );
    expect(lines).toEqual([
      ["甲院", "自理", "失能", "figure"],
      ["乙院", "自理", "失能", "figure"],
    ]);
  });

  it("goes on below with classes, units and column numbers", () => {
    expect(
      tables([
        ["养老机构", "人数", null, "补贴金额"],
        [null, "自理", "失能", null],
        [null, "（人次）", "（人次）", "（元）"],
        [1, 2, 3, 4],
        ["甲院", 10, 5, 1200],
        ["乙院", 20, 5, 2400],
      ])
    ).toEqual([`${PAID} A1:D6 元 bb`]);
    expect(
      tables([
        ["养老机构", "人数", "补贴金额（元）"],
        ["甲", "①", "②=①×120"],
        ["甲院", 10, 1200],
        ["乙院", 20, 2400],
      ])
    ).toEqual([`${PAID} A1:C4 元 bb`]);
  });

  it("does not go on with figures that happen to count up", () => {
    expect(tables([HEADER, [3, 4, 5], ["乙院", 20, 2400]])).toEqual([`${PAID} A1:C3 元 bb`]);
    expect(
      tables([
        ["养老机构", "人数", "补贴金额（元）"],
        ["甲院", 1, 2],
        ["乙院", 3, 4],
      ])
    ).toEqual([`${PAID} A1:C3 元 bb`]);
  });

  it("of classes that nobody foresaw is told by what stands below them", () => {
    expect(
      tables([
        ["乡镇", "甲类", null, null, "乙类", null, null],
        [null, "人数", "标准", "金额", "人数", "标准", "金额"],
        ["东山镇", 10, 100, 1000, 5, 200, 1000],
        ["西河镇", 20, 100, 2000, 6, 200, 1200],
      ])
    ).toEqual([`${PAID} A1:G4 - bb`]);
  });

  it("that stands again on a new page goes on with the table, total rows end it", () => {
    expect(tables([...TABLE, [], HEADER, ["丙院", 30, 3600], ["合计", 60, 7200]])).toEqual([
      `${PAID} A1:C7 元 bbbt`,
    ]);
    expect(tables([...TABLE, ["合计", 30, 3600], [], HEADER, ["丙院", 30, 3600]])).toEqual([
      `${PAID} A1:C4 元 bbt`,
      `${PAID} A6:C7 元 b`,
    ]);
    expect(tables([...TABLE, [], ["丙院", 30, 3600], ["丁院", 40, 4800]])).toEqual([
      `${PAID} A1:C6 元 bbbb`,
    ]);
    expect(
      tables([...TABLE, ...Array<[]>(7).fill([]), ["丙院", 30, 3600], ["丁院", 40, 4800]])
    ).toEqual([`${PAID} A1:C12 元 bbbb`]);
    expect(
      tables([...TABLE, ...Array<[]>(8).fill([]), ["丙院", 30, 3600], ["丁院", 40, 4800]])
    ).toEqual([`${PAID} A1:C3 元 bb`, "? A12:C13 table.no-header"]);
    expect(tables([...TABLE, [], ["说明", "见附件", "略"], ["说明", "见附件", "略"]])).toEqual([
      `${PAID} A1:C3 元 bb`,
      "? A5:C6 table.no-figures",
    ]);
  });
});

describe("columns apart", () => {
  const wide = (gap: number, second: Rows): Rows =>
    TABLE.map((row, at) => [...row, ...Array<null>(gap).fill(null), ...(second[at] ?? [])]);

  it("by a blank one are two tables, where the second has names of its own", () => {
    expect(tables(wide(1, TABLE))).toEqual([`${PAID} A1:C3 元 bb`, `${PAID} E1:G3 元 bb`]);
  });

  it("by a narrow blank one go on as one table, where they begin with figures", () => {
    expect(tables(wide(1, [["实发金额（元）"], [1100], [2300]]))).toEqual([`${PAID} A1:E3 元 bb`]);
    expect(tables(wide(2, [["实发金额（元）"], [1100], [2300]]))[0]).toBe(`${PAID} A1:C3 元 bb`);
    expect(tables(wide(1, [["序号"], [1], [2]]))[0]).toBe(`${PAID} A1:C3 元 bb`);
  });
});
