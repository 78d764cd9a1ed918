import type { Workbook } from "../workbook/workbook";
import { findOwnSheets, spellings } from "./own-sheets";
import { isFrameKey } from "./sheet-frame";
import { FINDING_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { readWritten, textAt } from "./written-sheet";

/** 已消除: a finding that is not found any more, and that somebody had decided on. */
export interface GoneFinding {
  readonly id: string;
  readonly subject: string;
  /** As the list had it when it was still found. */
  readonly description: string;
  /** 状态 and 核实情况, in the words of the sheet. */
  readonly status: string;
  readonly remark: string;
}

/**
 * The findings that the written 疑点清单 keeps as 已消除, in the order of its rows. One that is found
 * again (`present`) is open again and no longer among them.
 */
export function goneFindings(
  workbook: Workbook,
  present: ReadonlySet<string>
): readonly GoneFinding[] {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.findings);
  const written = readWritten(sheet, FINDING_COLUMNS);
  if (!written) return [];
  const words = spellings("sheet.severity.gone");
  return [...written.rows]
    .filter(([id, row]) => {
      const isGone = words.includes(textAt(written, row, "severity"));
      return isGone && !isFrameKey(id) && !present.has(id);
    })
    .sort(([, a], [, b]) => a - b)
    .map(([id, row]) => ({
      id,
      subject: textAt(written, row, "subject"),
      description: textAt(written, row, "description"),
      status: textAt(written, row, "status"),
      remark: textAt(written, row, "verified"),
    }));
}
