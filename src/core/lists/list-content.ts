import type { HeaderRows } from "../tables/find-headers";
import type { SheetView } from "../tables/sheet-view";
import { squeeze } from "../tables/text";
import { isCellError } from "../workbook/workbook";
import type { ListField } from "./list-fields";
import { ID_KIND, idSlot, readId } from "./person-id";

const slot = idSlot();

/** Share of the filled cells below a header that are IDs, whole or damaged. */
export function idShare(view: SheetView, column: number, header: HeaderRows): number {
  let filled = 0;
  let ids = 0;
  for (let row = header.bottom + 1; row < view.rowCount; row += 1) {
    const value = view.value(row, column);
    if (value === null || isCellError(value)) continue;
    filled += 1;
    readId(value, slot);
    if (
      slot.kind !== ID_KIND.blank &&
      slot.kind !== ID_KIND.broken &&
      slot.kind !== ID_KIND.other
    ) {
      ids += 1;
    }
  }
  return filled === 0 ? 0 : ids / filled;
}

/** Names alone make no list: reviewers and contacts have names too. */
export function isListOfPeople(
  view: SheetView,
  fields: ReadonlyMap<ListField, number>,
  months: number,
  header: HeaderRows
): boolean {
  const id = fields.get("id");
  if (id !== undefined && (fields.has("name") || idShare(view, id, header) > 0.5)) return true;
  if (!fields.has("name")) return false;
  if (fields.has("sex") || fields.has("birth") || fields.has("age")) return true;
  if (fields.has("account") && (fields.has("amount") || fields.has("due"))) return true;
  const money = fields.has("amount") || fields.has("due") || fields.has("rate") || months >= 2;
  const kept = fields.has("class") || fields.has("institution") || fields.has("months");
  return money && kept && holdsNames(view, fields.get("name") ?? 0, header);
}

/** Most cells look like names of people: two to four ideographs, or with a middle dot. */
export function holdsNames(view: SheetView, column: number, header: HeaderRows): boolean {
  let filled = 0;
  let names = 0;
  for (let row = header.bottom + 1; row < view.rowCount; row += 1) {
    const text = squeeze(view.text(row, column));
    if (text === "") continue;
    filled += 1;
    if (
      /^\p{Script=Han}{2,4}$|^[\p{Script=Han}]{1,12}[·•.．][\p{Script=Han}·•.．]{1,12}$/u.test(text)
    ) {
      if (!/院|站|村|镇|街|区|公司|中心|项目|费$/u.test(text)) names += 1;
    }
  }
  return filled > 0 && names / filled > 0.7;
}
