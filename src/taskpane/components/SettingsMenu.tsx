import {
  Button,
  Caption1,
  Divider,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import type { Language } from "../../core/messages/message";
import { useWords } from "../language";
import type { Preferences, ThemeChoice } from "../preferences";

const useStyles = makeStyles({
  shortcuts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** ⚙: language, theme, and the list of shortcuts. */
export function SettingsMenu(props: {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { language, theme } = props.preferences;
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = checkedItems[0];
        if (chosen === undefined) return;
        props.onPreferences(
          name === "language"
            ? { language: chosen as Language, theme }
            : { language, theme: chosen as ThemeChoice }
        );
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={t("pane.settings")}
          title={t("pane.settings")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t("pane.language")}</MenuGroupHeader>
            <MenuItemRadio name="language" value="zh-CN">
              {t("pane.languageChinese")}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en">
              {t("pane.languageEnglish")}
            </MenuItemRadio>
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t("pane.theme")}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="system">
              {t("pane.themeSystem")}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light">
              {t("pane.themeLight")}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {t("pane.themeDark")}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="contrast">
              {t("pane.themeContrast")}
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
        <Divider />
        <div className={styles.shortcuts}>
          <Caption1>{t("pane.shortcuts")}</Caption1>
          <Caption1>{t("pane.shortcutRegion")}</Caption1>
          <Caption1>{t("pane.shortcutTab")}</Caption1>
          <Caption1>{t("pane.shortcutEnter")}</Caption1>
          <Caption1>{t("pane.shortcutEscape")}</Caption1>
        </div>
      </MenuPopover>
    </Menu>
  );
}
