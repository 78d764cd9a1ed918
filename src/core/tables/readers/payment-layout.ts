import type { HeaderColumn } from "../header-column";
import { countedThing } from "../unit";
import { PAID_OUT } from "../column-roles";
import { headerClass } from "../header-class";
import { pairedAmounts, type PairedAmount } from "../paired-amounts";
import type { TableSource } from "../table-source";
import { areLevels } from "./rate-columns";

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
  /** 年绩效 beside 月报酬: rates that the same heads are paid as well. */
  readonly moreRates?: readonly number[];
  /** 标准 per class, where each class has a column of its own. */
  readonly rates: ReadonlyMap<string, number>;
  readonly months: number | undefined;
  /** One person a row: 月数 are the person-months that the rate is paid for. */
  readonly countsMonths?: true;
  readonly amount: number | undefined;
  readonly due: number | undefined;
  /** What of 应发 is still to be paid: 待拨付, 尚欠. */
  readonly outstanding: number | undefined;
  /** Filled when money is told per class; `amount` then is the row's total. */
  readonly perClass: readonly ClassColumns[];
  readonly knownClasses: ReadonlySet<string>;
}

const TOTAL = /合计|小计|总/u;

/**
 * Every way to read which column is the quantity, which the rate and which the money, the one that
 * the headers speak for first. Several only where a rate stands in the row: 培训人数 and 取证人数
 * beside one 标准 are not two classes, and of 岗位补贴 and 补贴合计 only one is heads × rate.
 */
export function paymentLayouts(
  source: TableSource,
  knownClasses: ReadonlySet<string>
): readonly PaymentLayout[] {
  const first = paymentLayout(source, knownClasses);
  if (first.perClass.length > 0 || first.rates.size > 0) return [first];
  if (first.rate === undefined) return [first, ...byFee(source, first)];
  const { months: own } = first;
  if (first.quantities.length === 0 && own !== undefined) return [first, perPerson(first, own)];
  const quantities = [first.quantities, ...otherQuantities(source, first)].sort(
    (a, b) => planRank(source, a) - planRank(source, b)
  );
  const rates = [first.rate, ...source.columns("rate").filter((each) => each !== first.rate)];
  const together =
    rates.length > 1
      ? [{ ...first, quantities: first.quantities.slice(0, 1), moreRates: rates.slice(1) }]
      : [];
  const amounts = [
    first.amount,
    ...source.columns("amount").filter((each) => each !== first.amount),
  ];
  const [days] = source.columns("days");
  const times =
    first.months === undefined && days !== undefined ? [undefined, days] : [first.months];
  if (source.unit(first.rate).per === "day") times.reverse();
  const single = quantities.flatMap((counted) =>
    rates.flatMap((rate) =>
      amounts.flatMap((amount) =>
        times
          .filter((months) => counted.every((each) => each !== months))
          .map((months) => ({ ...first, quantities: counted, rate, amount, months }))
      )
    )
  );
  return [...single, ...together];
}

/** 标准 × 月数 = 应发 of one person a row: where nobody is counted, the figures have to say so. */
function perPerson(first: PaymentLayout, months: number): PaymentLayout {
  return { ...first, quantities: [months], months: undefined, countsMonths: true };
}

/** 每人保费, 人均缴费: what one costs, whatever unit it is headed by. */
const PER_ONE =
  /^月(均|度)?(补贴|补助|津贴|租金|工资|报酬|薪酬|服务费|生活费)|[每单][人户生床位亩头只台辆套份件个座张株]|[人户亩床生]均|标准|单价|定额/u;

/**
 * 签约人数 × 收费标准 = 签约服务费, 人数 × 月数 × 缴费标准 = 金额: where nothing else is a rate, a fee may be
 * one, and so may money that is said to be for one. The figures have to bear it out.
 */
