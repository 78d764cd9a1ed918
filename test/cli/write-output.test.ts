import { besideInput } from "../../src/cli/write-output";

test.each([
  ["a/book.xlsx", "scored", "a/book-scored.xlsx"],
  ["book-scored.xlsx", "scored", "book-scored-scored.xlsx"],
  ["book-scored.xlsx", "graded", "book-graded.xlsx"],
  ["book-graded.xlsx", "graded", "book-graded-graded.xlsx"],
  ["macros.XLSM", "scored", "macros-scored.XLSM"],
  ["no-extension", "scored", "no-extension-scored.xlsx"],
] as const)("%s, %s → %s: never the input", (input, suffix, output) => {
  expect(besideInput(input, suffix)).toBe(output);
});
