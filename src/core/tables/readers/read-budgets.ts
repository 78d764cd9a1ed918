import type { BudgetLine, BudgetTable } from "../facts";
import { splitNote } from "../text";
import { splitHeader } from "../unit";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";

/** Reads 预算明细 and 预算执行 tables: a line per item, and the total row. */
export function readBudget(source: TableSource): BudgetTable {
  const lines: BudgetLine[] = [];
  let total: BudgetLine | undefined;
  for (const { row, type } of source.rows) {
    if (type === "body") {
      const line = readLine(source, row, undefined);
      if (line) lines.push(line);
    } else if (type === "total") {
      total = readLine(source, row, source.rows.find((each) => each.row === row)?.label);
    }
  }
  const only = lines.length === 1 ? lines[0] : undefined;
  const whole = total ?? only;
  return { table: source.table, lines, ...(whole ? { total: whole } : {}) };
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

/** The most particular name of a line: the rightmost name column that has its own text. */
function nameOf(source: TableSource, row: number): Label {
  const names = source.columns("name");
  for (const column of [...names].reverse()) {
    const label = source.label(row, column);
    if (label && splitHeader(label.text).unit) continue; // 金额（万元）: no name but a heading
    if (label && source.view.value(row, column) !== null) return label;
  }
  for (const column of [...names].reverse()) {
    const label = source.label(row, column);
    if (label && !splitHeader(label.text).unit) return label;
  }
  // A table of one line needs no name: 预算 | 到位 | 支出.
  const first = source.headers[0]?.column ?? 0;
  return { cell: source.view.cell(row, first), text: source.table.title ?? source.view.sheet };
}
