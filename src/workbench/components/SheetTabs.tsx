import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useWords } from "../../taskpane/language";
import type { SheetShape } from "../sheet-shape";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { width: "max-content" },
});

/** The sheets of the workbook, at the foot of the grid as Excel has them. */
export function SheetTabs(props: {
  readonly shapes: readonly SheetShape[];
  readonly active: string;
  readonly onSheet: (name: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [props.active]);
  return (
    <div ref={bar} className={styles.bar} data-region>
      <TabList
        className={styles.list}
        size="small"
        selectedValue={props.active}
        aria-label={t("pane.sheetTabs")}
        onTabSelect={(_, { value }) => {
          props.onSheet(value as string);
        }}
      >
        {props.shapes.map(({ name }) => (
          <Tab key={name} value={name} data-sheet={name}>
            {name}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
