// Bundles the command line into dist/cli/jihe.mjs, and knows whether that is needed.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = ["src/cli", "src/core", "src/xlsx", "package.json", "scripts/build-cli.mjs"];
export const BUNDLE = join(root, "dist/cli/jihe.mjs");

/** Latest change under a path. Folders count too, so that a deleted file is noticed. */
function changedAt(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  const inside = readdirSync(path).map((name) => changedAt(join(path, name)));
  return Math.max(about.mtimeMs, ...inside);
}

/** Missing, or older than what it is made from. */
export function isStale() {
  const built = statSync(BUNDLE, { throwIfNoEntry: false });
  return !built || SOURCES.some((source) => changedAt(join(root, source)) > built.mtimeMs);
}

export function isBuilt() {
  return statSync(BUNDLE, { throwIfNoEntry: false }) !== undefined;
}

/** Two runs at once each rename a whole file into place: neither ever sees half of one. */
export async function buildCli() {
  const { build } = await import("esbuild");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const draft = `${BUNDLE}.${process.pid}.tmp`;
  mkdirSync(dirname(BUNDLE), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ["src/cli/start.ts"],
      outfile: draft,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      define: { JIHE_VERSION: JSON.stringify(version) },
      logLevel: "silent",
    });
    renameSync(draft, BUNDLE);
  } finally {
    rmSync(draft, { force: true });
  }
}
