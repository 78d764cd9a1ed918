import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
import { useWords } from "../../taskpane/language";
import { useOpenBeside } from "../../taskpane/use-open-beside";
import { SAMPLES, type Sample } from "../samples";

const useStyles = makeStyles({
  place: { position: "relative" },
  menu: {
    position: "absolute",
    zIndex: 10,
    top: "100%",
    left: 0,
    display: "flex",
    flexDirection: "column",
    width: "max-content",
    maxWidth: "90vw",
    padding: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
});

/** How many items each key goes on. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** 示例: the workbooks that lie beside the page. Arrow keys move; Esc or going elsewhere closes. */
export function SampleMenu(props: { readonly onSample: (sample: Sample) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { place, open, setOpen, close } = useOpenBeside("[role=menuitem]");
  const menuId = useId();
  const items = (): HTMLElement[] => [
    ...(place.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (!open) return;
    else if (event.key === "Escape") close();
    else if (step !== undefined) {
      const all = items();
      const at = all.findIndex((item) => item === document.activeElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <Button
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { "aria-controls": menuId } : {})}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t("pane.samples")}
      </Button>
      {open && (
        <div id={menuId} className={styles.menu} role="menu" aria-label={t("pane.samples")}>
          {SAMPLES.map((sample) => (
            <Button
              key={sample.name}
              appearance="subtle"
              className={styles.item}
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                props.onSample(sample);
              }}
            >
              {t(sample.title)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
