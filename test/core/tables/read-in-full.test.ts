import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import read from "../../cases/tables/read-in-full.json";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import { book } from "./book";
import { draftedBooks } from "./drafted-books";
import { linesOf } from "./fact-text";

/*
 * Everything that is read from a workbook, before anything is checked: tables with their columns
 * and rows, figures with cell, unit and decimals, totals, sentences, and what is left open with its
 * choices. A figure that is lost or changes its unit here is a discrepancy that nobody is told.
 * read-in-full.json has a line a fact. After a change that is meant: `TELL=anew npx jest
 * read-in-full`, and read what `git diff` shows before it stays.
 */

const lines: Readonly<Record<string, readonly string[]>> = read;
const SAMPLES = ["yongji-2023", "yijinhuoluo-2023"];
/** Characters of a workbook's lines. */
const MOST = 6500;

async function workbookOf(name: string): Promise<Workbook> {
  const drafted = draftedBooks.find((one) => one.name === name)?.sheets;
  if (drafted) return book(...drafted);
  const path = join(__dirname, `../../../assets/samples/${name}.xlsx`);
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value.workbook;
}

async function tell(name: string): Promise<readonly string[]> {
  return linesOf(readFacts(await workbookOf(name)));
}

if (process.env["TELL"] === "anew") {
  test("read-in-full.json is written anew", async () => {
    const names = [...SAMPLES, ...draftedBooks.map(({ name }) => name)];
    const told = await Promise.all(names.map(async (name) => [name, await tell(name)] as const));
    // Long lists say the same of many rows: what is told of them already is enough to read.
    const all = told.filter(([name, facts]) => name in lines || facts.join("").length <= MOST);
    const path = join(__dirname, "../../cases/tables/read-in-full.json");
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    expect(all.length).toBeGreaterThan(SAMPLES.length);
  });
} else {
  test.each(Object.keys(lines))("%s", async (name) => {
    expect(await tell(name)).toEqual(lines[name]);
  });
}
