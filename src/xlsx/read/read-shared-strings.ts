import { decodeXstring } from "../xml/escape-xml";
import type { XmlHandler } from "../xml/xml-scanner";

/**
 * Collects the text of `<si>` or `<is>`: plain or rich runs together, without the phonetic
 * readings (furigana) that stand beside them.
 */
export class RichText {
  #text = "";
  #inText = false;
  #phonetic = 0;

  start(): void {
    this.#text = "";
    this.#inText = false;
    this.#phonetic = 0;
  }

  open(name: string): void {
    if (name === "rPh") this.#phonetic++;
    else if (name === "t") this.#inText = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic--;
    else if (name === "t") this.#inText = false;
  }

  text(piece: string): void {
    if (this.#inText) this.#text += piece;
  }

  finish(): string {
    return decodeXstring(this.#text);
  }
}

/** Reads sharedStrings.xml: the texts in the order by which cells refer to them. */
export class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #rich = new RichText();

  open(name: string): void {
    if (name === "si") this.#rich.start();
    else this.#rich.open(name);
  }

  close(name: string): void {
    if (name === "si") this.strings.push(detached(this.#rich.finish()));
    else this.#rich.close(name);
  }

  text(piece: string): void {
    this.#rich.text(piece);
  }

  /** A plain text without references: nearly all of them. */
  whole(raw: string, start: number): number {
    if (!raw.startsWith(PLAIN, start)) return start;
    const from = start + PLAIN.length;
    const end = raw.indexOf("<", from);
    if (end < 0 || !raw.startsWith(PLAIN_END, end)) return start;
    const text = raw.slice(from, end);
    if (text.includes("&") || text.includes("\r")) return start;
    this.strings.push(detached(decodeXstring(text)));
    return end + PLAIN_END.length;
  }
}

const PLAIN = "<si><t>";
const PLAIN_END = "</t></si>";

/**
 * A copy that does not keep alive the large block it was cut from: engines represent a slice of
 * 13 or more units as a view of the whole.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
