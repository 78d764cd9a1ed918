import { readFileSync } from "node:fs";
import { formatCell } from "../../src/core/values/cell-ref";
import type { CellScalar, SheetGrid, Workbook } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { XlsxHost } from "../../src/xlsx/xlsx-host";
import { excelWith, runOn, sampleBook, valueOf } from "./excel-run";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

const SAMPLES = ["yongji-2023", "yijinhuoluo-2023"];

/** Excel leaves out the quotes that a sheet's name does not need. */
const bare = (formula: string | undefined): string | undefined =>
  formula?.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!");

/** An empty text cannot be written in Excel: there the cell is blank. */
const shown = (value: CellScalar): string => (value === "" ? "null" : JSON.stringify(value));

function differences(file: Workbook, excel: Workbook): string[] {
  const found: string[] = [];
  for (const grid of file.sheets) {
    const other = excel.sheets.find(({ name }) => name === grid.name);
    if (other) found.push(...differencesOf(grid, other));
    else found.push(grid.name);
  }
  return found;
}

function differencesOf(grid: SheetGrid, other: SheetGrid): string[] {
  const found: string[] = [];
  for (let row = 0; row < Math.max(grid.rowCount, other.rowCount); row++) {
    for (let column = 0; column < Math.max(grid.columnCount, other.columnCount); column++) {
      const [formula, otherFormula] = [grid, other].map((g) => bare(g.formula(row, column)));
      const [value, otherValue] = [grid, other].map((g) => shown(g.value(row, column)));
      const isNumber = typeof grid.value(row, column) === "number";
      const isSame =
        formula === otherFormula &&
        // What a formula gives is worked out by Excel, and not by its stand-in.
        (formula !== undefined || value === otherValue) &&
        (!isNumber || grid.format(row, column) === other.format(row, column));
      const place = formatCell({ sheet: grid.name, row, column });
      if (!isSame)
        found.push(
          `${place}: ${String(value)} / ${String(otherValue)} ${String(formula)} / ${String(otherFormula)}`
        );
    }
  }
  return found;
}

describe.each(["2021", "365"] as const)("Excel %s", (profile) => {
  test.each(SAMPLES)("%s gives the same sheets as the .xlsx host, cell by cell", async (name) => {
    const xlsx = new XlsxHost(readFileSync(`assets/samples/${name}.xlsx`));
    valueOf(await runOn(xlsx));
    const fromFile = valueOf(await xlsx.read());

    excelWith(await sampleBook(name), profile);
    const host = new ExcelHost();
    valueOf(await runOn(host));
    const fromExcel = valueOf(await host.read());

    expect(fromExcel.sheets.map((sheet) => sheet.name)).toEqual(
      fromFile.sheets.map((sheet) => sheet.name)
    );
    expect(differences(fromFile, fromExcel)).toEqual([]);
  });

  test.each(SAMPLES)("%s is written in at most 12 syncs, first and again", async (name) => {
    const standIn = excelWith(await sampleBook(name), profile);
    const host = new ExcelHost();
    for (let run = 0; run < 2; run++) {
      valueOf(await host.read());
      const read = standIn.counts.syncs;
      expect(read).toBeLessThanOrEqual(4);
      valueOf(await runOn(host));
      const { syncs, largest } = standIn.counts;
      expect(syncs - 2 * read).toBeLessThanOrEqual(12);
      expect(largest).toBeLessThan(5 * 1024 * 1024);
      standIn.resetCounts();
    }
  });
});
