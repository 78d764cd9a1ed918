import { Decimal } from "../values/decimal";
import { ENDS, readPoints } from "./points-expression";
import { COMPARES, type Made, type Production } from "./production";
import { slashCounter, withCounter } from "./rate-counter";
import { readCondition, sayTokens } from "./read-condition";
import type { Condition, PointsExpression } from "./statement";
import type { Token, TokenType } from "./tokenise";
import { withoutEnding } from "./without-ending";

/** Not understood; which words they are is known where statements are gathered. */
export const UNREAD = { type: "unread", words: "" } as const;

/** 最高得5分, 加满为止: full marks are never passed anyway. */
export const mostAwarded: Production = (first, _gathered, tokens, at) => {
  if (first.type !== "at-most-award") return undefined;
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

/** 满分5分, 分值为5分, （5分）, 本项5分 */
export const fullMarks: Production = (first, gathered, tokens, at) => {
  const when = () => readCondition(gathered);
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  if (first.type === "full-marks-are" && second?.type === "points") {
    return { statement: { type: "full", when: when(), points: second.value }, length: 2 };
  }
  if (first.type !== "open") return undefined;
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

/** 得分90分以上 compares, 8分×80% reckons: neither gives or takes that figure. */
export const AFTER_FIGURE: ReadonlySet<TokenType> = new Set(["and-above", "and-below", "times"]);

/** 得3分, 得满分, 得8-10分 */
export const award: Production = (token, gathered, tokens, at) => {
  if (token.type !== "award") return undefined;
  const from =
    tokens[at + 1]?.type === "pause" || tokens[at + 1]?.type === "equal" ? at + 2 : at + 1;
  const read = readPoints(tokens, from) ?? bareShare(tokens, at, gathered.at(-1)?.raw);
  if (!read) return undefined;
  // 满意度得分90分以上: the figure is compared, not given.
  const after = tokens[from + read.length];
  if (after && AFTER_FIGURE.has(after.type)) return undefined;
  const rate = slashCounter(tokens, from + read.length);
  const when = withCounter(readCondition(gathered), rate?.counter);
  const length = from - at + read.length + (rate?.length ?? 0);
  if (!("points" in read)) {
    return {
      statement: { type: "range", when, min: read.min, max: read.max, loses: false },
      length,
    };
  }
  const { points } = read;
  const behind = bracketBehind(when, tokens, at + length);
  if (behind) return given(behind.when, points, length + behind.length);
  // 得0%分值 is nothing.
  if (points.of === "share" && points.value.isZero()) {
    return { statement: { type: "none", when }, length };
  }
  return { statement: { type: "award", when, points }, length };
};

/** 优、良、中得5、4、3分: several points without 分别 are not one of them. */
const SEVERAL_POINTS = /得\d+(?:\.\d+)?(?:[、,，]\d+(?:\.\d+)?)*$/u;

function given(when: Condition, points: PointsExpression, length: number): Made {
  const isNothing = points.of !== "full" && points.value.isZero();
  return {
    statement: isNothing ? { type: "none", when } : { type: "award", when, points },
    length,
  };
}

/** 10分（完成率≥90%）, 优得10分（≥90分）: the band in brackets behind its points. */
export function bracketBehind(
  { text, interval, occurrence, step, otherwise }: Condition,
  tokens: readonly Token[],
  at: number
): { readonly when: Condition; readonly length: number } | undefined {
  // 每项得2分（完成率≥90%）: what is said before must not be lost.
  if (interval || occurrence || step || otherwise || tokens[at]?.type !== "open") return undefined;
  const close = tokens.findIndex(({ type }, index) => index > at && type === "close");
  const inner = tokens.slice(at + 1, close);
  if (close < 0 || inner.some(({ type }) => SCORES.has(type))) return undefined;
  const inside = readCondition(inner);
  if (!inside.interval || inside.occurrence || inside.step) return undefined;
  return {
    when: text === "" ? inside : { ...inside, text: `${text}（${inside.text}）` },
    length: close - at + 1,
  };
}

/** What a band in brackets cannot hold: points of its own. */
const SCORES: ReadonlySet<TokenType> = new Set([
  "award",
  "deduct",
  "bonus",
  "no-points",
  "full-marks",
  "full-marks-are",
  "in-proportion",
  "discretion",
  "at-most-award",
  "at-most-deduct",
  "part-counts",
  "part-is-free",
  "until-nothing-left",
]);

/** 得80%: of full marks. 得分90% is a figure of its own. */
export function bareShare(
  tokens: readonly Token[],
  at: number,
  before: string | undefined
): ReturnType<typeof readPoints> {
  // 取得80% is a figure, too.
  if (before?.endsWith("取")) return undefined;
  const [verb, share, next] = tokens.slice(at, at + 3);
  if (share?.type !== "number" || !share.percent || share.value.gt(1)) return undefined;
  if (/[得评计]分/u.test(verb?.raw ?? "") || (next && !ENDS.has(next.type))) return undefined;
  return { points: { of: "share", value: share.value }, length: 1 };
}

/** 减半计分 */
export const half: Production = (token, gathered) => {
  if (token.type !== "half") return undefined;
  const points = { of: "share", value: new Decimal("0.5") } as const;
  return { statement: { type: "award", when: readCondition(gathered), points }, length: 1 };
};

/** 各占1/4权重分, ①②各1分 */
export const eachGets: Production = (token, gathered, tokens, at) => {
  if (token.type !== "each-gets") return undefined;
  const read = readPoints(tokens, at + 1);
  if (!read || !("points" in read)) return undefined;
  const when = readCondition(gathered);
  return { statement: { type: "each", when, points: read.points }, length: 1 + read.length };
};

const SAYS_GIVING: ReadonlySet<TokenType> = new Set(["text", "discretion"]);

/** [5,6]分, [5-6]分: points between two ends. */
export const bracketRange: Production = (open, gathered, tokens, at) => {
  const [low, sign, high, close, unit] = tokens.slice(at + 1, at + 6);
  if (open.type !== "open" || close?.type !== "close") return undefined;
  if (sign?.type !== "pause" && sign?.type !== "dash") return undefined;
  if (low?.type !== "number" || high?.type !== "number" || unit?.raw !== "分") return undefined;
  return {
    statement: {
      type: "range",
      when: readCondition(withoutEnding(gathered, GIVES)),
      min: { of: "number", value: Decimal.min(low.value, high.value) },
      max: { of: "number", value: Decimal.max(low.value, high.value) },
      loses: false,
    },
    length: 6,
  };
};

/** 较好得[5,6]分: before a bracket 得 is mere text. */
const GIVES = /[得计给]$/u;

/** 10分：满意度≥90%: the points stand before the band. */
export const pointsFirst: Production = (points, gathered, tokens, at) => {
  const colon = tokens[at + 1];
  if (points.type !== "points" || !/[:：]/u.test(colon?.raw ?? "")) return undefined;
  if (sayTokens(gathered) !== "") return undefined;
  const behind = tokens.slice(at + 2);
  const end = behind.findIndex(({ type }) => type === "stop" || type === "break");
  const condition = end < 0 ? behind : behind.slice(0, end);
  if (condition.some(({ type }) => type === "award" || type === "no-points")) return undefined;
  const when = readCondition(condition);
  if (!when.interval && !when.tangled) return undefined;
  const statement = points.value.isZero()
    ? ({ type: "none", when } as const)
    : ({ type: "award", when, points: { of: "number", value: points.value } } as const);
  return { statement, length: 2 + condition.length };
};

/** 在0-8分之间打分: a range that a person picks in. */
export const rangeBetween: Production = (_token, gathered, tokens, at) => {
  const read = readPoints(tokens, at);
  if (!read || "points" in read) return undefined;
  const after = tokens.slice(at + read.length, at + read.length + 3);
  const between = after[0]?.type === "between" ? 1 : 0;
  const verbs = after.slice(between, between + 2);
  const text = verbs.map(({ type, raw }) => (SAYS_GIVING.has(type) ? raw : " ")).join("");
  const inner = /^内$/u.test(verbs[0]?.raw ?? "") ? 1 : 0;
  if (!/^(?:内)?(?:酌情|综合|合理|据实)?(?:打分|评分|给分|赋分|计分|评定|确定)/u.test(text))
    return undefined;
  const when = readCondition(withoutEnding(gathered, LINK));
  return {
    statement: { type: "range", when, min: read.min, max: read.max, loses: false },
    length: read.length + between + inner + 1,
  };
};

/** 成效突出的，在7-8分之间打分: 在 belongs to the range. */
const LINK = /(?:可?在|介于)$/u;

/** Points without 得: ≥90%：10分, 优 8-10分, 90%以上 满分 */
export const barePoints: Production = (first, gathered, tokens, at) => {
  const read = readPoints(tokens, at);
  if (!read) return undefined;
  if (first.type === "number" && tokens[at + 1]?.type !== "dash") {
    // 优（80%分值）, 优80%的分值; 90%满分 is a band.
    const marks = sayTokens(tokens.slice(at + 1, at + read.length));
    if (!first.percent || /[满全]/u.test(marks)) return undefined;
  }
  const last = gathered.at(-1);
  if (last && BEFORE_FIGURE.has(last.type)) return undefined;
  const next = tokens[at + read.length];
  if (next && (COMPARES.has(next.type) || next.type === "times")) return undefined;
  // 80-90分，得8分: what looks like points is the figure that is compared.
  if (pointsFollow(tokens, at + read.length)) return undefined;
  const when = readCondition(gathered);
  if (!("points" in read)) {
    return {
      statement: { type: "range", when, min: read.min, max: read.max, loses: false },
      length: read.length,
    };
  }
  // 好、较好、差分别按权重的100%、80%、0%: a list that was not read as one.
  if (/(?:分别|依次)(?:为|按照?)?$/u.test(when.text)) return undefined;
  const behind = bracketBehind(when, tokens, at + read.length);
  if (behind) return given(behind.when, read.points, read.length + behind.length);
  if (first.type === "full-marks" && next && !ENDS.has(next.type)) return undefined;
  // 以上各项每项0.5分
  if (when.occurrence?.every && read.points.of === "number" && !when.step) {
    return { statement: { type: "award", when, points: read.points }, length: read.length };
  }
  // 每学年≥95%，8分: a rate that was not read must not become a mere word.
  const rate = gathered.some((token) => token.type === "number" && token.percent);
  // 扣至5分为止: a floor, for which no rule has a place.
  const floor = /[扣减][至到]$/u.test(when.text);
  if (floor || (rate && !when.interval && !when.figure?.percent)) {
    return { statement: UNREAD, length: read.length };
  }
  if (!when.interval && !when.otherwise && read.points.of === "number") {
    if (SEVERAL_POINTS.test(when.text)) return undefined;
    return { statement: { type: "full", when, points: read.points.value }, length: read.length };
  }
  return { statement: { type: "award", when, points: read.points }, length: read.length };
};

/** After ≥ a number belongs to the comparison; 90%以上 and （含） close one. */
const BEFORE_FIGURE: ReadonlySet<TokenType> = new Set([
  "at-least",
  "more-than",
  "at-most",
  "less-than",
]);

/** 80-90分之间的，得8分 */
function pointsFollow(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at);
  const verb = behind.find(
    ({ type, raw }, index) =>
      !LEADS_ON.has(type) && !(type === "text" && (index === 0 || /^[的者时]$/u.test(raw)))
  );
  return verb?.type === "award";
}

const LEADS_ON: ReadonlySet<TokenType> = new Set(["pause", "between", "close"]);
