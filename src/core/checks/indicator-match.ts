import type { ScoreRow } from "../tables/facts";

/** A name as it is compared: width folded, without spaces and points. */
export function squeezeName(text: string): string {
  const before = squeezed.get(text);
  if (before !== undefined) return before;
  const made = text.normalize("NFKC").replace(/[\s·、，,。.]+/g, "");
  if (squeezed.size < MOST_SQUEEZED) squeezed.set(text, made);
  return made;
}

const squeezed = new Map<string, string>();
const MOST_SQUEEZED = 10_000;

function bigrams(text: string): Set<string> {
  const squeezed = squeezeName(text);
  const pairs = Array.from({ length: squeezed.length - 1 }, (_, at) => squeezed.slice(at, at + 2));
  return new Set(pairs);
}

/** 群众满意度 and 补贴对象满意度 share words; C1 of another system shares none. */
function shareWords(a: string, b: string): boolean {
  if (a === b) return true;
  const words = bigrams(b);
  return a === "" || b === "" || [...bigrams(a)].some((pair) => words.has(pair));
}

type Named = Pick<ScoreRow, "code" | "name">;

/** Whether two rows are one indicator: by code, or where one has none by name. */
export function isSameIndicator(a: Named, b: Named): boolean {
  if (a.code !== undefined && b.code !== undefined) {
    return a.code === b.code && shareWords(a.name, b.name);
  }
  return a.name !== "" && squeezeName(a.name) === squeezeName(b.name);
}

/** Finds the rows of a table that are a given indicator, without looking at every row each time. */
export type IndicatorIndex<T extends Named> = (row: Named) => readonly T[];

const known = new WeakMap<readonly Named[], IndicatorIndex<Named>>();

function group<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || key === "") continue;
    const there = groups.get(key);
    if (there) there.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function makeIndex<T extends Named>(rows: readonly T[]): IndicatorIndex<T> {
  const byCode = group(rows, ({ code }) => code);
  const byName = group(rows, ({ name }) => squeezeName(name));
  return (row) => {
    const named = byName.get(squeezeName(row.name)) ?? [];
    if (row.code === undefined) return named;
    const coded = byCode.get(row.code) ?? [];
    return [...coded, ...named.filter(({ code }) => code === undefined)].filter((other) =>
      isSameIndicator(row, other)
    );
  };
}

/** The index of some rows; asked for again, the one that was made. */
export function indicatorIndex<T extends Named>(rows: readonly T[]): IndicatorIndex<T> {
  const before = known.get(rows) as IndicatorIndex<T> | undefined;
  if (before) return before;
  const made = makeIndex(rows);
  known.set(rows, made);
  return made;
}
