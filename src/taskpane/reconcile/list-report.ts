import type { Severity } from "../../core/checks/finding";
import type { ListProblem } from "../../core/list-sheets/list-problem";
import type { ListComparison } from "../../core/lists/compare-lists";
import type { ListRuleId } from "../../core/lists/list-finding";
import type { ListRole } from "../../core/lists/people-list";
import type { SurveyedList } from "../../core/lists/survey-lists";
import type { Message } from "../../core/messages/message";
import type { Status } from "../../core/sheets/finding-words";
import type { CellRef } from "../../core/values/cell-ref";

/** Two kinds of lists that are compared, the first on the left. */
export type ListPair = readonly [ListRole, ListRole];

/** The lists of a workbook before they are checked, and what checking them takes. */
export interface ListSurvey {
  readonly lists: readonly SurveyedList[];
  readonly rowCount: number;
  /** Memory that a run needs, roughly, in MB. */
  readonly megabytes: number;
  /** 名单疑点 is older than the lists: it stands in the workbook, and scores rest on it. */
  readonly older?: Message;
}

/** A list as it was read. */
export interface ListCard extends SurveyedList {
  /** Rows of people; undefined before it was read. */
  readonly people?: number;
  /** Totals, notes, blank lines. */
  readonly leftOut?: number;
}

/** Counts of one comparison, or of one institution and class in it. Money in yuan, as text. */
export interface ComparedCounts {
  readonly leftPeople: number;
  readonly rightPeople: number;
  readonly both: number;
  readonly differs: number;
  readonly leftOnly: number;
  readonly rightOnly: number;
  readonly leftYuan?: string;
  readonly rightYuan?: string;
  readonly differenceYuan?: string;
}

export interface ComparedLine extends ComparedCounts {
  readonly institution: string;
  readonly className: string;
}

export interface ComparisonCard {
  readonly pair: ListPair;
  readonly by: ListComparison["by"];
  readonly totals: ComparedCounts;
  /** Rows that were read, and rows that the counts above explain: the proof that none was dropped. */
  readonly leftRows: number;
  readonly rightRows: number;
  readonly leftExplained: number;
  readonly rightExplained: number;
  /** People that were matched by name and institution. */
  readonly byName: number;
  /** By institution and class, those that differ most first. */
  readonly lines: readonly ComparedLine[];
  /** Lines beyond those. */
  readonly moreLines: number;
}

export interface CheckCard {
  readonly rule: ListRuleId;
  readonly count: number;
  readonly people: number;
  /** Money at stake in yuan; absent where the check is about no money. */
  readonly yuan?: string;
}

/** What the page knows of a run: counts, not rows, of which there may be a million. */
export interface ListReport {
  readonly lists: readonly ListCard[];
  readonly comparisons: readonly ComparisonCard[];
  readonly checks: readonly CheckCard[];
  readonly findings: number;
  readonly people: number;
  /** Names of the sheets that reconciling wrote. */
  readonly ownSheets: readonly string[];
  /** What was set for the lists in the workbook, and could not be used. */
  readonly problems: readonly ListProblem[];
}

/** One 疑点 as it is shown. The ID is masked before it gets here. */
export interface ListFindingView {
  readonly id: string;
  readonly rule: ListRuleId;
  readonly severity: Severity;
  readonly name: string;
  readonly maskedId: string;
  readonly institution: string;
  readonly className: string;
  readonly said: Message;
  /** Money at stake in yuan. */
  readonly yuan?: string;
  readonly cells: readonly CellRef[];
  readonly status: Status;
  /** The status in a reviewer's own word. */
  readonly ownWord?: string;
  readonly remark: string;
}

/** Which findings are wanted; absent: all. */
export interface FindingQuery {
  readonly rule?: ListRuleId;
  readonly severity?: Severity;
  readonly status?: Status;
  /** In the name, the institution, the class or the masked ID. */
  readonly text?: string;
}

export interface FindingPage {
  /** How many there are in all that fit. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly ListFindingView[];
}
