import type { Page } from "playwright-core";

/** Clicks 取消 of a run over lists in the moment in which it appears. */
export async function cancelAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const cancel = document.querySelector<HTMLElement>("[data-lists] [data-progress] button");
      if (!cancel) return;
      watch.disconnect();
      cancel.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}
