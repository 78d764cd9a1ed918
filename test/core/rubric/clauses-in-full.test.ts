import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tellStatements } from "./told";

/** What clauses say, word by word: which words belong to a statement is as much as its points. */
const folder = join(__dirname, "../../cases/statements");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<
    string,
    readonly string[]
  >;
  describe(file, () => {
    test.each(Object.entries(cases))("%s", (text, told) => {
      expect(tellStatements(text)).toEqual(told);
    });
  });
}
