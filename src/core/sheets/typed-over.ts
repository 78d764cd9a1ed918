import { message, type Message } from "../messages/message";
import { formatCell } from "../values/cell-ref";
import { plain, type Decimal } from "../values/decimal";
import { decimalIn } from "./overrides";
import { labelOf, type ScoreLine } from "./score-line";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/**
 * What a person typed on 评分表 where it would be lost without a word, each naming its cell: a score
 * over the formula of 最终得分 or over 系统得分, and a 复核得分 or 复核意见 whose row was sorted away
 * from its hidden columns, so that it would count for another indicator.
 */
export function typedOverProblems(
  written: WrittenSheet,
  lines: readonly ScoreLine[]
): readonly Message[] {
  const labels = new Set(lines.map((line) => labelOf(line)));
  return lines.flatMap((line): readonly Message[] => {
    const row = written.rows.get(line.key);
    if (row === undefined) return [];
    const label = textAt(written, row, "indicator");
    const isMoved = label !== labelOf(line) && labels.has(label);
    const problem = isMoved ? movedIn(written, row, line, label) : typedIn(written, row, line);
    return problem ? [problem] : [];
  });
}

function typedIn(written: WrittenSheet, row: number, line: ScoreLine): Message | undefined {
  const final = written.columns.get("final");
  const typedFinal = decimalIn(valueAt(written, row, "final"));
  if (typedFinal && final !== undefined && written.grid.formula(row, final) === undefined) {
    // A program that keeps no formulas leaves what they last gave.
    const isKept = isSame(typedFinal, line.last) || isSame(typedFinal, line.override);
    if (!isKept) return typedOver(written, row, "final", typedFinal);
  }
  if (line.override || line.unreadable !== undefined) return undefined;
  const typedSystem = decimalIn(valueAt(written, row, "system"));
  if (!typedSystem || isSame(typedSystem, line.system)) return undefined;
  // Where the score is another one now, that is why the cell says something else.
  const isAsBefore = line.last ? isSame(line.last, line.system) : line.system === undefined;
  return isAsBefore ? typedOver(written, row, "system", typedSystem) : undefined;
}

function typedOver(
  written: WrittenSheet,
  row: number,
  id: "final" | "system",
  score: Decimal
): Message {
  return message(`sheet.override.over-${id}`, {
    cell: cellOf(written, row, id),
    score: plain(score),
    place: cellOf(written, row, "override"),
  });
}

/** The row says another indicator than its hidden key does, and something was typed in it. */
function movedIn(
  written: WrittenSheet,
  row: number,
  line: ScoreLine,
  label: string
): Message | undefined {
  const hasTyped = ["override", "opinion"].some((id) => textAt(written, row, id) !== "");
  if (!hasTyped) return undefined;
  return message("sheet.override.moved", {
    cell: cellOf(written, row, "override"),
    label,
    other: labelOf(line),
  });
}

function cellOf(written: WrittenSheet, row: number, id: string): string {
  return formatCell({ sheet: written.grid.name, row, column: written.columns.get(id) ?? 0 });
}

/** Excel keeps fifteen digits of a number. */
function isSame(a: Decimal, b: Decimal | undefined): boolean {
  return b?.minus(a).abs().lt(1e-9) === true;
}
