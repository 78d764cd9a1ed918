import { message } from "../messages/message";
import type { Facts, ProductClaim, TotalClaim } from "../tables/facts";
import type { Reading } from "../tables/table";
import { type Decimal, ONE, sum, ZERO } from "../values/decimal";
import { agree, possibleError, possibleSumError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText, figureText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, errorOf, figureOf, valueOf } from "./readings";

/** `300（D4）− 291.5（E4）`: what the column follows from, in the unit of the column. */
function arithmeticOf({ total, parts, signs = [] }: TotalClaim): string {
  const term = (part: Reading, at: number): string => {
    const value = valueOf(part)?.dividedBy(total.unit.scale);
    const text = `${value ? numberText(value) : "0"}（${addressText(cellOf(part))}）`;
    if (at === 0) return signs[at] === -1 ? `−${text}` : text;
    return `${signs[at] === -1 ? "− " : "+ "}${text}`;
  };
  return parts.map(term).join(" ");
}

/** What is added first, what is taken off behind it: 预算 − 支出 reads better than −支出 + 预算. */
function inOrder(claim: TotalClaim): TotalClaim {
  const signs = claim.signs ?? [];
  const at = [...claim.parts.keys()].sort((a, b) => (signs[b] ?? 1) - (signs[a] ?? 1) || a - b);
  return {
    ...claim,
    parts: at.flatMap((index) => claim.parts[index] ?? []),
    signs: at.map((index) => signs[index] ?? 1),
  };
}

function draftOf(claim: TotalClaim): FindingDraft[] {
  const { table, label, header, total, parts, signs = [] } = claim;
  // A blank part is missing, which is not zero.
  const values = parts.map(valueOf);
  if (values.includes(undefined)) return [];
  const expected = sum(values.flatMap((value, at) => value?.times(signs[at] ?? 1) ?? []));
  const error = possibleSumError(
    parts.flatMap((part) => figureOf(part) ?? []),
    total
  );
  if (agree(total.value, expected, error, total.unit.dimension)) return [];
  return [finding({ table, label, header, stated: total, expected }, arithmeticOf(claim), parts)];
}

type Stated = Pick<ProductClaim, "table" | "label" | "header" | "stated"> & {
  /** In the base unit. */
  readonly expected: Decimal;
};

function finding(
  { table, label, header, stated, expected }: Stated,
  arithmetic: string,
  from: readonly Reading[]
): FindingDraft {
  const { unit } = stated;
  const difference = stated.value.minus(expected);
  const isMoney = unit.dimension === "money" && unit.text !== "";
  // A quotient has no end: two decimals more than are shown say enough.
  const inOwn = (value: Decimal): Decimal =>
    value.dividedBy(unit.scale).toDecimalPlaces(Math.max(stated.decimals + 2, 6));
  const shown = (value: Decimal): string =>
    amountText(inOwn(value).toDecimalPlaces(4), stated.decimals, unit.text);
  return {
    rule: "computed-column",
    severity: isMoney || unit.dimension === "count" ? "high" : "medium",
    subject: `${label.text} · ${header}`,
    place: header,
    table,
    cells: [stated.cell, ...from.map(cellOf)],
    stated: stated.shown,
    expected: inOwn(expected),
    difference: inOwn(difference),
    ...(unit.text === "" ? {} : { unit: unit.text }),
    ...(isMoney ? { amountYuan: inOwn(difference).times(unit.scale) } : {}),
    message: message(`check.computed-column.${difference.lt(0) ? "short" : "over"}`, {
      label: label.text,
      header,
      cell: addressText(stated.cell),
      arithmetic,
      stated: figureText(stated),
      expected: shown(expected),
      difference: shown(difference.abs()),
    }),
  };
}

function factorText(reading: Reading): string {
  const figure = figureOf(reading);
  const sign = figure?.unit.text === "%" ? "%" : "";
  return `${figure ? numberText(figure.shown) : "0"}${sign}（${addressText(cellOf(reading))}）`;
}

/** A share, a product or a quotient of others of the row. */
function productDraft({
  stated,
  factors,
  share,
  divisor,
  per,
  ...place
}: ProductClaim): FindingDraft[] {
  const values = factors.map(valueOf);
  const over = divisor ? valueOf(divisor) : ONE;
  if (!over || over.isZero() || values.includes(undefined)) return [];
  const known = values.flatMap((value) => value ?? []);
  const factor = (share ?? ONE).dividedBy(over).dividedBy(per ?? ONE);
  const expected = known.reduce((due, value) => due.times(value), factor);
  const spread = known.map((value, at) =>
    value.isZero() ? value : errorOf(factors[at]).times(expected.dividedBy(value).abs())
  );
  const below = divisor ? errorOf(divisor).times(expected.dividedBy(over).abs()) : ZERO;
  const error = sum([...spread, below, possibleError(stated)]);
  if (agree(stated.value, expected, error, stated.unit.dimension)) return [];
  const terms = [
    ...factors.map(factorText),
    ...(share ? [`${numberText(share.times(100))}%`] : []),
  ].join(" × ");
  const under = divisor ? factorText(divisor) : per && numberText(per);
  const arithmetic = under === undefined ? terms : `${terms} ÷ ${under}`;
  const from = divisor ? [...factors, divisor] : factors;
  return [finding({ ...place, stated, expected }, arithmetic, from)];
}

/**
 * A column that the others of its row give by taking off (结余 = 预算 − 支出; 实发 = 应发 − 代扣), as
 * most rows of the table show it. Usage of every budget and payment table.
 */
export function computedColumn(facts: Facts): FindingDraft[] {
  return [
    ...facts.totals.flatMap((claim) => (claim.signs ? draftOf(inOrder(claim)) : [])),
    ...(facts.products ?? []).flatMap(productDraft),
  ];
}

export const computedColumnDoc: CheckDoc = {
  title: "结余、分担额等计算列与同行各列不符",
  what:
    "A column that follows from others of its row by taking off (结余, 核减, 净值), by a share " +
    "(中央财政45%, 补贴比例, 考核系数), by a price (审定工程量 × 单价) or by dividing (完成率, 占比), or from " +
    "the row above (累计拨付, 结余 of a ledger), is what they give. Severity: high for money and heads, " +
    "else medium.",
  formula:
    "结余 = 预算 − 支出; 年末结余 = 上年结转 + 本年到位 − 支出; 中央财政45% = 保费 × 45 %; 保费 = 面积 × 保额 × " +
    "费率; 完成率 = 实际 ÷ 计划; 占比 = 金额 ÷ 合计; 分配额 = 分配系数 × 合计; 利息 = 本金 × 年利率 × 天数 ÷ 360 " +
    "(365; months: 12); 结余 = 上一行结余 + 收入 − 拨付.",
  inputs:
    "Money and head columns of all tables but those of points; also of tables that were not " +
    "recognised as any kind.",
  source: "budget and payment tables as county offices keep them",
  trap:
    "Which columns make up another is told by the figures: they have to agree in three rows and " +
    "three of four, and in more digits than chance would. Where several ways are borne out alike (到位 equals 支出 in every " +
    "row), a row is wrong only when none of them holds in it. A blank part makes no claim. 应发 " +
    "beside 实发 is told by quantity-times-rate, 执行率 and 到位率 by execution-rate.",
};
