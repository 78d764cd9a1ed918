import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A tab: a word with a line under it while it is pointed at or open. */
export const TAB_STYLE = {
  minHeight: tokens.spacingVerticalXXXL,
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
} as const satisfies GriffelStyle;

export const SELECTED_TAB_STYLE = {
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
  borderBottomColor: tokens.colorCompoundBrandStroke,
  ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
} as const satisfies GriffelStyle;

/** How many tabs each key goes on; Home and End go to the ends. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Moves the focus among the tabs of a list as a key says, around both ends. */
export function moveTabFocus(list: HTMLElement | null, key: string, from: number): void {
  const tabs = list?.querySelectorAll("button") ?? [];
  const step = STEPS[key];
  const to = step === undefined ? { Home: 0, End: tabs.length - 1 }[key] : from + step;
  if (to === undefined || tabs.length === 0) return;
  tabs[(to + tabs.length) % tabs.length]?.focus();
}
