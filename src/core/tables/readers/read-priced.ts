import type { ProductClaim } from "../facts";
import { MONTHS, QUANTITY } from "../column-roles";
import type { HeaderColumn } from "../header-column";
import { speaksOf } from "../header-speech";
import type { TableSource } from "../table-source";
import { type Formula, FormulaTrial, productClaims } from "./formula-trial";
import { numberColumn, sampleRows } from "./number-columns";

/** What one of something costs, or is paid for it; 审定额 is what all of them cost. */
const PRICE_WORD = /单价|价格|标准|(?<![审核认])定额|保额/u;

/**
 * Quantity × price in every pair of columns that the figures bear out: 送审工程量 × 单价 = 送审合价, and
 * 审定工程量 × the same 单价 = 审定合价. Payments read one such pair; this reads them all.
 */
export function readPriced(source: TableSource): ProductClaim[] {
  return pricedFormulas(source).flatMap((formula) => productClaims(source, formula));
}

function pricedFormulas(source: TableSource): Formula[] {
  const figures = source.headers.filter(
    ({ column, numeric }) => (numeric ?? 0) >= 0.5 && source.role(column) !== "index"
  );
  const prices = figures.filter((header) => isPrice(source, header));
  if (prices.length === 0) return [];
  const targets = figures.filter((header) => !prices.includes(header) && isMoney(source, header));
  const quantities = figures.filter(
    (header) => !prices.includes(header) && isQuantity(source, header)
  );
  if (targets.length === 0 || quantities.length === 0) return [];
  const rows = sampleRows(source.rows);
  const used = [...new Set([...targets, ...prices, ...quantities])];
  const trial = new FormulaTrial(
    new Map(used.map((each) => [each, numberColumn(source, each, rows, source.unit(each.column))])),
    rows
  );
  return targets.flatMap((target) => {
    // Where 送审 and 审定 hardly differ, it is the words that tell which quantity the money is of.
    const akin = quantities.filter((quantity) => partyOf(quantity) === partyOf(target));
    const likely = trial.first(candidates(target, prices, akin), true);
    return likely.length > 0 ? likely : trial.first(candidates(target, prices, quantities), true);
  });
}

/** 数量 × 单价, and 人数 × 月数 × 标准. */
function candidates(
  target: HeaderColumn,
  prices: readonly HeaderColumn[],
  quantities: readonly HeaderColumn[]
): Formula[] {
  const times = quantities.filter(isTimes);
  return prices.flatMap((price) =>
    quantities.flatMap((quantity): Formula[] => [
      { target, factors: [quantity, price] },
      ...times
        .filter((each) => each !== quantity && !isTimes(quantity))
        .map((each) => ({ target, factors: [quantity, each, price] })),
    ])
  );
}

/** 审定 of 审定工程量 and 审定合价; what stands above both, where something does. */
function partyOf({ path }: HeaderColumn): string {
  const leaf = (path.at(-1) ?? "").replace(
    /(工程量|数量|用量|面积|人数|人次|次数|量|合价|总价|造价|价款|金额|资金|总额|产值|投资额|费用?|款|额|价)$/u,
    ""
  );
  return [...path.slice(0, -1), leaf].join("/");
}

function isPrice(source: TableSource, { column, path }: HeaderColumn): boolean {
  return (
    ["rate", "fee"].includes(source.role(column)) ||
    source.unit(column).dimension === "rate" ||
    PRICE_WORD.test(path.at(-1) ?? "")
  );
}

function isMoney(source: TableSource, { column, path }: HeaderColumn): boolean {
  const { dimension } = source.unit(column);
  return dimension === "money" || (dimension === "none" && speaksOf(path) === "money");
}

function isQuantity(source: TableSource, header: HeaderColumn): boolean {
  const { dimension } = source.unit(header.column);
  const leaf = header.path.at(-1) ?? "";
  if (dimension === "count") return true;
  return dimension === "none" && (QUANTITY.words.test(leaf) || isTimes(header));
}

function isTimes({ path }: HeaderColumn): boolean {
  const leaf = path.at(-1) ?? "";
  return MONTHS.words.test(leaf) || /(天数|日数|次数|期数|课时数?)$/u.test(leaf);
}
