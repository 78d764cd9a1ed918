import { className, isPeriodName } from "../class-name";
import type { PaymentRow, PaymentTable, Quantity, TotalClaim } from "../facts";
import { MONTHS } from "../column-roles";
import type { HeaderColumn } from "../header-column";
import { headerClass } from "../header-class";
import type { TableSource } from "../table-source";
import type { Label, Reading, Unit } from "../table";
import { Decimal } from "../../values/decimal";
import { fittingLayout } from "./fitting-layout";
import { isShareOf } from "./read-row-products";
import { computedColumns, isComputed, isLeftOver } from "./computed-columns";
import { adjustmentsOf, paidColumn } from "./paid-after-adjusting";
import {
  paymentLayout,
  paymentLayouts,
  statedLayout,
  type ClassColumns,
  type PaymentLayout,
} from "./payment-layout";

/**
 * Reads 资金支出 / 发放 / 测算 tables in any of three layouts: a quantity column per class, a row
 * per class, or quantity, rate and amount per class. `knownClasses` are the classes that the
 * workbook's rate tables name.
 */
export function readPayments(source: TableSource, knownClasses: ReadonlySet<string>): PaymentTable {
  const layouts = paymentLayouts(source, knownClasses);
  const fitting = fittingLayout(source, layouts) ?? statedLayout(source, knownClasses);
  const paid = fitting.due === undefined ? undefined : paidColumn(source);
  const layout = withWorkedOut(source, paid === undefined ? fitting : { ...fitting, amount: paid });
  const settled = settlementOf(source, layout);
  const rows: MutableRow[] = [];
  let institution: Label | undefined;
  for (const { row, type } of source.rows) {
    if (type !== "body") {
      institution = undefined;
      continue;
    }
    const read = readRow(source, layout, settled, row, institution);
    if (!read) continue;
    institution = read.institution ?? institution;
    const previous = rows[rows.length - 1];
    if (layout.perClass.length > 0) {
      rows.push(...layout.perClass.map((columns) => readClass(source, row, read, columns, layout)));
    } else if (previous && sharesAmount(source, layout, row, previous, read)) {
      previous.quantities.push(...read.quantities);
    } else {
      rows.push(read);
    }
  }
  const total = source.rows.findLast((row) => row.type === "total");
  const totalAmount =
    total && layout.amount !== undefined ? source.reading(total.row, layout.amount) : undefined;
  return {
    table: source.table,
    rows: rows.map(({ institution: _institution, ...row }): PaymentRow => row),
    ...(totalAmount ? { totalAmount } : {}),
  };
}

/** Where money is told per class, each row's total claims to be their sum. */
export function readRowTotals(
  source: TableSource,
  knownClasses: ReadonlySet<string>
): TotalClaim[] {
  const layout = paymentLayout(source, knownClasses);
  const column = layout.amount;
  if (layout.perClass.length === 0 || column === undefined) return [];
  // What else the row holds (诊疗费补助) may be part of its total: then the figures say of what.
  if (isComputed(source, column)) return [];
  const header = source.header(column)?.path.join("·") ?? "";
  if (!/合计|小计|总|全年/u.test(header)) return [];
  return source.rows.flatMap(({ row, type }): TotalClaim[] => {
    const label = type === "body" ? source.label(row, layout.name) : undefined;
    const total = source.reading(row, column);
    if (!label || total.state !== "figure") return [];
    const parts = layout.perClass.map((each) => source.reading(row, each.amount));
    return [{ table: source.table, label, header, total: total.figure, parts }];
  });
}

/**
 * 服务费 − 考核扣款 = 应付服务费: where the figures show that 应付 is what is left of other money, it is that
 * money that heads and rates come to, and 应付 what is paid of it.
 */
function withWorkedOut(source: TableSource, layout: PaymentLayout): PaymentLayout {
  const left = layout.due ?? layout.amount;
  if (left === undefined || !isLeftOver(source, left)) return layout;
  const ways = computedColumns(source).find(({ total }) => total.column === left)?.ways ?? [];
  const [terms = [], ...others] = ways;
  const from = terms.filter(({ sign }) => sign === 1);
  const [whole] = from;
  if (others.length > 0 || from.length > 1 || !whole) return layout;
  const { column } = whole.header;
  const isMoney = ["amount", "other"].includes(source.role(column));
  if (!isMoney || layout.due === column || layout.perClass.length > 0) return layout;
  return fittingLayout(source, [layout, { ...layout, due: column, amount: left }]) ?? layout;
}

