import { makeStyles, mergeClasses } from "@griffel/react";
import type { ComponentPropsWithoutRef } from "react";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  semibold: { fontWeight: tokens.fontWeightSemibold },
  100: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  200: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  300: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  400: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  500: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  600: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
});

type TextProps = ComponentPropsWithoutRef<"span"> & {
  readonly as?: "span" | "h1" | "h2" | "h3" | "p" | "strong";
};
type Size = 100 | 200 | 300 | 400 | 500 | 600;
type Weight = "regular" | "semibold";

/** Words in one of Fluent's sizes. */
export function Text({
  as: Tag = "span",
  size = 300,
  weight = "regular",
  className,
  ...rest
}: TextProps & { readonly size?: Size; readonly weight?: Weight }) {
  const styles = useStyles();
  const bold = weight === "semibold" && styles.semibold;
  return <Tag {...rest} className={mergeClasses(styles.text, styles[size], bold, className)} />;
}

/** One of Fluent's named looks of text. */
function preset(size: Size, weight: Weight = "regular") {
  return function Preset(props: TextProps) {
    return <Text size={size} weight={weight} {...props} />;
  };
}

export const Caption2 = preset(100);
export const Caption1 = preset(200);
export const Caption1Strong = preset(200, "semibold");
export const Body1 = preset(300);
export const Body1Strong = preset(300, "semibold");
export const Subtitle2 = preset(400, "semibold");
export const Title3 = preset(600, "semibold");
