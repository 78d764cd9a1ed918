import { Decimal } from "../../values/decimal";
import type { CellRef } from "../../values/cell-ref";
import type { DeclaredMethod, SaidSatisfaction, SurveySample } from "../said";

const FORM = "(?:调查)?(?:问卷|调查表|答卷|样本|问卷调查表)?";
const COUNT = "[^\\d，,。；;、]{0,5}?(\\d{1,7})[份张]";
const ISSUED = new RegExp(`(?:发放|发出)${FORM}${COUNT}`, "u");
const RETURNED = new RegExp(`(?:收回|回收|收到)(?!有效)${FORM}${COUNT}`, "u");
const VALID = new RegExp(`有效${FORM}${COUNT}`, "u");

/** 发放问卷18份，收回有效问卷17份 */
export function surveySamples(cell: CellRef, text: string): SurveySample[] {
  if (!/问卷|调查表|答卷|样本/u.test(text)) return [];
  const count = (pattern: RegExp): Decimal | undefined => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? undefined : new Decimal(digits);
  };
  const issued = count(ISSUED);
  const returned = count(RETURNED);
  const valid = count(VALID);
  if (!issued && !returned && !valid) return [];
  return [
    {
      cell,
      ...(issued ? { issued } : {}),
      ...(returned ? { returned } : {}),
      ...(valid ? { valid } : {}),
    },
  ];
}

const OPTION =
  /(?<![\p{Script=Han}])([“"‘「]?(?:非常|很|比较|较|基本|一般|不太|很不)?(?:不)?(?:满意|了解|认可|支持|知晓|清楚|赞同|有效|一般)[”"’」]?)(?:的|度|选项)?(?:分值|得分|权重|赋值)?(?:设为|设定为|记为|计为|赋值为?|赋|为|是|记|计|得|[:：=])?(\d{1,3}(?:\.\d+)?)分/gu;

/** 满意3分、基本满意2分、不满意1分, in a sentence about how answers are counted. */
export function declaredMethods(cell: CellRef, text: string): DeclaredMethod[] {
  if (!/分/u.test(text) || /[≥≤<>]|得分率/u.test(text)) return [];
  // “将满意分值设为3分” begins with a word of its own.
  const plain = text.replace(/将|把|其中|选择|按照?|对于|评价|回答/gu, "，");
  const found = new Map<string, Decimal>();
  for (const [, option = "", points = "0"] of plain.matchAll(OPTION)) {
    const name = option.replace(/[“”"‘’「」]/gu, "");
    if (!found.has(name)) found.set(name, new Decimal(points));
  }
  const options = [...found].map(([option, points]) => ({ option, points }));
  const most = Decimal.max(0, ...options.map(({ points }) => points));
  return options.length >= 2 && most.gt(0) ? [{ cell, options }] : [];
}

const SATISFACTION =
  /满意(?:度|率)(?:均值|平均)?(?:为|达到?|高达|是|均为|[:：])?(?:了)?(?:约)?(\d{1,3}(?:\.\d+)?)%(?!及?以[上下]|的?(?:目标|要求))/gu;

/** 满意度达84.21%; a target (满意度≥95%) is none. */
export function saidSatisfaction(cell: CellRef, text: string): SaidSatisfaction[] {
  return [...text.matchAll(SATISFACTION)].map(([, digits = "0"]) => ({
    cell,
    ratio: new Decimal(digits).dividedBy(100),
    decimals: digits.split(".")[1]?.length ?? 0,
  }));
}
