import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe complains of, each in a line: where in the test, its rule, the element, what is wrong.
 * It looks at the whole page, or at `part` of it: a selector.
 */
export async function axeViolations(page: Page, step: string, part?: string): Promise<string[]> {
  // Comes as a script of the debugger, past the page's own policy; it reads only.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    (wanted) =>
      (window as unknown as { axe: { run: (what: unknown) => Promise<AxeResults> } }).axe.run({
        ...(wanted === undefined ? {} : { include: [wanted] }),
        // Fluent's keyboard navigation puts empty marks at the ends of a group. They pass the focus
        // on at once, so nobody ever stands on one.
        exclude: ["[data-tabster-dummy]"],
      }),
    part
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${step}: ${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").replace(/\s+/g, " ").slice(0, 240)}`
    )
  );
}
