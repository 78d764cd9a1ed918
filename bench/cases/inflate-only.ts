import { readFileSync } from "node:fs";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { inflateEntry } from "../../src/xlsx/zip/inflate-entry";
import { readZip } from "../../src/xlsx/zip/zip-archive";
import { report } from "../report";

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));
const start = performance.now();
let size = 0;
for (const entry of readZip(bytes)) {
  for (const { block } of inflateEntry(entry, DEFAULT_LIMITS, { used: 0 })) size += block.length;
}
report({ ms: performance.now() - start, size });
