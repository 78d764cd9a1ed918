import type { CellRange } from "../values/cell-ref";
import type { Workbook } from "../workbook/workbook";
import { findList, type ListPlace } from "./find-lists";
import { choiceOf, withChoice, type ListChoice, type ListChoices } from "./list-choice";
import type { ListField } from "./list-fields";
import { roleOf } from "./list-role";
import type { ListRole } from "./people-list";
import { listWindows } from "./side-by-side";

export interface SurveyColumn {
  readonly column: number;
  /** Its header, as the sheet has it. */
  readonly head: string;
  /** Undefined for a column that is not read. */
  readonly field: ListField | "month" | undefined;
}

/** A list as it is recognised before its rows are read. */
export interface SurveyedList {
  readonly range: CellRange;
  readonly title: string;
  readonly role: ListRole;
  readonly columns: readonly SurveyColumn[];
  /** Rows below its header, down to the end of the sheet. */
  readonly rowCount: number;
  readonly isIgnored: boolean;
}

/**
 * The first list of each visible sheet (or of each group of columns with a list of its own), by the
 * first rows of it: quick, however long the sheets are.
 * Lists that stand below another one show when they are read.
 */
export function surveyLists(
  workbook: Workbook,
  options: ListChoices & { readonly ownSheets?: ReadonlySet<string> } = {}
): readonly SurveyedList[] {
  const { ownSheets } = options;
  return workbook.sheets.flatMap((grid): SurveyedList[] => {
    if (grid.visibility !== "visible" || ownSheets?.has(grid.name) === true) return [];
    return listWindows(grid).windows.flatMap((window, at): SurveyedList[] => {
      const found = findList(window);
      if (!found) return [];
      return [surveyed(found, choiceOf(options, found, at + 1).choice, grid.rowCount)];
    });
  });
}

function surveyed(found: ListPlace, choice: ListChoice | undefined, rows: number): SurveyedList {
  const place = withChoice(found, choice);
  const { sheet, captions, fields, months, headerTop, bodyTop, left, right } = place;
  return {
    range: { sheet, top: headerTop, left, bottom: Math.max(headerTop, rows - 1), right },
    title: captions.find((text) => !/^[(]?(金额)?单位/u.test(text)) ?? sheet,
    role: choice?.role ?? roleOf(sheet, captions, fields, months.length > 0),
    columns: columnsOf(place),
    rowCount: Math.max(0, rows - bodyTop),
    isIgnored: choice?.ignore === true,
  };
}

function columnsOf({ heads, fields, months }: ListPlace): readonly SurveyColumn[] {
  const fieldAt = new Map([...fields].map(([field, column]) => [column, field]));
  const monthAt = new Set(months.map(({ column }) => column));
  return [...heads]
    .sort(([a], [b]) => a - b)
    .map(([column, head]) => ({
      column,
      head,
      field: fieldAt.get(column) ?? (monthAt.has(column) ? "month" : undefined),
    }));
}
