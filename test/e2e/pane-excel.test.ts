import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eventually } from "./eventually";
import type { ExcelPage, ExcelPageOptions } from "./excel-page";
import { servedPages } from "./served-pages";

jest.setTimeout(120_000);

// The real built page, over the stand-in for Excel under Microsoft's own client.

const pages = servedPages();
let opened: ExcelPage[] = [];

afterEach(async () => {
  const slips = opened.flatMap((excel) => excel.slips);
  await Promise.all(opened.map((excel) => excel.close()));
  opened = [];
  expect(slips).toEqual([]);
});

async function open(options: ExcelPageOptions = {}): Promise<ExcelPage> {
  const excel = await pages.openPane(options);
  opened.push(excel);
  return excel;
}

const gradeText = async (excel: ExcelPage): Promise<string> =>
  (await excel.page.locator("[data-grade]").innerText()).replace(/\s+/g, " ");

/** Address of the cell that the first finding's link leads to. */
async function firstLink(excel: ExcelPage): Promise<{ sheet: string; address: string }> {
  const link = excel.page.locator("[data-finding]").first().getByRole("button").first();
  const [, sheet = "", address = ""] =
    /^定位到 (.+)!([A-Z]+\d+)$/.exec((await link.getAttribute("aria-label")) ?? "") ?? [];
  return { sheet, address };
}

describe("in Excel", () => {
  test("yongji is read, checked, scored, walked back to its cells and written", async () => {
    const excel = await open();
    const before = await sourcesOf(excel);
    await excel.run();
    expect(await gradeText(excel)).toContain("中 75.00 / 100");
    expect(await gradeText(excel)).toContain("原表 良 85.00");

    const place = await firstLink(excel);
    await excel.page.locator("[data-finding]").first().getByRole("button").first().click();
    await excel.page.waitForFunction(() => window.excel.book.selection !== undefined);
    expect(await excel.page.evaluate(() => window.excel.book.selection)).toEqual(place);

    await excel.button("写入工作簿").click();
    await excel.button("再次写入").waitFor();
    expect(await excel.sheets()).toEqual(
      expect.arrayContaining(["评分表", "得分情况表", "疑点清单"])
    );
    const subject = await excel.page.locator("[data-finding]").first().getAttribute("aria-label");
    expect((await excel.values("疑点清单")).flat()).toContain(subject);
    const after = await sourcesOf(excel);
    for (const [sheet, values] of Object.entries(before)) expect(after[sheet]).toEqual(values);
  });

  test("the whole way by keyboard alone", async () => {
    const excel = await open();
    const { keyboard } = excel.page;
    await excel.tabTo(excel.button("核对并评分"));
    await keyboard.press("Enter");
    await excel.page.locator("[data-grade]").waitFor();

    const place = await firstLink(excel);
    await excel.tabTo(excel.page.locator("[data-finding]").first().getByRole("button").first());
    await keyboard.press("Enter");
    await excel.page.waitForFunction(() => window.excel.book.selection !== undefined);
    expect(await excel.page.evaluate(() => window.excel.book.selection)).toEqual(place);

    for (const [from, to] of [
      ["核对", "评分"],
      ["评分", "结果"],
    ] as const) {
      await excel.tabTo(excel.tab(from), "Shift+Tab");
      await keyboard.press("ArrowRight");
      await keyboard.press("Enter");
      await eventually(
        () => excel.tab(to).getAttribute("aria-selected"),
        (selected) => expect(selected).toBe("true")
      );
    }
    await excel.tabTo(excel.button("写入工作簿"), "F6");
    await keyboard.press("Enter");
    await excel.button("再次写入").waitFor();
    expect(await excel.sheets()).toContain("评分表");
  });

  test("a cell that a person changes marks the results as out of date", async () => {
    const excel = await open();
    await excel.run();
    const { sheet } = await firstLink(excel);
    await excel.page.evaluate((name) => {
      window.excel.type(name, "F3", (book) => {
        book.sheet(name).put(2, 5, { value: 17.755 });
      });
    }, sheet);
    await excel.page.getByText(`数据已更改（${sheet}!F3）`).waitFor();
  });

  test("the ribbon's buttons work in the same page, without the pane being touched", async () => {
    const excel = await open();
    await excel.page.waitForFunction(() => "excel" in window);
    const before = await excel.sheets();
    await excel.page.evaluate(() => window.press("scoreWorkbook"));
    expect(await excel.sheets()).toEqual(expect.arrayContaining(["评分表", "疑点清单"]));
    expect(await excel.page.locator("[role=alert]").allInnerTexts()).toEqual([]);
    await excel.page.evaluate(() => window.press("undoLastWrite"));
    expect(await excel.sheets()).toEqual(before);
  });

  test("Excel's language and theme, until others are chosen", async () => {
    const dark = { bodyBackgroundColor: "#292929", bodyForegroundColor: "#ffffff" };
    const excel = await open({ displayLanguage: "en-US", officeTheme: dark });
    await excel.button("Check and score").waitFor();
    await excel.page.locator('html[lang="en"]').waitFor();
    const red = (): Promise<number> =>
      excel.page.locator("[data-pane]").evaluate((element) => {
        const [channel = 0] =
          getComputedStyle(element.parentElement!).backgroundColor.match(/\d+/g) ?? [];
        return Number(channel);
      });
    await eventually(red, (channel) => expect(channel).toBeLessThan(64));
    await excel.button("Settings").click();
    await excel.page.getByRole("combobox", { name: "Theme" }).selectOption("light");
    await eventually(red, (channel) => expect(channel).toBeGreaterThan(192));
  });
});

