import type { GeneratedLists } from "../core/lists/people-generator";
import { withList } from "../../src/csv/csv-book";
import { newXlsx } from "../../src/xlsx/new-xlsx";

/** The file of a generated book, each of its lists on a sheet. */
export async function listsFile({ workbook }: GeneratedLists): Promise<Uint8Array> {
  const plans = workbook.sheets.flatMap((sheet, index) =>
    withList({ sheets: [] }, { ...workbook, sheets: [sheet] }).sheets.map((plan) => ({
      ...plan,
      key: `_list${String(index)}`,
    }))
  );
  const made = await newXlsx({ sheets: plans });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
