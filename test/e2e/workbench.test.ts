import ExcelJS from "exceljs";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { evaluate } from "../../src/core/evaluate";
import type { Evaluation } from "../../src/core/evaluation";
import { say } from "../../src/core/messages/message";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { eventually } from "./eventually";
import { servedPages } from "./served-pages";
import type { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, "../../assets/samples");
const yongji = readFileSync(join(SAMPLES, "yongji-2023.xlsx"));

const pages = servedPages();
let opened: WorkbenchPage[] = [];

afterEach(async () => {
  const slips = opened.flatMap((workbench) => workbench.slips);
  await Promise.all(opened.map((workbench) => workbench.close()));
  opened = [];
  expect(slips).toEqual([]);
});

async function open(context?: BrowserContextOptions): Promise<WorkbenchPage> {
  const workbench = await pages.openWorkbench(context);
  opened.push(workbench);
  return workbench;
}

/** What the command line says of a sample. */
function commandLine(sample: string): {
  readonly tables: readonly { kind: string }[];
  readonly findings: readonly { rule: string; subject: string; message: string }[];
  readonly indicators: readonly { code: string; score: string | null; explanation: string }[];
  readonly grade: {
    readonly score: string;
    readonly level: string;
    readonly stated: string;
    readonly statedLevel: string;
    readonly alternatives: readonly { score: string; level: string }[];
  };
} {
  const folder = mkdtempSync(join(tmpdir(), "jihe-e2e-"));
  const cli = join(__dirname, "../../bin/jihe.mjs");
  const out = join(folder, "scored.xlsx");
  const args = [cli, "score", join(SAMPLES, sample), "-o", out, "--json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

async function evaluated(bytes: Uint8Array): Promise<Evaluation> {
  const file = await openXlsx(new Uint8Array(bytes));
  if (!file.ok) throw new Error(say(file.error, "en"));
  return evaluate(file.value.workbook);
}

async function bookOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("数据").addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("the workbook in the grid", () => {
  test("opens with a sample: its sheets as tabs, its cells, its merges", async () => {
    const workbench = await open();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(SAMPLES, "yongji-2023.xlsx"));
    const visible = book.worksheets.filter(({ state }) => state === "visible");
    expect(await workbench.sheets()).toEqual(visible.map(({ name }) => name));
    const sheet = book.getWorksheet("资金支出")!;
    await expectText(workbench, "B3", sheet.getCell("B3").text);
    await expectText(workbench, "F3", sheet.getCell("F3").text);
    // The caption's merge covers the columns up to F.
    const [caption, last] = [
      await workbench.cell("A1").boundingBox(),
      await workbench.cell("F3").boundingBox(),
    ];
    expect(caption!.x + caption!.width).toBeCloseTo(last!.x + last!.width, 0);
  });

  test("a cell is edited by typing, by F2, and left alone by Esc", async () => {
    const workbench = await open();
    const { keyboard } = workbench.page;
    await workbench.cell("F3").click();
    await expectAddress(workbench, "F3");
    await keyboard.type("17.755");
    await keyboard.press("Enter");
    await expectText(workbench, "F3", "17.755");
    await expectAddress(workbench, "F4");

    const before = await workbench.cell("F4").innerText();
    await keyboard.press("F2");
    await keyboard.type("999");
    await keyboard.press("Escape");
    await expectText(workbench, "F4", before);

    await keyboard.press("F2");
    await keyboard.press("End");
    await keyboard.type("9");
    await workbench.cell("B5").click(); // leaving the cell ends the edit, in the cell it began in
    await expectText(workbench, "F4", `${before}9`);
    await expectAddress(workbench, "B5");

    // Copied as it is shown, pasted as if typed.
    await keyboard.press("Control+c");
    await workbench.cell("B6").click();
    await keyboard.press("Control+v");
    await keyboard.press("Enter");
    await expectText(workbench, "B6", await workbench.cell("B5").innerText());

    await workbench.cell("B5").click();
    await keyboard.press("Delete");
    await workbench.cell("B5").waitFor({ state: "detached" });
  });

  test("arrow keys go over merged cells, and the pane is reached with F6", async () => {
    const workbench = await open();
    const { keyboard } = workbench.page;
    await workbench.cell("A3").click();
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowRight");
    await expectAddress(workbench, "G1");
    await keyboard.press("Control+End");
    await expectAddress(workbench, "F15");
    for (let step = 0; step < 3; step++) {
      await keyboard.press("F6");
      const inPane = await workbench.page.evaluate(
        () => document.activeElement?.closest("[data-pane]") !== null
      );
      if (inPane) return;
    }
    throw new Error("F6 did not reach the pane");
  });

  test("a formula that is typed is refused with a reason, and the cell keeps its value", async () => {
    const workbench = await open();
    const before = await workbench.cell("F3").innerText();
    await workbench.cell("F3").click();
    await workbench.page.keyboard.type("=1+1");
    await workbench.page.keyboard.press("Enter");
    await workbench.note("error").filter({ hasText: "F3" }).waitFor();
    await expectText(workbench, "F3", before);
  });

  test("a sheet that ends in Excel's last row scrolls to it", async () => {
    const workbench = await open();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("长表");
    sheet.getCell("A1").value = "首行";
    sheet.getCell("A1048576").value = "末行";
    sheet.getCell("A524288").value = "中间";
    await workbench.openFile("long.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    await workbench.page.locator('[data-grid="长表"]').waitFor();
    await workbench.cell("A1").click();
    await workbench.page.keyboard.press("Control+End");
    await expectText(workbench, "A1048576", "末行");
    // The row is where it can be seen, not only drawn somewhere.
    const places = async () => ({
      cell: await workbench.cell("A1048576").boundingBox(),
      grid: await workbench.grid().boundingBox(),
    });
    await eventually(places, ({ cell, grid }) => {
      expect(cell!.y).toBeGreaterThan(grid!.y);
      expect(cell!.y + cell!.height).toBeLessThanOrEqual(grid!.y + grid!.height + 1);
    });
    await workbench.grid().evaluate((element) => {
      element.scrollTop = (element.scrollHeight - element.clientHeight) / 2;
    });
    await workbench.cell("A524288").waitFor();
  });

  test("few elements are drawn, whatever the size of the sheet", async () => {
    const workbench = await open();
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, `第 ${String(row)} 行`, row * 2]);
    await workbench.openFile("rows.xlsx", await bookOf(rows));
    await expectText(workbench, "B3", "第 2 行");
    expect(await workbench.page.locator("[data-cell]").count()).toBeLessThan(300);
    await workbench.grid().evaluate((element) => {
      element.scrollTop = 15_000 * 24;
    });
    await expectText(workbench, "B15001", "第 15000 行");
  });
});

