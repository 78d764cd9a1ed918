import { say, message } from "../../src/core/messages/message";
import { newXlsx } from "../../src/xlsx/new-xlsx";
import { eventually } from "./eventually";
import { servedPages } from "./served-pages";

jest.setTimeout(120_000);

const pages = servedPages();

/** A workbook with one blank sheet. */
async function blankBook(): Promise<Uint8Array> {
  const sheet = { key: "_blank", name: "Sheet1", columns: [], rows: [], merges: [] };
  const made = await newXlsx({ sheets: [{ ...sheet, freezeRow: 0, validations: [] }] });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

test("新建项目 in Excel: asked, refused, written, taken back; never a second time over the first", async () => {
  const excel = await pages.openPane({ file: await blankBook() });
  try {
    const { page } = excel;
    const form = page.locator("[data-new-project]");
    await excel.button("新建项目").click();
    await page.getByLabel("项目名称").fill("高龄老人补贴");
    await page.getByLabel("评价年度").fill("去年");
    await excel.button("新建").click();
    await form.getByRole("alert").getByText("“去年”不是年度").waitFor();
    expect(await excel.sheets()).toEqual(["Sheet1"]);

    await page.getByLabel("评价年度").fill("2024");
    await excel.button("新建").click();
    await page.getByText("已新建 8 张工作表").waitFor();
    expect(await excel.sheets()).toEqual(expect.arrayContaining(["指标体系", "资金支出"]));
    expect((await excel.values("指标体系"))[0]?.[0]).toBe(
      "高龄老人补贴绩效评价指标体系（2024年度）"
    );

    await excel.button("新建项目").click();
    await excel.button("新建").click();
    await form.getByRole("alert").getByText("指标体系").waitFor();
    await excel.button("取消").click();

    await excel.button("撤销本次写入").click();
    const left = async (): Promise<boolean> => (await excel.sheets()).includes("指标体系");
    await eventually(left, (isLeft) => expect(isLeft).toBe(false));
    expect(excel.slips).toEqual([]);
  } finally {
    await excel.close();
  }
});

test("新建项目 in the workbench opens a workbook of its own, which is checked at once", async () => {
  const workbench = await pages.openWorkbench();
  try {
    await workbench.button("新建项目").click();
    await workbench.page.getByLabel("项目名称").fill("高龄老人补贴");
    await workbench.button("新建").click();
    await workbench.page.locator("[data-file]").getByText("高龄老人补贴.xlsx").waitFor();
    expect(await workbench.sheets()).toEqual(expect.arrayContaining(["指标体系", "资金支出"]));
    await workbench.run();
    expect(await workbench.findings().count()).toBe(0);
    expect(workbench.slips).toEqual([]);
  } finally {
    await workbench.close();
  }
});

const CONFIRMED = say(message("question.counting.confirmed"), "zh-CN");
const ALL = say(message("question.counting.not-excluded"), "zh-CN");

test("which findings count: chosen under ⚙, kept in 绩核设置, and taken from there", async () => {
  const excel = await pages.openPane();
  try {
    const { page } = excel;
    const grade = async (): Promise<string> =>
      (await page.locator("[data-grade]").innerText()).replace(/\s+/g, " ");
    await excel.run();
    expect(await grade()).toContain("中 75.00 / 100");

    await excel.button("设置").click();
    const select = page.getByLabel("计为“处”的疑点");
    await select.selectOption("confirmed");
    await eventually(grade, (text) => expect(text).toContain("良 85.00 / 100"));
    await page.keyboard.press("Escape");
    await page.locator("[data-pane]:not([data-busy])").waitFor();
    await excel.button("写入工作簿").click();
    const answered = async (): Promise<[number, number]> => {
      if (!(await excel.sheets()).includes("绩核设置")) return [-1, -1];
      const rows = await excel.values("绩核设置");
      const row = rows.findIndex((cells) => cells.includes(CONFIRMED));
      return [row, rows[row]?.indexOf(CONFIRMED) ?? -1];
    };
    await eventually(answered, ([row]) => expect(row).toBeGreaterThan(0));
    await page.locator("[data-pane]:not([data-busy])").waitFor();

    const place = await answered();
    await page.evaluate(
      ([[row, column], words]) => {
        window.excel.type("绩核设置", `B${String(row + 1)}`, (book) => {
          book.sheet("绩核设置").put(row, column, { value: words });
        });
      },
      [place, ALL] as const
    );
    await page.getByText(`数据已更改（绩核设置!B${String(place[0] + 1)}）`).waitFor();
    await excel.run("重新核对");
    await eventually(grade, (text) => expect(text).toContain("中 75.00 / 100"));
    await excel.button("设置").click();
    expect(await select.inputValue()).toBe("not-excluded");
    expect(excel.slips).toEqual([]);
  } finally {
    await excel.close();
  }
});
