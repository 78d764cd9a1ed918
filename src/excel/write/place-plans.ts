import { freeSheetName } from "../../core/workbook/sheet-names";
import type { SheetPlan, WritePlan } from "../../core/workbook/write-plan";
import type { UndoRecord } from "../undo/undo-record";
import { inspectSheets, type ExistingSheet } from "./inspect-sheets";
import type { LookedAhead } from "./look-ahead";
import { addressOf } from "./rectangles";
import {
  hasUndoSheet,
  requireWritable,
  sheetOfName,
  type SheetNow,
  type WorkbookNow,
} from "./inspect-workbook";

/** Where one plan goes. */
export interface Destination {
  readonly plan: SheetPlan;
  /** The tab's name: as it is now, or as it will be. */
  readonly name: string;
  /** Undefined for a sheet that has to be added. */
  readonly existing?: SheetNow & ExistingSheet;
  /** How the hidden name stands: pointing at the sheet, at nothing, or not there. */
  readonly keyName: "right" | "wrong" | "missing";
  /** The sheet's rows are where the plan has them: its `changed` cells are all that has to be set. */
  readonly isStanding: boolean;
}

/** Where each plan goes, and what stands there; one more sync when that is not known yet. */
export async function placePlans(
  context: Excel.RequestContext,
  now: WorkbookNow,
  plan: WritePlan,
  ahead?: LookedAhead
): Promise<{ destinations: Destination[]; before: UndoRecord | undefined }> {
  const taken = now.sheets.map((sheet) => sheet.name);
  const byName = (name: string | undefined): SheetNow | undefined =>
    now.sheets.find((sheet) => sheet.name.toLowerCase() === name?.toLowerCase());
  const placed = plan.sheets.map((sheet) => {
    const known = sheetOfName(now, sheet.key);
    const found = known ?? byName(sheet.takesOver);
    const name = found?.name ?? freeSheetName(sheet.name, taken);
    if (!found) taken.push(name);
    const isNamed = now.names.some((n) => n.name.toLowerCase() === sheet.key.toLowerCase());
    const keyName: Destination["keyName"] = known ? "right" : isNamed ? "wrong" : "missing";
    return { plan: sheet, name, found, keyName };
  });
  requireWritable(
    now,
    placed.map(({ found }) => found)
  );
  const sheets = placed.flatMap(({ found }) => (found ? [found] : []));
  const unknown = sheets.filter(({ id }) => !ahead?.details.has(id));
  const asksUndo = hasUndoSheet(now) && !ahead?.isUndoKnown;
  const more = await inspectSheets(context, unknown, asksUndo);
  const destinations = placed.map(({ plan: sheet, name, found, keyName }): Destination => {
    const detail = found && (ahead?.details.get(found.id) ?? more.details.get(found.id));
    const existing = found && detail ? { existing: { ...found, ...detail } } : {};
    const isStanding =
      found?.name === sheet.name && ahead?.standing.has(sheet) === true && hasTable(detail, sheet);
    return { plan: sheet, name, keyName, isStanding, ...existing };
  });
  return { destinations, before: (ahead?.undo ?? more.undo)?.record };
}

/** Whether the sheet's table covers what the plan's would, or neither has one. */
function hasTable(detail: ExistingSheet | undefined, { table }: SheetPlan): boolean {
  const stands = detail?.table?.area;
  if (!stands || !table) return stands === undefined && table === undefined;
  return addressOf(stands) === addressOf(table.range);
}
