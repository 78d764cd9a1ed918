import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { moveTabFocus, SELECTED_TAB_STYLE, TAB_STYLE } from "../../taskpane/components/tab-button";
import { useWords } from "../../taskpane/language";
import type { SheetShape } from "../sheet-shape";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { display: "flex", width: "max-content" },
  tab: {
    ...TAB_STYLE,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
  },
  selected: SELECTED_TAB_STYLE,
});

/** The sheets of the workbook, at the foot of the grid as Excel has them. */
export function SheetTabs(props: {
  readonly shapes: readonly SheetShape[];
  readonly active: string;
  readonly onSheet: (name: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [props.active]);
  return (
    <div ref={bar} className={styles.bar} data-region>
      <div className={styles.list} role="tablist" aria-label={t("pane.sheetTabs")}>
        {props.shapes.map(({ name }, index) => {
          const isActive = name === props.active;
          return (
            <button
              key={name}
              type="button"
              role="tab"
              className={mergeClasses(styles.tab, isActive && styles.selected)}
              aria-selected={isActive}
              tabIndex={isActive ? 0 : -1}
              data-sheet={name}
              onClick={() => {
                props.onSheet(name);
              }}
              onKeyDown={(event) => {
                moveTabFocus(bar.current, event.key, index);
              }}
            >
              {name}
            </button>
          );
        })}
      </div>
    </div>
  );
}
