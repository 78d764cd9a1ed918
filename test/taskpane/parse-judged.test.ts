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
