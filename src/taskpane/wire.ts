import { Decimal } from "../core/values/decimal";

const MARK = "$decimal";
const PARTS = "$parts";
/** Values that go in one message: reading it takes a page a few milliseconds. */
const MESSAGE_VALUES = 4000;

/**
 * A copy that survives postMessage: a structured clone keeps a Decimal's fields but not what makes
 * it a Decimal. Byte arrays pass as they are.
 */
export function pack(value: unknown): unknown {
  return new Packer().pack(value);
}

/**
 * The same for an answer of any size: long arrays go ahead of it in messages of their own, so that
 * whoever receives it can do other things in between. `send` gets them in order.
 */
export function packInParts(value: unknown, send: (part: readonly unknown[]) => void): unknown {
  return new Packer(send).pack(value);
}

class Packer {
  readonly #send: ((part: readonly unknown[]) => void) | undefined;
  #sent = 0;
  /** Values packed so far that no message has taken yet. */
  #weight = 0;

  constructor(send?: (part: readonly unknown[]) => void) {
    this.#send = send;
  }

  pack(value: unknown): unknown {
    this.#weight++;
    if (Decimal.isDecimal(value)) return { [MARK]: value.toString() };
    if (Array.isArray(value)) return this.#packItems(value);
    if (!isPlain(value)) return value;
    const packed: Record<string, unknown> = {};
    for (const key of Object.keys(value)) packed[key] = this.pack(value[key]);
    return packed;
  }

  #packItems(items: readonly unknown[]): unknown {
    const before = this.#weight;
    const parts: number[] = [];
    let packed: unknown[] = [];
    for (const item of items) {
      packed.push(this.pack(item));
      if (!this.#send || this.#weight - before < MESSAGE_VALUES) continue;
      parts.push(this.#sendAhead(packed));
      packed = [];
      this.#weight = before;
    }
    if (parts.length === 0) return packed;
    if (packed.length > 0) parts.push(this.#sendAhead(packed));
    this.#weight = before + parts.length;
    return { [PARTS]: parts };
  }

  #sendAhead(items: readonly unknown[]): number {
    this.#send?.(items);
    return this.#sent++;
  }
}

/**
 * What `pack` was given. Decimals are put in place in what was received, which is ours alone; so are
 * the `parts` that came before it.
 */
export function unpack(value: unknown, parts: readonly (readonly unknown[])[] = []): unknown {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      if (isObject(value[at])) value[at] = unpack(value[at], parts);
    }
    return value;
  }
  if (!isPlain(value)) return value;
  const decimal = value[MARK];
  if (typeof decimal === "string") return new Decimal(decimal);
  const ahead = value[PARTS] as readonly number[] | undefined;
  if (ahead) return ahead.flatMap((part) => parts[part] ?? []);
  for (const key of Object.keys(value)) {
    if (isObject(value[key])) value[key] = unpack(value[key], parts);
  }
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Also an object literal of another realm, such as a clone made outside.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
