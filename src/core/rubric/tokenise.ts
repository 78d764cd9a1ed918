import { Decimal, plain } from "../values/decimal";
import { lexicon } from "./lexicon";
import { rawBetween, sourceText } from "./source-text";
import type { LexiconEntry, WordType } from "./words/lexicon-entry";
import { phrases } from "./words/phrases";
import { CHINESE_NUMERAL, DIGITS } from "./words/pieces";
import { plainText } from "./words/plain-text";

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

/** A token without its raw text, and where it ends. */
interface Found {
  readonly end: number;
  readonly make: (raw: string) => Token;
}

/** 5分, but not 5分钟 or 十分. */
const POINTS_AFTER = "分(?!之(?![间内外])|[钟别配类档析工管布公局期批解])";
const NUMERAL_BEFORE_COUNTER =
  "(?=[处项个例次家户起份条笔宗件名天张类种位人日台套辆座篇场周所])(?![个]?(?:别|般|定|致|律|样|些|旦|次(?:性|合格|通过|验收|交验|成功|达标|就业)|票|并|直|经|步|流|体|周年|周岁|场所))";

interface Pattern {
  readonly expression: RegExp;
  readonly make: (word: string) => (raw: string) => Token;
}

function pattern(source: string, make: Pattern["make"]): Pattern {
  return { expression: new RegExp(source, "uy"), make };
}

const text = () => (raw: string) => ({ type: "text", raw }) as const;

/** Tried before the words, in this order. */
const patterns: readonly Pattern[] = [
  pattern(plainText.join("|"), text),
  pattern(`百分之(?:百|${CHINESE_NUMERAL}{1,3})`, (word) =>
    number(numeral(word.slice(3)).dividedBy(100), true)
  ),
  pattern("百分百", () => number(new Decimal(1), true)),
  // 千分之三, 十万分之十
  pattern(`(?:[千万]|十万|百万)分之(?:${DIGITS}|${CHINESE_NUMERAL}{1,3})`, (word) => {
    const [under = "", over = ""] = word.split("分之");
    const value = /\d/u.test(over) ? digits(over) : numeral(over);
    return number(value.dividedBy(OVER[under] ?? 1), true);
  }),
  // 三分之一, 一半分值
  pattern(`${CHINESE_NUMERAL}分之${CHINESE_NUMERAL}`, (word) =>
    number(numeral(word.slice(-1)).dividedBy(numeral(word.slice(0, 1))), true)
  ),
  pattern("一半(?=的?(?:分值|分数|权重|满分|标准分))", () => number(new Decimal("0.5"), true)),
  // 扣一半
  pattern("(?<=扣|扣除|扣减)一半(?=分?(?:[;。,)]|$))", () => number(new Decimal("0.5"), true)),
  pattern(`${CHINESE_NUMERAL}成`, (word) => number(numeral(word.slice(0, 1)).dividedBy(10), true)),
  pattern(`${DIGITS}${POINTS_AFTER}`, (word) => points(digits(word.slice(0, -1)))),
  pattern(`(?<=[得扣计记为]|满分|分值|共)${CHINESE_NUMERAL}${POINTS_AFTER}`, (word) =>
    points(numeral(word.slice(0, -1)))
  ),
  // 扣半分, 扣零点五分
  pattern(`(?<=[得扣计记减])半${POINTS_AFTER}`, () => points(new Decimal("0.5"))),
  pattern(`(?<=[得扣计记减])(?:零|${CHINESE_NUMERAL})点${CHINESE_NUMERAL}${POINTS_AFTER}`, (word) =>
    points(new Decimal(`${plain(numeral(word[0] ?? ""))}.${plain(numeral(word[2] ?? ""))}`))
  ),
  pattern(`${DIGITS}[%‰]`, (word) =>
    number(digits(word.slice(0, -1)).dividedBy(word.endsWith("%") ? 100 : 1000), true)
  ),
  // 10/10万: of a hundred thousand
  pattern(String.raw`\d+(?:\.\d+)?[/⁄](?:10|100)?万(?![元亩吨])人?`, (word) => {
    const [over = "", under = ""] = word.replace(/万人?$/u, "").split(/[/⁄]/u);
    return number(new Decimal(over).dividedBy(new Decimal(under || 1).times(10_000)), true);
  }),
  pattern(String.raw`\d+[/⁄]\d+(?![\d.年月个万亿])`, (word) => fraction(word)),
  pattern(DIGITS, (word) => number(digits(word), false)),
  // 辍学率为零得5分
  pattern("(?<=[为是])零(?=的?[时者]?[,;。:)]?(?:得|计|给|记|赋|不扣|满分|$))", () =>
    number(new Decimal(0), false)
  ),
  // 第一名, 排名第二的得4分
  pattern(`(?<=第)${CHINESE_NUMERAL}{1,3}(?=[名位]|的?[,:]?(?:得|计|给)\\d)`, (word) =>
    number(numeral(word), false)
  ),
  pattern(`(?<!第)${CHINESE_NUMERAL}{1,3}${NUMERAL_BEFORE_COUNTER}`, (word) =>
    number(numeral(word), false)
  ),
  ...phrases.map(({ type, pattern: source }) => pattern(source, () => (raw) => ({ type, raw }))),
];

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A pattern can only begin with one of these: elsewhere they are not worth trying. */
const PATTERN_STARTS = new Set(
  `0123456789零半一二两三四五六七八九十百千万《“"〔[(第问${LETTERS}${phrases.map(({ starts }) => starts).join("")}`
);

