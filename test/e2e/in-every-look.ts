import type { Page } from "playwright-core";
import type { Language } from "../../src/core/messages/message";

/** Chinese last: the tests go on in it. */
const LANGUAGES = ["en", "zh-CN"] as const satisfies readonly Language[];
const THEMES = ["light", "dark", "contrast"] as const;

/**
 * Does the same in each language and theme of one page that stands: they are chosen under ⚙, so
 * nothing is opened or run again for them.
 */
export async function inEveryLook(page: Page, act: (look: string) => Promise<void>): Promise<void> {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      await choose(page, language, theme);
      await act(`${language}, ${theme}`);
    }
  }
}

async function choose(page: Page, language: Language, theme: string): Promise<void> {
  const settings = page.getByRole("button", { name: /^(设置|Settings)$/ });
  await settings.click();
  const panel = page.getByRole("group", { name: /^(设置|Settings)$/ });
  await panel.getByRole("combobox").nth(0).selectOption(language);
  await page.locator(`[data-pane][lang="${language}"]`).waitFor();
  await panel.getByRole("combobox").nth(1).selectOption(theme);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
  // Fluent's colours change over a tenth of a second; halfway there nothing can be read.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  );
}
