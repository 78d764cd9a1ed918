import { plain } from "../../src/core/values/decimal";
import { parseJudged } from "../../src/taskpane/parse-judged";

test.each([
  ["3", "3"],
  ["0", "0"],
  ["0.87", "0.87"],
  ["87%", "0.87"],
  ["８７．５％", "0.875"],
  ["1,200", "1200"],
  [" .5 ", "0.5"],
])("%s is %s", (typed, number) => {
  const parsed = parseJudged(typed);
  expect(parsed && plain(parsed)).toBe(number);
});

test.each(["", "三", "-1", "3处", "1/2", "87%%", "1e3", "1.2.3"])(
  "“%s” is no number, and never zero",
  (typed) => {
    expect(parseJudged(typed)).toBeUndefined();
  }
);

test("a figure below 0 is read only where there can be one", () => {
  expect(parseJudged("-2%")).toBeUndefined();
  expect(parseJudged("−2%", true)?.toString()).toBe("-0.02");
});
