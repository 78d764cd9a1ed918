import { Decimal, sum, ZERO } from "../../values/decimal";
import { squeeze } from "../text";
import type { TableSource } from "../table-source";
import { outlineRank, splitIndicator, UNNUMBERED } from "./indicator-label";

/** How a table with one column of indicators says which is part of which. */
export interface ScoreOutline {
  /** From the top, 0, down; by row. */
  readonly depths: ReadonlyMap<number, number>;
  /** A1, B2.1, where the codes stand in a column of their own. */
  readonly codes: ReadonlyMap<number, string>;
}

const NO_CODES: ReadonlyMap<number, string> = new Map();
const CODE_HEADER = /^(指标)?(编码|编号|代码|代号|序号|行次|项次|code|no\.?)$/iu;
const CHINESE = /^[一二三四五六七八九十]{1,3}$/u;
const HUNDRED = new Decimal(100);

/**
 * The outline of a table that names all levels in one column: by the numbers of its labels, by codes
 * beside them, by indents, or, where nothing is written, by weights that add up others. Undefined
 * for a plain list.
 */
export function scoreOutline(
  source: TableSource,
  column: number,
  weights: number | undefined
): ScoreOutline | undefined {
  const rows = source.rows
    .filter(({ type, row }) => type === "body" && source.label(row, column)?.cell.row === row)
    .map(({ row }) => row);
  const labelled = inOrder(
    new Map(rows.map((row) => [row, outlineRank(source.label(row, column)?.text ?? "")]))
  );
  if (labelled) return { depths: labelled, codes: NO_CODES };
  const coded = byCodes(source, rows, column);
  if (coded) return coded;
  const outline = new Weights(source, rows, weights);
  const told = [byIndent(source, rows, column), outline.byRubric()].find(
    (depths) => depths && outline.bearsOut(depths)
  );
  const depths = told ?? outline.byFigures();
  return depths && { depths, codes: NO_CODES };
}

/** Ranks as depths; undefined when all are alike, or one row has none. */
function inOrder(ranks: ReadonlyMap<number, number>): ReadonlyMap<number, number> | undefined {
  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  if (used.length < 2 || used.includes(UNNUMBERED)) return undefined;
  return new Map([...ranks].map(([row, rank]) => [row, used.indexOf(rank)]));
}

/** A beside 决策, A1 beside 立项规范性; or 一 and 1; or 1 and 1.1. */
function byCodes(
  source: TableSource,
  rows: readonly number[],
  names: number
): ScoreOutline | undefined {
  const header = source.headers.find(
    ({ column, path }) => column < names && CODE_HEADER.test(path.at(-1) ?? "")
  );
  if (!header) return undefined;
  const codes = new Map(rows.map((row) => [row, squeeze(source.view.text(row, header.column))]));
  const below = [...codes.values()].some((code) => CHINESE.test(code)) ? 2 : 0;
  const depths = inOrder(new Map([...codes].map(([row, code]) => [row, codeRank(code, below)])));
  if (!depths) return undefined;
  const isCode = (code: string): boolean => /^[A-Z]|\d[.-]\d/u.test(code);
  return { depths, codes: [...codes.values()].some(isCode) ? codes : NO_CODES };
}

/** `below`: how many levels of Chinese numerals stand over the digits. */
function codeRank(code: string, below: number): number {
  if (CHINESE.test(code)) return 1;
  if (/^\d{1,2}([.-]\d{1,2})*$/u.test(code)) return code.split(/[.-]/u).length + below;
  return outlineRank(`${code}指标`);
}

function byIndent(
  source: TableSource,
  rows: readonly number[],
  column: number
): ReadonlyMap<number, number> | undefined {
  return inOrder(
    new Map(
      rows.map((row) => {
        const value = source.view.value(row, column);
        const [space = ""] = /^[\s\u3000]*/u.exec(typeof value === "string" ? value : "") ?? [];
        return [row, space.replaceAll("\u3000", "  ").length];
      })
    )
  );
}

/** What the weights of the rows say about an outline. */
class Weights {
  readonly #source: TableSource;
  readonly #rows: readonly number[];
  readonly #column: number | undefined;

  constructor(source: TableSource, rows: readonly number[], column: number | undefined) {
    this.#source = source;
    this.#rows = rows;
    this.#column = column;
  }

  #weight(row: number): Decimal | undefined {
    const reading = this.#source.reading(row, this.#column);
    return reading.state === "figure" ? reading.figure.shown : undefined;
  }

  /** Rows without a rule over rows with one. */
  byRubric(): ReadonlyMap<number, number> | undefined {
    const [rubric] = this.#source.columns("rubric");
    if (rubric === undefined) return undefined;
    return inOrder(
      new Map(this.#rows.map((row) => [row, this.#source.label(row, rubric) ? 1 : 0]))
    );
  }

  /** Whether most parents of an outline have the weight of what stands one level below them. */
  bearsOut(depths: ReadonlyMap<number, number>): boolean {
    let right = 0;
    let parents = 0;
    this.#rows.forEach((row, at) => {
      const depth = depths.get(row) ?? 0;
      const rest = this.#rows.slice(at + 1);
      const end = rest.findIndex((other) => (depths.get(other) ?? 0) <= depth);
      const below = end < 0 ? rest : rest.slice(0, end);
      const next = Math.min(...below.map((other) => depths.get(other) ?? 0));
      const children = below.filter((other) => depths.get(other) === next);
      const weight = this.#weight(row);
      if (children.length === 0 || !weight) return;
      parents += 1;
      if (sum(children.map((other) => this.#weight(other) ?? ZERO)).eq(weight)) right += 1;
    });
    return parents > 0 && right * 3 >= parents * 2;
  }

  /**
   * Without any sign: all weights together are twice the whole, and each dimension's is the sum of
   * those that follow up to the next.
   */
  byFigures(): ReadonlyMap<number, number> | undefined {
    const weights = this.#rows.flatMap((row) => this.#weight(row) ?? []);
    if (weights.length < this.#rows.length || weights.length < 4) return undefined;
    const total = this.#source.rows.findLast(({ type }) => type === "total");
    const whole = (total && this.#weight(total.row)) ?? HUNDRED;
    if (!sum(weights).eq(whole.times(2))) return undefined;
    const depths = new Map<number, number>();
    let open = ZERO;
    for (const row of this.#rows) {
      const weight = this.#weight(row) ?? ZERO;
      depths.set(row, open.isZero() ? 0 : 1);
      open = open.isZero() ? weight : open.minus(weight);
    }
    return open.isZero() ? depths : undefined;
  }
}

/** The code of an indicator that stands beside its name. */
export function codeBeside(outline: ScoreOutline | undefined, row: number): string | undefined {
  const code = outline?.codes.get(row) ?? "";
  return splitIndicator(`${code}指标`).code;
}
