import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
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
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    // Forced colours would draw the transparent line under every tab.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** How many tabs each key goes on; Home and End go to the ends. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

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
  const move = (key: string, from: number): void => {
    const last = props.shapes.length - 1;
    const step = STEPS[key];
    const to = step === undefined ? { Home: 0, End: last }[key] : from + step;
    if (to === undefined) return;
    bar.current?.querySelectorAll("button")[(to + last + 1) % (last + 1)]?.focus();
  };
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
                move(event.key, index);
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
