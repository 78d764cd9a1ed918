import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { Decimal } from "../../../core/values/decimal";
import { useWords } from "../../language";
import { showDifference, showFigure } from "../../show-figure";
import type { ComparisonCard } from "../list-report";
import { ComparedLines } from "./ComparedLines";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  counts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  term: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  broken: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  open: { alignSelf: "flex-start" },
});

const count = (value: number): string => value.toLocaleString("en-US");

/** One comparison: who is on both sides and who is not, the money, and the proof that all are counted. */
export function ComparisonSection({ card }: { readonly card: ComparisonCard }) {
  const styles = useStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const linesId = useId();
  const [left, right] = card.pair.map((role) => t(`list.role.${role}`)) as [string, string];
  const { totals } = card;
  const rows: readonly (readonly [words: string, figure: number, key: string])[] = [
    [t("listPane.both"), totals.both, "both"],
    [t("listPane.differs"), totals.differs, "differs"],
    [t("listPane.leftOnly", { left }), totals.leftOnly, "leftOnly"],
    [t("listPane.rightOnly", { right }), totals.rightOnly, "rightOnly"],
  ];
  const isWhole = card.leftRows === card.leftExplained && card.rightRows === card.rightExplained;
  const title = t("listPane.comparison", { left, right });
  return (
    <section className={styles.section} aria-label={title} data-comparison={card.pair.join("|")}>
      <Body1Strong as="h2">{title}</Body1Strong>
      <Caption1 className={styles.quiet}>{t(`listPane.by.${card.by}`)}</Caption1>
      <dl className={styles.counts}>
        {rows.map(([words, figure, key]) => (
          <Row
            key={key}
            words={words}
            figure={t("listPane.peopleUnit", { count: count(figure) })}
            name={key}
          />
        ))}
      </dl>
      {totals.leftYuan !== undefined && (
        <Caption1>
          {t("listPane.money", {
            left,
            right,
            leftYuan: yuan(totals.leftYuan),
            rightYuan: yuan(totals.rightYuan),
            difference: showDifference(new Decimal(totals.differenceYuan ?? 0), 2),
          })}
        </Caption1>
      )}
      <Caption1 className={isWhole ? styles.quiet : styles.broken} data-proof={isWhole}>
        {t(isWhole ? "list.proof" : "list.proof.broken", {
          left,
          right,
          leftRows: count(card.leftRows),
          rightRows: count(card.rightRows),
          leftExplained: count(card.leftExplained),
          rightExplained: count(card.rightExplained),
          byName: count(card.byName),
        })}
      </Caption1>
      <Button
        size="small"
        appearance="subtle"
        className={styles.open}
        icon={isOpen ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
        aria-expanded={isOpen}
        aria-controls={linesId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t("listPane.byLine", { count: count(card.lines.length + card.moreLines) })}
      </Button>
      <div id={linesId}>{isOpen && <ComparedLines card={card} />}</div>
    </section>
  );
}

function Row(props: { readonly words: string; readonly figure: string; readonly name: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>
        <Caption1>{props.words}</Caption1>
      </dt>
      <dd className={styles.figure} data-count={props.name}>
        <Caption1>{props.figure}</Caption1>
      </dd>
    </>
  );
}

function yuan(text: string | undefined): string {
  return showFigure(new Decimal(text ?? 0), 2);
}
