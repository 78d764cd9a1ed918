import type { CellRange } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import { isCellError } from "../workbook/workbook";
import type { Assembly } from "./assemble";
import { className, withoutParty } from "./class-name";
import type { HeaderColumn } from "./kinds";
import { formatDecimals, isPercentFormat, parseNumber, snapNumber } from "./number";
import type { SheetView } from "./sheet-view";
import type { Figure, Label, Reading, RowType, Table, TableColumn, TableKind, Unit } from "./table";
import { doubtsOf, slugOf, withChosenColumns, type TableAnswers } from "./table-doubts";
import type { Doubt } from "./doubt";
import { isDash, oneLine, squeeze, totalWord, type TotalWord } from "./text";
import { NO_UNIT, parseUnit, PERCENT, POINTS, RATIO } from "./unit";

/** A row of a table's body, before its cells are read. */
export interface SourceRow {
  /** Row of the view. */
  readonly row: number;
  readonly type: RowType | "average" | "whereof";
  /** The label that makes it a total. */
  readonly label?: Label;
}

/** A table that was found, with what is needed to read its cells. */
export interface TableSource {
  readonly table: Table;
  readonly kind: TableKind;
  readonly view: SheetView;
  readonly rows: readonly SourceRow[];
  readonly headers: readonly HeaderColumn[];
  /** Columns that have a role, from left to right. */
  columns(role: string): readonly number[];
  header(column: number): HeaderColumn | undefined;
  reading(row: number, column: number | undefined): Reading;
  /** The text of a cell or of the merge that covers it; undefined when blank. */
  label(row: number, column: number | undefined): Label | undefined;
  unit(column: number): Unit;
  /** What its recognition leaves open. */
  readonly doubts: readonly Doubt[];
}

const MONEY_ROLES = new Set([
  "amount",
  "due",
  "outstanding",
  "supplement",
  "taken-off",
  "budget",
  "received",
  "paid",
]);
const COUNT_ROLES = new Set(["quantity", "quantity-total", "applied", "audited", "months"]);
const RATIO_ROLES = new Set(["execution-rate", "received-rate", "overall"]);
const POINT_ROLES = new Set(["weight", "score", "deduction", "lower", "upper"]);

/** Roles whose cells are words; a total's label stands in one of them. */
const WORD_ROLES = new Set([
  "rubric",
  "explanation",
  "source",
  "target",
  "actual",
  "note",
  "reason",
  "question",
]);

/** The caption or the headers of a table in short; see {@link slugOf}. */
export function assemblySlug(assembly: Assembly): string {
  return slugOf(titleOf(assembly), assembly.lead.columns);
}

/** How a table is known, and what a person said of it. */
export interface TableIdentity {
  readonly id: string;
  readonly slug: string;
  readonly answers: TableAnswers;
}

export function makeSource(
  assembly: Assembly,
  { id, slug, answers }: TableIdentity
): TableSource | undefined {
  const { lead } = assembly;
  const recognised = lead.match;
  if (!recognised) return undefined;
  const match = withChosenColumns(recognised, lead.columns, answers);
  const { view } = lead;
  const roleOf = (column: number): string => match.roles.get(column) ?? "other";
  const rows = assembly.bodies.flatMap((body) => bodyRows(lead.view, lead.columns, roleOf, body));
  const captionUnits = lead.captionUnits;
  const units = new Map<number, Unit>();
  for (const header of lead.columns) {
    const role = roleOf(header.column);
    const own = columnUnit(header, role, match.kind, captionUnits);
    units.set(header.column, MONEY_ROLES.has(role) ? (answers.unit ?? own) : own);
  }
  const stats = new Map<number, ColumnStats>();
  const statsOf = (column: number): ColumnStats => {
    const known = stats.get(column);
    if (known) return known;
    const made = columnStats(view, rows, column, units.get(column) ?? NO_UNIT);
    stats.set(column, made);
    return made;
  };
  const byRole = new Map<string, number[]>();
  for (const header of lead.columns) {
    const role = roleOf(header.column);
    byRole.set(role, [...(byRole.get(role) ?? []), header.column]);
  }
  const title = titleOf(assembly);
  const money = lead.columns
    .map((header) => units.get(header.column))
    .find((unit) => unit?.dimension === "money");
  const tableColumns: TableColumn[] = lead.columns.map((header) => {
    const role = roleOf(header.column);
    const unit = units.get(header.column);
    const classed = COUNT_ROLES.has(role) ? headerClass(header) : "";
    return {
      column: header.column,
      path: header.shownPath,
      role,
      ...(unit && unit.text !== "" ? { unit } : {}),
      ...(classed === "" ? {} : { className: classed }),
    };
  });
  const table: Table = {
    id,
    slug,
    kind: match.kind,
    range: rangeOf(assembly, rows),
    ...(title === undefined ? {} : { title }),
    ...(money ? { unit: money.text } : {}),
    columns: tableColumns,
    rows: rows
      .filter((row) => row.type === "body" || row.type === "subtotal" || row.type === "total")
      .map((row) => ({ row: row.row, type: row.type as RowType })),
  };
  const reading = (row: number, column: number | undefined): Reading =>
    column === undefined
      ? { state: "blank", cell: view.cell(row, 0) }
      : readCell(view, row, column, statsOf(column));
  const figure = (row: number, column: number): Figure | undefined => {
    const read = reading(row, column);
    return read.state === "figure" ? read.figure : undefined;
  };
  const bodies = rows.filter(({ type }) => type === "body");
  const doubts = doubtsOf(
    {
      table,
      slug,
      match: recognised,
      headers: lead.columns,
      captionUnits,
      hasFigures: (column) => bodies.some(({ row }) => figure(row, column) !== undefined),
      differ: (a, b) =>
        bodies.some(({ row }) => {
          const [one, other] = [figure(row, a), figure(row, b)];
          return one && other ? !one.shown.equals(other.shown) : false;
        }),
    },
    answers
  );
  return {
    table,
    kind: match.kind,
    view,
    rows,
    headers: lead.columns,
    doubts,
    columns: (role) => byRole.get(role) ?? [],
    header: (column) => lead.columns.find((header) => header.column === column),
    reading,
    label: (row, column) => readLabel(view, row, column),
    unit: (column) => statsOf(column).unit,
  };
}

