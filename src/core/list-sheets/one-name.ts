import type { ListFacts } from "../lists/list-facts";
import { safeText } from "../lists/safe-text";
import type { Language } from "../messages/message";

/** Institutions that were confirmed to be one, under the name of the first list. */
export class OneName {
  readonly #one = new Map<string, string>();
  readonly #others = new Map<string, string[]>();

  constructor({ book, institutions = new Map() }: Pick<ListFacts, "book" | "institutions">) {
    const named = (code: number): string => safeText(book.pool.text(code));
    for (const [other, one] of institutions) {
      const [name, second] = [named(one), named(other)];
      if (name === second) continue;
      this.#one.set(second, name);
      this.#others.set(name, [...(this.#others.get(name) ?? []), second]);
    }
  }

  get hasOthers(): boolean {
    return this.#one.size > 0;
  }

  of(name: string): string {
    return this.#one.get(name) ?? name;
  }

  /** The other names of an institution; empty where it has none. */
  othersOf(name: string, language: Language): string {
    return (this.#others.get(name) ?? []).join(language === "en" ? ", " : "、");
  }
}
