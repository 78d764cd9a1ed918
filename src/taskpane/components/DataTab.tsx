import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { isIgnored } from "../../core/sheets/table-rows";
import type { TableChoice } from "../../core/tables/table";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import { questionPlace } from "../question-place";
import { NothingFound } from "./NothingFound";
import { QuestionCards } from "./QuestionCards";
import { TableItem } from "./TableItem";
import { UnreadItem } from "./UnreadItem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 数据: the tables that were read, what was not, and why. */
export function DataTab(props: {
  readonly report: PaneReport;
  readonly busy: boolean;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onChoose: (choice: TableChoice) => void;
  readonly onSample: (() => void) | undefined;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { tables, unrecognised, hiddenSheets, questions, settings } = props.report;
  const ignored = unrecognised.filter(isIgnored);
  const unread = unrecognised.filter((part) => !isIgnored(part));
  const lists = [
    { title: t("pane.ignored"), parts: ignored },
    { title: t("pane.unrecognised"), parts: unread },
  ].filter(({ parts }) => parts.length > 0);
  return (
    <>
      <Body1Strong>
        {t("pane.dataSummary", {
          tables: String(tables.length),
          unrecognised: String(unread.length),
        })}
      </Body1Strong>
      <QuestionCards
        questions={questions.filter((question) => questionPlace(question) === "data")}
        decimals={settings.scoreDecimals}
        busy={props.busy}
        onAnswer={props.onAnswer}
        onSelect={props.onSelect}
      />
      {tables.length === 0 && <NothingFound onSample={props.onSample} />}
      <ul className={styles.list}>
        {tables.map((table) => (
          <TableItem
            key={table.id}
            table={table}
            disabled={props.busy}
            onSelect={props.onSelect}
            onChoose={props.onChoose}
          />
        ))}
      </ul>
      {lists.map(({ title, parts }) => (
        <section key={title} aria-label={title}>
          <Body1Strong as="h2">{title}</Body1Strong>
          <ul className={styles.list}>
            {parts.map((part, index) => (
              <UnreadItem
                key={index}
                part={part}
                disabled={props.busy}
                onSelect={props.onSelect}
                onChoose={props.onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
      {hiddenSheets.length > 0 && (
        <Caption1 className={styles.quiet}>
          {t("pane.hiddenSheets", { sheets: hiddenSheets.join(t("pane.listSeparator")) })}
        </Caption1>
      )}
    </>
  );
}
