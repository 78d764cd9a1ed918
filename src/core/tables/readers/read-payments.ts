import { className } from "../class-name";
import type { PaymentRow, PaymentTable, Quantity } from "../facts";
import { headerClass, type TableSource } from "../table-source";
import type { Label } from "../table";

/**
 * Reads 资金支出 / 发放 / 测算 tables in either layout: a column per class, or a row per class.
 * `knownClasses` are the classes that the workbook's rate tables name.
 */
export function readPayments(source: TableSource, knownClasses: ReadonlySet<string>): PaymentTable {
  const layout = layoutOf(source, knownClasses);
  const rows: MutableRow[] = [];
  let institution: Label | undefined;
  for (const { row, type } of source.rows) {
    if (type !== "body") {
      institution = undefined;
      continue;
    }
    const read = readRow(source, layout, row, institution);
    if (!read) continue;
    institution = read.institution ?? institution;
    const previous = rows[rows.length - 1];
    if (previous && sharesAmount(source, layout, row, previous, read)) {
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

interface Layout {
  readonly name: number | undefined;
  readonly class: number | undefined;
  readonly quantities: readonly number[];
  readonly rate: number | undefined;
  readonly months: number | undefined;
  readonly amount: number | undefined;
  readonly due: number | undefined;
  readonly knownClasses: ReadonlySet<string>;
}

interface MutableRow extends PaymentRow {
  readonly quantities: Quantity[];
  /** The institution's own label, without the class. */
  readonly institution: Label | undefined;
}

function layoutOf(source: TableSource, knownClasses: ReadonlySet<string>): Layout {
  const quantities = [...source.columns("quantity")];
  for (const column of source.columns("other")) {
    const header = source.header(column);
    if (!header || (header.numeric ?? 0) < 0.67 || header.unit?.dimension === "money") continue;
    if (knownClasses.has(headerClass(header))) quantities.push(column);
  }
  const classed = quantities.filter((column) => {
    const header = source.header(column);
    return (
      header !== undefined &&
      headerClass(header) !== "" &&
      !/合计|小计|总/u.test(header.path.join(""))
    );
  });
  const [amount] = source.columns("amount");
  const [due] = source.columns("due");
  return {
    name: source.columns("name")[0],
    class: source.columns("class")[0],
    // Beside columns per class a column of all heads is their total, not one more class.
    quantities: classed.length > 1 ? classed : quantities.slice(0, 1),
    rate: source.columns("rate")[0],
    months: source.columns("months")[0],
    amount: amount ?? due,
    due: amount === undefined ? undefined : due,
    knownClasses,
  };
}

function readRow(
  source: TableSource,
  layout: Layout,
  row: number,
  above: Label | undefined
): MutableRow | undefined {
  const classLabel = source.label(row, layout.class);
  const institution =
    source.label(row, layout.name) ?? (layout.class === undefined ? undefined : above);
  const own = institution ?? classLabel;
  if (!own) return undefined;
  const name: Label =
    institution && classLabel
      ? { cell: classLabel.cell, text: `${institution.text} · ${classLabel.text}` }
      : own;
  const quantities = layout.quantities.map((column): Quantity => {
    const header = source.header(column);
    const rate = layout.rate === undefined ? undefined : source.reading(row, layout.rate);
    return {
      className: quantityClass(layout, header ? headerClass(header) : "", classLabel, institution),
      reading: source.reading(row, column),
      ...(rate ? { rate } : {}),
    };
  });
  const months = layout.months === undefined ? undefined : source.reading(row, layout.months);
  const due = layout.due === undefined ? undefined : source.reading(row, layout.due);
  return {
    name,
    institution,
    quantities,
    amount: source.reading(row, layout.amount),
    ...(months ? { months } : {}),
    ...(due ? { due } : {}),
  };
}

/** With one quantity column the row tells the class, unless the header itself is a known one. */
function quantityClass(
  layout: Layout,
  columnClass: string,
  classLabel: Label | undefined,
  name: Label | undefined
): string {
  if (layout.quantities.length > 1) return columnClass;
  if (classLabel) return className(classLabel.text);
  if (layout.knownClasses.has(columnClass)) return columnClass;
  const rowClass = name ? className(name.text) : "";
  return layout.knownClasses.has(rowClass) ? rowClass : "";
}

/** A row per class under one institution's single amount (merged, or left blank below the first). */
function sharesAmount(
  source: TableSource,
  layout: Layout,
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
