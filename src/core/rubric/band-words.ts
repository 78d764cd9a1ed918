import { ZERO } from "../values/decimal";
import type { Interval } from "./interval";
import type { Measure } from "./scoring-rule";
import type { Condition } from "./statement";
import { isCounted } from "./words/counts";

/** What a condition without a comparison is beside the bands of others; undefined when it is none. */
export function intervalInWords(
  when: Condition,
  scale: readonly Condition[],
  bands: readonly { readonly interval: Interval }[],
  measures: readonly Measure[]
): Interval | undefined {
  return looseIn(when, scale) ?? changeIn(when, bands, measures);
}

/** One of the figures that the bands are made of: 90%以上, and 2次 beside 3次及以上. */
export function isOnScale({ interval, loose }: Condition): boolean {
  return interval !== undefined || loose?.of === "counts";
}

/** 为0, 无投诉: an interval beside others; 无投诉 only beside counts, 2次 beside counts of the same. */
function looseIn(when: Condition, scale: readonly Condition[]): Interval | undefined {
  const { loose } = when;
  if (scale.length === 0) return undefined;
  const words = scale.map((one) => one.word || (one.loose?.word ?? ""));
  if (!loose) return noneOfIt(when, scale, words);
  if (!loose.of) return loose.interval;
  if (loose.of === "counts") {
    const isSame = scale.length > 1 && words.every((word) => word === loose.word);
    return isSame && scale.some(({ interval }) => interval) ? loose.interval : undefined;
  }
  const isOf = (word: string) => isCounted(word) && (loose.of === "things" || DAYS.test(word));
  const isLadder = scale.length > 1 && words.every(isOf);
  return isLadder ? loose.interval : undefined;
}

/** 未发表 beside 发表论文3篇以上, 未增收 beside 户均增收1000元以上: none of what the others count. */
function noneOfIt(
  { text, occurrence }: Condition,
  scale: readonly Condition[],
  words: readonly string[]
): Interval | undefined {
  const [, what] = NONE_OF.exec(text) ?? [];
  if (what === undefined || occurrence || scale.length < 2) return undefined;
  if (words.some((word) => word === "") || !scale.some((one) => one.text.includes(what)))
    return undefined;
  return { max: { value: ZERO, inclusive: true, marked: true } };
}

const NONE_OF = /^(?:如|若)?(?:未|没有|无)([^，,；;\d]{2,6}?)(?:的|者|时)?$/u;

const DAYS = /[天日周月]$/u;

/**
 * 下降3%以上得5分，持平得1分，上升不得分 beside 未下降: no change, and the other way. Undefined for
 * words that go the same way as the bands, and where a band reaches below nothing.
 */
function changeIn(
  { text, occurrence }: Condition,
  bands: readonly { readonly interval: Interval }[],
  measures: readonly Measure[]
): Interval | undefined {
  const [, not, way = ""] = OTHER_WAY.exec(text) ?? [];
  const named = measures.map(({ name }) => name).join("");
  const rises = RISES.test(named);
  if (bands.length === 0 || occurrence || rises === FALLS.test(named)) return undefined;
  if (!bands.every(({ interval }) => interval.min?.value.gte(ZERO))) return undefined;
  const edge = { value: ZERO, inclusive: true, marked: true };
  if (LEVEL.test(text)) return { min: edge, max: edge };
  const isOther = TURNED.test(text) ? !rises : way !== "" && rises !== RISES.test(way);
  if (isOther === (not !== undefined)) return undefined;
  // 下降 beside 增长: less than nothing; 未增长: nothing, too.
  return { max: { ...edge, inclusive: not !== undefined } };
}

const RISES = /上升|增|提高|提升/u;
const FALLS = /下降|降|减|节约|节省|缩短/u;
const OTHER_WAY =
  /^(?:如|若)?[^，,；;\d]{0,6}?(未|没有|不)?(上升|增长|增加|增收|提高|提升|下降|降低|减少|节约|缩短)(?:的|者|时)?$/u;
const TURNED = /^不降反升的?$/u;
const LEVEL =
  /^(?:如|若)?(?:基本)?(?:与|和|同|较|比)?(?:上一?年|去年|同期|基期|上期)?(?:度|同期|相比)*(?:基本)?持平(?:的|者|时)?$/u;
