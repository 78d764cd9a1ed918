import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { clientFile } from "../../test/excel-host/load-client";
import type { BookName } from "./freeze-books";

/** The built pages, served at `origin`; the bench's own scripts lie in a folder of theirs. */
export interface Pages {
  readonly origin: string;
  readonly scripts: string;
}

/** The built pane in Excel's place, with Excel beside the page, as in the browser the real one is. */
export async function openPane(
  browser: Browser,
  { origin, scripts }: Pages,
  book: BookName
): Promise<Page> {
  const page = await newPage(browser, { width: 350, height: 800 }, scripts);
  const body = [
    readFileSync(join(scripts, "office-page.js"), "utf8"),
    "standIn.prepareGlobals();",
    readFileSync(clientFile(), "utf8"),
    `standIn.open(${JSON.stringify(book)});`,
  ].join("\n;\n");
  await page.route(/appsforoffice/, (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body })
  );
  await page.goto(`${origin}/taskpane.html`);
  return page;
}

/** The built workbench with the sample open in it. */
export async function openWorkbench(browser: Browser, { origin, scripts }: Pages): Promise<Page> {
  const page = await newPage(browser, { width: 1366, height: 820 }, scripts);
  await page.goto(`${origin}/`);
  await page.locator("[data-grid]").waitFor();
  return page;
}

async function newPage(
  browser: Browser,
  viewport: { width: number; height: number },
  scripts: string
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.addInitScript({ path: join(scripts, "watch-page.js") });
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}
