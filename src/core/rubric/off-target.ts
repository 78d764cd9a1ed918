import { Decimal, ZERO } from "../values/decimal";
import type { Edge, Interval } from "./interval";

const PLAN =
  "(?:(?:同期|年度|预期|绩效|既定|年初|调整后|批复的?)*(?:序时进度|时序进度|计划进度|目标进度|目标值?|计划值|指标值|预算(?:数额?|额|金额|总额|成本|控制数|批复)?|概算(?:数|总额|批复)?|(?:标准|计划|目标|预算|定额)成本|成本(?:标准|定额)|控制价|控制数|定额|限额|合同价))";
const BEHIND = "(?:低于|落后于?|滞后于?|慢于|少于)";
const BEYOND = "(?:高于|高出|超过|超出|超|多于)";
const DASH = "[-–—~〜至到]";
const MARK = "(?:\\((不?)含(?:本数)?\\))?";
const FIGURE = `(\\d+(?:\\.\\d+)?)(?:%|个百分点)${MARK}`;

/** 低于序时进度, 高于标准成本: what is off, and off what. */
const NAMED = new RegExp(`(?:${BEHIND}|${BEYOND})${PLAN}(?=的?\\d)`, "u");
const IS_BEYOND = new RegExp(`^${BEYOND}`, "u");
/** 低于序时进度5%以内, 低于5%-10%, 10%以上 */
const OFF = new RegExp(
  `^[^\\d,，。;；]{0,10}?((?:${BEHIND}|${BEYOND})(?:${PLAN})?)?的?${FIGURE}(?:${DASH}${FIGURE})?(及?以[内上下]|之[间内])?${MARK}的?$`,
  "u"
);
/** 不达到 and 未超过 are the other way. */
const NOT_DENIED = "(?<!不|未|没有)";
/** 不超过标准成本, 控制在预算以内 */
const KEEPS = new RegExp(
  `${NOT_DENIED}(?:低于或?等于|小于或?等于|不高于|不超过?|不大于|未超过?|没有超过?|低于|小于|等于|≤|<=|<|控制在|未突破)${PLAN}(?:要求|以内|之内|内|范围内)?(?:的|者|时)?$`,
  "u"
);
/** 达到序时进度, 不低于目标值 */
const MEETS = new RegExp(
  `${NOT_DENIED}(?:达到|达|不低于|完成|高于|超过|快于|等于)(?:或(?:超过|高于))?${PLAN}(?:要求)?(?:的|者|时)?$`,
  "u"
);

/** 低于序时进度 of 低于序时进度5%以内; undefined when the words name no such distance. */
export function namedDistance(text: string): string | undefined {
  return NAMED.exec(bare(text))?.[0];
}

/** Nothing off: 达到序时进度 beside 低于序时进度, 不超预算 beside 超过预算. */
export function meetsPlan(text: string, distance: string): boolean {
  return (IS_BEYOND.test(distance) ? KEEPS : MEETS).test(bare(text));
}

/** How far behind, from nothing on: 5%以内 is 0 < x ≤ 5%. Undefined for words that are not read whole. */
export function distanceInterval(text: string, distance: string): Interval | undefined {
  const match = OFF.exec(bare(text));
  const side = match?.[1];
  // 低于目标值5%以内 beside 高于目标值5%以内: two sides.
  if (!match || (side && IS_BEYOND.test(side) !== IS_BEYOND.test(distance))) return undefined;
  const [, , first = "", firstMark, second, secondMark, tail = "", tailMark] = match;
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
  // 高于10% beside 高于标准成本10%以内: beyond it.
  if (tail === "" && side && IS_BEYOND.test(distance)) {
    return { min: { ...only, inclusive: false, marked: true } };
  }
  if (tail === "" || tail === "之间") return undefined;
  return { min: { value: ZERO, inclusive: false, marked: true }, max: only };
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
