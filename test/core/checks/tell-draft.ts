import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { say } from "../../../src/core/messages/message";
import { formatCell } from "../../../src/core/values/cell-ref";

/**
 * All that a draft says, on one line: severity, subject (and what it is known by, where that is
 * something else), place, cells, stated, expected, difference, unit and yuan, the sentence, causes.
 */
export function tellDraft(draft: FindingDraft): string {
  const { severity, subject, known, place, cells, message, causes = [] } = draft;
  const { stated, expected, difference, unit, amountYuan } = draft;
  const figures = [stated, expected, difference].map((one) => one?.toFixed() ?? "-");
  return [
    `${severity} ${subject}${known === undefined ? "" : ` (${known})`} ${place}`,
    cells.map((cell) => formatCell(cell)).join(" "),
    [...figures, unit ?? "-", amountYuan?.toFixed() ?? "-"].join(" "),
    say(message, "zh-CN"),
    ...causes.map((cause) => `? ${say(cause, "zh-CN")}`),
  ].join(" | ");
}

/**
 * Holds drafts to what test/cases/checks/drafts/<name>.json says of them, word for word. After a
 * change that is meant: `TELL=anew npx jest <name>`, and read what `git diff` shows before it stays.
 */
export function testsOfDrafts(
  name: string,
  told: Readonly<Record<string, readonly string[]>>,
  given: Readonly<Record<string, () => readonly FindingDraft[]>>
): void {
  const all = Object.entries(given);
  if (process.env["TELL"] === "anew") {
    test(`${name}.json is written anew`, () => {
      const anew = Object.fromEntries(all.map(([key, run]) => [key, run().map(tellDraft)]));
      const path = join(__dirname, `../../cases/checks/drafts/${name}.json`);
      writeFileSync(path, `${JSON.stringify(anew, undefined, 2)}\n`);
    });
    return;
  }
  test.each(all)("%s", (key, run) => {
    expect(run().map(tellDraft)).toEqual(told[key]);
  });
  test("nothing is told of cases that are gone", () => {
    expect(Object.keys(told)).toEqual(Object.keys(given));
  });
}
