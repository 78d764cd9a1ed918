/**
 * The words of 评分细则 and what they mean to the grammar. A new wording is a new word in one of
 * these lists. Words are written as NFKC leaves them (half-width, no spaces); when several match at
 * one place the longest counts. Anything that is in no list is plain text.
 */
export interface LexiconEntry {
  readonly type: WordType;
  readonly words: readonly string[];
  /** Regular expression: what must stand behind, or the word is plain text. */
  readonly followedBy?: string;
  /** Regular expression of one character: what must stand before, or the word is plain text. */
  readonly precededBy?: string;
}

export type WordType =
  | "at-least"
  | "more-than"
  | "at-most"
  | "less-than"
  | "equal"
  | "and-above" // after a number: 90%以上
  | "and-below"
  | "and-after" // 10名以后
  | "inclusive" // （含）
  | "exclusive" // （不含）
  | "dash" // 80%-90%
  | "between" // 之间
  | "either-way" // ±5%
  | "or"
  | "every"
  | "counter" // 处 项 个
  | "unit" // 小时 万元 亩: what a figure is measured in
  | "part-counts" // 不足1个百分点按1个百分点计
  | "part-is-free" // 不足1个百分点不扣分
  | "percentage-points"
  | "award" // 得, before points
  | "bonus" // 加, before points
  | "base-is" // 基础分, before points: what bonuses are added to
  | "each-gets" // 各占1/4权重分
  | "score-is" // 得分=
  | "no-points" // 不得分
  | "full-marks" // 满分, 分值
  | "full-marks-are" // 满分为, before points
  | "otherwise"
  | "deduct"
  | "until-nothing-left" // 扣完为止
  | "all-lost" // 此项扣完
  | "at-most-deduct"
  | "floor-is" // 扣至5分为止, before points: what is left at least
  | "at-most-award"
  | "this-clause" // 本项, before 不得分
  | "this-indicator"
  | "whole-total"
  | "in-proportion"
  | "times"
  | "divided-by"
  | "discretion"
  | "share-ranges" // 分值区间100%-80%（含）、80%-60%（含）、60%-0%
  | "veto"
  | "choose-one"
  | "not-applicable" // 该指标不适用
  | "not-deducted" // 不扣分
  | "stop" // ; 。
  | "pause" // , 、 :
  | "break" // line break
  | "open"
  | "close"
  | "plus";

export const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
export const CHINESE_NUMERAL = "[一二两三四五六七八九十]";
/** A number may stand behind a mark of its own: 高于（含）90%. */
const NUMBER = `(?:约)?±?(?:\\((?:不?(?:含|包含|包括))(?:本数)?\\))?(?:\\d|百分之|${CHINESE_NUMERAL}成)`;
const THIS =
  "(?:该|本|此|其|对应|相应)(?:项|条|款|点|指标|项指标|三级指标|单项|小项|要点|分项)?(?:的)?(?:应得)?";
const MARKS =
  "(?:满分|全分|满值|权重分值|权重分|权重|分值|标准分|基本分|基础分|指标分值|指标分|分数|总分值|总分)";
/** Points follow: 得3分, 得满分, 得该项分值的80%, 得50%权重分. */
const POINTS = `(?:为|:)?(?:到)?(?:\\d|(?:${THIS}|全部)?(?:指标)?${MARKS}|${CHINESE_NUMERAL}分)`;
const NUMBER_BEFORE = `[\\d每/${CHINESE_NUMERAL.slice(1, -1)}]`;
/** What was just compared: 90%以上, 12个以上, （含）以上. */
const COMPARED =
  "[\\d%‰成十百一二两三四五六七八九)个家户人项次处天分日月年周时钟秒元亩里米吨度岁倍台套辆座篇场笔件名份例起宗条点所位]";
/** No points, or a score, follows: 本指标不得分. */
const SCORED =
  "(?:均|都|全部|一律|则|即|直接|判定|记|计)*(?:不得分|不计分|不给分|不记分|不予|得0|计0|记0|计零|得零|扣|一票|0分|为0|为零|按0)";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}

