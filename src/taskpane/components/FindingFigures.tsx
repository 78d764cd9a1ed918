import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import { useWords } from "../language";
import { showAligned, showDifference } from "../show-figure";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "auto auto auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    alignItems: "baseline",
  },
  label: { color: tokens.colorNeutralForeground2 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  difference: { fontWeight: tokens.fontWeightSemibold },
  money: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Stated and recomputed under one another, decimals aligned, then the difference with its sign. */
export function FindingFigures(props: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useWords();
  const { stated, expected, difference, unit, amountYuan } = props.finding;
  // Two sums may agree while their parts do not: then only the money tells something.
  const agree = difference?.isZero() === true && amountYuan?.isZero() === false;
  if (agree) {
    return (
      <div className={styles.figures}>
        <Caption1 className={styles.label}>{t("pane.figureDifference")}</Caption1>
        <Caption1 className={mergeClasses(styles.number, styles.difference)}>
          {t("pane.yuan", { amount: showDifference(amountYuan) })}
        </Caption1>
      </div>
    );
  }
  const known = [stated, expected, difference].filter((value) => value !== undefined);
  if (known.length === 0) return null;
  const places = Math.max(...known.map((value) => value.decimalPlaces()));
  const rows = [
    { label: t("pane.figureStated"), text: stated && showAligned([stated, ...known])[0] },
    { label: t("pane.figureExpected"), text: expected && showAligned([expected, ...known])[0] },
    { label: t("pane.figureDifference"), text: difference && showDifference(difference, places) },
  ];
  // The same money a second time, in yuan, only helps where the figures are in another unit.
  const inYuan = amountYuan && unit !== "元" ? showDifference(amountYuan) : undefined;
  return (
    <div className={styles.figures}>
      {rows.map(({ label, text }, index) =>
        text === undefined ? null : (
          <div key={label} style={{ display: "contents" }}>
            <Caption1 className={styles.label}>{label}</Caption1>
            <Caption1 className={mergeClasses(styles.number, index === 2 && styles.difference)}>
              {text}
            </Caption1>
            <Caption1 className={styles.label}>{unit}</Caption1>
            <Caption1 className={styles.money}>
              {index === 2 && inYuan !== undefined ? t("pane.yuan", { amount: inYuan }) : ""}
            </Caption1>
          </div>
        )
      )}
    </div>
  );
}