const TITLE =
  /^(附?表|附件)\s*[\d一二三四五六七八九十]|(表|情况|统计|明细|一览|标准|体系|汇总|分析|对比|名单|花名册)([（(][^（）()]*[)）])?$/u;

/** The caption nearest to the table; of a system in several parts, without the part's name. */
function titleOf(assembly: Assembly): string | undefined {
  const captions = [...assembly.captions, ...assembly.lead.captions];
  const texts = captions.filter((text) => !/^[(（]?(金额)?单位/u.test(text));
  // A line of remarks may stand between a table and its caption.
  const title = texts.find((text) => TITLE.test(text)) ?? texts[0];
  if (assembly.bodies.length < 2) return title;
  return title?.replace(/[（(][^（）()]{1,8}[)）]$/u, "");
}

/** The class that a quantity or rate column is for: the last header level that names one. */
export function headerClass(header: HeaderColumn): string {
  for (let level = header.path.length - 1; level >= 0; level -= 1) {
    const name = className(withoutParty(header.path[level] ?? ""));
    if (name !== "") return name;
  }
  return "";
}

function rangeOf(assembly: Assembly, rows: readonly SourceRow[]): CellRange {
  const { lead } = assembly;
  const first = rows[0]?.row ?? lead.bodyTop;
  const top = Math.min(lead.header?.top ?? first, first);
  const bottom = Math.max(
    rows[rows.length - 1]?.row ?? lead.bodyBottom,
    lead.header?.bottom ?? first
  );
  const columns = lead.columns.map((header) => header.column);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const sheet = lead.view.sheet;
  return lead.isTransposed
    ? { sheet, top: left, left: top, bottom: right, right: bottom }
    : { sheet, top, left, bottom, right };
}

/** Notes and signature lines under a table. */
const FOOT =
  /^(备?注|说明|资料来源|数据来源|(制表|编制|填报|填表|审核|复核|经办|负责)(人|单位|部门)?(签字|签章)?)[:：]/u;

/** The rows of one stretch that carry data; captions, notes, page numbers and blank rows are left out. */
function bodyRows(
  view: SheetView,
  headers: readonly HeaderColumn[],
  roleOf: (column: number) => string,
  body: { readonly top: number; readonly bottom: number }
): SourceRow[] {
  const rows: SourceRow[] = [];
  const columns = headers.map((header) => header.column);
  let isIndented = false;
  for (let row = body.top; row <= body.bottom; row += 1) {
    const type = rowType(view, row, columns, roleOf);
    if (!type) continue;
    // What stands indented below 其中 is one more part of the same.
    isIndented = type.type === "whereof" || (isIndented && startsIndented(view, row, columns));
    rows.push({ row, ...(isIndented && type.type === "body" ? { type: "whereof" } : type) });
  }
  return rows;
}

/** The first text of a row is moved in by two spaces or more. */
function startsIndented(view: SheetView, row: number, columns: readonly number[]): boolean {
  for (const column of columns) {
    const value = view.value(row, column);
    if (typeof value === "string") return /^(\u3000|[ \t]{2})/u.test(value);
  }
  return false;
}

function rowType(
  view: SheetView,
  row: number,
  columns: readonly number[],
  roleOf: (column: number) => string
): Pick<SourceRow, "type" | "label"> | undefined {
  let own = 0;
  let ownNumbers = 0;
  let filledTexts = 0;
  let label: Label | undefined;
  let word: TotalWord | undefined;
  let whereof = false;
  for (const column of columns) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const isOwn = view.value(row, column) !== null;
    if (look === "text") filledTexts += 1;
    if (!isOwn) continue;
    own += 1;
    if (look !== "text") {
      ownNumbers += 1;
      continue;
    }
    if (word || WORD_ROLES.has(roleOf(column))) continue;
    const text = view.text(row, column);
    word = totalWord(text);
    if (word) label = { cell: view.cell(row, column), text: oneLine(text) };
    else if (FOOT.test(squeeze(text))) return undefined;
    else if (/^其中/u.test(squeeze(text))) whereof = true;
  }
  if (own === 0) return undefined;
  // A lone number with no label anywhere is a page number; a lone text is a heading or a note.
  if (own === 1 && ownNumbers === 1 && filledTexts === 0 && columns.length > 1) return undefined;
  if (own === 1 && ownNumbers === 0 && columns.length > 1 && !word) {
    if (isLoneText(view, row, columns)) return undefined;
  }
  if (word && label) return { type: word, label };
  if (whereof) return { type: "whereof" };
  return { type: "body" };
}

