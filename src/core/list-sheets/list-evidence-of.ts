import { measuresOf } from "../lists/occurrences";
import type { ListEvidence, ListOccurrence } from "../scores/list-evidence";
import { statusId } from "../sheets/finding-words";
import { spellings } from "../sheets/own-sheets";
import { isFrameKey } from "../sheets/sheet-frame";
import { textAt, valueAt, type WrittenSheet } from "../sheets/written-sheet";
import { parseAddress, type CellRef } from "../values/cell-ref";
import type { Workbook } from "../workbook/workbook";
import { LIST_SHEET_KEYS } from "./list-sheet-layout";
import { writtenListSheet } from "./own-list-sheets";

/**
 * What the last reconciling wrote down, for the scores: 名单疑点 with the statuses as they stand now,
 * and from 名单核对 how many people there are. Undefined before the lists were reconciled. Quick: the
 * lists themselves are not read.
 */
export function listEvidenceOf(workbook: Workbook): ListEvidence | undefined {
  const written = writtenListSheet(workbook, LIST_SHEET_KEYS.findings);
  if (!written) return undefined;
  const summary = writtenListSheet(workbook, LIST_SHEET_KEYS.summary);
  const people = summary && numberAt(summary, "list:total", "c6");
  return {
    sheet: written.grid.name,
    hasMoney: summary ? namesMoney(summary) : false,
    findings: [...written.rows]
      .sort(([, a], [, b]) => a - b)
      .flatMap(([id, row]) => occurrenceAt(written, id, row) ?? []),
    ...(people !== undefined && people > 0 ? { people } : {}),
  };
}

function occurrenceAt(written: WrittenSheet, id: string, row: number): ListOccurrence | undefined {
  const measures = measuresOf(textAt(written, row, "rule"));
  if (isFrameKey(id) || measures.length === 0) return undefined;
  // What is gone (已消除) stays on the sheet for its remarks, and is wrong no longer.
  if (spellings("sheet.severity.gone").includes(textAt(written, row, "severity"))) return undefined;
  const institution = textAt(written, row, "institution");
  const name = textAt(written, row, "name");
  const cell = placeOf(textAt(written, row, "place"));
  return {
    id,
    measures,
    status: statusId(textAt(written, row, "status")) ?? "open",
    person: textAt(written, row, "maskedId") + (name || institution),
    institution,
    row: { sheet: written.grid.name, row, column: written.columns.get("number") ?? 0 },
    ...(cell ? { cell } : {}),
  };
}

/** `发放表!C5`; the name of a sheet may hold an exclamation mark. */
function placeOf(text: string): CellRef | undefined {
  const cut = text.lastIndexOf("!");
  const at = parseAddress(text.slice(cut + 1));
  return cut > 0 && at ? { sheet: text.slice(0, cut), ...at } : undefined;
}

function numberAt(written: WrittenSheet, key: string, id: string): number | undefined {
  const row = written.rows.get(key);
  const value = row === undefined ? null : valueAt(written, row, id);
  return typeof value === "number" ? value : undefined;
}

/** Whether any list had money in it. */
function namesMoney(summary: WrittenSheet): boolean {
  for (const key of summary.rows.keys()) {
    if (key.startsWith("list:") && numberAt(summary, key, "c4") !== undefined) return true;
  }
  return false;
}
