import { Decimal } from "../core/values/decimal";

const MARK = "$decimal";

/**
 * A copy that survives postMessage: a structured clone keeps a Decimal's fields but not what makes
 * it a Decimal. Byte arrays pass as they are.
 */
export function pack(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return { [MARK]: value.toString() };
  if (Array.isArray(value)) return value.map(pack);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
}

/** What `pack` was given. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!isPlain(value)) return value;
  const decimal = value[MARK];
  if (typeof decimal === "string") return new Decimal(decimal);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Also an object literal of another realm, such as a clone made outside.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
