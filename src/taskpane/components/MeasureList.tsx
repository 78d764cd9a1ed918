import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../core/evaluation";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { showFigure } from "../show-figure";
import { CellLinks } from "./CellLinks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** Figures worth knowing that are no discrepancy: 预算执行率 74.83%. */
export function MeasureList(props: {
  readonly measures: readonly Measure[];
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  if (props.measures.length === 0) return null;
  return (
    <section aria-label={t("pane.measures")}>
      <Caption1Strong>{t("pane.measures")}</Caption1Strong>
      <ul className={styles.list}>
        {props.measures.map(({ name, value, unit, cells }, index) => (
          <li key={index} className={styles.line}>
            <Caption1>{say(name)}</Caption1>
            <Caption1 className={styles.value}>
              {showFigure(value)}
              {unit === "%" ? unit : ` ${unit}`}
            </Caption1>
            <CellLinks cells={cells} shown={1} onSelect={props.onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}
