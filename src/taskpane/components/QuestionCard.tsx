import {
  Button,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Question, QuestionAlternative } from "../../core/questions/question";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { showFigure } from "../show-figure";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  open: { borderLeftColor: tokens.colorBrandStroke1 },
  words: { overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  choice: {
    justifyContent: "flex-start",
    maxWidth: "100%",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  inside: {
    display: "flex",
    flexGrow: 1,
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  outcome: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  mark: { width: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  back: {
    alignSelf: "flex-start",
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One doubt: what is open, and each answer with the grade it would give; a click answers. */
export function QuestionCard(props: {
  readonly question: Question;
  readonly decimals: number;
  readonly busy: boolean;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { id, message, place, alternatives, answer, by, isOpen } = props.question;
  const outcome = ({ score, level }: QuestionAlternative): string | undefined =>
    score && `→ ${[showFigure(score, props.decimals), level].filter(Boolean).join(" ")}`;
  const words = say(message);
  return (
    <div
      className={mergeClasses(styles.card, isOpen && styles.open)}
      role="group"
      aria-label={words}
      data-question={id}
      data-open={isOpen}
    >
      <Caption1 className={styles.words}>{words}</Caption1>
      {place && place.sheet !== "" && <CellLink place={place} onSelect={props.onSelect} />}
      <div className={styles.choices}>
        {alternatives.map((alternative) => {
          const isChosen = alternative.value === answer;
          return (
            <Button
              key={alternative.value}
              size="small"
              className={styles.choice}
              aria-pressed={isChosen && !isOpen}
              disabledFocusable={props.busy}
              icon={<span className={styles.mark}>{isChosen && <Checkmark16Regular />}</span>}
              onClick={() => {
                props.onAnswer(id, alternative.value);
              }}
            >
              <span className={styles.inside}>
                <span>{say(alternative.words)}</span>
                <span className={styles.outcome}>{outcome(alternative)}</span>
              </span>
            </Button>
          );
        })}
      </div>
      {isOpen && answer !== undefined && (
        <Caption1 className={styles.quiet}>{t("pane.questionUsual")}</Caption1>
      )}
      {by === "person" && (
        <Link
          as="button"
          className={styles.back}
          onClick={() => {
            props.onAnswer(id, "");
          }}
        >
          {t("pane.questionBack")}
        </Link>
      )}
    </div>
  );
}
