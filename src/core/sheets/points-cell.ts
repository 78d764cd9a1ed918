import type { Decimal } from "../values/decimal";
import type { DraftCell } from "./sheet-draft";

/** Points as they are: whole numbers without a point, others with their own decimals. */
export function points(value: Decimal | undefined): DraftCell {
  if (!value) return { value: null, style: "number" };
  const long = value.decimalPlaces() > 4;
  const cell: DraftCell = { value: value.toNumber(), style: "number" };
  return long ? { ...cell, format: "0.00" } : cell;
}
