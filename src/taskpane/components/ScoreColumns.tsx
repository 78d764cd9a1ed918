import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Decimal } from "../../core/values/decimal";
import { useWords } from "../language";
import { showFigure, showRate } from "../show-figure";
import { RateBar } from "./RateBar";

const useStyles = makeStyles({
  row: {
    display: "grid",
    // Name, 分值, 得分, 得分率: the figures keep their places all the way down.
    gridTemplateColumns: "minmax(0, 1fr) 3.2em 3.4em 4.6em",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "baseline",
    width: "100%",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  head: { color: tokens.colorNeutralForeground2 },
  bar: { gridColumn: "1 / -1", paddingTop: tokens.spacingVerticalXXS },
});

/** One line of the score table: whatever names it, then weight, score and rate. */
export function ScoreColumns(props: {
  readonly head?: boolean;
  readonly weight?: Decimal;
  readonly score?: Decimal;
  /** Indicators below without a score: a rate would take them for zero. */
  readonly pending?: number;
  readonly bar?: boolean;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { head, weight, score, pending = 0 } = props;
  const number = mergeClasses(styles.number, head && styles.head);
  const rate =
    pending > 0
      ? t("pane.pendingBelow", { count: String(pending) })
      : score && weight && showRate(score, weight);
  return (
    <div className={styles.row}>
      <span>{props.children}</span>
      <Caption1 className={number}>
        {head ? t("pane.weight") : weight && showFigure(weight)}
      </Caption1>
      <Caption1 className={number}>
        {head ? t("pane.score") : score ? showFigure(score) : t("pane.noLevel")}
      </Caption1>
      <Caption1 className={number}>{head ? t("pane.rate") : rate}</Caption1>
      {props.bar && score && weight && (
        <div className={styles.bar}>
          <RateBar part={score} whole={weight} />
        </div>
      )}
    </div>
  );
}
