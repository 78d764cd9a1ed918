import { readFileSync } from "node:fs";
import { evaluate } from "../../src/core/evaluate";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { report } from "../report";

const opened = await openXlsx(new Uint8Array(readFileSync(process.argv[2] ?? "")));
if (!opened.ok) throw new Error(opened.error.code);
const times: number[] = [];
for (let run = 0; run < 21; run++) {
  const start = performance.now();
  evaluate(opened.value.workbook);
  times.push(performance.now() - start);
}
const [firstMs = 0, ...warm] = times;
report({ firstMs, ms: warm.sort((a, b) => a - b)[10] ?? 0 });
