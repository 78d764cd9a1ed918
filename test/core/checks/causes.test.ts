import { runChecks } from "../../../src/core/checks/catalogue";
import type { Finding } from "../../../src/core/checks/finding";
import { hasSwappedDigits, slipCauses } from "../../../src/core/checks/slips";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

type Row = readonly CellScalar[];

const slips = (stated: string, expected: string, decimals = 4, unit = "万元") =>
  slipCauses({ stated: new Decimal(stated), expected: new Decimal(expected), decimals, unit }).map(
    (cause) => say(cause, "zh-CN")
  );

describe("slips of the pen", () => {
  test.each([
    ["17.365", "17.635", "可能相邻两位数字写反"],
    ["17.655", "17.635", "可能有一位数字录错"],
    ["176.35", "17.635", "可能小数点错了 1 位"],
    ["0.17635", "17.635", "可能小数点错了 2 位"],
    ["17635", "17.635", "可能元与千元混用"],
    ["176350", "17.635", "可能元与万元混用"],
    ["17.6", "17.635", "可能按 0.1 万元 取整"],
    ["17.64", "17.635", "可能按 0.01 万元 取整"],
  ])("%s for %s: %s", (stated, expected, words) => {
    expect(slips(stated, expected)).toEqual([words]);
  });
  test.each([
    ["17.535", "17.655"],
    ["15", "10.25"],
    ["0", "17.635"],
    ["17.635", "17.635"],
    ["5", "6"],
    ["-17.365", "17.635"],
  ])("%s for %s points at nothing", (stated, expected) => {
    expect(slips(stated, expected)).toEqual([]);
  });
  test("digits that are swapped are neighbours", () => {
    const swapped = (stated: number, expected: number) =>
      hasSwappedDigits({
        stated: new Decimal(stated),
        expected: new Decimal(expected),
        decimals: 0,
        unit: "",
      });
    expect(swapped(1243, 1234)).toBe(true);
    expect(swapped(4231, 1234)).toBe(false);
    expect(swapped(1134, 1234)).toBe(false);
  });
});

function check(...sheets: readonly SheetDraft[]): readonly Finding[] {
  return runChecks(readFacts(book(...sheets))).findings;
}

const causesOf = (findings: readonly Finding[]) =>
  findings.map(({ rule, cells, causes = [] }) => [
    rule,
    cells[0] ? formatCell(cells[0]) : "",
    ...causes.map((cause) => say(cause, "zh-CN")),
  ]);

/** 100 and 200 yuan a head, with a total row. */
function payments(rows: readonly Row[], total: Row): SheetDraft {
  return {
    name: "支出",
    rows: [
      ["机构", "自理（人）", "标准（元/人）", "失能（人）", "补贴金额（元）"].filter(
        (_, at) => at !== 2
      ),
      ...rows,
      ["合计", ...total],
    ],
  };
}
const RATES: SheetDraft = {
  name: "标准",
  rows: [
    ["类别", "补贴标准（元/人/年）"],
    ["自理", 100],
    ["失能", 200],
  ],
};
const RIGHT: Row[] = [
  ["甲", 13, 5, 2300],
  ["乙", 20, 12, 4400],
  ["丙", 31, 7, 4500],
  ["丁", 47, 11, 6900],
];
const TOTAL: Row = [111, 35, 18100];
const withRow = (at: number, row: Row): Row[] =>
  RIGHT.map((one, index) => (index === at ? row : one));

describe("causes of wrong money", () => {
  const run = (row: Row, total: Row = TOTAL) =>
    causesOf(check(RATES, payments(withRow(1, row), total)));
  test("right is right", () => {
    expect(check(RATES, payments(RIGHT, TOTAL))).toEqual([]);
  });
  test.each<[string, number, string]>([
    ["another row's money", 4500, "与 丙（D4）的应发数相同，可能串行"],
    ["a class left out", 2000, "可能漏算失能（C3）"],
    ["classes that changed places", 5200, "可能自理（B3）与失能（C3）的人数对调"],
    ["a unit", 44000, "可能小数点错了 1 位"],
    ["a few of one class paid as the other", 4700, "相当于 3 人由自理改按失能计发"],
  ])("%s", (_, paid, words) => {
    const [first] = run(["乙", 20, 12, paid], [111, 35, 18100 - 4400 + paid]);
    expect(first?.slice(0, 2)).toEqual(["quantity-times-rate", "支出!D3"]);
    expect(first?.slice(2).join()).toContain(words);
  });
  test("a sum that the figures do not explain has no cause", () => {
    expect(run(["乙", 20, 12, 4437], [111, 35, 18137])).toEqual([
      ["quantity-times-rate", "支出!D3"],
    ]);
  });
  test("the same cut in three rows is told as one", () => {
    const cut = RIGHT.map(([name, a = 0, b = 0, paid]): Row => [
      name ?? null,
      a,
      b,
      Number(paid) - 200,
    ]);
    const found = causesOf(check(RATES, payments(cut, [111, 35, 17300])));
    expect(found.filter(([rule]) => rule === "quantity-times-rate").map((one) => one[2])).toEqual(
      new Array(4).fill("4 行同少 200 元，可能统一扣减")
    );
  });
});

