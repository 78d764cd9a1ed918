import { makeStyles } from "@fluentui/react-components";
import { phaseInWords } from "../../components/ProgressPanel";
import { useWords, type Words } from "../../language";
import type { ListState } from "../list-state";

const useStyles = makeStyles({
  // Read aloud, not shown.
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells screen readers which phase of checking lists is on and what came out. */
export function ListsLiveRegion({ state }: { readonly state: ListState }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {announcement(state, words)}
    </div>
  );
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
