import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../language";
import type { Preferences } from "../preferences";
import { CountingSelect } from "./CountingSelect";
import { LabelledSelect } from "./LabelledSelect";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  shortcuts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Language, theme, what counts, who reviews, and the list of shortcuts. */
export function SettingsPanel(props: {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { preferences, onPreferences } = props;
  return (
    <div className={styles.panel}>
      <LabelledSelect
        label={t("pane.language")}
        value={preferences.language}
        choices={[
          ["zh-CN", t("pane.languageChinese")],
          ["en", t("pane.languageEnglish")],
        ]}
        onChoose={(language) => onPreferences({ ...preferences, language })}
      />
      <LabelledSelect
        label={t("pane.theme")}
        value={preferences.theme}
        choices={[
          ["system", t("pane.themeSystem")],
          ["light", t("pane.themeLight")],
          ["dark", t("pane.themeDark")],
          ["contrast", t("pane.themeContrast")],
        ]}
        onChoose={(theme) => onPreferences({ ...preferences, theme })}
      />
      <CountingSelect />
      <TypedText
        label={t("pane.reviewer")}
        value={preferences.reviewer ?? ""}
        onKeep={(reviewer) => onPreferences({ ...preferences, reviewer })}
      />
      <div className={styles.shortcuts}>
        <Caption1>{t("pane.shortcuts")}</Caption1>
        <Caption1>{t("pane.shortcutRegion")}</Caption1>
        <Caption1>{t("pane.shortcutTab")}</Caption1>
        <Caption1>{t("pane.shortcutEnter")}</Caption1>
        <Caption1>{t("pane.shortcutEscape")}</Caption1>
      </div>
    </div>
  );
}
