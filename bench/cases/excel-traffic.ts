import { readFileSync } from "node:fs";
import { evaluate } from "../../src/core/evaluate";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { gridFromRows, type Workbook } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { ExcelStandIn } from "../../test/excel-host/excel-stand-in";
import { useExcel } from "../../test/excel-host/load-client";
import { pourWorkbook } from "../../test/excel-host/pour-workbook";

// What goes between the add-in and Excel, counted exactly: syncs and bytes, through Microsoft's
// own client. Printed as JSON.
const NOW = "2026-11-22T14:02:00";
/** A wide sheet, and a long list of people. */
const LONG = { rows: 200_000, columns: 20 };
const ROSTER = { rows: 300_000, columns: 12 };

function bytesOfValues(workbook: Workbook): number {
  let bytes = 0;
  for (const grid of workbook.sheets) {
    for (let row = 0; row < grid.rowCount; row++) {
      const line = Array.from({ length: grid.columnCount }, (_, c) => grid.value(row, c) ?? "");
      bytes += Buffer.byteLength(JSON.stringify(line)) + 1;
    }
  }
  return bytes;
}

function open(workbook: Workbook): ExcelStandIn {
  const standIn = new ExcelStandIn({ book: pourWorkbook(workbook) });
  useExcel(standIn);
  return standIn;
}

async function yongji(path: string): Promise<Record<string, number>> {
  const opened = await openXlsx(readFileSync(path));
  if (!opened.ok) throw new Error(opened.error.code);
  const { workbook } = opened.value;
  const standIn = open(workbook);
  const host = new ExcelHost();
  const run = async (): Promise<{ read: number; write: number }> => {
    standIn.resetCounts();
    const read = await host.read();
    if (!read.ok) throw new Error(read.error.code);
    const { syncs } = standIn.counts;
    const plan = planSheets(evaluate(read.value), read.value, { language: "zh-CN", now: NOW });
    const applied = await host.apply(plan);
    if (!applied.ok) throw new Error(applied.error.code);
    return { read: syncs, write: standIn.counts.syncs - syncs };
  };
  await host.read();
  const ratio = standIn.counts.bytesReceived / bytesOfValues(workbook);
  const first = await run();
  const again = await run();
  standIn.resetCounts();
  await host.inspect();
  const look = standIn.counts.syncs;
  standIn.resetCounts();
  await host.read({ only: "own-sheets" });
  const own = standIn.counts.syncs;
  return { read: first.read, ratio, write: first.write, rewrite: again.write, look, own };
}

async function longSheet(size: typeof LONG): Promise<{
  readonly syncs: number;
  readonly ratio: number;
  readonly largestMb: number;
  readonly mb: number;
}> {
  const grid = {
    ...gridFromRows("花名册", []),
    rowCount: size.rows,
    columnCount: size.columns,
    value: (row: number, column: number) =>
      column < 4 ? `第${String(row)}人` : row * 100 + column,
    format: (_row: number, column: number) => (column > 10 ? "0.00" : "General"),
  };
  const workbook = { sheets: [grid], date1904: false, definedNames: [] };
  const { counts } = await readAll(workbook);
  return {
    syncs: counts.syncs,
    ratio: (counts.bytesReceived + counts.bytesSent) / bytesOfValues(workbook),
    largestMb: counts.largest / 1024 / 1024,
    mb: process.resourceUsage().maxRSS / 1024,
  };
}

async function readAll(workbook: Workbook): Promise<ExcelStandIn> {
  const standIn = open(workbook);
  const read = await new ExcelHost().read();
  if (!read.ok) throw new Error(read.error.code);
  return standIn;
}

const [, , what = "", path = ""] = process.argv;
process.stdout.write(
  JSON.stringify(
    what === "yongji" ? await yongji(path) : await longSheet(what === "roster" ? ROSTER : LONG)
  )
);
