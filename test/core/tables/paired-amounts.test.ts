import type { HeaderColumn } from "../../../src/core/tables/header-column";
import { pairedAmounts } from "../../../src/core/tables/paired-amounts";

/*
 * Money of several columns that is each one class's: told together it would be asked about as if one
 * of the columns were the payment, and nothing would be held to its heads.
 */

/** `小学人数 标准r 金额a`: columns from the left; `r` ends a rate's header, `a` money's, `>` a level. */
function pairs(line: string): readonly string[] {
  const columns = line.split(" ").map((said, column): HeaderColumn & { sort: string } => {
    const path = said.replace(/[ar]$/u, "").split(">");
    return { column, path, shownPath: path, sort: /[ar]$/u.exec(said)?.[0] ?? "q" };
  });
  const of = (sort: string) => columns.filter((each) => each.sort === sort);
  const found = pairedAmounts({ quantities: of("q"), rates: of("r"), amounts: of("a") });
  return [...found].map(
    ([column, { name, label, heads, rate }]) =>
      `${String(column)} ${name} ${label} ${String(heads ?? "-")} ${String(rate ?? "-")}`
  );
}

test.each<[string, string, readonly string[]]>([
  [
    "heads and money, class by class",
    "小学生人数 金额a 初中生人数 金额a",
    ["1 小学 小学生 0 -", "3 初中 初中生 2 -"],
  ],
  [
    "heads, rate and money, class by class",
    "小学人数 标准r 金额a 初中人数 标准r 金额a",
    ["2 小学 小学 0 1", "5 初中 初中 3 4"],
  ],
  ["money headed otherwise", "小学人数 补助a 初中人数 金额a", []],
  ["one column of money", "小学人数 初中人数 金额a", []],
  ["money of two levels", "小学人数 甲>金额a 初中人数 乙>金额a", []],
  ["heads of no class", "人数 金额a 户数 金额a", []],
  ["money before all heads", "金额a 小学人数 金额a", ["2 小学 小学 1 -"]],
  ["two of money behind the heads", "小学人数 金额a 金额a", ["1 小学 小学 0 -"]],
  ["other money between", "小学人数 补助a 金额a 初中人数 金额a", ["4 初中 初中 3 -"]],
  [
    "heads of two levels",
    "在校>小学人次 金额a 在校>初中户数 金额a",
    ["1 小学 在校·小学 0 -", "3 初中 在校·初中 2 -"],
  ],
  [
    "a rate before the heads",
    "标准r 小学人数 金额a 初中人数 金额a",
    ["2 小学 小学 1 -", "4 初中 初中 3 -"],
  ],
  [
    "words inside the name",
    "小学数量 金额a 初中数 金额a",
    ["1 小学 小学 0 -", "3 初中数 初中 2 -"],
  ],
])("of classes: %s", (_name, line, expected) => {
  expect(pairs(line)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [
    "each beside its rate",
    "人数 岗位补贴标准r 岗位补贴金额a 社保补贴标准r 社保补贴金额a",
    ["2 岗位补贴 岗位补贴 - 1", "4 社保补贴 社保补贴 - 3"],
  ],
  [
    "rates and money apart, by other words",
    "岗位单价r 社保定额r 岗位资金a 社保费a",
    ["2 岗位 岗位 - 0", "3 社保 社保 - 1"],
  ],
  [
    "money by every ending",
    "甲标准r 乙标准r 丙标准r 丁标准r 戊标准r 甲款a 乙款项a 丙费用a 丁总额a 戊a",
    ["5 甲 甲 - 0", "6 乙 乙 - 1", "7 丙 丙 - 2", "8 丁 丁 - 3", "9 戊 戊 - 4"],
  ],
  ["one pair", "岗位补贴标准r 岗位补贴金额a", []],
  ["one pair and a rate alone", "岗位标准r 社保标准r 岗位金额a", []],
  ["rates without a name", "标准r 标准r 金额a 资金a", []],
  ["two of money for one rate", "甲标准r 乙标准r 甲金额a 甲资金a 乙金额a", []],
  ["a rate of two levels", "年>甲标准r 乙标准r 甲金额a 乙金额a", []],
  ["money of two levels", "甲标准r 乙标准r 年>甲金额a 乙金额a", []],
  [
    "endings inside a name",
    "标准甲r 金额乙r 标准甲a 金额乙a",
    ["2 标准甲 标准甲 - 0", "3 金额乙 金额乙 - 1"],
  ],
])("of rates: %s", (_name, line, expected) => {
  expect(pairs(line)).toEqual(expected);
});
