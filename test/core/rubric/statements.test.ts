import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCondition } from "../../../src/core/rubric/read-condition";
import { readStatements } from "../../../src/core/rubric/read-statements";
import { tokenise } from "../../../src/core/rubric/tokenise";
import { sayCondition, sayStatement, sayToken } from "./statement-text";

/*
 * What each sentence of a rule says, before it is known which kind of rule it is: the figure that
 * decides between two bands, to which side its edge belongs, what is counted and what is measured;
 * and, before that, which words are figures, points and comparisons at all. After a change that is
 * meant: `TELL=anew npx jest statements`, and read what `git diff` shows before it stays.
 */

type Told = Readonly<Record<string, readonly string[]>>;

const folder = join(__dirname, "../../cases");

const files: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ["rubric-tokens.json", (text) => tokenise(text).map(sayToken)],
  ["rubric-conditions.json", (text) => [sayCondition(readCondition(tokenise(text)))]],
  ["rubric-statements.json", (text) => readStatements(text).map(sayStatement)],
];

describe.each(files)("%s", (name, tell) => {
  const path = join(folder, name);
  const cases = JSON.parse(readFileSync(path, "utf8")) as Told;
  if (process.env["TELL"] === "anew") {
    test(`${name} is written anew`, () => {
      const anew = Object.fromEntries(Object.keys(cases).map((text) => [text, tell(text)]));
      writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
      expect(Object.keys(anew)).toHaveLength(Object.keys(cases).length);
    });
  } else {
    test.each(Object.entries(cases))("%s", (text, told) => {
      expect(tell(text)).toEqual(told);
    });
  }
});
