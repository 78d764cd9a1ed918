import type { Message } from "../core/messages/message";
import { ok, type Result } from "../core/values/result";
import { evaluatingHost } from "../taskpane/evaluating-host";
import { LocalEvaluator } from "../taskpane/evaluator";
import { answerCalls } from "../taskpane/answer-calls";
import type { ListHost } from "../taskpane/reconcile/list-host";
import { waitingLists } from "../taskpane/reconcile/waiting-lists";
import type { PaneHost } from "../taskpane/pane-host";
import type { Changed, SessionCalls } from "./session-messages";
import type { SheetShape } from "./sheet-shape";
import { WorkbookSession } from "./workbook-session";

// The worker of the workbench: one open workbook, evaluated here so that the page stays alive.

let open:
  | { readonly session: WorkbookSession; readonly host: PaneHost; readonly lists: ListHost }
  | undefined;

const now = (): Date => new Date();

const tell = answerCalls<SessionCalls>({
  async open(onStep, bytes, name) {
    const opened = await WorkbookSession.open(bytes, {
      name,
      onProgress: (progress) => {
        onStep({ phase: "read", ...progress });
      },
    });
    return opened.ok ? ok(take(opened.value)) : opened;
  },
  async create(_, options) {
    const [{ planTemplate }, { newXlsx }] = await Promise.all([
      import(/* webpackChunkName: "new-project" */ "../core/templates/plan-template"),
      import(/* webpackChunkName: "new-project" */ "../xlsx/new-xlsx"),
    ]);
    const bytes = await newXlsx(planTemplate(options));
    if (!bytes.ok) return bytes;
    const opened = await WorkbookSession.open(bytes.value);
    return opened.ok ? ok(take(opened.value)) : opened;
  },
  block: (_, ...place) => book().session.block(...place),
  edit: (_, cell, typed) => book().session.edit(cell, typed),
  evaluate: (onStep, settings, again) =>
    book().host.evaluate({ settings, onStep, ...(again ? { again } : {}) }),
  inspect: () => book().session.inspect(),
  write: (_, ...how) => changed(book().host.write(...how)),
  decide: (_, ...how) => changed(book().host.decide(...how)),
  regrade: (_, ...how) => changed(book().host.regrade(...how)),
  async undo() {
    const { undo } = book().host;
    if (!undo) throw new Error("this session cannot undo");
    return changed(undo());
  },
  listSurvey: (onStep, wish) => book().lists.survey(wish, onStep),
  listReconcile: (onStep, wish) => book().lists.reconcile(wish, onStep),
  listCancel() {
    book().lists.cancel();
  },
  listFindings: (_, ...what) => book().lists.findings(...what),
  listDecide: (_, ...how) => changed(book().lists.decide(...how)),
  listWrite: (onStep, language) => changed(book().lists.write(language, onStep)),
  async listUndo() {
    const { undo } = book().lists;
    if (!undo) throw new Error("this session cannot undo");
    return changed(undo());
  },
  async highlight(_, findings) {
    const { highlight } = book().host;
    if (!highlight) throw new Error("this session cannot highlight");
    return changed(highlight(findings));
  },
  select: (_, cell) => book().session.canShow(cell),
  save: () => book().session.bytes(),
});

/** From now on this worker answers for that workbook. */
function take(session: WorkbookSession): readonly SheetShape[] {
  const host = evaluatingHost(session, new LocalEvaluator(), { now });
  const lists = waitingLists(async () => {
    const { listEngine } = await import(
      /* webpackChunkName: "list-engine" */ "../taskpane/reconcile/list-engine"
    );
    return listEngine(session, now);
  });
  session.onDataChanged((cell) => {
    tell(cell);
  });
  open = { session, host, lists };
  return session.shapes();
}

/** What was done, with the sheets as they are after it. */
async function changed<T>(work: Promise<Result<T, Message>>): Promise<Result<Changed<T>, Message>> {
  const done = await work;
  if (!done.ok) return done;
  const shapes = await book().session.refresh();
  return shapes.ok ? ok({ done: done.value, shapes: shapes.value }) : shapes;
}

function book(): NonNullable<typeof open> {
  if (!open) throw new Error("no workbook is open");
  return open;
}