export const lexicon: readonly LexiconEntry[] = [
  // Comparisons.
  {
    type: "at-least",
    words: list(
      "≥ ≧ ⩾ >= => 大于等于 大于或等于 大于、等于 高于等于 高于或等于 超过等于 超过或等于"
    ),
  },
  {
    type: "at-least",
    words: list(`
      不低于 不少于 不小于 不得低于 不得少于 至少 达到 达 达到或超过 达到或高于 等于或大于
      等于或高于 不差于 达到了
    `),
    followedBy: NUMBER,
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
      不高于 不超过 不大于 不多于 不得超过 不得高于 至多 未超过 控制在 等于或小于 等于或低于
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
    precededBy: "[^提以之目年此]",
  },
  {
    type: "equal",
    words: ["第"],
    followedBy: `(?:\\d+|${CHINESE_NUMERAL}{1,3})(?:名|位(?!置)|的?[,:]?(?:得|计|给)\\d)`,
  },
  { type: "and-after", words: list("以后 之后 以外 开外 名后"), precededBy: "[名位%]" },
  { type: "either-way", words: list("± +/- +- 正负"), followedBy: "\\d" },
  { type: "between", words: list("之间 区间 范围内") },
  { type: "or", words: list("或 或者 或是") },

  // Numbers of things.
  // 每年, 每学年 say when, not how often.
  { type: "every", words: list("每"), followedBy: "(?!年|学年|学期|季度|半年|个年度)" },
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
      分钟 秒 年 岁 度 千瓦时 立方米 万立方米 倍 万人 万人次 万户 学时 课时 万 亿 个年度 ㎡ 万千瓦 升 毫克
    `),
    precededBy: "[\\d每]",
  },
  {
    type: "percentage-points",
    words: list("个百分点 百分点 个% 个点"),
    precededBy: NUMBER_BEFORE,
  },

  // Points given.
  {
    type: "award",
    words: list(`
      得 计 给 记 打 赋 评 获得 给予 计为 记为 计分 记分 赋分 给分 评分 得分 得分为 计分为
      则得 可获得 评为 可得到 均计 记该指标所赋 所赋
    `),
    followedBy: POINTS,
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
    precededBy: "[^增参追附外更]",
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
  // 否则不得。 is met often: the 分 was lost in typing.
  { type: "no-points", words: list("不得"), followedBy: "\\n?(?:[;。,]|$)" },
  // Before full-marks: 满分10分 names them in figures.
  {
    type: "full-marks-are",
    words: list(`
      满分 满分为 满分: 满分是 分值 分值为 分值: 权重 权重为 权重: 共 共计 总分 总分为 合计 小计
      本项 该项 此项 本指标 本项共 该项共 标准分 占
    `),
    followedBy: `(?!0分)${DIGITS}分`,
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

  // Points taken.
  {
    type: "deduct",
    words: list("扣 扣除 扣减 减扣 扣掉 则扣 扣分 减分 各扣 均扣 一次性扣 一次扣 减去 直接扣 倒扣"),
    followedBy: POINTS,
  },
  { type: "deduct", words: list("减"), followedBy: POINTS, precededBy: "[^增缩削递加]" },
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
    `),
    followedBy: `(?:\\d|${THIS}|${MARKS}|[;。,)]|$)`,
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

  // Proportion, discretion, choice.
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
    words: list("择一 择其一 二选一 三选一 任选其一 任选一项 择优 取其一 就高 取高 按其中一项"),
  },

  { type: "not-deducted", words: list("不扣分 不予扣分 不扣 免予扣分 不作扣分 不减分") },

  // Punctuation.
  { type: "stop", words: list("; 。 ! ? ｡") },
  { type: "pause", words: list(", 、 :") },
  { type: "break", words: ["\n"] },
  { type: "open", words: list("( [ 【 「") },
  { type: "close", words: list(") ] 】 」") },
];

/**
 * Wordings that are too free for a list of words, as regular expressions. They are tried before the
 * words. `starts`: the characters they can begin with.
 */
