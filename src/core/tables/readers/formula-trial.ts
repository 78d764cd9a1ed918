import type { Decimal } from "../../values/decimal";
import type { HeaderColumn } from "../header-column";
import type { ProductClaim } from "../facts";
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
}

/** Tries formulas on the figures of a table. */
export class FormulaTrial {
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

/** What a formula says of every row of a table that states its result. */
export function productClaims(
  source: TableSource,
  { target, factors, share, divisor }: Formula
): ProductClaim[] {
  return source.rows.flatMap(({ row, type }): ProductClaim[] => {
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
  });
}
