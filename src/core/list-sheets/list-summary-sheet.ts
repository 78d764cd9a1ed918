import type { ComparisonTotals, ListComparison } from "../lists/compare-lists";
import { isWhole } from "../lists/compare-lists";
import { claimLists } from "../lists/list-facts";
import { yuanOf } from "../lists/money-units";
import type { Reconciliation } from "../lists/reconcile";
import { tallyFindings } from "../lists/tally-findings";
import { message, say, word, type MessageCode } from "../messages/message";
import type { DraftCell } from "../sheets/sheet-draft";
import type { WrittenSheet } from "../sheets/written-sheet";
import { formatAddress, formatRange, quoteSheet } from "../values/cell-ref";
import type { CellStyle, SheetPlan } from "../workbook/write-plan";
import type { ListFrame } from "./list-finding-sheet";
import { addListChoices } from "./list-choice-rows";
import { addListSettings } from "./list-setting-rows";
import { LIST_SHEET_KEYS, LIST_SUMMARY_COLUMNS } from "./list-sheet-layout";
import { OneName } from "./one-name";
import { SheetBuilder, STEP_LINES } from "./sheet-builder";
import { count, money, peopleOf, text, totalOf } from "./summary-cells";
import { kindsIn, rememberSaid } from "./used-settings";

/** Bars that a chart can be read with. */
const MOST_BARS = 15;

/**
 * 名单核对: which lists were read, how many findings each check has, the findings by institution with
 * a chart of their money, and each comparison by institution and class with totals that prove that
 * every row is explained. Rests every few thousand rows.
 */
export function* listSummarySheet(
  name: string,
  result: Reconciliation,
  frame: ListFrame,
  written: WrittenSheet | undefined
): Generator<undefined, SheetPlan> {
  const page = new SummaryPage(result, frame, written);
  yield* page.lists();
  yield* page.checks();
  yield* page.institutions();
  for (const comparison of result.comparisons) yield* page.comparison(comparison);
  page.settings();
  page.choices();
  return yield* page.finish(name);
}

class SummaryPage {
  readonly #builder: SheetBuilder;
  readonly #result: Reconciliation;
  readonly #frame: ListFrame;
  readonly #written: WrittenSheet | undefined;

