import type { LexiconEntry } from "./lexicon-entry";
import { CHINESE_NUMERAL, DIGITS, POINTS, list } from "./pieces";

/** Points that are given, and full marks. */
export const pointsGiven: readonly LexiconEntry[] = [
  {
    type: "award",
    words: list(`
      得 打 赋 获得 给予 计为 记为 计分 记分 赋分 给分 评分 得分 得分为 计分为
      则得 可获得 评为 可得到 均计 记该指标所赋 所赋 视同 视为 视同得 视为得
    `),
    followedBy: POINTS,
  },
  // 合计90%, 测评90分 and 登记5项 give nothing.
  {
    type: "award",
    words: list("计 给 记 评"),
    followedBy: POINTS,
    precededBy: "(?<![合共总累预统审会设估测考登标供])",
  },
  // 90分以上为满分
  {
    type: "award",
    words: ["为"],
    followedBy: "(?:满分|\\d+(?:\\.\\d+)?分)",
    precededBy: "[上下内间)%者]",
  },
  {
    type: "each-gets",
    words: list(
      "各 各占 各得 各计 各为 各项 各项占 各项得 每项占 每项各 均占 每点占 分别占 每条占"
    ),
    followedBy: POINTS,
  },
  {
    type: "bonus",
    words: list("加 加分 加计 增加 另加 可加 额外加 再加 奖励 均加 各加"),
    followedBy: `${DIGITS}分`,
    // 除此之外加2分, and not 额外加 cut in two.
    precededBy: "(?:^|[^增参追附外更]|[之此]外)",
  },
  {
    type: "base-is",
    words: list(
      "基础分 基础分为 基础分: 基本分 基本分为 基本分: 起评分 起评分为 底分 底分为 基准分 基准分为"
    ),
    followedBy: `${DIGITS}分`,
  },

  {
    type: "score-is",
    words: list(`
      得分 本项得分 该项得分 此项得分 指标得分 本指标得分 该指标得分 评价得分 实际得分 最终得分
      评分 得分值 计分公式 得分公式 计算公式 指标评分 分数
    `),
    followedBy: "[=:为]?(?:得分)?[=:]",
  },
  {
    type: "no-points",
    words: list(`
      不得分 不计分 不给分 不记分 不赋分 不予得分 不予计分 不予给分 不能得分 无分 零分 得零分
      计零分 记零分 为零分 均不得分 全部不得分 不得任何分 则不得分 都不得分 一律不得分 不予评分
    `),
  },
  // 总分为0, where no 分 is said
  { type: "no-points", words: list("为0 为零"), followedBy: "(?:[;。,)]|$)", precededBy: "分" },
  // 否则不得。 is met often: the 分 was lost in typing.
  { type: "no-points", words: list("不得"), followedBy: "\\n?(?:[;。,]|$)" },
  // Before full-marks: 满分10分 names them in figures.
  {
    type: "full-marks-are",
    words: list(`
      满分 满分为 满分: 满分是 分值 分值为 分值: 权重 权重为 权重: 共 共计 总分 总分为 合计 小计
      本项 该项 此项 本指标 本项共 该项共 标准分 占
    `),
    followedBy: `(?!0分)(?:${DIGITS}|${CHINESE_NUMERAL})分(?!之)`,
    // 得满分10分 gives them.
    precededBy: "(?<![得给计记赋获])",
  },
  {
    type: "full-marks",
    words: list(`
      满分 全分 满值 权重分 权重分值 权重 分值 分数 标准分 标准分值 全部分值 全部分数 全部权重
      全部权重分 基本分 基础分 指标分值 指标分 指标权重 指标权重分 指标满分 指标总分 总分值 满分值
      应得分 对应分值 相应分值 其分值 其满分
    `),
  },
  {
    type: "otherwise",
    words: list(`
      否则 反之 不然 其余 其他 其它 其他情况 其他情形 其它情况 其它情形 其余情况 其余情形 除此之外
      除此以外 除上述情况外
    `),
    followedBy: ".{0,14}(?:分|扣|完|不得)",
  },
];
