import { phaseInWords } from "../../components/ProgressPanel";
import { Spoken } from "../../components/Spoken";
import { useWords, type Words } from "../../language";
import type { ListState } from "../list-state";

/** Tells screen readers which phase of checking lists is on and what came out. */
export function ListsLiveRegion({ state }: { readonly state: ListState }) {
  const words = useWords();
  return <Spoken>{announcement(state, words)}</Spoken>;
}

function announcement({ busy, report, written }: ListState, words: Words): string {
  const { t } = words;
  if (busy?.action === "write") return t("listPane.writing");
  if (busy?.step?.phase === "read") return t("pane.readingSheet", { sheet: busy.step.sheet });
  // A share that changes ten times a second is noise to the ear: the phase is enough.
  if (busy?.step?.phase === "lists") return t(`list.phase.${busy.step.at}`);
  if (busy) return phaseInWords(busy.step, words);
  if (written) return t("pane.writtenShort", { count: String(written.sheets.length) });
  return report ? t("listPane.done", { count: String(report.findings) }) : "";
}
