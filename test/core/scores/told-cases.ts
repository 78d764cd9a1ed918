import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "../../../src/core/values/decimal";

/** Where a text of digits is a text. */
const WORDS = new Set(["mark", "condition", "text", "name", "word", "counter", "kind", "told"]);

interface Told {
  readonly name: string;
  readonly told: readonly string[];
}

/**
 * A test for each case of `test/cases/scores/<file>.json`: what is told of it, line by line.
 * Figures are texts in the file, and Decimals for `tell`. After a change that is meant:
 * `TELL=anew npx jest <file>`, and read what `git diff` shows before it stays.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a test has of its own
export function toldCases<C extends Told>(file: string, tell: (one: C) => readonly string[]): void {
  const path = join(__dirname, `../../cases/scores/${file}.json`);
  const source = readFileSync(path, "utf8");
  const cases = JSON.parse(source, (key, value: unknown) =>
    typeof value === "string" && !WORDS.has(key) && /^-?\d+(?:\.\d+)?$/u.test(value)
      ? new Decimal(value)
      : value
  ) as readonly C[];
  if (process.env["TELL"] === "anew") {
    test(`${file}.json is written anew`, () => {
      const anew = (JSON.parse(source) as readonly C[]).map((one, at) => ({
        ...one,
        told: tell(cases[at] ?? one),
      }));
      writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
      expect(anew).toHaveLength(cases.length);
    });
  } else {
    test.each(cases.map((one): [string, C] => [one.name, one]))("%s", (_name, one) => {
      expect(tell(one)).toEqual(one.told);
    });
  }
}
