import type { BudgetLine, BudgetTable, FundsScore, TotalClaim } from "../facts";
import { splitNote } from "../text";
import { splitHeader } from "../unit";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { fundsClaims, fundsScore, wholeFundsRow } from "./funds-block";

/** Reads 预算明细 and 预算执行 tables: a line per item, and the total row. */
export function readBudget(source: TableSource): BudgetTable {
  const lines: BudgetLine[] = [];
  const whole = wholeFundsRow(source, (row) => nameOf(source, row));
  let total = whole === undefined ? undefined : readLine(source, whole, undefined);
  for (const { row, type } of source.rows) {
    if (row === whole) continue;
    if (type === "body" || (type === "whereof" && whole !== undefined)) {
      const line = readLine(source, row, undefined);
      if (line) lines.push(line);
    } else if (type === "total") {
      total = readLine(source, row, source.rows.find((each) => each.row === row)?.label);
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
  const line = whole === undefined ? undefined : readLine(source, whole, undefined);
  if (whole === undefined || !line) return { claims: [] };
  const score = fundsScore(source, line);
  return { claims: fundsClaims(source, whole, name), ...(score ? { score } : {}) };
}

function readLine(
  source: TableSource,
  row: number,
  label: Label | undefined
): BudgetLine | undefined {
  const found = label ?? nameOf(source, row);
  const columns = {
    budget: source.columns("budget")[0],
    received: source.columns("received")[0],
    paid: source.columns("paid")[0],
    rate: source.columns("execution-rate")[0],
    receivedRate: source.columns("received-rate")[0],
  };
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