function byFee(source: TableSource, first: PaymentLayout): readonly PaymentLayout[] {
  const quantities = [first.quantities, ...otherQuantities(source, first)];
  const isFee = ({ column, path }: HeaderColumn): boolean => {
    const role = source.role(column);
    if (role === "fee") return true;
    return role === "other" && PER_ONE.test(path.at(-1) ?? "");
  };
  return source.headers
    .filter(
      (header) =>
        isFee(header) && ["rate", "money", "none"].includes(source.unit(header.column).dimension)
    )
    .flatMap(({ column: rate }) => [
      ...(first.quantities.length === 0 && first.months !== undefined
        ? [perPerson({ ...first, rate }, first.months)]
        : []),
      ...quantities
        .filter((counted) => !counted.includes(rate))
        .map((counted) => ({ ...first, quantities: counted, rate })),
    ]);
}

/**
 * What the headers say where the figures bear out no layout: rates of several levels of government in
 * the row are parts of one.
 */
export function statedLayout(
  source: TableSource,
  knownClasses: ReadonlySet<string>
): PaymentLayout {
  const layout = paymentLayout(source, knownClasses);
  const rates = source.columns("rate").flatMap((column) => source.header(column) ?? []);
  if (layout.rate === undefined || !areLevels(rates)) return layout;
  const [rate, ...moreRates] = rates.map(({ column }) => column);
  return { ...layout, rate, moreRates, quantities: layout.quantities.slice(0, 1) };
}

const PLANNED = /计划|任务|申报|申请|指标|目标/u;

/** Where as many rows fit 计划场次 as 实际场次, it is what was done that is paid for. */
function planRank(source: TableSource, quantities: readonly number[]): number {
  const [only] = quantities;
  if (only === undefined || quantities.length > 1) return 0;
  return PLANNED.test(source.header(only)?.path.join("") ?? "") ? 1 : 0;
}

/** Single columns that may be what the rate is paid for, where more than one could be. */
function otherQuantities(
  source: TableSource,
  { quantities }: PaymentLayout
): (readonly number[])[] {
  const candidates = source.headers
    .map(({ column }) => column)
    .filter(
      (column) =>
        source.columns("days").includes(column) ||
        (source.unit(column).dimension === "count" && !isMonths(source, column)) ||
        isUnknownCount(source, column)
    );
  return [...new Set([...quantities, ...candidates])]
    .filter((column) => quantities.length > 1 || column !== quantities[0])
    .map((column) => [column]);
}

/** 孕产妇 heads figures that nothing is known of: what they count is for the money to show. */
function isUnknownCount(source: TableSource, column: number): boolean {
  const header = source.header(column);
  return (
    source.role(column) === "other" &&
    source.unit(column).dimension === "none" &&
    (header?.numeric ?? 0) >= 0.67
  );
}

function isMonths(source: TableSource, column: number): boolean {
  return source.columns("months").includes(column) || source.columns("index").includes(column);
}

/** Of columns that count different things, those that the rate of the row is paid for: 元/亩, 亩. */
function countedByRate(
  source: TableSource,
  rate: number | undefined,
  quantities: readonly HeaderColumn[]
): readonly HeaderColumn[] {
  const thing = rate === undefined ? undefined : countedThing(source.unit(rate));
  if (thing === undefined) return quantities;
  const counts = source.headers.filter(
    ({ column }) => countedThing(source.unit(column)) === thing && column !== rate
  );
  const known = quantities.filter((each) => counts.includes(each));
  if (known.length > 0) return known;
  if (counts.length > 0) return counts;
  return quantities.filter(({ column }) => countedThing(source.unit(column)) === undefined);
}

