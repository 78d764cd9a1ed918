import type { ScoreChange } from "../core/sheets/compose-scores";
import type { Words } from "./language";
import { showFigure } from "./show-figure";

/** `C4-1 补贴发放准确性：0 → 9` */
export function sayChange({ code, name, before, after }: ScoreChange, t: Words["t"]): string {
  const pending = t("pane.noLevel");
  return t("pane.scoreChange", {
    name: code === name ? name : `${code} ${name}`,
    before: before ? showFigure(before) : pending,
    after: after ? showFigure(after) : pending,
  });
}