export const phrases: readonly {
  readonly type: WordType;
  readonly starts: string;
  readonly pattern: string;
}[] = [
  // 按实际完成率得分, 按资金到位率计算得分, 根据完成比例赋分, 按照完成率折算
  {
    type: "in-proportion",
    starts: "按根依以",
    pattern:
      "(?:按照|按|根据|依据|以|依)[^,;。:()=×*<>≥≤\\d每扣]{0,14}?(?:比例|率|比率|百分比|占比|比重)[^,;。:()=×*<>≥≤\\d每]{0,4}?(?:计算得分|计算分值|计算分数|得分|计分|赋分|给分|记分|打分|评分|扣分|扣减|折算|换算|扣除)",
  },
  // 按比例 with the verb that belongs to it
  {
    type: "in-proportion",
    starts: "按依相同等其该此实线比",
    pattern:
      "(?:按照|按|依)?(?:相应|同等|同|等|其|该|此|实际|线性)?比例(?:相应|进行|予以)?(?:计算得分|计算|得分|计分|赋分|给分|记分|打分|评分|扣分|扣减|折算|扣除|递减|给予)(?:分数|分值|得分|相应分值|相应分数)?",
  },
  // 根据执行情况扣分: a person's discretion. 根据实际完成情况，按比例… is not.
  {
    type: "discretion",
    starts: "视根按结",
    pattern:
      "(?:视|根据|按照|按|结合)[^,;。:()\\d每比率]{0,12}?(?:情况|程度|轻重|情节|质量|效果)(?:酌情|适当|综合|相应|进行|予以|分别|酌)*(?:扣分|得分|给分|计分|打分|赋分|评分|扣减|(?:扣|得|给|计)(?=\\d))",
  },
  {
    type: "discretion",
    starts: "酌适视",
    pattern:
      "(?:酌情|适当|视情)(?:予以|相应|进行|综合)?(?:扣分|得分|给分|计分|打分|赋分|评分|扣减|减分|加分|(?:扣|得|给|计|减)(?=\\d))",
  },
  // 按该指标对应分值区间100%-80%（含）、80%-60%（含）、60%-0%合理确定分值: shares of full marks
  {
    type: "share-ranges",
    starts: "按在以对相指该分",
    pattern: `(?:分别)?(?:按照|按|在|以)?(?:${THIS})?(?:指标)?(?:对应|相应)?(?:分值|权重)(?:区间)?(?:的)?(?:\\d{1,3}%?[-–—~〜至]+\\d{1,3}%(?:\\((?:不?含|包含)[^()]{0,4}\\))?[、,;和及]*){2,6}(?:合理|分别|综合)*(?:确定|打分|评分|给分|赋分|计分|得分)?(?:分值|得分)?`,
  },
  // 扣完为止, 直至该项分值扣完, 扣至0分为止
  {
    type: "until-nothing-left",
    starts: "直至到以扣减该本此其分指权",
    pattern: `(?:直至|直到|至|到|以)?(?:${THIS}|指标)?(?:${MARKS})?(?:扣|减)(?:完|光|至0分?|到0分?|至零分?|到零分?)(?:${THIS}|指标)?(?:${MARKS}|得分)?(?:为止|即止|止)`,
  },
  {
    type: "until-nothing-left",
    starts: "直",
    pattern: `(?:直至|直到)(?:${THIS}|指标)?(?:${MARKS})?(?:(?:扣|减)(?:完|光|至0分?|到0分?|至零分?)|0分|零分|为0)(?!\\d)(?:${THIS})?(?:${MARKS})?`,
  },
  { type: "until-nothing-left", starts: "扣", pattern: "扣(?:至|到)(?:0|零)分?(?![\\d.])" },
  // 该项分值全部扣完, 扣除本项分值
  {
    type: "all-lost",
    starts: "该本此其分扣指",
    pattern: `(?:${THIS}|指标)(?:${MARKS})?(?:全部)?(?:扣完|扣光|全扣|全部扣除|扣除)(?!为止|\\d)|扣(?:除|完|光|减)?${THIS}(?:全部)?${MARKS}(?!的)`,
  },
  // 超过100%的按100%计: full marks are never passed anyway
  {
    type: "at-most-award",
    starts: "超大高如若最",
    pattern:
      "(?:如|若|最高)?(?:超过|大于|高于|超出)(?:100%|1|满分|分值|权重|权重分|总分|\\d+分|标准分)(?:的|时|以上|部分)?,?(?:均|都|则|只|也)?按(?:照)?(?:100%|1|满分|分值|权重|权重分|总分|\\d+分|标准分)(?:计算得分|计算|计分|计|记|算|得分|处理)",
  },
  // 不足1个百分点的按1个百分点计: a part of a step counts as a step.
  {
    type: "part-counts",
    starts: "不",
    pattern: `不(?:足|满|到)(?:${DIGITS}|${CHINESE_NUMERAL})[^\\d,;。()得比率]{1,5}?的?,?(?:也|均|都|则)?(?:视同|视为|按照?)(?:${DIGITS}|${CHINESE_NUMERAL})[^\\d,;。()得比率]{1,5}?(?:计算|计|算|扣分|扣减|扣|处理)(?:分)?`,
  },
  {
    type: "part-is-free",
    starts: "不",
    pattern: `不(?:足|满|到)(?:${DIGITS}|${CHINESE_NUMERAL})[^\\d,;。()得比率]{1,5}?的?,?(?:部分)?(?:不予?扣分?|不计算?|忽略不计|不予计算|舍去)(?!分)`,
  },
  // 该指标不适用，其分值按比例分摊至其他指标 (P21)
  {
    type: "not-applicable",
    starts: "该本此其指不按作剔",
    pattern: `(?:(?:${THIS}|指标)(?:指标)?(?:可|则|视为|按|作为)?)?(?:不适用(?!于)|不参与(?:评分|评价|计分)|不纳入(?:评分|评价|计分|考核)(?:范围)?|不予评价|不作评价|不评分|不作评分|不做评价|(?:按|作为)?缺项处理|合理缺项)(?:处理)?(?:,?(?:${THIS}|所占|相应)?(?:分值|权重|分数|权重分)[^,;。()\\d]{0,8}(?:分摊|调整|分配|平摊|转移|折算|并入|归入|调剂)[^,;。()\\d]{0,14})?`,
  },
  {
    type: "not-applicable",
    starts: "其该分权相所",
    pattern: `(?:${THIS}|所占|相应)?(?:分值|权重|分数|权重分)(?:按比例|平均|相应|等比例|可)*(?:分摊|调整|分配|平摊|转移|并入|归入|调剂)(?:至|到|给)?[^,;。()\\d]{0,14}`,
  },
  // 得该项指标分值: 该项指标分值 are the marks.
  {
    type: "full-marks",
    starts: "该本此其对相全",
    pattern: `(?:${THIS}|全部)(?:指标)?${MARKS}`,
  },
  {
    type: "inclusive",
    starts: "([",
    pattern: `[(\\[](?:含|包含|包括)${DIGITS}%?[^\\d()]{0,3}[)\\]]`,
  },
  {
    type: "exclusive",
    starts: "([",
    pattern: `[(\\[](?:不含|不包含|不包括)${DIGITS}%?[^\\d()]{0,3}[)\\]]`,
  },
];

/** Pieces that look like words or numbers of the grammar and are neither. */
export const plainText: readonly string[] = [
  String.raw`《[^《》]{0,60}》`,
  String.raw`[“"][^“”"]{0,60}[”"]`,
  String.raw`[〔\[(]\d{4}[〕\])]\d*号?`,
  String.raw`\d{4}年(?:度|初|底|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?`,
  String.raw`\d{1,2}月\d{1,2}日`,
  String.raw`\d{4}[./-]\d{1,2}[./-]\d{1,2}`,
  String.raw`第[\d一二三四五六七八九十]+[条款季度题期批]+`,
  String.raw`问题\d+(?![\d处次个项例起件])`,
];
