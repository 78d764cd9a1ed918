import type { Facts, PaymentRow, PaymentTable } from "../tables/facts";
import type { Reading, Unit } from "../tables/table";
import { formatCell } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import { oncePer } from "../values/once-per";
import { agree } from "../values/rounding";
import { amountOf, dueOf, type Method, type RowInput, type Term, type Yuan } from "./payment-due";
import { chooseMethod, methodOfPeriod } from "./payment-method";
import { periodNamed } from "./rate-period";
import { isSameQuickly, quickAmount, quickDue, type QuickMoney, yuanOfUnits } from "./quick-money";
import { leadingSet, type RateSet, rateOfQuantity, rateSets, versionOf } from "./rate-sets";
import { setsByMonth } from "./dated-rates";
import { valueOf } from "./readings";

/** One payment row with its money worked out anew. */
export interface RecomputedRow {
  readonly input: RowInput;
  /** Σ quantity × rate. */
  readonly due: Yuan;
  readonly paid: Yuan;
  /** 应发 as the table states it. */
  readonly statedDue: Yuan | undefined;
  /** `due` as {@link QuickMoney}, for comparing rows; undefined when it does not fit. */
  readonly dueUnits: number | undefined;
  /** Whether what was paid is what was due, within their rounding. */
  readonly isPaidAsDue: boolean;
  /** Whether the money that quantity × rate should give (应发, else the amount) is what was due. */
  readonly isClaimedAsDue: boolean;
}

export interface RecomputedTable {
  readonly payment: PaymentTable;
  readonly method: Method;
  readonly rows: readonly RecomputedRow[];
}

/** Quantities and rates of a row; undefined when one is missing: missing is not zero. */
function termsOf(row: PaymentRow, set: RateSet): Term[] | undefined {
  const terms: Term[] = [];
  for (const quantity of row.quantities) {
    const count = valueOf(quantity.reading);
    if (count === undefined) return undefined;
    const own = quantity.rate?.state === "figure" ? quantity.rate.figure : undefined;
    const rate = own ?? (quantity.rate ? undefined : rateOfQuantity(set, row, quantity)?.rate);
    if (rate) terms.push({ quantity, count, rate, own: own !== undefined });
    // Nobody of a class that has no rate costs nothing.
    else if (!count.isZero()) return undefined;
  }
  return terms.length > 0 ? terms : undefined;
}

function inputOf(row: PaymentRow, set: RateSet): RowInput | undefined {
  const terms = termsOf(row, set);
  if (!terms || valueOf(row.amount) === undefined) return undefined;
  const months = valueOf(row.months);
  const claimed = row.due && valueOf(row.due) !== undefined ? row.due : row.amount;
  return { row, terms, claimed, ...(months ? { months } : {}) };
}

/** Unit of the money column: that of its first figure. */
export function amountUnitOf(payment: PaymentTable): Unit | undefined {
  const readings = payment.rows.flatMap((row) => [row.amount, ...(row.due ? [row.due] : [])]);
  for (const reading of readings) {
    if (reading.state === "figure") return reading.figure.unit;
  }
  return undefined;
}

/** Works out its Decimals when they are asked for: most rows of a long list are right. */
class Row implements RecomputedRow {
  readonly input: RowInput;
  readonly isPaidAsDue: boolean;
  readonly isClaimedAsDue: boolean;
  readonly dueUnits: number | undefined;
  readonly #method: Method;
  #due: Yuan | undefined;

  constructor(input: RowInput, method: Method, due: QuickMoney | Yuan) {
    this.input = input;
    this.#method = method;
    if ("yuan" in due) this.#due = due;
    this.dueUnits = "yuan" in due ? undefined : due.units;
    const isDue = (reading: Reading): boolean => {
      const quick = "yuan" in due ? undefined : quickAmount(reading, method.amountUnit);
      if (quick && !("yuan" in due)) return isSameQuickly(quick, due);
      const amount = amountOf(reading, method.amountUnit);
      return amount !== undefined && sameMoney(amount, this.due);
    };
    this.isPaidAsDue = isDue(input.row.amount);
    this.isClaimedAsDue =
      input.claimed === input.row.amount ? this.isPaidAsDue : isDue(input.claimed);
  }

