import { packBook, packCells, UnpackedBook } from "../../src/taskpane/packed-workbook";
import { pack, unpack } from "../../src/taskpane/wire";
import { gridFromRows, type Workbook } from "../../src/core/workbook/workbook";

/** What a worker has after the workbook was sent to it. */
function sent(workbook: Workbook): UnpackedBook {
  const arrived = <T>(value: T): T => unpack(structuredClone(pack(value))) as T;
  const book = new UnpackedBook(arrived(packBook(workbook)));
  for (const cells of packCells(workbook)) book.add(arrived(cells));
  return book;
}

const merges = [{ sheet: "资金", top: 0, left: 0, bottom: 0, right: 2 }];
const workbook: Workbook = {
  date1904: true,
  definedNames: [{ name: "_jihe_scores", refersTo: "'评分表'!$A$1", hidden: true }],
  sheets: [
    gridFromRows(
      "资金",
      [["表1", null, null], [], ["甲", 12.5, false], ["乙", { error: "#REF!" }, ""], [null, 0]],
      {
        merges,
        visibility: "hidden",
        format: (row, column) => (row === 2 && column === 1 ? "0.00%" : "General"),
        formula: (row, column) =>
          (row === 4 && column === 1) || (row === 3 && column === 2) ? "A1*2" : undefined,
      }
    ),
    gridFromRows("空", []),
  ],
};

test("every cell comes out as it went in: value, format, formula, and what is blank is blank", () => {
  const book = sent(workbook);
  expect(book.date1904).toBe(true);
  expect(book.definedNames).toEqual(workbook.definedNames);
  workbook.sheets.forEach((grid, index) => {
    const out = book.sheets[index]!;
    const { name, visibility, rowCount, columnCount } = grid;
    expect(out).toMatchObject({ name, visibility, rowCount, columnCount, merges: grid.merges });
    for (let row = 0; row < rowCount + 1; row++) {
      for (let column = 0; column < columnCount + 1; column++) {
        expect(out.value(row, column)).toEqual(grid.value(row, column));
        expect(out.formula(row, column)).toBe(grid.formula(row, column));
        if (typeof grid.value(row, column) === "number") {
          expect(out.format(row, column)).toBe(grid.format(row, column));
        }
      }
    }
  });
});

test("a formula that gives nothing is a cell, and only cells that hold something are told", () => {
  const places = [...sent(workbook).sheets[0]!.filled()].map(({ row, column }) => [row, column]);
  expect(places).toContainEqual([3, 2]);
  expect(places).not.toContainEqual([0, 1]);
  expect(places).toHaveLength(8);
});

test("a sheet of more cells than go at once arrives whole and in its places", () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [row, `第${String(row)}行`, row / 3]);
  const book = sent({ date1904: false, definedNames: [], sheets: [gridFromRows("长", rows)] });
  expect([...packCells({ ...workbook, sheets: [gridFromRows("长", rows)] })].length).toBe(3);
  for (const row of [0, 1023, 1024, 5332, 5333, 5334, 11_999]) {
    expect([0, 1, 2].map((column) => book.sheets[0]!.value(row, column))).toEqual(rows[row]);
  }
});
