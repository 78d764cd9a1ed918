import type { ScoreRow } from "../tables/facts";

/** A name as it is compared: width folded, without spaces and points. */
export function squeezeName(text: string): string {
  return text.normalize("NFKC").replace(/[\s·、，,。.]+/g, "");
}

function bigrams(text: string): Set<string> {
  const squeezed = squeezeName(text);
  const pairs = Array.from({ length: squeezed.length - 1 }, (_, at) => squeezed.slice(at, at + 2));
  return new Set(pairs);
}

/** 群众满意度 and 补贴对象满意度 share words; C1 of another system shares none. */
function shareWords(a: string, b: string): boolean {
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
