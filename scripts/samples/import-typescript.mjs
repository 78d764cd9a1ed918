import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Imports a TypeScript module into a plain Node script: bundles it, packages left outside. */
export async function importTypeScript(file) {
  // Inside the repository, so that the bundle finds node_modules.
  const folder = await mkdtemp(join(root, "node_modules/.jihe-"));
  try {
    const outfile = join(folder, "module.cjs");
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      packages: "external",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
