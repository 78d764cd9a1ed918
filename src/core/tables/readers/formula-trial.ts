import { Decimal } from "../../values/decimal";
import type { HeaderColumn } from "../header-column";
import type { ProductClaim } from "../facts";
import type { Reading } from "../table";
import type { TableSource } from "../table-source";
import type { NumberColumn } from "./column-relation";
import { exactly } from "./number-columns";
import { rowLabel } from "./row-label";

/** Fewer rows that agree are chance; a header that names its share, or a rate, needs fewer. */
const LEAST_ROWS = 3;
const LEAST_SHARES = 2;

/** A column as the product, or the quotient, of others of its row. */
export interface Formula {
  readonly target: HeaderColumn;
  readonly factors: readonly HeaderColumn[];
  readonly share?: Decimal;
  readonly divisor?: HeaderColumn;
  /** Where the divisor is not that of the row but a total: 占比 = 金额 ÷ 合计. */
  readonly divisorRow?: number;
  /** What a year or a hundred has: 本金 × 年利率 × 天数 ÷ 360. */
  readonly per?: number;
  /** A row whose figure in a column is one more factor: the whole that 分配系数 parts. */
  readonly whole?: { readonly row: number; readonly column: HeaderColumn };
  /** The rows follow from the factors as they are written, so that none of them is taken as rounded. */
  readonly isExact?: boolean;
}

/** Tries formulas on the figures of a table. */
export class FormulaTrial {
  readonly #columns: ReadonlyMap<HeaderColumn, NumberColumn>;

  readonly #rows: readonly number[];

  /** `rows` are the sheet rows of the columns' values. */
  constructor(columns: ReadonlyMap<HeaderColumn, NumberColumn>, rows: readonly number[]) {
    this.#columns = columns;
    this.#rows = rows;
  }

  /**
   * The formula that holds in most rows, the shortest of several; none where two as short do. Where it
   * holds with its factors as they are written, they are not taken as rounded; `isStrict` asks for that.
   */
  first(candidates: readonly Formula[], isStrict = false): Formula[] {
    const found = best(this.#held(candidates, isStrict));
    if (!found) return [];
    const isExact = isStrict || this.#right(found, true) > 0;
    return [isExact ? { ...found, isExact } : found];
  }

  #held(candidates: readonly Formula[], isExact: boolean): readonly Held[] {
    return candidates
      .map((formula) => ({ formula, right: this.#right(formula, isExact) }))
      .filter(({ right }) => right > 0)
      .sort((a, b) => b.right - a.right || a.formula.factors.length - b.formula.factors.length);
  }

  /** The figure of a single row in the base unit; a whole that is not there makes no formula. */
  #wholeOf({ row, column }: { readonly row: number; readonly column: HeaderColumn }): number {
    const at = this.#rows.indexOf(row);
    return this.#columns.get(column)?.values[at] ?? 0;
  }

  /** Rows in which a formula holds; zero where too few do. */
  #right(
    { target, factors, share, divisor, divisorRow, per, whole }: Formula,
    isExact = false
  ): number {
    const stated = this.#columns.get(target);
    const used = factors.flatMap((header) => this.#columns.get(header) ?? []);
    const below = divisor && this.#columns.get(divisor);
    if (!stated || used.length < factors.length || (divisor && !below)) return 0;
    const divisorAt = divisorRow === undefined ? undefined : this.#rows.indexOf(divisorRow);
    const times = (whole ? this.#wholeOf(whole) : 1) / (per ?? 1);
    // 单价 × 次数 that nothing was taken off in most rows is no rule for the others.
    const most = isExact ? 3 / 4 : 2 / 3;
    let rows = 0;
    let right = 0;
    stated.values.forEach((value, row) => {
      const over = below?.values[divisorAt ?? row] ?? 1;
      // 费率 stands in no total row: nothing follows there.
      if (value === 0 || over === 0 || used.some(({ values }) => values[row] === 0)) return;
      rows += 1;
      const factor = ((share?.toNumber() ?? 1) * times) / over;
      const product = used.reduce((due, { values }) => due * (values[row] ?? 0), factor);
      const slack = used.reduce(
        (most, { slack: own, values }) =>
          most + (values[row] && !isExact ? Math.abs((product / values[row]) * own) : 0),
        stated.slack
      );
      const noise = divisor ? 1e-6 : 0.006;
      if (Math.abs(product - value) <= slack + noise) right += 1;
    });
    // A product of three figures agrees by chance in no row; a share of one in hardly any.
    if (!divisor)
      return right >= LEAST_SHARES && right >= rows * (rows > 3 ? most : 2 / 3) ? right : 0;
    return right >= LEAST_ROWS && right * 4 >= rows * 3 ? right : 0;
  }
}

interface Held {
  readonly formula: Formula;
  readonly right: number;
}

/** The first of several, in order; none where the next is as good. */
function best([first, next]: readonly Held[]): Formula | undefined {
  const isTied =
    next?.right === first?.right && next?.formula.factors.length === first?.formula.factors.length;
  return isTied ? undefined : first?.formula;
}

/** A factor as it is written, known to more places than it could ever matter. */
function asWritten(reading: Reading): Reading {
  if (reading.state !== "figure") return reading;
  const { figure } = reading;
  return { state: "figure", figure: { ...figure, decimals: figure.decimals + 9 } };
}

/** What a formula says of every row of a table that states its result. */
export function productClaims(
  source: TableSource,
  { target, factors, share, divisor, divisorRow, per, whole, isExact }: Formula
): ProductClaim[] {
  const readingOf = (row: number, column: number): Reading => {
    const reading = exactly(source, source.reading(row, column));
    return isExact ? asWritten(reading) : reading;
  };
  const all = whole ? [exactly(source, source.reading(whole.row, whole.column.column))] : [];
  return source.rows.flatMap(({ row, type }): ProductClaim[] => {
    // What was done of what was planned is no sum: the total row divides its own figures.
    const isSum = type === "total" || type === "subtotal";
    const isQuotient = divisor !== undefined && divisorRow === undefined;
    if (type !== "body" && !(isSum && isQuotient)) return [];
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
        factors: [...factors.map(({ column }) => readingOf(row, column)), ...all],
        ...(share ? { share } : {}),
        ...(per === undefined ? {} : { per: new Decimal(per) }),
        ...(divisor
          ? { divisor: exactly(source, source.reading(divisorRow ?? row, divisor.column)) }
          : {}),
      },
    ];
  });
}
