import type { PaymentDate } from "../facts";
import type { CalendarDay } from "../said";
import type { TableSource } from "../table-source";
import { squeeze } from "../text";
import { dayOfSerial, parseDay } from "./said-dates";

function dayAt(source: TableSource, row: number, column: number, date1904: boolean) {
  const value = source.view.value(row, column);
  if (typeof value === "string") return parseDay(squeeze(value));
  if (typeof value !== "number") return undefined;
  // 20231228 is written without points; anything else counts days.
  const written: CalendarDay | undefined = parseDay(String(value));
  if (written) return written;
  return source.view.look(row, column) === "date" ? dayOfSerial(value, date1904) : undefined;
}

/** Reads the days of payment of a table that has such a column; what is no day says nothing. */
export function readPaymentDates(source: TableSource, date1904: boolean): PaymentDate[] {
  const [column] = source.columns("paid-on");
  const names = source.columns("name");
  if (column === undefined) return [];
  return source.rows.flatMap(({ row, type }): PaymentDate[] => {
    if (type !== "body") return [];
    const name = [...names]
      .reverse()
      .map((each) => source.label(row, each))
      .find((label) => label !== undefined);
    const day = dayAt(source, row, column, date1904);
    if (!name || !day) return [];
    return [{ table: source.table, name, cell: source.view.cell(row, column), day }];
  });
}
