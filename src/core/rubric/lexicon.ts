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
  /** Regular expression: what must stand before, or the word is plain text. */
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
  | "inclusive" // （含）
  | "exclusive" // （不含）
  | "dash" // 80%-90%
  | "between" // 之间
  | "or"
  | "every"
  | "counter" // 处 项 个
  | "percentage-points"
  | "award" // 得, before points
  | "score-is" // 得分=
  | "no-points" // 不得分
  | "full-marks" // 满分, 分值
  | "full-marks-are" // 满分为, before points
  | "otherwise"
  | "deduct"
  | "until-nothing-left" // 扣完为止
  | "all-lost" // 此项扣完
  | "at-most-deduct"
  | "at-most-award"
  | "this-clause" // 本项, before 不得分
  | "this-indicator"
  | "whole-total"
  | "in-proportion"
  | "times"
  | "divided-by"
  | "discretion"
  | "veto"
  | "choose-one"
  | "stop" // ; 。
  | "pause" // , 、 :
  | "break" // line break
  | "open"
  | "close"
  | "plus";

export const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
export const CHINESE_NUMERAL = "[一二两三四五六七八九十]";
const NUMBER = `(?:约)?(?:\\d|百分之|${CHINESE_NUMERAL}成)`;
const THIS =
  "(?:该|本|此|其)(?:项|条|款|点|指标|项指标|三级指标|单项|小项|要点|分项)?(?:的)?(?:应得)?";
const MARKS =
  "(?:满分|全分|满值|权重|分值|标准分|全部分|基本分|基础分|总分值|指标分|相应分|应得分)";
/** Points follow: 得3分, 得满分, 得该项分值的80%, 得50%权重分. */
const POINTS = `(?:为|:)?(?:到)?(?:\\d|${THIS}${MARKS}|${MARKS}|${CHINESE_NUMERAL}分)`;
const NUMBER_BEFORE = `[\\d每/${CHINESE_NUMERAL.slice(1, -1)}]`;
const SCORED =
  "(?:不得分|不计分|不给分|得0分|计0分|计零分|得零分|记0分|不予|扣|一票|0分|为0|按0|计为0|均不得分|全部|分值|得)";

