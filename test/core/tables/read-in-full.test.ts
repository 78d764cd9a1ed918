import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import counties from "../../cases/checks/county-offices.json";
import forms from "../../cases/checks/forms.json";
import outsiders from "../../cases/checks/outsiders.json";
import read from "../../cases/tables/read-in-full.json";
import { say, type Message } from "../../../src/core/messages/message";
import type { Facts } from "../../../src/core/tables/facts";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { Figure } from "../../../src/core/tables/table";
import { type CellRef, formatCell } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import { book, type SheetDraft } from "./book";

/*
 * Everything that is read from a workbook, before anything is checked: tables with their columns
 * and rows, figures with cell, unit and decimals, totals, sentences, and what is left open with its
 * choices. A figure that is lost or changes its unit here is a discrepancy that nobody is told.
 * read-in-full.json has a line a fact. After a change that is meant: `TELL=anew npx jest
 * read-in-full`, and read what `git diff` shows before it stays.
 */

const workbooks = [...outsiders, ...forms, ...counties] as unknown as readonly {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
}[];
const lines: Readonly<Record<string, readonly string[]>> = read;
const SAMPLES = ["yongji-2023", "yijinhuoluo-2023"];
/** Characters of a workbook's lines. */
const MOST = 6500;

async function workbookOf(name: string): Promise<Workbook> {
  const drafted = workbooks.find((one) => one.name === name)?.sheets;
  if (drafted) return book(...drafted);
  const path = join(__dirname, `../../../assets/samples/${name}.xlsx`);
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value.workbook;
}

const isFigure = (value: object): value is Figure => "shown" in value && "decimals" in value;
const isMessage = (value: object): boolean =>
  "code" in value && typeof value.code === "string" && value.code.includes(".");

/** A value as one line; a figure as `F3 17.6350×10000 万元`, a table that others point to as its id. */
function lineOf(value: unknown, isPart = true): string {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return `[${value.map((one) => lineOf(one)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (isFigure(value)) {
    const { cell, shown, unit, decimals } = value;
    const rest = [unit.dimension, unit.scale.toFixed(), unit.flow ? "flow" : "", unit.per ?? ""];
    return `${formatCell(cell)} ${shown.toFixed(decimals)} ${unit.text} ${rest.join(" ").trim()}`;
  }
  if (isMessage(value)) return `“${say(value as Message, "zh-CN")}”`;
  if ("sheet" in value && "row" in value) return formatCell(value as CellRef);
  if (isPart && "kind" in value && "columns" in value && "id" in value) return String(value.id);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([key, field]) => `${key} ${lineOf(field)}`).join("; ")}}`;
}

/** A line for each thing of each list of the facts. */
function linesOf(facts: Facts): readonly string[] {
  return Object.entries(facts).flatMap(([name, list]: [string, unknown]) =>
    Array.isArray(list)
      ? list.map((one) => `${name} ${lineOf(one, false)}`)
      : [`${name} ${lineOf(list)}`]
  );
}

async function tell(name: string): Promise<readonly string[]> {
  return linesOf(readFacts(await workbookOf(name)));
}

if (process.env["TELL"] === "anew") {
  test("read-in-full.json is written anew", async () => {
    const names = [...SAMPLES, ...workbooks.map(({ name }) => name)];
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
