import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../../taskpane/language";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "min(600px, 100vw)",
    padding: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});

/** Asks before another workbook takes the place of one whose changes were not downloaded. */
export function UnsavedDialog(props: {
  readonly name: string;
  readonly next: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      // Esc. The page closes it by taking it away.
      onCancel={(event) => {
        event.preventDefault();
        props.onStay();
      }}
    >
      <div className={styles.body}>
        <Subtitle2 as="h2" id={`${id}title`}>
          {t("pane.unsavedTitle")}
        </Subtitle2>
        <Body1 id={`${id}text`}>
          {t("pane.replaceUnsaved", { name: props.name, next: props.next })}
        </Body1>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={props.onSave}>
            {t("pane.saveAndOpen")}
          </Button>
          <Button onClick={props.onDrop}>{t("pane.openAnyway")}</Button>
          <Button onClick={props.onStay}>{t("pane.stay")}</Button>
        </div>
      </div>
    </dialog>
  );
}
