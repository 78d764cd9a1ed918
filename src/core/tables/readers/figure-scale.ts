import { message } from "../../messages/message";
import { formatRange, type CellRange } from "../../values/cell-ref";
import { placeOnScale } from "../answer-scale";
import type { Answers, Doubt, DoubtChoice } from "../doubt";
import type { SheetView } from "../sheet-view";
import { squeeze } from "../text";

/** What figures stand for that people answered with. */
export interface FigureScale {
  /** From 1 to this. */
  readonly size: number;
  readonly best: "high" | "low";
  /** Words that the sheet itself gives the figures. */
  readonly words: ReadonlyMap<number, string>;
}

const FIGURE = "(?<figure>\\d{1,2})分?";
const IS = "[=＝:：.、．)）-]|为|是|代表|表示|计|记";
const WORDS =
  "(?<word>(?:非常|很|十分|极|比较|较|基本|一般|不太|不)*(?:满意|了解|知晓|认可)|一般|尚可|还行|中立|普通)(?!度|率)";
/** 5=非常满意, 5分为非常满意; 非常满意（5分）, 非常满意=5, 非常满意5分. */
const FIGURE_FIRST = new RegExp(`(?<!\\d)${FIGURE}(?:${IS})*${WORDS}`, "gu");
const WORDS_FIRST = new RegExp(`${WORDS}(?:${IS}|[(（])*(?<!\\d)${FIGURE}(?!\\d)`, "gu");
/** 5分最满意, 5为最好; 1分最不满意, 1分最低. */
const END = /(\d{1,2})分?(?:为|是|代表|表示|表)?最(不满意|满意|高|低|好|差|优)/gu;
const RISING = /(?:分值|分数|得分|数字|数值)越(?:高|大)[^,，。;；]{0,6}(?:越满意|越好|满意度越高)/u;
const FALLING =
  /(?:分值|分数|得分|数字|数值)越(?:高|大)[^,，。;；]{0,6}(?:越不满意|越差|满意度越低)/u;
const SPAN = /(?<!\d)1(?:分)?[-—–~～至到](\d{1,2})(?:分|$|[^\d年月日])/u;

const LONGEST_NOTE = 200;
/** Larger figures are counts or points, and no answers. */
export const LARGEST_FIGURE = 10;

/** The scale as the sheet says it: by words for its figures, or by its ends; undefined where it does not. */
export function statedScale(view: SheetView, most: number): FigureScale | undefined {
  const notes = [...view.texts()]
    .filter(({ text }) => text.length <= LONGEST_NOTE)
    .map(({ text }) => squeeze(text));
  const words = wordsOf(notes);
  const figures = [...words.keys()];
  const size = notes.map(spanOf).reduce((a, b) => Math.max(a, b), Math.max(most, ...figures));
  if (size > LARGEST_FIGURE) return undefined;
  const best = words.size >= 2 ? directionOf(words) : endOf(notes, size);
  if (best === undefined) return undefined;
  const isWhole = figures.length === size;
  return { size, best, words: isWhole ? words : new Map() };
}

/** The words of the first note that has two and more, written whichever way gives more of them. */
function wordsOf(notes: readonly string[]): ReadonlyMap<number, string> {
  for (const note of notes) {
    if (!/满意|一般/u.test(note)) continue;
    // In 满意（4分）、一般（3分） a figure stands before the next word as well.
    const [first, last] = [wordsIn(note, FIGURE_FIRST), wordsIn(note, WORDS_FIRST)];
    const found = last.size > first.size ? last : first;
    if (found.size >= 2) return found;
  }
  return new Map();
}

function wordsIn(note: string, pattern: RegExp): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { groups } of note.matchAll(pattern)) {
    const word = groups?.["word"] ?? "";
    if (placeOnScale(word) !== undefined) found.set(Number(groups?.["figure"]), word);
  }
  return found;
}

