import { makeStyles } from "@griffel/react";
import type { Theme } from "@fluentui/tokens";
import type { CSSProperties, ReactNode } from "react";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  page: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
});

/** Sets a theme's tokens for all that stands in it. */
export function ThemeProvider(props: {
  readonly theme: Theme;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const variables = Object.fromEntries(
    Object.entries(props.theme).map(([name, value]) => [`--${name}`, value])
  );
  return (
    <div className={styles.page} style={{ ...variables, ...props.style }}>
      {props.children}
    </div>
  );
}
