import type { Message } from "../../../src/core/messages/message";
import { type CellRef, formatCell } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";

function isMessage(value: object): value is Message {
  return "code" in value && typeof value.code === "string" && value.code.includes(".");
}

/** A value as one line: messages as `told` tells them, cells as their address. */
export function toldLine(value: unknown, told: (message: Message) => string): string {
  const lineOf = (inner: unknown): string => {
    if (Decimal.isDecimal(inner)) return inner.toFixed();
    if (inner instanceof Map) return lineOf(Object.fromEntries(inner));
    if (Array.isArray(inner)) return `[${inner.map(lineOf).join(", ")}]`;
    if (typeof inner !== "object" || inner === null) return String(inner);
    if (isMessage(inner)) return told(inner);
    if ("sheet" in inner && "row" in inner) return formatCell(inner as CellRef);
    const fields = Object.entries(inner).filter(([, field]) => field !== undefined);
    return `{${fields.map(([key, field]) => `${key} ${lineOf(field)}`).join("; ")}}`;
  };
  return lineOf(value);
}

/** The sentence by its code and what goes into it, whatever its words. */
export function byCode({ code, params = {} }: Message): string {
  const said = Object.entries(params).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : byCode(value)}`
  );
  return `‹${[code, ...said].join(" · ")}›`;
}
