import { message } from "../core/messages/message";
import { err } from "../core/values/result";
import type { PaneHost } from "./pane-host";

/**
 * A host that is still on its way, so that the pane can be shown before it: what is asked of it
 * meanwhile is done once it has come. What it offers beyond the port (saving, a sample) has to be
 * known at once and is given in `offers`.
 */
export function waitingHost(coming: Promise<PaneHost>, offers: Partial<PaneHost> = {}): PaneHost {
  return {
    ...offers,
    evaluate: async (options) => (await coming).evaluate(options),
    write: async (...how) => (await coming).write(...how),
    decide: async (...how) => (await coming).decide(...how),
    regrade: async (...how) => (await coming).regrade(...how),
    async undo() {
      const { undo } = await coming;
      return undo ? undo() : err(message("pane.nothingToUndo"));
    },
    async inspect() {
      const { inspect } = await coming;
      return inspect ? inspect() : { ownSheets: false, canUndo: false, highlighted: false };
    },
    async highlight(findings) {
      const { highlight } = await coming;
      return highlight ? highlight(findings) : err(message("pane.noHighlight"));
    },
    select: async (cell) => (await coming).select(cell),
    onChanged(listener) {
      let stop: (() => void) | undefined;
      let stopped = false;
      void coming.then((host) => {
        if (!stopped) stop = host.onChanged(listener);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
  };
}
