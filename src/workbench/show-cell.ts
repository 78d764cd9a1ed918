import { isCellError, type CellScalar } from "../core/workbook/workbook";
import { isDateFormat, showDate } from "./date-format";
import { showNumber } from "./number-format";

/** How a value looks in its cell. */
export interface ShownCell {
  readonly text: string;
  readonly align: "left" | "right" | "center";
}

export function showCell(value: CellScalar, format: string, date1904: boolean): ShownCell {
  if (value === null) return { text: "", align: "left" };
  if (isCellError(value)) return { text: value.error, align: "center" };
  if (typeof value === "string") return { text: value, align: "left" };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", align: "center" };
  const date = isDateFormat(format) ? showDate(value, format, date1904) : undefined;
  return { text: date ?? showNumber(value, format), align: "right" };
}
