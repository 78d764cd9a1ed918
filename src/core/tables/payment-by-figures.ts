import { Decimal } from "../values/decimal";
import type { HeaderRows } from "./find-headers";
import type { HeaderColumn } from "./header-column";
import { speaksOf } from "./header-speech";
import { type KindMatch, rolesOfKind } from "./kinds";
import { parseNumber } from "./number";
import type { SheetView, ViewRange } from "./sheet-view";
import type { Unit } from "./table";
import { TIMES_PAID } from "./times-paid";

/** Columns and rows of a stretch whose kind its headers alone tell wrongly. */
export interface HeadedStretch {
  readonly view: SheetView;
  readonly block: ViewRange;
  readonly header: HeaderRows;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  readonly captionUnits: readonly Unit[];
}

interface Told {
  readonly columns: readonly HeaderColumn[];
  readonly match: KindMatch;
}

/** Fewer rows than this fit by chance. */
const LEAST_ROWS = 2;
const SAMPLE_ROWS = 60;
/** What is rounded by more than this share says nothing. */
const MOST_ROUNDED = 0.005;
/** 元, 千元, 万元: where the money says no unit. */
const SCALES: readonly number[] = [1, 1000, 10_000];

/**
 * A list of 标准 and 金额 is a payment, and no standard, where the figures of a column that nothing is
 * known of (孕产妇; no header at all) times the rate are the money: in two rows at least and in half
 * of all. Undefined where the figures say nothing.
 */
export function paymentByFigures(stretch: HeadedStretch, match: KindMatch): Told | undefined {
  if (match.kind !== "rate-standard") return undefined;
  const { columns } = stretch;
  const rates = columns.filter(({ column }) => match.roles.get(column) === "rate");
  const money = columns.filter((header) => isMoney(header) && !rates.includes(header));
  if (rates.length === 0 || money.length === 0) return undefined;
  const unknown = columns.filter(
    (header) => !match.roles.has(header.column) && !money.includes(header) && isCounted(header)
  );
  for (const heads of [...unknown, ...unnamedColumns(stretch)]) {
    for (const rate of rates) {
      const paid = money.find((each) => isProduct(stretch, heads, rate, each));
      if (!paid) continue;
      const all = [...columns.filter((each) => each !== heads), heads];
      all.sort((a, b) => a.column - b.column);
      const roles = new Map(rolesOfKind("subsidy-payment", all).roles);
      roles.set(heads.column, "quantity");
      if (![...roles.values()].includes("amount")) roles.set(paid.column, "amount");
      return { columns: all, match: { ...match, kind: "subsidy-payment", roles } };
    }
  }
  return undefined;
}

/** Columns of figures under no header at all. */
function unnamedColumns({ view, block, header, bottom, columns }: HeadedStretch): HeaderColumn[] {
  const known = new Set(columns.map(({ column }) => column));
  const found: HeaderColumn[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    if (known.has(column)) continue;
    let figures = 0;
    for (let row = header.bottom + 1; row <= bottom; row += 1)
      if (view.look(row, column) === "number") figures += 1;
    if (figures >= LEAST_ROWS) found.push({ column, path: [""], shownPath: [""], numeric: 1 });
  }
  return found;
}

function isMoney({ unit, path, numeric }: HeaderColumn): boolean {
  if ((numeric ?? 0) < 0.5) return false;
  return unit ? unit.dimension === "money" : speaksOf(path) === "money";
}

/** Figures in a unit say what they count; 电量 at its 电价 is no payment to anybody. */
function isCounted({ unit, numeric }: HeaderColumn): boolean {
  return (numeric ?? 0) >= 0.5 && unit === undefined;
}

/** Whether heads × rate is the money; heads that are the same in every row are months of a year. */
function isProduct(
  { view, header, bottom, captionUnits }: HeadedStretch,
  heads: HeaderColumn,
  rate: HeaderColumn,
  paid: HeaderColumn
): boolean {
  const rows: (readonly [number, number, number])[] = [];
  for (let row = header.bottom + 1; row <= bottom && rows.length < SAMPLE_ROWS; row += 1) {
    const [count, price, amount] = [heads, rate, paid].map(({ column }) =>
      numberAt(view, row, column)
    );
    if (count !== undefined && price !== undefined && amount !== undefined && count * price > 0)
      rows.push([count, price, amount]);
  }
  if (new Set(rows.map(([count]) => count)).size < LEAST_ROWS) return false;
  const own = paid.unit ?? captionUnits.find(({ dimension }) => dimension === "money");
  const priced = rate.unit?.scale.toNumber() ?? 1;
  const places = Math.max(...rows.map(([, , amount]) => new Decimal(amount).decimalPlaces()));
  const slack = 10 ** -places / 2 + 1e-6;
  const scales = own ? [own.scale.toNumber()] : SCALES;
  return scales.some((scale) =>
    TIMES_PAID.some((times) => {
      const fitting = rows.filter(([count, price, amount]) => {
        const due = (count * price * priced * times) / scale;
        return Math.abs(due - amount) <= Math.min(slack, amount * MOST_ROUNDED);
      });
      return fitting.length >= LEAST_ROWS && fitting.length * 2 >= rows.length;
    })
  );
}

function numberAt(view: SheetView, row: number, column: number): number | undefined {
  const value = view.value(row, column);
  if (typeof value === "number") return value;
  return typeof value === "string" ? parseNumber(value)?.value.toNumber() : undefined;
}