export const lexicon: readonly LexiconEntry[] = [
  {
    type: "at-least",
    words: [
      "≥",
      "≧",
      "⩾",
      ">=",
      "=>",
      "大于等于",
      "大于或等于",
      "大于、等于",
      "高于等于",
      "高于或等于",
    ],
  },
  {
    type: "at-least",
    words: [
      ...[
        "不低于",
        "不少于",
        "不小于",
        "不得低于",
        "不得少于",
        "至少",
        "达到",
        "达",
        "达到或超过",
        "达到或高于",
      ],
      ...["超过或等于", "超过等于", "等于或大于", "等于或高于", "不差于"],
    ],
    followedBy: NUMBER,
  },
  { type: "more-than", words: [">"] },
  {
    type: "more-than",
    words: ["大于", "高于", "超过", "多于", "超出", "高出"],
    followedBy: NUMBER,
  },
  {
    type: "at-most",
    words: [
      "≤",
      "≦",
      "⩽",
      "<=",
      "=<",
      "小于等于",
      "小于或等于",
      "小于、等于",
      "低于等于",
      "低于或等于",
    ],
  },
  {
    type: "at-most",
    words: [
      ...[
        "不高于",
        "不超过",
        "不大于",
        "不多于",
        "不得超过",
        "不得高于",
        "至多",
        "未超过",
        "控制在",
      ],
      ...["等于或小于", "等于或低于", "少于等于", "少于或等于"],
    ],
    followedBy: NUMBER,
  },
  { type: "less-than", words: ["<"] },
  {
    type: "less-than",
    words: [
      "小于",
      "低于",
      "少于",
      "不足",
      "未达到",
      "未达",
      "不到",
      "未满",
      "不满",
      "没有达到",
      "达不到",
      "未能达到",
    ],
    followedBy: NUMBER,
  },
  { type: "equal", words: ["="] },
  {
    type: "equal",
    words: ["等于", "为", "是", "恰为", "正好为"],
    followedBy: `${NUMBER}[^分]*?[%成个家户人项]`,
  },

  {
    type: "and-above",
    words: ["以上", "及以上", "及其以上", "或以上", "含以上", "之上", "或更高", "及更高", "起"],
    precededBy: "[\\d%成)个家户人项次天分]",
  },
  {
    type: "and-below",
    words: ["以下", "及以下", "及其以下", "或以下", "以内", "之内", "之下", "或更低"],
    precededBy: "[\\d%成)个家户人项次天分]",
  },
  {
    type: "inclusive",
    words: ["(含)", "(含本数)", "(包含)", "(包括)", "(含等于)", "(包含本数)", "含本数", "[含]"],
  },
  {
    type: "exclusive",
    words: ["(不含)", "(不含本数)", "(不包含)", "(不包括)", "(不含等于)", "不含本数", "[不含]"],
  },
  { type: "dash", words: ["-", "--", "–", "––", "—", "——", "−", "~", "〜", "~~", "∼"] },
  { type: "dash", words: ["至", "到"], followedBy: NUMBER, precededBy: "[\\d%成)分]" },
  { type: "between", words: ["之间", "区间", "范围内"] },
  { type: "or", words: ["或", "或者", "或是", "以及或"] },

  { type: "every", words: ["每"] },
  {
    type: "counter",
    words: [
      ...[
        "处",
        "项",
        "个",
        "例",
        "次",
        "家",
        "户",
        "起",
        "份",
        "条",
        "笔",
        "宗",
        "件",
        "名",
        "人次",
        "人",
        "天",
        "日",
      ],
      ...[
        "批",
        "类",
        "种",
        "张",
        "所",
        "位",
        "环节",
        "个工作日",
        "工作日",
        "个月",
        "个问题",
        "个环节",
        "项问题",
      ],
    ],
    precededBy: NUMBER_BEFORE,
  },
  {
    type: "percentage-points",
    words: ["个百分点", "百分点", "个%", "个点"],
    precededBy: NUMBER_BEFORE,
  },

  {
    type: "award",
    words: [
      ...[
        "得",
        "计",
        "给",
        "记",
        "打",
        "赋",
        "评",
        "可得",
        "应得",
        "均得",
        "各得",
        "获得",
        "给予",
        "计为",
        "记为",
        "计分",
        "记分",
      ],
      ...[
        "赋分",
        "给分",
        "评分",
        "得分",
        "得分为",
        "计分为",
        "则得",
        "即得",
        "可获得",
        "评为",
        "可得到",
        "加",
        "加分",
      ],
    ],
    followedBy: POINTS,
  },
  {
    type: "score-is",
    words: [
      "得分",
      "本项得分",
      "该项得分",
      "此项得分",
      "指标得分",
      "本指标得分",
      "该指标得分",
      "评价得分",
      "实际得分",
      "最终得分",
      "评分",
      "得分值",
      "计分公式",
      "得分公式",
      "计算公式",
    ],
    followedBy: "[=:为]?(?:得分)?[=:]",
  },
  {
    type: "no-points",
    words: [
      ...[
        "不得分",
        "不计分",
        "不给分",
        "不记分",
        "不赋分",
        "不予得分",
        "不予计分",
        "不予给分",
        "不能得分",
        "无分",
        "零分",
      ],
      ...[
        "得零分",
        "计零分",
        "记零分",
        "为零分",
        "均不得分",
        "全部不得分",
        "不得任何分",
        "则不得分",
        "都不得分",
        "一律不得分",
      ],
    ],
  },
  // 否则不得。 is met often: the 分 was lost in typing.
  { type: "no-points", words: ["不得"], followedBy: "\\n?(?:[;。,]|$)" },
  {
    type: "full-marks",
    words: [
      ...[
        "满分",
        "全分",
        "满值",
        "权重分",
        "权重分值",
        "权重",
        "分值",
        "标准分",
        "标准分值",
        "全部分值",
        "全部分数",
        "全部权重",
      ],
      ...[
        "基本分",
        "基础分",
        "指标分值",
        "指标分",
        "指标权重",
        "指标权重分",
        "该项分值",
        "本项分值",
        "此项分值",
        "该项满分",
      ],
      ...[
        "本项满分",
        "该项权重",
        "该项权重分",
        "本项权重分",
        "该指标分值",
        "本指标分值",
        "该指标满分",
        "指标满分",
        "指标总分",
        "总分值",
      ],
      ...[
        "该项标准分",
        "全部权重分",
        "对应分值",
        "相应分值",
        "该项指标分值",
        "本项指标分值",
        "该指标权重",
        "本指标权重",
        "应得分",
        "该项指标满分",
        "其分值",
      ],
      ...[
        "该指标权重分",
        "本指标权重分",
        "本指标满分",
        "分数",
        "该项分数",
        "本项分数",
        "满分值",
        "该项总分",
        "该分值",
        "其满分",
        "标准值分",
      ],
    ],
  },
  {
    type: "full-marks-are",
    words: [
      "满分",
      "满分为",
      "满分:",
      "分值",
      "分值为",
      "分值:",
      "权重",
      "权重为",
      "权重:",
      "共",
      "共计",
      "总分",
      "总分为",
      "合计",
      "本项",
      "该项",
      "此项",
      "本指标",
      "基础分",
      "基本分",
      "标准分",
      "满分是",
      "小计",
      "本项共",
      "该项共",
      "占",
    ],
    followedBy: `(?:${DIGITS})分`,
  },
  {
    type: "otherwise",
    words: [
      "否则",
      "反之",
      "其他情况",
      "其他情形",
      "其它情况",
      "其余情况",
      "其余情形",
      "其余",
      "其它",
      "除此之外",
      "不然",
      "除此以外",
      "除上述情况外",
      "其他",
    ],
    followedBy: ".{0,14}(?:分|扣|完)",
  },

  {
    type: "deduct",
    words: [
      "扣",
      "扣除",
      "扣减",
      "减",
      "减扣",
      "扣掉",
      "则扣",
      "扣分",
      "减分",
      "各扣",
      "均扣",
      "应扣",
      "相应扣",
      "一次性扣",
      "减去",
      "直接扣",
      "倒扣",
    ],
    followedBy: POINTS,
  },
  {
    type: "until-nothing-left",
    words: [
      ...[
        "扣完为止",
        "扣完即止",
        "扣光为止",
        "扣完止",
        "扣至0分为止",
        "扣至零分为止",
        "扣到0分为止",
        "扣到零分为止",
        "扣至0分",
        "扣到0分",
      ],
      ...[
        "扣完分值为止",
        "扣完该项分值为止",
        "扣完本项分值为止",
        "扣完此项分值为止",
        "扣完该项分数为止",
        "扣完本项分数为止",
        "扣完该项为止",
        "扣完本项为止",
      ],
      ...[
        "分值扣完为止",
        "该项分值扣完为止",
        "本项分值扣完为止",
        "此项分值扣完为止",
        "直至扣完",
        "直至扣完为止",
        "直到扣完",
        "直到扣完为止",
        "至扣完为止",
      ],
      ...[
        "该项扣完为止",
        "本项扣完为止",
        "此项扣完为止",
        "扣完权重分为止",
        "扣完指标分值为止",
        "扣完本指标分值为止",
        "直至该项分值扣完",
        "直至扣完该项分值",
        "直至分值扣完",
      ],
      ...[
        "扣完该指标分值为止",
        "直至扣至0分",
        "扣完全部分值为止",
        "以扣完为止",
        "扣完标准分为止",
        "扣至0为止",
        "减完为止",
        "直至扣完本项分值",
        "直至0分",
        "扣完该项得分为止",
      ],
    ],
  },
  {
    type: "all-lost",
    words: [
      ...[
        "扣完",
        "扣光",
        "全扣",
        "全部扣完",
        "全部扣除",
        "全部扣光",
        "扣除全部分值",
        "扣除全部分数",
        "扣全分",
        "扣全部分值",
        "扣全部分",
        "扣除该项全部分值",
      ],
      ...[
        "此项扣完",
        "本项扣完",
        "该项扣完",
        "本指标扣完",
        "该指标扣完",
        "此项全扣",
        "本项全扣",
        "该项全扣",
        "此项分值扣完",
        "该项分值扣完",
        "本项分值扣完",
        "分值全扣",
      ],
      ...[
        "分值扣完",
        "该项分值全扣",
        "本项分值全扣",
        "扣除该项分值",
        "扣除本项分值",
        "扣除全部得分",
        "该项分值全部扣除",
        "扣完该项分值",
        "扣完本项分值",
        "扣除所有分值",
      ],
    ],
  },
  {
    type: "at-most-deduct",
    words: [
      ...[
        "最多扣",
        "最高扣",
        "至多扣",
        "最多扣除",
        "最高扣除",
        "最多扣减",
        "累计最多扣",
        "合计最多扣",
        "最多累计扣",
        "扣分上限",
        "扣分上限为",
        "扣分上限:",
        "扣分最多",
        "扣分最多为",
      ],
      ...[
        "扣分不超过",
        "扣分最多不超过",
        "扣分最高不超过",
        "累计扣分不超过",
        "累计扣分不得超过",
        "累计扣分最多",
        "扣分总额不超过",
        "总扣分不超过",
        "扣分合计不超过",
        "最多不超过",
        "最多扣至",
        "累计扣分上限为",
        "本项最多扣",
        "该项最多扣",
        "此项最多扣",
        "累计扣分以",
        "扣分以",
      ],
    ],
    followedBy: "(?:总计)?\\d",
  },
  {
    type: "at-most-award",
    words: [
      "最高得",
      "最多得",
      "最高不超过",
      "最高计",
      "最高加",
      "最多加",
      "最高为",
      "得分不超过",
      "累计得分不超过",
      "累计不超过",
      "合计不超过",
      "得分上限为",
      "最高可得",
      "最多计",
      "加满为止",
      "得满为止",
      "不超过满分",
      "最高得分为",
      "最高得分不超过",
      "得分最高为",
      "最高不超过满分",
    ],
    followedBy: `(?:\\d|${THIS}|${MARKS}|[;。,]|$)`,
  },
  {
    type: "this-indicator",
    words: [
      "本指标",
      "该指标",
      "此指标",
      "本项指标",
      "该项指标",
      "此项指标",
      "整个指标",
      "本三级指标",
      "该三级指标",
      "指标",
      "全指标",
    ],
    followedBy: SCORED,
  },
  {
    type: "this-clause",
    words: [
      "本项",
      "该项",
      "此项",
      "本条",
      "该条",
      "此条",
      "本小项",
      "该小项",
      "本要点",
      "该要点",
      "本点",
      "该点",
      "则本项",
      "则此项",
      "则该项",
      "该单项",
    ],
    followedBy: SCORED,
  },
  {
    type: "whole-total",
    words: [
      "总分",
      "总得分",
      "评价总分",
      "综合得分",
      "整个项目",
      "项目整体",
      "总评",
      "全部指标",
      "所有指标",
      "项目总分",
    ],
    followedBy: SCORED,
  },
  {
    type: "in-proportion",
    words: [
      "按比例",
      "按照比例",
      "依比例",
      "按相应比例",
      "按同比例",
      "按等比例",
      "同比例",
      "等比例",
      "按其比例",
      "按该比例",
      "按此比例",
      "成比例",
      "按比率",
      "按百分比",
      "按实际比例",
      "按线性",
      "线性插值",
      "按实际完成百分比",
      "按完成程度比例",
    ],
  },
  {
    type: "times",
    words: ["×", "*", "✕", "╳", "·", "乘以", "乘", "⨯", "x", "X", "∗", "﹡"],
    precededBy: '[)\\d%率值度数例量额比分”"率重)]',
  },
  { type: "divided-by", words: ["/", "÷", "除以", "⁄", "∕"] },
  { type: "plus", words: ["+"] },
  {
    type: "discretion",
    words: [
      "酌情",
      "酌情处理",
      "视情",
      "视情况",
      "视具体情况",
      "视实际情况",
      "视情节",
      "视情节轻重",
      "视程度",
      "综合评定",
      "综合评判",
      "专家打分",
      "专家评分",
      "综合判断",
    ],
  },
  { type: "veto", words: ["一票否决", "实行一票否决", "一票否决制", "予以否决"] },
  {
    type: "choose-one",
    words: [
      "择一",
      "择其一",
      "二选一",
      "三选一",
      "任选其一",
      "任选一项",
      "择优",
      "取其一",
      "就高",
      "取高",
      "按其中一项",
    ],
  },
  { type: "stop", words: [";", "。", "!", "?", "｡"] },
  { type: "pause", words: [",", "、", ":"] },
  { type: "break", words: ["\n"] },
  { type: "open", words: ["(", "[", "【", "「"] },
  { type: "close", words: [")", "]", "】", "」"] },
];

