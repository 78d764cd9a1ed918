import { message } from "../messages/message";
import { columnName, formatRange } from "../values/cell-ref";
import { PAID_OUT } from "./column-roles";
import type { Answers, Doubt, DoubtChoice } from "./doubt";
import type { HeaderColumn } from "./header-column";
import type { KindMatch, SingleRole } from "./kinds";
import { rivalColumns } from "./kinds";
import type { Table, TableKind, Unit } from "./table";
import { isPeriodName } from "./class-name";
import { pairedAmounts } from "./paired-amounts";
import { fold, squeeze } from "./text";
import { parseUnit } from "./unit";

/** What a person said of one table, under its slug. */
export interface TableAnswers {
  readonly ignore?: boolean;
  readonly kind?: TableKind;
  readonly unit?: Unit;
  /** Which column has a role, as {@link columnValue} writes it. */
  readonly columns: ReadonlyMap<string, string>;
}

const LONGEST_SLUG = 24;

/**
 * A short name of a table: its caption, or, without one, the words of its headers. Sheet names,
 * places and figures are left out, so that it stays when they change.
 */
export function slugOf(title: string | undefined, headers: readonly HeaderColumn[]): string {
  const words = title ?? headers.map(({ path }) => path.at(-1) ?? "").join("");
  const letters = fold(words).replace(/[^\p{L}\p{N}-]/gu, "");
  return letters.slice(0, LONGEST_SLUG) || "table";
}

/** The answers under one slug. `kinds` tells a kind of table from other words. */
export function answersOf(
  answers: Answers,
  slug: string,
  isKind: (text: string) => text is TableKind
): TableAnswers {
  const use = answers[`table.${slug}`];
  const unit = answers[`unit.${slug}`];
  const parsed = unit === undefined ? undefined : parseUnit(unit);
  const columns = new Map(
    Object.entries(answers).flatMap(([id, value]): [string, string][] => {
      const start = `column.${slug}.`;
      return id.startsWith(start) ? [[id.slice(start.length), value]] : [];
    })
  );
  return {
    ...(use === undefined ? {} : { ignore: use === "ignore" }),
    ...(use !== undefined && isKind(use) ? { kind: use } : {}),
    ...(parsed?.dimension === "money" ? { unit: parsed } : {}),
    columns,
  };
}

/** A column as an answer names it: by its header, which moves with it. */
function columnValue(header: HeaderColumn, among: readonly HeaderColumn[]): string {
  const words = (each: HeaderColumn): string => squeeze(each.shownPath.join(""));
  const isOnly = among.filter((each) => words(each) === words(header)).length === 1;
  return isOnly ? words(header) : `${words(header)}@${columnName(header.column)}`;
}

/** The roles of a table's columns as a person corrected them. */
export function withChosenColumns(
  match: KindMatch,
  headers: readonly HeaderColumn[],
  { columns }: TableAnswers
): KindMatch {
  const roles = new Map(match.roles);
  for (const [role, rivals] of rivalsOf(match, headers)) {
    const wanted = columns.get(role);
    const chosen = rivals.find((rival) => columnValue(rival, rivals) === wanted);
    if (!chosen) continue;
    for (const { column } of rivals) roles.delete(column);
    roles.set(chosen.column, role);
  }
  return { ...match, roles };
}

const TOTAL = /合计|总/u;

/** One column, and the same again with 累计 before it. */
function isLedger(rivals: readonly HeaderColumn[]): boolean {
  const plain = new Set(
    rivals.map(({ path }) => (path.at(-1) ?? "").replace(/^(累计|已累计)/u, ""))
  );
  const words = new Set(rivals.map(({ path }) => path.at(-1)));
  return rivals.length === 2 && words.size === 2 && plain.size === 1;
}

/** Money as it was asked for, agreed, or found right in the end. */
function isOfStage({ path }: HeaderColumn): boolean {
  return path.some((text) =>
    /^(送审|报审|申报|上报|申请|审定|审核|审计|核定|认定|复核|合同|签约|招标|控制|中标|成交|结算|决算|变更|计划|概算|预算)/u.test(
      text
    )
  );
}

/** Rivals for a role, without those that the table's layout tells apart. */
function rivalsOf(
  match: KindMatch,
  headers: readonly HeaderColumn[]
): ReadonlyMap<SingleRole, readonly HeaderColumn[]> {
  const having = (role: string): HeaderColumn[] =>
    headers.filter(({ column }) => match.roles.get(column) === role);
  const paired = pairedAmounts({
    quantities: having("quantity"),
    rates: having("rate"),
    amounts: having("amount"),
  });
  const found = [...rivalColumns(match, headers)].flatMap(
    ([role, all]): [SingleRole, readonly HeaderColumn[]][] => {
      // 自理 over 金额: one amount per class, which add up to a total of their own.
      const isAlone = ({ path, column }: HeaderColumn): boolean =>
        path.length < 2 && !paired.has(column);
      const rivals = role === "amount" ? all.filter(isAlone) : all;
      const paid = rivals.filter(({ path }) => PAID_OUT.test(path.join("")));
      if (role === "amount" && paid.length === 1) return [];
      // 岗位补贴 beside 补贴合计: part and whole, told apart by what heads and rates come to.
      const totals = rivals.filter(({ path }) => TOTAL.test(path.join("")));
      if (role === "amount" && totals.length === 1) return [];
      // 支出 under 中央资金, 省级资金 and 合计: the whole is what is meant.
      const wholes = rivals.filter(({ path }) => /^(合计|总计|小计|共计)$/u.test(path[0] ?? ""));
      if (wholes.length === 1 && rivals.every(({ path }) => path.length > 1)) return [];
      // 拨付 beside 累计拨付: what was paid by then is no second payment.
      if (isLedger(rivals)) return [];
      // 送审合价 beside 审定合价: two stages of the same, each held to what it comes of.
      if (role === "amount" && rivals.filter(isOfStage).length >= rivals.length - 1) return [];
      // 2022年 and 2023年 over 预算 each: every year is read.
      const heads = new Set(rivals.map(({ path }) => (path.length > 1 ? path[0] : "")));
      if (heads.size === rivals.length && [...heads].every((head) => isPeriodName(head ?? "")))
        return [];
      return [[role, rivals]];
    }
  );
  return new Map(found);
}

