import { listAt, moneyOf, whoIs, type ListFacts } from "../lists/list-facts";
import { sayYuan, yuanOf } from "../lists/money-units";
import { cellOf } from "../lists/people-list";
import type { Sample, SampleMethod, SamplePlan } from "../lists/sampling";
import { message, say, word, type MessageCode } from "../messages/message";
import { carriedCell, typedCell } from "../sheets/carry-over";
import { spellings } from "../sheets/own-sheets";
import type { DraftCell } from "../sheets/sheet-draft";
import { isFrameKey } from "../sheets/sheet-frame";
import { textAt, valueAt, type WrittenSheet } from "../sheets/written-sheet";
import { columnName, formatCell, formulaCell } from "../values/cell-ref";
import type { SheetPlan } from "../workbook/write-plan";
import type { ListFrame } from "./list-finding-sheet";
import { LIST_SAMPLE_COLUMNS, LIST_SHEET_KEYS } from "./list-sheet-layout";
import { SheetBuilder, STEP_LINES } from "./sheet-builder";

const METHODS: Readonly<Record<SampleMethod, MessageCode>> = {
  random: "list.sample.random",
  stratified: "list.sample.stratified",
  money: "list.sample.money",
};
const USUAL_SIZE = 30;
const MOST_SIZE = 100_000;

/** What a person set on an earlier 抽样底稿; the usual plan with `seed` where nothing is set. */
export function samplePlanOf(written: WrittenSheet | undefined, seed: number): SamplePlan {
  const at = (key: string) => (written ? valueAt(written, written.rows.get(key), "stratum") : null);
  const number = (key: string, usual: number): number => {
    const value = Number(at(key) ?? NaN);
    return Number.isInteger(value) && value >= 0 ? value : usual;
  };
  const typed = at("#method");
  const said = typeof typed === "string" ? typed.trim() : "";
  const method = (Object.keys(METHODS) as SampleMethod[]).find((each) =>
    spellings(METHODS[each]).includes(said)
  );
  return {
    method: method ?? "stratified",
    seed: number("#seed", seed) % 2 ** 32,
    size: Math.min(MOST_SIZE, number("#size", USUAL_SIZE)),
  };
}

/**
 * 抽样底稿: how the sample was drawn (method, seed, size: to be changed, the next run draws anew), what
 * it was drawn from, and the rows drawn, with room for what was found. Rests every few thousand rows.
 */
export function* listSampleSheet(
  name: string,
  sample: Sample,
  facts: ListFacts,
  frame: ListFrame,
  written: WrittenSheet | undefined
): Generator<undefined, SheetPlan> {
  const { language } = frame;
  const builder = new SheetBuilder(LIST_SAMPLE_COLUMNS, written);
  builder.addHead(
    word("list.sheet.sample", language),
    say(message("list.sample.line", { time: frame.generatedAt }), language)
  );
  parameters(builder, sample, frame);
  const top = builder.addHeader(language) + 1;
  const seen = new Map<string, number>();
  for (const [index, { row, position, stratum }] of sample.rows.entries()) {
    if (index % STEP_LINES === STEP_LINES - 1) yield undefined;
    const list = listAt(facts, row.list);
    const who = whoIs(facts, row);
    const cell = cellOf(list, row.row, "id", "name");
    const money = moneyOf(list, row.row);
    const key = keyOf(seen, `${who.maskedId}|${who.name}|${who.institution}`);
    const at = builder.next + 1;
    builder.add(key, {
      number: { value: index + 1, style: "number" },
      stratum: text(stratum || "—"),
      name: text(who.name),
      maskedId: text(who.maskedId),
      institution: text(who.institution),
      klass: text(who.className),
      amount: {
        value: Number.isNaN(money) ? null : yuanOf(money).toNumber(),
        style: "number",
        format: "#,##0.00",
      },
      place: { value: formatCell(cell), style: "link", link: formulaCell(cell) },
      frameRow: { value: position, style: "number" },
      audited: { ...typedCell(written, key, "audited", "input-number"), format: "#,##0.00" },
      error: errorCell(builder, written, key, at, money),
      verified: typedCell(written, key, "verified", "input-text"),
    });
  }
  if (written) keepTyped(builder, sample.rows.length === 0 ? new Set() : builtKeys(seen), written);
  const bottom = builder.next - 1;
  if (bottom >= top) totals(builder, top, bottom, frame);
  builder.addFoot(language);
  return yield* builder.finish(LIST_SHEET_KEYS.sample, name);
}

