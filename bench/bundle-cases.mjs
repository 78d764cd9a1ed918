import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Every file in cases/ as one script, so that a child process starts without compiling. */
export async function bundleCases(here, work) {
  const folder = join(here, "cases");
  await build({
    entryPoints: readdirSync(folder).map((name) => join(folder, name)),
    outdir: work,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
}
