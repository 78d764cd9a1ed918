import { Decimal, ONE } from "../values/decimal";
import { formulaProductions } from "./formula-productions";
import { COMPARES, type Production } from "./production";
import { readPoints } from "./points-expression";
import { readCondition, sayTokens } from "./read-condition";
import type { Condition } from "./statement";
import type { Token, TokenType } from "./tokenise";

const SCOPES: Partial<Record<TokenType, "clause" | "indicator" | "total">> = {
  "this-clause": "clause",
  "this-indicator": "indicator",
  "whole-total": "total",
};
/** 最多扣3分 */
const mostDeducted: Production = (tokens, at) => {
  const first = tokens[at];
  if (first?.type !== "at-most-deduct") return undefined;
  const read = readPoints(tokens, at + 1) ?? bareNumber(tokens[at + 1]);
  if (!read || !("points" in read)) return undefined;
  const after = tokens[at + 1 + read.length];
  const trailing = after?.type === "text" && /^(?:为限|封顶|为止|止$)/u.test(after.raw);
  const whole = /累计|合计|总|共计/u.test(first.raw);
  return {
    statement: { type: "most-deducted", points: read.points, whole },
    length: 1 + read.length + (trailing ? 1 : 0),
  };
};

/** 扣至5分为止, 最低得2分: what is left at least. */
const floor: Production = (tokens, at) => {
  const [first, points, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.type !== "floor-is" || points?.type !== "points") return undefined;
  const trailing = after?.type === "text" && /^(?:为止|为限|即止|止|封底)$/u.test(after.raw);
  return {
    statement: { type: "floor", points: points.value },
    length: trailing ? 3 : 2,
  };
};

/** 最多扣3: the 分 is missing. */
function bareNumber(token: Token | undefined): ReturnType<typeof readPoints> {
  if (token?.type !== "number" || token.percent) return undefined;
  return { points: { of: "number", value: token.value }, length: 1 };
}

/** 最高得5分, 加满为止: full marks are never passed anyway. */
const mostAwarded: Production = (tokens, at) => {
  const first = tokens[at];
  if (first?.type !== "at-most-award") return undefined;
  const bonus = first.raw.includes("加") && !first.raw.includes("满");
  const next = tokens[at + 1];
  if ((next?.type === "points" || next?.type === "number") && !/超过.*按/u.test(first.raw)) {
    return { statement: { type: "most-awarded", points: next.value, bonus }, length: 2 };
  }
  return {
    statement: { type: "most-awarded", bonus },
    length: next?.type === "full-marks" ? 2 : 1,
  };
};

/** 加2分, 基础分6分 */
const bonus: Production = (tokens, at, gathered) => {
  const [first, value] = [tokens[at], tokens[at + 1]];
  if (value?.type !== "points") return undefined;
  if (first?.type === "base-is") {
    return { statement: { type: "base", points: value.value }, length: 2 };
  }
  if (first?.type !== "bonus") return undefined;
  const rate = slashCounter(tokens, at + 2);
  const when = withCounter(readCondition(gathered), rate?.counter);
  return {
    statement: { type: "bonus", when, points: value.value },
    length: 2 + (rate?.length ?? 0),
  };
};

/** 不足1处按1处计, 不足1处不扣分 */
const partOfStep: Production = (tokens, at) => {
  const type = tokens[at]?.type;
  if (type !== "part-counts" && type !== "part-is-free") return undefined;
  return { statement: { type: "part-of-step", counts: type === "part-counts" }, length: 1 };
};

/** 2处以内不扣分 */
const notDeducted: Production = (tokens, at, gathered) =>
  tokens[at]?.type === "not-deducted"
    ? { statement: { type: "not-deducted", when: readCondition(gathered) }, length: 1 }
    : undefined;

/** 不涉及的，该指标不适用，其分值分摊至其他指标 */
const notApplicable: Production = (tokens, at, gathered) => {
  if (tokens[at]?.type !== "not-applicable") return undefined;
  // 该指标不适用，分值调整至其他指标: said twice, meant once.
  const again = tokens[at + 1]?.type === "pause" && tokens[at + 2]?.type === "not-applicable";
  return {
    statement: { type: "not-applicable", when: readCondition(gathered) },
    length: again ? 3 : 1,
  };
};

