import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useId } from "react";
import { useWords } from "../language";
import type { Preferences } from "../preferences";
import { useOpenBeside } from "../use-open-beside";
import { SettingsPanel } from "./SettingsPanel";

const useStyles = makeStyles({
  place: { position: "relative" },
  panel: {
    position: "absolute",
    zIndex: 1,
    top: "100%",
    right: 0,
    width: "max-content",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/** ⚙, and under it what can be set; Esc or going elsewhere closes it. */
export function SettingsButton(props: {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { place, open, setOpen, close } = useOpenBeside("select");
  const panelId = useId();
  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <Button
        appearance="subtle"
        icon={<Settings20Regular />}
        aria-label={t("pane.settings")}
        title={t("pane.settings")}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!open);
        }}
      />
      <div
        id={panelId}
        className={styles.panel}
        role="group"
        aria-label={t("pane.settings")}
        hidden={!open}
      >
        {open && <SettingsPanel {...props} />}
      </div>
    </div>
  );
}
