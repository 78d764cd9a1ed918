import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** What scrolls between head and foot of the pane. */
export const PANEL_STYLE = {
  flexGrow: 1,
  minHeight: 0,
  overflowY: "auto",
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalS,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  "> *": { flexShrink: 0 },
  ":focus-visible": {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
} as const satisfies GriffelStyle;
