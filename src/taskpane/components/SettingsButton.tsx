import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useEffect, useId, useRef, useState } from "react";
import { useWords } from "../language";
import type { Preferences } from "../preferences";
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
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return undefined;
    place.current?.querySelector("select")?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const events = ["pointerdown", "focusin"] as const;
    for (const event of events) document.addEventListener(event, leave);
    return () => {
      for (const event of events) document.removeEventListener(event, leave);
    };
  }, [open]);
  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        place.current?.querySelector("button")?.focus();
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
