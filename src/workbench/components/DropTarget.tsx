import { Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { useWords } from "../../taskpane/language";

const useStyles = makeStyles({
  target: { position: "relative", height: "100%" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
    border: `${tokens.strokeWidthThickest} dashed ${tokens.colorCompoundBrandStroke}`,
  },
  word: {
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The whole page takes a dropped file. */
export function DropTarget(props: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const brings = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return (
    <div
      className={styles.target}
      onDragOver={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        // Also raised on the way into a child: only leaving the page counts.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) props.onFile(file);
      }}
    >
      {props.children}
      {over && (
        <div className={styles.veil}>
          <Title3 className={styles.word}>{t("pane.dropHere")}</Title3>
        </div>
      )}
    </div>
  );
}
