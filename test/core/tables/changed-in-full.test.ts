import { writeFileSync } from "node:fs";
import { join } from "node:path";
import changed from "../../cases/tables/changed-in-full.json";
import { readFacts } from "../../../src/core/tables/find-tables";
import { parseAddress } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "./book";
import { draftedBooks } from "./drafted-books";
import { linesOf } from "./fact-text";

/*
 * Sheets that were read as they should be, with one thing changed that offices do change: a column or
 * a row left out, a header worded in a way that nobody foresaw, a cell left blank, fewer rows, two
 * columns in the other order, a table turned. What is read anew and what is read no more is told, and
 * nothing else may change: a figure that goes astray here is one that nobody checks.
 * changed-in-full.json has what changes, token by token. After a change that is meant: `TELL=anew npx
 * jest changed-in-full`, and read what `git diff` shows before it stays.
 */

type Rows = SheetDraft["rows"];

interface Sheet {
  readonly book: string;
  readonly sheet: string;
  /** Change -> what it does to the facts. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
}

const sheets: readonly Sheet[] = changed;

const columnOf = (letter = ""): number => parseAddress(`${letter}1`)?.column ?? -1;

function edited(
  rows: Rows,
  edit: (cell: CellScalar, row: number, column: number) => CellScalar
): Rows {
  return rows.map((row, at) => row.map((cell, column) => edit(cell, at, column)));
}

type Edit = (draft: SheetDraft, ...words: readonly string[]) => Partial<SheetDraft>;

const rowOf = (text = ""): number => Number(text) - 1;
const without = (draft: SheetDraft, isGone: (row: number, column: number) => boolean): Rows =>
  edited(draft.rows, (cell, row, column) => (isGone(row, column) ? null : cell));

const EDITS: Readonly<Record<string, Edit>> = {
  "no column (\\w)": (draft, letter) => ({
    rows: without(draft, (_, column) => column === columnOf(letter)),
  }),
  "no row (\\d+)": (draft, row) => ({ rows: without(draft, (at) => at === rowOf(row)) }),
  "rows to (\\d+)": ({ rows }, last) => ({ rows: rows.slice(0, Number(last)) }),
  "row (\\d+) again": ({ rows }, row) => ({
    rows: rows.flatMap((each, at) => (at === rowOf(row) ? [each, each] : [each])),
    merges: [],
  }),
  "gap above (\\d+)": ({ rows }, row) => ({
    rows: rows.flatMap((each, at) => (at === rowOf(row) ? [[], each] : [each])),
    merges: [],
  }),
  "gap before (\\w)": ({ rows }, letter) => ({
    rows: rows.map((each) => [
      ...each.slice(0, columnOf(letter)),
      null,
      ...each.slice(columnOf(letter)),
    ]),
    merges: [],
    formats: {},
  }),
  "(\\w) with (\\w)": ({ rows }, one, other) => {
    const [a, b] = [columnOf(one), columnOf(other)];
    const from = (at: number): number => (at === a ? b : at === b ? a : at);
    return { rows: rows.map((each) => each.map((_, at) => each[from(at)] ?? null)) };
  },
  "no merges": () => ({ merges: [] }),
  turned: ({ rows }) => {
    const wide = Math.max(...rows.map((each) => each.length));
    const turned = Array.from({ length: wide }, (_, at) => rows.map((each) => each[at] ?? null));
    return { rows: turned, merges: [], formats: {} };
  },
  "(\\w)(\\d+) blank": (draft, letter, row) => ({
    rows: without(draft, (at, column) => at === rowOf(row) && column === columnOf(letter)),
  }),
  "(\\w)(\\d+) = (.*)": ({ rows }, letter, row, text = "") => ({
    rows: edited(rows, (cell, at, column) =>
      at === rowOf(row) && column === columnOf(letter) ? text : cell
    ),
  }),
  "(\\w) as text": ({ rows }, letter) => ({
    rows: edited(rows, (cell, _, column) =>
      column === columnOf(letter) && typeof cell === "number" ? String(cell) : cell
    ),
  }),
};

function change(draft: SheetDraft, what: string): SheetDraft {
  for (const [pattern, edit] of Object.entries(EDITS)) {
    const words = new RegExp(`^${pattern}$`, "u").exec(what)?.slice(1);
    if (words) return { ...draft, ...edit(draft, ...words) };
  }
  throw new Error(`unknown change: ${what}`);
}

/** The lines of which each list has its own again: columns, rows, parts. */
function shortLines(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const name = line.slice(0, line.indexOf(" "));
    return line
      .split(
        /(?<=\[|, )(?=\{(?:column|row|name|label|quantities|cell|classes|className|option|number) )/u
      )
      .map((part, at) => (at === 0 ? part : `${name} ${part}`));
  });
}

/** Where the ends of two lists are the same: how many at the front, how many at the back. */
function sameEnds(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < least - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  return [front, back];
}

const MOST_SHOWN = 48;
const short = (line: string): string =>
  line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;

/** `- ` what is read no more, `+ ` what is read anew, `~ ` what is read otherwise. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  const [front, back] = sameEnds(before, after);
  const old = before.slice(front, before.length - back);
  const now = after.slice(front, after.length - back);
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  const said: string[] = [];
  for (const line of come) {
    const at = gone.findIndex((each) => isLike(each, line));
    if (at < 0) {
      said.push(`+ ${line}`);
      continue;
    }
    const [was = ""] = gone.splice(at, 1);
    const [a, b] = [was.split(" "), line.split(" ")];
    const [same, end] = sameEnds(a, b);
    const words = (all: readonly string[]): string => all.slice(same, all.length - end).join(" ");
    said.push(`~ ${short(a.slice(0, same).join(" "))} | ${words(a)} → ${words(b)}`);
  }
  return [...runs(gone), ...said];
}

/** What is gone, list by list: how many lines from which on. */
function runs(lines: readonly string[]): readonly string[] {
  const lists = new Map<string, readonly string[]>();
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(" "));
    lists.set(name, [...(lists.get(name) ?? []), line]);
  }
  return [...lists.values()].map((all) => `- ${String(all.length)} ${short(all[0] ?? "")}`);
}