/** Whether better answers have higher figures; undefined when they do not fall into line. */
function directionOf(words: ReadonlyMap<number, string>): FigureScale["best"] | undefined {
  const places = [...words]
    .sort(([a], [b]) => a - b)
    .map(([, word]) => placeOnScale(word) ?? Number.NaN);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? Number.NaN));
  if (steps.every((step) => step < 0)) return "high";
  return steps.every((step) => step > 0) ? "low" : undefined;
}

function endOf(notes: readonly string[], size: number): FigureScale["best"] | undefined {
  const said = new Set<FigureScale["best"]>();
  for (const note of notes) {
    if (RISING.test(note)) said.add("high");
    if (FALLING.test(note)) said.add("low");
    for (const [, digits = "", end = ""] of note.matchAll(END)) {
      const figure = Number(digits);
      if (figure !== 1 && figure !== size) continue;
      said.add((figure === size) === /^(?:满意|高|好|优)/u.test(end) ? "high" : "low");
    }
  }
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

function spanOf(note: string): number {
  const size = Number(SPAN.exec(note)?.[1] ?? 0);
  return [3, 4, 5, 7, LARGEST_FIGURE].includes(size) ? size : 0;
}

/** How large a scale may be on which nobody answered more than `most`. */
function sizesFor(most: number): readonly number[] {
  if (most > 5) return most > 7 ? [LARGEST_FIGURE] : [7, LARGEST_FIGURE];
  return most === 3 || most === 4 ? [5, most] : [5];
}

function scaleDoubtId(slug: string): string {
  return `survey.${slug}`;
}

/** The scale that a person chose; undefined while nobody did. */
export function chosenScale(answers: Answers, slug: string, most: number): FigureScale | undefined {
  const match = /^(\d{1,2})-(high|low)$/u.exec(answers[scaleDoubtId(slug)] ?? "");
  const size = Number(match?.[1]);
  if (!match || !sizesFor(most).includes(size)) return undefined;
  return { size, best: match[2] === "low" ? "low" : "high", words: new Map() };
}

/** Which end is the best: a question where the sheet does not say. Nothing counts until then. */
export function scaleDoubt(
  slug: string,
  place: CellRange,
  most: number,
  chosen: FigureScale | undefined
): Doubt {
  const choices = sizesFor(most).flatMap((size): readonly DoubtChoice[] =>
    (["high", "low"] as const).map((best) => ({
      value: `${String(size)}-${best}`,
      words: message("question.survey-scale.choice", {
        size: String(size),
        best: best === "high" ? String(size) : "1",
        worst: best === "high" ? "1" : String(size),
      }),
    }))
  );
  return {
    id: scaleDoubtId(slug),
    kind: "survey-scale",
    message: message("question.survey-scale", {
      range: `${place.sheet}!${formatRange(place)}`,
    }),
    place,
    choices,
    ...(chosen && { inForce: `${String(chosen.size)}-${chosen.best}` }),
    by: chosen ? "person" : "nobody",
  };
}

const DEGREES: Readonly<Record<number, readonly string[]>> = {
  3: ["", "基本", "不"],
  4: ["非常", "", "基本", "不"],
  5: ["非常", "", "一般", "不", "非常不"],
};

/** The options of a scale, the best first: in the sheet's words, in the usual ones, or as points. */
export function optionsOf(
  { size, best, words }: FigureScale,
  question: string
): readonly { readonly figure: number; readonly option: string }[] {
  const stem = /了解|知晓/u.exec(question)?.[0] ?? "满意";
  return Array.from({ length: size }, (_, at) => {
    const figure = best === "high" ? size - at : at + 1;
    const degree = DEGREES[size]?.[at];
    const usual = degree === "一般" ? degree : degree === undefined ? undefined : degree + stem;
    // Points count upwards from the worst, whatever figure people typed for it.
    return { figure, option: words.get(figure) ?? usual ?? `${String(size - at)}分` };
  });
}
