import type { HeaderColumn } from "../kinds";
import { headerClass, type TableSource } from "../table-source";

/** A class that has its own amount column (自理: 人次, 标准, 金额), and where its figures stand. */
export interface ClassColumns {
  readonly className: string;
  /** As the header says it: 自理老人. */
  readonly label: string;
  readonly quantity: number | undefined;
  readonly rate: number | undefined;
  readonly amount: number;
}

/** Which columns of a payment table hold what. */
export interface PaymentLayout {
  readonly name: number | undefined;
  readonly class: number | undefined;
  readonly quantities: readonly number[];
  /** 标准 for the whole row. */
  readonly rate: number | undefined;
  /** 标准 per class, where each class has a column of its own. */
  readonly rates: ReadonlyMap<string, number>;
  readonly months: number | undefined;
  readonly amount: number | undefined;
  readonly due: number | undefined;
  /** Filled when money is told per class; `amount` then is the row's total. */
  readonly perClass: readonly ClassColumns[];
  readonly knownClasses: ReadonlySet<string>;
}

const TOTAL = /合计|小计|总/u;
const PAID = /实发|实际|发放|支付|支出|拨付|兑付/u;

export function paymentLayout(
  source: TableSource,
  knownClasses: ReadonlySet<string>
): PaymentLayout {
  const headers = (columns: readonly number[]): HeaderColumn[] =>
    columns.flatMap((column) => source.header(column) ?? []);
  const quantities = [
    ...headers(source.columns("quantity")),
    ...unnamedQuantities(source, knownClasses),
  ];
  const classed = quantities.filter((each) => headerClass(each) !== "" && !isTotal(each));
  const rates = headers(source.columns("rate"));
  const ratePerClass = new Map(
    rates.filter((each) => each.path.length > 1).map((each) => [upperClass(each), each.column])
  );
  ratePerClass.delete("");
  const amounts = headers(source.columns("amount"));
  const perClass = amounts.flatMap((each): ClassColumns[] => {
    const name = upperClass(each);
    if (name === "" || isTotal(each)) return [];
    return [
      {
        className: name,
        label: each.path[0] ?? name,
        quantity: classed.find((other) => headerClass(other) === name)?.column,
        rate: ratePerClass.get(name),
        amount: each.column,
      },
    ];
  });
  const isPerClass = perClass.length > 1 && perClass.every((each) => each.quantity !== undefined);
  const plain = amounts.filter(
    (each) => !isPerClass || !perClass.some((one) => one.amount === each.column)
  );
  const amount = plain.find((each) => PAID.test(each.path.join(""))) ?? plain[0];
  const [due] = source.columns("due");
  return {
    name: source.columns("name")[0],
    class: source.columns("class")[0],
    // Beside columns per class a column of all heads is their total, not one more class.
    quantities: (classed.length > 1 ? classed : quantities.slice(0, 1)).map((each) => each.column),
    rate: rates.find((each) => ratePerClass.size < 2 || upperClass(each) === "")?.column,
    rates: ratePerClass.size > 1 ? ratePerClass : new Map(),
    months: source.columns("months")[0],
    amount: amount?.column ?? due,
    due: amount === undefined ? undefined : due,
    perClass: isPerClass ? perClass : [],
    knownClasses,
  };
}

/** Number columns headed by nothing but a class that a rate table knows. */
function unnamedQuantities(source: TableSource, knownClasses: ReadonlySet<string>): HeaderColumn[] {
  return source.columns("other").flatMap((column) => {
    const header = source.header(column);
    if (!header || (header.numeric ?? 0) < 0.67 || header.unit?.dimension === "money") return [];
    return knownClasses.has(headerClass(header)) ? [header] : [];
  });
}

function isTotal(header: HeaderColumn): boolean {
  return TOTAL.test(header.path.join(""));
}

/** The class that a level above the last one names: 自理 over 金额. */
function upperClass(header: HeaderColumn): string {
  return header.path.length < 2 ? "" : headerClass({ ...header, path: header.path.slice(0, -1) });
}
