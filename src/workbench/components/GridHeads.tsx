import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/values/cell-ref";
import type { Axis } from "../axis";
import type { Place } from "../move-selection";
import type { CellWindow } from "../use-cells";
import { range, visible } from "./GridLines";

const useStyles = makeStyles({
  columns: { position: "sticky", top: 0, zIndex: 3 },
  rows: { position: "sticky", left: 0, height: "100%", zIndex: 2 },
  corner: { position: "sticky", left: 0, zIndex: 1 },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    overflow: "hidden",
    userSelect: "none",
    cursor: "default",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: "tabular-nums",
  },
  placed: { position: "absolute" },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground5,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Column letters and row numbers; they stick to the edges of what is seen. */
export function GridHeads(props: {
  readonly seen: CellWindow;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly drawnTop: (row: number) => number;
  readonly drawnLeft: (column: number) => number;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly selection: Place;
}) {
  const styles = useStyles();
  const { seen, rows, columns, headWidth, headHeight, selection } = props;
  return (
    <>
      <div className={styles.columns} style={{ height: headHeight }} aria-hidden>
        {visible(seen, columns).map((column) => (
          <div
            key={column}
            className={mergeClasses(
              styles.head,
              styles.placed,
              column === selection.column && styles.here
            )}
            style={{
              top: 0,
              left: props.drawnLeft(column),
              width: columns.size(column),
              height: headHeight,
            }}
          >
            {columnName(column)}
          </div>
        ))}
        <div
          className={mergeClasses(styles.head, styles.corner)}
          style={{ width: headWidth, height: headHeight }}
        />
      </div>
      <div className={styles.rows} style={{ width: headWidth, marginTop: -headHeight }} aria-hidden>
        {range(seen.top, seen.bottom).map((row) => (
          <div
            key={row}
            className={mergeClasses(
              styles.head,
              styles.placed,
              row === selection.row && styles.here
            )}
            style={{ top: props.drawnTop(row), left: 0, width: headWidth, height: rows.size(row) }}
          >
            {row + 1}
          </div>
        ))}
      </div>
    </>
  );
}
