import { makeStyles, tokens } from "@fluentui/react-components";
import type { Axis } from "../axis";
import type { CellWindow } from "../use-cells";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  column: {
    position: "absolute",
    top: 0,
    bottom: 0,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
});

interface LinesProps {
  readonly seen: CellWindow;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly drawnTop: (row: number) => number;
  readonly drawnLeft: (column: number) => number;
}

/** The lines between cells, so that empty cells need no element of their own. */
export function GridLines(props: LinesProps) {
  const styles = useStyles();
  const { seen, rows, columns, drawnTop, drawnLeft } = props;
  return (
    <div aria-hidden>
      {range(seen.top, seen.bottom).map((row) => (
        <div
          key={`r${String(row)}`}
          className={styles.row}
          style={{ top: drawnTop(row), height: rows.size(row) }}
        />
      ))}
      {visible(seen, columns).map((column) => (
        <div
          key={`c${String(column)}`}
          className={styles.column}
          style={{ left: drawnLeft(column), width: columns.size(column) }}
        />
      ))}
    </div>
  );
}

/** Columns in sight that are not hidden. */
export function visible(seen: CellWindow, columns: Axis): readonly number[] {
  return range(seen.left, seen.right).filter((column) => columns.size(column) > 0);
}

/** Whole numbers from `first` to `last`, both included. */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
