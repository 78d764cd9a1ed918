import { findBlocks } from "./blocks";
import { captionTop, selfEvaluationForm } from "./captions";
import { findHeaders, guessHeader } from "./find-headers";
import { headless, makeSegment, type Segment } from "./segment";
import type { SheetView, ViewRange } from "./sheet-view";
import { turnedByMeasure } from "./turned-by-measure";
import { turnedSegment } from "./turned-segment";

/** Every segment of a sheet, from the top down. */
export function findSegments(view: SheetView): Segment[] {
  const blocks = findBlocks(view);
  const segments = blocks.flatMap((block) => segmentsOfBlock(view, block));
  return segments.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function segmentsOfBlock(view: SheetView, block: ViewRange): Segment[] {
  const byMeasure = turnedByMeasure(view, block);
  if (byMeasure) return [byMeasure];
  const headers = findHeaders(view, block);
  const turned = headers.length <= 1 ? turnedSegment(view, block) : undefined;
  if (turned) return [turned];
  if (headers.length === 0) {
    const guess = guessHeader(view, block);
    if (guess) {
      const segment = makeSegment(view, block, guess, block.bottom, { isTransposed: false });
      return [segment.match ? segment : { ...headless(view, block), guess: segment }];
    }
    return [headless(view, block)];
  }
  const form = selfEvaluationForm(view, block, headers[0]?.top ?? block.top);
  const segments: Segment[] = [];
  const firstTop = captionTop(view, block, headers[0]?.top ?? block.top, block.top);
  if (firstTop > block.top) segments.push(headless(view, { ...block, bottom: firstTop - 1 }));
  headers.forEach((header, index) => {
    const next = headers[index + 1];
    const bottom = next ? captionTop(view, block, next.top, header.bottom + 1) - 1 : block.bottom;
    segments.push(makeSegment(view, block, header, bottom, { isTransposed: false, form }));
  });
  return segments;
}
