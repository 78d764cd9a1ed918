/** Texts by number: the same name in a million rows is kept once. 0 is the blank. */
export class StringPool {
  readonly #codes = new Map<string, number>([["", 0]]);
  readonly #texts: string[] = [""];

  /** The number of a text; white space at its ends does not count. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#codes.set(text, code);
    this.#texts.push(text);
    return code;
  }

  text(code: number): string {
    return this.#texts[code] ?? "";
  }

  get size(): number {
    return this.#texts.length;
  }
}
