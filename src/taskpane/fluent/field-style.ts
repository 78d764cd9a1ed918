import type { GriffelStyle } from "@griffel/react";
import { tokens } from "./tokens";

/** The frame that Fluent draws around what can be typed or chosen. */
export const FIELD: GriffelStyle = {
  boxSizing: "border-box",
  minWidth: 0,
  margin: 0,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
};

/** The brand's line below it while it has the focus; forced colours show an outline. */
export const FOCUSED: GriffelStyle = {
  outlineStyle: "solid",
  outlineWidth: tokens.strokeWidthThin,
  outlineColor: "transparent",
  borderBottomColor: tokens.colorCompoundBrandStroke,
  boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
};

export const DISABLED: GriffelStyle = {
  color: tokens.colorNeutralForegroundDisabled,
  backgroundColor: tokens.colorTransparentBackground,
  cursor: "not-allowed",
};
