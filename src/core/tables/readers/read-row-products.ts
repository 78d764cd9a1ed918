import type { ProductClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import { speaksOf } from "../header-speech";
import type { TableSource } from "../table-source";
import { Decimal } from "../../values/decimal";
import { oncePer } from "../../values/once-per";
import { isLeftOver } from "./computed-columns";
import { type Formula, FormulaTrial, productClaims } from "./formula-trial";
import { numberColumn, sampleRows } from "./number-columns";

/** What a figure is a part of: 补贴比例, 费率, 考核系数. */
const RATIO_WORD = /比例|费率|税率|系数|占比|比率|(?<!完)成数|折扣率?/u;
/** What a figure says of two others: 完成率 = 实际 ÷ 计划. */
const QUOTIENT_WORD =
  /(完成|使用|覆盖|合格|达标|发放|到位|支付|执行|支出|参保|签约|入住|进度).{0,2}率$|占比|比重/u;
/** 中央财政45%, 首付款（30%）: a share that the header itself names. */
const SHARE = /(\d{1,2}(?:\.\d+)?)[%％]/u;
const SKIPPED = new Set([
  "index",
  "name",
  "class",
  "score",
  "weight",
  "execution-rate",
  "received-rate",
]);
/**
 * Shares and quotients across a row: 中央财政45% of 保费, 保额 × 费率, 完成率 = 实际 ÷ 计划. That a column
 * follows from others is told by its figures: in three rows at least, and in three of four.
 */
export function readRowProducts(source: TableSource): ProductClaim[] {
  return formulas(source).flatMap((formula) => productClaims(source, formula));
}

/** Whether a column is a share, or a product, of another. */
export function isShareOf(source: TableSource, column: number, whole: number): boolean {
  return formulas(source).some(
    ({ target, factors, divisor }) =>
      !divisor && target.column === column && factors.some((factor) => factor.column === whole)
  );
}

const formulas = oncePer(findFormulas);

function findFormulas(source: TableSource): Formula[] {
  const isTold = (header: HeaderColumn): boolean => RATIO_WORD.test(leafOf(header));
  const headers = source.headers.filter(
    ({ column, numeric }) => (numeric ?? 0) >= 0.5 && !SKIPPED.has(source.role(column))
  );
  const shares = headers.filter((header) => shareOf(header) !== undefined);
  const ratios = headers.filter((header) => isTold(header) && shareOf(header) === undefined);
  const quotients = headers.filter((header) => QUOTIENT_WORD.test(leafOf(header)));
  if (shares.length + ratios.length + quotients.length === 0) return [];
  const rows = sampleRows(source.rows);
  const columns = new Map(
    headers.map((header) => [
      header,
      numberColumn(source, header, rows, source.unit(header.column)),
    ])
  );
  const trial = new FormulaTrial(columns);
  const whole = headers.filter(
    (header) => !shares.includes(header) && !ratios.includes(header) && !quotients.includes(header)
  );
  const money = whole.filter(({ column, path }) => {
    // What is left after 扣款 is no product, though it may be one where nothing was taken off.
    if (isLeftOver(source, column)) return false;
    const { dimension } = source.unit(column);
    return dimension === "money" || (dimension === "none" && speaksOf(path) === "money");
  });
  const bases = whole.filter(
    ({ column, path }) => source.unit(column).dimension === "money" || speaksOf(path) === "money"
  );
  const parts = shares.flatMap((target) => trial.first(shareFormulas(target, bases)));
  const products = money.flatMap((target) =>
    trial.first(productFormulas(target, ratios, whole, bases))
  );
  const told = quotients.flatMap((target) => trial.first(quotientFormulas(target, whole)));
  return [...parts, ...products, ...told];
}

function leafOf({ path }: HeaderColumn): string {
  return path.at(-1) ?? "";
}

function shareOf({ shownPath }: HeaderColumn): Decimal | undefined {
  const [, percent] = SHARE.exec(shownPath.at(-1) ?? "") ?? [];
  return percent === undefined ? undefined : new Decimal(percent).dividedBy(100);
}

function shareFormulas(target: HeaderColumn, money: readonly HeaderColumn[]): Formula[] {
  const share = shareOf(target);
  return share ? money.map((base) => ({ target, factors: [base], share })) : [];
}

/** base × ratio; or 面积 × 保额 × 费率. The base of money that is a share is what comes first. */
function productFormulas(
  target: HeaderColumn,
  ratios: readonly HeaderColumn[],
  whole: readonly HeaderColumn[],
  money: readonly HeaderColumn[]
): Formula[] {
  const others = whole.filter((header) => header !== target);
  return ratios.flatMap((ratio) => [
    ...money.filter((base) => base !== target).map((base) => ({ target, factors: [base, ratio] })),
    ...others.flatMap((one, at) =>
      others.slice(at + 1).map((other) => ({ target, factors: [one, other, ratio] }))
    ),
  ]);
}

function quotientFormulas(target: HeaderColumn, whole: readonly HeaderColumn[]): Formula[] {
  return whole.flatMap((numerator) =>
    whole
      .filter((divisor) => divisor !== numerator)
      .map((divisor) => ({ target, factors: [numerator], divisor }))
  );
}
