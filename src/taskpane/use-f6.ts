import { useEffect } from "react";

const FOCUSABLE =
  'button:not([disabled]), [href], input:not([disabled]), select:not([disabled]), textarea, [tabindex="0"]';

/** F6 and Shift+F6 go round the regions of the page, marked `data-region`, in reading order. */
export function useF6(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const start = here < 0 && step < 0 ? 0 : here;
      for (let tried = 1; tried <= regions.length; tried++) {
        const region = regions[(start + step * tried + regions.length * 2) % regions.length];
        const target = region?.matches(FOCUSABLE)
          ? region
          : region?.querySelector<HTMLElement>(FOCUSABLE);
        if (!target) continue;
        event.preventDefault();
        target.focus();
        return;
      }
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
