import { MARKS_NAME, readMarkFormula } from "../../core/workbook/cell-marks";
import { isUndoSheet } from "../undo/undo-names";
import type { SheetNow, WorkbookNow } from "../write/inspect-workbook";

/** A highlight that stands in the workbook. */
export interface StandingMark {
  readonly sheet: SheetNow;
  readonly format: Excel.ConditionalFormat;
  /** Tells it from those of other calls. */
  readonly id: string;
}

export function isMarksName(name: string): boolean {
  return name.toLowerCase() === MARKS_NAME;
}

/** Every highlight on any sheet, the last one of a sheet first: two syncs. */
export async function findMarks(
  context: Excel.RequestContext,
  now: WorkbookNow
): Promise<readonly StandingMark[]> {
  const sheets = now.sheets.filter(({ name }) => !isUndoSheet(name));
  const asked = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats;
    return { sheet, formats: formats.load("items/id,items/type") };
  });
  await context.sync();
  const custom = asked.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => ({ sheet, format, rule: format.custom.rule.load("formula") }))
  );
  if (custom.length > 0) await context.sync();
  return custom
    .flatMap(({ sheet, format, rule }) => {
      const mark = readMarkFormula(rule.formula);
      return mark ? [{ sheet, format, id: mark.id }] : [];
    })
    .reverse();
}
