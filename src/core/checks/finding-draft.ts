import type { Table } from "../tables/table";
import type { Finding } from "./finding";

/** A finding as a check makes it: not yet numbered, its table still at hand. */
export interface FindingDraft extends Omit<Finding, "id" | "tableId"> {
  readonly table: Pick<Table, "id" | "kind" | "title" | "range">;
  /** Column or class that tells two findings about one subject apart: `amount`, `weight`. */
  readonly place: string;
  /** Stands in for `subject` in the fingerprint where the subject shows a sheet's name. */
  readonly known?: string;
}
