import { Decimal } from "../../values/decimal";
import type { CellRef } from "../../values/cell-ref";
import { className } from "../class-name";
import type { FeeRange, SaidRange, SaidRate, SaidRatio } from "../said";
import { parseUnit } from "../unit";

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const WHO = "(?:人次|人|户|床位?|生|名|张|位|亩|头|只|台|辆|场|公里)";
const PERIOD = "(?:年度?|月|天|日|学期|季度?)";
const PER = `元(?:[/每·]?${WHO})?[/每·]${PERIOD}|元[/每]${WHO}`;
/** Words before a figure, from the last pause on; 及 is one, but not in 100岁及以上. */
const WORDS = "(?:[^，,。；;：:()、和及]|及(?=以[上下])){1,16}?";
/** 自理老人120元/人/月; 失能老人1300-3000元/人/月 */
const AFTER = new RegExp(
  `(${WORDS})(?:的)?(?:标准)?(?:为|是|按|约|补贴|补助)*(?<![\\d.])(?<low>${NUMBER})(?:元)?(?:[-—–~～至到](?<high>${NUMBER}))?(?<unit>${PER})`,
  "gu"
);
/** 自理老人每人每月120元 */
const BEFORE = new RegExp(
  `(${WORDS})(?:的)?(?:标准)?(?:为|是|按|约|补贴|补助)*(?<who>每${WHO})(?<per>每${PERIOD})?(?:补贴|补助)?(?<low>${NUMBER})(?:元)?(?:[-—–~～至到](?<high>${NUMBER}))?元`,
  "gu"
);
/** 自理、失能分别为每人每年1200元和2400元 */
const RESPECTIVELY = new RegExp(
  `(?<names>(?:[\\p{Script=Han}\\d-]{1,8}[、和及])+[\\p{Script=Han}\\d-]{1,8}?)(?:老人|老年人|人员|对象|学生)?(?:的?(?:补贴|补助)?标准)?分别(?:为|是|按照?|补贴|补助)*(?<per>每[人户床生名张位]?每[年月天日])?(?:补贴|补助)?(?<figures>(?:${NUMBER})(?:元)?(?:/[人户床生]?/?[年月天日])?(?:[、和及](?:${NUMBER})(?:元)?(?:/[人户床生]?/?[年月天日])?)+)`,
  "gu"
);

/** What people pay, as against what is paid to them. */
const FEE = /收费|价格|缴费|自费|收取|费用标准|收入|工资|成本/gu;
const SUBSIDY = /补贴|补助|津贴|奖补|资助|供养|救助/gu;

function lastAt(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Whether the figures at this place are fees: the nearest word before them says so. */
function isFee(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return lastAt(before, FEE) > lastAt(before, SUBSIDY);
}

function classOf(words: string): string {
  return className(
    words.replace(
      /^((?:现行|现|原有?|新|目前|当前)的?(?=(?:补贴|补助)*标准)|其中|即|对|按照?|每位?|为|是|以及|各类?|运营|补贴|补助|标准)+/u,
      ""
    )
  );
}

interface Found {
  readonly words: string;
  readonly low: string;
  readonly high: string | undefined;
  readonly unit: string;
  readonly at: number;
}

function single(text: string): Found[] {
  return [AFTER, BEFORE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const { low = "0", high, unit, who = "每人", per } = match.groups ?? {};
      return {
        words: match[1] ?? "",
        low,
        high,
        unit: unit ?? `元/${who.slice(1)}${per ? `/${per.slice(1)}` : ""}`,
        // The words before a figure may themselves say what it is: 收费600元/月.
        at: match.index + (match[1] ?? "").length,
      };
    })
  );
}

function listed(text: string): Found[] {
  return [...text.matchAll(RESPECTIVELY)].flatMap((match): Found[] => {
    const { names = "", per, figures = "" } = match.groups ?? {};
    const words = names.split(/[、和及]/u);
    const amounts = figures.split(/[、和及]/u);
    if (words.length !== amounts.length) return [];
    const period = per ? `元/${per.slice(1).replace("每", "/")}` : undefined;
    return words.map((word, at): Found => {
      const amount = amounts[at] ?? "";
      const [low = ""] = new RegExp(`^(?:${NUMBER})`, "u").exec(amount) ?? [];
      const unit = period ?? amount.slice(low.length);
      return { words: word, low, high: undefined, unit, at: match.index + names.length };
    });
  });
}

function decimalOf(digits: string): Decimal {
  return new Decimal(digits.replaceAll(",", ""));
}

/** 自理老人120元/人/月 in a sentence about subsidies. */
export function saidRates(cell: CellRef, text: string): SaidRate[] {
  if (!/元/u.test(text)) return [];
  return [...listed(text), ...single(text)].flatMap(({ words, low, high, unit: unitText, at }) => {
    const unit = parseUnit(unitText);
    const name = classOf(words);
    if (high !== undefined || unit?.dimension !== "rate" || isFee(text, at)) return [];
    if (name === "" || name.includes("分别")) return [];
    const value = decimalOf(low).times(unit.scale);
    return [{ cell, className: name, unit, value }];
  });
}

/** 自理老人收费600-800元/人/月 in a sentence about fees. */
export function feeRanges(cell: CellRef, text: string): FeeRange[] {
  if (!/元/u.test(text)) return [];
  return single(text).flatMap(({ words, low, high, unit: unitText, at }) => {
    const unit = parseUnit(unitText);
    const name = classOf(words.replace(FEE, ""));
    if (unit?.dimension !== "rate" || name === "" || !isFee(text, at)) return [];
    const ends = [decimalOf(low), decimalOf(high ?? low)].map((value) => value.times(unit.scale));
    return [{ cell, className: name, unit, low: Decimal.min(...ends), high: Decimal.max(...ends) }];
  });
}

const RANGE =
  /([\p{Script=Han}]{2,12}?)占([\p{Script=Han}]{2,12}?)的(?:比例|比重)?(?:为|约|在)*(\d+(?:\.\d+)?)%?[-—–~～至到](\d+(?:\.\d+)?)%/gu;

function ratio(digits: string): SaidRatio {
  return {
    ratio: new Decimal(digits).dividedBy(100),
    decimals: digits.split(".")[1]?.length ?? 0,
  };
}

/** 补贴金额占收费标准的6.7%-20% */
export function saidRanges(cell: CellRef, text: string): SaidRange[] {
  return [...text.matchAll(RANGE)].map(([, part = "", whole = "", low = "0", high = "0"]) => ({
    cell,
    part,
    whole,
    low: ratio(low),
    high: ratio(high),
  }));
}
