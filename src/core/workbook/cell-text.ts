/** The longest text that a cell of Excel can hold, in UTF-16 units. Source: Excel's limits. */
export const LONGEST_CELL_TEXT = 32_767;

/** At most `longest` UTF-16 units; a cut is marked by … and never splits a character. */
export function clipText(text: string, longest: number = LONGEST_CELL_TEXT): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const last = cut.charCodeAt(cut.length - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return `${splits ? cut.slice(0, -1) : cut}…`;
}

/** The first of these parts, as many as fit into one cell: none is cut, so each can be read back. */
export function joinInCell(parts: readonly string[], separator: string): string {
  let length = -separator.length;
  const end = parts.findIndex((part) => {
    length += separator.length + part.length;
    return length > LONGEST_CELL_TEXT;
  });
  return (end === -1 ? parts : parts.slice(0, end)).join(separator);
}
