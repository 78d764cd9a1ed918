import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ClauseOption, ClauseScore } from "../../core/scores/clause-score";
import type { Judgement } from "../../core/scores/judgement";
import type { ClauseAnswer } from "../../core/scores/rule-inputs";
import { plain, type Decimal } from "../../core/values/decimal";
import { useWords } from "../language";
import { parseJudged } from "../parse-judged";
import { showFigure } from "../show-figure";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: "auto", maxWidth: "100%", overflowWrap: "anywhere" },
});

/** Ways to answer one clause: buttons where the answers are known, a number where one is asked. */
export function ClauseAnswers(props: {
  readonly clause: ClauseScore;
  readonly busy: boolean;
  /** What was answered; notes beside it stay as they are. */
  readonly onAnswer: (answer: Pick<Judgement, "holds" | "unclear" | Numbered>) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { clause, busy, onAnswer } = props;
  const { options, need, judgement = {} } = clause;
  const fixed = options.filter(({ min, max }) => min.equals(max));
  const asked = numberAsked(clause);
  const worth = ({ min }: ClauseOption): string =>
    need === "holds" ? "" : ` · ${t("pane.points", { points: showFigure(min) })}`;
  return (
    <>
      <div className={styles.choices}>
        {fixed.map((option, index) => (
          <Button
            key={index}
            size="small"
            className={styles.choice}
            aria-pressed={judgement.unclear !== true && isSame(option.answer, judgement)}
            disabledFocusable={busy}
            onClick={() => {
              onAnswer(judgementOf(option.answer));
            }}
          >
            {say(option.words) + worth(option)}
          </Button>
        ))}
        <Button
          size="small"
          className={styles.choice}
          aria-pressed={judgement.unclear === true}
          disabledFocusable={busy}
          onClick={() => {
            onAnswer({ unclear: true });
          }}
        >
          {t("score.judged-unclear")}
        </Button>
      </div>
      {asked && (
        <TypedText
          label={t(LABELS[asked], rangeOf(options, clause.points))}
          value={shown(judgement[asked])}
          refuse={(typed) =>
            parseJudged(typed, asked === "value")
              ? undefined
              : t("pane.judgeNoNumber", { typed: typed.trim() })
          }
          onKeep={(typed) => {
            const number = parseJudged(typed, asked === "value");
            onAnswer(number ? { [asked]: number } : {});
          }}
        />
      )}
    </>
  );
}

type Numbered = "count" | "value" | "points";

const LABELS = {
  count: "pane.judgeCount",
  value: "pane.judgeValue",
  points: "pane.judgePoints",
} as const;

/** The number that has to be typed; undefined where the buttons say it all. */
function numberAsked({ need, options, kind }: ClauseScore): Numbered | undefined {
  if (need === "count" || need === "value") return need;
  const isPick = options.some(({ min, max }) => !min.equals(max));
  return isPick || kind === null || (need === "points" && options.length === 0)
    ? "points"
    : undefined;
}

function rangeOf(options: readonly ClauseOption[], most: Decimal): Record<string, string> {
  const picks = options.filter(({ min, max }) => !min.equals(max));
  const least = picks.map(({ min }) => min).sort((a, b) => a.comparedTo(b))[0];
  const top = picks.map(({ max }) => max).sort((a, b) => b.comparedTo(a))[0];
  return { least: least ? showFigure(least) : "0", most: showFigure(top ?? most) };
}

function shown(value: Decimal | undefined): string {
  return value ? plain(value) : "";
}

function judgementOf({ holds, count, value, points, award }: ClauseAnswer): Judgement {
  const given = points ?? award;
  return {
    ...(holds === undefined ? {} : { holds }),
    ...(count ? { count } : {}),
    ...(value ? { value } : {}),
    ...(given ? { points: given } : {}),
  };
}

function isSame(answer: ClauseAnswer, judgement: Judgement): boolean {
  const wanted = judgementOf(answer);
  if (wanted.holds !== judgement.holds) return false;
  return (["count", "value", "points"] as const).every(
    (part) => shown(wanted[part]) === shown(judgement[part])
  );
}
