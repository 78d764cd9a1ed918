import { Workbook as ExcelJs } from "exceljs";
import type { CellRef } from "../../src/core/values/cell-ref";
import { isCellError, type SheetGrid } from "../../src/core/workbook/workbook";
import { XlsxHost } from "../../src/xlsx/xlsx-host";
import { describeWorkbookHost } from "./workbook-host-contract";

/** The file is made by another program, so that the host is not its own witness. */
async function fileOf(sheets: readonly SheetGrid[]): Promise<Uint8Array> {
  const book = new ExcelJs();
  for (const grid of sheets) {
    const state = grid.visibility === "very-hidden" ? "veryHidden" : grid.visibility;
    const sheet = book.addWorksheet(grid.name, { state });
    for (const merge of grid.merges) {
      sheet.mergeCells(merge.top + 1, merge.left + 1, merge.bottom + 1, merge.right + 1);
    }
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const value = grid.value(row, column);
        if (value === null || isCellError(value)) continue;
        const cell = sheet.getCell(row + 1, column + 1);
        cell.value = value;
        if (grid.format(row, column) !== "General") cell.numFmt = grid.format(row, column);
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describeWorkbookHost("XlsxHost", async (sheets) => {
  let selected: CellRef | undefined;
  const host = new XlsxHost(await fileOf(sheets), { onSelect: (cell) => (selected = cell) });
  return {
    host,
    type: (cell, value) => {
      host.edit({ cell, value });
      return Promise.resolve();
    },
    selected: () => selected,
  };
});

describe("XlsxHost", () => {
  it("gives out the file with what was typed since, and opens it again", async () => {
    const grid = { name: "S", value: 1 };
    const book = new ExcelJs();
    book.addWorksheet(grid.name).getCell("A1").value = grid.value;
    const host = new XlsxHost(new Uint8Array(await book.xlsx.writeBuffer()));
    host.edit({ cell: { sheet: "S", row: 4, column: 1 }, value: "新" });
    const saved = await host.bytes();
    if (!saved.ok) throw new Error(saved.error.code);
    const again = await new XlsxHost(saved.value).read();
    expect(again.ok && again.value.sheets[0]?.value(4, 1)).toBe("新");
  });

  it("has nothing written when a plan cannot be applied", async () => {
    const book = new ExcelJs();
    book.addWorksheet("S");
    const host = new XlsxHost(new Uint8Array(await book.xlsx.writeBuffer()));
    host.edit({ cell: { sheet: "没有", row: 0, column: 0 }, value: 1 });
    const before = await host.read();
    const applied = await host.apply({ sheets: [] });
    expect(applied.ok).toBe(false);
    const after = await host.read();
    expect(after.ok && before.ok && after.value.sheets.length).toBe(1);
  });
});
