/** Pieces of the patterns that say what must stand before or behind a word. */

export const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
export const CHINESE_NUMERAL = "[一二两三四五六七八九十]";
/** A number may stand behind a mark of its own: 高于（含）90%. */
export const NUMBER = `(?:约)?±?(?:\\((?:不?(?:含|包含|包括))(?:本数)?\\))?(?:\\d|百分百|(?:[百千万]|十万|百万)分之|${CHINESE_NUMERAL}(?:成|分之))`;
export const THIS =
  "(?:该|本|此|其|对应|相应)(?:项|条|款|点|指标|项指标|三级指标|单项|小项|要点|分项)?(?:的)?(?:应得)?";
export const MARKS =
  "(?:满分|全分|满值|权重分值|权重分|权重|分值|标准分|基本分|基础分|基准分|起评分|指标分值|指标分|分数|总分值|总分)";
/** Points follow: 得3分, 得满分, 得该项分值的80%, 得50%权重分. */
export const POINTS = `(?:为|:)?(?:到)?(?:\\d|(?:${THIS}|全部)?(?:指标)?${MARKS}|(?:零点|[^,;。\\d]点)?${CHINESE_NUMERAL}分|半分|${CHINESE_NUMERAL}成|一半(?:的?(?:分|权重)|[;。,)]|$))`;
export const NUMBER_BEFORE = `[\\d每/${CHINESE_NUMERAL.slice(1, -1)}]`;
/** What was just compared: 90%以上, 12个以上, （含）以上. */
export const COMPARED =
  "[\\d%‰成十百一二两三四五六七八九)个家户人项次处天分日月年周时钟秒元亩里米吨度岁倍台套辆座篇场笔件名份例起宗条点所位]";
/** No points, or a score, follows: 本指标不得分. */
export const SCORED =
  "(?:均|都|全部|一律|则|即|直接|判定|记|计)*(?:不得分|不计分|不给分|不记分|不予|得0|计0|记0|计零|得零|扣|一票|0分|为0|为零|按0)";

export function list(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}
