import type { WordType } from "./lexicon-entry";
import { DIGITS, CHINESE_NUMERAL, THIS, MARKS } from "./pieces";

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
