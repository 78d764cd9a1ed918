/** A cell in the spelling that nearly every cell of a long sheet has. Reused from cell to cell. */
export interface PlainCell {
  column: number;
  style: number;
  kind: "blank" | "number" | "shared";
  /** The number, or the index of the shared string. */
  value: number;
}

export function plainCell(): PlainCell {
  return { column: 0, style: 0, kind: "blank", value: 0 };
}

const QUOTE = 0x22;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const MORE = 0x3e;
const SPACE = 0x20;
/** Numbers of so many digits are put together digit by digit; longer ones are left to Number(). */
const SHORT = 9;

/**
 * Reads `<c r="AB12" s="3" t="s"><v>7</v></c>` at `start` of the text without cutting it into tags,
 * attributes and texts: a third of the time. Where it ends; `start` for a cell in any other spelling
 * (formulas, inline text, booleans), which the scanner then takes apart.
 */
export function readPlainCell(text: string, start: number, into: PlainCell): number {
  if (text.charCodeAt(start + 1) !== 0x63 || text.charCodeAt(start + 2) !== SPACE) return start;
  if (!isAttribute(text, start + 2, 0x72)) return start;
  let at = start + 6;
  let column = 0;
  let code = text.charCodeAt(at);
  while (code >= 0x41 && code <= 0x5a && at < start + 9) {
    column = column * 26 + (code - 0x40);
    code = text.charCodeAt((at += 1));
  }
  const digits = at;
  while (isDigit(code)) code = text.charCodeAt((at += 1));
  if (column === 0 || at === digits || code !== QUOTE) return start;
  at += 1;
  let style = 0;
  if (isAttribute(text, at, 0x73)) {
    at += 4;
    const from = at;
    code = text.charCodeAt(at);
    while (isDigit(code) && at - from < SHORT) {
      style = style * 10 + (code - 0x30);
      code = text.charCodeAt((at += 1));
    }
    if (at === from || code !== QUOTE) return start;
    at += 1;
  }
  let isShared = false;
  if (isAttribute(text, at, 0x74)) {
    // t="s" or t="n"
    code = text.charCodeAt(at + 4);
    if ((code !== 0x73 && code !== 0x6e) || text.charCodeAt(at + 5) !== QUOTE) return start;
    isShared = code === 0x73;
    at += 6;
  }
  into.column = column - 1;
  into.style = style;
  if (text.charCodeAt(at) === SLASH && text.charCodeAt(at + 1) === MORE) {
    into.kind = "blank";
    return at + 2;
  }
  if (text.charCodeAt(at) !== MORE || text.charCodeAt(at + 1) !== LESS) return start;
  if (text.charCodeAt(at + 2) !== 0x76 || text.charCodeAt(at + 3) !== MORE) return start;
  const value = at + 4;
  const end = endOfNumber(text, value, isShared, into);
  if (end < 0 || !text.startsWith("</v></c>", end)) return start;
  into.kind = isShared ? "shared" : "number";
  return end + 8;
}

/** Puts the number at `from` into `into`; where it ends, or −1 when none (or no whole one) is there. */
function endOfNumber(text: string, from: number, isWhole: boolean, into: PlainCell): number {
  let at = from;
  let value = 0;
  let code = text.charCodeAt(at);
  while (isDigit(code) && at - from < SHORT) {
    value = value * 10 + (code - 0x30);
    code = text.charCodeAt((at += 1));
  }
  if (code === LESS) {
    into.value = value;
    return at > from ? at : -1;
  }
  if (isWhole) return -1;
  const end = text.indexOf("<", at);
  if (end < 0 || end === from) return -1;
  const written = text.slice(from, end);
  into.value = Number(written);
  return /^[-+.\dEe]+$/u.test(written) && !Number.isNaN(into.value) ? end : -1;
}

/** ` x="` at a place. */
function isAttribute(text: string, at: number, name: number): boolean {
  return (
    text.charCodeAt(at) === SPACE &&
    text.charCodeAt(at + 1) === name &&
    text.charCodeAt(at + 2) === EQUALS &&
    text.charCodeAt(at + 3) === QUOTE
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
