import { Decimal } from "../values/decimal";
import {
  CHINESE_NUMERAL,
  DIGITS,
  lexicon,
  phrases,
  plainText,
  type LexiconEntry,
  type WordType,
} from "./lexicon";
import { rawBetween, sourceText } from "./source-text";

export type Token =
  | { readonly type: WordType; readonly raw: string }
  | { readonly type: "text"; readonly raw: string }
  /** 12, 0.9, 90% (as 0.9), 1/2. */
  | {
      readonly type: "number";
      readonly raw: string;
      readonly value: Decimal;
      readonly percent: boolean;
    }
  /** 5分 */
  | { readonly type: "points"; readonly raw: string; readonly value: Decimal };

export type TokenType = Token["type"];

/** 5分, but not 5分钟 or 十分. */
const POINTS_AFTER = "分(?![钟之别配类档析工管布公局期批解])";
const NUMERAL_BEFORE_COUNTER =
  "(?=[处项个例次家户起份条笔宗件名天张类种位人日])(?![个]?(?:别|般|定|致|律|样|些|旦|次性|票|并|直|经|步|流|体))";

const patterns: readonly (readonly [string, string])[] = [
  ["plain", plainText.join("|")],
  ["hundredths", `百分之(?:百|${CHINESE_NUMERAL}{1,3})`],
  ["tenths", `${CHINESE_NUMERAL}成`],
  ["points", `${DIGITS}(?:${POINTS_AFTER})`],
  ["spokenPoints", `(?<=[得扣计记为])${CHINESE_NUMERAL}${POINTS_AFTER}`],
  ["percent", `${DIGITS}[%‰]`],
  ["fraction", String.raw`\d+[/⁄]\d+(?![\d.年月个])`],
  ["digits", DIGITS],
  ["numeral", `(?<!第)${CHINESE_NUMERAL}{1,3}${NUMERAL_BEFORE_COUNTER}`],
];

const typeOfWord = new Map<string, LexiconEntry[]>();
for (const entry of lexicon) {
  for (const word of entry.words) {
    typeOfWord.set(word, [...(typeOfWord.get(word) ?? []), entry]);
  }
}

/** One expression that finds the next thing that is not plain text. */
const scanner = new RegExp(
  [
    ...patterns.map(([name, pattern]) => `(?<${name}>${pattern})`),
    ...phrases.map(({ pattern }, index) => `(?<phrase${String(index)}>${pattern})`),
    ...lexicon
      .flatMap((entry) => entry.words.map((word) => ({ entry, word })))
      .sort((a, b) => b.word.length - a.word.length)
      .map(({ entry, word }) => wordPattern(entry, word)),
  ].join("|"),
  "gu"
);

function wordPattern(entry: LexiconEntry, word: string): string {
  const before = entry.precededBy ? `(?<=${entry.precededBy})` : "";
  const after = entry.followedBy ? `(?=${entry.followedBy})` : "";
  return before + word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + after;
}

/** Cuts one clause into numbers, words of the lexicon and plain text. */
export function tokenise(raw: string): readonly Token[] {
  const source = sourceText(raw);
  const tokens: Token[] = [];
  let place = 0;
  const addText = (end: number) => {
    if (end > place) pushText(tokens, rawBetween(source, place, end));
  };
  for (const match of source.text.matchAll(scanner)) {
    addText(match.index);
    const end = match.index + match[0].length;
    const token = tokenOf(match, rawBetween(source, match.index, end), source.text);
    if (token.type === "text") pushText(tokens, token.raw);
    else tokens.push(token);
    place = end;
  }
  addText(source.text.length);
  return tokens;
}

function pushText(tokens: Token[], raw: string): void {
  const last = tokens.at(-1);
  if (last?.type === "text") tokens[tokens.length - 1] = { type: "text", raw: last.raw + raw };
  else tokens.push({ type: "text", raw });
}

function tokenOf(match: RegExpMatchArray, raw: string, text: string): Token {
  const groups = match.groups ?? {};
  const word = match[0];
  if (groups["plain"] !== undefined) return { type: "text", raw };
  if (groups["hundredths"] !== undefined)
    return number(raw, numeral(word.slice(3)).dividedBy(100), true);
  if (groups["tenths"] !== undefined)
    return number(raw, numeral(word[0] ?? "").dividedBy(10), true);
  if (groups["points"] !== undefined)
    return { type: "points", raw, value: digits(word.slice(0, -1)) };
  if (groups["spokenPoints"] !== undefined)
    return { type: "points", raw, value: numeral(word.slice(0, -1)) };
  if (groups["percent"] !== undefined) {
    return number(raw, digits(word.slice(0, -1)).dividedBy(word.endsWith("%") ? 100 : 1000), true);
  }
  if (groups["fraction"] !== undefined) return fraction(raw, word);
  if (groups["digits"] !== undefined) return number(raw, digits(word), false);
  if (groups["numeral"] !== undefined) return number(raw, numeral(word), false);
  for (const [index, phrase] of phrases.entries()) {
    if (groups[`phrase${String(index)}`] !== undefined) return { type: phrase.type, raw };
  }
  return { type: wordType(word, match.index ?? 0, text), raw };
}

function number(raw: string, value: Decimal, percent: boolean): Token {
  return { type: "number", raw, value, percent };
}

function digits(text: string): Decimal {
  return new Decimal(text.replaceAll(",", ""));
}

function fraction(raw: string, word: string): Token {
  const [over = "", under = ""] = word.split(/[/⁄]/);
  const divisor = new Decimal(under);
  if (divisor.isZero()) return { type: "text", raw };
  return number(raw, new Decimal(over).dividedBy(divisor), true);
}

/** 一 to 九十九, 百. */
function numeral(text: string): Decimal {
  if (text === "百") return new Decimal(100);
  const value = (character: string | undefined) =>
    character === undefined ? 0 : "零一二三四五六七八九".indexOf(character.replace("两", "二"));
  const ten = text.indexOf("十");
  if (ten < 0) return new Decimal(value(text[0]));
  const tens = ten === 0 ? 1 : value(text[0]);
  return new Decimal(tens * 10 + value(text[ten + 1]));
}

/** A word may stand in several lists; the one whose surroundings fit counts. */
function wordType(word: string, index: number, text: string): WordType {
  const entries = typeOfWord.get(word) ?? [];
  const before = text.slice(Math.max(0, index - 1), index);
  const after = text.slice(index + word.length, index + word.length + 30);
  const fits = entries.find(
    (entry) =>
      (!entry.followedBy || new RegExp(`^(?:${entry.followedBy})`, "u").test(after)) &&
      (!entry.precededBy || new RegExp(`(?:${entry.precededBy})$`, "u").test(before))
  );
  const entry = fits ?? entries[0];
  if (!entry) throw new Error(`no such word in the lexicon: ${word}`);
  return entry.type;
}