describe("checking and scoring", () => {
  test("shows what the command line finds in the same file", async () => {
    const workbench = await open();
    const { tables, findings, indicators, grade } = commandLine("yongji-2023.xlsx");
    await workbench.run();
    await workbench.unfold();
    const shown = await workbench
      .findings()
      .evaluateAll((cards) =>
        cards.map((card) => [card.getAttribute("data-finding"), card.getAttribute("aria-label")])
      );
    const expected = findings.map(({ rule, subject }) => [rule, subject]);
    expect(shown.map(String).sort()).toEqual(expected.map(String).sort());
    for (const finding of findings) {
      const card = workbench.page.locator("article", { hasText: finding.message });
      expect(await card.count()).toBe(1);
    }
    await workbench.tab("数据").click();
    const kinds = await workbench.page
      .locator("[data-table]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-table")));
    expect(kinds).toEqual(tables.map(({ kind }) => kind));
    await workbench.tab("评分").click();
    const codes = await workbench.page
      .locator("[data-indicator]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-indicator")));
    expect(codes).toEqual(indicators.map(({ code }) => code));
    for (const { code, score, explanation } of indicators) {
      const indicator = workbench.page.locator(`[data-indicator="${code}"]`);
      await indicator.getByRole("button").first().click();
      const lines = (await indicator.innerText()).split("\n");
      expect(lines).toContain(score ?? "待评");
      expect(lines).toContain(explanation);
    }
    const card = await workbench.page.locator("[data-grade]").innerText();
    expect(card).toContain(Number(grade.score).toFixed(2));
    expect(card).toContain(grade.level);
    expect(card).toContain(`${grade.statedLevel} ${Number(grade.stated).toFixed(2)}`);
    expect(grade.alternatives.length).toBeGreaterThan(0);
    for (const { score, level } of grade.alternatives) {
      expect(card).toContain(`→ ${score} ${level}`);
    }
  });

  test("a finding's cell is selected in its sheet, also from another sheet", async () => {
    const workbench = await open();
    await workbench.run();
    await workbench.page.locator('[data-sheet="等级标准"]').click();
    await workbench.findings("quantity-times-rate").first().getByRole("button").first().click();
    await workbench.page.locator('[data-grid="资金支出"]').waitFor();
    await eventually(
      () => workbench.address().innerText(),
      (address) => expect(address).toMatch(/^F\d+$/)
    );
    const address = await workbench.address().innerText();
    const places = async () => ({
      cell: await workbench.cell(address).boundingBox(),
      selected: await workbench.page.locator("[data-selected]").boundingBox(),
    });
    await eventually(places, ({ cell, selected }) => {
      expect(selected!.x).toBeCloseTo(cell!.x, 0);
      expect(selected!.y).toBeCloseTo(cell!.y, 0);
    });
  });

  test("an edit makes the results stale; checked again, the mended row is right", async () => {
    const workbench = await open();
    await workbench.run();
    await workbench.unfold();
    const before = await workbench.findings("quantity-times-rate").count();
    await workbench.cell("F3").click();
    await workbench.page.keyboard.type("17.755");
    await workbench.page.keyboard.press("Enter");
    await workbench.note("warning").filter({ hasText: "资金支出!F3" }).waitFor();
    await workbench.button("重新核对").click();
    // The warning goes when the run begins: only its end tells that the findings are the new ones.
    await workbench.settled();
    await workbench.note("warning").waitFor({ state: "detached" });
    await workbench.unfold();
    await eventually(
      () => workbench.findings("quantity-times-rate").count(),
      (count) => expect(count).toBe(before - 1)
    );
    expect(await workbench.panel().innerText()).not.toContain("五老峰仁德养老中心（F3）");
  });

  test("answering the question of 处 gives the other grade", async () => {
    const workbench = await open();
    await workbench.run();
    await workbench.tab("评分").click();
    await workbench.page
      .locator('[data-question="occurrence"]')
      .getByRole("button", { name: /^相同差额合计1处/ })
      .click();
    const card = workbench.page.locator("[data-grade]");
    await card.getByText("84.00").waitFor();
    expect(await card.innerText()).toContain("良");
  });

  test("search and filters leave what is asked for, and can be cleared", async () => {
    const workbench = await open();
    await workbench.run();
    const all = await workbench.findings().count();
    await workbench.page.getByRole("searchbox").fill("五老峰");
    await workbench.page.getByText(/^显示 \d+\/\d+ 条/).waitFor();
    for (const card of await workbench.findings().allInnerTexts()) expect(card).toContain("五老峰");
    await workbench.page.getByRole("searchbox").fill("没有这个机构");
    await workbench.page.getByText("没有符合筛选的疑点。").waitFor();
    await workbench.button("清除筛选").click();
    await workbench
      .findings()
      .nth(all - 1)
      .waitFor();
  });
});

