import { Caption1, Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ClauseScore, MetricId } from "../../core/scores/clause-score";
import type { Judgement } from "../../core/scores/judgement";
import { useJudging } from "../judging";
import { useWords } from "../language";
import { metricName } from "../metric-name";
import { showFigure } from "../show-figure";
import { ClauseAnswers } from "./ClauseAnswers";
import { LabelledSelect } from "./LabelledSelect";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  clause: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  words: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  trouble: { color: tokens.colorStatusDangerForeground3, overflowWrap: "anywhere" },
  link: {
    alignSelf: "flex-start",
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
  },
});

const NOTES = ["places", "reason", "evidence"] as const;

/** One clause of a rule: what it asks, what answers it now, and a person's own answer. */
export function ClauseItem(props: { readonly indicator: string; readonly clause: ClauseScore }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { busy, judge, bind } = useJudging();
  const { indicator, clause } = props;
  const { id, judgement, metric, choices, problem, said, source } = clause;
  const notes = Object.fromEntries(
    NOTES.flatMap((note) => (judgement?.[note] ? [[note, judgement[note]]] : []))
  ) as Judgement;
  const [open, setOpen] = useState(Object.keys(notes).length > 0);
  // A place is asked for where places are counted; a reason and evidence always.
  const asked = NOTES.filter((note) => note !== "places" || clause.need === "count");
  return (
    <li className={styles.clause} data-clause={id} data-source={source}>
      <Caption1Strong className={styles.words}>
        {[id, clause.text].filter(Boolean).join(" ")}
        {` · ${t("pane.points", { points: showFigure(clause.points) })}`}
      </Caption1Strong>
      <Caption1 className={styles.quiet}>{say(clause.question)}</Caption1>
      {said && (
        <Caption1 className={styles.words}>
          {t(source === "person" ? "pane.judgedBy" : "pane.answeredBy", { said: say(said) })}
        </Caption1>
      )}
      {choices.length > 0 && (
        <LabelledSelect<MetricId | "none">
          label={t("pane.metric")}
          value={metric?.id ?? "none"}
          disabled={busy}
          choices={[
            ...choices.map((choice) => [choice, say(metricName(choice))] as const),
            ["none", t("pane.metricNone")],
          ]}
          onChoose={(chosen) => {
            bind(indicator, id, chosen);
          }}
        />
      )}
      <ClauseAnswers
        clause={clause}
        busy={busy}
        onAnswer={(answer) => {
          judge(indicator, id, { ...notes, ...answer });
        }}
      />
      {problem && <Caption1 className={styles.trouble}>{say(problem)}</Caption1>}
      {open ? (
        asked.map((note) => (
          <TypedText
            key={note}
            label={t(`pane.judge.${note}`)}
            value={judgement?.[note] ?? ""}
            onKeep={(typed) => {
              judge(indicator, id, { ...judgement, [note]: typed });
            }}
          />
        ))
      ) : (
        <Link as="button" className={styles.link} onClick={() => setOpen(true)}>
          {t("pane.judgeNotes")}
        </Link>
      )}
      {judgement && (
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            judge(indicator, id, undefined);
          }}
        >
          {t("pane.judgeBack")}
        </Link>
      )}
    </li>
  );
}
