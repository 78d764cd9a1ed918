import { squeeze } from "./text";

/**
 * Words for the same class of people in different departments' tables. Source: domain.md, section
 * 1 (自理/半失能/失能; S3 also says 半自理 and 全护理).
 */
const SAME_CLASS: readonly (readonly [RegExp, string])[] = [
  [/^(完全|全)?(不能自理|失能|护理)$/u, "失能"],
  [/^(半自理|半失能|部分失能|半护理|部分自理|介助)$/u, "半失能"],
  [/^介护$/u, "失能"],
  [/^(生活)?(完全|全|能够?)?自理$/u, "自理"],
];

/** 小学生 and 小学学生 are paid by the standard of 小学. */
const PUPILS = /^(小学|初中|高中|中学|中职|中专|高职|高校|大学|本科|专科|学前)(?:阶段)?学?生$/u;

const NOISE =
  /(老年人|老人|人员|对象|群体|的|类别|运营|发放|享受|财政|政府|(补贴|补助|资助|津贴|奖补|供养|救助)(标准|人数|人次|对象|资金|金额)?|标准|人次|人数|人月数?|月数|户数|床位数|数量|人均|入住|实有|在院|受益|受助|受补|核定|面积|里程|每人每[年月]|元\/.*$)/gu;

/**
 * The class of people that a header or label names, so that 自理老人（人次） meets 自理老人补贴标准:
 * both are 自理. Empty when nothing but general words is left.
 */
export function className(raw: string): string {
  const text = squeeze(raw)
    .replace(/^(?:[①-⑳]|[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]{1,3}[、.．])/u, "")
    .replace(/[(][^()]*[)]/gu, "");
  const bare = text.replace(NOISE, "");
  for (const [pattern, name] of SAME_CLASS) if (pattern.test(bare)) return name;
  const [, stage] = PUPILS.exec(bare) ?? [];
  if (stage !== undefined) return stage;
  return bare.replace(/[:：、,，;；]+$/u, "");
}

/** Words that are nothing but a class of people, wherever they stand as a header. */
export const CLASS_WORD =
  /^(完全|全)?(自理|半自理|半失能|失能|半护理|全护理|介助|介护|不能自理|部分失能|特困|低保|低收入|孤寡|孤儿|五保|三无|残疾|重度|中度|轻度|[一二三四1-4]级|小学|初中|高中|学前|中职|幼儿|寄宿生?|非寄宿生?|集中供养|分散供养|\d{2,3}(-\d{2,3})?(周)?岁(及?以上)?)(残疾)?(老人|老年人|人员|人数|人次|学生|儿童|对象|户|生)?(人数|人次|数)?$/u;

const PERIOD_WORD =
  /^(\d{2,4}年?度?)?((上|下)半年|[春秋]季?(学期)?|(上|下|第[一二])学期|第?[一二三四1-4]季度|\d{1,2}月?(-|—|–|~|～|至|到)\d{1,2}月份?|\d{1,2}月份?|第[一二三四五六七八九十\d]+(批次?|期|次)|全年|\d{4}年度?)$/u;

/** 春季学期, 1-6月, 第二批: a time and no class of people, whatever stands below it. */
export function isPeriodName(name: string): boolean {
  return PERIOD_WORD.test(squeeze(name));
}

const PARTY =
  /^(养老机构|机构|单位|第三方|自行|民政|财政|评价|现场|实地)*(申请|申报|上报|自报|填报|报送|审计|审核|核定|核实|评审|复核|抽查|核查|认定)(报告|情况|结果|材料|数据|确认|数)?(的)?/u;

/** 申请自理 → 自理: the class without the party that counted it. */
export function withoutParty(text: string): string {
  return text.replace(PARTY, "");
}
