import { headerClass } from "./header-class";
import type { HeaderColumn } from "./header-column";

/** Money that is one class's, or paid by one of several rates, as flat headers tell it. */
export interface PairedAmount {
  /** 小学, 岗位补贴. */
  readonly name: string;
  /** As the header says it: 小学生. */
  readonly label: string;
  /** The heads that it is paid for; undefined where all columns share theirs. */
  readonly heads?: number;
  readonly rate?: number;
}

/** The columns of a payment table by what they hold. */
export interface PaymentHeaders {
  readonly quantities: readonly HeaderColumn[];
  readonly rates: readonly HeaderColumn[];
  readonly amounts: readonly HeaderColumn[];
}

const COUNT_ENDING = /(人数|人次|户数|数量?)$/u;
const RATE_ENDING = /(标准|单价|定额)$/u;
const AMOUNT_ENDING = /(金额|资金|款项?|费用?|总额)$/u;

/** Amounts of one level of headers that stand beside each other and are no rivals, by column. */
export function pairedAmounts(headers: PaymentHeaders): ReadonlyMap<number, PairedAmount> {
  return new Map([...headedAlike(headers), ...byStem(headers)]);
}

/**
 * 小学生人数, 补助金额, 初中生人数, 补助金额: money that several columns are headed alike for is that of
 * the heads before it, and 标准 between them is theirs.
 */
function headedAlike({ quantities, rates, amounts }: PaymentHeaders): [number, PairedAmount][] {
  const classed = quantities.filter((each) => headerClass(each) !== "");
  return amounts.flatMap((amount): [number, PairedAmount][] => {
    const isAlike = (other: HeaderColumn): boolean => leaf(other) === leaf(amount);
    if (amount.path.length > 1 || amounts.filter(isAlike).length < 2) return [];
    const heads = classed.findLast(({ column }) => column < amount.column);
    if (!heads) return [];
    const isBetween = ({ column }: HeaderColumn): boolean =>
      column > heads.column && column < amount.column;
    if (amounts.some(isBetween)) return [];
    const rate = rates.find(isBetween)?.column;
    const pair: PairedAmount = {
      name: headerClass(heads),
      label: heads.path.join("·").replace(COUNT_ENDING, ""),
      heads: heads.column,
      ...(rate === undefined ? {} : { rate }),
    };
    return [[amount.column, pair]];
  });
}

/** 岗位补贴标准, 岗位补贴金额, 社保补贴标准, 社保补贴金额: several rates that the same heads are paid. */
function byStem({ rates, amounts }: PaymentHeaders): [number, PairedAmount][] {
  const pairs = rates.flatMap((rate): [number, PairedAmount][] => {
    const name = leaf(rate).replace(RATE_ENDING, "");
    const own = amounts.filter((each) => leaf(each).replace(AMOUNT_ENDING, "") === name);
    const [amount] = own;
    if (rate.path.length > 1 || name === "" || !amount || own.length > 1) return [];
    return amount.path.length > 1
      ? []
      : [[amount.column, { name, label: name, rate: rate.column }]];
  });
  return pairs.length > 1 ? pairs : [];
}

function leaf({ path }: HeaderColumn): string {
  return path.at(-1) ?? "";
}