/** Two lines that tell of the same thing: they begin alike. */
function isLike(a: string, b: string): boolean {
  const [front] = sameEnds(a.split(" "), b.split(" "));
  return front >= 3 || (front >= 1 && /^(said|unrecognised|tables)/u.test(a));
}

const toldOf = new Map<SheetDraft, readonly string[]>();

function tell(draft: SheetDraft): readonly string[] {
  const told = toldOf.get(draft) ?? shortLines(linesOf(readFacts(book(draft))));
  toldOf.set(draft, told);
  return told;
}

function draftOf({ book: name, sheet }: Sheet): SheetDraft {
  const found = draftedBooks
    .find((one) => one.name === name)
    ?.sheets.find((one) => one.name === sheet);
  if (!found) throw new Error(`no sheet: ${name} ${sheet}`);
  return found;
}

function changesOf(sheet: Sheet): Sheet["changes"] {
  const draft = draftOf(sheet);
  const entries = Object.keys(sheet.changes).map((what): [string, readonly string[]] => [
    what,
    difference(tell(draft), tell(change(draft, what))),
  ]);
  return Object.fromEntries(entries);
}

if (process.env["TELL"] === "anew") {
  test("changed-in-full.json is written anew", () => {
    const all = sheets.map((sheet) => ({ ...sheet, changes: changesOf(sheet) }));
    const path = join(__dirname, "../../cases/tables/changed-in-full.json");
    writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
    expect(all.length).toBeGreaterThan(0);
  });
} else {
  test.each(sheets.map((sheet): [string, string, Sheet] => [sheet.book, sheet.sheet, sheet]))(
    "%s %s",
    (_book, _sheet, sheet) => {
      expect(changesOf(sheet)).toEqual(sheet.changes);
    }
  );
}
