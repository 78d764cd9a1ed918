import type { Finding } from "../checks/finding";
import type { Message } from "../messages/message";
import type { Workbook } from "../workbook/workbook";
import { dayText } from "./clock-time";
import { statusId, type Status } from "./finding-words";
import { findOwnSheets } from "./own-sheets";
import { reasonToReopen } from "./reopening";
import { FINDING_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** What a reviewer said of one finding in the pane; it is newer than what the sheet says. */
export interface Decision {
  readonly status?: Status;
  /** 核实情况; an empty text clears it. */
  readonly remark?: string;
  /** Who decides; 复核人 of 绩核设置 when absent. */
  readonly reviewer?: string;
}

/** Decisions by the id of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What 疑点清单 says of one finding now. */
export interface FindingReview {
  readonly id: string;
  readonly status: Status;
  /** The status in a reviewer's own word, when it is none of ours. */
  readonly ownWord?: string;
  readonly remark: string;
  /** 核实人 and 核实日期 (`2026-11-22`), when known. */
  readonly reviewer?: string;
  readonly reviewedOn?: string;
  /** It was settled, and what it rests on is no longer what it was then. */
  readonly reopened?: boolean;
  /** Why it is open again. */
  readonly reason?: Message;
}

/** The reviews of these findings as the written 疑点清单 has them; none before it was written. */
export function reviewsOf(
  findings: readonly Finding[],
  workbook: Workbook
): readonly FindingReview[] {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.findings);
  const written = readWritten(sheet, FINDING_COLUMNS);
  if (!written) return [];
  return findings.flatMap((finding): FindingReview[] => {
    const row = written.rows.get(finding.id);
    if (row === undefined) return [];
    const typed = textAt(written, row, "status");
    const known = statusId(typed);
    const remark = textAt(written, row, "verified");
    const signed = signatureIn(written, row, workbook.date1904);
    const reason = reasonToReopen(finding, written, row, workbook);
    if (reason)
      return [{ id: finding.id, status: "open", remark, ...signed, reopened: true, reason }];
    const ownWord = known === undefined && typed !== "" ? { ownWord: typed } : {};
    return [{ id: finding.id, status: known ?? "open", remark, ...signed, ...ownWord }];
  });
}

/** What was decided of findings, by id, as the written 疑点清单 has it; open ones are left out. */
export function statusesOf(
  findings: readonly Finding[],
  workbook: Workbook
): Readonly<Record<string, Status>> {
  const decided = reviewsOf(findings, workbook).filter(({ status }) => status !== "open");
  return Object.fromEntries(decided.map(({ id, status }) => [id, status]));
}

function signatureIn(
  written: WrittenSheet,
  row: number,
  date1904: boolean
): Pick<FindingReview, "reviewer" | "reviewedOn"> {
  const reviewer = textAt(written, row, "reviewer");
  const typed = valueAt(written, row, "reviewedOn");
  const reviewedOn =
    typeof typed === "number" ? dayText(typed, date1904) : textAt(written, row, "reviewedOn");
  return {
    ...(reviewer === "" ? {} : { reviewer }),
    ...(reviewedOn === "" ? {} : { reviewedOn }),
  };
}
