import type { Workbook } from "./workbook";

/** The longest name Excel allows, in UTF-16 units. */
const LONGEST = 31;

/** A name as Excel allows it: at most 31 units, none of `[]:*?/\`, no apostrophe at either end. */
export function legalSheetName(wished: string): string {
  const name = wished
    // eslint-disable-next-line no-control-regex -- Excel refuses control characters in names
    .replace(/[[\]:*?/\\\u0000-\u001F]/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const cut = clip(name, LONGEST);
  // Excel keeps this name for its own log of shared workbooks.
  return cut === "" || cut.toLowerCase() === "history" ? "Sheet" : cut;
}

/** `wished`, or `wished (2)` … when the name is taken. Names compare without regard to case. */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = legalSheetName(wished);
  let name = legal;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const suffix = ` (${String(number)})`;
    name = clip(legal, LONGEST - suffix.length) + suffix;
  }
  return name;
}

/**
 * The sheet that a hidden name such as `_jihe_scores` points at, as its tab is called now;
 * undefined when there is no such name or its sheet was deleted.
 */
export function sheetOfKey(workbook: Workbook, key: string): string | undefined {
  const found = workbook.definedNames.find((n) => n.name.toLowerCase() === key.toLowerCase());
  const sheet = found && sheetOfReference(found.refersTo);
  if (sheet === undefined) return undefined;
  return workbook.sheets.find((s) => s.name.toLowerCase() === sheet.toLowerCase())?.name;
}

/** `'评分表'!$A$1` → `评分表`. */
export function sheetOfReference(refersTo: string): string | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refersTo.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

function clip(name: string, length: number): string {
  const cut = name.slice(0, length);
  const last = cut.charCodeAt(cut.length - 1);
  // Half a character outside the basic plane is no character.
  return (last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut).trimEnd();
}
