import {
  Body1,
  Button,
  FluentProvider,
  Link,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { LanguageContext, useWords } from "../language";
import type { Preferences } from "../preferences";
import { useTheme } from "../use-theme";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
  link: { minHeight: tokens.spacingVerticalXXL },
});

export interface NoExcelProps {
  /** The page stands outside of Excel, or office.js could not be loaded. */
  readonly why: "outside" | "missing";
  readonly preferences: Preferences;
  readonly onRetry: () => void;
}

/** In place of the pane where there is no workbook to speak to: why, and where to go instead. */
export function NoExcel(props: NoExcelProps) {
  const { language, theme } = props.preferences;
  return (
    <FluentProvider theme={useTheme(theme)} style={{ height: "100%" }}>
      <LanguageContext.Provider value={language}>
        <NoExcelBody {...props} />
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

function NoExcelBody({ why, onRetry }: NoExcelProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <main className={styles.page} data-no-excel={why}>
      <Subtitle2 as="h1" className={styles.heading}>
        {t("pane.name")}
      </Subtitle2>
      <Body1 role="alert">
        {t(why === "outside" ? "pane.outsideExcel" : "pane.officeMissing")}
      </Body1>
      {why === "missing" && (
        <Button appearance="primary" onClick={onRetry}>
          {t("pane.retry")}
        </Button>
      )}
      <Link href="index.html" className={styles.link}>
        {t("pane.openWorkbench")}
      </Link>
    </main>
  );
}
