import { build } from "esbuild";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder, type StaticServer } from "../e2e/static-server";

/** Builds and serves the pane over a host made by hand, 350 px wide. */
export async function servePane(): Promise<StaticServer> {
  const folder = await mkdtemp(join(tmpdir(), "jihe-pane-"));
  await build({
    entryPoints: [join(__dirname, "pane-page.tsx")],
    bundle: true,
    outfile: join(folder, "pane.js"),
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "error",
  });
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pane</title>
     <style>html, body, #root { height: 100%; margin: 0 }</style>
     <div id="root"></div><script src="pane.js"></script>`
  );
  const server = await serveFolder(folder);
  return {
    origin: server.origin,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