/** 满分5分, 分值为5分, （5分）, 本项5分 */
const fullMarks: Production = (tokens, at, gathered) => {
  const when = () => readCondition(gathered);
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.type === "full-marks-are" && second?.type === "points") {
    return { statement: { type: "full", when: when(), points: second.value }, length: 2 };
  }
  if (first?.type !== "open") return undefined;
  if (second?.type === "points" && third?.type === "close") {
    if (second.value.isZero()) return { statement: { type: "none", when: when() }, length: 3 };
    return { statement: { type: "full", when: when(), points: second.value }, length: 3 };
  }
  if (
    second?.type === "full-marks-are" &&
    third?.type === "points" &&
    tokens[at + 3]?.type === "close"
  ) {
    return { statement: { type: "full", when: when(), points: third.value }, length: 4 };
  }
  return undefined;
};

const LEADS_TO_NOTHING = /^(?:均|都|全部|一律|则|即|直接|判定|认定|评定|记|计|按|得|为)+$/u;

/** 不得分, 得0分, 本指标不得分, 总分为0 */
const noPoints: Production = (tokens, at, gathered) => {
  const first = tokens[at];
  const scope = first && SCOPES[first.type];
  let from = scope ? at + 1 : at;
  // 总分直接判定为0分
  const lead = tokens[from];
  if (scope && lead?.type === "text" && LEADS_TO_NOTHING.test(lead.raw)) from += 1;
  const length = nothing(tokens, from);
  if (length === 0) return undefined;
  const when = readCondition(gathered);
  return {
    statement: { type: "none", when, ...(scope && { scope }) },
    length: from - at + length,
  };
};

function nothing(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.type === "no-points") return 1;
  if (
    token?.type === "points" &&
    token.value.isZero() &&
    !COMPARES.has(tokens[at + 1]?.type ?? "text")
  ) {
    return 1;
  }
  const next = tokens[at + 1];
  const gives = token?.type === "award" || token?.type === "equal";
  // 为0次得10分 is a count of none, not a score of none.
  const counted = ["counter", "unit"].includes(tokens[at + 2]?.type ?? "");
  const zero =
    !counted && (next?.type === "points" || next?.type === "number") && next.value.isZero();
  return gives &&
    zero &&
    tokens[at + 2]?.type !== "dash" &&
    !(next.type === "number" && next.percent)
    ? 2
    : 0;
}

/** 一票否决 */
const veto: Production = (tokens, at, gathered) => {
  const token = tokens[at];
  const skip = token && SCOPES[token.type] ? 1 : 0;
  if (tokens[at + skip]?.type !== "veto") return undefined;
  return { statement: { type: "veto", when: readCondition(gathered) }, length: skip + 1 };
};

const AFTER_FIGURE: ReadonlySet<TokenType> = new Set(["and-above", "and-below", "and-after"]);

/** 得3分, 得满分, 得8-10分 */
const award: Production = (tokens, at, gathered) => {
  if (tokens[at]?.type !== "award") return undefined;
  const from =
    tokens[at + 1]?.type === "pause" || tokens[at + 1]?.type === "equal" ? at + 2 : at + 1;
  const read = readPoints(tokens, from);
  if (!read) return undefined;
  // 满意度得分90分以上: the figure is compared, not given.
  if (AFTER_FIGURE.has(tokens[from + read.length]?.type ?? "text")) return undefined;
  const rate = slashCounter(tokens, from + read.length);
  const when = withCounter(readCondition(gathered), rate?.counter);
  const length = from - at + read.length + (rate?.length ?? 0);
  if ("points" in read) return { statement: { type: "award", when, points: read.points }, length };
  return { statement: { type: "range", when, min: read.min, max: read.max, loses: false }, length };
};

/** 各占1/4权重分, ①②各1分 */
const eachGets: Production = (tokens, at, gathered) => {
  if (tokens[at]?.type !== "each-gets") return undefined;
  const read = readPoints(tokens, at + 1);
  if (!read || !("points" in read)) return undefined;
  const when = readCondition(gathered);
  return { statement: { type: "each", when, points: read.points }, length: 1 + read.length };
};

