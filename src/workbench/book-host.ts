import { message, word, type Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import { legalSheetName } from "../core/workbook/sheet-names";
import type { PaneHost } from "../taskpane/pane-host";
import type { Book } from "./open-book";
import type { Changed } from "./session-messages";
import type { SheetShape } from "./sheet-shape";
import type { BookActions } from "./use-book";

/** The pane's host over a book in a worker. */
export function bookHost(
  book: Pick<Book, "client">,
  page: {
    readonly onWritten: (shapes: readonly SheetShape[]) => void;
    readonly onSelect: (cell: CellRef) => void;
    readonly save: NonNullable<PaneHost["save"]>;
    /** Opens a new project as a workbook of its own. */
    readonly newProject: BookActions["newProject"];
    /** Absent while a sample is open. */
    readonly trySample: (() => void) | undefined;
  }
): PaneHost {
  const { client } = book;
  async function shown<T>(work: Promise<Result<Changed<T>, Message>>): Promise<Result<T, Message>> {
    const result = await work;
    if (!result.ok) return result;
    page.onWritten(result.value.shapes);
    return ok(result.value.done);
  }
  return {
    async evaluate({ settings = {}, onStep, signal, again } = {}) {
      const report = await client.call("evaluate", [settings, again], onStep);
      return signal?.aborted ? err(message("pane.cancelled")) : report;
    },
    write: (language, decisions = [], reviewer) =>
      shown(client.call("write", [language, decisions, reviewer])),
    decide: (language, decisions, reviewer) =>
      shown(client.call("decide", [language, decisions, reviewer])),
    regrade: (language, wish = {}) => shown(client.call("regrade", [language, wish])),
    inspect: () => client.call("inspect", []),
    undo: () => shown(client.call("undo", [])),
    highlight: (findings) => shown(client.call("highlight", [findings])),
    lists: {
      survey: (wish, onStep) => client.call("listSurvey", [wish], onStep),
      reconcile: (wish, onStep) => client.call("listReconcile", [wish], onStep),
      cancel: () => void client.call("listCancel", []),
      findings: (...what) => client.call("listFindings", what),
      decide: (...how) => shown(client.call("listDecide", how)),
      write: (language, onStep) => shown(client.call("listWrite", [language], onStep)),
      undo: () => shown(client.call("listUndo", [])),
    },
    async select(cell) {
      const found = await client.call("select", [cell]);
      if (found.ok) page.onSelect(cell);
      return found;
    },
    onChanged: (listener) => client.onNews(listener),
    save: page.save,
    newProject(options) {
      const named = options.project ?? word("template.pane.open", options.language);
      page.newProject(`${legalSheetName(named)}.xlsx`, options);
      return Promise.resolve(ok([]));
    },
    ...(page.trySample ? { trySample: page.trySample } : {}),
  };
}
