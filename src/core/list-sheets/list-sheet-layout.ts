import { hidden, typed, type ColumnLayout } from "../sheets/sheet-layout";

/** The sheets that reconciling writes, by the hidden defined name that marks each of them. */
export const LIST_SHEET_KEYS = {
  summary: "_jihe_list_summary",
  findings: "_jihe_list_findings",
  sample: "_jihe_list_sample",
} as const;
export type ListSheetKey = (typeof LIST_SHEET_KEYS)[keyof typeof LIST_SHEET_KEYS];

const key = hidden("key", "sheet.head.key");
const status = typed("status", "sheet.head.status", 9, "sheet.prompt.status");
const verified = typed("verified", "sheet.head.verified", 24, "sheet.prompt.verified");

/** 名单疑点: one row a finding; as narrow as can be, for it is printed on one A4 page across. */
export const LIST_FINDING_COLUMNS = [
  { id: "number", header: "sheet.head.number", width: 5 },
  { id: "severity", header: "sheet.head.severity", width: 8 },
  { id: "category", header: "sheet.head.category", width: 12 },
  { id: "name", header: "list.head.name", width: 8 },
  { id: "maskedId", header: "list.head.id", width: 19 },
  { id: "institution", header: "list.head.institution", width: 15 },
  { id: "klass", header: "list.head.class", width: 9 },
  { id: "description", header: "sheet.head.description", width: 38 },
  { id: "stated", header: "sheet.head.statedFigure", width: 13 },
  { id: "expected", header: "sheet.head.expectedFigure", width: 13 },
  { id: "difference", header: "sheet.head.difference", width: 11 },
  { id: "unit", header: "sheet.head.unit", width: 5 },
  { id: "amount", header: "sheet.head.amount", width: 13 },
  { id: "place", header: "sheet.head.place", width: 14 },
  { id: "other", header: "list.head.other-place", width: 14 },
  status,
  { ...verified, width: 18 },
  typed("handling", "sheet.head.handling", 15, "sheet.prompt.handling"),
  key,
  hidden("rule", "sheet.head.rule"),
] as const satisfies readonly ColumnLayout[];

/** 名单核对: blocks with headers of their own over one set of columns. */
export const LIST_SUMMARY_COLUMNS = [
  { id: "first", header: "list.head.sheet", width: 24 },
  { id: "second", header: "list.head.role", width: 14 },
  { id: "c3", header: "list.head.rows", width: 11 },
  { id: "c4", header: "list.head.money", width: 15 },
  { id: "c5", header: "list.head.left-out", width: 11 },
  { id: "c6", header: "sheet.head.blank", width: 11 },
  { id: "c7", header: "sheet.head.blank", width: 11 },
  { id: "c8", header: "sheet.head.blank", width: 11 },
  { id: "c9", header: "sheet.head.blank", width: 15 },
  { id: "c10", header: "sheet.head.blank", width: 15 },
  { id: "c11", header: "sheet.head.blank", width: 15 },
  key,
  // What a list was when it was read: see list-fingerprint.ts.
  hidden("memo", "sheet.head.memo"),
] as const satisfies readonly ColumnLayout[];

/** 抽样底稿: one row a person drawn. */
export const LIST_SAMPLE_COLUMNS = [
  { id: "number", header: "sheet.head.number", width: 8 },
  { id: "stratum", header: "list.head.stratum", width: 22 },
  { id: "name", header: "list.head.name", width: 10 },
  { id: "maskedId", header: "list.head.id", width: 21 },
  { id: "institution", header: "list.head.institution", width: 20 },
  { id: "klass", header: "list.head.class", width: 12 },
  { id: "amount", header: "list.head.book-amount", width: 14 },
  { id: "place", header: "sheet.head.place", width: 18 },
  { id: "frameRow", header: "list.head.frame-row", width: 11 },
  typed("audited", "list.head.audited", 14, "list.prompt.audited"),
  { id: "error", header: "list.head.error", width: 12 },
  { ...verified, header: "list.head.result", prompt: "list.prompt.result" },
  key,
] as const satisfies readonly ColumnLayout[];

export const LIST_COLUMNS_OF: Readonly<Record<ListSheetKey, readonly ColumnLayout[]>> = {
  [LIST_SHEET_KEYS.summary]: LIST_SUMMARY_COLUMNS,
  [LIST_SHEET_KEYS.findings]: LIST_FINDING_COLUMNS,
  [LIST_SHEET_KEYS.sample]: LIST_SAMPLE_COLUMNS,
};
