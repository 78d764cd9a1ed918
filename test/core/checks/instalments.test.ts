import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { instalmentRatio } from "../../../src/core/checks/instalment-ratio";
import { instalmentsAddUp } from "../../../src/core/checks/instalments-add-up";
import { outsideNumerator } from "../../../src/core/checks/outside-numerator";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { instalments } from "../../../src/core/tables/readers/instalments";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "../tables/book";

type Row = readonly [name: string, budget: CellScalar, paid: CellScalar];

/** Budget and payments in 万元, their first line in row 3; the total in the last. */
function run(
  check: typeof instalmentRatio,
  rows: readonly Row[],
  total?: readonly [CellScalar, CellScalar],
  sentence?: string
) {
  const lines = [
    ["单位：万元"],
    ["项目", "预算安排", "实际支出"],
    ...rows,
    ...(total ? [["总计", ...total]] : []),
    ...(sentence === undefined ? [] : [[], [sentence]]),
  ];
  return check(readFacts(book({ name: "支出", rows: lines })));
}

const told = (findings: readonly FindingDraft[]) =>
  findings.map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
    finding.amountYuan?.toFixed(),
  ]);

const noted = (name: string, first: string, second: string, last: string): string =>
  `${name}（一期款${first}万元由市级资金预付，二期款${second}万元由旗级资金支付，尾款${last}万元待验收）`;

describe("instalments of a note", () => {
  const read = (note: string) =>
    instalments(note).map(
      ({ yuan, isLast, isPending, isPaid }) =>
        `${yuan.toFixed()}${isLast ? " last" : ""}${isPending ? " pending" : ""}${isPaid ? " paid" : ""}`
    );
  test("amounts, the last one, what is awaited and what was paid", () => {
    expect(
      read("一期款9万元由市级资金预付，二期款4.5万元由旗级资金支付，尾款1.5万元待验收")
    ).toEqual(["90000 paid", "45000 paid", "15000 last pending"]);
    expect(read("首付款30000元；余款2万元验收后支付")).toEqual(["30000", "20000 last pending"]);
  });
  test("one amount alone, a rate or no amount is no instalment plan", () => {
    expect(read("尾款1.5万元待验收")).toEqual([]);
    expect(read("分两期支付，每期50%")).toEqual([]);
  });
});

describe("instalments-add-up", () => {
  test("S0: 9 + 4.5 + 1.5 = 15", () => {
    expect(run(instalmentsAddUp, [[noted("甲站", "9", "4.5", "1.5"), "15.00", "4.50"]])).toEqual(
      []
    );
  });
  test("short and over, with the amount", () => {
    const found = run(instalmentsAddUp, [
      [noted("甲站", "9", "4.5", "1"), "15.00", "4.50"],
      [noted("乙站", "10.8", "5.4", "2.8"), "18.00", "5.40"],
    ]);
    expect(told(found)).toEqual([
      ["支出!A3", "14.5", "15", "-5000"],
      ["支出!A4", "19", "18", "10000"],
    ]);
    expect(say(found[0]!.message, "zh-CN")).toContain("9 + 4.5 + 1 = 14.5 万元");
  });
  test("two of three may not be all, unless they are too much", () => {
    expect(
      run(instalmentsAddUp, [["甲站（一期款9万元，二期款4.5万元）", "15.00", "4.50"]])
    ).toEqual([]);
    expect(
      run(instalmentsAddUp, [["甲站（一期款9万元，二期款6.5万元）", "15.00", "4.50"]])
    ).toHaveLength(1);
  });
  test("decimals of a note are known to half of their last place", () => {
    const close = noted("甲站", "9.3", "4.5", "1.2");
    expect(run(instalmentsAddUp, [[close, "15.10", "4.50"]])).toEqual([]);
    expect(run(instalmentsAddUp, [[close, "15.20", "4.50"]])).toHaveLength(1);
  });
});

