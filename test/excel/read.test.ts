import { readFileSync } from "node:fs";
import { evaluate } from "../../src/core/evaluate";
import { say } from "../../src/core/messages/message";
import { columnName, formatCell } from "../../src/core/values/cell-ref";
import { gridFromRows, type Workbook } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { ExcelStandIn, type Profile } from "../excel-host/excel-stand-in";
import { useExcel } from "../excel-host/load-client";
import { pourWorkbook } from "../excel-host/pour-workbook";

const SAMPLES = ["yongji-2023", "yijinhuoluo-2023"];

async function sample(name: string): Promise<Workbook> {
  const opened = await openXlsx(readFileSync(`assets/samples/${name}.xlsx`));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value.workbook;
}

/** Opens `workbook` in Excel. */
function excelWith(workbook: Workbook, profile: Profile = "365"): ExcelStandIn {
  const standIn = new ExcelStandIn({ profile, book: pourWorkbook(workbook) });
  useExcel(standIn);
  return standIn;
}

async function readAll(): Promise<Workbook> {
  const result = await new ExcelHost().read();
  if (!result.ok) throw new Error(say(result.error, "en"));
  return result.value;
}

function jsonOfValues(workbook: Workbook): number {
  let bytes = 0;
  for (const grid of workbook.sheets) {
    const rows = Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.columnCount }, (__, column) => grid.value(row, column) ?? "")
    );
    bytes += Buffer.byteLength(JSON.stringify(rows));
  }
  return bytes;
}

describe.each(["2021", "365"] as const)("Excel %s", (profile) => {
  test.each(SAMPLES)("%s reads cell by cell as from the file", async (name) => {
    const file = await sample(name);
    excelWith(file, profile);
    const read = await readAll();
    expect(read.sheets.map(({ name: sheet, visibility }) => [sheet, visibility])).toEqual(
      file.sheets.map(({ name: sheet, visibility }) => [sheet, visibility])
    );
    const differences: string[] = [];
    file.sheets.forEach((grid, index) => {
      const other = read.sheets[index]!;
      expect(other.merges).toEqual(grid.merges);
      for (let row = 0; row < grid.rowCount; row++) {
        for (let column = 0; column < grid.columnCount; column++) {
          const value = grid.value(row, column);
          const isSame =
            JSON.stringify(value) === JSON.stringify(other.value(row, column)) &&
            (typeof value !== "number" || grid.format(row, column) === other.format(row, column));
          if (!isSame) differences.push(formatCell({ sheet: grid.name, row, column }));
        }
      }
    });
    expect(differences).toEqual([]);
  });

  test.each(SAMPLES)("%s is evaluated as from the file", async (name) => {
    const file = await sample(name);
    excelWith(file, profile);
    const said = (workbook: Workbook) => {
      const { findings, grade, indicators } = evaluate(workbook);
      return JSON.stringify({ findings, grade, indicators });
    };
    expect(said(await readAll())).toBe(said(file));
  });

  test.each(SAMPLES)(
    "%s takes three syncs and at most 2.5 bytes a byte of values",
    async (name) => {
      const file = await sample(name);
      const standIn = excelWith(file, profile);
      await readAll();
      expect(standIn.counts.syncs).toBeLessThanOrEqual(3);
      expect(standIn.counts.bytesReceived).toBeLessThanOrEqual(2.5 * jsonOfValues(file));
    }
  );
});

test("a sheet of 200,000 × 20 never fills a message", async () => {
  const rows = 200_000;
  const columns = 20;
  const grid = {
    ...gridFromRows("花名册", []),
    rowCount: rows,
    columnCount: columns,
    value: (row: number, column: number) =>
      column < 4 ? `${columnName(column)}${String(row)}姓名` : row * 100 + column,
    format: (_row: number, column: number) => (column > 10 ? "0.00" : "General"),
  };
  const standIn = excelWith({ sheets: [grid], date1904: false, definedNames: [] });
  const seen: number[] = [];
  const result = await new ExcelHost().read({ onProgress: ({ rowsRead }) => seen.push(rowsRead) });
  if (!result.ok) throw new Error(say(result.error, "en"));
  const { counts } = standIn;
  expect(counts.largest).toBeLessThan(5 * 1024 * 1024);
  const blocks = standIn.log.filter(({ answer }) => answer > 100_000).length;
  expect(counts.syncs).toBeLessThanOrEqual(2 + blocks + 1);
  expect(seen.at(-1)).toBe(rows);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  const sheet = { sheets: [grid], date1904: false, definedNames: [] };
  expect(counts.bytesReceived + counts.bytesSent).toBeLessThanOrEqual(1.2 * jsonOfValues(sheet));
  const read = result.value.sheets[0]!;
  expect(read.value(199_999, 19)).toBe(199_999 * 100 + 19);
  expect(read.format(150_001, 12)).toBe("0.00");
  expect(read.format(150_001, 5)).toBe("General");
}, 60_000);

test("two cells in opposite corners are read without walking the sheet", async () => {
  const corner = { row: 1_048_575, column: 16_383 };
  const grid = {
    ...gridFromRows("角落", [["首"]]),
    rowCount: 1_048_576,
    columnCount: 16_384,
    value: (row: number, column: number) =>
      row === 0 && column === 0 ? "首" : row === corner.row && column === corner.column ? 7 : null,
    filled: () => [{ row: 0, column: 0 }, corner],
  };
  const standIn = excelWith({ sheets: [grid], date1904: false, definedNames: [] });
  const read = await readAll();
  const [sheet] = read.sheets;
  expect([sheet?.value(0, 0), sheet?.value(corner.row, corner.column)]).toEqual(["首", 7]);
  expect([...(sheet?.filled?.() ?? [])]).toEqual([{ row: 0, column: 0 }, corner]);
  expect(standIn.counts.cellsRead).toBeLessThan(2_000_000);
});
