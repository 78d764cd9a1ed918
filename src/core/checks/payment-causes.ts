import { message, type Message } from "../messages/message";
import { type Decimal } from "../values/decimal";
import { addressText, yuanText } from "./figure-text";
import { amountOf, dueOf, type Method, type RowInput, type Term, type Yuan } from "./payment-due";
import { quickAmount, type QuickMoney } from "./quick-money";
import { type RecomputedRow, type RecomputedTable, sameMoney } from "./recompute-payments";
import { cellOf, figureOf } from "./readings";
import { slipCauses } from "./slips";

/** Rows off by the same sum that cannot be chance. */
const LEAST_ALIKE = 3;

/** What the other rows of a table say about one that is wrong: made once for the table. */
export interface TableClues {
  /** How many rows are off by each sum, in yuan. */
  readonly residuals: ReadonlyMap<string, number>;
  /** The row that should have been paid so much; undefined when none should, or several. */
  readonly dueAs: (paid: QuickMoney) => RecomputedRow | undefined;
}

const keyOf = (yuan: Decimal): string => yuan.toFixed(2);

/** Rows by what they should have been paid; in a long list some row is always due by chance. */
const MOST_ROWS = 2000;

function byDue(rows: readonly RecomputedRow[]): ReadonlyMap<number, RecomputedRow | "several"> {
  const dues = new Map<number, RecomputedRow | "several">();
  for (const row of rows.length > MOST_ROWS ? [] : rows) {
    const units = row.dueUnits;
    if (units !== undefined) dues.set(units, dues.has(units) ? "several" : row);
  }
  return dues;
}

export function cluesOf({ rows }: RecomputedTable): TableClues {
  const residuals = new Map<string, number>();
  for (const row of rows) {
    if (row.isPaidAsDue) continue;
    const residual = keyOf(row.paid.yuan.minus(row.due.yuan));
    residuals.set(residual, (residuals.get(residual) ?? 0) + 1);
  }
  let dues: ReturnType<typeof byDue> | undefined;
  return {
    residuals,
    dueAs: (paid) => {
      dues ??= byDue(rows);
      const row = dues.get(paid.units);
      return row === "several" ? undefined : row;
    },
  };
}

/** 与另外 9 行同差 1,200 元: cut or raised flat. */
function flatCut({ due, paid }: RecomputedRow, { residuals }: TableClues): Message[] {
  const residual = paid.yuan.minus(due.yuan);
  const alike = residuals.get(keyOf(residual)) ?? 0;
  if (alike < LEAST_ALIKE) return [];
  return [
    message(residual.lt(0) ? "check.cause.flat-cut" : "check.cause.flat-raise", {
      count: String(alike),
      amount: yuanText(residual.abs()),
    }),
  ];
}

/** The money is what another row should have been paid: read off the wrong line. */
function otherRow(row: RecomputedRow, method: Method, { dueAs }: TableClues): Message[] {
  const paid = quickAmount(row.input.row.amount, method.amountUnit);
  const other = paid && dueAs(paid);
  if (!other || other === row || other.due.yuan.isZero()) return [];
  const { name, amount } = other.input.row;
  return [message("check.cause.other-row", { name: name.text, cell: addressText(cellOf(amount)) })];
}

function paidBy(input: RowInput, terms: readonly Term[], method: Method, paid: Yuan): boolean {
  const due = terms.length > 0 ? dueOf({ ...input, terms }, method) : undefined;
  return due !== undefined && sameMoney(paid, due);
}

/** One class was left out of the money, or counted twice. */
function classMissed({ input, paid }: RecomputedRow, method: Method): Message[] {
  const { terms } = input;
  if (terms.length < 2) return [];
  const counted = terms.filter((term) => !term.count.isZero());
  const without = counted.filter((term) =>
    paidBy(
      input,
      terms.filter((one) => one !== term),
      method,
      paid
    )
  );
  const twice = counted.filter((term) => paidBy(input, [...terms, term], method, paid));
  const tell = (code: "check.cause.class-missing" | "check.cause.class-doubled", [term]: Term[]) =>
    term
      ? [
          message(code, {
            name: term.quantity.className,
            cell: addressText(cellOf(term.quantity.reading)),
          }),
        ]
      : [];
  if (without.length === 1) return tell("check.cause.class-missing", without);
  return twice.length === 1 ? tell("check.cause.class-doubled", twice) : [];
}

/** The heads of two classes changed places. */
function classesSwapped({ input, paid }: RecomputedRow, method: Method): Message[] {
  const { terms } = input;
  const pairs = terms.flatMap((first, at) =>
    terms.slice(at + 1).map((second) => [first, second] as const)
  );
  const swapped = pairs.filter(([first, second]) => {
    if (first.count.eq(second.count)) return false;
    const exchanged = terms.map((term) => {
      if (term === first) return { ...term, count: second.count };
      return term === second ? { ...term, count: first.count } : term;
    });
    return paidBy(input, exchanged, method, paid);
  });
  const [pair] = swapped;
  if (!pair || swapped.length > 1) return [];
  const [first, second] = pair;
  return [
    message("check.cause.classes-swapped", {
      first: first.quantity.className,
      second: second.quantity.className,
      firstCell: addressText(cellOf(first.quantity.reading)),
      secondCell: addressText(cellOf(second.quantity.reading)),
    }),
  ];
}

/** Heads of one class, moved to another, that make up the difference. */
const MOST_MOVED = 30;

/** So many heads were paid by another class's rate: the difference is a whole number of them. */
function classMoved({ input, paid, due }: RecomputedRow, method: Method): Message[] {
  const { terms } = input;
  if (terms.length !== 2) return [];
  const [first, second] = terms as unknown as readonly [Term, Term];
  const price = ({ count, ...term }: Term): Decimal | undefined =>
    count.isZero()
      ? undefined
      : dueOf({ ...input, terms: [{ ...term, count }] }, method)?.yuan.dividedBy(count);
  const [a, b] = [price(first), price(second)];
  const step = a && b && a.minus(b).abs();
  if (!step?.gt(0)) return [];
  const moved = paid.yuan.minus(due.yuan).abs().dividedBy(step);
  const from = paid.yuan.lt(due.yuan) === (a?.gt(b ?? 0) ?? false) ? first : second;
  const to = from === first ? second : first;
  if (!moved.isInteger() || moved.gt(MOST_MOVED) || moved.gt(from.count)) return [];
  return [
    message("check.cause.class-moved", {
      count: moved.toFixed(),
      from: from.quantity.className,
      to: to.quantity.className,
    }),
  ];
}

/** What may have spoilt a row's money, the likeliest first; empty when the figures point at nothing. */
export function paymentCauses(row: RecomputedRow, method: Method, clues: TableClues): Message[] {
  const flat = flatCut(row, clues);
  if (flat.length > 0) return flat;
  const { amountUnit } = method;
  const reading = row.input.row.amount;
  const paid = amountOf(reading, amountUnit);
  const slips = paid
    ? slipCauses({
        stated: paid.yuan.dividedBy(amountUnit.scale),
        expected: row.due.yuan.dividedBy(amountUnit.scale),
        decimals: figureOf(reading)?.decimals ?? 0,
        unit: amountUnit.text,
      })
    : [];
  return [
    ...otherRow(row, method, clues),
    ...classesSwapped(row, method),
    ...classMissed(row, method),
    ...slips,
    ...classMoved(row, method),
  ];
}
