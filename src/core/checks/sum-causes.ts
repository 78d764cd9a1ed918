import { message, type Message } from "../messages/message";
import type { Figure } from "../tables/table";
import { formatCell } from "../values/cell-ref";
import { type Decimal } from "../values/decimal";
import { addressText, amountText } from "./figure-text";
import { hasSwappedDigits, powerOff, slipCauses } from "./slips";

/** A sum that does not add up: what is printed, what the parts come to, and the parts. */
export interface WrongSum {
  readonly total: Figure;
  /** In the unit of the column. */
  readonly expected: Decimal;
  readonly parts: readonly Figure[];
}

/** The one part for which something holds; undefined when it holds for none, or for several. */
function only<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  const found = items.filter(holds);
  return found.length === 1 ? found[0] : undefined;
}

/** A part that was left out of the printed sum, or counted twice in it. */
function leftOutOrDoubled({ total, expected, parts }: WrongSum): Message[] {
  const gap = expected.minus(total.shown);
  const missing = only(parts, ({ shown }) => !shown.isZero() && shown.eq(gap));
  if (missing) return [message("check.cause.missing-row", { cell: formatCell(missing.cell) })];
  const doubled = only(parts, ({ shown }) => !shown.isZero() && shown.eq(gap.negated()));
  return doubled ? [message("check.cause.doubled-row", { cell: formatCell(doubled.cell) })] : [];
}

/** Parts among which one that fits is no coincidence. */
const MOST_PARTS = 200;

/** The printed sum is right if one part is mended: digits swapped back, or the unit set right. */
function onePartWrong({ total, expected, parts }: WrongSum): Message[] {
  const gap = total.shown.minus(expected);
  // Of hundreds of parts some one always fits by chance.
  if (parts.length > MOST_PARTS) return [];
  const mended = parts.map((part) => ({
    part,
    slip: {
      stated: part.shown,
      expected: part.shown.plus(gap),
      decimals: part.decimals,
      unit: part.unit.text,
    },
  }));
  const byUnit = only(mended, ({ slip }) => slip.expected.gt(0) && powerOff(slip) !== undefined);
  const swapped = only(mended, ({ slip }) => slip.expected.gt(0) && hasSwappedDigits(slip));
  const found = byUnit ?? swapped;
  if (!found) return [];
  const { part, slip } = found;
  return [
    message(byUnit ? "check.cause.part-unit" : "check.cause.part-digits", {
      cell: addressText(part.cell),
      stated: amountText(part.shown, part.decimals, part.unit.text),
      mended: amountText(slip.expected, part.decimals, part.unit.text),
    }),
  ];
}

/** What may have spoilt a sum, the likeliest first; empty when the figures point at nothing. */
export function sumCauses(wrong: WrongSum): Message[] {
  const { total, expected } = wrong;
  const rows = leftOutOrDoubled(wrong);
  // Points are small numbers: any of them is another with one digit changed.
  if (rows.length > 0 || total.unit.dimension === "points") return rows;
  const part = onePartWrong(wrong);
  if (part.length > 0) return part;
  const { decimals, unit, shown } = total;
  return slipCauses({ stated: shown, expected, decimals, unit: unit.text });
}
