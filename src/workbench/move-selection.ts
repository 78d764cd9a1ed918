import type { MergeIndex } from "./merge-index";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Where the content ends. */
  readonly usedRows: number;
  readonly usedColumns: number;
}

/** Where a key takes the selection; undefined when it is not a key that moves. */
export function moveSelection(
  from: Place,
  key: { readonly key: string; readonly ctrl: boolean; readonly shift: boolean },
  size: GridSize,
  page: number,
  merges: MergeIndex,
  isHidden: (column: number) => boolean = () => false
): Place | undefined {
  const merge = merges.at(from.row, from.column);
  const edge = {
    top: merge?.top ?? from.row,
    bottom: merge?.bottom ?? from.row,
    left: merge?.left ?? from.column,
    right: merge?.right ?? from.column,
  };
  const last = { row: Math.max(0, size.usedRows - 1), column: Math.max(0, size.usedColumns - 1) };
  const to = ((): Place | undefined => {
    switch (key.key) {
      case "ArrowUp":
        return { row: key.ctrl ? 0 : edge.top - 1, column: from.column };
      case "ArrowDown":
        return { row: key.ctrl ? last.row : edge.bottom + 1, column: from.column };
      case "ArrowLeft":
        return { row: from.row, column: key.ctrl ? 0 : edge.left - 1 };
      case "ArrowRight":
        return { row: from.row, column: key.ctrl ? last.column : edge.right + 1 };
      case "Tab":
        return { row: from.row, column: key.shift ? edge.left - 1 : edge.right + 1 };
      case "PageUp":
        return { row: from.row - page, column: from.column };
      case "PageDown":
        return { row: from.row + page, column: from.column };
      case "Home":
        return { row: key.ctrl ? 0 : from.row, column: 0 };
      case "End":
        return { row: key.ctrl ? last.row : from.row, column: last.column };
      default:
        return undefined;
    }
  })();
  if (!to) return undefined;
  const row = Math.max(0, Math.min(size.rows - 1, to.row));
  const within = Math.max(0, Math.min(size.columns - 1, to.column));
  const step = to.column < from.column ? -1 : 1;
  let column = within;
  while (isHidden(column) && column >= 0 && column < size.columns) column += step;
  // Nothing but hidden columns that way: stay.
  if (column < 0 || column >= size.columns) column = from.column;
  return anchorOf({ row, column }, merges);
}

/** A merged cell is one cell, known by its top left corner. */
export function anchorOf(place: Place, merges: MergeIndex): Place {
  const merge = merges.at(place.row, place.column);
  return merge ? { row: merge.top, column: merge.left } : place;
}
