import { moneyOf, type ListFacts } from "../lists/list-facts";
import type { ListFinding } from "../lists/list-finding";
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

/** Different people in some lists. */
export function peopleOf({ persons }: ListFacts, lists: readonly PeopleList[]): number {
  const seen = new Uint8Array(persons.count);
  let found = 0;
  for (const { index } of lists) {
    for (const person of persons.of[index] ?? []) {
      if (seen[person] === 1) continue;
      seen[person] = 1;
      found += 1;
    }
  }
  return found;
}

/** NaN for a list without money. */
export function totalOf(list: PeopleList): number {
  let sum = NaN;
  for (let row = 0; row < list.count; row += 1) {
    const units = moneyOf(list, row);
    if (!Number.isNaN(units)) sum = (Number.isNaN(sum) ? 0 : sum) + units;
  }
  return sum;
}

/** NaN where no finding is about money. */
export function effectOf(findings: readonly ListFinding[]): number {
  const effects = findings.flatMap(({ effect }) => effect ?? []);
  return effects.length === 0 ? NaN : effects.reduce((sum, effect) => sum + effect, 0);
}

/** People that findings are about; those about an institution or a whole list are about nobody. */
export function peopleIn(findings: readonly ListFinding[]): number {
  const people = findings.filter(({ maskedId, name }) => maskedId !== "" || name !== "");
  return new Set(people.map(({ maskedId, name }) => `${maskedId}|${name}`)).size;
}
