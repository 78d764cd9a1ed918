import type { Agreement } from "../../../src/core/names/suggestion";

/** What a colleague who knows the names would say of a pair. */
export interface NameCase {
  readonly why: string;
  readonly left: string;
  readonly right: string;
  readonly standing: "sure" | "possible" | "none";
  readonly agreement?: Agreement;
}

export const INSTITUTION_CASES: readonly NameCase[] = [
  {
    why: "full width and spaces",
    left: "永济市仁德养老院",
    right: "永济市　仁德 养老院",
    standing: "sure",
    agreement: "same",
  },
  {
    why: "legal form",
    left: "仁德养老服务有限公司",
    right: "仁德养老服务有限责任公司",
    standing: "sure",
  },
  {
    why: "no legal form",
    left: "永济市仁德养老服务有限公司",
    right: "永济市仁德养老服务",
    standing: "sure",
    agreement: "variant",
  },
  {
    why: "county left out",
    left: "永济市仁德养老院",
    right: "仁德养老院",
    standing: "sure",
    agreement: "variant",
  },
  {
    why: "province put in front",
    left: "永济市仁德养老院",
    right: "山西省运城市永济市仁德养老院",
    standing: "sure",
  },
  {
    why: "banner and town",
    left: "伊金霍洛旗阿勒腾席热镇康宁养老院",
    right: "阿勒腾席热镇康宁养老院",
    standing: "sure",
  },
  { why: "county without 县", left: "万荣县康宁养老院", right: "万荣康宁养老院", standing: "sure" },
  {
    why: "中心 for 服务中心",
    left: "城西街道仁德养老服务中心",
    right: "城西街道仁德养老中心",
    standing: "sure",
    agreement: "variant",
  },
  {
    why: "form of a co-operative",
    left: "永济市丰泽养殖专业合作社",
    right: "永济市丰泽养殖农民专业合作社",
    standing: "sure",
  },
  {
    why: "homophone",
    left: "永济市吉祥养老院",
    right: "永济市吉翔养老院",
    standing: "sure",
    agreement: "homophone",
  },
  {
    why: "near homophone, -n for -ng",
    left: "永济市康宁养老院",
    right: "永济市康您养老院",
    standing: "sure",
    agreement: "homophone",
  },
  {
    why: "look-alike",
    left: "永济市末央养老院",
    right: "永济市未央养老院",
    standing: "sure",
    agreement: "look-alike",
  },
  { why: "swapped", left: "永济市夕阳红养老院", right: "永济市阳夕红养老院", standing: "sure" },
  {
    why: "note in brackets",
    left: "永济市仁德养老院",
    right: "永济市仁德养老院（原永济市第二敬老院）",
    standing: "sure",
  },
  {
    why: "part in brackets",
    left: "永济市（城西）仁德养老院",
    right: "永济市城西仁德养老院",
    standing: "sure",
  },
  {
    why: "another character",
    left: "永济市仁德养老院",
    right: "永济市仁爱养老院",
    standing: "possible",
  },
  {
    why: "a character dropped",
    left: "永济市夕阳红养老院",
    right: "永济市夕阳养老院",
    standing: "possible",
  },
  {
    why: "first and second",
    left: "永济市第一敬老院",
    right: "永济市第二敬老院",
    standing: "possible",
    agreement: "different",
  },
  {
    why: "east and west",
    left: "永济市城东养老院",
    right: "永济市城西养老院",
    standing: "possible",
    agreement: "different",
  },
  {
    why: "another county",
    left: "永济市仁德养老院",
    right: "临猗县仁德养老院",
    standing: "possible",
    agreement: "different",
  },
  {
    why: "another kind",
    left: "永济市仁德养老院",
    right: "永济市仁德幼儿园",
    standing: "possible",
  },
  {
    why: "nothing in common but the kind",
    left: "永济市仁德养老院",
    right: "临猗县福康养老院",
    standing: "none",
  },
  { why: "blank", left: "", right: "永济市仁德养老院", standing: "none" },
];
