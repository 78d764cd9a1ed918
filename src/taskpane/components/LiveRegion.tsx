import { useWords, type Words } from "../language";
import type { PaneState } from "../pane-state";
import { showFigure } from "../show-figure";
import { phaseInWords } from "./ProgressPanel";
import { Spoken } from "./Spoken";

/** Tells screen readers which phase is on and what came out. */
export function LiveRegion({ state }: { readonly state: PaneState }) {
  const words = useWords();
  return <Spoken>{announcement(state, words)}</Spoken>;
}

function announcement(state: PaneState, words: Words): string {
  const { busy, report, written, savedAs, news, regraded } = state;
  const { t } = words;
  if (busy && busy.action !== "consider") {
    // A count that changes ten times a second is noise to the ear: the sheet's name is enough.
    if (busy.step?.phase === "read") return t("pane.readingSheet", { sheet: busy.step.sheet });
    return phaseInWords(busy.step, words);
  }
  if (savedAs !== undefined) return t("pane.saved", { file: savedAs });
  if (news === "undone") return t("pane.undoneShort");
  if (news === "regraded" && regraded) {
    return t("pane.regraded", {
      score: showFigure(regraded.grade.score),
      level: regraded.grade.level ?? t("pane.noLevel"),
    });
  }
  if (written) return t("pane.writtenShort", { count: String(written.sheets.length) });
  if (!report) return "";
  const { grade, settings } = report;
  return t("pane.done", {
    tables: String(report.tables.length),
    findings: String(report.findings.length),
    grade: grade
      ? t("pane.doneGrade", {
          score: showFigure(grade.score, settings.scoreDecimals),
          level: grade.level ?? t("pane.noLevel"),
        })
      : t("pane.doneNoGrade"),
  });
}
