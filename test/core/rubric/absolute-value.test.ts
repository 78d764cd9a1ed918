import { isAbsolute, withoutAbsolute } from "../../../src/core/rubric/absolute-value";

test.each([
  ["偏差率的绝对值", "偏差率"],
  ["偏差率绝对值", "偏差率"],
  ["|偏差率|", "偏差率"],
  ["｜偏差率｜", "偏差率"],
  ["丨偏差率丨", "偏差率"],
])("%s counts without its sign", (name, bare) => {
  expect([withoutAbsolute(name), isAbsolute(name)]).toEqual([bare, true]);
});

test.each([
  "偏差率",
  "绝对值偏差",
  "|偏差率",
  "偏差率|",
  "||",
  "甲|偏差率|",
  "|偏差率|乙",
  "|甲|乙|",
])("%s is a name like any other", (name) => {
  expect([withoutAbsolute(name), isAbsolute(name)]).toEqual([name, false]);
});
