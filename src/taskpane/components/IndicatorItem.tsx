import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { IndicatorScore } from "../../core/scores/score";
import { isExempt } from "../../core/scores/total-of";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import type { RubricSaid } from "../pane-report";
import { showFigure } from "../show-figure";
import { IndicatorDetails } from "./IndicatorDetails";
import { RateBar } from "./RateBar";
import { ScoreColumns } from "./ScoreColumns";

const useStyles = makeStyles({
  toggle: {
    display: "block",
    width: "100%",
    minHeight: tokens.spacingVerticalXXXL,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": {
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  name: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  chevron: { flexShrink: 0 },
  second: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 4.6em",
    alignItems: "center",
    paddingLeft: tokens.spacingHorizontalL,
  },
  state: { color: tokens.colorNeutralForeground2 },
  changed: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** One indicator: a line that opens into how its score came about. */
export function IndicatorItem(props: {
  readonly indicator: IndicatorScore;
  readonly indicatorKey: string;
  readonly rubric: RubricSaid | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly onFindings: (ids: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { indicator } = props;
  const { code, name, weight, score, stated, state } = indicator;
  const differs = stated !== undefined && score !== undefined && !stated.equals(score);
  const Chevron = open ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <li data-indicator={code}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <ScoreColumns weight={weight} {...(score ? { score } : {})}>
          <span className={styles.name}>
            <Chevron className={styles.chevron} aria-hidden />
            <span className={styles.words}>{code === name ? name : `${code} ${name}`}</span>
          </span>
        </ScoreColumns>
        <span className={styles.second}>
          <Caption1 className={mergeClasses(styles.state, differs && styles.changed)}>
            {isExempt(indicator) ? t("sheet.label.exempt") : t(`sheet.state.${state}`)}
            {differs && ` · ${t("pane.wasStated", { score: showFigure(stated) })}`}
          </Caption1>
          {score && <RateBar part={score} whole={weight} />}
        </span>
      </button>
      <div id={detailsId} hidden={!open}>
        {open && <IndicatorDetails {...props} />}
      </div>
    </li>
  );
}
