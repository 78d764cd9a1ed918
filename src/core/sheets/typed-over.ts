import { message, type Message } from "../messages/message";
import { formatCell } from "../values/cell-ref";
import { plain, type Decimal } from "../values/decimal";
import { isCellError } from "../workbook/workbook";
import { decimalIn, readTyped } from "./overrides";
import { finalFormula } from "./score-layout";
import { labelOf, type ScoreLine } from "./score-line";
import { CLOSE } from "./unchanged";
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
  const final = typedFinal(written, row, line);
  if (final !== undefined) return typedOver(written, row, "final", final);
  const system = typedSystem(written, row, line);
  return system === undefined ? undefined : typedOver(written, row, "system", system);
}

/** What a person typed over the formula of 最终得分: a number, words, or a formula of their own. */
function typedFinal(written: WrittenSheet, row: number, line: ScoreLine): string | undefined {
  const column = written.columns.get("final");
  const value = valueAt(written, row, "final");
  const typed = readTyped(value);
  const formula = column === undefined ? undefined : written.grid.formula(row, column);
  // A program that keeps no formulas leaves what they last gave.
  const kept = [line.last, line.override, ...(formula === undefined ? [] : [line.system])];
  if (typed.state === "points" && kept.some((score) => isSame(typed.points, score))) {
    return undefined;
  }
  if (formula !== undefined) {
    return shapeOf(formula) === OUR_SHAPE ? undefined : `=${formula.replace(/^=/u, "")}`;
  }
  if (typed.state === "points") return plain(typed.points);
  const isWords = typed.state === "unreadable" && !isCellError(value);
  return isWords && typed.text !== line.unreadable ? typed.text : undefined;
}

function typedSystem(written: WrittenSheet, row: number, line: ScoreLine): string | undefined {
  const typed = readTyped(valueAt(written, row, "system"));
  // We write points there or nothing.
  if (typed.state === "unreadable") return typed.text;
  if (typed.state === "none") return undefined;
  if (written.columns.has("lastSystem")) {
    const last = decimalIn(valueAt(written, row, "lastSystem"));
    return isSame(typed.points, last) ? undefined : plain(typed.points);
  }
  // A sheet that does not say what was written there: what else is known of the last run must do.
  if (isSame(typed.points, line.system) || line.override || line.unreadable !== undefined)
    return undefined;
  // Where the score is another one now, that is why the cell says something else.
  const isAsBefore = line.last ? isSame(line.last, line.system) : line.system === undefined;
  return isAsBefore ? plain(typed.points) : undefined;
}

/** A formula without its places: they follow when rows are sorted and columns put in. */
function shapeOf(formula: string): string {
  const bare = formula.replace(/^=/u, "").replaceAll(/\s/gu, "").toUpperCase();
  return bare.replaceAll(/#REF!|\$?[A-Z]{1,3}\$?\d+/gu, "@");
}

const OUR_SHAPE = shapeOf(finalFormula(0));

function typedOver(
  written: WrittenSheet,
  row: number,
  id: "final" | "system",
  score: string
): Message {
  return message(`sheet.override.over-${id}`, {
    cell: cellOf(written, row, id),
    score: clipped(score),
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

/** What was typed, short enough for a sentence. */
export function clipped(text: string): string {
  return text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text;
}

const LONGEST_SAID = 40;

function isSame(a: Decimal, b: Decimal | undefined): boolean {
  return b?.minus(a).abs().lt(CLOSE) === true;
}
