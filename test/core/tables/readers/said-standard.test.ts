import { saidStandards } from "../../../../src/core/tables/readers/read-said-standard";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { sourceOf } from "../drafted-source";

/*
 * The standard that only a caption or a note says. Where it is not read nobody is told that heads ×
 * standard is not what was paid; where it is read from a text of another table, all are told.
 */

const HEADER = ["机构", "人数", "补贴金额（元）"];
const BODY = [
  ["甲院", 10, 1000],
  ["乙院", 20, 2000],
];

function standards(above: readonly CellScalar[][], below: readonly CellScalar[][]): string[] {
  const top = above.length;
  const rows = [...above, HEADER, ...BODY, ...below];
  const source = sourceOf({
    name: "表",
    roles: "name quantity amount",
    rows,
    header: [top, top],
    bottom: top + BODY.length,
  });
  return saidStandards(source).map(
    ({ table, className, label, rate }) =>
      `${table.id} ${className || "all"} ${formatCell(label.cell)} ${label.text}: ${rate.raw} ${rate.unit.text} ${rate.unit.per ?? "-"} ${rate.shown.toFixed()} ${rate.value.toFixed()} .${String(rate.decimals)} ${formatCell(rate.cell)}`
  );
}

/** What one note below the table says: the digits and the unit, class by class. */
const said = (note: string): string =>
  standards([], [[note]])
    .map((line) => {
      const [, name = "", raw = "", unit = "", per = ""] =
        /^t1 (\S+) .*: (\S+) (\S+) (\S+) \S+ \S+ \S+ \S+$/u.exec(line) ?? [];
      return `${name} ${raw} ${unit} ${per}`;
    })
    .join(", ");

test("a standard has its figure, its unit and its place", () => {
  expect(standards([], [["注：补贴标准每人每月1,200.50元"]])).toEqual([
    "t1 all 表!A4 注：补贴标准每人每月1,200.50元: 1200.5 元/人/月 month 1200.5 1200.5 .1 表!A4",
  ]);
  expect(standards([["补贴标准：1.2千元/人·月，见文件"]], [])).toEqual([]);
});

test.each([
  ["标准：每人每月100元", "all 100 元/人/月 month"],
  ["补贴标准为 每 人 每 年 1,200 元", "all 1200 元/人/年 year"],
  ["标准每户50元", "all 50 元/户 once"],
  ["标准统一核定为每床500.25元", "all 500.25 元/床 once"],
  ["标准：补贴补助补贴补助补贴每床500元", ""],
  ["标准：每生每天4元", "all 4 元/生/天 day"],
  ["标准：每名每日4元", "all 4 元/名/日 day"],
  ["标准，每人每月100元", ""],
  ["标准：每人每月100分", ""],
  ["标准：每件每月100元", ""],
  ["按每亩67元的标准发放", "all 67 元/亩 once"],
  ["按每亩67元标准发放", "all 67 元/亩 once"],
  ["按每人每年1,200.50元的标准发放", "all 1200.5 元/人/年 year"],
  ["按每件67元的标准发放", ""],
  ["按每亩67元发放", ""],
  ["补贴标准100元/人/月", "all 100 元/人/月 month"],
  ["标准统一为1,100.50元/人·月", "all 1100.5 元/人·月 month"],
  ["标准为67元/亩", "all 67 元/亩 once"],
  ["标准：补贴补助补贴补助67元/亩", ""],
  ["标准；67元/亩", ""],
  ["标准67元/件", ""],
  ["标准67元", ""],
  ["每人每月100元", ""],
  ["标准：每人每月100元；原标准80元/人/月", "all 100 元/人/月 month"],
])("%s: %s", (note, expected) => {
  expect(said(note)).toBe(expected);
});

test("several classes have each their own, one class that of all", () => {
  expect(standards([["标准为小学500元/生，初中625.5元/生"]], [])).toEqual([
    "t1 小学 表!A1 小学: 500 元/生 once 500 500 .0 表!A1",
    "t1 初中 表!A1 初中: 625.5 元/生 once 625.5 625.5 .1 表!A1",
  ]);
  expect(said("自理老人120元/人/月")).toBe("自理 120 元/人/月 month");
  expect(said("补贴标准（自理）为120元/人/月")).toBe("all 120 元/人/月 month");
  // Two standards for all are none.
  expect(standards([["标准：每人每月100元"]], [["标准：每人每月120元"]])).toEqual([]);
});

test("notes up to six rows away are the table's", () => {
  const note = "标准：每人每月100元";
  const blank = (count: number): CellScalar[][] => Array.from({ length: count }, () => []);
  const places = (above: number, below: number): number[] => [
    standards([[note], ...blank(above - 1)], []).length,
    standards([], [...blank(below - 1), [note]]).length,
  ];
  expect(places(1, 1)).toEqual([1, 1]);
  expect(places(6, 6)).toEqual([1, 1]);
  expect(places(7, 7)).toEqual([0, 0]);
});

test("what stands in the table, or beside it, is none; nor is anything where it has rates", () => {
  const rows = [
    ["标准：每人每月100元", "人数", "补贴金额（元）"],
    ["标准：每人每月100元", 10, 1000],
    ["乙院", 20, "标准：每人每月100元"],
  ];
  const draft = { roles: "name quantity amount", rows: [[], ...rows], header: [1, 1] as const };
  expect(saidStandards(sourceOf(draft))).toEqual([]);
  const note = [["标准：每人每月100元"]];
  const own = [...note, ["机构", "人数", "标准（元）"], ["甲院", 10, 100]];
  expect(
    saidStandards(sourceOf({ roles: "name quantity rate", rows: own, header: [1, 1] }))
  ).toEqual([]);
  expect(
    saidStandards(sourceOf({ roles: "name quantity -", rows: own, header: [1, 1] }))
  ).toHaveLength(1);
});
