import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef } from "react";
import { useWords } from "../../taskpane/language";
import type { Sample } from "../samples";
import { SampleMenu } from "./SampleMenu";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  name: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  privacy: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  file: { display: "none" },
});

/** Open one's own file, a sample, or save; and the promise that nothing leaves the machine. */
export function Toolbar(props: {
  readonly fileName: string | undefined;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar} data-region>
      <Text weight="semibold">{t("pane.workbenchName")}</Text>
      <Button icon={<FolderOpen16Regular />} onClick={() => input.current?.click()}>
        {t("pane.open")}
      </Button>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // so that the same file can be opened again
          if (file) props.onFile(file);
        }}
      />
      <SampleMenu onSample={props.onSample} />
      <Button
        icon={<ArrowDownload16Regular />}
        disabled={props.fileName === undefined || props.busy}
        onClick={props.onSave}
      >
        {t("pane.saveCopy")}
      </Button>
      {props.fileName !== undefined && (
        <Text className={styles.name} title={props.fileName} data-file>
          {props.fileName}
        </Text>
      )}
      <Caption1 className={styles.privacy}>{t("pane.privacy")}</Caption1>
    </header>
  );
}
