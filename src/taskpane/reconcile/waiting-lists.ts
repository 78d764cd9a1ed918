import { message } from "../../core/messages/message";
import { err } from "../../core/values/result";
import type { ListHost } from "./list-host";

/** 名单核对 over a host that is still on its way, or whose engine is loaded when it is first asked. */
export function waitingLists(load: () => Promise<ListHost>): ListHost {
  let coming: Promise<ListHost> | undefined;
  const host = (): Promise<ListHost> => {
    coming ??= load().catch((cause: unknown) => {
      // A file that did not come is asked for again.
      coming = undefined;
      throw cause;
    });
    return coming;
  };
  return {
    survey: async (...how) => (await host()).survey(...how),
    reconcile: async (...how) => (await host()).reconcile(...how),
    cancel: () => void coming?.then((known) => known.cancel()),
    findings: async (...what) => (await host()).findings(...what),
    decide: async (...how) => (await host()).decide(...how),
    write: async (...how) => (await host()).write(...how),
    async undo() {
      const { undo } = await host();
      return undo ? undo() : err(message("pane.nothingToUndo"));
    },
  };
}
