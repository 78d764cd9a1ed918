import type { HeaderColumn } from "../header-column";

/** A column of figures, row by row, as fast arithmetic wants it: zero where nothing stands. */
export interface NumberColumn {
  readonly header: HeaderColumn;
  readonly values: readonly number[];
  /** By how much rounding may have changed a figure. */
  readonly slack: number;
}

export interface RelationTerm {
  readonly column: NumberColumn;
  readonly sign: 1 | -1;
}

/** A column that others of its row give by adding and taking off: 结余 = 预算 − 支出. */
export interface ColumnRelation {
  readonly terms: readonly RelationTerm[];
  /** Rows in which it holds. */
  readonly right: number;
}

/** Fewer rows that agree are chance. */
const LEAST_ROWS = 3;
/** Rows with something left; where nothing is left, any two columns alike would do. */
const LEAST_FILLED = 2;
/** Columns beyond which trying all combinations takes too long, and finds too much by chance. */
const MOST_COLUMNS = 12;
const MOST_SIGNED_TERMS = 4;
/** Rows have to agree by this many digits more than there are combinations tried. */
const SPARE_DIGITS = 5;

/**
 * What a column is the sum of, or what it is left by. Nothing says so but the figures, so they have
 * to bear it out: in three rows, in three of four, and in so many digits that no chance would. All
 * relations that bear it out best are given; where two tell a row differently, nobody knows.
 */
export function findRelations(
  target: NumberColumn,
  pool: readonly NumberColumn[],
  isSigned: boolean
): readonly ColumnRelation[] {
  const used = pool.filter(({ values }) => values.some((value) => value !== 0));
  if (used.length < 2 || used.length > MOST_COLUMNS) return [];
  const trial = new Trial(target, used, isSigned);
  if (isSigned) trySigned(trial, used);
  else trySums(trial, used);
  return trial.best();
}

/** How one column is tried against combinations of others. */
class Trial {
  readonly #target: NumberColumn;
  /** Rows that can say something, and those among them with a figure in the column. */
  readonly #rows: readonly number[];
  readonly #filled: number;
  readonly #misses: number;
  readonly #digits: number;
  #tried = 0;
  #found: ColumnRelation[] = [];

  constructor(target: NumberColumn, pool: readonly NumberColumn[], isSigned: boolean) {
    this.#target = target;
    const { values, slack } = target;
    const isFilled = (row: number): boolean => values[row] !== 0;
    const inPool = (row: number): number =>
      Math.max(0, ...pool.map((column) => Math.abs(column.values[row] ?? 0)));
    // Nothing left says as much as something left; a sum of nothing says nothing.
    this.#rows = values.flatMap((_, row) =>
      isFilled(row) || (isSigned && inPool(row) > 0) ? [row] : []
    );
    this.#filled = this.#rows.filter(isFilled).length;
    this.#misses = Math.floor(this.#rows.length / 4);
    const unit = Math.max(slack * 2, 0.01);
    const sizes = this.#rows.map((row) => {
      const size = isFilled(row) ? Math.abs(values[row] ?? 0) : inPool(row);
      return Math.max(0, Math.log10(size / unit));
    });
    // The rows that fail are left out on the safe side: the largest ones.
    sizes.sort((a, b) => a - b);
    this.#digits = sizes
      .slice(0, this.#rows.length - this.#misses)
      .reduce((sum, size) => sum + size, 0);
  }

  /** Tries one combination. */
  try(terms: readonly RelationTerm[]): void {
    this.#tried += 1;
    const { values, slack } = this.#target;
    const allowed = terms.reduce((sum, { column }) => sum + column.slack, slack) + 0.006;
    let right = 0;
    let filled = 0;
    let misses = 0;
    for (const row of this.#rows) {
      const value = values[row] ?? 0;
      let due = 0;
      for (const { column, sign } of terms) due += sign * (column.values[row] ?? 0);
      if (Math.abs(value - due) <= allowed) {
        right += 1;
        if (value !== 0) filled += 1;
      } else if (++misses > this.#misses) return;
    }
    if (right < LEAST_ROWS || filled < LEAST_FILLED || filled * 3 < this.#filled * 2) return;
    this.#found.push({ terms, right });
  }

  /** The combinations that hold in most rows, and of these the shortest. */
  best(): readonly ColumnRelation[] {
    if (this.#digits < Math.log10(Math.max(1, this.#tried)) + SPARE_DIGITS) return [];
    const most = Math.max(0, ...this.#found.map(({ right }) => right));
    const holding = this.#found.filter(({ right }) => right === most);
    const shortest = Math.min(...holding.map(({ terms }) => terms.length));
    // What one other column alone says as well is no sum.
    return shortest < 2 ? [] : holding.filter(({ terms }) => terms.length === shortest);
  }
}

/** Every sum of two columns or more; one alone too, which tells that it is no sum. */
function trySums(trial: Trial, pool: readonly NumberColumn[]): void {
  for (let mask = 1; mask < 1 << pool.length; mask += 1) {
    trial.try(
      pool.flatMap((column, at): RelationTerm[] => (mask & (1 << at) ? [{ column, sign: 1 }] : []))
    );
  }
}

/** Every way to add and take off up to four columns, one of them added and one taken off at least. */
function trySigned(trial: Trial, pool: readonly NumberColumn[]): void {
  const extend = (terms: readonly RelationTerm[], from: number): void => {
    const isMixed = new Set(terms.map(({ sign }) => sign)).size === 2;
    if (isMixed || (terms.length === 1 && terms[0]?.sign === 1)) trial.try(terms);
    if (terms.length === MOST_SIGNED_TERMS) return;
    for (const [at, column] of pool.slice(from).entries()) {
      extend([...terms, { column, sign: 1 }], from + at + 1);
      extend([...terms, { column, sign: -1 }], from + at + 1);
    }
  };
  extend([], 0);
}
