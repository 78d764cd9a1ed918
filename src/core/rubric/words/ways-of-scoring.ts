import type { LexiconEntry } from "./lexicon-entry";
import { list } from "./pieces";

/** Proportion, discretion, choice, arithmetic. */
export const waysOfScoring: readonly LexiconEntry[] = [
  {
    type: "in-proportion",
    words: list(`
      按比例 按照比例 依比例 按相应比例 按同比例 按等比例 同比例 等比例 按其比例 按该比例 按此比例
      按比率 按百分比 按实际比例 按线性 线性插值 按实际完成百分比
    `),
  },
  {
    type: "times",
    words: list("× * ✕ ╳ ⨯ ∗ ﹡ 乘以 再乘以 后乘以"),
  },
  {
    type: "times",
    words: list("· 乘 x X"),
    precededBy: '[)\\d%率值度数例量额比分”"重]',
  },
  { type: "divided-by", words: list("/ ÷ 除以 ⁄ ∕") },
  { type: "plus", words: list("+") },
  {
    type: "discretion",
    words: list(`
      酌情 酌情处理 视情 视情况 视具体情况 视实际情况 视情节 视情节轻重 视程度 综合评定 综合评判
      专家打分 专家评分 综合判断 酌定 自由裁量
    `),
  },
  {
    type: "choose-one",
    words: list(
      "择一 择其一 二选一 三选一 任选其一 任选一项 择优 取其一 就高 就高不就低 取高 按其中一项 取最高分 取最高项 按得分最高的一项计分"
    ),
  },

  { type: "not-deducted", words: list("不扣分 不予扣分 不扣 免予扣分 不作扣分 不减分") },
];
