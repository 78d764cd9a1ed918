// Measures the script that the workbench loads at first (page and worker, gzipped) against its
// budget. Builds into dist/ unless a folder is given: node scripts/check-size.mjs [dist]
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET = 450_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv[2];
const folder = given ?? join(root, "dist");
if (given === undefined) {
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error("The workbench could not be built, so its size is unknown.");
    process.exit(1);
  }
}

// Nothing is loaded later on demand: every script counts.
const sizes = readdirSync(folder)
  .filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, size: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
for (const { name, size } of sizes) console.log(`${String(size).padStart(9)}  ${name}`);
console.log(`${String(total).padStart(9)}  in all, gzipped; budget ${BUDGET}`);
if (sizes.length === 0) {
  console.error(`No script in ${folder}; build the workbench first.`);
  process.exit(1);
}
if (total > BUDGET) {
  console.error(`The workbench loads ${total - BUDGET} bytes more than its budget allows.`);
  process.exit(1);
}
