import type { ListProblem } from "../../../core/list-sheets/list-problem";
import type { CellRef } from "../../../core/values/cell-ref";
import { CellLink } from "../../components/CellLink";
import { Note } from "../../components/Note";
import { useWords } from "../../language";

/** Notes that leave room for the findings below them. */
const MOST_SHOWN = 2;

/** What was typed into 名单核对 and could not be used, each with its cell. */
export function ListProblems(props: {
  readonly problems: readonly ListProblem[];
  readonly onSelect: (cell: CellRef) => void;
}) {
  const { t, say } = useWords();
  const { problems } = props;
  const more = problems.length - MOST_SHOWN;
  return (
    <>
      {problems.slice(0, MOST_SHOWN).map(({ why, cell }, at) => (
        <Note key={at} intent="warning" text={say(why)}>
          {cell && <CellLink place={cell} onSelect={props.onSelect} />}
        </Note>
      ))}
      {more > 0 && (
        <Note intent="warning" text={t("listPane.moreProblems", { count: String(more) })} />
      )}
    </>
  );
}
