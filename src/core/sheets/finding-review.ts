import type { Finding } from "../checks/finding";
import { message, say } from "../messages/message";
import { plain } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { typedCell } from "./carry-over";
import { statusId, statusWord, type Status } from "./finding-words";
import { decimalIn } from "./overrides";
import { findOwnSheets } from "./own-sheets";
import type { DraftCell, DraftCells } from "./sheet-draft";
import type { Frame } from "./sheet-frame";
import { FINDING_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** What a reviewer said of one finding in the pane; it is newer than what the sheet says. */
export interface Decision {
  readonly status?: Status;
  /** 核实情况; an empty text clears it. */
  readonly remark?: string;
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
  /** It was settled, and its figures are no longer what they were then. */
  readonly reopened?: boolean;
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
    const settled = known !== undefined && known !== "open";
    if (settled && figureChange(finding, written, row)) {
      return [{ id: finding.id, status: "open", remark, reopened: true }];
    }
    const ownWord = known === undefined && typed !== "" ? { ownWord: typed } : {};
    return [{ id: finding.id, status: known ?? "open", remark, ...ownWord }];
  });
}

/** The reviewer's three columns, and the note that tells why a settled finding is open again. */
export function reviewCells(
  finding: Finding,
  frame: Frame,
  written: WrittenSheet | undefined,
  decision: Decision = {}
): DraftCells {
  const { language } = frame;
  const row = written?.rows.get(finding.id);
  const typed = written ? textAt(written, row, "status") : "";
  const known = decision.status ?? statusId(typed);
  const handling = typedCell(written, finding.id, "handling", "input-text");
  const verified: DraftCell =
    decision.remark === undefined
      ? typedCell(written, finding.id, "verified", "input-text")
      : { value: decision.remark.trim() || null, style: "input-text" };
  const status: DraftCell = {
    value: known ? statusWord(known, language) : typed || statusWord("open", language),
    style: "input-text",
  };
  // Who decides now sees the figures of now.
  const isSettled = decision.status === undefined && known !== undefined && known !== "open";
  if (!written || row === undefined || !isSettled) return { status, verified, handling };
  const change = figureChange(finding, written, row);
  if (!change) return { status, verified, handling };
  const why = say(
    message("sheet.note.reopened", {
      time: frame.generatedAt,
      before: change.before,
      after: change.after,
      status: statusWord(known, language),
    }),
    language
  );
  const said = typeof verified.value === "string" ? verified.value : "";
  return {
    status: { value: statusWord("open", language), style: "input-text" },
    verified: { ...verified, value: said === "" ? why : `${said}\n${why}` },
    handling,
  };
}

/** The figure that is no longer what it was when the finding was settled. */
function figureChange(
  finding: Finding,
  written: WrittenSheet,
  row: number
): { before: string; after: string } | undefined {
  const pairs = [
    ["statedFigure", finding.stated],
    ["expectedFigure", finding.expected],
  ] as const;
  for (const [id, now] of pairs) {
    const before = decimalIn(valueAt(written, row, id));
    if (before ? now?.equals(before) : !now) continue;
    return { before: before ? plain(before) : "—", after: now ? plain(now) : "—" };
  }
  return undefined;
}

/** What was decided of findings, by id, as the written 疑点清单 has it; open ones are left out. */
export function statusesOf(
  findings: readonly Finding[],
  workbook: Workbook
): Readonly<Record<string, Status>> {
  const decided = reviewsOf(findings, workbook).filter(({ status }) => status !== "open");
  return Object.fromEntries(decided.map(({ id, status }) => [id, status]));
}
