import type { Workbook } from "../workbook/workbook";
import { sheetOfKey } from "../workbook/sheet-names";

/** Hidden name of the 指标体系 that a new project begins with. */
export const PROJECT_KEY = "_jihenew_indicators";
const UNNAMED = "项目支出";
const SYSTEM = "绩效评价指标体系";
const TITLE = new RegExp(`^(.+)${SYSTEM}(?:（\\d{4}年度）)?$`, "u");

/** Title of 指标体系: `老年福利补贴绩效评价指标体系（2023年度）`. */
export function projectTitle(wish: { readonly project?: string; readonly year?: number }): string {
  return yearly(`${wish.project ?? UNNAMED}${SYSTEM}`, wish.year);
}

/** A title with the year that its table is of. */
export function yearly(title: string, year: number | undefined): string {
  return year === undefined ? title : `${title}（${String(year)}年度）`;
}

/**
 * The project's name as the title of the template's 指标体系 has it now, so that the written sheets
 * are headed with it; undefined where there is no such sheet, or nobody named it.
 */
export function projectOf(workbook: Workbook): string | undefined {
  const name = sheetOfKey(workbook, PROJECT_KEY);
  const title = workbook.sheets.find((sheet) => sheet.name === name)?.value(0, 0);
  const project = typeof title === "string" ? TITLE.exec(title.trim())?.[1] : undefined;
  return project === UNNAMED ? undefined : project;
}