describe("writing and saving", () => {
  test("the written sheets come as tabs, and the download holds them and all others", async () => {
    const workbench = await open();
    const sources = await workbench.sheets();
    await workbench.run();
    await workbench.button("写入工作簿").click();
    await workbench.button("下载结果").waitFor();
    await eventually(
      () => workbench.sheets(),
      (sheets) => {
        const written = sheets.slice(sources.length);
        expect(written).toEqual(expect.arrayContaining(["评分表", "得分情况表", "疑点清单"]));
        expect(sheets.slice(0, sources.length)).toEqual(sources);
      }
    );
    await workbench.page.locator("[data-pane]").getByRole("button", { name: "疑点清单" }).click();
    await workbench.page.locator('[data-grid="疑点清单"]').waitFor();

    const download = workbench.page.waitForEvent("download");
    await workbench.button("下载结果").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("yongji-2023-scored.xlsx");
    const bytes = readFileSync(await file.path());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    expect(book.worksheets.map(({ name }) => name)).toEqual(await workbench.sheets());
    const before = await evaluated(yongji);
    const after = await evaluated(bytes);
    expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    expect(after.grade?.score.toFixed()).toBe(before.grade?.score.toFixed());
  });

  test("a copy keeps what was typed, as a number and as text", async () => {
    const workbench = await open();
    const { keyboard } = workbench.page;
    await workbench.cell("F3").click();
    await keyboard.type("17.755");
    await keyboard.press("Enter");
    await workbench.cell("B4").click();
    await keyboard.type("鸿福（更名）");
    await keyboard.press("Enter");
    await expectText(workbench, "B4", "鸿福（更名）");
    const download = workbench.page.waitForEvent("download");
    await workbench.button("另存副本").click();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await download).path());
    const sheet = book.getWorksheet("资金支出")!;
    expect(sheet.getCell("F3").value).toBe(17.755);
    expect(sheet.getCell("B4").value).toBe("鸿福（更名）");
  });
});