function text(value: string): DraftCell {
  return { value: value || null, style: "text" };
}

/** Two rows of one person are told apart by their order. */
function keyOf(seen: Map<string, number>, known: string): string {
  const ordinal = (seen.get(known) ?? 0) + 1;
  seen.set(known, ordinal);
  return `sample:${known}${ordinal === 1 ? "" : `#${String(ordinal)}`}`;
}

function builtKeys(seen: ReadonlyMap<string, number>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [known, count] of seen) {
    for (let ordinal = 1; ordinal <= count; ordinal += 1) {
      keys.add(`sample:${known}${ordinal === 1 ? "" : `#${String(ordinal)}`}`);
    }
  }
  return keys;
}

function parameters(builder: SheetBuilder, { plan, frame, interval }: Sample, to: ListFrame): void {
  const { language } = to;
  const line = (key: string, code: MessageCode, cell: DraftCell): number =>
    builder.add(key, { number: { value: word(code, language), style: "foot" }, stratum: cell });
  const method = line("#method", "list.sample.method", {
    value: word(METHODS[plan.method], language),
    style: "input-text",
  });
  const left = builder.place("stratum");
  builder.validations.push({
    range: { top: method, left, bottom: method, right: left },
    kind: {
      type: "list",
      choices: (Object.keys(METHODS) as SampleMethod[]).map((each) =>
        word(METHODS[each], language)
      ),
    },
  });
  line("#seed", "list.sample.seed", { value: plan.seed, style: "input-number", format: "0" });
  line("#size", "list.sample.size", { value: plan.size, style: "input-number", format: "0" });
  const sheets = [...new Set(frame.lists.map((list) => list.range.sheet))];
  const said = message(interval === undefined ? "list.sample.frame" : "list.sample.frame.money", {
    sheets: sheets.length > 3 ? `${sheets.slice(0, 3).join("、")}…` : sheets.join("、"),
    rows: frame.count.toLocaleString("en-US"),
    money: sayYuan(frame.money),
    interval: sayYuan(interval ?? 0),
  });
  line("#frame", "list.sample.from", { value: say(said, language), style: "foot" });
}

/** What was found less what the list says, where something was found. */
function errorCell(
  builder: SheetBuilder,
  written: WrittenSheet | undefined,
  key: string,
  row: number,
  money: number
): DraftCell {
  const audited = `${columnName(builder.place("audited"))}${String(row)}`;
  const amount = `${columnName(builder.place("amount"))}${String(row)}`;
  const found = written ? valueAt(written, written.rows.get(key), "audited") : null;
  const known = typeof found === "number" && !Number.isNaN(money);
  return {
    value: known ? yuanOf(money).minus(found).negated().toNumber() : "",
    formula: `IF(ISNUMBER(${audited}),${audited}-${amount},"")`,
    style: "difference",
    format: "+#,##0.00;-#,##0.00;0.00",
  };
}

function totals(builder: SheetBuilder, top: number, bottom: number, { language }: ListFrame): void {
  const sum = (id: string): DraftCell => {
    const column = columnName(builder.place(id));
    return {
      value: null,
      formula: `SUM(${column}${String(top + 1)}:${column}${String(bottom + 1)})`,
      style: "total-number",
      format: "#,##0.00",
    };
  };
  const rest: Record<string, DraftCell> = {};
  for (const column of LIST_SAMPLE_COLUMNS) {
    if (column.id !== "key") rest[column.id] = { value: null, style: "total-text" };
  }
  builder.add("#total", {
    ...rest,
    number: { value: word("sheet.label.total", language), style: "total-text" },
    amount: sum("amount"),
    audited: sum("audited"),
    error: sum("error"),
  });
}

/** What a person found out about rows that another seed no longer draws. */
function keepTyped(builder: SheetBuilder, known: ReadonlySet<string>, written: WrittenSheet): void {
  const inputs = ["audited", "verified"].map((id) => written.columns.get(id));
  for (const [key, row] of written.rows) {
    if (known.has(key) || isFrameKey(key)) continue;
    const typed = [...inputs, ...written.extraColumns].some(
      (column) => column !== undefined && carriedCell(written.grid, row, column) !== undefined
    );
    if (typed && textAt(written, row, "name") !== "") builder.carryRow(row, key);
  }
  for (const row of written.looseRows) if (row > written.headerRow) builder.carryRow(row);
}