/** 扣0.5分, 扣0.5分/处, 扣1-2分, 扣除20%分值 */
const deduct: Production = (tokens, at, gathered) => {
  if (tokens[at]?.type !== "deduct") return undefined;
  const read = readPoints(tokens, at + 1);
  if (!read) return undefined;
  const rate = slashCounter(tokens, at + 1 + read.length);
  const when = withCounter(readCondition(gathered), rate?.counter);
  const length = 1 + read.length + (rate?.length ?? 0);
  if (!("points" in read)) {
    return {
      statement: { type: "range", when, min: read.min, max: read.max, loses: true },
      length,
    };
  }
  if (read.points.of === "full") return { statement: { type: "lose-all", when }, length };
  return { statement: { type: "deduct", when, points: read.points }, length };
};

/** 0.5分/处 */
function slashCounter(tokens: readonly Token[], at: number) {
  const counter = tokens[at + 1];
  if (tokens[at]?.type !== "divided-by" || counter?.type !== "counter") return undefined;
  return { counter: counter.raw, length: 2 };
}

function withCounter(when: Condition, counter: string | undefined): Condition {
  return counter ? { ...when, occurrence: { per: ONE, counter, every: true } } : when;
}

const loseAll: Production = (tokens, at, gathered) => {
  const first = tokens[at];
  const skip = first && SCOPES[first.type] ? 1 : 0;
  if (tokens[at + skip]?.type !== "all-lost") return undefined;
  return { statement: { type: "lose-all", when: readCondition(gathered) }, length: skip + 1 };
};

const untilNothingLeft: Production = (tokens, at) =>
  tokens[at]?.type === "until-nothing-left"
    ? { statement: { type: "until-nothing-left" }, length: 1 }
    : undefined;

/** 按比例得分, 按实际完成率计分 */
const proportion: Production = (tokens, at, gathered) => {
  const token = tokens[at];
  if (token?.type !== "in-proportion") return undefined;
  const loses = /扣|递减/u.test(token.raw);
  return { statement: { type: "proportion", when: readCondition(gathered), loses }, length: 1 };
};

