import type { Page } from "playwright-core";

/**
 * Clicks what a person would click, by plain selectors: looking for roles and names would itself
 * hold up the page that is being watched.
 */
export async function press(page: Page, selector: string, text: string): Promise<void> {
  const place = await page.evaluate(
    ({ selector, text }) => {
      const found = [...document.querySelectorAll(selector)].find((element) => {
        // A tab tells a count as well.
        const said = element.textContent.replace(/[\d\s]+/g, "");
        return said === text || element.getAttribute("aria-label") === text;
      });
      found?.scrollIntoView({ block: "nearest" });
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    { selector, text }
  );
  if (!place) throw new Error(`There is no ${selector} that says ${text}.`);
  await page.mouse.click(place.x, place.y);
}

/** Waits until something in the page matches; asks once a frame, which costs the page nothing. */
export async function until(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, {
    polling: "raf",
    timeout: 600_000,
  });
}
