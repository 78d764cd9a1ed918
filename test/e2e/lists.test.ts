import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateLists } from "../core/lists/people-generator";
import { cancelAtOnce } from "./cancel-at-once";
import { listsFile } from "./lists-book";
import { servedPages } from "./served-pages";

jest.setTimeout(240_000);

const book = generateLists(7, 12_000, 20);
const folder = mkdtempSync(join(tmpdir(), "jihe-lists-"));
const file = join(folder, "lists.xlsx");
const pages = servedPages();

beforeAll(async () => {
  writeFileSync(file, await listsFile(book));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly findings: readonly { readonly rule: string }[];
  readonly comparisons: readonly { readonly totals: Readonly<Record<string, number>> }[];
}

/** What the command line says of the same file. */
function commandLine(): Told {
  const cli = join(__dirname, "../../bin/jihe.mjs");
  const args = [cli, "reconcile", file, "-o", join(folder, "out.xlsx"), "--json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

test("lists are checked as on the command line, cancelled at once, written and taken back; no ID in full", async () => {
  const workbench = await pages.openWorkbench();
  const { page } = workbench;
  try {
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator("[data-sheet]").filter({ hasText: "花名册" }).waitFor();
    await workbench.button("名单").click();
    await cancelAtOnce(page);
    await workbench.button("核对名单").click();
    await workbench.note("error").waitFor();
    expect(await page.locator("[data-lists] [role=tabpanel]").count()).toBe(0);
    await page
      .locator("[data-lists]")
      .getByRole("button", { name: /^(核对名单|重新核对)$/ })
      .click();
    await page.locator("[data-check]").first().waitFor();

    const told = commandLine();
    for (const rule of new Set(told.findings.map((finding) => finding.rule))) {
      const count = told.findings.filter((finding) => finding.rule === rule).length;
      expect(await page.locator(`[data-check="${rule}"]`).innerText()).toContain(`${count} 条`);
    }
    await page.locator("[data-lists]").getByRole("tab", { name: /比对/ }).click();
    for (const outcome of ["both", "differs", "leftOnly", "rightOnly"]) {
      const count = (told.comparisons[0]?.totals[outcome] ?? NaN).toLocaleString("en-US");
      expect(await page.locator(`[data-count="${outcome}"]`).innerText()).toBe(`${count} 人`);
    }
    await page.locator("[data-proof=true]").waitFor();

    await page.locator("[data-lists]").getByRole("tab", { name: /疑点/ }).click();
    await page.locator("[data-check] button").first().click();
    await page.locator("[data-list-finding]").first().waitFor();
    const pane = await page.locator("[data-pane]").innerHTML();
    expect(book.ids.filter((id) => id.length >= 15 && pane.includes(id))).toEqual([]);

    await workbench.button("写入名单核对").click();
    await workbench.button("撤销本次写入").waitFor();
    expect(await workbench.sheets()).toEqual(expect.arrayContaining(["名单疑点", "抽样底稿"]));
    await workbench.button("撤销本次写入").click();
    await workbench.note("success").waitFor();
    expect(await workbench.sheets()).not.toContain("名单疑点");
    expect(workbench.slips).toEqual([]);
  } finally {
    await workbench.close();
  }
});
