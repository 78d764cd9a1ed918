import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { report } from "../report";

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));
const start = performance.now();
const opened = await openXlsx(bytes);
const ms = performance.now() - start;
if (!opened.ok) throw new Error(opened.error.code);
report({ ms, rows: opened.value.workbook.sheets[0]?.rowCount ?? 0 });
