import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatAddress, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../../taskpane/language";
import type { Place } from "../move-selection";
import type { Book } from "../open-book";
import { FormulaBar } from "./FormulaBar";
import { Grid, type Selection } from "./Grid";
import { SheetTabs } from "./SheetTabs";

const useStyles = makeStyles({
  book: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  empty: { flexGrow: 1, padding: tokens.spacingHorizontalXL },
});

const TOP: Selection = { row: 0, column: 0, reveal: 0 };

/** The open workbook: formula bar, grid, sheet tabs. Each sheet keeps its own selection. */
export function BookView(props: {
  readonly book: Book;
  /** A cell to go to; `count` rises each time, also for the same cell. */
  readonly wanted: { readonly cell: CellRef; readonly count: number } | undefined;
  readonly onEdit: (cell: CellRef, typed: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { book, wanted, onEdit } = props;
  const [active, setActive] = useState(book.shapes[0]?.name ?? "");
  const [selections, setSelections] = useState<Readonly<Record<string, Selection>>>({});
  const [content, setContent] = useState("");
  const shape = book.shapes.find(({ name }) => name === active) ?? book.shapes[0];

  const [followed, setFollowed] = useState(0);
  if (wanted && wanted.count !== followed) {
    const { sheet, row, column } = wanted.cell;
    setFollowed(wanted.count);
    setActive(sheet);
    const reveal = (selections[sheet]?.reveal ?? 0) + 1;
    setSelections({ ...selections, [sheet]: { row, column, reveal } });
  }

  if (!shape) return <Body1 className={styles.empty}>{t("pane.noWorkbook")}</Body1>;
  const selection = selections[shape.name] ?? TOP;
  const select = (place: Place): void => {
    setSelections((all) => ({ ...all, [shape.name]: { ...place, reveal: selection.reveal + 1 } }));
  };
  return (
    <div className={styles.book}>
      <FormulaBar address={formatAddress(selection.row, selection.column)} content={content} />
      <Grid
        key={shape.name}
        client={book.client}
        shape={shape}
        version={book.version}
        selection={selection}
        onSelect={select}
        onContent={setContent}
        onEdit={onEdit}
      />
      <SheetTabs shapes={book.shapes} active={shape.name} onSheet={setActive} />
    </div>
  );
}
