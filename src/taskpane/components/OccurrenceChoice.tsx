import type { Settings } from "../../core/evaluation";
import { useWords } from "../language";
import { LabelledSelect } from "./LabelledSelect";

type Unit = NonNullable<Settings["occurrenceUnit"]>;

/** The open question that decides the grade: what one 处 is. */
export function OccurrenceChoice(props: {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly onAnswer: (unit: Unit | undefined) => void;
}) {
  const { t } = useWords();
  return (
    <LabelledSelect<Unit | "open">
      label={t("pane.occurrence")}
      value={props.settings.occurrenceUnit ?? "open"}
      disabled={props.disabled}
      choices={[
        ["open", t("pane.occurrenceOpen")],
        ["each", t("pane.occurrenceEach")],
        ["flat-cut-once", t("pane.occurrenceFlat")],
      ]}
      onChoose={(value) => {
        props.onAnswer(value === "open" ? undefined : value);
      }}
    />
  );
}
