import type { Facts, PaymentRow, Quantity, RateStandard } from "../tables/facts";
import { type Decimal } from "../values/decimal";
import { comparable, constantSources, type StatedConstant } from "./stated-constants";

/** The rates that one 补贴标准 table gives, one per class. */
export type RateSet = readonly RateStandard[];

/** Rates of a year and of a month as one measure; other periods have none. */
export function monthlyRate(standard: RateStandard): Decimal | undefined {
  const { value, unit } = standard.rate;
  if (unit.per === "year") return value.dividedBy(12);
  return unit.per === "month" ? value : undefined;
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function sameRate(a: RateStandard, b: RateStandard): boolean {
  const [monthlyA, monthlyB] = [monthlyRate(a), monthlyRate(b)];
  if (monthlyA && monthlyB) return monthlyA.eq(monthlyB);
  return a.rate.value.eq(b.rate.value) && a.rate.unit.per === b.rate.unit.per;
}

/** Each class once; a class with two different rates has none: which one holds is a question. */
function uncontradicted(rates: readonly RateStandard[]): RateStandard[] {
  const sameClass = (rate: RateStandard): RateStandard[] =>
    rates.filter((other) => squeeze(other.className) === squeeze(rate.className));
  // A class that a later standard leaves as it was stands in several sets, as the same rate.
  return [...new Set(rates)].filter((rate) => {
    const same = sameClass(rate);
    return same[0] === rate && same.every((other) => sameRate(rate, other));
  });
}

/**
 * The sets of rates that the workbook states. Tables that agree wherever both speak are one set;
 * tables that contradict each other (two years' standards) are alternatives.
 */
export function rateSets(facts: Facts): RateSet[] {
  const byTable = new Map<string, RateStandard[]>();
  for (const rate of facts.rates) {
    byTable.set(rate.table.id, [...(byTable.get(rate.table.id) ?? []), rate]);
  }
  const sets = [...byTable.values()].flatMap(versionsOf).map(({ rates, version }) => {
    const set: RateSet = uncontradicted(rates);
    if (version !== undefined) versions.set(set, version);
    return set;
  });
  const all = sets.flat();
  const classes = new Set(all.map((rate) => squeeze(rate.className)));
  const merged = uncontradicted(all);
  return merged.length === classes.size && merged.length > 0 ? [merged] : sets;
}

const versions = new WeakMap<RateSet, string>();

/** From when a set holds, as its table says it, where that table has several. */
export function versionOf(set: RateSet): string | undefined {
  return versions.get(set);
}

interface Version {
  readonly rates: readonly RateStandard[];
  readonly version?: string;
}

/** A table that says from when its rates hold is as many sets; what has no date holds in each. */
function versionsOf(rates: readonly RateStandard[]): Version[] {
  const named = [...new Set(rates.flatMap(({ version }) => version ?? []))];
  if (named.length < 2) return [{ rates }];
  return named.map((version) => {
    const own = rates.filter((rate) => rate.version === version);
    const classes = new Set(own.map(({ className }) => squeeze(className)));
    // A class that was not changed then is paid as before.
    const others = rates.filter(({ className }) => !classes.has(squeeze(className)));
    return { rates: [...own, ...others], version };
  });
}

/** How many statements outside of the standards (targets, 标准 columns, sentences) a set agrees with. */
function votesFor(set: RateSet, others: readonly StatedConstant[]): number {
  const agreeing = others.filter((other) => {
    const rate = rateOfClass(set, other.className);
    const values =
      rate && comparable({ ...other, value: rate.rate.value, unit: rate.rate.unit }, other);
    return values?.[0].eq(values[1]) ?? false;
  });
  return agreeing.length;
}

/**
 * The set that holds when standards contradict each other: the one that most other places of the
 * workbook agree with. Undefined when none has more of them than every other.
 */
export function leadingSet(facts: Facts, sets: readonly RateSet[]): RateSet | undefined {
  if (sets.length <= 1) return sets[0];
  const others = constantSources(facts)
    .filter(({ kind }) => kind !== "standard")
    .flatMap(({ constants }) => constants);
  const ranked = sets
    .map((set) => ({ set, votes: votesFor(set, others) }))
    .sort((a, b) => b.votes - a.votes);
  const [best, next] = ranked;
  return best && next && best.votes > next.votes ? best.set : undefined;
}

/** The rate of a class by its name: equal after folding width and spaces. */
export function rateOfClass(set: RateSet, className: string): RateStandard | undefined {
  const known = byClass.get(set) ?? new Map<string, RateStandard | undefined>();
  byClass.set(set, known);
  // Thousands of rows ask for the same few classes.
  if (!known.has(className)) {
    const wanted = squeeze(className);
    known.set(
      className,
      set.find((rate) => squeeze(rate.className) === wanted)
    );
  }
  return known.get(className);
}

const byClass = new WeakMap<RateSet, Map<string, RateStandard | undefined>>();

/**
 * The rate that a quantity is paid by. A quantity without a class takes its class from the row's
 * name (rows are classes), or the only rate that there is.
 */
export function rateOfQuantity(
  set: RateSet,
  row: PaymentRow,
  quantity: Quantity
): RateStandard | undefined {
  const only = set.length === 1 ? set[0] : undefined;
  if (quantity.className !== "") {
    const unnamed = only?.className === "" ? only : undefined;
    return rateOfClass(set, quantity.className) ?? unnamed;
  }
  if (row.quantities.length > 1) return undefined;
  const name = squeeze(row.name.text);
  // 半失能老人 holds 失能 too: the longest class that the name holds is the one meant.
  const named = set
    .filter((rate) => rate.className !== "" && name.includes(squeeze(rate.className)))
    .sort((a, b) => b.className.length - a.className.length)[0];
  return named ?? only;
}
