import { isCaptionRow } from "./captions";
import { findHeaders } from "./find-headers";
import type { KindMatch } from "./kinds";
import { makeSegment, type Segment } from "./segment";
import { transposed, type SheetView, type ViewRange } from "./sheet-view";

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
    // The same block read the usual way must not be as good.
    const usual = findHeaders(view, block)[0];
    const upright = usual && makeSegment(view, block, usual, block.bottom, { isTransposed: false });
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

/** Kinds that people write with the header at the left, and enough of its columns to be sure. */
function isTurnable(match: KindMatch): boolean {
  if (match.kind === "budget-execution") return true;
  if (match.kind === "subsidy-payment" || match.kind === "budget-estimate") {
    const roles = [...match.roles.values()];
    return roles.includes("quantity") && roles.includes("amount") && roles.length >= 3;
  }
  if (match.kind !== "grade-scale" && match.kind !== "rate-standard") return false;
  return match.roles.size >= 2;
}
