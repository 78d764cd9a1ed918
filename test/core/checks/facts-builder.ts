import type {
  BudgetLine,
  BudgetTable,
  ComparisonTable,
  Facts,
  PaymentRow,
  PaymentTable,
  RateStandard,
  ScoreRow,
  ScoreSum,
  ScoreTable,
  TotalClaim,
} from "../../../src/core/tables/facts";
import { NOTHING_SAID } from "../../../src/core/tables/said";
import type {
  Figure,
  Label,
  Reading,
  Table,
  TableKind,
  Unit,
} from "../../../src/core/tables/table";
import type { CellRef } from "../../../src/core/values/cell-ref";
import { parseAddress } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";

function unit(
  text: string,
  dimension: Unit["dimension"],
  scale: string,
  rest: Partial<Unit> = {}
): Unit {
  return { text, dimension, scale: new Decimal(scale), ...rest };
}

/** Units by the words that workbooks use. */
const UNITS = {
  元: unit("元", "money", "1"),
  千元: unit("千元", "money", "1000"),
  万元: unit("万元", "money", "10000"),
  人: unit("人", "count", "1", { flow: false }),
  户: unit("户", "count", "1", { flow: false }),
  床: unit("床", "count", "1", { flow: false }),
  人次: unit("人次", "count", "1", { flow: true }),
  月: unit("月", "count", "1"),
  分: unit("分", "points", "1"),
  "%": unit("%", "ratio", "0.01"),
  ratio: unit("", "ratio", "1"),
  "元/人/年": unit("元/人/年", "rate", "1", { per: "year" }),
  "元/人/月": unit("元/人/月", "rate", "1", { per: "month" }),
  "元/户/年": unit("元/户/年", "rate", "1", { per: "year" }),
  "元/人/天": unit("元/人/天", "rate", "1", { per: "day" }),
  "元/人/次": unit("元/人/次", "rate", "1", { per: "once" }),
  标准: unit("元", "rate", "1"),
  none: unit("", "none", "1"),
} as const satisfies Record<string, Unit>;
export type UnitName = keyof typeof UNITS;

/** `cell("F3")`, `cell("资金!F3")`. */
export function cell(address: string): CellRef {
  const [place, sheet] = address.split("!").reverse();
  const at = parseAddress(place ?? "");
  if (!at) throw new Error(`no address: ${address}`);
  return { sheet: sheet ?? "表", ...at };
}

/**
 * What stands in a cell, from a short text: `17.635` a figure, `-` a dash, `` a blank, `#REF!` an
 * error, other words a text. `decimals` is the column's precision; absent: what the text shows.
 */
export function reading(
  text: string,
  at: string,
  unitName: UnitName = "元",
  decimals?: number
): Reading {
  const ref = cell(at);
  if (text === "") return { state: "blank", cell: ref };
  if (text === "-") return { state: "dash", cell: ref, raw: text };
  if (text.startsWith("#")) return { state: "error", cell: ref, raw: text };
  if (!/^-?[\d.]+$/.test(text)) return { state: "text", cell: ref, raw: text };
  return { state: "figure", figure: figure(text, at, unitName, decimals) };
}

export function figure(
  text: string,
  at: string,
  unitName: UnitName = "元",
  decimals?: number
): Figure {
  const shown = new Decimal(text);
  const used = UNITS[unitName];
  return {
    cell: cell(at),
    raw: text,
    shown,
    value: shown.times(used.scale),
    unit: used,
    decimals: decimals ?? (text.split(".")[1] ?? "").length,
  };
}

export function label(text: string, at = "A1"): Label {
  return { cell: cell(at), text };
}

let nextTable = 1;
export function table(kind: TableKind, rest: Partial<Table> = {}): Table {
  return {
    id: `t${String(nextTable++)}`,
    kind,
    range: { sheet: "表", top: 0, left: 0, bottom: 20, right: 10 },
    columns: [],
    rows: [],
    ...rest,
  };
}

export function facts(rest: Partial<Facts>): Facts {
  return {
    tables: [],
    unrecognised: [],
    hiddenSheets: [],
    payments: [],
    rates: [],
    budgets: [],
    scoreTables: [],
    gradeScales: [],
    comparisons: [],
    surveys: [],
    targets: [],
    blankTargets: [],
    selfEvaluations: [],
    totals: [],
    statedGrades: [],
    statedRates: [],
    said: NOTHING_SAID,
    paymentDates: [],
    doubts: [],
    ...rest,
  };
}

/** `rates({ 自理: "1200" }, "元/人/年")` */
export function rates(perClass: Record<string, string>, unitName: UnitName): RateStandard[] {
  const standard = table("rate-standard");
  return Object.entries(perClass).map(([className, rate], at) => ({
    table: standard,
    className,
    label: label(className, `标准!A${String(at + 2)}`),
    rate: figure(rate, `标准!B${String(at + 2)}`, unitName),
  }));
}

const LETTERS = "ABCDEFGHIJKLMNOP";

export interface PaymentShape {
  readonly classes: readonly string[];
  readonly quantityUnit: UnitName;
  readonly amountUnit: UnitName;
  /** Decimals of the amount column; absent: the most that its figures show. */
  readonly decimals?: number;
  readonly kind?: "subsidy-payment" | "budget-estimate";
  readonly title?: string;
  readonly months?: boolean;
  readonly due?: boolean;
  /** Unit of the table's own rate columns, one after each quantity. */
  readonly ownRate?: UnitName;
}

/**
 * A payment table from rows of text: name, quantities (each with its rate when `ownRate`), months
 * when `months`, due when `due`, amount. Names stand in column B, the first row is sheet row 3.
 */
