import { Decimal, ONE } from "../values/decimal";
import { squeeze } from "./text";
import type { Unit } from "./table";

const NONE: Unit = { text: "", dimension: "none", scale: ONE };
export const NO_UNIT = NONE;
export const PERCENT: Unit = { text: "%", dimension: "ratio", scale: new Decimal("0.01") };
export const RATIO: Unit = { text: "", dimension: "ratio", scale: ONE };
export const POINTS: Unit = { text: "分", dimension: "points", scale: ONE };

// A map: words of programmers such as "constructor" are no units.
const MONEY_SCALE: ReadonlyMap<string, Decimal> = new Map([
  ["元", ONE],
  ["百元", new Decimal(100)],
  ["千元", new Decimal(1000)],
  ["万元", new Decimal(10000)],
  ["万", new Decimal(10000)],
  ["十万元", new Decimal(100000)],
  ["百万元", new Decimal(1000000)],
  ["千万元", new Decimal(10000000)],
  ["亿元", new Decimal(100000000)],
]);

const PERSON =
  "人次|人|学生|幼儿|名|户|床位|床|张|家|生|个|位|车公里|公里|千米|亩|公顷|平方米|吨|公斤|斤|头|只|株|台|辆|套|次|餐|课时|学时|例|件|所|班次|车次|班|村|站|处|场次|场|座|间|口|立方米|延长米|延米|米|m|km|kg|t|扇|樘|根|块|片|盏|组|批|副|项|份|度|工日";
/** 每学期 and 每季度 are paid per occasion: how many there were is for the figures to tell. */
const PERIOD: Readonly<Record<string, NonNullable<Unit["per"]>>> = {
  年: "year",
  年度: "year",
  月: "month",
  天: "day",
  日: "day",
};

const RATE = new RegExp(
  `^(?<money>(?:百|千|万)?元)[/每·.]?(?<who>${PERSON})?(?:[/每·.]?(?<per>年度?|月|天|日|学期|季度|季))?$`,
  "u"
);
const RATE_WORDS = new RegExp(
  `^每(?<who>${PERSON})?每?(?<per>年度?|月|天|日|学期|季度|季)(?<money>(?:百|千|万)?元)?$`,
  "u"
);
const COUNT =
  /^(万)?(人次|人[·.*×]?月|人月数|床[·.]?月|月次|人数?|名|户数?|床位?|张|家|个|所|处|份|件|套|位|生|辆|台|间|村|次|例|项|条|题|票|亩|公顷|平方米|车公里|公里|千米|吨|公斤|斤|头|只|羽|株|棵|班次|车次|班|站|餐|课时|学时|场次|场|立方米|延长米|延米|米|m|km|千克|kg|t|扇|樘|根|块|片|盏|组|批|副|宗|册|本|孔|座|口|对|度|工日|天)$/u;

function rateUnit(text: string, groups: Record<string, string | undefined>): Unit | undefined {
  const { money, who, per } = groups;
  if (who === undefined && per === undefined) return undefined;
  const scale = MONEY_SCALE.get(money ?? "元") ?? ONE;
  return { text, dimension: "rate", scale, per: (per && PERIOD[per]) || "once" };
}

/** Reads a text that is nothing but a unit (`万元`, `人次`, `元/人/年`, `%`); else undefined. */
export function parseUnit(raw: string): Unit | undefined {
  if (raw.length > 40) return undefined;
  const known = knownUnits.get(raw);
  if (known !== undefined) return known ?? undefined;
  const unit = readUnit(raw);
  if (knownUnits.size < MOST_KNOWN) knownUnits.set(raw, unit ?? null);
  return unit;
}

// The same few units stand in every header, caption and cell; `null` is a text that is none.
const MOST_KNOWN = 5000;
const knownUnits = new Map<string, Unit | null>();

/** What stands for units in Latin letters. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/(10,?000|10k|wan)(yuan|rmb|cny)|(yuan|rmb|cny)(10,?000|10k)/giu, "万元"],
  [/(1,?000|k|thousand)(yuan|rmb|cny)|(yuan|rmb|cny)(1,?000|thousand)/giu, "千元"],
  [/yuan|rmb|cny/giu, "元"],
  [/person-?months?/giu, "人月"],
  [/(persons?|people|heads?|capita|recipients?)/giu, "人"],
  [/students?|pupils?/giu, "生"],
  [/households?/giu, "户"],
  [/beds?/giu, "床"],
  [/per/giu, "/"],
  [/months?/giu, "月"],
  [/years?|annum/giu, "年"],
  [/days?/giu, "天"],
  // ㎡ and m³ are folded to these.
  [/m2/giu, "平方米"],
  [/m3/giu, "立方米"],
];

/** yuan/person/month → 元/人/月, 元/㎡ → 元/平方米; anything else stays as it is. */
function inChinese(text: string): string {
  if (!/[a-z]/iu.test(text)) return text;
  return LATIN.reduce((said, [word, unit]) => said.replaceAll(word, unit), text);
}