/** 分为甲、乙、丙三档，…分值区间100%-80%（含）、80%-60%（含）、60%-0 */
const shares: Production = (tokens, at, gathered) => {
  if (tokens[at]?.type !== "share-ranges") return undefined;
  const raw = tokens[at].raw.normalize("NFKC");
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
const discretion: Production = (tokens, at, gathered) => {
  const token = tokens[at];
  if (token?.type !== "discretion") return undefined;
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

const chooseOne: Production = (tokens, at) =>
  tokens[at]?.type === "choose-one" ? { statement: { type: "choose-one" }, length: 1 } : undefined;

const SAYS_GIVING: ReadonlySet<TokenType> = new Set(["text", "discretion"]);

/** [5,6]分: points between two ends. */
const bracketRange: Production = (tokens, at, gathered) => {
  const [open, low, comma, high, close, unit] = tokens.slice(at, at + 6);
  if (open?.type !== "open" || comma?.type !== "pause" || close?.type !== "close") return undefined;
  if (low?.type !== "number" || high?.type !== "number" || unit?.raw !== "分") return undefined;
  return {
    statement: {
      type: "range",
      when: readCondition(gathered),
      min: { of: "number", value: Decimal.min(low.value, high.value) },
      max: { of: "number", value: Decimal.max(low.value, high.value) },
      loses: false,
    },
    length: 6,
  };
};

/** 10分：满意度≥90%: the points stand before the band. */
const pointsFirst: Production = (tokens, at, gathered) => {
  const [points, colon] = [tokens[at], tokens[at + 1]];
  if (points?.type !== "points" || !/^[:：]$/u.test(colon?.raw ?? "")) return undefined;
  if (sayTokens(gathered) !== "") return undefined;
  const end = tokens.findIndex(
    ({ type }, index) => index > at && (type === "stop" || type === "break")
  );
  const last = end < 0 ? tokens.length : end;
  const condition = tokens.slice(at + 2, last);
  if (condition.some(({ type }) => type === "award" || type === "no-points")) return undefined;
  const when = readCondition(condition);
  if (!when.interval && !when.tangled) return undefined;
  const statement = points.value.isZero()
    ? ({ type: "none", when } as const)
    : ({ type: "award", when, points: { of: "number", value: points.value } } as const);
  return { statement, length: last - at };
};

/** 在0-8分之间打分: a range that a person picks in. */
const rangeBetween: Production = (tokens, at, gathered) => {
  const read = readPoints(tokens, at);
  if (!read || "points" in read) return undefined;
  const after = tokens.slice(at + read.length, at + read.length + 3);
  const between = after[0]?.type === "between" ? 1 : 0;
  const verbs = after.slice(between, between + 2);
  const text = verbs.map(({ type, raw }) => (SAYS_GIVING.has(type) ? raw : " ")).join("");
  const inner = /^内$/u.test(verbs[0]?.raw ?? "") ? 1 : 0;
  if (!/^(?:内)?(?:酌情|综合|合理|据实)?(?:打分|评分|给分|赋分|计分|评定|确定)/u.test(text))
    return undefined;
  const when = readCondition(gathered);
  return {
    statement: { type: "range", when, min: read.min, max: read.max, loses: false },
    length: read.length + between + inner + 1,
  };
};

/** Points without 得: ≥90%：10分, 优 8-10分, 90%以上 满分 */
const barePoints: Production = (tokens, at, gathered) => {
  const first = tokens[at];
  if (
    !first ||
    (first.type !== "points" && first.type !== "number" && first.type !== "full-marks")
  ) {
    return undefined;
  }
  if (first.type === "number" && tokens[at + 1]?.type !== "dash") return undefined;
  if (COMPARES.has(gathered.at(-1)?.type ?? "text") && !endsComparison(gathered)) return undefined;
  const read = readPoints(tokens, at);
  if (!read) return undefined;
  const next = tokens[at + read.length];
  if (next && COMPARES.has(next.type)) return undefined;
  // 80-90分，得8分: what looks like points is the figure that is compared.
  if (pointsFollow(tokens, at + read.length)) return undefined;
  if (
    first.type === "full-marks" &&
    next &&
    !["stop", "pause", "break", "close"].includes(next.type)
  ) {
    return undefined;
  }
  const when = readCondition(gathered);
  if (!("points" in read)) {
    return {
      statement: { type: "range", when, min: read.min, max: read.max, loses: false },
      length: read.length,
    };
  }
  if (when.text === "" && first.type === "points") {
    return { statement: { type: "full", when, points: first.value }, length: read.length };
  }
  // 以上各项每项0.5分
  if (when.occurrence?.every && read.points.of === "number" && !when.step) {
    return { statement: { type: "award", when, points: read.points }, length: read.length };
  }
  // 每学年≥95%，8分: a rate that was not read must not become a mere word.
  const rate = gathered.some((token) => token.type === "number" && token.percent);
  // 扣至5分为止: a floor, for which no rule has a place.
  const floor =
    gathered.at(-1)?.type === "text" && /[扣减][至到]$/u.test(gathered.at(-1)?.raw ?? "");
  if (floor || (rate && !when.interval && !when.figure?.percent)) {
    const words = sayTokens([...gathered, ...tokens.slice(at, at + read.length)]);
    return { statement: { type: "unread", words }, length: read.length };
  }
  const telling = when.interval ?? (when.otherwise || first.type === "full-marks");
  if (!telling && read.points.of === "number") {
    return { statement: { type: "full", when, points: read.points.value }, length: read.length };
  }
  return { statement: { type: "award", when, points: read.points }, length: read.length };
};

/** 90%以上 and （含） close a comparison; after ≥ a number belongs to it. */
function endsComparison(gathered: readonly Token[]): boolean {
  return ["and-above", "and-below", "inclusive", "exclusive"].includes(gathered.at(-1)?.type ?? "");
}

function pointsFollow(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (["pause", "between", "text", "close"].includes(tokens[next]?.type ?? "") && next < at + 2)
    next += 1;
  return tokens[next]?.type === "award";
}

/** In the order they are tried. */
export const productions: readonly Production[] = [
  ...formulaProductions,
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
