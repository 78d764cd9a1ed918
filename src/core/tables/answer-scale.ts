import { squeeze } from "./text";

/** Words of answers on a scale of degrees: 非常满意, 基本了解, 不太有效, 一般. */
const DEGREE =
  /^(?:[A-E][.、]?)?(非常不|很不|极不|十分不|不太|较不|不够|不|非常|很|十分|比较|较|基本|无)?(满意|了解|知晓|认可|有效|清楚|及时|合理|支持|同意|效)$/u;
const NEUTRAL = /^(?:[A-E][.、]?)?(?:一般|尚可|还行|一般般|一般满意|中立|普通)$/u;

/** 满意（基本达到预期）, 满意，但希望提高标准: what follows explains the answer. */
const REMARK = /[(（,，;；].*$/u;

/** Places on the scale, the best first. */
const ORDER = [
  ["非常", "很", "十分"],
  ["", "比较", "较"],
  ["基本"],
  ["一般"],
  ["不太", "较不", "不够"],
  ["不", "无"],
  ["非常不", "很不", "极不", "十分不"],
];

/** The end of the scale before 不满意: from here on an answer is negative. */
const FIRST_NEGATIVE = 4;
const NEUTRAL_PLACE = 3;

/** Place of an answer from 0 (the best); undefined for words that are on no such scale. */
export function placeOnScale(answer: string): number | undefined {
  const text = squeeze(answer).replace(REMARK, "");
  if (NEUTRAL.test(text)) return NEUTRAL_PLACE;
  const degree = DEGREE.exec(text);
  if (!degree) return undefined;
  const found = ORDER.findIndex((words) => words.includes(degree[1] ?? ""));
  return found < 0 ? undefined : found;
}

/** What is judged: 满意 of 基本满意; undefined for 一般 and other words. */
export function judgedBy(answer: string): string | undefined {
  return DEGREE.exec(squeeze(answer).replace(REMARK, ""))?.[2];
}

export function isNegativeAnswer(answer: string): boolean {
  return (placeOnScale(answer) ?? 0) >= FIRST_NEGATIVE;
}

export function isNeutralAnswer(answer: string): boolean {
  return placeOnScale(answer) === NEUTRAL_PLACE;
}
