import type { Message } from "../../core/messages/message";
import { Note } from "../../taskpane/components/Note";
import { useWords } from "../../taskpane/language";

/** What went wrong with a file, and that the workbook that is open did not suffer. */
export function TroubleNote(props: {
  readonly message: Message;
  readonly keeps: string | undefined;
  readonly onDismiss: () => void;
}) {
  const { t, say } = useWords();
  const said = say(props.message);
  const kept = props.keeps === undefined ? "" : t("pane.stillOpen", { name: props.keeps });
  return (
    <Note
      intent="error"
      text={[said, kept].filter(Boolean).join(" ")}
      onDismiss={props.onDismiss}
    />
  );
}
