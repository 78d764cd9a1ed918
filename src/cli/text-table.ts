// East Asian Wide and Fullwidth blocks, and emoji. Source: Unicode TR 11, EastAsianWidth.txt.
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a text takes on a terminal: two for a Chinese character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Cuts a text to `width` columns, with … where something was left out. */
export function clipText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export interface TextColumn {
  readonly head: string;
  readonly align?: "left" | "right";
}

const GAP = "  ";

/** A table in plain text, aligned by display width; `max` cuts the last column on a screen. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  max?: number
): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(flat));
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((row) => displayWidth(row[index] ?? "")))
  );
  const rule = columns.map((_, index) => "-".repeat(widths[index] ?? 0)).join(GAP);
  const said = lines.map((row) => {
    const cells = columns.map(({ align }, index) => {
      const text = row[index] ?? "";
      const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(text)));
      return align === "right" ? space + text : text + space;
    });
    return cells.join(GAP);
  });
  const [head = "", ...body] = said;
  return [head, rule, ...body]
    .map((line) => (max === undefined ? line : clipText(line, max)).trimEnd())
    .join("\n");
}

/** One line, and nothing in it that a terminal would take for a command. */
function flat(text: string): string {
  // eslint-disable-next-line no-control-regex -- cells come from strangers' workbooks
  return text.replace(/\s+/gu, " ").replace(/[\u0000-\u001F\u007F-\u009F]/gu, "");
}

/** As {@link textTable} does for its cells: a sheet's text is safe to print. */
export function printable(text: string): string {
  return flat(text);
}
