import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../../taskpane/language";
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
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const items = (): HTMLElement[] => [
    ...(place.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    items()[0]?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const events = ["pointerdown", "focusin"] as const;
    for (const event of events) document.addEventListener(event, leave);
    return () => {
      for (const event of events) document.removeEventListener(event, leave);
    };
  }, [open]);
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
