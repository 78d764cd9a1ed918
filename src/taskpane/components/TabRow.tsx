import { Caption2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { moveTabFocus, SELECTED_TAB_STYLE, TAB_STYLE } from "./tab-button";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...TAB_STYLE,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  selected: SELECTED_TAB_STYLE,
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
              moveTabFocus(list.current, event.key, index);
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
