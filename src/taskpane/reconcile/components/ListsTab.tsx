import { makeStyles } from "@fluentui/react-components";
import type { ListChoice } from "../../../core/lists/list-choice";
import type { CellRef } from "../../../core/values/cell-ref";
import { LIST_ROLES } from "../../../core/lists/people-list";
import type { ListCard, ListPair } from "../list-report";
import { ListItem } from "./ListItem";
import { PairPicker } from "./PairPicker";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** 名单: what was recognised, and what is compared; both can be corrected. */
export function ListsTab(props: {
  readonly lists: readonly ListCard[];
  readonly pairs: readonly ListPair[];
  readonly busy: boolean;
  readonly onSelect: (cell: CellRef) => void;
  readonly onChoose: (choice: ListChoice) => void;
  readonly onPair: (pairs: readonly ListPair[]) => void;
}) {
  const styles = useStyles();
  const { lists } = props;
  const present = new Set(lists.flatMap(({ isIgnored, role }) => (isIgnored ? [] : [role])));
  return (
    <>
      <ul className={styles.list}>
        {lists.map((list) => (
          <ListItem
            key={`${list.range.sheet}!${String(list.range.top)}`}
            list={list}
            busy={props.busy}
            onSelect={props.onSelect}
            onChoose={props.onChoose}
          />
        ))}
      </ul>
      <PairPicker
        pairs={props.pairs}
        roles={LIST_ROLES.filter((role) => present.has(role))}
        busy={props.busy}
        onPair={props.onPair}
      />
    </>
  );
}
