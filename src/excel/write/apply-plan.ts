import type { WritePlan } from "../../core/workbook/write-plan";
import { quoteSheet } from "../../core/values/cell-ref";
import { renameReferences } from "../../core/workbook/rename-references";
import type { OptionalPart } from "../excel-error";
import { queueBackup, queueDone } from "../undo/back-up";
import type { UndoRecord } from "../undo/undo-record";
import { hasUndoSheet, inspectWorkbook, type WorkbookNow } from "./inspect-workbook";
import { lookAhead, type LastSeen } from "./look-ahead";
import { placePlans, type Destination } from "./place-plans";
import { writeChanged } from "./write-changed";
import { WriteBatch } from "./write-batch";
import { writeSheet, type WriteOptions } from "./write-sheet";

/**
 * Writes a plan: look at what is there, copy what will be rewritten, write, say that it is done.
 * Throws what Excel throws; `takeBackUnfinished` then brings back what stood there before. `id`
 * tells this write from any other.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  write: {
    readonly id: string;
    readonly without: ReadonlySet<OptionalPart>;
    /** What the plan was made from: names by which its sheets may still be found at once. */
    readonly seen: LastSeen | undefined;
    /** Called before the first sync that changes anything. */
    readonly onBegin: () => void;
  }
): Promise<void> {
  const { id, without, onBegin, seen } = write;
  const ahead = seen && (await lookAhead(context, plan, seen));
  const now = ahead?.now ?? (await inspectWorkbook(context));
  const { destinations, before } = await placePlans(context, now, plan, ahead);
  const record = queueBackup(context, destinations, before, {
    id,
    hasUndo: hasUndoSheet(now),
    hasAfter: !without.has("copies"),
  });
  // Copies and writes go together: a batch is carried out in order and ends at the first refusal,
  // so that nothing is written over before its copy stands.
  onBegin();
  await writeAll(context, now, destinations, record, without);
}

async function writeAll(
  context: Excel.RequestContext,
  now: WorkbookNow,
  destinations: readonly Destination[],
  record: UndoRecord,
  without: ReadonlySet<OptionalPart>
): Promise<void> {
  const batch = new WriteBatch(context);
  // All sheets first: a formula that names a sheet which is not there yet is refused.
  const sheets = destinations.map((destination) => placeSheet(context, destination));
  const rename = renamer(destinations, now);
  for (const [index, destination] of destinations.entries()) {
    const sheet = sheets[index];
    const before = record.sheets[index];
    if (!sheet) continue;
    const copyTop = before && !before.created && before.used ? before.copyTop : undefined;
    const work = destination.isStanding ? writeChanged : writeSheet;
    await work(destination, sheet, { ...rename, without, copyTop }, batch);
  }
  queueDone(context, record, sheets);
  await batch.send();
}

/** The sheet of a plan, added where there is none, and known by its hidden name. */
function placeSheet(context: Excel.RequestContext, destination: Destination): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const { plan, name, existing, keyName } = destination;
  const sheet = existing ? worksheets.getItem(existing.id) : worksheets.add(name);
  if (keyName === "missing") names.add(plan.key, sheet.getRange("A1"));
  if (keyName === "wrong") names.getItem(plan.key).formula = `=${quoteSheet(name)}!$A$1`;
  if (keyName !== "right") names.getItem(plan.key).visible = false;
  return sheet;
}

/** Sheets of ours that are called otherwise than the plan thinks: renamed since it was read. */
function renamer(
  destinations: readonly Destination[],
  now: WorkbookNow
): Pick<WriteOptions, "formula" | "link"> {
  const renamed = new Map<string, string>();
  for (const { plan, name } of destinations) {
    if (plan.name !== name) renamed.set(plan.name.toLowerCase(), name);
  }
  const ours = new Set(destinations.map(({ existing }) => existing?.name.toLowerCase()));
  // A link to a foreign sheet that has a plan's name means the foreign sheet.
  const links = new Map(
    [...renamed].filter(
      ([key]) => !now.sheets.some((s) => s.name.toLowerCase() === key && !ours.has(key))
    )
  );
  return {
    formula: (formula) => renameReferences(formula, renamed).replace(/^=/, ""),
    link: (link) => renameReferences(link, links),
  };
}
