import type { SheetPlan, WritePlan } from "../../core/workbook/write-plan";
import { isGone } from "../excel-error";
import { askSheets, type SheetDetails } from "./inspect-sheets";
import { askWorkbook, hasUndoSheet, type WorkbookNow } from "./inspect-workbook";
import { planWidth } from "./plan-width";
import { addressOf } from "./rectangles";

/** Sheets as they were called when they were read, ours that keeps the undo record included. */
export interface LastSeen {
  readonly sheets: ReadonlySet<string>;
  readonly hasUndo: boolean;
}

/** The workbook as it is now, and what could be told of the sheets of a plan at the same time. */
export interface LookedAhead extends SheetDetails {
  readonly now: WorkbookNow;
  /** Whether the undo sheet was looked at too, as far as there is one. */
  readonly isUndoKnown: boolean;
  /** Plans whose sheets still stand, row by row, as they stood when the plan was made. */
  readonly standing: ReadonlySet<SheetPlan>;
}

/**
 * Looks at the workbook and at the sheets that will be written in one sync, under the names that
 * they had when they were read. Undefined when one of them is gone or has another name: then first
 * the workbook has to be looked at, and after that its sheets.
 */
export async function lookAhead(
  context: Excel.RequestContext,
  plan: WritePlan,
  seen: LastSeen
): Promise<LookedAhead | undefined> {
  const known = plan.sheets.filter(({ name }) => seen.sheets.has(name));
  if (known.length === 0 && !seen.hasUndo) return undefined;
  try {
    const workbook = askWorkbook(context);
    const wanted = known.map(({ name, table }) => ({
      sheet: name,
      ...(table && { table: table.name }),
    }));
    const sheets = askSheets(context, wanted, seen.hasUndo);
    const stand = known.map((sheet) => askWhetherStands(context, sheet));
    await context.sync();
    const now = workbook();
    return {
      now,
      ...(await sheets()),
      isUndoKnown: seen.hasUndo || !hasUndoSheet(now),
      standing: new Set(known.filter((_, index) => stand[index]?.())),
    };
  } catch (cause) {
    // It only looked: it looks again, one thing after the other.
    if (isGone(cause)) return undefined;
    throw cause;
  }
}

/** Whether headers and keys of a sheet are where the plan has them; never of a sheet written whole. */
function askWhetherStands(context: Excel.RequestContext, plan: SheetPlan): () => boolean {
  const { changed, rows } = plan;
  if (!changed) return () => false;
  const { headerRow, keyColumn } = changed;
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const areas = [
    { top: headerRow, left: 0, bottom: headerRow, right: planWidth(plan) - 1 },
    { top: 0, left: keyColumn, bottom: rows.length - 1, right: keyColumn },
  ];
  const asked = areas.map((area) => ({
    area,
    range: sheet.getRange(addressOf(area)).load("values"),
  }));
  return () =>
    asked.every(({ area, range }) =>
      (range.values as unknown[][]).every((line, down) =>
        line.every((value, right) => {
          const cell = rows[area.top + down]?.cells[area.left + right];
          return value === (cell?.value ?? "");
        })
      )
    );
}
