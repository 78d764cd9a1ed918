import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useWords } from "../../taskpane/language";

/** Asks before another workbook takes the place of one whose changes were not downloaded. */
export function UnsavedDialog(props: {
  readonly name: string;
  readonly next: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) props.onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("pane.unsavedTitle")}</DialogTitle>
          <DialogContent>
            {t("pane.replaceUnsaved", { name: props.name, next: props.next })}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={props.onSave}>
              {t("pane.saveAndOpen")}
            </Button>
            <Button onClick={props.onDrop}>{t("pane.openAnyway")}</Button>
            <Button onClick={props.onStay}>{t("pane.stay")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
