import { Caption1, Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MessageCode } from "../../core/messages/message";
import type { IndicatorScore } from "../../core/scores/score";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import type { RubricSaid } from "../pane-report";
import { showFigure } from "../show-figure";
import { CellLinks } from "./CellLinks";
import { ClauseItem } from "./ClauseItem";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  part: { display: "flex", flexDirection: "column" },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  clauses: { listStyleType: "none", margin: 0, padding: 0 },
  related: {
    alignSelf: "flex-start",
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The rule in words with its figures, the rubric as written, and what it all rests on. */
export function IndicatorDetails(props: {
  readonly indicator: IndicatorScore;
  /** What the indicator is known by in settings and written sheets. */
  readonly indicatorKey: string;
  /** The 评分细则 as it was understood. */
  readonly rubric: RubricSaid | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly onFindings: (ids: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const {
    explanation,
    rubric,
    target,
    actual,
    cells,
    findings,
    alternatives,
    range,
    clauses = [],
  } = props.indicator;
  const said = props.rubric;
  const lines = (texts: readonly string[]): string => texts.join("\n");
  const parts = [
    {
      label: t("pane.ruleSaid"),
      text:
        said &&
        (said.clauses.length > 0
          ? lines(said.clauses.map((clause) => `${clause.mark} ${say(clause.said)}`.trim()))
          : say(said.said)),
    },
    { label: t("pane.explanation"), text: say(explanation) },
    ...(alternatives ?? []).map(({ assumption, score }) => ({
      label: t("pane.ifInstead"),
      text: `${say(assumption)} → ${showFigure(score)}`,
    })),
    { label: t("pane.wouldChange"), text: t(changeOf(props.indicator)) },
    { label: t("pane.unclear"), text: said && lines(said.questions.map(say)) },
    { label: t("pane.rubric"), text: rubric },
    { label: t("pane.target"), text: target },
    { label: t("pane.actual"), text: actual },
  ];
  return (
    <div className={styles.details}>
      {parts.map(({ label, text }, index) =>
        text === undefined || text === "" ? null : (
          <div key={index} className={styles.part}>
            <Caption1Strong>{label}</Caption1Strong>
            <Caption1 className={styles.text}>{text}</Caption1>
          </div>
        )
      )}
      {range && props.indicator.score === undefined && (
        <Caption1>
          {t("pane.rangeOf", {
            least: showFigure(range.atLeast),
            most: showFigure(range.atMost),
          })}
        </Caption1>
      )}
      {clauses.length > 0 && (
        <section aria-label={`${props.indicatorKey} ${t("pane.judging")}`}>
          <Caption1Strong>{t("pane.judging")}</Caption1Strong>
          <ul className={styles.clauses}>
            {clauses.map((clause) => (
              <ClauseItem key={clause.id} indicator={props.indicatorKey} clause={clause} />
            ))}
          </ul>
        </section>
      )}
      {cells.length > 0 && (
        <div className={styles.part}>
          <Caption1Strong>{t("pane.evidence")}</Caption1Strong>
          <CellLinks cells={cells} shown={3} onSelect={props.onSelect} />
        </div>
      )}
      {findings.length > 0 && (
        <Link
          as="button"
          className={styles.related}
          onClick={() => {
            props.onFindings(findings);
          }}
        >
          {t("pane.relatedFindings", { count: String(findings.length) })}
        </Link>
      )}
    </div>
  );
}

/** What would change the score: whose turn it is. */
function changeOf({ state, findings }: IndicatorScore): MessageCode {
  if (state !== "computed") return "pane.changeJudge";
  return findings.length > 0 ? "pane.changeFindings" : "pane.changeData";
}
