import { readRunning } from "../../../../src/core/tables/readers/read-running";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { claimLines, sourceOf } from "../drafted-source";

/*
 * 累计 and 结余 that go on from row to row: which columns move them is told by the figures alone. A
 * chance that is taken for a rule makes a right ledger wrong, row after row.
 */

type Rows = readonly (readonly CellScalar[])[];

const running = (header: readonly string[], rows: Rows): string[] =>
  claimLines(
    readRunning(
      sourceOf({
        kind: "roster",
        roles: ["name", ...header.slice(1).map(() => "-")].join(" "),
        rows: [header, ...rows],
      })
    )
  );

const LEDGER = ["摘要", "收入（元）", "支出（元）", "结余（元）"];
const ROWS: Rows = [
  ["一", 100, null, 1100],
  ["二", null, 40, 1060],
  ["三", 70, null, 1130],
  ["四", null, 25, 1105],
  ["五", 60, null, 1165],
];

test("what comes in is added, what goes out is taken off, and blanks count nothing", () => {
  expect(running(LEDGER, ROWS)).toEqual([
    "二 结余 1060 = +1100 -40",
    "三 结余 1130 = +1060 +70",
    "四 结余 1105 = +1130 -25",
    "五 结余 1165 = +1105 +60",
  ]);
});

/** Sums of tens that go on: `10, 20, 35` are three rows of 10 each. */
const cumulated = (
  sums: readonly (number | string | null)[],
  header = "累计拨付（元）"
): string[] =>
  running(
    ["摘要", "拨付（元）", header],
    sums.map((sum, at) => [`第${String(at + 1)}笔`, 10, sum])
  ).map((line) => line.replace(/^第(\d+)笔 \S+ /u, "$1: "));

test.each([
  "累计拨付（元）",
  "账户余额（元）",
  "期末结存（元）",
  "存量（元）",
  "Balance",
  "Cumulative",
])("%s goes on", (header) => {
  expect(cumulated([10, 20, 30, 40], header)).toEqual([
    "2: 20 = +10 +10",
    "3: 30 = +20 +10",
    "4: 40 = +30 +10",
  ]);
});

test("three rows have to bear it out, and half of all", () => {
  expect(cumulated([10, 20, 30])).toEqual([]);
  expect(cumulated([10, 20, 30, 45])).toEqual([]);
  expect(cumulated([10, 20, 30, 40, 55, 70, 86]).map((line) => line.slice(0, 5))).toEqual([
    "2: 20",
    "3: 30",
    "4: 40",
    "5: 55",
    "6: 70",
    "7: 86",
  ]);
  expect(cumulated([10, 20, 30, 40, 55, 70, 86, 103])).toEqual([]);
  expect(cumulated([10, 20, 30, 40], "拨付合计（元）")).toEqual([]);
});

test("a wrong figure is told once, and not in the row below again", () => {
  const told = (...sums: readonly number[]): string =>
    cumulated(sums)
      .map((line) => line.slice(0, line.indexOf(" =")))
      .join(", ");
  expect(told(10, 20, 35, 40, 50, 60)).toBe("2: 20, 3: 35, 5: 50, 6: 60");
  expect(told(10, 20, 35, 41, 51, 61, 71)).toBe("2: 20, 3: 35, 4: 41, 5: 51, 6: 61, 7: 71");
  expect(told(10, 20, 35, 40.004, 50.004, 60.004)).toBe("2: 20, 3: 35, 5: 50.004, 6: 60.004");
  expect(told(10, 20, 35, 40.03, 50.03, 60.03)).toBe("2: 20, 3: 35, 4: 40.03, 5: 50.03, 6: 60.03");
});

test("what goes on may only be taken off", () => {
  const rows = [90, 70, 40, 35].map((left, at): CellScalar[] => [
    `第${String(at + 1)}笔`,
    [10, 20, 30, 5][at] ?? 0,
    left,
  ]);
  expect(running(["摘要", "支出（元）", "余额（元）"], rows)).toEqual([
    "第2笔 余额 70 = +90 -20",
    "第3笔 余额 40 = +70 -30",
    "第4笔 余额 35 = +40 -5",
  ]);
});

test("two columns that say the same leave open which of them it is", () => {
  const rows = [10, 20, 30, 40].map((sum, at): CellScalar[] => [`第${String(at)}笔`, 10, 10, sum]);
  expect(running(["摘要", "拨付（元）", "支付（元）", "累计（元）"], rows)).toEqual([]);
});

test("a row that does not say what moved, what was before or what it is called says nothing", () => {
  const changed = (row: number, column: number, value: CellScalar): string[] =>
    running(
      LEDGER,
      ROWS.map((each, at) => (at === row ? each.with(column, value) : each))
    ).map((line) => line.slice(0, 1));
  expect(changed(1, 1, "待核")).toEqual(["三", "四", "五"]);
  expect(changed(2, 3, null)).toEqual([]);
  expect(changed(4, 3, null)).toEqual(["二", "三", "四"]);
  expect(changed(0, 3, null)).toEqual(["三", "四", "五"]);
  expect(changed(0, 3, "待核")).toEqual(["三", "四", "五"]);
  expect(changed(3, 0, null)).toEqual(["二", "三", "五"]);
});

test("totals between the rows are no rows of the ledger", () => {
  const [first = [], second = [], ...rest] = ROWS;
  expect(running(LEDGER, [first, second, ["小计", 100, 40, 1060], ...rest])).toHaveLength(4);
});

test("a ledger shows in its first sixty rows how it goes on, and all have to bear it out", () => {
  const sums = (count: number, from = count): number[] =>
    Array.from({ length: count }, (_, at) => (at < from ? 10 * (at + 1) : 7 * at * at));
  expect(cumulated(sums(100))).toHaveLength(99);
  expect(cumulated(sums(130, 60))).toEqual([]);
  expect(cumulated(sums(70, 36)).length).toBeGreaterThan(60);
});

test("a list of more than two thousand rows is no ledger", () => {
  const long = Array.from({ length: 2001 }, (_, at) => 10 * (at + 1));
  expect(cumulated(long)).toEqual([]);
  expect(cumulated(long.slice(1))).toHaveLength(1999);
});
