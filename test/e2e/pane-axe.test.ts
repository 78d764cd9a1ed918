import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { builtWorkbench } from "./built-workbench";
import { ExcelPage } from "./excel-page";
import { launchBrowser } from "./launch-browser";
import { serveFolder, type StaticServer } from "./static-server";

jest.setTimeout(240_000);

// axe looks at every step of the built pane, in each theme and language.

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const WORDS = {
  "zh-CN": { run: "核对并评分", write: "写入工作簿", again: "再次写入", settings: "设置" },
  en: {
    run: "Check and score",
    write: "Write to workbook",
    again: "Write again",
    settings: "Settings",
  },
};

/** Of each step so many parts are opened: the settled questions, an indicator or two. */
const OPENED = 3;

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveFolder(builtWorkbench());
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each violation in a line: its rule, what is wrong, and where. */
async function violations({ page }: { readonly page: Page }, step: string): Promise<string[]> {
  // Comes as a script of the debugger, past the page's own policy; it reads only.
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run: (what: unknown) => Promise<AxeResults> } }).axe.run({
      // Fluent's keyboard navigation puts empty marks at the ends of a group. They pass the focus
      // on at once, so nobody ever stands on one.
      exclude: ["[data-tabster-dummy]"],
    })
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${step}: ${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").replace(/\s+/g, " ").slice(0, 240)}`
    )
  );
}

describe.each(["zh-CN", "en"] as const)("%s", (language) => {
  test.each(["light", "dark", "contrast"])("%s: no step has a violation", async (theme) => {
    const excel = await ExcelPage.open(browser, server.origin, {
      displayLanguage: language,
      context: { locale: language, reducedMotion: "reduce" },
    });
    await excel.page.evaluate((chosen) => {
      localStorage.setItem("jihe.preferences", JSON.stringify({ theme: chosen }));
    }, theme);
    await excel.page.reload();
    const words = WORDS[language];
    await excel.button(words.run).waitFor();
    const found = await violations(excel, "welcome");
    await excel.run(words.run);
    const tabs = excel.page.getByRole("tab");
    expect(await tabs.count()).toBeGreaterThanOrEqual(4);
    for (let tab = 0; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click();
      // What can be opened is opened: an indicator shows its rule, its evidence, its questions.
      const closed = excel.page.locator('[role=tabpanel] [aria-expanded="false"]:visible');
      for (let left = OPENED; left > 0 && (await closed.count()) > 0; left--) {
        await closed.first().click();
      }
      found.push(...(await violations(excel, `tab ${String(tab + 1)}`)));
    }
    await excel.button(words.settings).click();
    found.push(...(await violations(excel, "settings")));
    await excel.page.keyboard.press("Escape");
    await excel.button(words.write).click();
    await excel.button(words.again).waitFor();
    found.push(...(await violations(excel, "written")));
    await excel.close();
    expect([...new Set(found)]).toEqual([]);
  });
});

test.each(["outside", "missing"] as const)("%s: no violation", async (why) => {
  const excel = await ExcelPage.open(browser, server.origin, {
    host: null,
    isOnline: why === "outside",
  });
  await excel.page.locator(`[data-no-excel="${why}"]`).waitFor();
  expect(await violations(excel, why)).toEqual([]);
  await excel.close();
});
