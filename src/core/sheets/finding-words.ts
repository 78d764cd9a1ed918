import { word, type Language } from "../messages/message";
import { parseAddress, quoteSheet } from "../values/cell-ref";
import type { Workbook } from "../workbook/workbook";
import { spellings } from "./own-sheets";

/** What a reviewer decides about a finding. */
export const STATUSES = {
  open: "sheet.status.open",
  confirmed: "sheet.status.confirmed",
  excluded: "sheet.status.excluded",
  corrected: "sheet.status.corrected",
} as const;
export type Status = keyof typeof STATUSES;

export function statusWord(status: Status, language: Language): string {
  return word(STATUSES[status], language);
}

/** The status behind a word in any language; undefined for a word of a reviewer's own. */
export function statusId(text: string): Status | undefined {
  return (Object.keys(STATUSES) as Status[]).find((status) =>
    spellings(STATUSES[status]).some((said) => said.toLowerCase() === text.trim().toLowerCase())
  );
}

/**
 * The link behind `资金支出!F3 等 5 处`: a grid carries texts, not links. The longest sheet name
 * that fits wins, for a name may hold an exclamation mark; undefined when the sheet is gone.
 */
export function placeLink(text: string, workbook: Workbook): string | undefined {
  const sheets = workbook.sheets
    .filter((sheet) => text.startsWith(`${sheet.name}!`))
    .sort((a, b) => b.name.length - a.name.length);
  for (const sheet of sheets) {
    const address = /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?/u.exec(text.slice(sheet.name.length + 1))?.[0];
    if (address !== undefined && parseAddress(address.split(":")[0] ?? "")) {
      return `${quoteSheet(sheet.name)}!${address}`;
    }
  }
  return undefined;
}
