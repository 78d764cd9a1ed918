/** Room for keys before the table is half full. */
const LEAST_SLOTS = 1 << 10;
const WORDS = 4;

/**
 * Gives each different pair of whole numbers a number of its own, 0, 1, 2 … in the order met: a
 * hash table with open addressing in one typed array. Key and number of a slot lie side by side,
 * so that looking one up touches one line of the processor's cache.
 */
export class KeyIndex {
  #slots: Int32Array;
  #mask: number;
  #count = 0;

  /** `expected` is how many different keys there may be; more make the table grow. */
  constructor(expected = 0) {
    let size = LEAST_SLOTS;
    while (size < expected * 1.5) size *= 2;
    this.#slots = new Int32Array(size * WORDS);
    this.#mask = size - 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Numbers of the keys `from` to `to` (excluded) into `out`; new keys get the next numbers. */
  addAll(
    high: Int32Array,
    low: Int32Array,
    out: Int32Array,
    from: number,
    to: number,
    skip?: Uint8Array
  ): void {
    this.#reserve(to - from);
    const slots = this.#slots;
    const mask = this.#mask;
    let count = this.#count;
    for (let index = from; index < to; index += 1) {
      if (skip?.[index] === 1) {
        out[index] = -1;
        continue;
      }
      const first = high[index] as number;
      const second = low[index] as number;
      let at = slotOf(first, second, mask);
      for (;;) {
        const number = slots[at + 2] as number;
        if (number === 0) {
          slots[at] = first;
          slots[at + 1] = second;
          count += 1;
          slots[at + 2] = count;
          out[index] = count - 1;
          break;
        }
        if (slots[at] === first && slots[at + 1] === second) {
          out[index] = number - 1;
          break;
        }
        at = (at + WORDS) & ((mask << 2) | 3);
      }
    }
    this.#count = count;
  }

  /** The number of one key, which is added when it is new. */
  add(high: number, low: number): number {
    this.#reserve(1);
    const at = this.#place(high, low);
    const known = this.#slots[at + 2] as number;
    if (known !== 0) return known - 1;
    this.#count += 1;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#slots[at + 2] = this.#count;
    return this.#count - 1;
  }

  /** The number of a key; -1 when it is not known. */
  find(high: number, low: number): number {
    return (this.#slots[this.#place(high, low) + 2] as number) - 1;
  }

  #place(high: number, low: number): number {
    const slots = this.#slots;
    let at = slotOf(high, low, this.#mask);
    while (slots[at + 2] !== 0 && (slots[at] !== high || slots[at + 1] !== low)) {
      at = (at + WORDS) & ((this.#mask << 2) | 3);
    }
    return at;
  }

  /** Grows while `more` keys could fill the table beyond two thirds. */
  #reserve(more: number): void {
    let size = this.#mask + 1;
    if ((this.#count + more) * 1.5 <= size) return;
    while ((this.#count + more) * 1.5 > size) size *= 2;
    const old = this.#slots;
    this.#slots = new Int32Array(size * WORDS);
    this.#mask = size - 1;
    for (let from = 0; from < old.length; from += WORDS) {
      const number = old[from + 2] as number;
      if (number === 0) continue;
      const at = this.#place(old[from] as number, old[from + 1] as number);
      this.#slots[at] = old[from] as number;
      this.#slots[at + 1] = old[from + 1] as number;
      this.#slots[at + 2] = number;
    }
  }
}

/** Where a key's search begins: a mix of both words, for IDs of one region differ in few bits. */
function slotOf(high: number, low: number, mask: number): number {
  let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash & mask) << 2;
}