export function paymentTable(
  shape: PaymentShape,
  rows: readonly (readonly string[])[],
  total?: string
): PaymentTable {
  const decimals =
    shape.decimals ?? Math.max(...rows.map((row) => (row.at(-1)?.split(".")[1] ?? "").length));
  const payment = rows.map((texts, at): PaymentRow => {
    const line = String(at + 3);
    const cells = texts.map((text, column) => ({
      text,
      at: `${LETTERS[column + 1] ?? ""}${line}`,
    }));
    let next = 1;
    const take = (unitName: UnitName, places?: number): Reading => {
      const found = cells[next];
      next += 1;
      return reading(found?.text ?? "", found?.at ?? "Z1", unitName, places);
    };
    const quantities = shape.classes.map((className) => ({
      className,
      reading: take(shape.quantityUnit),
      ...(shape.ownRate ? { rate: take(shape.ownRate) } : {}),
    }));
    const months = shape.months ? { months: take("月") } : {};
    const due = shape.due ? { due: take(shape.amountUnit, decimals) } : {};
    return {
      name: label(texts[0] ?? "", `B${line}`),
      quantities,
      ...months,
      ...due,
      amount: take(shape.amountUnit, decimals),
    };
  });
  const width = Math.max(...rows.map((row) => row.length));
  return {
    table: table(shape.kind ?? "subsidy-payment", shape.title ? { title: shape.title } : {}),
    rows: payment,
    ...(total === undefined
      ? {}
      : {
          totalAmount: reading(
            total,
            `${LETTERS[width] ?? ""}${String(rows.length + 3)}`,
            shape.amountUnit,
            decimals
          ),
        }),
  };
}

/** A budget table from rows of text: name, budget, paid, and a stated rate in percent if any. */
export function budgetTable(
  rows: readonly (readonly [name: string, budget: string, paid: string, rate?: string])[],
  unitName: UnitName = "万元",
  total?: readonly [budget: string, paid: string, rate?: string]
): BudgetTable {
  const line = (row: readonly [string, string, string, string?], at: number): BudgetLine => ({
    name: label(row[0], `A${String(at)}`),
    budget: reading(row[1], `B${String(at)}`, unitName, 2),
    paid: reading(row[2], `C${String(at)}`, unitName, 2),
    ...(row[3] === undefined ? {} : { rate: reading(row[3], `D${String(at)}`, "%") }),
  });
  return {
    table: table("budget-execution"),
    lines: rows.map((row, at) => line(row, at + 2)),
    ...(total ? { total: line(["总计", ...total], rows.length + 2) } : {}),
  };
}

/** A score row from text: `scoreRow("B1-1 资金到位率", "2", "2", 5)`, its cells C5, D5 and E5. */
export function scoreRow(
  title: string,
  weight: string,
  score: string,
  row: number,
  rest: Partial<ScoreRow> & { statedRate?: string; decimals?: number } = {}
): ScoreRow {
  const { statedRate = "", decimals, ...own } = rest;
  const match = /^([A-Z][\d-]*)?\s*(.*)$/.exec(title);
  const at = String(row);
  return {
    ...(match?.[1] ? { code: match[1] } : {}),
    name: match?.[2] ?? title,
    label: label(title, `B${at}`),
    level: 3,
    weight: reading(weight, `C${at}`, "分", decimals),
    score: reading(score, `D${at}`, "分", decimals),
    rate: reading(statedRate, `E${at}`, "%"),
    children: [],
    ...own,
  };
}

export function scoreSum(
  text: string,
  weight: string,
  score: string,
  row: number,
  children: ScoreSum["children"],
  rest: Partial<ScoreSum> & { statedRate?: string } = {}
): ScoreSum {
  const { statedRate = "", ...own } = rest;
  const at = String(row);
  return {
    label: label(text, `A${at}`),
    type: "subtotal",
    weight: reading(weight, `C${at}`, "分"),
    score: reading(score, `D${at}`, "分"),
    rate: reading(statedRate, `E${at}`, "%"),
    children,
    ...own,
  };
}

function leavesOf(rows: readonly ScoreRow[]): ScoreRow[] {
  return rows.flatMap((row) => (row.children.length === 0 ? [row] : leavesOf(row.children)));
}

export function scoreTable(
  roots: readonly ScoreRow[],
  sums: readonly ScoreSum[] = [],
  rest: Partial<Table> = {}
): ScoreTable {
  const total = sums.find((sum) => sum.type === "total");
  return {
    table: table("score-summary", rest),
    roots,
    leaves: leavesOf(roots),
    sums,
    ...(total ? { total } : {}),
  };
}

/** 申请 vs 审计: `{ 常青养老院: [["57","31"],["4","20"],["3","13"]] }` with classes in order. */
export function comparison(
  classes: readonly string[],
  rows: Record<string, readonly (readonly [string, string])[]>
): ComparisonTable {
  return {
    table: table("headcount-comparison"),
    rows: Object.entries(rows).map(([name, pairs], at) => ({
      name: label(name, `A${String(at + 3)}`),
      classes: classes.map((className, index) => ({
        className,
        applied: reading(
          pairs[index]?.[0] ?? "",
          `${LETTERS[index + 1] ?? ""}${String(at + 3)}`,
          "人"
        ),
        audited: reading(
          pairs[index]?.[1] ?? "",
          `${LETTERS[index + 1 + classes.length] ?? ""}${String(at + 3)}`,
          "人"
        ),
      })),
    })),
  };
}

export function totalClaim(
  total: string,
  parts: readonly string[],
  unitName: UnitName,
  decimals?: number
): TotalClaim {
  return {
    table: table("subsidy-payment"),
    label: label("合计", "A20"),
    header: "补贴金额",
    total: figure(total, "F20", unitName, decimals),
    parts: parts.map((text, at) => reading(text, `F${String(at + 3)}`, unitName, decimals)),
  };
}
