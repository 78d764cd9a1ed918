import type { LexiconEntry } from "./lexicon-entry";
import { CHINESE_NUMERAL, NUMBER, COMPARED, list } from "./pieces";

/** Comparisons: 不低于, 以上, （含）, 前3名. */
export const comparisons: readonly LexiconEntry[] = [
  {
    type: "at-least",
    words: list(
      "≥ ≧ ⩾ >= => 大于等于 大于或等于 大于、等于 高于等于 高于或等于 超过等于 超过或等于"
    ),
  },
  {
    type: "at-least",
    words: list(`
      不低于 不少于 不小于 不得低于 不得少于 至少 达到 达到或超过 达到或高于 等于或大于
      等于或高于 不差于 达到了 应达到 应不低于 应不少于
    `),
    followedBy: NUMBER,
  },
  // 下达30日内 compares nothing.
  { type: "at-least", words: ["达"], followedBy: NUMBER, precededBy: "(?:^|[^下传送到表抵转发])" },
  // 满3天不满5天: from 3 on.
  {
    type: "at-least",
    words: list("满 已满"),
    followedBy: NUMBER,
    precededBy: "(?:^|[^不未圆届期])",
  },
  { type: "more-than", words: list(">") },
  { type: "more-than", words: list("大于 高于 超过 多于 超出 高出"), followedBy: NUMBER },
  {
    type: "at-most",
    words: list(
      "≤ ≦ ⩽ <= =< 小于等于 小于或等于 小于、等于 低于等于 低于或等于 少于等于 少于或等于"
    ),
  },
  {
    type: "at-most",
    words: list(`
      不高于 不超过 不大于 不多于 不得超过 不得高于 至多 未超过 控制在 等于或小于 等于或低于 应控制在 应不超过
    `),
    followedBy: NUMBER,
  },
  { type: "less-than", words: list("<") },
  {
    type: "less-than",
    words: list("小于 低于 少于 不足 未达到 未达 不到 未满 不满 没有达到 达不到 未能达到 不达"),
    followedBy: NUMBER,
  },
  { type: "equal", words: list("=") },
  {
    type: "equal",
    words: list("等于 为 是 恰为 正好为"),
    followedBy: `${NUMBER}[^分,;。]*?[%成个家户人项处次天日起例名台]`,
  },
  {
    type: "and-above",
    words: list("以上 及以上 及其以上 或以上 含以上 之上 或更高 及更高"),
    precededBy: COMPARED,
  },
  {
    type: "and-below",
    words: list("以下 及以下 及其以下 或以下 以内 之内 之下 或更低"),
    precededBy: COMPARED,
  },
  {
    type: "inclusive",
    words: list("(含) (含本数) (包含) (包括) (含等于) (包含本数) 含本数 [含] (含该数)"),
  },
  {
    type: "exclusive",
    words: list("(不含) (不含本数) (不包含) (不包括) (不含等于) 不含本数 [不含] (不含该数)"),
  },
  { type: "dash", words: list("- -- – –– — —— − ~ ~~ 〜 ∼ ～") },
  { type: "dash", words: list("至 到"), followedBy: NUMBER, precededBy: COMPARED },
  // Ranks: 前3名 is at most 3, 第1名 is 1, 10名以后 is more than 10.
  {
    type: "at-most",
    words: ["前"],
    followedBy: `(?:\\d+|${CHINESE_NUMERAL}{1,3})(?:名|位|%)`,
    precededBy: "(?:^|[^提以之目年此])",
  },
  {
    type: "equal",
    words: ["第"],
    followedBy: `(?:\\d+|${CHINESE_NUMERAL}{1,3})(?:名|位(?!置)|的?[,:]?(?:得|计|给)\\d)`,
  },
  { type: "and-after", words: list("以后 之后 以外 开外 名后"), precededBy: "[名位%]" },
  { type: "and-above", words: list("及以后 及之后 及以后各名"), precededBy: "[名位]" },
  { type: "either-way", words: list("± +/- +- 正负"), followedBy: "\\d" },
  { type: "between", words: list("之间 区间 范围内") },
  { type: "or", words: list("或 或者 或是") },
];
