import { Decimal, ONE } from "../values/decimal";
import { formulaProductions } from "./formula-productions";
import { readPoints } from "./points-expression";
import { respectively } from "./respectively";
import type { Production } from "./production";
import { readCondition, sayTokens } from "./read-condition";
import {
  half,
  mostAwarded,
  fullMarks,
  award,
  eachGets,
  bracketRange,
  pointsFirst,
  rangeBetween,
  barePoints,
} from "./award-productions";
import { baseIs, bonus } from "./bonus-productions";
import {
  mostDeducted,
  floor,
  partOfStep,
  notDeducted,
  noPoints,
  veto,
  deduct,
  ladder,
  levelDeduct,
  loseAll,
  untilNothingLeft,
} from "./deduct-productions";

/** 不涉及的，该指标不适用，其分值分摊至其他指标 */
const notApplicable: Production = (token, gathered, tokens, at) => {
  if (token.type !== "not-applicable") return undefined;
  // 该指标不适用，分值调整至其他指标: said twice, meant once.
  const again = tokens[at + 1]?.type === "pause" && tokens[at + 2]?.type === "not-applicable";
  return {
    statement: { type: "not-applicable", when: readCondition(gathered) },
    length: again ? 3 : 1,
  };
};

/** 按比例得分, 按实际完成率计分 */
const proportion: Production = (token, gathered) => {
  if (token.type !== "in-proportion") return undefined;
  const loses = /扣|递减/u.test(token.raw);
  const rate = RATE.exec(token.raw.normalize("NFKC"))?.[1] ?? "";
  return {
    statement: { type: "proportion", when: readCondition(gathered), loses, rate },
    length: 1,
  };
};

/** 未完成比例 of 按未完成比例扣分; nothing of 按相应比例扣分. */
const RATE =
  /^(?:按照|按|根据|依据|以|依)(?!(?:相应|同等|同|等|其|该|此|实际|线性)*(?:比例|率|比率))(.+?(?:比例|率|比率|占比|比重))/u;

/** 分为甲、乙、丙三档，…分值区间100%-80%（含）、80%-60%（含）、60%-0 */
const shares: Production = (token, gathered) => {
  if (token.type !== "share-ranges") return undefined;
  const raw = token.raw.normalize("NFKC");
  const ranges = [...raw.matchAll(/(\d{1,3})%?\s*[-–—~～至]+\s*(\d{1,3})%/gu)].map(([, a, b]) =>
    [new Decimal(a ?? 0), new Decimal(b ?? 0)].map((share) => share.dividedBy(100))
  );
  const names = levelNames(sayTokens(gathered), ranges.length);
  const options = ranges.map(([a = ONE, b = ONE], index) => ({
    condition: names[index] ?? "",
    min: Decimal.min(a, b),
    max: Decimal.max(a, b),
  }));
  return { statement: { type: "shares", options }, length: 1 };
};

/** 分为达成、部分达成、未达成三档: the names, when there are as many as ranges. */
function levelNames(words: string, count: number): readonly string[] {
  const list =
    /(?:分为|按照|根据)([^，,。；;]{2,120}?)[一二三四五六七八九\d]个?(?:档|级|等级|等次|档次)/u.exec(
      words
    )?.[1];
  const names = list?.split(/[、，,]|以及/u) ?? [];
  return names.length === count ? names : [];
}

/** 酌情扣分, 酌情扣0.5-1分, 视情况得0-2分 */
const discretion: Production = (token, gathered, tokens, at) => {
  if (token.type !== "discretion") return undefined;
  const when = readCondition(gathered);
  const skip = tokens[at + 1]?.type === "award" || tokens[at + 1]?.type === "deduct" ? 1 : 0;
  const read = readPoints(tokens, at + 1 + skip);
  if (!read) return { statement: { type: "discretion", when }, length: 1 };
  const length = 1 + skip + read.length;
  const loses = /[扣减]/u.test(token.raw) || tokens[at + 1]?.type === "deduct";
  const nil = { of: "number", value: ONE.minus(ONE) } as const;
  const [min, max] = "points" in read ? [nil, read.points] : [read.min, read.max];
  return { statement: { type: "range", when, min, max, loses }, length };
};

const chooseOne: Production = (token) =>
  token.type === "choose-one" ? { statement: { type: "choose-one" }, length: 1 } : undefined;

/** In the order they are tried. */
export const productions: readonly Production[] = [
  ...formulaProductions,
  respectively,
  ladder,
  levelDeduct,
  half,
  baseIs,
  pointsFirst,
  floor,
  mostDeducted,
  mostAwarded,
  bonus,
  partOfStep,
  notDeducted,
  notApplicable,
  fullMarks,
  noPoints,
  veto,
  eachGets,
  award,
  deduct,
  loseAll,
  untilNothingLeft,
  proportion,
  shares,
  discretion,
  chooseOne,
  bracketRange,
  rangeBetween,
  barePoints,
];
