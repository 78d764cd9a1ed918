import type { CellRange, CellRef } from "../../values/cell-ref";
import type { GradeBand, GradeScale } from "../facts";
import type { SheetView } from "../sheet-view";
import { fold, oneLine } from "../text";
import { parseInterval, type Interval } from "./interval";
import { isInOneOf } from "./outside-tables";
import { gradeBands, type MarkedBand } from "./read-grade-scale";

const LEVEL =
  /(?<![\p{Script=Han}])(优秀|良好|基本合格|不合格|合格|中等|较好|一般|较差|优|良|中|差|[A-E]级?|[一二三四五]级)(?:等级|等次|[级等档])?(?![\p{Script=Han}A-Za-z])/gu;
/** Words that join a level to its points; a level may stand right behind one. */
const JOIN =
  /(?:评定?|确定|认定|划分|结果|等级|等次|级别)*(?:为|是|属于?|即|指)(?=[^\p{L}\d]*[\p{L}])/gu;
const LEAST_LEVELS = 3;
const LONGEST = 600;
/** The points of one level: 综合得分在80（含）-90分. */
const LONGEST_INTERVAL = 40;

/**
 * Scales that sentences state: 优（85-100分）、良（70-85分）…; 85分（含）以上为优，70（含）-85分为良…;
 * on one line or on several below each other. What stands in the body of a table is no such sentence.
 */
export function saidScales(view: SheetView, tables: readonly CellRange[]): GradeScale[] {
  return paragraphs(view, tables).flatMap((lines) => {
    const [first] = lines;
    const whole = first && scaleIn(first.cell, lines.map(({ text }) => text).join("\n"));
    return whole ? [whole] : lines.flatMap(({ cell, text }) => scaleIn(cell, text) ?? []);
  });
}

interface Line {
  readonly cell: CellRef;
  readonly text: string;
}

/** Texts outside of tables, or alone in their row; those right below each other are one. */
function paragraphs(view: SheetView, tables: readonly CellRange[]): Line[][] {
  const found: Line[][] = [];
  let last: { readonly row: number; readonly column: number } | undefined;
  for (const { row, column, text } of view.texts()) {
    const isInside = isInOneOf(tables, row, column);
    if (text.length > LONGEST || (isInside && !isAlone(view, row, column))) continue;
    const line = { cell: view.cell(row, column), text };
    if (last?.column === column && last.row === row - 1) found.at(-1)?.push(line);
    else found.push([line]);
    last = { row, column };
  }
  return found;
}

function isAlone(view: SheetView, row: number, column: number): boolean {
  const end = view.merge(row, column)?.right ?? column;
  const { left, right } = view.extent(row) ?? { left: column, right: column };
  for (let other = left; other <= right; other += 1) {
    const isOwn = other >= column && other <= end;
    if (!isOwn && view.look(row, other) !== "blank") return false;
  }
  return true;
}

/** A level and where its word stands in the text. */
interface Named {
  readonly level: string;
  readonly start: number;
  readonly end: number;
}

function scaleIn(cell: CellRef, raw: string): GradeScale | undefined {
  // 满意度90%以上为优 is a rule of one indicator; the scale of the whole is in points.
  if (raw.includes("%") || raw.includes("％") || !/\d/u.test(raw)) return undefined;
  const text = fold(raw)
    .replace(/[“”"'「」『』‘’]/gu, " ")
    .replace(JOIN, " ");
  const named = [...text.matchAll(LEVEL)].map((match): Named => ({
    level: match[1] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
  const levels = new Set(named.map(({ level }) => level)).size;
  if (levels < LEAST_LEVELS) return undefined;
  for (const intervalOf of [intervalAfter, intervalBefore]) {
    const bands = named.flatMap((each, at): MarkedBand[] => {
      const interval = intervalOf(text, each, named[at - 1], named[at + 1]);
      return interval
        ? [{ level: each.level, label: { cell, text: oneLine(raw) }, ...interval }]
        : [];
    });
    // Read in the wrong direction, the last level has no points, or the first.
    const scale = bands.length === levels ? wholeScale(bands) : undefined;
    if (scale) return { bands: scale };
  }
  return undefined;
}

/** 优（85-100分）、良 … */
function intervalAfter(
  text: string,
  { end }: Named,
  _before: Named | undefined,
  next: Named | undefined
): Interval | undefined {
  const rest = text.slice(end, next?.start ?? end + LONGEST_INTERVAL);
  return firstInterval([rest, ...cutAt(rest, /[。；;\n]/u), ...cutAt(rest, /[、，,]/u)]);
}

/** 85分（含）以上为优，70（含）-85分为良 … */
function intervalBefore(
  text: string,
  { start }: Named,
  before: Named | undefined
): Interval | undefined {
  const from = Math.max(before?.end ?? 0, start - LONGEST_INTERVAL);
  const words = text.slice(from, start);
  const parts = words.split(/[:：。；;\n，,、]/u);
  return firstInterval(parts.map((_, at) => parts.slice(at).join(",")));
}

function cutAt(text: string, separator: RegExp): string[] {
  const at = text.search(separator);
  return at < 0 ? [] : [text.slice(0, at)];
}

function firstInterval(candidates: readonly string[]): Interval | undefined {
  for (const candidate of candidates) {
    const bare = candidate
      .replace(/^[\s:：,，、;；。(]+/u, "")
      .replace(/[\s,，、;；。:：的及和]+$/u, "");
    const interval =
      parseInterval(bare) ??
      parseInterval(bare.replace(/\)$/u, "")) ??
      parseInterval(bare.replace(/^[^\d≥≤<>[]{1,12}(?=[\d≥≤<>[])/u, ""));
    if (interval) return interval;
  }
  return undefined;
}

/** The bands as a scale; undefined when they repeat a level, or run up and down. */
function wholeScale(bands: readonly MarkedBand[]): readonly GradeBand[] | undefined {
  if (new Set(bands.map(({ level }) => level)).size < bands.length) return undefined;
  const floors = bands.map(({ min }) => min?.toNumber() ?? -1);
  const steps = floors.slice(1).map((floor, at) => Math.sign(floor - (floors[at] ?? 0)));
  if (new Set(steps).size !== 1 || steps[0] === 0) return undefined;
  // 70分以上为良 behind 85分以上为优 ends where 优 begins.
  const down = steps[0] === -1 ? bands : [...bands].reverse();
  return gradeBands(
    down.map((band, at): MarkedBand => {
      const better = down[at - 1]?.min;
      return band.max || !better
        ? band
        : { ...band, max: better, maxInclusive: false, maxMarked: true };
    })
  );
}
