import { clipText, joinInCell, LONGEST_CELL_TEXT } from "../../../src/core/workbook/cell-text";

test("a cut text ends with …, and no character is split", () => {
  expect(clipText("ab𠮷𠮷", 4)).toBe("ab…");
  expect(clipText("ab𠮷𠮷", 5)).toBe("ab𠮷…");
  expect(clipText("ab𠮷", 4)).toBe("ab𠮷");
  expect(clipText("长".repeat(LONGEST_CELL_TEXT))).toHaveLength(LONGEST_CELL_TEXT);
  expect(clipText("长".repeat(LONGEST_CELL_TEXT + 1))).toHaveLength(LONGEST_CELL_TEXT);
});

test("parts are joined whole, up to what a cell can hold", () => {
  const half = "a".repeat((LONGEST_CELL_TEXT - 1) / 2);
  expect(joinInCell([], " ")).toBe("");
  expect(joinInCell(["a", "b"], "; ")).toBe("a; b");
  expect(joinInCell([half, half], " ")).toHaveLength(LONGEST_CELL_TEXT);
  expect(joinInCell([half, `${half}b`, "c"], " ")).toBe(half);
  expect(joinInCell(["b".repeat(LONGEST_CELL_TEXT + 1)], " ")).toBe("");
});
