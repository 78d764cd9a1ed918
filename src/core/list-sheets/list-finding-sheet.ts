import type { ListSettingText } from "../lists/list-setting-values";
import { figureOfFinding, type ListFinding } from "../lists/list-finding";
import { yuanOf } from "../lists/money-units";
import { message, say, word, type Language } from "../messages/message";
import { carriedCell, typedCell } from "../sheets/carry-over";
import { placeLink, statusId, STATUSES, statusWord, type Status } from "../sheets/finding-words";
import { decimalIn } from "../sheets/overrides";
import type { DraftCell } from "../sheets/sheet-draft";
import { isFrameKey } from "../sheets/sheet-frame";
import { textAt, valueAt, type WrittenSheet } from "../sheets/written-sheet";
import { formatCell, formulaCell, type CellRef } from "../values/cell-ref";
import { plain } from "../values/decimal";
import { sortedInSteps } from "../values/sorted-in-steps";
import type { Workbook } from "../workbook/workbook";
import type { SheetPlan } from "../workbook/write-plan";
import { LIST_FINDING_COLUMNS, LIST_SHEET_KEYS } from "./list-sheet-layout";
import { SheetBuilder, STEP_LINES } from "./sheet-builder";
import type { UsedSettings } from "./used-settings";

/** Rows that one sheet takes, with room for head, foot and what a person adds. */
const MOST_ROWS = 1_040_000;

export interface ListFrame {
  readonly language: Language;
  /** `2026-11-22 14:02` */
  readonly generatedAt: string;
  /** Policy facts as they are typed now. */
  readonly settings?: readonly ListSettingText[];
  /** What the run went by. */
  readonly used: UsedSettings;
}

/**
 * 名单疑点: one row a finding, the gravest first. Status, 核实情况 and 处理意见 follow a finding by its
 * id; a settled one whose figures changed reopens and says why; one that is gone but was decided
 * on stays at the end. Rests every few thousand rows.
 */
export function* listFindingSheet(
  name: string,
  findings: readonly ListFinding[],
  frame: ListFrame,
  written: WrittenSheet | undefined,
  workbook: Workbook
): Generator<undefined, SheetPlan> {
  const { language } = frame;
  const builder = new SheetBuilder(LIST_FINDING_COLUMNS, written);
  const inOrder = yield* sortedInSteps(
    findings,
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]
  );
  const shown = inOrder.slice(0, MOST_ROWS);
  builder.addHead(
    word("list.sheet.findings", language),
    say(
      message(findings.length > shown.length ? "list.sheet.line.cut" : "list.sheet.line", {
        count: String(findings.length),
        shown: String(shown.length),
        time: frame.generatedAt,
      }),
      language
    )
  );
  builder.addHeader(language);
  const numbers = yield* numbersOf(written);
  for (const [at, finding] of shown.entries()) {
    if (at % STEP_LINES === STEP_LINES - 1) yield undefined;
    builder.add(finding.id, {
      number: { value: numbers.of(finding.id), style: "number" },
      ...findingCells(finding, language),
      ...reviewCells(finding, frame, written),
    });
  }
  if (written) yield* keepOthers(builder, shown, written, workbook, language);
  closeTable(builder, language);
  builder.addFoot(language);
  return yield* builder.finish(LIST_SHEET_KEYS.findings, name);
}

const GRAVITY = { high: 0, medium: 1, low: 2 } as const;

/** A finding keeps its number: notes and letters refer to it. */
class Numbers {
  readonly #written: WrittenSheet | undefined;
  #highest: number;

  constructor(written: WrittenSheet | undefined, highest: number) {
    this.#written = written;
    this.#highest = highest;
  }

  of(key: string): number {
    const row = this.#written?.rows.get(key);
    const known = this.#written ? valueAt(this.#written, row, "number") : null;
    if (typeof known === "number") return known;
    this.#highest += 1;
    return this.#highest;
  }
}

function* numbersOf(written: WrittenSheet | undefined): Generator<undefined, Numbers> {
  let [highest, seen] = [0, 0];
  for (const [key, row] of written?.rows ?? []) {
    if (++seen % STEP_LINES === 0) yield undefined;
    const number = written && valueAt(written, row, "number");
    if (typeof number === "number" && !isFrameKey(key)) highest = Math.max(highest, number);
  }
  return new Numbers(written, highest);
}

