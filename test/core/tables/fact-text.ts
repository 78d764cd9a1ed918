import { say, type Message } from "../../../src/core/messages/message";
import type { Facts } from "../../../src/core/tables/facts";
import type { Figure } from "../../../src/core/tables/table";
import { type CellRef, formatCell } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";

const isFigure = (value: object): value is Figure => "shown" in value && "decimals" in value;
const isMessage = (value: object): boolean =>
  "code" in value && typeof value.code === "string" && value.code.includes(".");

/** A value as one line; a figure as `F3 17.6350×10000 万元`, a table that others point to as its id. */
export function lineOf(value: unknown, isPart = true): string {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return `[${value.map((one) => lineOf(one)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (isFigure(value)) {
    const { cell, shown, unit, decimals } = value;
    const rest = [unit.dimension, unit.scale.toFixed(), unit.flow ? "flow" : "", unit.per ?? ""];
    return `${formatCell(cell)} ${shown.toFixed(decimals)} ${unit.text} ${rest.join(" ").trim()}`;
  }
  if (isMessage(value)) return `“${say(value as Message, "zh-CN")}”`;
  if ("sheet" in value && "row" in value) return formatCell(value as CellRef);
  if (isPart && "kind" in value && "columns" in value && "id" in value) return String(value.id);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([key, field]) => `${key} ${lineOf(field)}`).join("; ")}}`;
}

/** A line for each thing of each list of the facts. */
export function linesOf(facts: Facts): readonly string[] {
  return Object.entries(facts).flatMap(([name, list]: [string, unknown]) =>
    Array.isArray(list)
      ? list.map((one) => `${name} ${lineOf(one, false)}`)
      : [`${name} ${lineOf(list)}`]
  );
}
