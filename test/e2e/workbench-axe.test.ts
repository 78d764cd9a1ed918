import { generateLists } from "../core/lists/people-generator";
import { axeViolations } from "./axe-violations";
import { inEveryLook } from "./in-every-look";
import { listsFile } from "./lists-book";
import { servedPages } from "./served-pages";
import type { WorkbenchPage } from "./workbench-page";

jest.setTimeout(240_000);

// axe looks at the workbench: the grid as it stands and is typed into, and 名单核对 beside it.

const pages = servedPages();
let workbench: WorkbenchPage;
let found: string[];

beforeEach(async () => {
  found = [];
  workbench = await pages.openWorkbench({ reducedMotion: "reduce" });
});

afterEach(async () => {
  const { slips } = workbench;
  await workbench.close();
  expect(slips).toEqual([]);
});

async function axe(step: string, part?: string): Promise<void> {
  found.push(...(await axeViolations(workbench.page, step, part)));
}

test("the grid, a cell that is typed into, the samples", async () => {
  const { page } = workbench;
  const cell = page.locator("[data-cell]").first();
  await cell.waitFor();
  await inEveryLook(page, async (look) => {
    await cell.click();
    await axe(`grid, ${look}`);
    await page.keyboard.press("F2");
    await axe(`typing, ${look}`, "textarea:focus");
    await page.keyboard.press("Escape");
    const samples = page.locator('button[aria-haspopup="menu"]');
    await samples.click();
    await page.getByRole("menu").waitFor();
    await axe(`samples, ${look}`, "header");
    await page.keyboard.press("Escape");
  });
  expect([...new Set(found)]).toEqual([]);
});

test("名单核对 beside the grid", async () => {
  const { page } = workbench;
  await workbench.openFile("lists.xlsx", await listsFile(generateLists(7, 240, 1)));
  await page.locator("[data-sheet]").filter({ hasText: "花名册" }).waitFor();
  await workbench.button("名单").click();
  await workbench.button("核对名单").click();
  const views = page.locator("[data-lists] [role=tab]");
  await views.first().waitFor();
  await page.locator("[data-lists]:not([data-busy])").waitFor();
  await inEveryLook(page, async (look) => {
    for (let view = 0; view < (await views.count()); view++) {
      await views.nth(view).click();
      await axe(`view ${String(view + 1)}, ${look}`, "[data-pane]");
    }
  });
  expect([...new Set(found)]).toEqual([]);
});