describe("one's own files", () => {
  test("a file that cannot be read is explained, and the open workbook stays", async () => {
    const workbench = await open();
    await workbench.run();
    await workbench.cell("F3").click();
    const text = new TextEncoder().encode("姓名,金额\n张三,100\n");
    await workbench.openFile("名单.xlsx", text);
    await workbench.note("error").filter({ hasText: ".xlsx" }).waitFor();
    expect(await workbench.note("error").innerText()).toContain("yongji-2023.xlsx");
    await workbench.openFile("cut.xlsx", yongji.subarray(0, 3000));
    await workbench.note("error").filter({ hasText: "不完整" }).waitFor();
    expect(await workbench.cell("F3").count()).toBe(1);
    expect(await workbench.findings().count()).toBeGreaterThan(0);
    await workbench.button("关闭").click();
    await workbench.note("error").waitFor({ state: "detached" });
  });

  test("a dropped workbook is opened in place of the sample", async () => {
    const workbench = await open();
    const bytes = await bookOf([
      ["项目", "金额（万元）"],
      ["甲", 1],
      ["乙", 2],
      ["合计", 4],
    ]);
    const data = await workbench.page.evaluateHandle(
      (content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], "预算.xlsx"));
        return transfer;
      },
      [...bytes]
    );
    await workbench.page.dispatchEvent("[data-grid]", "dragover", { dataTransfer: data });
    await workbench.page.getByText("松开即可打开这个文件").waitFor();
    await workbench.page.dispatchEvent("[data-grid]", "drop", { dataTransfer: data });
    await expectText(workbench, "B4", "4");
    await workbench.page.locator("[data-file]", { hasText: "预算.xlsx" }).waitFor();
    // A workbook opened anew has no results yet.
    await workbench.button("用示例试试").waitFor();
    expect(await workbench.findings().count()).toBe(0);
  });

  test("unsaved work gives way to another file only when asked", async () => {
    const workbench = await open();
    const { page } = workbench;
    await workbench.cell("F3").click();
    await page.keyboard.type("99");
    await page.keyboard.press("Enter");
    await expectText(workbench, "F3", "99");
    const note = await bookOf([["会议纪要"], ["明天开会"]]);
    await workbench.openFile("note.xlsx", note);
    await page.getByText("yongji-2023.xlsx 有未下载的更改").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await expectText(workbench, "F3", "99");
    await workbench.openFile("other.xlsx", note);
    const download = page.waitForEvent("download");
    await workbench.button("下载后打开").click();
    expect((await download).suggestedFilename()).toBe("yongji-2023-scored.xlsx");
    await expectText(workbench, "A2", "明天开会");
  });

  test("a workbook with nothing to check says what was looked for", async () => {
    const workbench = await open();
    await workbench.openFile("note.xlsx", await bookOf([["会议纪要"], ["明天开会"]]));
    await expectText(workbench, "A2", "明天开会");
    await workbench.run();
    expect(await workbench.panel().innerText()).toContain("没有找到可核对的表");
    await workbench.tab("评分").click();
    expect(await workbench.panel().innerText()).toContain("没有找到指标体系表");
  });

  test("the other sample is one click away", async () => {
    const workbench = await open();
    await workbench.button("示例").click();
    await workbench.page.getByRole("menuitem", { name: /伊金霍洛/ }).click();
    await workbench.page.locator("[data-file]", { hasText: "yijinhuoluo-2023" }).waitFor();
    await workbench.run();
    expect(await workbench.findings("unbudgeted-payment").count()).toBe(1);
    await workbench.unfold();
    expect(await workbench.findings("unpaid-line").count()).toBe(5);
  });
});

