import { useEffect, useRef, useState, type RefObject } from "react";

/**
 * What opens beside its button: the first thing in it that `target` finds takes the focus, and
 * pointing or going elsewhere closes it.
 */
export function useOpenBeside(target: string): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Closes it, with the focus back on its button. */
  readonly close: () => void;
} {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    place.current?.querySelector<HTMLElement>(target)?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const events = ["pointerdown", "focusin"] as const;
    for (const event of events) document.addEventListener(event, leave);
    return () => {
      for (const event of events) document.removeEventListener(event, leave);
    };
  }, [open, target]);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  return { place, open, setOpen, close };
}
