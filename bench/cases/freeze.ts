import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { BrowserType, Page } from "playwright-core";
import { serveFolder } from "../../test/e2e/static-server";
import type { BookName } from "../freeze/freeze-books";
import { openPane, openWorkbench } from "../freeze/open-page";
import { traceTasks } from "../freeze/page-trace";
import { press, until } from "../freeze/press";

// How long the built page is deaf while it works, and how soon it is usable after 取消. Printed as
// JSON.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const IDLE_MS = 3000;
const AFTER_MS = 500;

const [, , face = "pane", book = "tables", built = "", file = ""] = process.argv;
const require = createRequire(process.env["JIHE_PEERS"] ?? import.meta.url);
const { chromium } = require("playwright-core") as { chromium: BrowserType };

interface Steps {
  /** From rest to rest again. */
  readonly work: Readonly<Record<string, (page: Page) => Promise<void>>>;
  /** Begins what is cancelled. */
  readonly begin: (page: Page) => Promise<void>;
}

/** Presses what says `text`, then waits for each of `signs` in turn. */
function pressing(
  selector: string,
  text: string,
  ...signs: readonly string[]
): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, selector, text);
    for (const sign of signs) await until(page, sign);
  };
}

const IDLE = "[data-pane]:not([data-busy])";
const LISTS_IDLE = "[data-lists]:not([data-busy])";
const TABLES: Steps = {
  work: {
    run: pressing("button", "核对并评分", "[data-grade]", IDLE),
    findings: pressing("[role=tab]", "核对", "[data-finding]"),
    scores: async (page) => {
      await press(page, "[role=tab]", "评分");
      await page.waitForTimeout(AFTER_MS);
    },
    write: async (page) => {
      await press(page, "[role=tab]", "结果");
      await press(page, "button", "写入工作簿");
      await until(page, IDLE);
    },
    "run again": pressing("button", "重新核对", IDLE),
  },
  begin: pressing("button", "重新核对"),
};
const LISTS: Steps = {
  work: {
    open: pressing("button", "名单", LISTS_IDLE),
    read: pressing("[data-lists] button", "核对名单", "[data-big-run]", LISTS_IDLE),
    check: pressing("[data-lists] button", "开始核对", "[data-check]", LISTS_IDLE),
  },
  begin: pressing("[data-lists] button", "重新核对"),
};

const server = await serveFolder(built);
const browser = await chromium.launch({
  executablePath: process.env["JIHE_CHROMIUM"] ?? "",
  args: FLAGS,
});
const pages = { origin: server.origin, scripts: join(built, "bench") };
const page =
  face === "pane"
    ? await openPane(browser, pages, book as BookName)
    : await openWorkbench(browser, pages);
const steps = book === "tables" ? TABLES : LISTS;

const measured: Record<string, unknown> = {};
let openMs = 0;
async function watch(name: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  const tasks = await traceTasks(browser, page, work);
  const wallMs = performance.now() - start;
  const gapMs = await page.evaluate(() => window.watch.longestMs);
  measured[name] = { wallMs, gapMs, cpuMs: tasks[0]?.cpuMs ?? 0 };
  return wallMs;
}

/** Hands the workbench its file; the sample stays open until it is read. */
const chooseFile = (): Promise<void> => page.locator('input[type="file"]').setInputFiles(file);

await until(page, IDLE);
await watch("idle", () => page.waitForTimeout(IDLE_MS));
if (face === "workbench") {
  const work = async (): Promise<void> => {
    await chooseFile();
    await until(page, `[data-file][title="${basename(file)}"]`);
    await until(page, IDLE);
  };
  openMs = await watch("file", work);
}
for (const [name, step] of Object.entries(steps.work)) await watch(name, () => step(page));

const cancelled: unknown[] = [];
/** Begins anew, and cancels after shares of the time that the whole takes. */
async function cancelling(begin: () => Promise<void>, wholeMs: number): Promise<void> {
  for (const share of [0.02, 0.2, 0.4, 0.6, 0.8]) {
    await begin();
    await page.waitForTimeout(share * (wholeMs - 500));
    await page.evaluate(() => {
      window.watch.reset();
    });
    const isGoing = await press(page, "[data-progress] button", "取消").then(
      () => true,
      () => false
    );
    if (!isGoing) continue;
    await page.waitForTimeout(AFTER_MS);
    cancelled.push({
      share,
      ...(await page.evaluate(() => ({
        ms: window.watch.cancelMs,
        gapMs: window.watch.longestMs,
      }))),
    });
  }
}
const { wallMs } = (measured["run again"] ?? measured["read"]) as { wallMs: number };
await cancelling(() => steps.begin(page), wallMs);
if (face === "workbench") await cancelling(chooseFile, openMs);
process.stdout.write(`${JSON.stringify({ measured, cancelled })}\n`);
await browser.close();
await server.close();