/** A text that stands alone in its row: nothing beside it, not even under a merge from above. */
function isLoneText(view: SheetView, row: number, columns: readonly number[]): boolean {
  let others = 0;
  for (const column of columns) {
    if (view.look(row, column) === "blank") continue;
    if (view.value(row, column) !== null) continue;
    const merge = view.merge(row, column);
    if (merge && merge.top < row) others += 1;
  }
  return others === 0;
}

function columnUnit(
  header: HeaderColumn,
  role: string,
  kind: TableKind,
  captionUnits: readonly Unit[]
): Unit {
  const own = header.unit;
  const fromCaption = (dimension: Unit["dimension"]): Unit | undefined =>
    captionUnits.find((unit) => unit.dimension === dimension);
  if (MONEY_ROLES.has(role)) {
    if (own?.dimension === "money") return own;
    return fromCaption("money") ?? own ?? NO_UNIT;
  }
  if (role === "rate" && kind === "score-summary") return own ?? RATIO;
  if (role === "rate" && kind === "indicator-system") return own ?? RATIO;
  if (role === "rate") {
    if (own?.dimension === "rate") return own;
    const period = /每人每年|\/年|年标准/u.test(header.path.join(""))
      ? "year"
      : /每人每月|\/月|月标准|月人均/u.test(header.path.join(""))
        ? "month"
        : undefined;
    const caption = fromCaption("rate");
    if (own?.dimension === "money") return { ...own, dimension: "rate", per: period ?? "once" };
    if (caption) return caption;
    const money = fromCaption("money");
    if (money && period) return { ...money, dimension: "rate", per: period };
    return { text: "", dimension: "rate", scale: RATIO.scale, per: period ?? "once" };
  }
  if (COUNT_ROLES.has(role)) {
    if (own && own.dimension !== "ratio" && own.dimension !== "money") return own;
    const words = header.path.join("");
    const named =
      /人次|人·?月|人月/u.exec(words)?.[0] ?? /(户|床)/u.exec(words)?.[0] ?? /人/u.exec(words)?.[0];
    const caption = captionUnits.find((unit) => unit.dimension === "count");
    if (role === "months")
      return { text: "月", dimension: "count", scale: RATIO.scale, per: "month" };
    return (
      (named === "人次" || named?.includes("月") ? parseUnit(named) : undefined) ??
      caption ??
      (named ? parseUnit(named) : undefined) ?? { text: "", dimension: "count", scale: RATIO.scale }
    );
  }
  if (RATIO_ROLES.has(role)) return own?.dimension === "ratio" ? own : RATIO;
  if (POINT_ROLES.has(role)) return own?.dimension === "ratio" ? PERCENT_POINTS : POINTS;
  return own ?? NO_UNIT;
}

/** 权重（%） is a weight in points: 20 % of a system of 100. */
const PERCENT_POINTS: Unit = { ...POINTS, text: "%" };

interface ColumnStats {
  readonly unit: Unit;
  readonly decimals: number;
}

const MOST_DECIMALS = 10;

/**
 * The precision of a column is the finest that any of its numbers shows: 9.75 beside 10.2125 is
 * 9.7500. A percent column that holds 80 or "80%" or 0.8 is told by its size.
 */
