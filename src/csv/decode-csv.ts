const PIECE_BYTES = 1 << 20;

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * The encoding that a list is in: by its mark; without one UTF-8 when it is valid UTF-8 through and
 * through, else GB18030 (which GBK and GB 2312 are part of). Undefined when it is neither.
 */
export function encodingOf(bytes: Uint8Array): CsvEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // NUL bytes stand in UTF-16 and in no other text.
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  if (isValid(bytes, "utf-8")) return "utf-8";
  return isValid(bytes, "gb18030") ? "gb18030" : undefined;
}

function isValid(bytes: Uint8Array, encoding: CsvEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The text piece by piece, lines ended by `\n` alone, without a mark in front. */
export function* decodePieces(bytes: Uint8Array, encoding: CsvEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= bytes.length;
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    let text = held + decoder.decode(piece, { stream: !isLast });
    // A line end may be cut in two.
    held = !isLast && text.endsWith("\r") ? "\r" : "";
    if (held !== "") text = text.slice(0, -1);
    yield text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }
}
