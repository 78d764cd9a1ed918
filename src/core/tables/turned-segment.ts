import { isCaptionRow } from "./captions";
import { findHeaders } from "./find-headers";
import type { KindMatch } from "./kinds";
import { speaksOf } from "./header-speech";
import { makeSegment, type Segment } from "./segment";
import { transposed, type SheetView, type ViewRange } from "./sheet-view";
import { TIMES_PAID } from "./times-paid";

/**
 * A table whose header is its first column: 预算资金 | 133, 到位资金 | 133, 支出 | 133. Undefined where
 * the block reads as well the usual way.
 */
export function turnedSegment(view: SheetView, block: ViewRange): Segment | undefined {
  const wide = block.right - block.left + 1;
  const high = block.bottom - block.top + 1;
  if (wide < 2 || wide > 12 || high > 40) return undefined;
  const turnedView = transposed(view);
  let first = block.top;
  while (first < block.bottom - 1 && isCaptionRow(view, first, block)) first += 1;
  for (let top = first; top <= Math.min(block.bottom - 1, first + 2); top += 1) {
    const area = { top: block.left, bottom: block.right, left: top, right: block.bottom };
    const header = findHeaders(turnedView, area)[0];
    if (header?.top !== area.top) continue;
    const segment = makeSegment(turnedView, area, header, area.bottom, { isTransposed: true });
    if (!segment.match || !isTurnable(segment.match)) continue;
    const [usual, ...more] = findHeaders(view, block);
    const upright = usual && makeSegment(view, block, usual, block.bottom, { isTransposed: false });
    if (upright && more.length === 0 && isListOfMoney(upright, segment)) continue;
    // The same block read the usual way must not be as good.
    if (
      upright?.match &&
      upright.match.kind !== "budget-detail" &&
      upright.match.score >= segment.match.score
    ) {
      return undefined;
    }
    return segment;
  }
  return undefined;
}

/**
 * 内容 | 预算金额（万元） over 床位, 补贴, 人工: lines of money, whatever words they are called by, unless
 * heads times a rate are the money among them.
 */
function isListOfMoney(upright: Segment, { match, columns, ...turned }: Segment): boolean {
  if (match?.kind !== "subsidy-payment" && match?.kind !== "budget-estimate") return false;
  const figures = upright.columns.filter(({ numeric }) => (numeric ?? 0) > 0.66);
  const isMoney = figures.every(
    ({ unit, path }) => unit?.dimension === "money" || (!unit && speaksOf(path) === "money")
  );
  if (figures.length === 0 || !isMoney) return false;
  // 标准（元/人） among the lines is a rate, whatever stands above the figures.
  if (columns.some(({ unit }) => unit?.dimension === "rate")) return false;
  for (let row = turned.bodyTop; row <= turned.bodyBottom; row += 1) {
    const figuresOf = (role: string): number[] =>
      columns.flatMap(({ column }) => {
        const value = match.roles.get(column) === role ? turned.view.value(row, column) : null;
        return typeof value === "number" ? [value] : [];
      });
    const rates = figuresOf("rate");
    const due = figuresOf("quantity").flatMap((heads) => rates.map((rate) => heads * rate));
    const paid = figuresOf("amount").flatMap((amount) => [amount, amount * 10_000]);
    if (due.some((one) => paid.some((other) => isPaid(one, other)))) return false;
  }
  return true;
}

/** Whether money is that of heads and a rate, however often it may have been paid. */
function isPaid(due: number, paid: number): boolean {
  if (due <= 0 || paid <= 0) return false;
  return TIMES_PAID.some((times) => Math.abs(paid / due - times) < 1e-6);
}

/** Kinds that people write with the header at the left, and enough of its columns to be sure. */
function isTurnable(match: KindMatch): boolean {
  if (match.kind === "budget-execution") return true;
  if (match.kind === "subsidy-payment" || match.kind === "budget-estimate") {
    const roles = [...match.roles.values()];
    return roles.includes("quantity") && roles.includes("amount");
  }
  return match.kind === "grade-scale" || match.kind === "rate-standard";
}
