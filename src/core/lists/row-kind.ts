import { squeeze, totalWord } from "../tables/text";
import type { SheetGrid } from "../workbook/workbook";
import type { ListPlace } from "./find-lists";
import type { CellContent } from "./list-cells";
import { fieldOf } from "./list-fields";

/** 制表人：, 审核：, 备注：: who signs below a list, and what is remarked there. */
const FOOT =
  /^(备?注|说明|制表|编制|填报|填表|审核|复核|经办|负责|单位负责|盖章|联系)(人|单位|部门|电话)?(签字|签章)?[:：]/u;

/**
 * What a row without a whole ID is: a person all the same; no one (a total, a note, a heading, the
 * header once more on a new page); or the header of another list, which ends this one.
 */
export function rowKind(
  grid: SheetGrid,
  place: ListPlace,
  row: number,
  said: { readonly id: CellContent; readonly name: CellContent }
): "person" | "none" | "other-list" {
  const name = typeof said.name === "string" ? squeeze(said.name) : "";
  const id = typeof said.id === "string" ? said.id : "";
  const [first, second] = [fieldOf(name), fieldOf(squeeze(id))];
  if (first === "name" || second === "id" || (first && second)) {
    return repeatsHeader(grid, place, row) ? "none" : "other-list";
  }
  let filled = 0;
  for (let column = place.left; column <= place.right; column += 1) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    filled += 1;
    if (typeof value !== "string" || value.length > 40) continue;
    if (totalWord(value) !== undefined || FOOT.test(squeeze(value))) return "none";
  }
  // A text alone in its row is a heading or a note.
  return filled <= 1 && id === "" ? "none" : "person";
}

/** Names and IDs headed as they were at the top. */
function repeatsHeader(grid: SheetGrid, place: ListPlace, row: number): boolean {
  for (const [field, column] of place.fields) {
    if (field !== "name" && field !== "id") continue;
    const value = grid.value(row, column);
    const head = grid.value(place.headerTop, column);
    if (typeof value !== "string" || typeof head !== "string") continue;
    if (squeeze(value) !== squeeze(head)) return false;
  }
  return true;
}
