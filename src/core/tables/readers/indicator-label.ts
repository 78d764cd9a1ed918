import { fold, oneLine } from "../text";

/** `C2-1补贴对象资格认定准确性` → code C2-1 and the name; `一、决策` → 决策. */
export function splitIndicator(raw: string): { code?: string; name: string } {
  const text = oneLine(fold(raw));
  const coded = /^([A-Z]\d{0,4}(?:\s*[-－—–_.]\s*\d{1,3}){0,3})[\s、.:：)）]*(.*)$/u.exec(text);
  if (coded?.[1]) {
    const code = coded[1].replace(/\s+/gu, "").replace(/[－—–_]/gu, "-");
    const name = coded[2] ?? "";
    // A letter alone is a code only before a Chinese word: A决策, but not GDP增长 or PPP项目.
    if (/\d/u.test(code) || /^\p{Script=Han}/u.test(name)) return { code, name: name || code };
  }
  const dotted = /^(\d{1,2}(?:[.-]\d{1,2}){1,3})[\s、.:：]*(?=\D)(.+)$/u.exec(text);
  if (dotted?.[1] && dotted[2]) return { code: dotted[1], name: dotted[2].trim() };
  const numbered =
    /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、.．]|[①-⑳])\s*(?=\D)(.+)$/u.exec(
      text
    );
  return { name: numbered?.[1]?.trim() ?? text };
}

/** Rank of a label without any numbering. */
export const UNNUMBERED = 99;

/** How deep a label's numbering stands: 一、 before （一） before 1. before (1); A before A1 before A1-1. */
export function outlineRank(raw: string): number {
  const text = oneLine(fold(raw));
  const { code } = splitIndicator(text);
  if (code !== undefined) {
    const parts = code.split(/[-.]/u);
    return parts.length + (/[A-Z]\d/u.test(code) ? Math.max(1, (parts[0]?.length ?? 1) - 1) : 0);
  }
  if (/^[一二三四五六七八九十]{1,3}[、.．]/u.test(text)) return 1;
  if (/^[(（][一二三四五六七八九十]{1,3}[)）]/u.test(text)) return 2;
  if (/^\d{1,2}[、.．]/u.test(text)) return 3;
  if (/^[(（]?\d{1,2}[)）]/u.test(text)) return 4;
  if (/^[①-⑳]/u.test(text)) return 5;
  return UNNUMBERED;
}
