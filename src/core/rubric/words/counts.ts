import type { LexiconEntry } from "./lexicon-entry";
import { NUMBER_BEFORE, list } from "./pieces";

/** Numbers of things, and what a figure is measured in. */
export const counts: readonly LexiconEntry[] = [
  // 每年, 每学年 say when, not how often; 每亩成本 and 每人收入 are figures.
  {
    type: "every",
    words: list("每"),
    followedBy:
      "(?!年|学年|[十百千万]+人(?:口)?[^,;。\\d每扣得有发增]{0,6}[数率量]|学期|季度|半年|个年度|[十百千万]+(?:名|位)?(?:人口|居民|人|学生|户)[^,;。\\d每扣得]{1,10}(?:\\d|≥|≤|＞|＜|>|<|达|不)|(?:人|户|亩|床|生|名|个|头|只|件|台|套|吨|公里|平方米|月|年|天|日)?(?:每(?:人|户|月|年|天|日|学期|次))?(?:补助|补贴|发放)?(?:不低于|不少于|不高于|不超过|达到|≥|≤)?(?<=每[^扣得\\d]{1,8})\\d+(?:\\.\\d+)?万?元|[^,;。\\d每]{1,3}(?:成本|产量|产值|收入|单价|造价|能耗|收益|利润))",
  },
  {
    type: "counter",
    words: list(`
      处 项 个 例 次 家 户 起 份 条 笔 宗 件 名 人次 人 天 日 批 类 种 张 所 位 点 环节 工作日
      个工作日 个月 个问题 个环节 项问题 项内容 项制度 项指标 台 套 辆 座 篇 场 场次 周 期 例次 部 册
      只 头 株 棵 间 栋 盏 幅 块 段 组 对 版 首 轮 届 桩 单 层 口 眼 处次 个名次 个位次 名次 位次
    `),
    precededBy: NUMBER_BEFORE,
  },
  {
    type: "unit",
    words: list(`
      元 万元 亿元 千元 亩 万亩 公顷 平方米 万平方米 平方公里 公里 千米 米 吨 万吨 公斤 千克 斤 小时 个小时
      分钟 秒 年 岁 度 千瓦时 立方米 万立方米 倍 万人 万人次 万户 学时 课时 万 亿 个年度 m2 m3 万千瓦 升 毫克
    `),
    precededBy: "[\\d每]",
    // 每万人口 is a name, not a measure.
    followedBy: "(?!口)",
  },
  {
    type: "percentage-points",
    words: list("个百分点 百分点 个% 个点"),
    precededBy: NUMBER_BEFORE,
  },
];

const counted = new Set(
  counts.filter(({ type }) => type === "counter").flatMap(({ words }) => words)
);

/** True for 处 and 天, of which there are whole numbers only; false for 小时 and 亩. */
export function isCounted(word: string | undefined): boolean {
  return word !== undefined && counted.has(word);
}
