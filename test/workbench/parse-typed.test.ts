import { parseTyped } from "../../src/workbench/parse-typed";

test.each<[string, string, ReturnType<typeof parseTyped>]>([
  ["17.755", "General", 17.755],
  ["1,200", "General", 1200],
  ["１２００", "General", 1200],
  ["-0.12", "General", -0.12],
  ["−0.12", "General", -0.12],
  [".5", "General", 0.5],
  ["74.83%", "General", 0.7483],
  ["1e3", "General", 1000],
  ["", "General", null],
  ["  ", "General", null],
  ["true", "General", true],
  ["合计", "General", "合计"],
  ["12,34", "General", "12,34"],
  ["1.2.3", "General", "1.2.3"],
  ["-", "General", "-"],
  // An ID number of eighteen digits would lose three of them, and a code its zeros.
  ["142723199001011234", "General", "142723199001011234"],
  ["007", "General", "007"],
  ["0.50", "General", 0.5],
  // The cell says that it holds text.
  ["1200", "@", "1200"],
  ["'1200", "General", "1200"],
  // Dates only where the cell shows dates.
  ["2023-12-31", "yyyy-mm-dd", 45291],
  ["2023年12月31日", "yyyy-mm-dd", 45291],
  ["2023-02-30", "yyyy-mm-dd", "2023-02-30"],
  ["2023-12-31", "General", "2023-12-31"],
  // Formulas cannot be computed here; text that only looks like one can be forced.
  ["=SUM(A1:A3)", "General", undefined],
  ["'=SUM", "General", "=SUM"],
  ["=", "General", "="],
])("%j in a cell of format %s is %j", (typed, format, value) => {
  expect(parseTyped(typed, format)).toBe(value);
});