export function paymentLayout(
  source: TableSource,
  knownClasses: ReadonlySet<string>
): PaymentLayout {
  const headers = (columns: readonly number[]): HeaderColumn[] =>
    columns.flatMap((column) => source.header(column) ?? []);
  const named = [
    ...headers(source.columns("quantity")),
    ...unnamedQuantities(source, knownClasses),
  ];
  const rowRate = headers(source.columns("rate")).find((each) => each.path.length === 1)?.column;
  const quantities = countedByRate(source, rowRate, named);
  const classed = quantities.filter((each) => headerClass(each) !== "" && !isTotal(each));
  const rates = headers(source.columns("rate"));
  const ratePerClass = new Map(rates.map((each) => [upperClass(each), each.column]));
  ratePerClass.delete("");
  // C级（户）, C级标准, D级（户）, D级标准 on one level: each rate is that of the class it names.
  const byName = new Map(rates.map((each) => [headerClass(each), each.column]));
  const isNamed =
    ratePerClass.size === 0 &&
    rates.length > 1 &&
    rates.length === classed.length &&
    classed.every((each) => byName.has(headerClass(each)));
  if (isNamed) for (const [name, column] of byName) ratePerClass.set(name, column);
  const amounts = headers(source.columns("amount"));
  const paired = pairedAmounts({ quantities, rates, amounts });
  const pairedRates = new Set([...paired.values()].map(({ rate }) => rate));
  const plainHeads = quantities.filter(({ path }) => path.length === 1);
  const [shared] = plainHeads.length === 1 ? plainHeads : [];
  const perClass = amounts.flatMap((each): ClassColumns[] => {
    if (isTotal(each)) return [];
    const name = upperClass(each);
    const pair = paired.get(each.column);
    if (pair) return [ofPair(each, pair, shared)];
    if (name === "") return [];
    return [
      {
        className: name,
        label: each.path.slice(0, -1).join("·"),
        quantity: (
          classed.find((other) => isBeside(other, each)) ??
          classed.find((other) => headerClass(other) === name) ??
          // 乡村医生人数 once, and under 基本药物补助 and 养老补助 a rate and the money each.
          (ratePerClass.size > 1 && ratePerClass.has(name) ? shared : undefined)
        )?.column,
        rate: ratePerClass.get(name),
        amount: each.column,
      },
    ];
  });
  const isPerClass = perClass.length > 1 && perClass.every((each) => each.quantity !== undefined);
  const plain = amounts.filter(
    (each) => !isPerClass || !perClass.some((one) => one.amount === each.column)
  );
  const amount =
    plain.find((each) => PAID_OUT.test(each.path.join(""))) ??
    (isPerClass ? plain.find(isTotal) : undefined) ??
    plain[0];
  const [due] = source.columns("due");
  return {
    name: source.columns("name")[0],
    class: source.columns("class")[0],
    // Beside columns per class a column of all heads is their total, not one more class.
    quantities: (classed.length > 1 ? classed : quantities.slice(0, 1)).map((each) => each.column),
    rate: rates.find(
      (each) => !pairedRates.has(each.column) && (ratePerClass.size < 2 || upperClass(each) === "")
    )?.column,
    rates: ratePerClass.size > 1 ? ratePerClass : new Map(),
    months: source.columns("months")[0],
    amount: amount?.column ?? due,
    due: amount === undefined ? undefined : due,
    outstanding: source.columns("outstanding")[0],
    perClass: isPerClass ? perClass : [],
    knownClasses,
  };
}

/** Where nobody is counted by class, all are paid each of the rates. */
function ofPair(
  { column }: HeaderColumn,
  { name, label, heads, rate }: PairedAmount,
  shared: HeaderColumn | undefined
): ClassColumns {
  return { className: name, label, quantity: heads ?? shared?.column, rate, amount: column };
}

/** 春季学期·一档·人数 and 春季学期·一档·金额. */
function isBeside(one: HeaderColumn, other: HeaderColumn): boolean {
  return one.path.slice(0, -1).join("/") === other.path.slice(0, -1).join("/");
}

/** Number columns headed by nothing but a class that a rate table knows. */
function unnamedQuantities(source: TableSource, knownClasses: ReadonlySet<string>): HeaderColumn[] {
  return source.headers.filter(
    (header) =>
      source.role(header.column) === "other" &&
      (header.numeric ?? 0) >= 0.67 &&
      header.unit?.dimension !== "money" &&
      knownClasses.has(headerClass(header))
  );
}

function isTotal(header: HeaderColumn): boolean {
  return TOTAL.test(header.path.join(""));
}

/** The class that a level above the last one names: 自理 over 金额. */
function upperClass(header: HeaderColumn): string {
  return header.path.length < 2 ? "" : headerClass({ ...header, path: header.path.slice(0, -1) });
}