describe("language, theme, privacy", () => {
  test("English throughout, and remembered", async () => {
    const workbench = await open();
    await workbench.run();
    await workbench.button("设置").click();
    await workbench.page.getByRole("combobox", { name: "语言" }).selectOption("en");
    await workbench.button("Check again").waitFor();
    await workbench.page.locator('html[lang="en"]').waitFor();
    // Nothing of the page's own is left in Chinese: names of sheets, indicators and units are data,
    // and a language is offered by its own name.
    const labels = await workbench.page
      .locator("button:not([data-sheet], [data-links] *), option, h1, h2")
      .evaluateAll((elements) => elements.map((element) => element.textContent));
    const data = /!|^[A-D]\d?|more like this, each \S+ (万元|分)$|^What counts as one 处$|^中文$/;
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => /\p{Script=Han}/u.test(label) && !data.test(label))).toEqual(
      []
    );
    await workbench.page.reload();
    await workbench.button("Check and score").waitFor();
  });

  test("dark when the system is dark, until another theme is chosen", async () => {
    const workbench = await open({ colorScheme: "dark" });
    const background = (): Promise<number> =>
      workbench.grid().evaluate((element) => {
        const [red = 0] = getComputedStyle(element).backgroundColor.match(/\d+/g) ?? [];
        return Number(red);
      });
    await eventually(background, (red) => expect(red).toBeLessThan(64));
    await workbench.button("设置").click();
    await workbench.page.getByRole("combobox", { name: "外观" }).selectOption("light");
    await eventually(background, (red) => expect(red).toBeGreaterThan(192));
  });

  test("forced colours keep the bars, which are backgrounds, in sight", async () => {
    const workbench = await open({ forcedColors: "active" });
    await workbench.run();
    const bar = workbench.page.locator("[data-grade] [role=img] > div").first();
    const { filled, page } = await bar.evaluate((element) => ({
      filled: getComputedStyle(element.firstElementChild!).backgroundColor,
      page: getComputedStyle(element).backgroundColor,
    }));
    expect(filled).not.toBe(page);
  });

  test("every control of the pane is large enough to hit, and nothing is cut off", async () => {
    for (const language of ["zh-CN", "en"]) {
      const workbench = await open();
      await workbench.page.evaluate((chosen) => {
        localStorage.setItem("jihe.preferences", JSON.stringify({ language: chosen }));
      }, language);
      await workbench.page.reload();
      const english = language === "en";
      await workbench.button(english ? "Check and score" : "核对并评分").click();
      await workbench.panel().waitFor();
      for (const tab of english
        ? ["Data", "Checks", "Scores", "Result"]
        : ["数据", "核对", "评分", "结果"]) {
        await workbench.tab(tab).first().click();
        const small = await workbench.page
          .locator("[data-pane] :is(button, select, input, [role=tab])")
          .evaluateAll((controls) =>
            controls
              .map((control) => ({
                // The frame around an input takes the click as well.
                box: (control.matches("input")
                  ? control.parentElement!
                  : control
                ).getBoundingClientRect(),
                text: control.textContent,
              }))
              .filter(({ box }) => box.height > 0 && (box.height < 23.5 || box.width < 23.5))
              .map(({ text, box }) => `${text} ${String(box.width)}×${String(box.height)}`)
          );
        expect(small).toEqual([]);
        const wide = await workbench.page
          .locator("[data-pane], [data-pane] [role=tabpanel]")
          .evaluateAll(
            (parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).length
          );
        expect(wide).toBe(0);
      }
    }
  });

  test("the page itself forbids talking to anyone else", async () => {
    const workbench = await open();
    const asked = await workbench.page.evaluate(async () => {
      const refused = new Promise<string>((done) => {
        document.addEventListener("securitypolicyviolation", (event) => {
          done(event.effectiveDirective);
        });
      });
      const answer = await fetch("https://example.invalid/").catch(() => "blocked");
      return [answer, await refused];
    });
    expect(asked).toEqual(["blocked", "connect-src"]);
    // The browser reports the attempt on the console: that is what this test asked for.
    workbench.slips.length = 0;
  });
});

async function expectText(workbench: WorkbenchPage, address: string, text: string): Promise<void> {
  await workbench.cell(address).waitFor();
  await eventually(
    () => workbench.cell(address).innerText(),
    (shown) => expect(shown).toBe(text)
  );
}

async function expectAddress(workbench: WorkbenchPage, address: string): Promise<void> {
  await eventually(
    () => workbench.address().innerText(),
    (shown) => expect(shown).toBe(address)
  );
}