function findingCells(finding: ListFinding, language: Language): Record<string, DraftCell> {
  const text = (value: string): DraftCell => ({ value: value || null, style: "text" });
  const { stated, expected, unit, effect } = finding;
  const difference = stated === undefined || expected === undefined ? undefined : stated - expected;
  const money = unit === "元";
  const figure = (value: number | undefined, style: "number" | "difference"): DraftCell => ({
    value: figureOfFinding(finding, value)?.toNumber() ?? null,
    style,
    format: money ? "#,##0.00" : "General",
  });
  return {
    severity: text(word(`sheet.severity.${finding.severity}`, language)),
    category: text(word(`list.rule.${finding.rule}`, language)),
    name: text(finding.name),
    maskedId: text(finding.maskedId),
    institution: text(finding.institution),
    klass: text(finding.className),
    description: text(say(finding.message, language)),
    stated: figure(stated, "number"),
    expected: figure(expected, "number"),
    difference: {
      ...figure(difference, "difference"),
      format: money ? "+#,##0.00;-#,##0.00;0.00" : "+General;-General;0",
    },
    unit: text(unit ?? ""),
    amount: {
      value: effect === undefined ? null : yuanOf(effect).toNumber(),
      style: "number",
      format: "#,##0.00",
    },
    place: placeCell(finding.cells[0]),
    other: placeCell(finding.cells[1]),
    rule: { value: finding.rule },
  };
}

function placeCell(cell: CellRef | undefined): DraftCell {
  if (!cell) return { value: null, style: "text" };
  return { value: formatCell(cell), style: "link", link: formulaCell(cell) };
}

function reviewCells(
  finding: ListFinding,
  { language, generatedAt }: ListFrame,
  written: WrittenSheet | undefined
): Record<string, DraftCell> {
  const row = written?.rows.get(finding.id);
  const typed = written ? textAt(written, row, "status") : "";
  const known = statusId(typed);
  const verified = typedCell(written, finding.id, "verified", "input-text");
  const handling = typedCell(written, finding.id, "handling", "input-text");
  const asTyped: DraftCell = {
    value: known ? statusWord(known, language) : typed || statusWord("open", language),
    style: "input-text",
  };
  const isSettled = known !== undefined && known !== "open";
  const change = written && isSettled ? changeOf(finding, written, row) : undefined;
  if (!change || known === undefined) return { status: asTyped, verified, handling };
  const why = say(
    message("list.sheet.reopened", {
      time: generatedAt,
      ...change,
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

function changeOf(
  finding: ListFinding,
  written: WrittenSheet,
  row: number | undefined
): { before: string; after: string } | undefined {
  for (const [id, value] of [
    ["stated", finding.stated],
    ["expected", finding.expected],
  ] as const) {
    const before = decimalIn(valueAt(written, row, id));
    const now = figureOfFinding(finding, value);
    if (before ? now?.equals(before) : !now) continue;
    return { before: before ? plain(before) : "—", after: now ? plain(now) : "—" };
  }
  return undefined;
}

/** Findings that are gone and were decided on, and rows that a person added. */
function* keepOthers(
  builder: SheetBuilder,
  shown: readonly ListFinding[],
  written: WrittenSheet,
  workbook: Workbook,
  language: Language
): Generator<undefined> {
  const inputs = ["verified", "handling"].map((id) => written.columns.get(id));
  const known = new Set<string>();
  for (const { id } of shown) {
    known.add(id);
    if (known.size % STEP_LINES === 0) yield undefined;
  }
  let seen = 0;
  for (const [key, row] of written.rows) {
    if (++seen % STEP_LINES === 0) yield undefined;
    if (known.has(key) || isFrameKey(key) || key === "none") continue;
    const status = textAt(written, row, "status");
    const decided = status !== "" && statusId(status) !== "open";
    const typed = [...inputs, ...written.extraColumns].some(
      (column) => column !== undefined && carriedCell(written.grid, row, column) !== undefined
    );
    if (!decided && !typed) continue;
    const at = builder.carryRow(row, key);
    // A suggestion that was ruled out is not made again: that does not make it a finding that went.
    const isRefused = key.startsWith("similar-name-") && statusId(status) === "excluded";
    if (!isRefused)
      builder.set(at, "severity", {
        value: word("sheet.severity.gone", language),
        style: "repeat",
      });
    for (const id of ["place", "other"]) {
      const place = textAt(written, row, id);
      const link = placeLink(place, workbook);
      builder.set(
        at,
        id,
        link === undefined
          ? { value: place || null, style: "text" }
          : { value: place, style: "link", link }
      );
    }
  }
  const foot = written.rows.get("#foot") ?? Infinity;
  for (const row of written.looseRows) {
    if (++seen % STEP_LINES === 0) yield undefined;
    if (row > written.headerRow && row !== foot) builder.carryRow(row);
  }
}

function closeTable(builder: SheetBuilder, language: Language): void {
  const top = builder.headerRow;
  if (builder.next - 1 === top) {
    builder.add("none", {
      description: { value: word("list.sheet.none", language), style: "text" },
    });
  }
  const bottom = builder.next - 1;
  const left = builder.place("status");
  const choices = (Object.keys(STATUSES) as Status[]).map((each) => statusWord(each, language));
  builder.validations.push({
    range: { top: top + 1, left, bottom, right: left },
    kind: { type: "list", choices },
    error: say(message("sheet.error.choice", { choices: choices.join(" / ") }), language),
  });
  const right = LIST_FINDING_COLUMNS.length - 1;
  builder.table = { name: "JiheListFindings", range: { top, left: 0, bottom, right } };
}
