import { generateLists } from "../core/lists/people-generator";
import { axeViolations } from "./axe-violations";
import { cancelAtOnce } from "./cancel-at-once";
import { eventually } from "./eventually";
import type { ExcelPage } from "./excel-page";
import { inEveryLook } from "./in-every-look";
import { listsFile } from "./lists-book";
import { servedPages } from "./served-pages";

jest.setTimeout(240_000);

// 名单核对 of the built pane, over the stand-in for Excel under Microsoft's own client.

const book = generateLists(7, 240, 1);
let file: Uint8Array;
const pages = servedPages();
let excel: ExcelPage;

beforeAll(async () => {
  file = await listsFile(book);
});

beforeEach(async () => {
  excel = await pages.openPane({
    file,
    context: { reducedMotion: "reduce" },
  });
  await excel.button("名单").click();
});

afterEach(async () => {
  const { slips } = excel;
  await excel.close();
  expect(slips).toEqual([]);
});

const inLists = () => excel.page.locator("[data-lists]");
const settled = () => excel.page.locator("[data-lists]:not([data-busy])").waitFor();
const tab = (name: string) => inLists().getByRole("tab").filter({ hasText: name });
const checks = () => inLists().locator("[data-check]");

/** Checks the lists, the first time or again. */
async function run(): Promise<void> {
  await inLists()
    .getByRole("button", { name: /^(核对名单|重新核对)$/ })
    .click();
  await tab("疑点").waitFor();
  await settled();
}

/** 名单疑点 as Excel has it: by header, with the row it stands in. */
async function writtenFindings(): Promise<{ row: number; cells: Map<string, unknown> }[]> {
  const values = await excel.values("名单疑点");
  const top = values.findIndex((row) => row.includes("状态"));
  const heads = (values[top] ?? []).map(String);
  // Below the findings stand lines for signatures: without a number.
  return values.flatMap((cells, row) =>
    row > top && typeof cells[heads.indexOf("编号")] === "number"
      ? [{ row, cells: new Map(heads.map((head, at) => [head, cells[at]])) }]
      : []
  );
}

/** A person chooses a status in a cell of 名单疑点. */
async function chooseStatus(row: number, status: string): Promise<void> {
  await excel.page.evaluate(
    ([at, chosen]) => {
      const sheet = "名单疑点";
      const model = window.excel.book.sheet(sheet);
      const right = model.used(true)?.right ?? 0;
      const head = [...Array(20).keys()].find((top) => model.cell(top, 0).value === "编号") ?? 0;
      const column = [...Array(right + 1).keys()].find(
        (place) => model.cell(head, place).value === "状态"
      );
      if (column === undefined) throw new Error("名单疑点 has no 状态");
      window.excel.type(sheet, "A1", () => {
        model.put(at, column, { ...model.cell(at, column), value: chosen });
      });
    },
    [row, status] as const
  );
}

test("lists are found and checked; a run that is cancelled leaves nothing behind", async () => {
  const before = await excel.sheets();
  await cancelAtOnce(excel.page);
  await excel.button("核对名单").click();
  await excel.page.getByText("已取消，工作簿未更改").waitFor();
  await settled();
  expect(await inLists().getByRole("tab").count()).toBe(0);
  expect(await excel.sheets()).toEqual(before);

  await run();
  const rules = await checks().evaluateAll((rows) => rows.map((row) => row.dataset["check"]));
  expect(new Set(rules)).toEqual(new Set(book.planted.keys()));
  await tab("名单").click();
  const sheets = book.workbook.sheets.map(({ name }) => name);
  const found = await inLists()
    .locator("[data-list] [data-cell-link], [data-list]")
    .allInnerTexts();
  for (const sheet of sheets.filter((name) => name !== "补贴标准")) {
    expect(found.some((text) => text.includes(`${sheet}!`))).toBe(true);
  }
  const pane = await excel.page.locator("[data-pane]").innerHTML();
  expect(book.ids.filter((id) => id.length >= 15 && pane.includes(id))).toEqual([]);
});

test("written, decided in the sheet, seen again in the pane, taken back", async () => {
  const before = await excel.sheets();
  const sources = await Promise.all(before.map((sheet) => excel.values(sheet)));
  await run();
  await excel.button("写入名单核对").click();
  await excel.button("撤销本次写入").waitFor();
  await settled();
  expect(await excel.sheets()).toEqual(
    expect.arrayContaining(["名单核对", "名单疑点", "抽样底稿"])
  );
  expect(await Promise.all(before.map((sheet) => excel.values(sheet)))).toEqual(sources);
  const told = Number(/\d+/.exec(await tab("疑点").innerText())?.[0]);
  const written = await writtenFindings();
  expect(written).toHaveLength(told);
  const cells = (await excel.values("名单疑点")).flat().map(String);
  expect(book.ids.filter((id) => id.length >= 15 && cells.includes(id))).toEqual([]);

  await excel.button("撤销本次写入").click();
  await inLists().locator('[data-note="success"]').waitFor();
  expect(await excel.sheets()).toEqual(before);

  await excel.button("写入名单核对").click();
  await excel.button("撤销本次写入").waitFor();
  await settled();
  const chosen = (await writtenFindings())[1];
  if (!chosen) throw new Error("名单疑点 has fewer than two rows");
  await chooseStatus(chosen.row, "属实");
  await run();
  await inLists().getByRole("combobox").nth(1).selectOption("confirmed");
  await inLists().locator('[data-found="1"]').waitFor();
  const shown = inLists().locator("[data-list-finding]");
  await shown.first().waitFor();
  expect(await shown.innerText()).toContain(String(chosen.cells.get("证件号码（脱敏）")));
  expect(await shown.locator("[data-status]").getAttribute("data-status")).toBe("confirmed");

  // What is decided in the pane goes into the sheet at once.
  await shown.getByRole("combobox").selectOption("excluded");
  await eventually(writtenFindings, (rows) => {
    expect(rows.find(({ row }) => row === chosen.row)?.cells.get("状态")).toBe("排除");
  });
});

test("axe finds nothing in any view, language or theme", async () => {
  const found: string[] = [];
  const look = async (view: string): Promise<void> => {
    await inEveryLook(excel.page, async (seen) => {
      found.push(...(await axeViolations(excel.page, `${view}, ${seen}`)));
    });
  };
  await look("before");
  await run();
  await look("by check");
  await checks().getByRole("button").first().click();
  await inLists().locator("[data-list-finding]").first().waitFor();
  await look("findings");
  await inLists().getByRole("tab").nth(0).click();
  await look("lists");
  await inLists().getByRole("tab").nth(1).click();
  await inLists().locator('[role=tabpanel] [aria-expanded="false"]').first().click();
  await look("compared");
  expect([...new Set(found)]).toEqual([]);
});
