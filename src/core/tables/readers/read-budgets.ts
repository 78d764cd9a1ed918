import type { BudgetLine, BudgetTable, FundsScore, TotalClaim } from "../facts";
import { isPeriodName } from "../class-name";
import { splitNote } from "../text";
import { splitHeader } from "../unit";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { fundsClaims, fundsScore, wholeFundsRow } from "./funds-block";

/** Which columns of a budget table hold what. */
interface BudgetColumns {
  readonly budget: number | undefined;
  readonly received: number | undefined;
  readonly paid: number | undefined;
  readonly rate: number | undefined;
  readonly receivedRate: number | undefined;
}

function columnsOf(source: TableSource): BudgetColumns {
  return {
    budget: source.columns("budget")[0],
    received: source.columns("received")[0],
    paid: source.columns("paid")[0],
    rate: source.columns("execution-rate")[0],
    receivedRate: source.columns("received-rate")[0],
  };
}

/**
 * Reads 预算明细 and 预算执行 tables: a line per item, and the total row. A table of several years (2022年
 * and 2023年 over 预算 and 支出 each) is one for each of them.
 */
export function readBudgets(source: TableSource): BudgetTable[] {
  return yearsOf(source).map((columns) => readBudget(source, columns));
}

/** The columns of each year; those that have a role, where the heads are no years. */
function yearsOf(source: TableSource): readonly BudgetColumns[] {
  const own = columnsOf(source);
  const headOf = (column: number | undefined): string | undefined => {
    const path = column === undefined ? undefined : source.header(column)?.path;
    return path && path.length > 1 ? path[0] : undefined;
  };
  const first = headOf(own.budget ?? own.received);
  if (first === undefined || !isPeriodName(first)) return [own];
  const heads = [
    ...new Set(source.headers.flatMap(({ path }) => (path.length > 1 ? (path[0] ?? []) : []))),
  ];
  const under = (head: string, column: number | undefined): number | undefined => {
    const leaf = column === undefined ? undefined : source.header(column)?.path.at(-1);
    return source.headers.find(({ path }) => path[0] === head && path.at(-1) === leaf)?.column;
  };
  const years = heads.filter(isPeriodName).map((head): BudgetColumns => ({
    budget: under(head, own.budget),
    received: under(head, own.received),
    paid: under(head, own.paid),
    rate: under(head, own.rate),
    receivedRate: under(head, own.receivedRate),
  }));
  const isWhole = ({ budget, received, paid }: BudgetColumns): boolean =>
    (budget ?? received) !== undefined && (paid ?? received) !== undefined;
  return years.every(isWhole) ? years : [own];
}

function readBudget(source: TableSource, columns: BudgetColumns): BudgetTable {
  const lines: BudgetLine[] = [];
  const whole = wholeFundsRow(source, (row) => nameOf(source, row));
  let total = whole === undefined ? undefined : readLine(source, columns, whole, undefined);
  for (const { row, type, label } of source.rows) {
    if (row === whole) continue;
    if (type === "body" || (type === "whereof" && whole !== undefined)) {
      const line = readLine(source, columns, row, undefined);
      if (line) lines.push(line);
    } else if (type === "total") {
      total = readLine(source, columns, row, label);
    }
  }
  const only = lines.length === 1 ? lines[0] : undefined;
  const all = total ?? only;
  return { table: source.table, lines, ...(all ? { total: all } : {}) };
}

/** The points for 预算执行率 and the sums of a 自评表's block of 项目资金. */
export function readFunds(source: TableSource): {
  readonly score?: FundsScore;
  readonly claims: readonly TotalClaim[];
} {
  const name = (row: number): Label => nameOf(source, row);
  const whole = wholeFundsRow(source, name);
  if (whole === undefined) return { claims: [] };
  const line = readLine(source, columnsOf(source), whole, undefined);
  if (!line) return { claims: [] };
  const score = fundsScore(source, line);
  return { claims: fundsClaims(source, whole, name), ...(score ? { score } : {}) };
}

function readLine(
  source: TableSource,
  columns: BudgetColumns,
  row: number,
  label: Label | undefined
): BudgetLine | undefined {
  const found = label ?? nameOf(source, row);
  const read = (column: number | undefined): Reading | undefined =>
    column === undefined ? undefined : source.reading(row, column);
  const budget = read(columns.budget);
  const received = read(columns.received);
  const paid = read(columns.paid);
  const rate = read(columns.rate);
  const receivedRate = read(columns.receivedRate);
  if (![budget, received, paid].some((reading) => reading && reading.state !== "blank"))
    return undefined;
  const split = splitNote(found.text);
  return {
    name: { cell: found.cell, text: split.name },
    ...(split.note === undefined ? {} : { note: split.note }),
    ...(budget ? { budget } : {}),
    ...(received ? { received } : {}),
    ...(paid ? { paid } : {}),
    ...(rate ? { rate } : {}),
    ...(receivedRate ? { receivedRate } : {}),
  };
}

/** Under 项目资金（万元）, which spans two columns unmerged, the lines are named in the second. */
function textBeforeFigures(source: TableSource, row: number): Label | undefined {
  const left = source.headers[0]?.column ?? 0;
  const right = Math.min(...["budget", "received", "paid"].flatMap((role) => source.columns(role)));
  if (!Number.isFinite(right)) return undefined;
  for (let column = right - 1; column >= left; column -= 1) {
    if (source.view.value(row, column) === null || source.view.look(row, column) !== "text")
      continue;
    const label = source.label(row, column);
    if (label && !splitHeader(label.text).unit) return label;
  }
  return undefined;
}

/** The most particular name of a line: the rightmost name column that has its own text. */
function nameOf(source: TableSource, row: number): Label {
  const names = source.columns("name");
  for (const column of [...names].reverse()) {
    const label = source.label(row, column);
    if (label && splitHeader(label.text).unit) continue; // 金额（万元）: no name but a heading
    if (label && source.view.value(row, column) !== null) return label;
  }
  const unnamed = textBeforeFigures(source, row);
  if (unnamed) return unnamed;
  for (const column of [...names].reverse()) {
    const label = source.label(row, column);
    if (label && !splitHeader(label.text).unit) return label;
  }
  // A table of one line needs no name: 预算 | 到位 | 支出.
  const first = source.headers[0]?.column ?? 0;
  return { cell: source.view.cell(row, first), text: source.table.title ?? source.view.sheet };
}