describe("instalment-ratio", () => {
  const notes: Row[] = [
    [noted("甲站", "9", "4.5", "1.5"), "15.00", "4.50"],
    [noted("乙镇", "10.8", "5.4", "1.8"), "18.00", "5.40"],
  ];
  test("S0: 60 / 30 / 10, with 89.90 %, 100 % and 33.17 % beside it", () => {
    const found = run(instalmentRatio, [
      ...notes,
      ["四中心", "175.00", "157.32"],
      ["阿镇", "45.00", "45.00"],
      ["通格朗", "15.00", "13.50"],
      ["乌兰木伦", "18.00", "10.80"],
      ["红庆河", "18.00", "10.80"],
      ["苏布尔嘎", "18.00", "5.97"],
      ["王府路", "15.00", "-"],
      ["合同庙", "-", "40.00"],
    ]);
    expect(told(found)).toEqual([
      ["支出!C5", "89.9", "90", "-1800"],
      ["支出!C6", "100", "90", "45000"],
      ["支出!C10", "33.17", "30", "5700"],
    ]);
    expect(found.every(({ severity }) => severity === "medium")).toBe(true);
  });
  test("100 % is right where no instalment is awaited", () => {
    const due = (name: string, ...parts: string[]) =>
      `${name}（一期款${parts[0] ?? ""}万元，二期款${parts[1] ?? ""}万元，尾款${parts[2] ?? ""}万元）`;
    const rows: Row[] = [
      [due("甲站", "9", "4.5", "1.5"), "15.00", "9.00"],
      [due("乙镇", "10.8", "5.4", "1.8"), "18.00", "16.20"],
      ["丙镇", "20.00", "20.00"],
    ];
    expect(run(instalmentRatio, rows)).toEqual([]);
  });
  test("one note, notes that disagree, or a pattern that most lines do not follow: no claim", () => {
    const odd: Row = ["丙镇", "20.00", "7.00"];
    expect(run(instalmentRatio, [notes[0]!, odd])).toEqual([]);
    expect(
      run(instalmentRatio, [notes[0]!, [noted("乙镇", "9", "5.4", "3.6"), "18.00", "5.40"], odd])
    ).toEqual([]);
    expect(
      run(instalmentRatio, [...notes, odd, ["丁镇", "20.00", "7.10"], ["戊镇", "20.00", "7.20"]])
    ).toEqual([]);
  });
});

describe("outside-numerator", () => {
  const RATE = "全年预算400.00万元，已支出300.00万元，预算执行率为75%。";
  const rows: Row[] = [
    ["甲项", "150.00", "140.00"],
    ["乙项", "250.00", "120.00"],
    ["丙项", "-", "40.00"],
  ];
  test("S0: a rate that counts what had no budget", () => {
    const found = run(outsideNumerator, rows, ["400.00", "300.00"], RATE);
    expect(told(found)).toEqual([["支出!A8", "75", "65", undefined]]);
    expect(found[0]?.severity).toBe("high");
    expect(say(found[0]!.message, "zh-CN")).toContain("260.00 万元 ÷ 400.00 万元 = 65.00%");
  });
  test("without a stated rate, or with the rate of what was budgeted, nothing is claimed", () => {
    expect(run(outsideNumerator, rows, ["400.00", "300.00"])).toEqual([]);
    expect(run(outsideNumerator, rows, ["400.00", "300.00"], "预算执行率为65%。")).toEqual([]);
  });
  test("a total that leaves the line out, a blank budget, or no such line", () => {
    expect(run(outsideNumerator, rows, ["400.00", "260.00"], "预算执行率为65%。")).toEqual([]);
    const blank: Row[] = [...rows.slice(0, 2), ["丙项", null, "40.00"]];
    expect(run(outsideNumerator, blank, ["400.00", "300.00"], RATE)).toEqual([]);
    expect(
      run(outsideNumerator, rows.slice(0, 2), ["400.00", "260.00"], "预算执行率为65%。")
    ).toEqual([]);
  });
  test("S0: instalments that notes say other funds paid are left out", () => {
    const lines: Row[] = [
      [noted("甲站", "9", "4.5", "1.5"), "15.00", "4.50"],
      [noted("乙镇", "10.8", "5.4", "1.8"), "18.00", "5.40"],
    ];
    const found = run(outsideNumerator, lines, ["33.00", "9.90"]);
    expect(told(found)).toEqual([["支出!A3", "9.9", "29.7", "-198000"]]);
    expect(say(found[0]!.message, "zh-CN")).toContain("由 30.00% 变为 90.00%");
  });
  test("an instalment that is counted, or was not paid, is not left out", () => {
    const counted: Row = [noted("甲站", "9", "4.5", "1.5"), "15.00", "13.50"];
    expect(run(outsideNumerator, [counted, ["乙", "1.00", "1.00"]], ["16.00", "14.50"])).toEqual(
      []
    );
    const planned: Row = ["甲站（一期款9万元，二期款6万元）", "15.00", "9.00"];
    expect(run(outsideNumerator, [planned, ["乙", "1.00", "1.00"]], ["16.00", "10.00"])).toEqual(
      []
    );
  });
});