interface MutableRow extends PaymentRow {
  readonly quantities: Quantity[];
  /** The institution's own label, without the class. */
  readonly institution: Label | undefined;
}

function readClass(
  source: TableSource,
  row: number,
  read: MutableRow,
  columns: ClassColumns,
  layout: PaymentLayout
): MutableRow {
  const rate = columns.rate === undefined ? undefined : source.reading(row, columns.rate);
  const ownMonths = monthsBeside(source, columns.amount);
  const months = ownMonths === undefined ? read.months : source.reading(row, ownMonths);
  return {
    name: { cell: read.name.cell, text: `${read.name.text} · ${columns.label}` },
    institution: read.institution,
    quantities: [
      {
        className: classOf(source, columns, layout, read),
        reading: source.reading(row, columns.quantity),
        ...(rate ? { rate } : {}),
      },
    ],
    amount: source.reading(row, columns.amount),
    ...(months ? { months } : {}),
  };
}

/**
 * The class of money that is told class by class: 小学 over 寄宿生 is 小学寄宿生 where the standard says so,
 * and 一档 in the row of 2022年 is that year's.
 */
function classOf(
  source: TableSource,
  { className: own, amount }: ClassColumns,
  { knownClasses }: PaymentLayout,
  { institution }: MutableRow
): string {
  if (isPeriodName(own)) return "";
  const levels = source.header(amount)?.path.slice(0, -1).map(className) ?? [];
  const joined = levels.join("");
  if (levels.length > 1 && knownClasses.has(joined)) return joined;
  const crossed = `${className(institution?.text ?? "")}${own}`;
  return knownClasses.has(crossed) ? crossed : own;
}

/** 保洁员 over 人数, 月数, 标准, 金额: months that are told class by class. */
function monthsBeside(source: TableSource, amount: number): number | undefined {
  const above = (header: HeaderColumn): string => header.path.slice(0, -1).join("/");
  const head = source.header(amount);
  if (!head || head.path.length < 2) return undefined;
  return source.headers.find(
    (each) => above(each) === above(head) && MONTHS.words.test(each.path.at(-1) ?? "")
  )?.column;
}

function readRow(
  source: TableSource,
  layout: PaymentLayout,
  { adjusting, isPartOfDue }: Settlement,
  row: number,
  above: Label | undefined
): MutableRow | undefined {
  const classLabel = source.label(row, layout.class);
  const institution =
    source.label(row, layout.name) ??
    (layout.class === undefined ? otherName(source, layout, row) : undefined) ??
    above;
  const own = institution ?? classLabel;
  if (!own) return undefined;
  const name: Label =
    institution && classLabel
      ? { cell: classLabel.cell, text: `${institution.text} · ${classLabel.text}` }
      : own;
  const quantities = layout.quantities.flatMap((column): Quantity[] => {
    const header = source.header(column);
    const named =
      crossedClass(source, layout, row) ??
      quantityClass(layout, header ? headerClass(header) : "", classLabel, institution);
    const rateColumn = layout.rates.get(named) ?? layout.rate;
    const stated = source.reading(row, column);
    const reading = layout.countsMonths ? asPersonMonths(stated) : stated;
    const own = [...(rateColumn === undefined ? [] : [rateColumn]), ...(layout.moreRates ?? [])];
    if (own.length === 0) return [{ className: named, reading }];
    return own.map((each) => ({ className: named, reading, rate: source.reading(row, each) }));
  });
  const months = layout.months === undefined ? undefined : source.reading(row, layout.months);
  const due = layout.due === undefined ? undefined : source.reading(row, layout.due);
  const outstanding =
    layout.outstanding === undefined ? undefined : source.reading(row, layout.outstanding);
  const adjustments = adjusting.map(({ column, sign }) => ({
    reading: source.reading(row, column),
    sign,
  }));
  return {
    name,
    institution,
    quantities,
    amount: source.reading(row, layout.amount),
    ...(months ? { months } : {}),
    ...(due ? { due } : {}),
    ...(outstanding ? { outstanding } : {}),
    ...(adjustments.length > 0 ? { adjustments } : {}),
    ...(isPartOfDue ? { isPartOfDue } : {}),
  };
}

