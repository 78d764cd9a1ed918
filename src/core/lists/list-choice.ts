import { squeeze } from "../tables/text";
import { columnNumber } from "../values/cell-ref";
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

/**
 * The same as a workbook remembers it: the list by its place on its sheet, columns by their headers,
 * so that rows and columns may be put in between.
 */
export interface NamedListChoice {
  /** `*` for every list. */
  readonly sheet: string;
  /** Which list of the sheet, from one on. */
  readonly nth: number;
  readonly ignore?: boolean;
  readonly role?: ListRole;
  /** Headers as the sheet has them, or a column's letters. */
  readonly columns?: readonly { readonly head: string; readonly field: ListField | "none" }[];
}

/** What was said of lists: remembered, and since; the newer comes first. */
export interface ListChoices {
  readonly choices?: readonly ListChoice[];
  readonly named?: readonly NamedListChoice[];
}

/** All that was said of one list, and headers among it that the list does not have. */
export interface MetChoice {
  readonly choice: ListChoice | undefined;
  readonly unmet: readonly string[];
}

/** `nth`: which list of its sheet it is, from one on. */
export function choiceOf(
  { choices = [], named = [] }: ListChoices,
  place: Pick<ListPlace, "sheet" | "headerTop" | "heads">,
  nth = 1
): MetChoice {
  const { sheet, headerTop } = place;
  const unmet: string[] = [];
  let choice: ListChoice | undefined;
  const join = (said: Omit<ListChoice, "sheet" | "headerTop">): void => {
    const columns = { ...choice?.columns, ...said.columns };
    choice = { ...choice, ...said, sheet, headerTop, columns };
  };
  for (const each of named) {
    const isAll = each.sheet === "*";
    if (!isAll && (each.sheet !== sheet || each.nth !== nth)) continue;
    const columns: Record<number, ListField | "none"> = {};
    for (const { head, field } of each.columns ?? []) {
      const column = columnOf(place.heads, head);
      if (column !== undefined) columns[column] = field;
      else if (!isAll) unmet.push(head);
    }
    const { ignore, role } = each;
    join({ ...(ignore ? { ignore } : {}), ...(role ? { role } : {}), columns });
  }
  const said = choices.find((each) => each.sheet === sheet && each.headerTop === headerTop);
  // Of lists side by side each takes what is said of its own columns.
  const own = Object.entries(said?.columns ?? {}).filter(([at]) => place.heads.has(Number(at)));
  if (said) join({ ...said, columns: Object.fromEntries(own) });
  return { choice, unmet };
}

/** The one column with this header, or with these letters. */
function columnOf(heads: ListPlace["heads"], said: string): number | undefined {
  const wanted = squeeze(said);
  const same = [...heads].filter(([, head]) => squeeze(head) === wanted);
  if (same.length === 1) return same[0]?.[0];
  if (!/^[A-Z]{1,3}$/iu.test(wanted)) return undefined;
  const column = columnNumber(wanted.toUpperCase());
  return heads.has(column) ? column : undefined;
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
