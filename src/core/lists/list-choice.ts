import type { ListField } from "./list-fields";
import type { ListPlace } from "./find-lists";
import type { ListRole } from "./people-list";

/** What a person said of one list: it comes before what its words say. */
export interface ListChoice {
  readonly sheet: string;
  /** First row of its header, counting from zero. */
  readonly headerTop: number;
  /** Left out: its rows are of nobody. */
  readonly ignore?: boolean;
  readonly role?: ListRole;
  /** What single columns hold; `none` for a column that is not to be read. */
  readonly columns?: Readonly<Record<number, ListField | "none">>;
}

export function choiceOf(
  choices: readonly ListChoice[],
  place: Pick<ListPlace, "sheet" | "headerTop">
): ListChoice | undefined {
  return choices.find(
    ({ sheet, headerTop }) => sheet === place.sheet && headerTop === place.headerTop
  );
}

/** A list's place with its columns as a person corrected them; each field is of one column. */
export function withChoice(place: ListPlace, choice: ListChoice | undefined): ListPlace {
  const said = Object.entries(choice?.columns ?? {});
  if (said.length === 0) return place;
  const fields = new Map(place.fields);
  for (const [column] of said) {
    for (const [field, at] of fields) if (at === Number(column)) fields.delete(field);
  }
  for (const [column, field] of said) if (field !== "none") fields.set(field, Number(column));
  const named = new Set(said.map(([column]) => Number(column)));
  return { ...place, fields, months: place.months.filter(({ column }) => !named.has(column)) };
}
