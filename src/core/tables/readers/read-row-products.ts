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
const RATIO_WORD = /比例|费率|税率|利率|收益率|系数|占比|比率|(?<!完)成数|折扣率?/u;
/** What a figure says of two others: 完成率 = 实际 ÷ 计划. */
const QUOTIENT_WORD =
  /(?<![费税利汇益扣贴])率$|占比|比重|[增降]幅$|(完成|完工|合格|达标|验收|通过|覆盖)(比例|进度)$|(支出|支付|执行|拨付)进度$/u;
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
      !divisor &&
      target.column === column &&
      // 人口 × 标准 × 系数 is that share of 应补, which is 人口 × 标准.
      (factors.length > 2 || factors.some((factor) => factor.column === whole))
  );
}

const formulas = oncePer(findFormulas);

function findFormulas(source: TableSource): Formula[] {
  const isTold = (header: HeaderColumn): boolean => RATIO_WORD.test(leafOf(header));
  const headers = source.headers.filter(
    ({ column, numeric }) => (numeric ?? 0) >= 0.5 && !SKIPPED.has(source.role(column))
  );
  const shares = headers.filter((header) => shareOf(header) !== undefined);
  const quotients = headers.filter((header) => QUOTIENT_WORD.test(leafOf(header)));
  const ratios = headers.filter(
    (header) => isTold(header) && !shares.includes(header) && !isDone(header)
  );
  if (shares.length + ratios.length + quotients.length === 0) return [];
  const rows = sampleRows(source.rows);
  const columns = new Map(
    headers.map((header) => [
      header,
      numberColumn(source, header, rows, source.unit(header.column)),
    ])
  );
  const trial = new FormulaTrial(columns, rows);
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
  const total = source.rows.find(({ type, row }) => type === "total" && rows.includes(row))?.row;
  const products = money.flatMap((target) => {
    const found = trial.first(productFormulas(target, ratios, whole, bases));
    if (found.length > 0 || total === undefined) return found;
    return trial.first(partsOfWhole(target, ratios, total));
  });
  const told = quotients.flatMap((target) => {
    const found = trial.first(quotientFormulas(target, whole));
    if (found.length > 0 || total === undefined) return found;
    return trial.first(sharesOfWhole(target, whole, total));
  });
  return [...parts, ...products, ...told];
}

/** 完成比例 says what was done of what was planned, and nothing is a part of it. */
function isDone(header: HeaderColumn): boolean {
  return /比例$/u.test(leafOf(header)) && QUOTIENT_WORD.test(leafOf(header));
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
    ...contributionFormulas(target, ratio, others),
    ...interestFormulas(target, ratio, others),
  ]);
}

/** 人数 × 月数 × 缴费基数 × 缴费比例. */
function contributionFormulas(
  target: HeaderColumn,
  ratio: HeaderColumn,
  others: readonly HeaderColumn[]
): Formula[] {
  const bases = others.filter((base) => /基数|工资|保额|标准/u.test(leafOf(base)));
  const times = others.filter((time) => /月数|个月$|次数|期数|年数/u.test(leafOf(time)));
  return bases.flatMap((base) =>
    times.flatMap((time) =>
      others
        .filter((heads) => heads !== base && !times.includes(heads))
        .map((heads) => ({ target, factors: [heads, time, base, ratio] }))
    )
  );
}

/** 本金 × 年利率 × 天数 ÷ 360: by the days or the months of a year. */
function interestFormulas(
  target: HeaderColumn,
  ratio: HeaderColumn,
  others: readonly HeaderColumn[]
): Formula[] {
  if (!/率/u.test(leafOf(ratio))) return [];
  return others
    .filter((time) => /天数|日数|月数|期限|天$/u.test(leafOf(time)))
    .flatMap((time) =>
      others
        .filter((base) => base !== time)
        .flatMap((base) =>
          [360, 365, 12].map((per) => ({ target, factors: [base, ratio, time], per }))
        )
    );
}

/** 分配额 = 分配系数 × what there is to distribute, which the total row says. */
function partsOfWhole(
  target: HeaderColumn,
  ratios: readonly HeaderColumn[],
  total: number
): Formula[] {
  // 占比 follows from the parts, and not they from it.
  const keys = ratios.filter((ratio) => !/占比|比重/u.test(leafOf(ratio)));
  return keys.map((ratio) => ({
    target,
    factors: [ratio],
    whole: { row: total, column: target },
  }));
}

/** 占比 = 金额 ÷ 合计. */
function sharesOfWhole(
  target: HeaderColumn,
  whole: readonly HeaderColumn[],
  total: number
): Formula[] {
  if (!/占比|比重/u.test(leafOf(target))) return [];
  return whole.map((part) => ({ target, factors: [part], divisor: part, divisorRow: total }));
}

function quotientFormulas(target: HeaderColumn, whole: readonly HeaderColumn[]): Formula[] {
  return whole.flatMap((numerator) =>
    whole
      .filter((divisor) => divisor !== numerator)
      .map((divisor) => ({ target, factors: [numerator], divisor }))
  );
}
