/**
 * Folding of cell texts. NFKC folds full-width digits, ％ and brackets, but it also turns ① into 1
 * ("①5分" would read 15分), so enclosed numbers are kept out of its reach.
 */
const ENCLOSED = /[\u2460-\u24FF\u2776-\u2793\u3200-\u32FF]/u;
const ENCLOSED_RUN = /[^\u2460-\u24FF\u2776-\u2793\u3200-\u32FF]+/gu;

/** Full-width forms to half-width, line breaks kept, enclosed numbers kept. */
export function fold(text: string): string {
  if (!ENCLOSED.test(text)) return text.normalize("NFKC");
  return text.replace(ENCLOSED_RUN, (run) => run.normalize("NFKC"));
}

// NFKC leaves zero-width characters and the byte-order mark alone.
const SPACE = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;

/** Folded, and all white space removed: how labels are compared. */
export function squeeze(text: string): string {
  return fold(text).replace(SPACE, "");
}

/** White space runs (line breaks too) become one space; for showing a label on one line. */
export function oneLine(text: string): string {
  // Chinese words broken over two lines of a narrow cell belong together again.
  const joined = text.replace(
    /(?<=[\u3400-\u9FFF）)、，])\s*[\r\n]\s*(?=[\u3400-\u9FFF（(、，])/gu,
    ""
  );
  return joined.replace(SPACE, " ").trim();
}

const DASHES = new Set([
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "−",
  "－",
  "─",
  "/",
  "／",
  "\\",
  "无",
  "零",
]);

/** A written zero: `-`, `-` with an ideographic space, `—`, `/`, 无. */
export function isDash(text: string): boolean {
  return text.length <= 6 && DASHES.has(text.replace(SPACE, ""));
}

/** Words that make a row a total, after white space is removed. */
export type TotalWord = "subtotal" | "total" | "average";

/** 小计 / 合计 / 总计 / 一级指标…合计 / 平均…; undefined for any other label. */
export function totalWord(text: string): TotalWord | undefined {
  const label = squeeze(text).replace(/[:：]$/u, "");
  if (label.length === 0 || label.length > 24) return undefined;
  if (/^(各项|加权|综合|总体)?(平均|均值)/u.test(label) || /平均(值|数|分)?$/u.test(label))
    return "average";
  if (/^(本页|本)?小计/u.test(label) || /小计(\(.*\))?$/u.test(label)) return "subtotal";
  if (/^(合计|总计|共计|总合计|累计|总和|总分|total|grandtotal|sum)(\(.*\))?$/iu.test(label))
    return "total";
  if (/(合计|总计|共计)(\(.*\))?(数|金额|得分)?$/u.test(label)) return "total";
  if (/^subtotal/iu.test(label)) return "subtotal";
  return undefined;
}

/** Splits trailing or inner notes in brackets off a name: 阿吉奈站（预付…） → name and note. */
export function splitNote(text: string): { name: string; note?: string } {
  const notes: string[] = [];
  const name = text.replace(/[（(]([^（）()]*)[）)]/gu, (whole: string, inner: string) => {
    // Short brackets are part of a name (（站）, （一期）); amounts and sentences are notes.
    if (inner.length < 8 && !/\d/u.test(inner)) return whole;
    notes.push(inner.trim());
    return "";
  });
  const trimmed = oneLine(name);
  if (notes.length === 0 || trimmed === "") return { name: oneLine(text) };
  return { name: trimmed, note: notes.join("；") };
}
