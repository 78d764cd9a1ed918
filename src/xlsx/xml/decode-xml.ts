import { XlsxError } from "../xlsx-error";

/**
 * Turns the bytes of an XML part into text as they arrive. UTF-8 unless a byte order mark or the
 * declaration says otherwise.
 */
export class XmlDecoder {
  readonly #part: string;
  #decoder: TextDecoder | undefined;

  constructor(part: string) {
    this.#part = part;
  }

  decode(bytes: Uint8Array, more: boolean): string {
    try {
      this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      return this.#decoder.decode(bytes, { stream: more });
    } catch {
      throw new XlsxError("xlsx.malformed-xml", {
        part: this.#part,
        line: "1",
        detail: "encoding",
      });
    }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** Text of a whole part. */
export function decodeXml(part: string, bytes: Uint8Array): string {
  return new XmlDecoder(part).decode(bytes, false);
}

/** Bytes of a whole part, always UTF-8, and saying so. */
export function encodeXml(text: string): Uint8Array {
  const declared = text.replace(
    /^(<\?xml[^>]*?encoding=)(["'])(?!utf-8\2)[\w.-]+\2/i,
    (_whole, before: string, quote: string) => `${before}${quote}UTF-8${quote}`
  );
  return new TextEncoder().encode(declared);
}
