import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Decision } from "../../../core/sheets/finding-review";
import type { CellRef } from "../../../core/values/cell-ref";
import { useWords } from "../../language";
import type { ListDecision } from "../list-host";
import type { ListFindingView } from "../list-report";
import type { useFindingPages } from "../use-finding-pages";
import { ListFindingItem } from "./ListFindingItem";

/** Height of a finding before it was measured. */
const USUAL_HEIGHT = 150;

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: "auto",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** Findings of which only those in sight stand in the page, be there ten or a hundred thousand. */
export function FindingRows(props: {
  readonly pages: ReturnType<typeof useFindingPages>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly onSelect: (cell: CellRef) => void;
  readonly onDecide: (decision: ListDecision) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const { total = 0, at, need } = props.pages;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index, items[items.length - 1]?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) need(first, last);
  }, [first, last, need]);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={t("listPane.list")}
    >
      <ul className={styles.list} style={{ height: `${String(virtual.getTotalSize())}px` }}>
        {items.map(({ index, start, key }) => {
          const finding = at(index);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {finding ? (
                <ListFindingItem
                  finding={decided(finding, props.decisions.get(finding.id))}
                  onSelect={props.onSelect}
                  onDecide={props.onDecide}
                />
              ) : (
                <Caption1>{t("listPane.loading")}</Caption1>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A finding under what was decided since it was asked for. */
function decided(finding: ListFindingView, decision: Decision | undefined): ListFindingView {
  if (!decision) return finding;
  const remark = decision.remark ?? finding.remark;
  if (decision.status === undefined) return { ...finding, remark };
  const { ownWord: _ownWord, ...others } = finding;
  return { ...others, status: decision.status, remark };
}
