import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const DUCKDB = "1.5.6-r.1";

/** A file from which @duckdb/node-api can be required: installed in the work folder; undefined when it cannot be. */
export function findDuckdb(work) {
  const folder = join(work, "duckdb");
  const from = join(folder, "package.json");
  if (!existsSync(from)) {
    mkdirSync(folder, { recursive: true });
    const dependencies = { "@duckdb/node-api": DUCKDB };
    writeFileSync(from, JSON.stringify({ private: true, dependencies }));
  }
  if (isThere(from)) return from;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  spawnSync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: folder,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  return isThere(from) ? from : undefined;
}

function isThere(from) {
  try {
    createRequire(from).resolve("@duckdb/node-api");
    return true;
  } catch {
    return false;
  }
}

/** A Python that has pandas; undefined when there is none (Debian: python3-pandas). */
export function findPandas() {
  return ["/usr/bin/python3", "python3"].find(
    (python) => spawnSync(python, ["-c", "import pandas"], { stdio: "ignore" }).status === 0
  );
}

/** What a Python script prints as JSON in its last line. */
export function runPython(python, script, ...args) {
  const child = spawnSync(python, [script, ...args], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  return JSON.parse(child.stdout.trim().split("\n").at(-1));
}
