import { word, type Language, type MessageCode } from "../messages/message";
import type { TableLine } from "./settings-model";
import { textAt, type WrittenSheet } from "./written-sheet";

/** A table is known by where it begins: its end moves when rows are added. */
export function tableKey(line: TableLine): string {
  return `table:${line.sheet}!${line.range.split(":")[0] ?? ""}`;
}

/** The tables that the sheet listed when it was written last. */
export function rememberedTables(written: WrittenSheet | undefined): readonly TableLine[] {
  if (!written) return [];
  return [...written.rows].flatMap(([key, row]) => {
    if (!key.startsWith("table:")) return [];
    try {
      return [JSON.parse(textAt(written, row, "memo")) as TableLine];
    } catch {
      return [];
    }
  });
}

/** 补贴发放表 for `subsidy-payment`; the kind itself for one this version does not know. */
export function kindWord(kind: string, language: Language): string {
  const code = `sheet.kind.${kind}` as MessageCode;
  const said = word(code, language);
  return said === code ? kind : said;
}