const OVER: Readonly<Record<string, number>> = {
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
};

interface Word {
  readonly word: string;
  readonly type: WordType;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Words by their first character, the longest first. */
const wordsByStart: ReadonlyMap<string, readonly Word[]> = indexWords(lexicon);

function indexWords(entries: readonly LexiconEntry[]): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  for (const { type, words, followedBy, precededBy } of entries) {
    const after = followedBy ? new RegExp(followedBy, "uy") : undefined;
    const before = precededBy ? new RegExp(`${precededBy}$`, "u") : undefined;
    for (const word of words) {
      const start = word[0] ?? "";
      const same = index.get(start) ?? [];
      same.push({ word, type, ...(before && { before }), ...(after && { after }) });
      index.set(start, same);
    }
  }
  for (const words of index.values()) words.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** Cuts one clause into numbers, words of the lexicon and plain text. */
export function tokenise(raw: string): readonly Token[] {
  const source = sourceText(raw);
  const tokens: Token[] = [];
  let place = 0;
  let at = 0;
  while (at < source.text.length) {
    const found = findAt(source.text, at);
    if (!found) {
      at += 1;
      continue;
    }
    if (at > place) pushToken(tokens, { type: "text", raw: rawBetween(source, place, at) });
    pushToken(tokens, found.make(rawBetween(source, at, found.end)));
    at = found.end;
    place = at;
  }
  if (at > place) pushToken(tokens, { type: "text", raw: rawBetween(source, place, at) });
  return tokens;
}

function findAt(line: string, at: number): Found | undefined {
  const character = line[at] ?? "";
  if (PATTERN_STARTS.has(character)) {
    for (const { expression, make } of patterns) {
      expression.lastIndex = at;
      const match = expression.exec(line);
      if (match) return { end: at + match[0].length, make: make(match[0]) };
    }
  }
  for (const { word, type, before, after } of wordsByStart.get(character) ?? []) {
    if (!line.startsWith(word, at)) continue;
    if (before && !before.test(line.slice(Math.max(0, at - 2), at))) continue;
    if (after) {
      after.lastIndex = at + word.length;
      if (!after.test(line)) continue;
    }
    return { end: at + word.length, make: (raw) => ({ type, raw }) };
  }
  return undefined;
}

/** Plain text runs together. */
function pushToken(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.type === "text" && last?.type === "text") {
    tokens[tokens.length - 1] = { type: "text", raw: last.raw + token.raw };
  } else {
    tokens.push(token);
  }
}

function number(value: Decimal, percent: boolean): (raw: string) => Token {
  return (raw) => ({ type: "number", raw, value, percent });
}

function points(value: Decimal): (raw: string) => Token {
  return (raw) => ({ type: "points", raw, value });
}

function digits(word: string): Decimal {
  return new Decimal(word.replaceAll(",", ""));
}

function fraction(word: string): (raw: string) => Token {
  const [over = "", under = ""] = word.split(/[/⁄]/);
  const divisor = new Decimal(under);
  return divisor.isZero() ? text() : number(new Decimal(over).dividedBy(divisor), true);
}

/** 一 to 九十九, 百. */
export function numeral(word: string): Decimal {
  if (word === "百") return new Decimal(100);
  const value = (character: string | undefined) =>
    character === undefined ? 0 : "零一二三四五六七八九".indexOf(character.replace("两", "二"));
  const ten = word.indexOf("十");
  if (ten < 0) return new Decimal(value(word[0]));
  const tens = ten === 0 ? 1 : value(word[0]);
  return new Decimal(tens * 10 + value(word[ten + 1]));
}
