import { Body1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Question } from "../../core/questions/question";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { QuestionCard } from "./QuestionCard";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  settled: {
    alignSelf: "flex-start",
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Doubts as cards: the open ones in sight, the settled ones behind one line. */
export function QuestionCards(props: {
  readonly questions: readonly Question[];
  readonly decimals: number;
  readonly busy: boolean;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const settledId = useId();
  const { questions, ...rest } = props;
  const open = questions.filter(({ isOpen }) => isOpen);
  const settled = questions.filter(({ isOpen }) => !isOpen);
  if (questions.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("pane.questions")}>
      {open.length > 0 && (
        <Body1Strong as="h2">{t("pane.questionsOpen", { count: String(open.length) })}</Body1Strong>
      )}
      {open.map((question) => (
        <QuestionCard key={question.id} question={question} {...rest} />
      ))}
      {settled.length > 0 && (
        <Link
          as="button"
          className={styles.settled}
          aria-expanded={shown}
          aria-controls={settledId}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown
            ? t("pane.questionsHide")
            : t("pane.questionsSettled", { count: String(settled.length) })}
        </Link>
      )}
      <div id={settledId} className={styles.section} hidden={!shown}>
        {shown &&
          settled.map((question) => (
            <QuestionCard key={question.id} question={question} {...rest} />
          ))}
      </div>
    </section>
  );
}
