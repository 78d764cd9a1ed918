import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const BUILDS = join(ROOT, "node_modules/.cache/jihe-workbench");

/** What the build is made of; package-lock.json stands for all packages. */
const SOURCES = ["src", "assets/samples", "webpack.config.js", "package-lock.json"];

/** Builds that nobody asked for so long are removed. */
const KEPT_MS = 3_600_000;
const PAUSE_MS = 200;

/**
 * The folder of a production build of the sources as they are now. It is built once: a build for
 * the same sources is used again, and tests that run side by side wait for the one that builds.
 */
export function builtWorkbench(): string {
  const name = fingerprint();
  const folder = join(BUILDS, name);
  const lock = join(BUILDS, `making-${name}.pid`);
  mkdirSync(BUILDS, { recursive: true });
  while (!existsSync(folder)) {
    if (!takes(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      continue;
    }
    try {
      // Another may have finished between the question and the lock.
      if (!existsSync(folder)) build(folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Whether this process may build now; a lock whose process has ended is taken away. */
function takes(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
  } catch {
    rmSync(lock, { force: true });
  }
  return false;
}

function build(folder: string): void {
  const making = join(BUILDS, `making-${String(process.pid)}`);
  const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", making],
    { cwd: ROOT, encoding: "utf8" }
  );
  if (status !== 0) throw new Error(`The workbench could not be built.\n${stdout}\n${stderr}`);
  for (const old of readdirSync(BUILDS)) {
    const path = join(BUILDS, old);
    if (old.startsWith("making-") || statSync(path).mtimeMs > Date.now() - KEPT_MS) continue;
    rmSync(path, { recursive: true, force: true });
  }
  renameSync(making, folder);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    const entries = readdirSync(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) add(inside);
      else hash.update(inside).update(readFileSync(inside));
    }
  };
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (/\.\w+$/.test(source)) hash.update(source).update(readFileSync(path));
    else add(path);
  }
  return hash.digest("hex").slice(0, 16);
}