  get due(): Yuan {
    return (this.#due ??= dueOf(this.input, this.#method) as Yuan);
  }

  get paid(): Yuan {
    return amountOf(this.input.row.amount, this.#method.amountUnit) as Yuan;
  }

  get statedDue(): Yuan | undefined {
    const { due } = this.input.row;
    return due && amountOf(due, this.#method.amountUnit);
  }
}

/** As a person said that the money is made, else as the units and the figures say. */
function methodFor(
  payment: PaymentTable,
  inputs: readonly RowInput[],
  unit: Unit
): Method | undefined {
  const { period } = payment.said ?? {};
  return period === undefined
    ? chooseMethod(inputs, unit)
    : methodOfPeriod(inputs, periodNamed(period), unit);
}

function recomputeWith(
  payment: PaymentTable,
  setOf: (row: PaymentRow) => RateSet
): RecomputedTable | undefined {
  const unit = amountUnitOf(payment);
  const inputs = payment.rows.flatMap((row) => inputOf(row, setOf(row)) ?? []);
  const method = unit && methodFor(payment, inputs, unit);
  if (!method) return undefined;
  const rows = inputs.flatMap((input): RecomputedRow[] => {
    const due = quickDue(input, method) ?? dueOf(input, method);
    return due ? [new Row(input, method, due)] : [];
  });
  return { payment, method, rows };
}

/** What all rows were due together, exactly. */
export function totalDue(rows: readonly RecomputedRow[]): Decimal {
  const units = rows.map((row) => row.dueUnits);
  const quick = yuanOfUnits(units);
  return quick ?? sum(rows.map((row) => row.due.yuan));
}

/** Whether two sums of money are the same within their rounding. */
export function sameMoney(a: Yuan, b: Yuan): boolean {
  return agree(a.yuan, b.yuan, a.error.plus(b.error), "money");
}

/** Which rates a table was worked out with: where they stand, and what they say. */
function ratesKey({ rows }: RecomputedTable): string {
  const rates = rows.flatMap(({ input }) =>
    input.terms.map(({ rate }) => `${formatCell(rate.cell)} ${rate.value.toFixed()}`)
  );
  return [...new Set(rates)].join(";");
}

function recompute(
  payment: PaymentTable,
  sets: readonly RateSet[],
  leading: RateSet | undefined
): RecomputedTable | undefined {
  const { rateTable, rateVersion } = payment.said ?? {};
  const wanted = sets.filter(
    (set) =>
      set.some(({ table }) => table.id === rateTable) &&
      (rateVersion === undefined || versionOf(set) === rateVersion)
  );
  const byMonth = wanted.length > 0 ? undefined : setsByMonth(payment, sets);
  const dated = byMonth && recomputeWith(payment, (row) => byMonth.get(row) ?? []);
  if (dated) return dated;
  const tables = (wanted.length > 0 ? wanted : sets).flatMap((set) => {
    const table = recomputeWith(payment, () => set);
    return table ? [{ set, table }] : [];
  });
  // Sets that give a table the same rates (those of its own rows) are no alternatives for it.
  const ways = tables.length > 1 ? new Set(tables.map(({ table }) => ratesKey(table))) : new Set();
  if (ways.size <= 1) return tables[0]?.table;
  // Standards that contradict each other: the one that the table was clearly made by, or none.
  const exact = (table: RecomputedTable): number =>
    table.rows.filter(({ isClaimedAsDue }) => isClaimedAsDue).length;
  const ranked = tables
    .map(({ set, table }) => ({ set, table, exact: exact(table) }))
    .sort((a, b) => b.exact - a.exact);
  const [best] = ranked;
  const next = best && ranked.find(({ table }) => ratesKey(table) !== ratesKey(best.table));
  if (best && next && best.exact > next.exact) return best.table;
  // No row tells: then what the rest of the workbook says of the rates.
  return ranked.find(({ set, exact: rows }) => set === leading && rows === best?.exact)?.table;
}

/** How far one payment table can be worked out: what a question about it has to know. */
export interface PaymentOutlook {
  /** Rows that have quantities, rates and money by some set of rates. */
  readonly rows: readonly RowInput[];
  /** Sets of rates by which it has such rows, when they contradict each other. */
  readonly sets: readonly RateSet[];
  /** How it was worked out; absent when that is open. */
  readonly used?: RecomputedTable;
  /** The set of rates that was used. */
  readonly usedSet?: RateSet;
}

/** What is known of one payment table, for asking about what is not. */
export function paymentOutlook(facts: Facts, payment: PaymentTable): PaymentOutlook {
  const sets = rateSets(facts);
  const usable = (sets.length > 0 ? sets : [[]]).filter((set) =>
    payment.rows.some((row) => inputOf(row, set))
  );
  const [first] = usable;
  const used = recomputePayments(facts).find((table) => table.payment === payment);
  const rate = used?.rows[0]?.input.terms.find(({ own }) => !own)?.rate;
  const usedSet = usable.find((set) => set.some((standard) => standard.rate === rate));
  return {
    rows: first ? payment.rows.flatMap((row) => inputOf(row, first) ?? []) : [],
    sets: usable,
    ...(used ? { used } : {}),
    ...(usedSet ? { usedSet } : {}),
  };
}

/**
 * Works out every payment and estimate table anew: due = Σ quantity(class) × rate(class), in yuan.
 * A row is left out when a quantity, a rate or its amount is missing or unreadable; a table when
 * its units can be read in more than one way and no reading clearly fits. Several checks ask for it.
 */
export const recomputePayments = oncePer((facts: Facts): readonly RecomputedTable[] => {
  const sets = rateSets(facts);
  const alternatives = sets.length > 0 ? sets : [[]];
  const leading = leadingSet(facts, sets);
  return facts.payments.flatMap((payment) => recompute(payment, alternatives, leading) ?? []);
});
