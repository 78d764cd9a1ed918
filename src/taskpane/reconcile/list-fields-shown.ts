import type { ListField } from "../../core/lists/list-fields";

/** What a column may be said to hold, in the order in which it is offered. */
export const FIELDS: readonly ListField[] = [
  "name",
  "id",
  "institution",
  "class",
  "months",
  "rate",
  "due",
  "amount",
  "account",
  "payee",
  "period",
  "from",
  "to",
  "sex",
  "birth",
  "age",
  "assessed",
  "death",
  "paid-on",
  "payee-id",
  "relation",
  "note",
  "index",
];
