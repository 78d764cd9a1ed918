import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useReducer, useRef, type RefObject } from "react";
import type { Axis } from "./axis";

/**
 * Browsers cut elements off somewhere above 17 million pixels (Firefox; Chromium at 33 million),
 * and a million rows is more. Past this height the scroll bar moves in steps larger than pixels.
 */
const TALLEST_ELEMENT = 15_000_000;

export interface RowScroll {
  readonly first: number;
  readonly last: number;
  /** Height of the scrolled element. */
  readonly height: number;
  /** Where a row's top is drawn in the scrolled element now. */
  readonly drawnAt: (row: number) => number;
  /** The row under this place of the scrolled element. */
  readonly rowAt: (drawn: number) => number;
  /** Scrolls so that the row can be seen under the header. */
  readonly reveal: (row: number) => void;
}

/** The rows in sight, and the way between rows and pixels, for any number of rows. */
export function useRowScroll(
  scroller: RefObject<HTMLDivElement | null>,
  rows: Axis,
  headHeight: number
): RowScroll {
  const total = rows.length + headHeight;
  const height = Math.min(total, TALLEST_ELEMENT);
  const [, moved] = useReducer((count: number) => count + 1, 0);
  const scale = useRef(1);
  const view = scroller.current?.clientHeight ?? 0;
  scale.current = total > height ? (total - view) / Math.max(1, height - view) : 1;

  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => rows.size(row),
    paddingStart: headHeight,
    overscan: 4,
    observeElementOffset: (instance, report) =>
      onScroll(instance, () => {
        report((instance.scrollElement?.scrollTop ?? 0) * scale.current, false);
        // Scaled rows shift with every step of the bar, also when the same ones stay in sight.
        if (scale.current > 1) moved();
      }),
  });
  const items = virtual.getVirtualItems();
  const scrollTop = scroller.current?.scrollTop ?? 0;
  const shift = scrollTop - scrollTop * scale.current;

  return {
    first: items[0]?.index ?? 0,
    last: items.at(-1)?.index ?? 0,
    height,
    drawnAt: (row) => rows.start(row) + headHeight + shift,
    rowAt: (drawn) => rows.at(drawn - headHeight - shift),
    reveal: (row) => {
      const element = scroller.current;
      if (!element) return;
      const top = rows.start(row);
      const seenFrom = element.scrollTop * scale.current;
      const seen = element.clientHeight - headHeight;
      if (top < seenFrom) element.scrollTop = top / scale.current;
      else if (top + rows.size(row) > seenFrom + seen) {
        // A row taller than the window shows its top.
        const wanted = Math.min(top, top + rows.size(row) - seen);
        element.scrollTop = Math.ceil(wanted / scale.current);
      }
    },
  };
}

function onScroll(
  instance: Virtualizer<HTMLDivElement, Element>,
  listener: () => void
): (() => void) | undefined {
  const element = instance.scrollElement;
  if (!element) return undefined;
  listener();
  element.addEventListener("scroll", listener, { passive: true });
  return () => {
    element.removeEventListener("scroll", listener);
  };
}
