import type { SheetGrid } from "../workbook/workbook";
import type { ListPlace } from "./find-lists";
import type { ListField } from "./list-fields";

/** What several rows may have in common; money and days merged over rows stay with the first. */
const INHERITED: readonly ListField[] = ["name", "id", "institution", "class", "account", "payee"];

/**
 * Whose label the blank cells of vertical merges inherit, by column: for each of the first `size`
 * rows of the body the row of the sheet, counted from one, where the label stands; zero for none.
 * Columns without merges have no entry.
 */
export function mergedLabels(
  grid: SheetGrid,
  place: ListPlace,
  size: number
): ReadonlyMap<number, Int32Array> {
  const labels = new Map<number, Int32Array>();
  const columns = new Set(INHERITED.flatMap((field) => place.fields.get(field) ?? []));
  for (const merge of grid.merges) {
    if (merge.bottom <= merge.top || merge.bottom < place.bodyTop) continue;
    if (!columns.has(merge.left)) continue;
    const tops = labels.get(merge.left) ?? new Int32Array(size);
    labels.set(merge.left, tops);
    for (let row = Math.max(merge.top + 1, place.bodyTop); row <= merge.bottom; row += 1) {
      if (row - place.bodyTop < size) tops[row - place.bodyTop] = merge.top + 1;
    }
  }
  return labels;
}
