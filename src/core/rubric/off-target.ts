import { Decimal, ZERO } from "../values/decimal";
import type { Edge, Interval } from "./interval";

const PLAN =
  "(?:(?:同期|年度|预期|绩效|既定)*(?:序时进度|时序进度|计划进度|目标进度|目标值?|计划值|指标值))";
const BEHIND = "(?:低于|落后于?|滞后于?|慢于|少于)";
const DASH = "[-–—~〜至到]";
const MARK = "(?:\\((不?)含(?:本数)?\\))?";
const FIGURE = `(\\d+(?:\\.\\d+)?)(?:%|个百分点)${MARK}`;

/** 低于序时进度: what is behind, and behind what. */
const NAMED = new RegExp(`${BEHIND}${PLAN}(?=的?\\d)`, "u");
/** 低于序时进度5%以内, 低于5%-10%, 10%以上 */
const OFF = new RegExp(
  `^[^\\d,，。;；]{0,10}?(?:${BEHIND}${PLAN}?)?的?${FIGURE}(?:${DASH}${FIGURE})?(及?以[内上下]|之[间内])?${MARK}的?$`,
  "u"
);
/** 达到序时进度, 不低于目标值 */
const MEETS = new RegExp(
  `(?:达到|达|不低于|完成|高于|超过|快于|等于)(?:或(?:超过|高于))?${PLAN}(?:要求)?(?:的|者|时)?$`,
  "u"
);

/** 低于序时进度 of 低于序时进度5%以内; undefined when the words name no such distance. */
export function namedDistance(text: string): string | undefined {
  return NAMED.exec(bare(text))?.[0];
}

export function meetsPlan(text: string): boolean {
  return MEETS.test(bare(text));
}

/** How far behind, from nothing on: 5%以内 is 0 < x ≤ 5%. Undefined for words that are not read whole. */
export function distanceInterval(text: string): Interval | undefined {
  const match = OFF.exec(bare(text));
  if (!match) return undefined;
  const [, first = "", firstMark, second, secondMark, tail = "", tailMark] = match;
  const edge = (figure: string, mark: string | undefined): Edge => ({
    value: new Decimal(figure).dividedBy(100),
    inclusive: mark !== "不",
    marked: mark !== undefined,
  });
  if (second !== undefined) {
    if (/[上下]$/u.test(tail)) return undefined;
    return { min: edge(first, firstMark), max: edge(second, secondMark ?? tailMark) };
  }
  const only = edge(first, firstMark ?? tailMark);
  if (tail.endsWith("上")) return { min: only };
  if (tail === "" || tail === "之间") return undefined;
  return { min: { value: ZERO, inclusive: false, marked: true }, max: only };
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
