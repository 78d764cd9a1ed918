import counties from "../../cases/checks/county-offices.json";
import forms from "../../cases/checks/forms.json";
import outsiders from "../../cases/checks/outsiders.json";
import pairs from "../../cases/checks/pairs.json";
import strangers from "../../cases/checks/strangers.json";
import small from "../../cases/tables/small-tables.json";
import type { SheetDraft } from "./book";

/** Every workbook that stands as data, strangers' and small sheets alike. */
export const draftedBooks = [
  ...outsiders,
  ...forms,
  ...counties,
  ...pairs,
  ...strangers,
  ...small,
] as unknown as readonly {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
}[];