describe("where there is no Excel", () => {
  test.each([null, "Word"])("host %s: a sentence, and the way to the workbench", async (host) => {
    const excel = await open({ host, context: { locale: "zh-CN" } });
    await excel.page.locator('[data-no-excel="outside"]').waitFor();
    await excel.page.getByRole("link", { name: "打开工作台" }).click();
    await excel.page.locator("[data-grid]").waitFor();
  });

  test("without office.js the page says what to do, and asked both of Microsoft's hosts", async () => {
    const excel = await open({ isOnline: false, context: { locale: "zh-CN" } });
    await excel.page.locator('[data-no-excel="missing"]').waitFor();
    expect(await excel.page.locator("main").innerText()).toContain("office.js");
    await excel.button("重试").waitFor();
    expect(new Set(excel.officeRequests.map((url) => new URL(url).host))).toEqual(
      new Set(["appsforoffice.microsoft.com", "appsforoffice.cdn.partner.office365.cn"])
    );
    // The browser itself reports what it could not load.
    const others = excel.slips.filter((slip) => !slip.includes("ERR_INTERNET_DISCONNECTED"));
    excel.slips.length = 0;
    expect(others).toEqual([]);
  });

  test("the pane is there before office.js", async () => {
    const excel = await open({ context: { locale: "zh-CN" } });
    await excel.page.unrouteAll();
    await excel.page.route(/appsforoffice/, () => new Promise(() => undefined));
    await excel.page.reload({ waitUntil: "commit" });
    await excel.button("核对并评分").waitFor();
  });
});

test("the page forbids talking to anyone else", async () => {
  let heard = 0;
  const stranger = createServer((_request, response) => {
    heard++;
    response.end();
  });
  await new Promise<void>((ready) => stranger.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}/`;
  const excel = await open();
  await excel.button("核对并评分").waitFor();
  const refused = await excel.page.evaluate(async (outside) => {
    const directives = new Set<string>();
    document.addEventListener("securitypolicyviolation", (event) => {
      directives.add(event.effectiveDirective);
    });
    const failed = (element: HTMLScriptElement | HTMLImageElement): Promise<unknown> =>
      new Promise((done) => (element.onerror = done));
    await fetch(outside).catch(() => undefined);
    navigator.sendBeacon(outside, "figures");
    const script = document.createElement("script");
    script.src = outside;
    document.head.append(script);
    await failed(script);
    const image = new Image();
    image.src = outside;
    await failed(image);
    const form = document.createElement("form");
    form.action = outside;
    document.body.append(form);
    form.submit();
    // The browser reports each on its own time.
    const wanted = ["connect-src", "script-src-elem", "img-src"];
    while (!wanted.every((directive) => directives.has(directive))) {
      await new Promise((done) => setTimeout(done, 20));
    }
    return [...directives];
  }, address);
  expect(refused).toEqual(expect.arrayContaining(["connect-src", "script-src-elem", "img-src"]));
  stranger.closeAllConnections();
  await new Promise((done) => stranger.close(done));
  expect(heard).toBe(0);
  // The browser reports the attempts on the console: that is what this test asked for.
  excel.slips.length = 0;
});

async function sourcesOf(excel: ExcelPage): Promise<Record<string, unknown[][]>> {
  await excel.page.waitForFunction(() => "excel" in window);
  const values: Record<string, unknown[][]> = {};
  for (const sheet of await excel.sheets()) values[sheet] = await excel.values(sheet);
  return values;
}