function readUnit(raw: string): Unit | undefined {
  const text = inChinese(squeeze(raw))
    .replace(/^(金额|货币|计量)?单位[:：]?/u, "")
    .replace(/^人民币/u, "")
    .replaceAll("／", "/")
    .replace(/[。;；]$/u, "");
  if (text === "%" || text === "百分比") return PERCENT;
  if (text === "‰") return { text, dimension: "ratio", scale: new Decimal("0.001") };
  if (text === "分") return POINTS;
  const money = MONEY_SCALE.get(text);
  if (money) return { text, dimension: "money", scale: money };
  const slashed = text.replaceAll("//", "/");
  const rate = RATE.exec(slashed)?.groups ?? RATE_WORDS.exec(slashed)?.groups;
  if (rate) return rateUnit(text, rate);
  if (/^(个)?月(数)?$/u.test(text)) return { text, dimension: "count", scale: ONE, per: "month" };
  const count = COUNT.exec(text);
  if (count) {
    const flow = /人.*[次月]|床.?月|月次/u.test(text);
    return { text, dimension: "count", scale: count[1] ? new Decimal(10000) : ONE, flow };
  }
  return undefined;
}

/**
 * Units in a caption or a row of their own: `单位：万元、人次` gives both. Without the word 单位 a
 * bracket that holds nothing but a unit counts: 资金支出情况（万元）.
 */
export function unitsInCaption(raw: string): Unit[] {
  const text = squeeze(raw);
  const named =
    /(?:金额|货币|计量|资金)?单位(?:为|是)?[:：]?(?:人民币)?([^()（）,，。;；]{1,24})/u.exec(text);
  const found: Unit[] = [];
  if (named?.[1]) {
    const rest = text.slice(named.index + named[0].length - named[1].length);
    for (const part of rest.split(/[、,，;；和及()（）:：]/u)) {
      const unit = parseUnit(part);
      if (unit) found.push(unit);
    }
  }
  if (found.length === 0) {
    for (const match of text.matchAll(/[(（]([^()（）]{1,16})[)）]/gu)) {
      const unit = parseUnit(match[1] ?? "");
      if (unit) found.push(unit);
    }
  }
  return found;
}

const COUNTED: readonly (readonly [string, RegExp])[] = [
  ["person", /^(人|名|生|位|学生|幼儿)/u],
  ["household", /^户/u],
  ["bed", /^(床|张)/u],
  ["area", /^(亩|公顷|平方米)/u],
  ["distance", /^(车公里|公里|千米|km)/u],
  ["weight", /^(吨|公斤|斤|千克|kg|t$)/u],
  ["machine", /^(台|辆|套|架|艘)/u],
  ["animal", /^(头|只|羽)/u],
  ["plant", /^(株|棵)/u],
  ["show", /^场/u],
  ["run", /^(班次|车次)/u],
  ["volume", /^立方米/u],
  ["day", /^(天|日|工日)/u],
];

/**
 * What a count counts, or what a rate is paid for: 元/亩 and 亩 are both of area. Undefined for
 * 个, 次 and others that count anything.
 */
export function countedThing({ text }: Unit): string | undefined {
  const thing = squeeze(text).replace(/^(百|千|万)?元[/每·.]?|^[每万]/u, "");
  return COUNTED.find(([, words]) => words.test(thing))?.[0];
}

/** A header without its unit, and the unit: `补贴金额\n（万元）` → 补贴金额, 万元. */
export function splitHeader(raw: string): { text: string; unit?: Unit } {
  const text = squeeze(raw);
  const whole = parseUnit(text);
  // A header that is nothing but 元/人/年 names a rate; but 户, 人, 个 alone are names of things too.
  if (whole && (whole.dimension === "rate" || whole.dimension === "money"))
    return { text: "", unit: whole };
  let unit: Unit | undefined;
  let bare = text.replace(
    /[(（[【]([^()（）[\]【】]{1,24})[)）\]】]/gu,
    (match: string, inner: string) => {
      const parsed =
        parseUnit(inner) ??
        inner
          .split(/[,，、;；:：]/u)
          .map(parseUnit)
          .find(Boolean);
      if (!parsed) return match;
      unit ??= parsed;
      return "";
    }
  );
  if (!unit) {
    const tail = /^(.*?[^\d.,])[:：/_-]?(%|‰|(?:千|万|百万|亿)元|元\/.{1,8})$/u.exec(bare);
    if (tail?.[1] && tail[2]) {
      const parsed = parseUnit(tail[2]);
      if (parsed) {
        unit = parsed;
        bare = tail[1];
      }
    }
  }
  return unit ? { text: bare, unit } : { text: bare };
}