  constructor(result: Reconciliation, frame: ListFrame, written: WrittenSheet | undefined) {
    this.#result = result;
    this.#frame = frame;
    this.#written = written;
    this.#builder = new SheetBuilder(LIST_SUMMARY_COLUMNS, written);
    this.#builder.hasBlocks = true;
    this.#builder.addHead(
      this.#word("list.sheet.summary"),
      this.#say("list.sheet.line", {
        count: String(result.findings.length),
        shown: "",
        time: frame.generatedAt,
      })
    );
  }

  #word(code: MessageCode): string {
    return word(code, this.#frame.language);
  }

  #say(code: MessageCode, params: Record<string, string>): string {
    return say(message(code, params), this.#frame.language);
  }

  #section(key: string, text: string): void {
    const { next } = this.#builder;
    if (next > 2) this.#builder.add("", {});
    this.#builder.add(`section:${key}`, { first: { value: text, style: "section" } });
  }

  #heads(key: string, codes: readonly MessageCode[]): number {
    const cells: Record<string, DraftCell> = {};
    codes.forEach((code, index) => {
      cells[LIST_SUMMARY_COLUMNS[index]?.id ?? ""] = { value: this.#word(code), style: "header" };
    });
    cells["key"] = { value: key === "lists" ? this.#word("sheet.head.key") : `heads:${key}` };
    if (key === "lists") cells["memo"] = { value: this.#word("sheet.head.memo") };
    const at = this.#builder.add("", cells);
    if (key === "lists") this.#builder.headerRow = at;
    return at;
  }

  #row(key: string, values: readonly DraftCell[]): number {
    const cells: Record<string, DraftCell> = {};
    values.forEach((cell, index) => {
      cells[LIST_SUMMARY_COLUMNS[index]?.id ?? ""] = cell;
    });
    return this.#builder.add(key, cells);
  }

  *lists(): Generator<undefined> {
    this.#heads("lists", [
      "list.head.sheet",
      "list.head.role",
      "list.head.rows",
      "list.head.money",
      "list.head.left-out",
      "list.head.people",
    ]);
    const { book, listFacts } = this.#result;
    for (const list of book.lists) {
      const link = `${quoteSheet(list.range.sheet)}!${formatRange(list.range)}`;
      this.#row(`list:${list.range.sheet}!${formatAddress(list.range.top, list.range.left)}`, [
        { value: list.range.sheet, style: "link", link },
        text(this.#word(`list.role.${list.role}`)),
        count(list.count),
        money(yield* totalOf(list)),
        count(list.leftOut),
        count(yield* peopleOf(listFacts, [list])),
      ]);
    }
    // Scores of a share of people rest on it.
    this.#row("list:total", [
      text(this.#word("list.label.all-people"), "total-text"),
      ...Array.from({ length: 4 }, () => text("", "total-text")),
      count(yield* peopleOf(listFacts, claimLists(listFacts)), "total-number"),
    ]);
  }

  *checks(): Generator<undefined> {
    this.#section("checks", this.#word("list.section.checks"));
    this.#heads("checks", [
      "list.head.check",
      "list.head.findings",
      "list.head.people",
      "list.head.money-at-stake",
    ]);
    const tallies = yield* tallyFindings(this.#result.findings, ({ rule }) => rule);
    for (const [rule, tally] of tallies) {
      this.#row(`check:${rule}`, [
        text(this.#word(`list.rule.${rule}`)),
        count(tally.count),
        count(tally.people),
        money(tally.effect),
      ]);
    }
    this.#row("check:total", [
      text(this.#word("sheet.label.total"), "total-text"),
      count(this.#result.findings.length, "total-number"),
      { value: null, style: "total-number" },
      { value: null, style: "total-number" },
    ]);
  }

  *institutions(): Generator<undefined> {
    const names = new OneName(this.#result.listFacts);
    const tallies = yield* tallyFindings(this.#result.findings, ({ institution }) =>
      names.of(institution)
    );
    const groups = [...tallies]
      .filter(([institution]) => institution !== "")
      .map(([institution, tally]) => ({ institution, ...tally }))
      .sort((a, b) => Math.abs(b.effect || 0) - Math.abs(a.effect || 0) || b.count - a.count);
    if (groups.length === 0) return;
    this.#section("institutions", this.#word("list.section.institutions"));
    this.#heads("institutions", [
      "list.head.institution",
      "list.head.findings",
      "list.head.people",
      "list.head.money-at-stake",
      ...(names.hasOthers ? (["list.head.other-names"] as const) : []),
    ]);
    const top = this.#builder.next;
    for (const { institution, count: found, people, effect } of groups) {
      this.#row(`institution:${institution}`, [
        text(institution),
        count(found),
        count(people),
        money(effect),
        ...(names.hasOthers ? [text(names.othersOf(institution, this.#frame.language))] : []),
      ]);
    }
    const bars = groups.slice(0, MOST_BARS).filter(({ effect }) => Math.abs(effect) > 0);
    if (bars.length < 2) return;
    const range = (column: number) => ({
      top,
      left: column,
      bottom: top + bars.length - 1,
      right: column,
    });
    this.#builder.charts.push({
      title: this.#word("list.chart.institutions"),
      kind: "bar",
      anchor: { top: 3, left: 6, bottom: 3 + Math.max(14, bars.length * 2), right: 11 },
      categories: { range: range(0), values: bars.map(({ institution }) => institution) },
      series: {
        name: this.#word("list.head.money-at-stake"),
        range: range(3),
        values: bars.map(({ effect }) => yuanOf(effect).toNumber()),
      },
    });
  }

  *comparison(comparison: ListComparison): Generator<undefined> {
    const { left, right, totals, lines, byName } = comparison;
    const key = `${left.side}|${right.side}`;
    const [first, second] = [left, right].map(({ side, role }) =>
      side.startsWith("sheet:") ? side.slice("sheet:".length) : this.#word(`list.role.${role}`)
    );
    const names = { left: first ?? "", right: second ?? "" };
    this.#section(key, this.#say("list.section.comparison", names));
    this.#heads(key, [
      "list.head.institution",
      "list.head.class",
      "list.head.left-people",
      "list.head.right-people",
      "list.head.same",
      "list.head.differ",
      "list.head.left-only",
      "list.head.right-only",
      "list.head.left-money",
      "list.head.right-money",
      "list.head.money-difference",
    ]);
    for (const [at, line] of lines.entries()) {
      // As many as there are people, where somebody took their names for institutions.
      if (at % STEP_LINES === STEP_LINES - 1) yield undefined;
      this.#row(`${key}:${line.institution}|${line.className}`, [
        text(line.institution || "—"),
        text(line.className || "—"),
        ...figures(line, comparison, "number"),
      ]);
    }
    this.#row(`${key}:total`, [
      text(this.#word("sheet.label.total"), "total-text"),
      text("", "total-text"),
      ...figures(totals, comparison, "total-number"),
    ]);
    this.#builder.add(`${key}:proof`, {
      first: {
        value: this.#say(isWhole(comparison) ? "list.proof" : "list.proof.broken", {
          ...names,
          leftRows: String(left.rowCount),
          rightRows: String(right.rowCount),
          leftExplained: String(totals.leftRows),
          rightExplained: String(totals.rightRows),
          byName: String(byName),
        }),
        style: "foot",
      },
    });
  }

  settings(): void {
    this.#section("settings", this.#word("list.section.settings"));
    this.#heads("settings", ["list.head.setting", "list.head.value", "list.head.does"]);
    const { language, settings: texts = [], used } = this.#frame;
    addListSettings(this.#builder, { texts, used }, language);
  }

  choices(): void {
    const { found } = this.#result.book;
    this.#section("choices", this.#word("list.section.choices"));
    const { language, settings: texts = [], used } = this.#frame;
    this.#builder.set(this.#builder.next - 1, "memo", {
      value: rememberSaid(...kindsIn(used.choices)),
    });
    const at = this.#heads("choices", ["list.head.sheet", "list.head.list-role"]);
    for (const [from, to, code] of [
      ["c3", "c5", "list.head.list-columns"],
      ["c6", "c11", "list.head.as-read"],
    ] as const) {
      this.#builder.set(at, from, { value: this.#word(code), style: "header" });
      this.#builder.spread(at, from, to);
    }
    addListChoices(this.#builder, found, { texts, used }, language);
  }

  finish(name: string): Generator<undefined, SheetPlan> {
    const builder = this.#builder;
    const written = this.#written;
    for (const row of written?.looseRows ?? []) {
      if (written && row > written.headerRow && !this.#isOurs(written, row)) builder.carryRow(row);
    }
    builder.addFoot(this.#frame.language);
    return builder.finish(LIST_SHEET_KEYS.summary, name);
  }

  #isOurs(written: WrittenSheet, row: number): boolean {
    const column = written.columns.get("key");
    return column !== undefined && written.grid.value(row, column) !== null;
  }
}

function figures(
  totals: ComparisonTotals,
  { by }: ListComparison,
  style: CellStyle
): readonly DraftCell[] {
  const hasMoney = by === "money";
  const amount = (units: number): DraftCell =>
    hasMoney ? { ...money(units), style } : { value: null, style };
  return [
    count(totals.leftPeople, style),
    count(totals.rightPeople, style),
    count(totals.both, style),
    count(totals.differs, style),
    count(totals.leftOnly, style),
    count(totals.rightOnly, style),
    amount(totals.leftMoney),
    amount(totals.rightMoney),
    amount(totals.rightMoney - totals.leftMoney),
  ];
}