/** Ten months of one person. */
function asPersonMonths(reading: Reading): Reading {
  if (reading.state !== "figure") return reading;
  const { figure } = reading;
  return { state: "figure", figure: { ...figure, value: figure.shown, unit: PERSON_MONTHS } };
}

const PERSON_MONTHS: Unit = {
  text: "月",
  dimension: "count",
  scale: new Decimal(1),
  flow: true,
};

/** 片区 is written once, and the workshops beside it each have a name of their own. */
function otherName(source: TableSource, layout: PaymentLayout, row: number): Label | undefined {
  const skipped = new Set([...source.columns("note"), ...source.columns("index")]);
  return source.headers
    .filter(({ column, numeric, holdsUnits }) => {
      return (numeric ?? 1) < 0.34 && !skipped.has(column) && holdsUnits !== true;
    })
    .filter(({ column }) => column !== layout.name)
    .map(({ column }) => source.label(row, column))
    .find((label) => label !== undefined);
}

/** How what is paid comes of 应发, which is the same in all rows of a table. */
interface Settlement {
  /** What is added or taken off. */
  readonly adjusting: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  /** 核定资金 = 应补资金 × 考核系数: what is paid says by itself why it is less. */
  readonly isPartOfDue: boolean;
}

function settlementOf(source: TableSource, { amount, due }: PaymentLayout): Settlement {
  return {
    adjusting: adjustingColumns(source, amount).filter(({ column }) => column !== due),
    isPartOfDue: due !== undefined && amount !== undefined && isShareOf(source, amount, due),
  };
}

/** What is added to 应发 or taken off it: as the figures show, else as the headers say. */
function adjustingColumns(source: TableSource, paid: number | undefined): Settlement["adjusting"] {
  const shown = paid === undefined ? [] : adjustmentsOf(source, paid);
  if (shown.length > 0) return shown.map(({ header, sign }) => ({ column: header.column, sign }));
  return [
    ...source.columns("supplement").map((column) => ({ column, sign: 1 as const })),
    ...source.columns("taken-off").map((column) => ({ column, sign: -1 as const })),
  ];
}

/** With one quantity column the row tells the class, unless the header itself is a known one. */
function quantityClass(
  layout: PaymentLayout,
  columnClass: string,
  classLabel: Label | undefined,
  name: Label | undefined
): string {
  if (layout.quantities.length > 1) return isPeriodName(columnClass) ? "" : columnClass;
  if (classLabel) return className(classLabel.text);
  if (layout.knownClasses.has(columnClass)) return columnClass;
  const rowClass = name ? className(name.text) : "";
  return layout.knownClasses.has(rowClass) ? rowClass : "";
}

/** 对象类别 and 改造方式 in two columns, where the standard has one against the other. */
function crossedClass(source: TableSource, layout: PaymentLayout, row: number): string | undefined {
  if (layout.quantities.length > 1 || layout.knownClasses.size < 3) return undefined;
  const labels = source.headers
    .filter(({ numeric }) => (numeric ?? 1) < 0.34)
    .flatMap(({ column }) => className(source.label(row, column)?.text ?? "") || []);
  for (const one of labels) {
    for (const other of labels) {
      if (one !== other && layout.knownClasses.has(one + other)) return one + other;
    }
  }
  return undefined;
}

/** A row per class under one institution's single amount (merged, or left blank below the first). */
function sharesAmount(
  source: TableSource,
  layout: PaymentLayout,
  row: number,
  previous: MutableRow,
  read: MutableRow
): boolean {
  if (layout.class === undefined || layout.amount === undefined) return false;
  if (read.amount.state !== "blank" || previous.amount.state === "blank") return false;
  if (previous.institution?.text !== read.institution?.text) return false;
  const merge = source.view.merge(row, layout.amount);
  return merge !== undefined && merge.top < row;
}
