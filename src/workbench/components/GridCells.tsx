import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatAddress, type CellRange } from "../../core/values/cell-ref";
import type { Axis } from "../axis";
import type { CellView } from "../cell-block";
import type { MergeIndex } from "../merge-index";
import type { Place } from "../move-selection";
import { CELL_PADDING, textWidth } from "../sheet-shape";
import type { CellLookup, CellWindow } from "../use-cells";
import { range, visible } from "./GridLines";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    display: "flex",
    // A text too tall for its cell shows its beginning, not its middle.
    alignItems: "safe center",
    boxSizing: "border-box",
    overflow: "hidden",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
  },
  // Hides the lines under it.
  covering: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  right: { justifyContent: "flex-end", fontVariantNumeric: "tabular-nums" },
  center: { justifyContent: "center" },
  text: { maxWidth: "100%", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  line: { maxWidth: "100%", whiteSpace: "pre", overflow: "hidden", textOverflow: "ellipsis" },
});

interface CellsProps {
  readonly seen: CellWindow;
  readonly merges: MergeIndex;
  /** Merges that reach into the rows in sight. */
  readonly reaching: readonly CellRange[];
  readonly rows: Axis;
  readonly columns: Axis;
  readonly drawnTop: (row: number) => number;
  readonly drawnLeft: (column: number) => number;
  readonly cellAt: CellLookup;
  /** Whether long texts wrap: rows of one height have no room for it. */
  readonly wraps: boolean;
  readonly selection: Place;
}

interface Shown {
  readonly range: Omit<CellRange, "sheet">;
  readonly cell: CellView | undefined;
  readonly merged: boolean;
}

/** The cells in sight that hold something, row by row, merged ones over all they cover. */
export function GridCells(props: CellsProps) {
  const byRow = new Map<number, Shown[]>();
  for (const shown of cellsShown(props)) {
    const row = byRow.get(shown.range.top);
    if (row) row.push(shown);
    else byRow.set(shown.range.top, [shown]);
  }
  return (
    <>
      {[...byRow].map(([row, cells]) => (
        <div key={row} role="row" aria-rowindex={row + 1}>
          {cells.map((shown) => (
            <GridCell key={shown.range.left} {...props} shown={shown} />
          ))}
        </div>
      ))}
    </>
  );
}

function cellsShown({ seen, columns, merges, reaching, cellAt }: CellsProps): readonly Shown[] {
  const shown: Shown[] = [];
  for (const range of reaching) {
    if (range.right < seen.left || range.left > seen.right) continue;
    shown.push({ range, cell: cellAt(range.top, range.left), merged: true });
  }
  for (const row of range(seen.top, seen.bottom)) {
    for (const column of visible(seen, columns)) {
      const cell = cellAt(row, column);
      if (!cell || merges.at(row, column)) continue;
      const right = column + cell.spill;
      shown.push({ range: { top: row, bottom: row, left: column, right }, cell, merged: false });
    }
  }
  return shown;
}

function GridCell(props: CellsProps & { readonly shown: Shown }) {
  const styles = useStyles();
  const { rows, columns, drawnTop, drawnLeft, wraps, selection, shown } = props;
  const { range, cell, merged } = shown;
  const { top, bottom, left, right } = range;
  const align = cell?.align ?? "left";
  const width = columns.start(right + 1) - columns.start(left);
  // Half a number would read as another number.
  const cut = align === "right" && cell && textWidth(cell.text) > width - CELL_PADDING / 2;
  return (
    <div
      role="gridcell"
      aria-colindex={left + 1}
      aria-selected={selection.row === top && selection.column === left}
      data-cell={formatAddress(top, left)}
      className={mergeClasses(
        styles.cell,
        (merged || right > left) && styles.covering,
        align !== "left" && styles[align]
      )}
      style={{
        top: drawnTop(top),
        left: drawnLeft(left),
        height: rows.start(bottom + 1) - rows.start(top),
        width,
      }}
    >
      <span
        className={wraps ? styles.text : styles.line}
        title={cut || !wraps ? cell?.text : undefined}
      >
        {cut ? "####" : cell?.text}
      </span>
    </div>
  );
}
