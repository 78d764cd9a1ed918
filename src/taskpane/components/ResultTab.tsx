import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Grade } from "../../core/scores/score";
import { indicatorTree } from "../indicator-tree";
import { useWords } from "../language";
import { floorOf, levelMarks, nextLevel } from "../level-marks";
import type { PaneReport } from "../pane-report";
import { showFigure } from "../show-figure";
import { EmptyState } from "./EmptyState";
import { OutlookCard } from "./OutlookCard";
import { ScoreColumns } from "./ScoreColumns";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

/** 结果: the change from what was stated, the dimensions, the boundaries, other readings. */
export function ResultTab(props: {
  readonly report: PaneReport;
  /** What was written, and the way back. */
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { report } = props;
  const { grade, indicators, settings } = report;
  if (!grade) {
    return (
      <>
        <EmptyState text={t("pane.noIndicators")} />
        {props.children}
      </>
    );
  }
  return (
    <>
      <section className={styles.section}>
        <Change grade={grade} decimals={settings.scoreDecimals} />
        <Boundaries report={report} grade={grade} />
      </section>
      <section className={styles.section}>
        <Body1Strong as="h2">{t("pane.byDimension")}</Body1Strong>
        <ScoreColumns head />
        <ul className={styles.list}>
          {indicatorTree(indicators).branches.map((branch) => (
            <li key={branch.key}>
              <ScoreColumns
                weight={branch.weight}
                score={branch.score}
                pending={branch.pending}
                bar
              >
                <Body1>{[branch.code, branch.name].filter(Boolean).join(" ")}</Body1>
              </ScoreColumns>
            </li>
          ))}
        </ul>
      </section>
      {report.outlook && <OutlookCard outlook={report.outlook} />}
      {grade.alternatives.length > 0 && (
        <section className={styles.section}>
          <Body1Strong as="h2">{t("pane.otherReadings")}</Body1Strong>
          {grade.alternatives.map(({ assumption, score, level }, index) => (
            <Caption1 key={index}>
              {t("pane.alternative", {
                assumption: say(assumption),
                score: showFigure(score, settings.scoreDecimals),
                level: level ?? t("pane.noLevel"),
              })}
            </Caption1>
          ))}
        </section>
      )}
      {props.children}
    </>
  );
}

function Change(props: { readonly grade: Grade; readonly decimals: number }) {
  const { t } = useWords();
  const { stated, statedLevel, score, level } = props.grade;
  if (!stated) return null;
  return (
    <Body1Strong>
      {t("pane.changeFromStated", {
        statedScore: showFigure(stated, props.decimals),
        statedLevel: statedLevel ?? "",
        score: showFigure(score, props.decimals),
        level: level ?? t("pane.noLevel"),
      })}
    </Body1Strong>
  );
}

/** How far the next level is, how much room there is above the floor of this one, and the scale. */
function Boundaries(props: { readonly report: PaneReport; readonly grade: Grade }) {
  const styles = useStyles();
  const { t } = useWords();
  const { bands, scaleFromWorkbook } = props.report;
  const marks = levelMarks(bands);
  if (marks.length === 0) return null;
  const { score, pending } = props.grade;
  const above = nextLevel(marks, score);
  const floor = floorOf(marks, score);
  const said = (place: NonNullable<typeof above>): Record<string, string> => ({
    level: place.mark.level,
    mark: showFigure(place.mark.min),
    gap: showFigure(place.gap),
  });
  return (
    <>
      {pending.length === 0 && (
        <Body1>{above ? t("pane.toNext", said(above)) : t("pane.atTop")}</Body1>
      )}
      {pending.length === 0 && floor && <Body1>{t("pane.aboveLower", said(floor))}</Body1>}
      {!scaleFromWorkbook && <Caption1 className={styles.quiet}>{t("pane.scaleDefault")}</Caption1>}
    </>
  );
}
