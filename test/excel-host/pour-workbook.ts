import type { Workbook } from "../../src/core/workbook/workbook";
import { BookModel } from "./book-model";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Pours a workbook that was read elsewhere (an .xlsx file, a test's own rows) into Excel. */
export function pourWorkbook(workbook: Workbook): BookModel {
  const book = new BookModel();
  book.date1904 = workbook.date1904;
  for (const grid of workbook.sheets) {
    const sheet = book.addSheet(grid.name, grid);
    sheet.visibility = VISIBILITY[grid.visibility];
    sheet.merges.push(
      ...grid.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
    );
  }
  for (const { name, refersTo, hidden } of workbook.definedNames) {
    book.addName(name, refersTo).visible = !hidden;
  }
  return book;
}
