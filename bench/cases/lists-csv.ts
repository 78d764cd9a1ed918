import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { listRows } from "../list-rows";
import { report } from "../report";

// The same rows as text, for the peers.
const folder = process.argv[2] ?? "";
for (const side of ["left", "right"] as const) {
  const file = openSync(join(folder, `${side}.csv`), "w");
  let lines = "id,cents\n";
  for (const { id, cents } of listRows(side)) {
    lines += `${id},${String(cents)}\n`;
    if (lines.length < 1 << 20) continue;
    writeSync(file, lines);
    lines = "";
  }
  writeSync(file, lines);
  closeSync(file);
}
report({ written: true });
