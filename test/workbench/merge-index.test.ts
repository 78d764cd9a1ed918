import { formatRange, parseRange } from "../../src/core/values/cell-ref";
import { MergeIndex } from "../../src/workbench/merge-index";

const merges = ["A1:F1", "A2:A500", "C3:D4"].map((text) => parseRange("s", text)!);
const index = new MergeIndex(merges);

test.each([
  [0, 5, "A1:F1"],
  [499, 0, "A2:A500"],
  [500, 0, undefined],
  [3, 3, "C3:D4"],
  [3, 4, undefined],
])("row %d, column %d belongs to %s", (row, column, text) => {
  const merge = index.at(row, column);
  expect(merge && formatRange(merge)).toBe(text);
});

test("a long merge that crosses the window is found once", () => {
  expect(index.within(100, 300).map(formatRange)).toEqual(["A2:A500"]);
  expect(index.within(0, 3).map(formatRange)).toEqual(["A1:F1", "A2:A500", "C3:D4"]);
  expect(index.within(600, 700)).toEqual([]);
});
