import { withAnswersInWords } from "../../../../src/core/tables/readers/lettered-answers";
import { type SheetView, viewOf } from "../../../../src/core/tables/sheet-view";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

/* A and D are answers only where the sheet says which is the best. */

const viewOfRows = (rows: readonly (readonly CellScalar[])[]): SheetView => {
  const [grid] = book({ rows }).sheets;
  if (!grid) throw new Error("no sheet");
  return viewOf(grid);
};
const LEGEND = "（A.非常满意 B、满意 Ｃ：一般 D-不满意）";
/** What is read for letters below a legend. */
const answers = (legends: readonly CellScalar[], ...letters: readonly string[]): string[] => {
  const view = withAnswersInWords(viewOfRows([legends, letters]));
  return letters.map((_, column) => view.text(1, column));
};

test("letters are the words that a legend gives them", () => {
  expect(answers([LEGEND], "A", "b", "Ｃ", " D ", "E", "A级", "满意")).toEqual([
    "非常满意",
    "满意",
    "一般",
    "不满意",
    "E",
    "A级",
    "满意",
  ]);
  expect(answers(["Ａ满意 Ｂ不满意"], "A", "B")).toEqual(["满意", "不满意"]);
  const view = withAnswersInWords(viewOfRows([[LEGEND], ["甲", "A"]]));
  expect([...view.texts()].map(({ text }) => text)).toEqual([LEGEND, "甲", "非常满意"]);
});

test("several legends are one where they say the same, and none where they do not", () => {
  expect(answers([LEGEND, "A满意 B不满意"], "A", "B")).toEqual(["A", "B"]);
  expect(answers([LEGEND, "A非常满意 B满意"], "A", "D")).toEqual(["非常满意", "不满意"]);
});

test("what is no answer, or no legend of satisfaction, gives no words", () => {
  expect(answers(["A.满意 B.不满意 C.见附表"], "A", "C")).toEqual(["满意", "C"]);
  expect(answers(["A.满意 B.不满意", "A.一般（满意与否）"], "A")).toEqual(["满意"]);
  expect(answers(["A.满意 B.不满意", "A.了解 B.不了解"], "A", "B")).toEqual(["满意", "不满意"]);
  expect(answers(["A.满意 B.不满意", `A.一般 B.满意${"。".repeat(200)}`], "A")).toEqual(["满意"]);
  expect(answers(["A.满意"], "A")).toEqual(["A"]);
  expect(answers(["A.满意 B.不满意".padEnd(200, "。")], "A")).toEqual(["满意"]);
});

test("a sheet without a legend is left as it is", () => {
  const view = viewOfRows([["问卷"], ["A"]]);
  expect(withAnswersInWords(view)).toBe(view);
});
