import { isCellError, type CellScalar } from "../core/workbook/workbook";
import { isDateFormat, showDate } from "./date-format";
import { showGeneral, showNumber } from "./number-format";

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
  const text = isDateFormat(format)
    ? (showDate(value, format, date1904) ?? showGeneral(value))
    : showNumber(value, format);
  return { text, align: "right" };
}
