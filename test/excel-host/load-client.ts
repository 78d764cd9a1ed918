import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { completeOffice, openInClient, prepareGlobals } from "./connect-client";
import type { ExcelStandIn } from "./excel-stand-in";

let loaded = false;

/**
 * Runs Microsoft's own Excel client, unmodified, in this Node process and lets it speak to
 * `host` from now on. May be called again with another host: the client is loaded once.
 */
export function useExcel(host: ExcelStandIn): void {
  openInClient(host);
  if (loaded) return;
  loaded = true;
  prepareGlobals();
  // A script of its own in the global scope of the test, as a page would run it. Node's vm would
  // run it outside of jest's globals.
  globalThis.eval(readFileSync(clientFile(), "utf8"));
  completeOffice("zh-CN");
}

/** Where npm put the client. It is never copied into the repository. */
export function clientFile(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
}
