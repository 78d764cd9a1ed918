import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellStatements } from "./tell-statements";

/*
 * What stands before points, as it is read: an edge that moves or a name that is cut here moves every
 * score that rests on it. After a change that is meant: `TELL=anew npx jest edges-conditions`, and
 * read what `git diff` shows before it stays.
 */

interface Told {
  readonly text: string;
  readonly told: readonly string[];
}

const path = join(__dirname, "../../cases/edges-kinds-conditions.json");
const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Told[];

if (process.env["TELL"] === "anew") {
  test("edges-kinds-conditions.json is written anew", () => {
    const anew = cases.map(({ text }) => ({ text, told: tellStatements(text) }));
    writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
    expect(anew).toHaveLength(cases.length);
  });
} else {
  test.each(cases.map((one): [string, Told] => [one.text, one]))("%s", (_text, one) => {
    expect(tellStatements(one.text)).toEqual(one.told);
  });
}