/** What is needed to see whether a question is one: the figures, and the units as they are read. */
export interface DoubtfulTable {
  readonly table: Table;
  readonly slug: string;
  /** As recognised, before a person's answers. */
  readonly match: KindMatch;
  readonly headers: readonly HeaderColumn[];
  readonly captionUnits: readonly Unit[];
  /** Whether two columns show different figures in some row. */
  differ(a: number, b: number): boolean;
  /** Whether every figure of a column comes with its unit: 18000元. */
  saysUnits(column: number): boolean;
  /** Whether a column has a figure at all. */
  hasFigures(column: number): boolean;
}

/** Everything that reading one table leaves open. */
export function doubtsOf(found: DoubtfulTable, answers: TableAnswers): Doubt[] {
  const unit = unitDoubt(found, answers);
  return [...columnDoubts(found, answers), ...(unit ? [unit] : [])];
}

function columnDoubts(found: DoubtfulTable, answers: TableAnswers): Doubt[] {
  const { table, slug, match, headers } = found;
  return [...rivalsOf(match, headers)].flatMap(([role, rivals]): Doubt[] => {
    const [first, ...others] = rivals;
    if (!first || !others.some((other) => found.differ(first.column, other.column))) return [];
    const choices = rivals.map((rival): DoubtChoice => ({
      value: columnValue(rival, rivals),
      words: message("question.column.choice", {
        column: columnName(rival.column),
        header: rival.shownPath.join(" "),
      }),
    }));
    const answer = choices.find(({ value }) => value === answers.columns.get(role))?.value;
    const usual = answer ?? choices[0]?.value;
    return [
      {
        id: `column.${slug}.${role}`,
        kind: "column-role",
        message: message("question.column", {
          ...about(table),
          count: String(rivals.length),
          role: message(`question.role.${role}`),
        }),
        place: table.range,
        choices,
        ...(usual === undefined ? {} : { inForce: usual }),
        by: answer === undefined ? "nobody" : "person",
      },
    ];
  });
}

const MONEY_ROLES = new Set(["amount", "due", "budget", "received", "paid"]);
const USUAL_UNITS = ["元", "千元", "万元"] as const;

function unitDoubt(found: DoubtfulTable, answers: TableAnswers): Doubt | undefined {
  const { table, slug, match, headers, captionUnits } = found;
  const columns = headers.filter(
    ({ column }) =>
      MONEY_ROLES.has(match.roles.get(column) ?? "") &&
      found.hasFigures(column) &&
      !found.saysUnits(column)
  );
  if (columns.length === 0) return undefined;
  const own = columns.map(({ unit }) => (unit?.dimension === "money" ? unit.text : ""));
  const [caption = "", ...others] = distinct(
    captionUnits.filter(({ dimension }) => dimension === "money").map(({ text }) => text)
  );
  const [header = "", ...more] = distinct(own);
  if (more.length > 0 || others.length > 0) return undefined;
  const isNone = header === "" && caption === "";
  const isTwo = header !== "" && caption !== "" && !isSame(header, caption);
  if (!isNone && !isTwo) return undefined;
  const values = isNone ? USUAL_UNITS : [header, caption];
  const choices = values.map((value): DoubtChoice => ({
    value,
    words: message("question.unit.choice", { unit: value }),
  }));
  const answer = values.find((value) => isSame(value, answers.unit?.text ?? ""));
  const usual = isTwo ? header : undefined;
  const inForce = answer ?? usual;
  return {
    id: `unit.${slug}`,
    kind: "money-unit",
    message: isNone
      ? message("question.unit.none", about(table))
      : message("question.unit.two", { ...about(table), header, caption }),
    place: table.range,
    choices,
    ...(inForce === undefined ? {} : { inForce }),
    by: answer === undefined ? "nobody" : "person",
  };
}

function isSame(a: string, b: string): boolean {
  const [scale, other] = [parseUnit(a)?.scale, parseUnit(b)?.scale];
  return scale !== undefined && other?.equals(scale) === true;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** The table a question is about, as a reader finds it. */
export function about(table: Table): { readonly table: string; readonly range: string } {
  return {
    table: table.title ?? table.range.sheet,
    range: `${table.range.sheet}!${formatRange(table.range)}`,
  };
}