describe("causes of wrong sums", () => {
  const run = (total: CellScalar, parts: readonly CellScalar[]) => {
    const rows: Row[] = parts.map((part, at) => [`项目${String(at + 1)}`, part]);
    const sheet = {
      name: "预算",
      rows: [["项目明细", "预算金额（万元）"], ...rows, ["合计", total]],
    };
    return causesOf(check(sheet)).map((one) => one.slice(2).join());
  };
  test.each<[string, CellScalar, CellScalar[], string]>([
    ["a row left out", 45.2, [12.5, 20.3, 12.4, 7.1], "可能漏加 预算!B5"],
    ["a row added twice", 64.8, [12.5, 20.3, 12.4, 7.1], "可能重复加了 预算!B2"],
    ["digits of a part", 52.3, [12.5, 23.3, 12.4, 7.1], ""],
    [
      "digits of a part swapped",
      52.3,
      [12.5, 20.3, 14.2, 7.1],
      "可能 B4 的数字写反（14.2 万元，应为 12.4 万元）",
    ],
    ["the unit of a part", 52.3, [12.5, 203000, 12.4, 7.1], "可能 B3 的单位或小数点有误"],
    ["digits of the total", 53.2, [12.5, 20.3, 12.4, 7.1], "可能相邻两位数字写反"],
  ])("%s", (_, total, parts, words) => {
    expect(run(total, parts)[0]).toContain(words);
  });
  test("two rows that could be the one name none", () => {
    expect(run(52.3, [12.5, 20.3, 7.1, 12.4, 7.1])).toEqual([""]);
  });
});

describe("one root is told once", () => {
  const linked = (findings: readonly Finding[]) =>
    findings.map(({ rule, related }) => [
      rule,
      related?.map((id) => findings.find((one) => one.id === id)?.rule ?? "?").join() ?? "",
    ]);
  test("a wrong row and the total that it spoils", () => {
    expect(linked(check(RATES, payments(withRow(1, ["乙", 20, 12, 4500]), TOTAL)))).toEqual([
      ["quantity-times-rate", ""],
      ["total-equals-sum", "quantity-times-rate"],
    ]);
  });
  test("a wrong row and a total that is wrong by itself are two", () => {
    expect(
      linked(check(RATES, payments(withRow(1, ["乙", 20, 12, 4500]), [111, 35, 18700])))
    ).toEqual([
      ["quantity-times-rate", ""],
      ["total-equals-sum", ""],
    ]);
  });
  test("a wrong headcount, its total and its row's money", () => {
    expect(linked(check(RATES, payments(withRow(1, ["乙", 21, 12, 4400]), TOTAL)))).toEqual([
      ["quantity-times-rate", ""],
      ["total-equals-sum", "quantity-times-rate"],
    ]);
  });
  test("a score beyond its weight, and every sum above it", () => {
    const rows = [
      ["一级指标", "三级指标", "分值", "评分标准", "得分"],
      ["产出", "数量", 40, "酌情", 43],
      ["产出", "质量", 60, "酌情", 50],
      ["合计", null, 100, null, 90],
    ];
    const sentence = { name: "结论", rows: [["综合得分90分。"]] };
    expect(linked(check({ name: "体系", rows }, sentence))).toEqual([
      ["children-equal-parent", "score-within-weight"],
      ["score-within-weight", ""],
      ["one-total-by-every-path", "children-equal-parent,score-within-weight"],
    ]);
  });
});
