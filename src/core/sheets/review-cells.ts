import type { Finding } from "../checks/finding";
import { message, say } from "../messages/message";
import type { Workbook } from "../workbook/workbook";
import { typedCell } from "./carry-over";
import type { Decision } from "./finding-review";
import { statusId, statusWord } from "./finding-words";
import { reasonToReopen } from "./reopening";
import type { DraftCell, DraftCells } from "./sheet-draft";
import type { Frame } from "./sheet-frame";
import { textAt, type WrittenSheet } from "./written-sheet";

/** Where a finding's review comes from: the sheet as a person left it, and the workbook it is in. */
export interface ReviewSource {
  readonly frame: Frame;
  readonly written: WrittenSheet | undefined;
  readonly workbook: Workbook;
}

const DATE = "yyyy-mm-dd";

/**
 * The reviewer's columns of one finding, and the note that tells why a settled one is open again.
 * Who decided and when is filled in for a decision that is new, unless somebody typed it.
 */
export function reviewCells(
  finding: Finding,
  { frame, written, workbook }: ReviewSource,
  decision: Decision = {}
): DraftCells {
  const { language } = frame;
  const row = written?.rows.get(finding.id);
  const typed = written ? textAt(written, row, "status") : "";
  const known = decision.status ?? statusId(typed);
  const verified: DraftCell =
    decision.remark === undefined
      ? typedCell(written, finding.id, "verified", "input-text")
      : { value: decision.remark.trim() || null, style: "input-text" };
  const cells = {
    status: {
      value: known ? statusWord(known, language) : typed || statusWord("open", language),
      style: "input-text",
    },
    verified,
    handling: typedCell(written, finding.id, "handling", "input-text"),
    ...signature(finding.id, { frame, written }, decision, known ?? "open"),
  } as const;
  // Who decides now sees the figures of now.
  const isOlder = decision.status === undefined && known !== undefined;
  const reason =
    written && row !== undefined && isOlder
      ? reasonToReopen(finding, written, row, workbook)
      : undefined;
  if (!reason || !known) return cells;
  const why = say(
    message("sheet.note.reopened", {
      time: frame.generatedAt,
      reason,
      status: statusWord(known, language),
    }),
    language
  );
  const said = typeof verified.value === "string" ? verified.value : "";
  return {
    ...cells,
    status: { value: statusWord("open", language), style: "input-text" },
    verified: { ...verified, value: said === "" ? why : `${said}\n${why}` },
    decided: { value: "open" },
  };
}

/** 核实人 and 核实日期: of the person who changed the status since the list was written last. */
function signature(
  key: string,
  { frame, written }: Pick<ReviewSource, "frame" | "written">,
  decision: Decision,
  status: string
): DraftCells {
  const row = written?.rows.get(key);
  const remembered = written ? textAt(written, row, "decided") : "";
  const [before = "", reviewer = "", date = ""] = remembered.split("|");
  const isNew = status !== (before || "open");
  const ownReviewer = typedCell(written, key, "reviewer", "input-text");
  const ownDate = typedCell(written, key, "reviewedOn", "input-text");
  const name = decision.reviewer ?? frame.reviewer.text;
  const signer =
    isNew && name !== "" && textOf(ownReviewer) === reviewer
      ? { value: name, style: "input-text" as const }
      : ownReviewer;
  const day =
    isNew && textOf(ownDate) === date
      ? { value: Math.floor(frame.generatedOn), style: "input-text" as const, format: DATE }
      : { ...ownDate, format: ownDate.format ?? DATE };
  return {
    reviewer: signer,
    reviewedOn: day,
    decided: { value: [status, textOf(signer), textOf(day)].join("|") },
  };
}

function textOf({ value }: DraftCell): string {
  return value === null ? "" : String(value).trim();
}
