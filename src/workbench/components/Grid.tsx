import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { formatAddress, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../../taskpane/language";
import { Axis } from "../axis";
import { MergeIndex } from "../merge-index";
import { anchorOf, moveSelection, type Place } from "../move-selection";
import type { SessionClient } from "../session-client";
import { ROW_HEIGHT, type SheetShape } from "../sheet-shape";
import { useCells } from "../use-cells";
import { useRowScroll } from "../use-row-scroll";
import { CellInput } from "./CellInput";
import { GridCells } from "./GridCells";
import { GridHeads } from "./GridHeads";
import { GridLines } from "./GridLines";

const HEAD_HEIGHT = 24;
const HEAD_WIDTH = 52;
const COLUMN_WIDTH = 80;
const F2 = { key: "F2", bubbles: true };
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "cell",
  },
  sheet: { position: "relative", overflow: "clip" },
});

/** Where the selection is, and a count that rises when it must be brought into view. */
export interface Selection extends Place {
  readonly reveal: number;
}

/** One sheet as a grid: only what is in sight is drawn, whatever its size. */
export function Grid(props: {
  readonly client: SessionClient;
  readonly shape: SheetShape;
  readonly version: number;
  readonly selection: Selection;
  readonly onSelect: (place: Place) => void;
  /** The cell under the selection, as it becomes known. */
  readonly onContent: (content: string) => void;
  readonly onEdit: (cell: CellRef, typed: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { client, shape, version, selection, onSelect, onContent, onEdit } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const merges = useMemo(() => new MergeIndex(shape.merges), [shape.merges]);
  const rows = useMemo(
    () => new Axis(shape.rowHeights ?? [], ROW_HEIGHT, Math.min(MOST_ROWS, shape.rowCount + 40)),
    [shape]
  );
  const columns = useMemo(
    () =>
      new Axis(
        shape.columnWidths,
        COLUMN_WIDTH,
        Math.min(MOST_COLUMNS, Math.max(shape.columnCount + 6, 20))
      ),
    [shape]
  );

  const rowScroll = useRowScroll(scroller, rows, HEAD_HEIGHT);
  const across = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns.count,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => columns.size(column),
    paddingStart: HEAD_WIDTH,
    overscan: 2,
  });
  useLayoutEffect(() => {
    across.measure();
  }, [across, columns]);
  const items = across.getVirtualItems();
  const seen = {
    top: rowScroll.first,
    bottom: rowScroll.last,
    left: items[0]?.index ?? 0,
    right: items.at(-1)?.index ?? 0,
  };
  const reaching = merges.within(seen.top, seen.bottom);
  const cellAt = useCells(client, shape.name, version, [
    seen,
    { top: selection.row, bottom: selection.row, left: selection.column, right: selection.column },
    // A merged cell that begins out of sight still shows its text.
    ...reaching
      .filter(({ top, left }) => top < seen.top || left < seen.left)
      .map(({ top, left }) => ({ top, bottom: top, left, right: left })),
  ]);

  const selected = cellAt(selection.row, selection.column);
  const content = selected?.content ?? "";
  useEffect(() => {
    onContent(content);
  }, [content, onContent]);

  const drawnLeft = (column: number): number => columns.start(column) + HEAD_WIDTH;
  const revealNow = useRef(() => undefined as unknown);
  revealNow.current = () => {
    rowScroll.reveal(selection.row);
    revealColumn(scroller.current, columns, selection.column);
  };
  useLayoutEffect(() => {
    revealNow.current();
  }, [selection.row, selection.column, selection.reveal, shape.name]);

  const merge = merges.at(selection.row, selection.column);
  const box = {
    top: rowScroll.drawnAt(selection.row),
    left: drawnLeft(selection.column),
    height: rows.start((merge?.bottom ?? selection.row) + 1) - rows.start(selection.row),
    width: columns.start((merge?.right ?? selection.column) + 1) - columns.start(selection.column),
  };
  const here: CellRef = { sheet: shape.name, row: selection.row, column: selection.column };
  const size = {
    rows: rows.count,
    columns: columns.count,
    usedRows: shape.rowCount,
    usedColumns: shape.columnCount,
  };

  const isHidden = (column: number): boolean => columns.size(column) === 0;

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-region
      data-grid={shape.name}
      onMouseDown={(event) => {
        const element = scroller.current;
        if (!element || event.button !== 0) return;
        const frame = element.getBoundingClientRect();
        const x = event.clientX - frame.left;
        const y = event.clientY - frame.top;
        // Heads and scroll bars are not cells.
        if (x < HEAD_WIDTH || y < HEAD_HEIGHT) return;
        if (x >= element.clientWidth || y >= element.clientHeight) return;
        event.preventDefault(); // or the browser would take the focus away after this
        input.current?.blur(); // an edit under way ends before the selection moves
        const row = rowScroll.rowAt(y + element.scrollTop);
        const column = columns.at(x + element.scrollLeft - HEAD_WIDTH);
        onSelect(anchorOf({ row, column }, merges));
        input.current?.focus({ preventScroll: true });
      }}
      onDoubleClick={() => input.current?.dispatchEvent(new KeyboardEvent("keydown", F2))}
    >
      <div
        className={styles.sheet}
        style={{ height: rowScroll.height, width: columns.length + HEAD_WIDTH }}
      >
        <GridLines
          seen={seen}
          rows={rows}
          columns={columns}
          drawnTop={rowScroll.drawnAt}
          drawnLeft={drawnLeft}
        />
        {/* Only rows stand in a grid: the field that takes the keys lies beside it. */}
        <div
          role="grid"
          aria-label={t("pane.grid", { sheet: shape.name })}
          aria-rowcount={rows.count}
          aria-colcount={columns.count}
        >
          <GridCells
            seen={seen}
            merges={merges}
            reaching={reaching}
            rows={rows}
            columns={columns}
            drawnTop={rowScroll.drawnAt}
            drawnLeft={drawnLeft}
            cellAt={cellAt}
            wraps={shape.rowHeights !== undefined}
            selection={selection}
          />
        </div>
        <CellInput
          inputRef={input}
          box={box}
          cell={here}
          label={`${formatAddress(here.row, here.column)} ${selected?.text ?? ""}`}
          content={content}
          text={selected?.text ?? ""}
          onMove={(key) => {
            const page = Math.max(1, seen.bottom - seen.top - 8);
            const to = moveSelection(selection, key, size, page, merges, isHidden);
            if (to) onSelect(to);
            return to !== undefined;
          }}
          onCommit={onEdit}
        />
        <GridHeads
          seen={seen}
          rows={rows}
          columns={columns}
          drawnTop={rowScroll.drawnAt}
          drawnLeft={drawnLeft}
          headWidth={HEAD_WIDTH}
          headHeight={HEAD_HEIGHT}
          selection={selection}
        />
      </div>
    </div>
  );
}

function revealColumn(element: HTMLDivElement | null, columns: Axis, column: number): void {
  if (!element) return;
  const left = columns.start(column);
  const seen = element.clientWidth - HEAD_WIDTH;
  if (left < element.scrollLeft) element.scrollLeft = left;
  else if (left + columns.size(column) > element.scrollLeft + seen) {
    element.scrollLeft = Math.min(left, left + columns.size(column) - seen);
  }
}
