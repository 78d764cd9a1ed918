import { cutBetween, leftOver } from "../../../../src/core/tables/readers/left-over";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { stubSource, type StubColumn } from "./stub-source";

/* 核减 and 结余 are checked only where it is known what they are left by. */

type Rows = readonly (readonly CellScalar[])[];
type Ways = ReturnType<typeof leftOver>;

const said = (ways: Ways): string[] =>
  ways.map((terms) =>
    terms.map(({ header, sign }) => `${sign === 1 ? "+" : "-"}${header.path.join("·")}`).join("")
  );
const NAME: StubColumn = ["name", "项目"];

describe("what an audit took off or added", () => {
  const headed = (headers: readonly string[], rows: Rows, at = headers.length - 1): string[] => {
    const source = stubSource({
      columns: [NAME, ...headers.map((header): StubColumn => ["other", header, "元"])],
      rows,
    });
    const total = source.headers[at + 1];
    return total ? said(cutBetween(source, total)) : [];
  };
  const CUT: Rows = [
    ["甲", 100, 100, 0],
    ["乙", 200, 200, 0],
    ["丙", 300, 280, 20],
  ];
  const MORE: Rows = [
    ["甲", 90, 100, 10],
    ["乙", 170, 200, 30],
  ];
  const added = CUT.map(([name = "", sent = 0, found = 0, cut = 0]) => [name, found, sent, cut]);

  it.each(["核减金额", "审减额", "节约额", "节省资金", "节支"])(
    "%s is the earlier less the later",
    (header) => {
      expect(headed(["送审金额", "审定金额", header], CUT)).toEqual(["+送审金额-审定金额"]);
      expect(headed(["送审金额", "审定金额", header], MORE)).toEqual([]);
    }
  );

  it.each(["核增金额", "审增额"])("%s is the later less the earlier", (header) => {
    expect(headed(["送审金额", "审定金额", header], added)).toEqual(["+审定金额-送审金额"]);
  });

  it.each([
    "审定",
    "审核数",
    "审计金额",
    "核定数",
    "核准数",
    "认定额",
    "复核金额",
    "结算价",
    "决算数",
    "实际支出",
    "中标价格",
    "成交额",
    "合同价格",
    "签约额",
    "审定/金额",
    "金额/审定",
  ])("%s is the later", (header) => {
    expect(headed(["预算金额", header, "节约额"], CUT)).toEqual([
      `+预算金额-${header.replace("/", "·")}`,
    ]);
  });

  it("is nothing under other headers, or between two of one time", () => {
    expect(headed(["送审金额", "审定金额", "差额"], CUT)).toEqual([]);
    expect(headed(["送审金额", "申报金额", "核减金额"], CUT)).toEqual([]);
    expect(headed(["审定金额", "合同金额", "核减金额"], CUT)).toEqual([]);
    expect(headed(["送审金额", "初审定额", "核减金额"], CUT)).toEqual([]);
  });

  it("is not taken from what else was saved or added", () => {
    const [first, ...rest] = CUT.map(([name = "", sent = 0, found = 0, cut = 0]) => [
      name,
      found,
      sent,
      cut,
    ]);
    if (!first) throw new Error("no row");
    expect(headed(["审定金额", "上年节约额", "核减金额"], [first, ...rest])).toEqual([]);
    expect(headed(["审定金额", "上年审增额", "核减金额"], [first, ...rest])).toEqual([]);
  });

  it("is shown in two rows at least and in two of three, totals or not", () => {
    const headers = ["送审金额", "审定金额", "核减金额"];
    const [WAY, right, other] = ["+送审金额-审定金额", ["甲", 100, 90, 10], ["乙", 200, 170, 30]];
    const wrong = ["丙", 300, 270, 20];
    expect(headed(headers, [right, other])).toEqual([WAY]);
    expect(headed(headers, [right])).toEqual([]);
    expect(headed(headers, [right, other, wrong])).toEqual([WAY]);
    expect(headed(headers, [right, other, wrong, wrong])).toEqual([]);
    const open = ["丁", 100, null, null];
    expect(headed(headers, [right, other, wrong, open, open])).toEqual([WAY]);
    expect(headed(headers, [right, other, ["小计", 300, 260, 4], ["合计", 300, 260, 4]])).toEqual([
      WAY,
    ]);
  });
});

describe("what the payments leave", () => {
  const left = (columns: readonly StubColumn[], rows: Rows, at = columns.length): string[] => {
    const source = stubSource({ kind: "budget-execution", columns: [NAME, ...columns], rows });
    const total = source.headers[at];
    return total ? said(leftOver(source, total)) : [];
  };
  const rows: Rows = [
    ["甲", 50, 40, 35, 15],
    ["乙", 30, 30, 30, 0],
  ];
  const columns: StubColumn[] = [
    ["budget", "预算数", "元"],
    ["received", "到位数", "元"],
    ["paid", "支出数", "元"],
    ["other", "结余", "元"],
  ];

  it("is left of the budget, or of what came of it, by the figures", () => {
    expect(left(columns, rows)).toEqual(["+预算数-支出数"]);
    expect(left(columns, [["甲", 50, 40, 35, 5], ...rows.slice(1)])).toEqual(["+到位数-支出数"]);
    const alike = rows.map(([name = "", budget = 0, , paid = 0, rest = 0]) => [
      name,
      budget,
      budget,
      paid,
      rest,
    ]);
    expect(left(columns, alike)).toEqual(["+预算数-支出数", "+到位数-支出数"]);
    expect(
      left(columns, [
        ["甲", 50, 40, 35, 25],
        ["乙", 30, 30, 30, 20],
      ])
    ).toEqual([]);
  });

  it("is open where several columns were paid, or none", () => {
    const paid: StubColumn[] = [
      ...columns.slice(0, 3),
      ["paid", "其中本级支出", "元"],
      ["other", "结余", "元"],
    ];
    const more = rows.map(([name, budget, received, spent, rest]) => [
      name ?? null,
      budget ?? null,
      received ?? null,
      spent ?? null,
      1,
      rest ?? null,
    ]);
    expect(left(paid, more)).toEqual([]);
    expect(
      left(
        columns.map(([role, ...rest]) => [role === "paid" ? "other" : role, ...rest]),
        rows
      )
    ).toEqual([]);
  });

  it("leaves neither the budget itself nor the payments", () => {
    const unpaid: Rows = [
      ["甲", 50, 50, 0, 0],
      ["乙", 30, 30, 0, 0],
    ];
    expect(left(columns, unpaid, 1)).toEqual(["+到位数-支出数"]);
    const half: Rows = [
      ["甲", 50, 1, 25, 0],
      ["乙", 30, 1, 15, 0],
    ];
    expect(left(columns, half, 3)).toEqual([]);
  });
});
