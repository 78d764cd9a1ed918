import { Field, Select } from "@fluentui/react-components";
import type { Settings } from "../../core/evaluation";
import { useWords } from "../language";

type Unit = NonNullable<Settings["occurrenceUnit"]>;
const UNITS: readonly Unit[] = ["each", "flat-cut-once"];

/** The open question that decides the grade: what one 处 is. */
export function OccurrenceChoice(props: {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly onAnswer: (unit: Unit | undefined) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={t("pane.occurrence")} size="small">
      <Select
        size="small"
        value={props.settings.occurrenceUnit ?? "open"}
        disabled={props.disabled}
        onChange={(_, { value }) => {
          props.onAnswer(UNITS.find((known) => known === value));
        }}
      >
        <option value="open">{t("pane.occurrenceOpen")}</option>
        <option value="each">{t("pane.occurrenceEach")}</option>
        <option value="flat-cut-once">{t("pane.occurrenceFlat")}</option>
      </Select>
    </Field>
  );
}