/**
 * Wordings that are too free for a list of words, as regular expressions (no capture groups).
 * They are tried before the words.
 */
export const phrases: readonly { readonly type: WordType; readonly pattern: string }[] = [
  // 按实际完成率得分, 按资金到位率计算得分, 根据完成比例赋分, 按照完成率折算
  {
    type: "in-proportion",
    pattern:
      "(?:按照|按|根据|依据|以|依)[^,;。:()=×*<>≥≤\\d每扣]{0,14}?(?:比例|率|比率|百分比|占比|比重)[^,;。:()=×*<>≥≤\\d每]{0,4}?(?:计算得分|计算分值|计算分数|得分|计分|赋分|给分|记分|打分|评分|扣分|扣减|折算|换算|扣除)",
  },
  // 按比例 with the verb that belongs to it
  {
    type: "in-proportion",
    pattern:
      "(?:按照|按|依)?(?:相应|同等|同|等|其|该|此|实际|线性)?比例(?:相应|进行|予以)?(?:计算得分|计算|得分|计分|赋分|给分|记分|打分|评分|扣分|扣减|折算|扣除|递减|给予)(?:分数|分值|得分|相应分值|相应分数)?",
  },
  // 根据执行情况扣分: a person's discretion. 根据实际完成情况，按比例… is not.
  {
    type: "discretion",
    pattern:
      "(?:视|根据|按照|按|结合)[^,;。:()\\d每比率]{0,12}?(?:情况|程度|轻重|情节|质量|效果)(?:酌情|适当|综合|相应|进行|予以|分别|酌)*(?:扣分|得分|给分|计分|打分|赋分|评分|扣减|(?:扣|得|给|计)(?=\\d))",
  },
  {
    type: "discretion",
    pattern:
      "(?:酌情|适当|视情)(?:予以|相应|进行|综合)?(?:扣分|得分|给分|计分|打分|赋分|评分|扣减|减分|加分|(?:扣|得|给|计|减)(?=\\d))",
  },
  { type: "inclusive", pattern: `\\((?:含|包含|包括)${DIGITS}%?\\)` },
  { type: "exclusive", pattern: `\\((?:不含|不包含|不包括)${DIGITS}%?\\)` },
];

/** Pieces that look like words or numbers of the grammar and are neither. */
export const plainText: readonly string[] = [
  String.raw`《[^》]*》`,
  String.raw`[“"][^”"]*[”"]`,
  String.raw`[〔\[(]\d{4}[〕\])]\d*号?`,
  String.raw`\d{4}年(?:度|初|底|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?`,
  String.raw`\d{1,2}月\d{1,2}日`,
  String.raw`\d{4}[./-]\d{1,2}[./-]\d{1,2}`,
  String.raw`第[\d一二三四五六七八九十]+[条款季度题期批]+`,
  String.raw`问题\d+`,
];
