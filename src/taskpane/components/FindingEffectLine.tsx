import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { FindingEffect } from "../../core/outlook/effects-of";
import { useWords } from "../language";
import { showFigure } from "../show-figure";

const useStyles = makeStyles({
  lines: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  line: { fontVariantNumeric: "tabular-nums" },
});

/** What deciding this finding does to the grade: 若属实 75 → 74.5. */
export function FindingEffectLine({ effect }: { readonly effect: FindingEffect }) {
  const styles = useStyles();
  const { t } = useWords();
  const { now, ifConfirmed, ifExcluded } = effect;
  const said = ({ total, level }: FindingEffect["now"]): string =>
    [showFigure(total), level].filter(Boolean).join(" ");
  const lines = [
    ["pane.ifConfirmed", ifConfirmed],
    ["pane.ifExcluded", ifExcluded],
  ] as const;
  return (
    <div className={styles.lines} data-effect>
      {lines.map(([code, standing]) =>
        standing.total.equals(now.total) && standing.level === now.level ? null : (
          <Caption1 key={code} className={styles.line}>
            {t(code, { before: said(now), after: said(standing) })}
          </Caption1>
        )
      )}
    </div>
  );
}
