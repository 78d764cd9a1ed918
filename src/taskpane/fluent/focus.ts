import type { GriffelStyle } from "@griffel/react";
import { tokens } from "./tokens";

/** The ring around what has the keyboard's focus; a system colour where colours are forced. */
export const FOCUS_RING: GriffelStyle = {
  ":focus-visible": {
    outlineStyle: "solid",
    outlineWidth: tokens.strokeWidthThick,
    outlineColor: tokens.colorStrokeFocus2,
  },
};
