import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import type { FeeRange, SaidRange, SaidRatio } from "../tables/said";
import { formatCell } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { amountText, distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { constantSources, type StatedConstant } from "./stated-constants";
import { tableBeside } from "./table-beside";

/** What a class is paid and what it pays, over one period. */
interface Shares {
  readonly rate: StatedConstant;
  readonly fee: FeeRange;
  readonly low: Decimal;
  readonly high: Decimal;
}

function overPeriod(
  { value, unit }: StatedConstant,
  per: FeeRange["unit"]["per"]
): Decimal | undefined {
  if (unit.per === per) return value;
  if (unit.per === "year" && per === "month") return value.dividedBy(12);
  return unit.per === "month" && per === "year" ? value.times(12) : undefined;
}

/** Share of every class that has a rate in the standard and a fee. */
function sharesOf(facts: Facts): Shares[] {
  const [standard] = constantSources(facts).filter(
    ({ kind }) => kind === "standard" || kind === "target"
  );
  return facts.said.fees.flatMap((fee) => {
    const rate = standard?.constants.find(({ className }) => className === fee.className);
    const paid = rate && overPeriod(rate, fee.unit.per);
    if (!rate || !paid || !fee.low.gt(0)) return [];
    return [{ rate, fee, low: paid.dividedBy(fee.high), high: paid.dividedBy(fee.low) }];
  });
}

function isShownAs({ ratio, decimals }: SaidRatio, value: Decimal): boolean {
  const half = new Decimal(10).pow(-decimals - 2).dividedBy(2);
  return value.minus(ratio).abs().lte(half);
}

const percent = (value: Decimal): string => amountText(value.times(100).toDecimalPlaces(2), 0, "%");

function draftOf(facts: Facts, range: SaidRange, shares: readonly Shares[]): FindingDraft[] {
  const lowest = [...shares].sort((a, b) => a.low.comparedTo(b.low))[0];
  const highest = [...shares].sort((a, b) => b.high.comparedTo(a.high))[0];
  if (!lowest || !highest || shares.length < 2) return [];
  const lowFits = isShownAs(range.low, lowest.low);
  const highFits = isShownAs(range.high, highest.high);
  if (lowFits && highFits) return [];
  const [stated, expected] = highFits
    ? [range.low.ratio, lowest.low]
    : [range.high.ratio, highest.high];
  const shown = stated.times(100);
  const recomputed = expected.times(100).toDecimalPlaces(2);
  const text = (side: Shares, fee: Decimal): string =>
    `${side.rate.text} ÷ ${numberText(fee.dividedBy(side.fee.unit.scale))} ${side.fee.unit.text}`;
  return [
    {
      rule: "derived-range",
      severity: "medium",
      subject: `${range.part} / ${range.whole}`,
      place: "range",
      table: tableBeside(facts, range.cell),
      cells: distinctCells([
        range.cell,
        ...[lowest, highest].flatMap(({ rate, fee }) => [rate.cell, fee.cell]),
      ]),
      stated: shown,
      expected: recomputed,
      difference: shown.minus(recomputed),
      unit: "%",
      message: message("check.derived-range", {
        cell: formatCell(range.cell),
        part: range.part,
        whole: range.whole,
        stated: `${percent(range.low.ratio)}–${percent(range.high.ratio)}`,
        low: text(lowest, lowest.fee.high),
        high: text(highest, highest.fee.low),
        expected: `${percent(lowest.low)}–${percent(highest.high)}`,
      }),
    },
  ];
}

/**
 * 补贴占收费的比例区间: a stretch of ratios that a sentence states is what the rates and the fees
 * give, from the least rate over the highest fee to the other end. Source: domain.md 2, #4.
 */
export function derivedRange(facts: Facts): FindingDraft[] {
  const ranges = facts.said.ranges.filter(
    ({ part, whole }) => /补贴|补助|津贴/u.test(part) && /收费|价格|费/u.test(whole)
  );
  if (ranges.length === 0) return [];
  const shares = sharesOf(facts);
  return ranges.flatMap((range) => draftOf(facts, range, shares));
}

export const derivedRangeDoc: CheckDoc = {
  title: "推算的比例区间不符",
  what:
    "A stretch of shares that a sentence states (补贴金额占收费标准的6.7%-20%) is what the rates and " +
    "the fees of the workbook give. Severity: medium.",
  formula:
    "Over all classes: least of rate ÷ highest fee, to most of rate ÷ lowest fee, in one period.",
  inputs:
    "The sentence; the 补贴标准 table (else 绩效目标); fees by class in a table (收费标准, 收费下限 and " +
    "上限) or in sentences.",
  tolerance: "Half of the last place of each end as it is stated.",
  source: "#4",
  trap:
    "Fees of at least two classes with a rate have to be known. The rate is the standard's, not one " +
    "that is restated somewhere.",
  sample: "One in yongji-2023: 6.7%–20% stated, 6.67%–16.67% by the standard.",
};
