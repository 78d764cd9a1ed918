import { moneyOf, type ListFacts } from "../lists/list-facts";
import { STEP_ROWS } from "../lists/match-keys";
import { yuanOf } from "../lists/money-units";
import type { PeopleList } from "../lists/people-list";
import type { DraftCell } from "../sheets/sheet-draft";
import type { CellStyle } from "../workbook/write-plan";

const MONEY = "#,##0.00";

export function text(value: string, style: CellStyle = "text"): DraftCell {
  return { value: value || null, style };
}

export function count(value: number, style: CellStyle = "number"): DraftCell {
  return { value, style, format: "#,##0" };
}

export function money(units: number): DraftCell {
  const value = Number.isNaN(units) ? null : yuanOf(units).toNumber();
  return { value, style: "number", format: MONEY };
}

/** Different people in some lists; rests every few thousand rows. */
export function* peopleOf(
  { persons }: ListFacts,
  lists: readonly PeopleList[]
): Generator<undefined, number> {
  const seen = new Uint8Array(persons.count);
  let found = 0;
  for (const { index } of lists) {
    const of = persons.of[index] ?? new Int32Array(0);
    for (let row = 0; row < of.length; row += 1) {
      if (row % STEP_ROWS === STEP_ROWS - 1) yield undefined;
      const person = of[row] as number;
      if (seen[person] === 1) continue;
      seen[person] = 1;
      found += 1;
    }
  }
  return found;
}

/** NaN for a list without money; rests every few thousand rows. */
export function* totalOf(list: PeopleList): Generator<undefined, number> {
  let sum = NaN;
  for (let row = 0; row < list.count; row += 1) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield undefined;
    const units = moneyOf(list, row);
    if (!Number.isNaN(units)) sum = (Number.isNaN(sum) ? 0 : sum) + units;
  }
  return sum;
}
