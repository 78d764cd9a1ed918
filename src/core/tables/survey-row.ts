import { isHeaderWord } from "./header-words";
import type { SheetView, ViewRange } from "./sheet-view";
import { splitHeader } from "./unit";

/** What a row holds, counted: enough to tell headers from rows of figures and from captions. */
interface RowSurvey {
  /** Texts, merges counted once. */
  readonly texts: number;
  /** Different ones among them, without their units. */
  readonly distinct: number;
  /** Different texts that are known to head columns, or that say a unit. */
  readonly hits: number;
  /** Cells that hold a number, a date, an error or a dash. */
  readonly numbers: number;
}

/** Longer texts are sentences; they head nothing. */
const MAX_HEADER_LENGTH = 60;

/** Looks at one row of a block as at one that might head columns. */
export function surveyRow(view: SheetView, row: number, block: ViewRange): RowSurvey {
  const seen = new Set<string>();
  let texts = 0;
  let hits = 0;
  let numbers = 0;
  let lastMerge: ViewRange | undefined;
  for (let column = block.left; column <= block.right; column += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const merge = view.merge(row, column);
    if (merge && merge.left === lastMerge?.left) continue;
    lastMerge = merge;
    if (look === "number" || look === "date" || look === "error" || look === "dash") {
      numbers += 1;
      continue;
    }
    const text = view.text(row, column);
    texts += 1;
    if (text.length > MAX_HEADER_LENGTH) {
      seen.add(text);
      continue;
    }
    const bare = splitHeader(text);
    const key = bare.text || text;
    if (!seen.has(key) && (isHeaderWord(bare.text) || bare.unit !== undefined)) hits += 1;
    seen.add(key);
  }
  return { texts, distinct: seen.size, hits, numbers };
}
