import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser, Page } from "playwright-core";
import { clientFile } from "../../test/excel-host/load-client";
import type { BookName } from "./freeze-books";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Serves the built pages, and beside them the bench's own scripts under /bench/. */
export async function servePages(built: string, scripts: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith("/bench/")
      ? join(scripts, path.slice("/bench/".length))
      : join(built, path.endsWith("/") ? `${path}index.html` : path);
    try {
      const content = readFileSync(file);
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

export function originOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** The built pane in Excel's place, with Excel beside the page, as in the browser the real one is. */
export async function openPane(
  browser: Browser,
  server: Server,
  { scripts, book }: { readonly scripts: string; readonly book: BookName }
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
  await page.goto(`${originOf(server)}/taskpane.html`);
  return page;
}

/** The built workbench with a file open in it. */
export async function openWorkbench(
  browser: Browser,
  server: Server,
  { scripts, file }: { readonly scripts: string; readonly file: string }
): Promise<Page> {
  const page = await newPage(browser, { width: 1366, height: 820 }, scripts);
  await page.goto(`${originOf(server)}/`);
  await page.locator("[data-grid]").waitFor();
  await page.locator('input[type="file"]').setInputFiles(file);
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
