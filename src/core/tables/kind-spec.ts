import type { RoleSpec } from "./column-roles";
import type { TableKind } from "./table";

/** What tells one kind of table from the others. */
export interface KindSpec {
  readonly kind: TableKind;
  readonly roles: readonly RoleSpec[];
  /** Every group needs one of its roles. */
  readonly required: readonly (readonly string[])[];
  /** Roles of which at least this many columns must be there. */
  readonly atLeast?: readonly (readonly [string, number])[];
  /** Words in caption or sheet name that make this kind likelier. */
  readonly hint: RegExp;
  /** Points before hints and columns are counted: the more particular kind wins. */
  readonly base: number;
  /** Words of which one must stand in caption, sheet name or headers: the columns alone say too little. */
  readonly needs?: RegExp;
  /** Where columns for all of these stand, the table is of another kind. */
  readonly unless?: readonly RoleSpec[];
}
