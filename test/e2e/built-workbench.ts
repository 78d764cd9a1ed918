import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const BUILDS = join(ROOT, "node_modules/.cache/jihe-workbench");

/** What the build is made of; package-lock.json stands for all packages. */
const SOURCES = ["src", "assets/samples", "webpack.config.js", "package-lock.json"];

/**
 * The folder of a production build of the sources as they are now. It is built once: a build for
 * the same sources is used again, older ones are removed.
 */
export function builtWorkbench(): string {
  const name = fingerprint();
  const folder = join(BUILDS, name);
  if (existsSync(folder)) return folder;
  mkdirSync(BUILDS, { recursive: true });
  const making = join(BUILDS, `making-${String(process.pid)}`);
  const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", making],
    { cwd: ROOT, encoding: "utf8" }
  );
  if (status !== 0) throw new Error(`The workbench could not be built.\n${stdout}\n${stderr}`);
  for (const old of readdirSync(BUILDS)) {
    if (!old.startsWith("making-")) rmSync(join(BUILDS, old), { recursive: true, force: true });
  }
  renameSync(making, folder);
  return folder;
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
