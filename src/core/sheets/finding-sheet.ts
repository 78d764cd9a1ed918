import type { Finding, Severity } from "../checks/finding";
import type { Evaluation } from "../evaluation";
import { message, say, word, type Language } from "../messages/message";
import { formatCell, formulaCell, type CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import { joinInCell } from "../workbook/cell-text";
import { carriedCell, carryExtras, carryRows, hasTyped } from "./carry-over";
import { effectWords } from "./effect-words";
import type { Decisions } from "./finding-review";
import { placeLink, statusId, STATUSES, statusWord, type Status } from "./finding-words";
import { reviewCells } from "./review-cells";
import { addFoot, addHead, isFrameKey, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { snapshotOf } from "./source-snapshot";
import { columnOf, FINDING_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";
import type { Workbook } from "../workbook/workbook";

export interface FindingSheetInput {
  readonly name: string;
  readonly evaluation: Pick<Evaluation, "findings" | "indicators" | "effects">;
  readonly workbook: Workbook;
  /** What was decided in the pane since the sheet was written. */
  readonly decisions?: Decisions;
}

/**
 * 疑点清单: one row a finding, as an Excel table. Status, 核实情况 and 处理意见 follow the finding by
 * its id; a signed-off finding whose figures changed reopens and says why; one that is gone but
 * was decided on stays at the end as 已消除.
 */
export function findingSheet(
  input: FindingSheetInput,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const { language } = frame;
  const draft = new SheetDraft(SHEET_KEYS.findings, input.name, FINDING_COLUMNS);
  addHead(draft, frame, "sheet.title.findings", word("sheet.unit.column", language), written);
  draft.addHeader(language);
  const { workbook, evaluation, decisions } = input;
  const numbers = numberFindings(evaluation.findings, written);
  const effects = effectWords(evaluation, language);
  const source = { frame, written, workbook };
  for (const finding of evaluation.findings) {
    const sources = snapshotOf(finding.cells, workbook);
    const cells = {
      ...findingCells(finding, language),
      ...reviewCells(finding, source, decisions?.get(finding.id)),
      sources: { value: sources ?? (written ? rememberedSources(written, finding.id) : null) },
    };
    const number = numbers.get(finding.id);
    const effect = effects.get(finding.id);
    draft.add(finding.id, {
      ...cells,
      number: { value: number ?? null, style: "number" },
      effect: { value: effect ?? null, style: "text" },
    });
  }
  carryExtras(draft, written);
  if (written) addGone(draft, input, written, language);
  const foot = written?.rows.get("#foot") ?? Infinity;
  const own = written?.looseRows ?? [];
  if (written) {
    const inside = own.filter((row) => row > written.headerRow && row < foot);
    carryRows(draft, written, inside);
  }
  closeTable(draft, language);
  addFoot(draft, frame, written);
  if (written) {
    const outside = own.filter((row) => row < written.headerRow || row > foot);
    carryRows(draft, written, outside);
  }
  return draft;
}

/** A finding keeps its number: notes and letters refer to it. New ones count on. */
function numberFindings(
  findings: readonly Finding[],
  written: WrittenSheet | undefined
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let highest = 0;
  for (const [key, row] of written?.rows ?? []) {
    const number = written && valueAt(written, row, "number");
    if (isFrameKey(key) || typeof number !== "number") continue;
    numbers.set(key, number);
    highest = Math.max(highest, number);
  }
  for (const finding of findings) {
    if (numbers.has(finding.id)) continue;
    highest += 1;
    numbers.set(finding.id, highest);
  }
  return numbers;
}

/** What is known of the source cells when they cannot be looked at. */
function rememberedSources(written: WrittenSheet, id: string): string | null {
  return textAt(written, written.rows.get(id), "sources") || null;
}

function findingCells(finding: Finding, language: Language): DraftCells {
  const [first] = finding.cells;
  const figures = [finding.stated, finding.expected, finding.difference];
  const decimals = Math.max(0, ...figures.map((figure) => figure?.decimalPlaces() ?? 0));
  return {
    severity: { value: severityWord(finding.severity, language), style: "text" },
    category: { value: word(`sheet.rule.${finding.rule}`, language), style: "text" },
    subject: { value: finding.subject, style: "text" },
    description: { value: say(finding.message, language), style: "text" },
    statedFigure: figure(finding.stated, decimals),
    expectedFigure: figure(finding.expected, decimals),
    difference: difference(finding.difference, decimals),
    unit: { value: finding.unit ?? null, style: "text" },
    amount: finding.amountYuan
      ? { value: finding.amountYuan.toNumber(), style: "number", format: "#,##0.00" }
      : { value: null, style: "number" },
    place: first
      ? { value: placeText(finding.cells, language), style: "link", link: formulaCell(first) }
      : { value: null, style: "text" },
    rule: { value: finding.rule },
    cells: { value: joinInCell(finding.cells.map(formatCell), "; ") },
  };
}

function figure(value: Decimal | undefined, decimals: number): DraftCell {
  if (!value) return { value: null, style: "number" };
  return { value: value.toNumber(), style: "number", format: numberFormat(decimals) };
}

/** Red, and a sign for the reader who cannot tell red. */
function difference(value: Decimal | undefined, decimals: number): DraftCell {
  if (!value) return { value: null, style: "number" };
  const format = numberFormat(decimals);
  return {
    value: value.toNumber(),
    style: "difference",
    format: `+${format};-${format};${format}`,
  };
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 6))}`;
}

function severityWord(severity: Severity, language: Language): string {
  return word(`sheet.severity.${severity}`, language);
}

function placeText(cells: readonly CellRef[], language: Language): string {
  const [first] = cells;
  if (!first) return "";
  if (cells.length === 1) return formatCell(first);
  return say(
    message("sheet.label.places", { cell: formatCell(first), count: String(cells.length) }),
    language
  );
}

/** Findings that are gone, and in which somebody decided or wrote something. */
function addGone(
  draft: SheetDraft,
  input: FindingSheetInput,
  written: WrittenSheet,
  language: Language
): void {
  const known = new Set(input.evaluation.findings.map((finding) => finding.id));
  for (const [key, row] of written.rows) {
    if (known.has(key) || isFrameKey(key) || key === "none") continue;
    const status = textAt(written, row, "status");
    const decided = status !== "" && statusId(status) !== "open";
    if (!decided && !typedBesideStatus(draft, written, row)) continue;
    carryRows(draft, written, [row], () => key);
    const cells = draft.rows.at(-1)?.cells;
    const set = (id: (typeof FINDING_COLUMNS)[number]["id"], cell: DraftCell): void => {
      cells?.set(columnOf(FINDING_COLUMNS, id), cell);
    };
    set("severity", { value: word("sheet.severity.gone", language), style: "repeat" });
    set("rule", { value: textAt(written, row, "rule") });
    set("cells", { value: textAt(written, row, "cells") });
    set("sources", { value: textAt(written, row, "sources") || null });
    set("decided", { value: textAt(written, row, "decided") || null });
    set("status", {
      value: statusId(status) ? statusWord(statusId(status) ?? "open", language) : status,
      style: "input-text",
    });
    const place = textAt(written, row, "place");
    const link = placeLink(place, input.workbook);
    set(
      "place",
      link === undefined ? { value: place, style: "text" } : { value: place, style: "link", link }
    );
  }
}

/** 待核实 is written by us; only what stands beside it is a person's. */
function typedBesideStatus(draft: SheetDraft, written: WrittenSheet, row: number): boolean {
  const status = written.columns.get("status");
  if (status === undefined || carriedCell(written.grid, row, status) === undefined) {
    return hasTyped(draft, written, row);
  }
  return ["verified", "handling", "reviewer", "reviewedOn"]
    .map((id) => written.columns.get(id))
    .concat(written.extraColumns)
    .some((column) => column !== undefined && carriedCell(written.grid, row, column) !== undefined);
}

/** Makes the rows an Excel table with a list of statuses; an empty list says what was checked. */
function closeTable(draft: SheetDraft, language: Language): void {
  const top = draft.headerRow;
  // A table has at least one row, also when nothing was found.
  if (draft.next - 1 === top) draft.add("none", emptyRow(word("sheet.none.findings", language)));
  const bottom = draft.next - 1;
  const place = columnOf(FINDING_COLUMNS, "status");
  const choices = (Object.keys(STATUSES) as Status[]).map((status) => statusWord(status, language));
  draft.validations.push({
    range: { top: top + 1, left: place, bottom, right: place },
    kind: { type: "list", choices },
    error: say(message("sheet.error.choice", { choices: choices.join(" / ") }), language),
  });
  const width = FINDING_COLUMNS.length + headedExtras(draft);
  draft.table = { name: "JiheFindings", range: { top, left: 0, bottom, right: width - 1 } };
}

function emptyRow(sentence: string): DraftCells {
  const cells: Record<string, DraftCell> = {};
  for (const column of FINDING_COLUMNS) {
    if ("hidden" in column) continue;
    cells[column.id] = { value: null, style: "input" in column ? "input-text" : "text" };
  }
  return { ...cells, description: { value: sentence, style: "text" } };
}

/** A table's columns need headers, all different: the extra columns up to the first without one. */
function headedExtras(draft: SheetDraft): number {
  const header = draft.rows[draft.headerRow]?.cells;
  const seen = new Set(
    FINDING_COLUMNS.map((_, index) => String(header?.get(index)?.value ?? "").toLowerCase())
  );
  let count = 0;
  while (count < draft.extraCount) {
    const value = header?.get(FINDING_COLUMNS.length + count)?.value;
    const text = typeof value === "string" ? value.trim().toLowerCase() : "";
    if (text === "" || seen.has(text)) break;
    seen.add(text);
    count += 1;
  }
  return count;
}
