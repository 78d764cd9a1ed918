import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Alternative, Grade } from "../../core/scores/score";
import type { GradeBand } from "../../core/tables/facts";
import { useWords } from "../language";
import { levelMarks } from "../level-marks";
import { showFigure } from "../show-figure";
import { GradeLine } from "./GradeLine";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
  },
  score: { fontVariantNumeric: "tabular-nums" },
  stated: {
    marginLeft: "auto",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  alternative: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
  assumption: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  outcome: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  why: {
    flexShrink: 0,
    marginLeft: "auto",
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Level and score, what the workbook said, the line with the level marks, other readings. */
export function GradeCard(props: {
  readonly grade: Grade;
  readonly bands: readonly GradeBand[];
  readonly decimals: number;
  readonly onWhy: () => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { grade, bands, decimals } = props;
  return (
    <section className={styles.card} aria-label={t("pane.gradeCard")} data-region data-grade>
      <div className={styles.head}>
        <Text size={600} weight="semibold">
          {grade.level ?? t("pane.noLevel")}
        </Text>
        <Text size={500} className={styles.score}>
          {showFigure(grade.score, decimals)}
        </Text>
        <Text>{t("pane.outOf", { weight: showFigure(grade.weight) })}</Text>
        {grade.stated && (
          <Caption1 className={styles.stated}>
            {t("pane.statedGrade", {
              level: grade.statedLevel ?? "",
              score: showFigure(grade.stated, decimals),
            })}
          </Caption1>
        )}
      </div>
      <GradeLine score={grade.score} weight={grade.weight} marks={levelMarks(bands)} />
      {grade.pending.length > 0 && (
        <Caption1>
          {t("pane.pendingCount", { count: String(grade.pending.length) })}
          {grade.range &&
            ` · ${t("pane.range", {
              least: showFigure(grade.range.atLeast, decimals),
              most: showFigure(grade.range.atMost, decimals),
            })}`}
        </Caption1>
      )}
      {(grade.notes ?? []).map((note, index) => (
        <Caption1 key={index}>{say(note)}</Caption1>
      ))}
      {grade.alternatives.map((alternative, index) => (
        <AlternativeLine
          key={index}
          alternative={alternative}
          onWhy={index === 0 ? props.onWhy : undefined}
        />
      ))}
    </section>
  );
}

function AlternativeLine(props: {
  readonly alternative: Alternative;
  readonly onWhy: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { assumption, score, level } = props.alternative;
  return (
    <div className={styles.alternative}>
      <Caption1 className={styles.assumption} title={say(assumption)}>
        {say(assumption)}
      </Caption1>
      <Caption1 className={styles.outcome}>
        → {showFigure(score)} {level}
      </Caption1>
      {props.onWhy && (
        <Link as="button" className={styles.why} onClick={props.onWhy}>
          {t("pane.why")}
        </Link>
      )}
    </div>
  );
}
