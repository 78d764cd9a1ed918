import { Caption2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
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
  count: {
    minWidth: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
});

/** How many tabs each key goes on; Home and End go to the ends. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Sections of one panel, with what each holds. Arrow keys move, Enter or Space opens. */
export function TabRow<Tab extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly tab: Tab; readonly label: string; readonly count?: number }[];
  readonly tab: Tab;
  readonly panelId: string;
  readonly onTab: (tab: Tab) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { tabs } = props;
  const move = (key: string, from: number): void => {
    const step = STEPS[key];
    const last = tabs.length - 1;
    const to = step === undefined ? { Home: 0, End: last }[key] : from + step;
    if (to === undefined) return;
    list.current?.querySelectorAll("button")[(to + last + 1) % (last + 1)]?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={props.label}>
      {tabs.map(({ tab, label, count }, index) => {
        const isSelected = tab === props.tab;
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, isSelected && styles.selected)}
            aria-selected={isSelected}
            aria-controls={props.panelId}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => {
              props.onTab(tab);
            }}
            onKeyDown={(event) => {
              move(event.key, index);
            }}
          >
            {label}
            {count !== undefined && <Caption2 className={styles.count}>{count}</Caption2>}
          </button>
        );
      })}
    </div>
  );
}
