import { axeViolations } from "./axe-violations";
import { inEveryLook } from "./in-every-look";
import { servedPages } from "./served-pages";

jest.setTimeout(240_000);

// axe looks at every step of the built pane, in each theme and language.

/** Of each step so many parts are opened: the settled questions, an indicator or two. */
const OPENED = 3;

const pages = servedPages();

test("no step has a violation", async () => {
  const excel = await pages.openPane({
    context: { reducedMotion: "reduce" },
  });
  const found: string[] = [];
  const look = (step: string): Promise<void> =>
    inEveryLook(excel.page, async (seen) => {
      found.push(...(await axeViolations(excel.page, `${step}, ${seen}`)));
    });
  await excel.button("核对并评分").waitFor();
  await look("welcome");
  await excel.run();
  const tabs = excel.page.getByRole("tab");
  expect(await tabs.count()).toBeGreaterThanOrEqual(4);
  for (let tab = 0; tab < (await tabs.count()); tab++) {
    await tabs.nth(tab).click();
    // What can be opened is opened: an indicator shows its rule, its evidence, its questions.
    const closed = excel.page.locator('[role=tabpanel] [aria-expanded="false"]:visible');
    for (let left = OPENED; left > 0 && (await closed.count()) > 0; left--) {
      await closed.first().click();
    }
    await look(`tab ${String(tab + 1)}`);
  }
  await excel.button("写入工作簿").click();
  await excel.button("再次写入").waitFor();
  await look("written");
  await inEveryLook(excel.page, async (seen) => {
    await excel.page.getByRole("button", { name: /^(设置|Settings)$/ }).click();
    found.push(...(await axeViolations(excel.page, `settings, ${seen}`)));
    await excel.page.keyboard.press("Escape");
  });
  await excel.close();
  expect([...new Set(found)]).toEqual([]);
});

test.each(["outside", "missing"] as const)("%s: no violation", async (why) => {
  const excel = await pages.openPane({
    host: null,
    isOnline: why === "outside",
  });
  await excel.page.locator(`[data-no-excel="${why}"]`).waitFor();
  expect(await axeViolations(excel.page, why)).toEqual([]);
  await excel.close();
});
