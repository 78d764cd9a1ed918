import type { LexiconEntry } from "./lexicon-entry";
import { THIS, MARKS, POINTS, SCORED, list } from "./pieces";

/** Points that are taken, their caps and floors, and vetoes. */
export const pointsTaken: readonly LexiconEntry[] = [
  {
    type: "deduct",
    words: list("扣 扣除 扣减 减扣 扣掉 则扣 扣分 减分 各扣 均扣 一次性扣 一次扣 减去 直接扣 倒扣"),
    followedBy: POINTS,
  },
  { type: "deduct", words: list("减"), followedBy: POINTS, precededBy: "(?:^|[^增缩削递加])" },
  {
    type: "until-nothing-left",
    words: list(`
      不低于0分 最低0分 最低得0分 最低为0分 最低计0分 最低为零分 不计负分 不出现负分 不得负分 不扣负分 不倒扣 不得为负
      不计负值 最低分为0分 最低扣至0分
    `),
  },
  {
    type: "all-lost",
    words: list(`
      扣完 扣光 全扣 全部扣完 全部扣除 全部扣光 扣除全部分值 扣除全部分数 扣全分 扣全部分值 扣全部分
      扣除全部得分 扣除所有分值 全部扣减
    `),
    // 手续不全扣2分 is a deduction.
    followedBy: "(?!\\d)",
  },
  {
    type: "at-most-deduct",
    words: list(`
      最多扣 最高扣 至多扣 最多扣除 最高扣除 最多扣减 累计最多扣 合计最多扣 最多累计扣 扣分上限
      扣分上限为 扣分上限: 扣分最多 扣分最多为 扣分不超过 扣分最多不超过 扣分最高不超过 累计扣分不超过
      累计扣分不得超过 累计扣分最多 扣分总额不超过 总扣分不超过 扣分合计不超过 最多不超过 累计扣分上限为
      累计扣分以 扣分以 以扣 最多只扣 最高不超过扣 扣分不超过 扣分不得超过 累计扣 至多扣减 累计最高扣
      累计扣减不超过 扣减上限为 合计扣分不超过 共计扣分不超过 单项最多扣 此项最多扣 该项最多扣 本项最多扣
      扣完 扣满
    `),
    followedBy: `(?:总计)?(?:\\d|(?:${THIS}|全部)(?:指标)?${MARKS}的?\\d)(?=[^,;。]{0,12}(?:分|%))`,
  },
  {
    type: "floor-is",
    words: list(`
      扣至 扣到 减至 减到 最低扣至 最低扣到 最低得 最低为 最低计 保底 保底分 最少得 最低不少于 最低不低于 直至 得分不低于
      最低得分为 最低分为 最低得分 最低保留 保留
    `),
    followedBy: "(?:[1-9]\\d*(?:\\.\\d+)?|0\\.\\d+)分",
  },
  {
    type: "at-most-award",
    words: list(`
      最高得 最多得 最高不超过 最高计 最高加 最多加 最高为 得分不超过 累计得分不超过 累计不超过
      合计不超过 得分上限为 最高可得 最多计 加满为止 得满为止 不超过满分 最高得分为 最高得分不超过
      得分最高为 最高不超过满分 满分为止 总分不超过 总得分不超过 最终得分不超过 最高不得超过 加分不超过 加分最多
      加分最高 累计加分不超过 加分累计不超过 加分上限 加分上限为 最高加分 加分总分不超过 加分合计不超过 总分最高
      总分最高不超过 加分最多不超过 加分最高不超过 最多可加 累计最高加 累计最多加 最多不超过加 最高不超过加
      且不超过 且最高不超过 且最多不超过 但不超过 但最高不超过 且不高于 且得分不超过 但得分不超过
    `),
    followedBy: `(?:\\d|${THIS}|${MARKS}|[;。,)]|$)(?!\\d+(?:\\.\\d+)?[^\\d.分])`,
  },
  {
    type: "this-indicator",
    words: list(
      "本指标 该指标 此指标 本项指标 该项指标 此项指标 整个指标 本三级指标 该三级指标 指标 全指标"
    ),
    followedBy: SCORED,
  },
  {
    type: "this-clause",
    words: list(`
      本项 该项 此项 本条 该条 此条 本小项 该小项 本要点 该要点 本点 该点 该单项 则本项 则此项
      则该项
    `),
    followedBy: SCORED,
  },
  {
    type: "whole-total",
    words: list(`
      总分 总得分 评价总分 综合得分 整个项目 项目整体 总评 全部指标 所有指标 项目总分 最终得分 评价得分 综合评分
      项目得分 整体评价 项目总得分 绩效评价总分 评价结果 该项目 总成绩
    `),
    followedBy: SCORED,
  },
  {
    type: "veto",
    words: list(
      "一票否决 实行一票否决 一票否决制 予以否决 实行一票否决制 予以一票否决 实施一票否决"
    ),
  },
];
