import type { Browser, BrowserContextOptions } from "playwright-core";
import { builtWorkbench } from "./built-workbench";
import { ExcelPage, type ExcelPageOptions } from "./excel-page";
import { launchBrowser } from "./launch-browser";
import { serveFolder, type StaticServer } from "./static-server";
import { WorkbenchPage } from "./workbench-page";

/** The first file of a run waits for the build. */
const BUILD_MS = 600_000;

/** The pages as they are built, to be opened by the tests of a file. */
export interface ServedPages {
  readonly openPane: (options?: ExcelPageOptions) => Promise<ExcelPage>;
  readonly openWorkbench: (context?: BrowserContextOptions) => Promise<WorkbenchPage>;
}

/** Called at the top of a test file: builds and serves the pages before its tests. */
export function servedPages(): ServedPages {
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveFolder(builtWorkbench());
    browser = await launchBrowser();
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    openPane: (options) => ExcelPage.open(browser, server.origin, options),
    openWorkbench: (context) => WorkbenchPage.open(browser, `${server.origin}/`, context),
  };
}
