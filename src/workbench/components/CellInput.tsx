import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { sameCell, type CellRef } from "../../core/values/cell-ref";

const useStyles = makeStyles({
  box: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    pointerEvents: "none",
    scrollMargin: tokens.spacingVerticalXXXL,
  },
  input: {
    width: "100%",
    height: "100%",
    minHeight: "100%",
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    outlineStyle: "none",
    resize: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // It must hold the focus to take what an input method composes, but not hide the cell.
  waiting: { opacity: 0 },
  editing: { pointerEvents: "auto" },
});

export interface PressedKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/**
 * The selected cell: it takes the keys. Enter, F2 or typing begins an edit; Enter or Tab ends it,
 * Esc gives it up.
 */
export function CellInput(props: {
  readonly box: { top: number; left: number; width: number; height: number };
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
  readonly cell: CellRef;
  /** Address and text, for screen readers. */
  readonly label: string;
  readonly content: string;
  /** As the cell shows it: what Ctrl+C takes. */
  readonly text: string;
  /** Gives whether the key moved the selection. */
  readonly onMove: (key: PressedKey) => boolean;
  readonly onCommit: (cell: CellRef, typed: string) => void;
}) {
  const styles = useStyles();
  const { inputRef, box, cell, label, content, onMove, onCommit } = props;
  const [draft, setDraft] = useState<{ at: CellRef; was: string; text: string }>();
  const editing = draft !== undefined && sameCell(draft.at, cell);
  const edit = (text: string): void => {
    setDraft({ at: cell, was: draft?.was ?? content, text });
  };
  const commit = (): void => {
    // By the time the focus leaves, another cell may be selected: the draft knows its own.
    if (draft && draft.text !== draft.was) onCommit(draft.at, draft.text);
    setDraft(undefined);
  };

  return (
    <div className={mergeClasses(styles.box, editing && styles.editing)} style={box} data-selected>
      <textarea
        ref={inputRef}
        className={mergeClasses(styles.input, !editing && styles.waiting)}
        aria-label={label}
        value={editing ? draft.text : ""}
        rows={1}
        spellCheck={false}
        onChange={(event) => {
          edit(event.target.value);
        }}
        onBlur={commit}
        onCopy={(event) => {
          if (editing) return;
          event.clipboardData.setData("text/plain", props.text);
          event.preventDefault();
        }}
        onMouseDown={(event) => {
          event.stopPropagation();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const key = {
            key: event.key,
            ctrl: event.ctrlKey || event.metaKey,
            shift: event.shiftKey,
          };
          if (editing) {
            if (key.key === "Escape") setDraft(undefined);
            else if (key.key === "Enter" && !event.altKey) {
              commit();
              onMove({ key: key.shift ? "ArrowUp" : "ArrowDown", ctrl: false, shift: false });
            } else if (key.key === "Tab") {
              commit();
              onMove(key);
            } else return;
            event.preventDefault();
            return;
          }
          if (event.altKey) return;
          if (key.key === "Enter" || key.key === "F2") edit(content);
          else if (key.key === "Delete" || key.key === "Backspace") onCommit(cell, "");
          // Tab leaves the grid: only in an edit does it go to the next cell.
          else if (key.key === "Tab" || !onMove(key)) return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
