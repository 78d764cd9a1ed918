import type { ProductClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import { speaksOf } from "../header-speech";
import type { TableSource } from "../table-source";
import { Decimal } from "../../values/decimal";
import { oncePer } from "../../values/once-per";
import type { NumberColumn } from "./column-relation";
import { isLeftOver } from "./computed-columns";
import { exactly, numberColumn, sampleRows } from "./number-columns";
import { rowLabel } from "./row-label";

/** What a figure is a part of: 补贴比例, 费率, 考核系数. */
const RATIO_WORD = /比例|费率|税率|系数|占比|比率|成数|折扣率?/u;
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
/** Fewer rows that agree are chance; a header that names its share, or a rate, needs fewer. */
const LEAST_ROWS = 3;
const LEAST_SHARES = 2;

/** A column as the product, or the quotient, of others of its row. */
interface Formula {
  readonly target: HeaderColumn;
  readonly factors: readonly HeaderColumn[];
  readonly share?: Decimal;
  readonly divisor?: HeaderColumn;
}

/**
 * Shares and quotients across a row: 中央财政45% of 保费, 保额 × 费率, 完成率 = 实际 ÷ 计划. That a column
 * follows from others is told by its figures: in three rows at least, and in three of four.
 */
export function readRowProducts(source: TableSource): ProductClaim[] {
  return formulas(source).flatMap(({ target, factors, share, divisor }) =>
    source.rows.flatMap(({ row, type }): ProductClaim[] => {
      if (type !== "body") return [];
      const stated = exactly(source, source.reading(row, target.column));
      const label = rowLabel(source, row);
      // A share of nothing is one that has not been paid yet.
      if (!label || stated.state !== "figure" || stated.figure.value.isZero()) return [];
      return [
        {
          table: source.table,
          label,
          header: target.path.join("·"),
          stated: stated.figure,
          factors: factors.map(({ column }) => exactly(source, source.reading(row, column))),
          ...(share ? { share } : {}),
          ...(divisor ? { divisor: exactly(source, source.reading(row, divisor.column)) } : {}),
        },
      ];
    })
  );
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
  const trial = new Trial(columns);
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

/** Tries formulas on the figures of a table. */
class Trial {
  readonly #columns: ReadonlyMap<HeaderColumn, NumberColumn>;

  constructor(columns: ReadonlyMap<HeaderColumn, NumberColumn>) {
    this.#columns = columns;
  }

  /** The formula that holds in most rows, the shortest of several; none where two as short do. */
  first(candidates: readonly Formula[]): Formula[] {
    const held = candidates
      .map((formula) => ({ formula, right: this.#right(formula) }))
      .filter(({ right }) => right > 0)
      .sort((a, b) => b.right - a.right || a.formula.factors.length - b.formula.factors.length);
    const [best, next] = held;
    const isTied =
      next?.right === best?.right && next?.formula.factors.length === best?.formula.factors.length;
    return best && !isTied ? [best.formula] : [];
  }

  /** Rows in which a formula holds; zero where too few do. */
  #right({ target, factors, share, divisor }: Formula): number {
    const stated = this.#columns.get(target);
    const used = factors.flatMap((header) => this.#columns.get(header) ?? []);
    const below = divisor && this.#columns.get(divisor);
    if (!stated || used.length < factors.length || (divisor && !below)) return 0;
    let rows = 0;
    let right = 0;
    stated.values.forEach((value, row) => {
      const over = below?.values[row] ?? 1;
      // 费率 stands in no total row: nothing follows there.
      if (value === 0 || over === 0 || used.some(({ values }) => values[row] === 0)) return;
      rows += 1;
      const factor = (share?.toNumber() ?? 1) / over;
      const product = used.reduce((due, { values }) => due * (values[row] ?? 0), factor);
      const slack = used.reduce(
        (most, { slack: own, values }) =>
          most + (values[row] ? Math.abs((product / values[row]) * own) : 0),
        stated.slack
      );
      const noise = divisor ? 1e-6 : 0.006;
      if (Math.abs(product - value) <= slack + noise) right += 1;
    });
    // A product of three figures agrees by chance in no row; a share of one in hardly any.
    if (!divisor) return right >= LEAST_SHARES && right * 3 >= rows * 2 ? right : 0;
    return right >= LEAST_ROWS && right * 4 >= rows * 3 ? right : 0;
  }
}
