import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellReading } from "./tell-reading";

/*
 * What each reader of a kind makes of a clause that is put before it alone, at both sides of what it
 * asks: a reader that takes a clause which it cannot hold gives points that the text does not give,
 * whatever the readers before it do. Nothing told: the clause is not of this kind. After a change
 * that is meant: `TELL=anew npx jest kinds-alone`, and read what `git diff` shows before it stays.
 */

interface Told {
  readonly reader: string;
  readonly weight: string;
  readonly text: string;
  readonly told: readonly string[];
}

const path = join(__dirname, "../../cases/rubric-readings/kinds.json");
const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Told[];

if (process.env["TELL"] === "anew") {
  test("kinds.json is written anew", () => {
    const anew = cases.map((one) => ({ ...one, told: tellReading(one) }));
    writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
    expect(anew).toHaveLength(cases.length);
  });
} else {
  describe.each([...new Set(cases.map(({ reader }) => reader))])("read as %s", (reader) => {
    const own = cases.filter((one) => one.reader === reader);
    test.each(own.map((one): [string, Told] => [`${one.text} (${one.weight})`, one]))(
      "%s",
      (_text, one) => {
        expect(tellReading(one)).toEqual(one.told);
      }
    );
  });
}
