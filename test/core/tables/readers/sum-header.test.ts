import {
  isFigureColumn,
  isSumColumn,
  saysSum,
} from "../../../../src/core/tables/readers/sum-header";

const header = (path: string, numeric?: number) => ({
  column: 0,
  path: path.split(" > "),
  shownPath: [],
  ...(numeric === undefined ? {} : { numeric }),
});

test("a sum says so in some level of its header", () => {
  const sums =
    "合计 全年合计 人数小计 补贴金额合计（元） 总额 总户数 人月 人月数 全年补贴 总计划 合计 > 人数";
  const others = "合计数据 小计以前 年全部 上总 人数 补贴金额（合计）情况";
  const all = (words: string) =>
    words
      .split(/ (?!>)(?<!> )/u)
      .map((words) => words.replace("（", "(").replace("）", ")").split(" > "));
  expect(all(sums).filter((path) => !saysSum(path))).toEqual([]);
  expect(all(others).filter(saysSum)).toEqual([]);
});

test.each([
  ["合计", 0.67, true],
  ["合计", 0.66, false],
  ["合计", undefined, false],
  ["合计 > 标准", 1, false],
  ["人均合计", 1, false],
  ["人数", 1, false],
])("%s with figures in %s of its rows: a sum is %s", (path, numeric, isSum) => {
  expect(isSumColumn(header(path, numeric))).toBe(isSum);
});

test.each([
  ["人数", 0.5, true],
  ["人数", 0.49, false],
  ["人数", undefined, false],
  ["到位率", 1, false],
  ["占比", 1, false],
  ["月数", 1, false],
  ["单价", 1, false],
])("%s with figures in %s of its rows can be added up: %s", (path, numeric, canBe) => {
  expect(isFigureColumn(header(path, numeric))).toBe(canBe);
});
