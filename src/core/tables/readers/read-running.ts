import type { TotalClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import type { SourceRow } from "../body-rows";
import type { TableSource } from "../table-source";
import { addableColumns } from "./addable-columns";
import { figureOf } from "./figure-of";
import { exactly } from "./number-columns";
import { rowLabel } from "./row-label";
import { holds, LEAST_DIFFERENCE, type SignedColumn } from "./row-claim";
import { type Decimal, ZERO } from "../../values/decimal";

/** A column that goes on from row to row: 累计拨付, 结余 of a ledger. */
const RUNNING_WORD = /累计|余额|结余|结存|存量|balance|cumulative/iu;
const LEAST_ROWS = 3;
/** Rows that show how a ledger goes on. */
const SAMPLE_ROWS = 60;

/** How a column may go on, with what that says of each row. */
interface Way {
  readonly claims: readonly TotalClaim[];
  readonly right: number;
  readonly terms: readonly SignedColumn[];
}

/**
 * The running columns of a ledger: each row's figure is that of the row above with what the row adds
 * or takes off (累计拨付 = 上一行累计 + 拨付; 结余 = 上一行结余 + 收入 − 拨付). Told by the figures: in three
 * rows at least, and in half of all: one wrong figure is wrong against the row above and the one below.
 */
export function readRunning(source: TableSource): TotalClaim[] {
  const running = source.headers.filter(
    ({ path, numeric }) => (numeric ?? 0) >= 0.67 && RUNNING_WORD.test(path.at(-1) ?? "")
  );
  if (running.length === 0 || source.rows.length > MOST_ROWS) return [];
  const bodies = source.rows.filter(({ type }) => type === "body");
  const sample = bodies.slice(0, SAMPLE_ROWS);
  return running.flatMap((total) => {
    const alike = addableColumns(source, total).filter((each) => !running.includes(each));
    const held = waysOf(alike)
      .map((terms) => wayOf(source, total, terms, sample))
      .filter(isBorneOut)
      // What comes in and what goes out says more than one of them alone.
      .sort((a, b) => b.right - a.right || b.terms.length - a.terms.length);
    const [first, next] = held;
    const isTied = next?.right === first?.right && next?.terms.length === first?.terms.length;
    if (!first || isTied) return [];
    const whole = wayOf(source, total, first.terms, bodies);
    return isBorneOut(whole) ? onceEach(whole.claims) : [];
  });
}

function wayOf(
  source: TableSource,
  total: HeaderColumn,
  terms: readonly SignedColumn[],
  rows: readonly SourceRow[]
): Way {
  const claims = claimsOf(source, total, terms, rows);
  return { claims, terms, right: claims.filter(holds).length };
}

function isBorneOut({ claims, right }: Way): boolean {
  return right >= LEAST_ROWS && right * 2 >= claims.length;
}

/** A figure that is too much makes the next row too little by as much: it is told once. */
function onceEach(claims: readonly TotalClaim[]): TotalClaim[] {
  return claims.filter((claim, at) => {
    const before = claims[at - 1];
    const off = differenceOf(claim);
    return (
      !before ||
      off.abs().lte(LEAST_DIFFERENCE) ||
      !differenceOf(before).plus(off).abs().lte(LEAST_DIFFERENCE)
    );
  });
}

function differenceOf({ total, parts, signs }: TotalClaim): Decimal {
  return parts.reduce((left, part, at) => {
    const value = figureOf(part)?.value ?? ZERO;
    return signs?.[at] === -1 ? left.plus(value) : left.minus(value);
  }, total.value);
}

/** A ledger longer than this is a list of its own, in which running sums are for the user to follow. */
const MOST_ROWS = 2000;

/** What a row may add, what it may take off, and both. */
function waysOf(columns: readonly HeaderColumn[]): readonly (readonly SignedColumn[])[] {
  return columns.flatMap((one): (readonly SignedColumn[])[] => [
    [{ header: one, sign: 1 }],
    [{ header: one, sign: -1 }],
    ...columns
      .filter((other) => other !== one)
      .map((other): SignedColumn[] => [
        { header: one, sign: 1 },
        { header: other, sign: -1 },
      ]),
  ]);
}

function claimsOf(
  source: TableSource,
  total: HeaderColumn,
  terms: readonly SignedColumn[],
  rows: readonly SourceRow[]
): TotalClaim[] {
  return rows.slice(1).flatMap(({ row }, at): TotalClaim[] => {
    const above = rows[at];
    const stated = source.reading(row, total.column);
    const label = rowLabel(source, row);
    const before = above && source.reading(above.row, total.column);
    if (!label || stated.state !== "figure" || before?.state !== "figure") return [];
    const moved = terms.map(({ header, sign }) => ({
      reading: source.reading(row, header.column),
      sign,
    }));
    // 待核 in a row: what it adds is not known.
    if (moved.some(({ reading }) => reading.state === "text" || reading.state === "error"))
      return [];
    // A row says what came in or what went out, and leaves the other blank.
    const parts = moved.filter(({ reading }) => figureOf(reading));
    return [
      {
        table: source.table,
        label,
        header: total.path.join("·"),
        total: stated.figure,
        parts: [before, ...parts.map(({ reading }) => reading)].map((part) =>
          exactly(source, part)
        ),
        signs: [1, ...parts.map(({ sign }) => sign)],
      },
    ];
  });
}
