import type { Finding } from "../checks/finding";
import { message, type Message } from "../messages/message";
import { plain } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { statusId } from "./finding-words";
import { decimalIn } from "./overrides";
import { spellings } from "./own-sheets";
import { snapshotOf, sourceChange } from "./source-snapshot";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/**
 * Why a finding that was settled is open again: a figure of it, or one of the cells behind it, is
 * not what it was when the list was written; or it was corrected, gone, and is back. Undefined
 * while it is as it was decided on.
 */
export function reasonToReopen(
  finding: Finding,
  written: WrittenSheet,
  row: number,
  workbook: Workbook
): Message | undefined {
  const status = statusId(textAt(written, row, "status"));
  if (status === undefined || status === "open") return undefined;
  return (
    figureChange(finding, written, row) ??
    cellChange(finding, written, row, workbook) ??
    (status === "corrected" && isGone(written, row) ? message("sheet.note.back") : undefined)
  );
}

function figureChange(finding: Finding, written: WrittenSheet, row: number): Message | undefined {
  const pairs = [
    ["statedFigure", finding.stated],
    ["expectedFigure", finding.expected],
  ] as const;
  for (const [id, now] of pairs) {
    const before = decimalIn(valueAt(written, row, id));
    if (before ? now?.equals(before) : !now) continue;
    return message("sheet.note.figure", {
      before: before ? plain(before) : "—",
      after: now ? plain(now) : "—",
    });
  }
  return undefined;
}

function cellChange(
  finding: Finding,
  written: WrittenSheet,
  row: number,
  workbook: Workbook
): Message | undefined {
  const before = textAt(written, row, "sources");
  const after = snapshotOf(finding.cells, workbook);
  const change =
    before === "" || after === undefined ? undefined : sourceChange(before, after, finding.cells);
  if (!change) return undefined;
  const { cell, before: old, after: now } = change;
  return old === undefined || now === undefined
    ? message("sheet.note.cell", { cell })
    : message("sheet.note.cellFigure", { cell, before: old, after: now });
}

/** Whether the row stood as 已消除 when the list was written last. */
function isGone(written: WrittenSheet, row: number): boolean {
  return spellings("sheet.severity.gone").includes(textAt(written, row, "severity"));
}
