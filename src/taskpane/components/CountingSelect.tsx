import { useContext } from "react";
import type { FindingCounting } from "../../core/scores/finding-status";
import { CountingContext } from "../counting";
import { useWords } from "../language";
import { LabelledSelect } from "./LabelledSelect";

/** 哪些疑点计入扣分: all that nobody ruled out, or only those that a person confirmed. */
export function CountingSelect() {
  const { t } = useWords();
  const counting = useContext(CountingContext);
  if (!counting) return null;
  return (
    <LabelledSelect<FindingCounting>
      label={t("question.counting.short")}
      value={counting.value}
      disabled={counting.busy}
      choices={[
        ["not-excluded", t("question.counting.not-excluded")],
        ["confirmed", t("question.counting.confirmed")],
      ]}
      onChoose={counting.choose}
    />
  );
}
