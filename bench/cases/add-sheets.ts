import { readFileSync } from "node:fs";
import type { PlanRow, WritePlan } from "../../src/core/workbook/write-plan";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { readZip } from "../../src/xlsx/zip/zip-archive";
import { report } from "../report";

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));
const start = performance.now();
const opened = await openXlsx(bytes);
const readMs = performance.now() - start;
if (!opened.ok) throw new Error(opened.error.code);
const written = await opened.value.apply(resultSheets());
const ms = performance.now() - start;
if (!written.ok) throw new Error(written.error.code);
report({ ms, readMs, copied: sheetIsCopied(written.value) });

/** Two sheets of the size that a large evaluation writes: 2,000 findings and 60 indicators. */
function resultSheets(): WritePlan {
  const sheet = (key: string, name: string, count: number): WritePlan["sheets"][number] => ({
    key,
    name,
    columns: Array.from({ length: 12 }, () => ({ width: 14 })),
    rows: Array.from({ length: count }, (_unused, row): PlanRow => ({
      cells: Array.from({ length: 12 }, (_cell, column) =>
        column % 3 === 0
          ? { value: `第${String(row)}行，对象与说明写在这里，较长时换行。`, style: "text" }
          : { value: row * column, style: "number", format: "#,##0.00" }
      ),
    })),
    merges: [],
    freezeRow: 1,
    validations: [],
  });
  return {
    sheets: [sheet("_jihe_findings", "疑点清单", 2000), sheet("_jihe_scores", "评分表", 60)],
  };
}

function sheetIsCopied(after: Uint8Array): boolean {
  const part = "xl/worksheets/sheet1.xml";
  const find = (file: Uint8Array): Uint8Array | undefined =>
    readZip(file).find((entry) => entry.name === part)?.compressed;
  const before = find(bytes);
  const now = find(after);
  return before !== undefined && now !== undefined && Buffer.compare(before, now) === 0;
}