function columnStats(
  view: SheetView,
  rows: readonly SourceRow[],
  column: number,
  unit: Unit
): ColumnStats {
  let decimals = 0;
  let largest = 0;
  let seen = 0;
  let percentSigns = 0;
  for (const { row } of rows) {
    const value = view.value(row, column);
    if (value === null) continue;
    if (typeof value === "number") {
      const number = snapNumber(value);
      const format = view.format(row, column);
      const percent = isPercentFormat(format);
      if (percent) percentSigns += 1;
      const stored = Math.max(0, number.decimalPlaces() - (percent ? 2 : 0));
      decimals = Math.max(
        decimals,
        stored > MOST_DECIMALS ? 0 : stored,
        formatDecimals(format) ?? 0
      );
      largest = Math.max(largest, Math.abs(value));
      seen += 1;
    } else if (typeof value === "string") {
      const parsed = parseNumber(value);
      if (!parsed) continue;
      if (parsed.suffix === "%") percentSigns += 1;
      decimals = Math.max(decimals, parsed.decimals);
      if (parsed.suffix !== "%") largest = Math.max(largest, parsed.value.abs().toNumber());
      seen += 1;
    }
  }
  if (unit.dimension !== "ratio") return { unit, decimals };
  if (percentSigns > 0) return { unit: PERCENT, decimals };
  if (unit.text === "") return { unit: largest > 1.5 ? PERCENT : RATIO, decimals };
  // Under a "%" header 0.85 still is a ratio: nobody states a rate below one percent throughout.
  if (unit.text === "%" && seen > 0 && largest <= 1 && decimals > 0)
    return { unit: RATIO, decimals };
  if (unit.text === "%" && seen > 0 && largest <= 1 && largest > 0)
    return { unit: RATIO, decimals };
  return { unit, decimals };
}

/** The text a reader sees: a stored 0.9 with a percent format is 90%. Line breaks are kept. */
export function shownText(view: SheetView, row: number, column: number): string {
  const value = view.filled(row, column);
  if (typeof value !== "number") return view.text(row, column);
  const number = snapNumber(value);
  if (!isPercentFormat(view.format(row, column))) return number.toFixed();
  return `${number.times(100).toFixed()}%`;
}

function readLabel(view: SheetView, row: number, column: number | undefined): Label | undefined {
  if (column === undefined) return undefined;
  const text = oneLine(shownText(view, row, column));
  return text === "" ? undefined : { cell: view.cell(row, column), text };
}

/** Reads one cell as a number of its column. */
function readCell(view: SheetView, row: number, column: number, stats: ColumnStats): Reading {
  const value = view.value(row, column);
  const cell = view.cell(row, column);
  if (value === null) return { state: "blank", cell };
  if (isCellError(value)) return { state: "error", cell, raw: value.error };
  if (typeof value === "boolean") return { state: "text", cell, raw: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") {
    const percent = isPercentFormat(view.format(row, column));
    const number = snapNumber(value);
    const shown = percent && stats.unit.text === "%" ? number.times(100) : number;
    return {
      state: "figure",
      figure: figureOf(shown, String(value), cell, stats.unit, stats.decimals),
    };
  }
  const text = value.trim();
  if (squeeze(text) === "") return { state: "blank", cell };
  if (isDash(text)) return { state: "dash", cell, raw: text };
  const parsed = parseNumber(text);
  if (!parsed) return { state: "text", cell, raw: oneLine(text) };
  const written = suffixUnit(parsed.suffix, stats.unit);
  if (!written) return { state: "text", cell, raw: oneLine(text) };
  // A cell's own unit wins over its column's: 1.2万元 in a column of yuan.
  if (written !== stats.unit && written.dimension === "money" && stats.unit.dimension === "money") {
    const shown = parsed.value.times(written.scale).div(stats.unit.scale);
    return { state: "figure", figure: figureOf(shown, text, cell, stats.unit, stats.decimals) };
  }
  return { state: "figure", figure: figureOf(parsed.value, text, cell, written, stats.decimals) };
}

/** The unit of a text with a suffix, in the light of its column's unit; undefined when they clash. */
function suffixUnit(suffix: string, unit: Unit): Unit | undefined {
  if (suffix === "") return unit;
  const own = parseUnit(suffix.replace(/(及)?以[上下]$|左右$/u, ""));
  if (!own) return unit;
  if (own.dimension === unit.dimension || unit.dimension === "none") {
    return unit.text === "" || own.dimension === "money" || own.dimension === "rate" ? own : unit;
  }
  if (unit.dimension === "rate" && own.dimension === "money")
    return { ...own, dimension: "rate", per: unit.per ?? "once" };
  if (unit.dimension === "points" && own.dimension === "ratio") return unit;
  if (unit.dimension === "money" && own.dimension === "rate") return own;
  return unit.dimension === "count" && own.dimension === "count" ? own : unit;
}

function figureOf(
  shown: Decimal,
  raw: string,
  cell: Figure["cell"],
  unit: Unit,
  decimals: number
): Figure {
  // Most figures are in yuan, heads or points already.
  const value = unit.scale.equals(1) ? shown : shown.times(unit.scale);
  return { cell, raw, shown, value, unit, decimals };
}
