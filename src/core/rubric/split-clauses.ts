/** A text cut at its enumerators: what stands before the first, and one part per enumerator. */
export interface SplitText {
  readonly lead: string;
  readonly parts: readonly { readonly mark: string; readonly text: string }[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly order: number;
}

const HAN = "一二三四五六七八九十";
const CIRCLES: readonly (readonly [first: string, last: string])[] = [
  ["①", "⑳"],
  ["❶", "❿"],
  ["⑴", "⒇"],
  ["⒈", "⒛"],
  ["➀", "➉"],
];
/** A mark of ordinary characters counts only where a clause can begin. */
const BOUNDARY = /[\s。；;：:，,！!?？、)）]$/;

/** Behind these a mark is a reference, not a beginning. */
const REFERS = /(?:满足|符合|达到|具备|做到|其中|上述|关于|对照|[按对在与和])$/u;

/**
 * One style of enumeration. Two styles never mix in one list, so 1. and ① nest in either order.
 * Source: domain.md section 6 (split before NFKC turns ① into 1).
 */
interface Style {
  readonly pattern: RegExp;
  readonly order: (match: RegExpMatchArray) => number;
  /** May stand in the middle of a sentence. */
  readonly anywhere: boolean;
}

const digit = (text: string | undefined) => Number((text ?? "").normalize("NFKC"));
const han = (text: string | undefined) => HAN.indexOf(text ?? "?") + 1;
const letter = (text: string | undefined) =>
  (text ?? "").normalize("NFKC").toLowerCase().charCodeAt(0) - 96;

const styles: readonly Style[] = [
  ...CIRCLES.map(([first, last]) => ({
    pattern: new RegExp(`[${first}-${last}][、.．]?`, "gu"),
    order: (match: RegExpMatchArray) => match[0].charCodeAt(0) - first.charCodeAt(0) + 1,
    anywhere: true,
  })),
  { pattern: /[(（]\s*([1-9１-９]|1\d)\s*[)）]/gu, order: (m) => digit(m[1]), anywhere: true },
  { pattern: new RegExp(`[(（]([${HAN}])[)）]`, "gu"), order: (m) => han(m[1]), anywhere: true },
  { pattern: /([1-9１-９]|1\d)\s*[)）]/gu, order: (m) => digit(m[1]), anywhere: false },
  // In 8、5、2、0分 no 2、 begins a clause.
  {
    pattern: /(?<![\d０-９]、)([1-9１-９]|1\d)\s*(?:[.．](?![\d０-９])|、)/gu,
    order: (m) => digit(m[1]),
    anywhere: false,
  },
  // 1.1 1.2 inside of 1.; 1.5分 is a figure.
  {
    pattern:
      /[1-9１-９][.．]([1-9１-９])(?![\d０-９.．%％分个万亿元倍])(?!\s*[<>＜＞≤≥=＝~～－—-])/gu,
    order: (m) => digit(m[1]),
    anywhere: false,
  },
  { pattern: /([a-hA-Hａ-ｈＡ-Ｈ])\s*[)）.．、]/gu, order: (m) => letter(m[1]), anywhere: false },
  { pattern: new RegExp(`([${HAN}])、`, "gu"), order: (m) => han(m[1]), anywhere: false },
  { pattern: new RegExp(`([${HAN}])是(?!否)`, "gu"), order: (m) => han(m[1]), anywhere: false },
  { pattern: new RegExp(`第([${HAN}])[,，、：:]`, "gu"), order: (m) => han(m[1]), anywhere: false },
];

/**
 * Cuts a text at the enumerators of its outermost list. A list begins with its first number and
 * counts up by one; anything else is part of the text (a reference to ②, a 2 in brackets).
 */
export function splitClauses(text: string): SplitText {
  const list = outermostList(text);
  if (!list) return { lead: text, parts: [] };
  const parts = list.map((found, index) => ({
    mark: found.mark,
    text: text.slice(found.end, list[index + 1]?.start ?? text.length).trim(),
  }));
  return { lead: text.slice(0, list[0]?.start).trim(), parts };
}

function outermostList(text: string): readonly Found[] | undefined {
  let best: readonly Found[] | undefined;
  for (const style of styles) {
    const list = listIn(text, style);
    const start = list[0]?.start;
    if (start === undefined) continue;
    // One number alone is a list only at the very beginning: ①符合得3分.
    if (list.length === 1 && text.slice(0, start).trim() !== "") continue;
    if (!best || start < (best[0]?.start ?? 0)) best = list;
  }
  return best;
}

function listIn(text: string, style: Style): readonly Found[] {
  let list: Found[] = [];
  for (const match of text.matchAll(style.pattern)) {
    const before = text[match.index - 1];
    if (!style.anywhere && before !== undefined && !BOUNDARY.test(before)) continue;
    const last = list.at(-1);
    // A mark that is followed by another mark at once is a reference: ①②③各1分. The list may follow.
    if (
      last &&
      isBare(text.slice(last.end, match.index)) &&
      style.order(match) === last.order + 1
    ) {
      list = [];
      continue;
    }
    if (style.order(match) !== list.length + 1) continue;
    // 满足①得2分 refers to a clause.
    const lead = text.slice(Math.max(0, match.index - 2), match.index);
    if (style.anywhere && REFERS.test(lead)) continue;
    list.push({
      start: match.index,
      end: match.index + match[0].length,
      mark: match[0]
        .replace(/\s+/g, "")
        .replace(/(?<=.)[、，,：:.．]$/u, (sign) => (/[.．]/u.test(sign) ? "." : "")),
      order: list.length + 1,
    });
  }
  return list;
}

function isBare(between: string): boolean {
  return /^[、，,\s]*$/.test(between);
}
