import { AFTER_FIGURE, UNREAD, bareShare, bracketBehind } from "./award-productions";
import { ENDS, readPoints } from "./points-expression";
import { COMPARES, type Production } from "./production";
import { slashCounter, withCounter } from "./rate-counter";
import { readChange, readCondition, sayTokens } from "./read-condition";
import type { Token, TokenType } from "./tokenise";
import { withoutEnding } from "./without-ending";

const SCOPES: Partial<Record<TokenType, "clause" | "indicator" | "total">> = {
  "this-clause": "clause",
  "this-indicator": "indicator",
  "whole-total": "total",
};

/** 最多扣3分 */
export const mostDeducted: Production = (first, _gathered, tokens, at) => {
  if (first.type !== "at-most-deduct") return undefined;
  const read = readPoints(tokens, at + 1);
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
export const floor: Production = (first, _gathered, tokens, at) => {
  const [points, after] = [tokens[at + 1], tokens[at + 2]];
  if (first.type !== "floor-is" || points?.type !== "points") return undefined;
  const trailing = after?.type === "text" && /^(?:为止|为限|即止|止|封底)$/u.test(after.raw);
  return {
    statement: { type: "floor", points: points.value },
    length: trailing ? 3 : 2,
  };
};

/** 不足1处按1处计, 不足1处不扣分 */
export const partOfStep: Production = (token, _gathered, tokens, at) => {
  const type = token.type;
  if (type !== "part-counts" && type !== "part-is-free") return undefined;
  const statement = { type: "part-of-step", counts: type === "part-counts" } as const;
  const isAside = tokens[at - 1]?.type === "open" && tokens[at + 1]?.type === "close";
  return isAside ? { statement, length: 2, aside: true } : { statement, length: 1 };
};

/** 2处以内不扣分 */
export const notDeducted: Production = (token, gathered) =>
  token.type === "not-deducted"
    ? { statement: { type: "not-deducted", when: readCondition(gathered) }, length: 1 }
    : undefined;

const LEADS_TO_NOTHING = /^(?:均|都|全部|一律|则|即|直接|判定|认定|评定|记|计|按|得|为)+$/u;

/** 不得分, 得0分, 本指标不得分, 总分为0 */
export const noPoints: Production = (first, gathered, tokens, at) => {
  const scope = SCOPES[first.type];
  let from = scope ? at + 1 : at;
  // 总分直接判定为0分
  if (scope && LEADS_TO_NOTHING.test(tokens[from]?.raw ?? "")) from += 1;
  const length = (scope ? bareNothing(tokens, from) : 0) || nothing(tokens, from);
  if (length === 0) return undefined;
  // 预算调整率=0 compares; only a score that is 0 is none.
  const isScore = scope ?? SCORE_NAME.test(gathered.at(-1)?.raw ?? "");
  if (tokens[from]?.type === "equal" && tokens[from + 1]?.type === "number" && !isScore)
    return undefined;
  const when = readCondition(gathered);
  const behind = scope ? undefined : bracketBehind(when, tokens, from + length);
  return {
    statement: { type: "none", when: behind?.when ?? when, ...(scope && { scope }) },
    length: from - at + length + (behind?.length ?? 0),
  };
};

/** 总分为0, 本指标按0计 */
function bareNothing(tokens: readonly Token[], at: number): number {
  const [zero, next] = tokens.slice(at, at + 2);
  if (zero?.type !== "number" || zero.percent || !zero.value.isZero()) return 0;
  if (!next || ENDS.has(next.type)) return 1;
  return /^计算?$/u.test(next.raw) ? 2 : 0;
}

const SCORE_NAME = /(?:得分|分值|分数|评分|计分|分|本项|该项|此项|指标)$/u;

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
export const veto: Production = (token, gathered, tokens, at) => {
  const skip = SCOPES[token.type] ? 1 : 0;
  if (tokens[at + skip]?.type !== "veto") return undefined;
  return { statement: { type: "veto", when: readCondition(gathered) }, length: skip + 1 };
};

/** 扣0.5分, 扣0.5分/处, 扣1-2分, 扣除20%分值 */
export const deduct: Production = (token, gathered, tokens, at) => {
  if (token.type !== "deduct") return undefined;
  const read = readPoints(tokens, at + 1) ?? bareShare(tokens, at, gathered.at(-1)?.raw);
  if (!read) return undefined;
  // 扣3分以上不得分 compares what was lost.
  const after = tokens[at + 1 + read.length];
  if (after && AFTER_FIGURE.has(after.type)) return undefined;
  const rate = slashCounter(tokens, at + 1 + read.length);
  const when = withCounter(readChange(gathered), rate?.counter);
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

/** 每降低5个百分点为一档，每档递减1分; 优得5分，每降一档递减1分 */
export const ladder: Production = (token, gathered) => {
  if (token.type !== "points" || gathered.at(-1)?.type !== "text") return undefined;
  const words = sayTokens(gathered).normalize("NFKC");
  // 递减 and 递增 of anything else are not a mere word before points.
  if (!/递[减增]$/u.test(words)) return undefined;
  // 每降低1个百分点，依次递减0.5分: a step, and no level.
  if (!EACH_LEVEL.test(words) || (STEPS_DOWN.test(words) && readChange(gathered).step)) {
    // 每降低1个百分点递减0.5分: another word for 扣.
    const when = readChange(withoutEnding(gathered, FALL));
    const isStep = words.endsWith("递减") && when.step !== undefined && !when.tangled;
    const points = { of: "number", value: token.value } as const;
    return { statement: isStep ? { type: "deduct", when, points } : UNREAD, length: 1 };
  }
  const every = gathered.findLastIndex(({ type }) => type === "every");
  const when = readCondition(every < 0 ? [] : withoutLevel(gathered.slice(0, every)));
  const isLead = when.otherwise || /^(?:以下|往下|此后|之后|其后)$/u.test(when.text);
  const of = isLead ? readCondition([]) : when;
  return { statement: { type: "ladder", when: of, points: token.value }, length: 1 };
};

const EACH_LEVEL =
  /(?:^|[,。;:、])(?:其余|其他|以下|往下|此后|之后|其后)?(?:(?:各|每)(?:降低?|下降|低|差)?一?个?(?:档次?|级|等级?|等次)(?:依次|逐级|逐档)?|(?:各档)?(?:依次|逐档|逐级))递减$/u;

const STEPS_DOWN = /[^档级]依次递减$/u;

const FALL = /[,，]?(?:依次|逐步)?递减$/u;

/** 每降低5个百分点, without 为一档 */
function withoutLevel(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ type }) => type === "text");
  const raw = tokens[last]?.raw ?? "";
  return /^(?:为|作为|算|划?分?为)一?(?:档次?|级|等级)$/u.test(raw)
    ? tokens.slice(0, last)
    : tokens;
}

/** 每低5个百分点作为一级，每级扣1分: the same with 扣. What its words do not say whole is not counted. */
export const levelDeduct: Production = (token, gathered, tokens, at) => {
  const points = tokens[at + 1];
  if (token.type !== "deduct" || points?.type !== "points") return undefined;
  const words = sayTokens(gathered).normalize("NFKC");
  if (!OF_LEVELS.test(words)) return undefined;
  const level = gathered.findIndex(
    ({ type, raw }, index) => index > 0 && type === "text" && MAKES_LEVEL.test(raw)
  );
  const when = readChange(gathered.slice(0, Math.max(level, 0)));
  const isStep = LEVEL_EACH.test(words) && when.step !== undefined && !when.tangled;
  return {
    statement: isStep ? { type: "ladder", when, points: points.value } : UNREAD,
    length: 2,
  };
};

const LEVEL = "(?:一?个?(?:档次?|级|等级?|等次|层级|级次))";
const MAKES_LEVEL = /^(?:[作视]?为|算作?|划?分为|降|下降)(?:一|$)/u;
/** 5个百分点为一档 */
const STEP_AS_LEVEL = `(?:%|百分点)的?(?:[作视]?为|算作?|划?分为|降低?|下降)${LEVEL}`;
const OF_LEVELS = new RegExp(STEP_AS_LEVEL, "u");
const LEVEL_EACH = new RegExp(
  `每[^,。;]*${STEP_AS_LEVEL},?每(?:降低?|下降|低|差|少)?${LEVEL}(?:依次)?$`,
  "u"
);

export const loseAll: Production = (first, gathered, tokens, at) => {
  const skip = SCOPES[first.type] ? 1 : 0;
  if (tokens[at + skip]?.type !== "all-lost") return undefined;
  const when = readCondition(gathered);
  // 延期超过5天扣完 is 不得分 from there on.
  const type = when.interval ? "none" : "lose-all";
  return { statement: { type, when }, length: skip + 1 };
};

export const untilNothingLeft: Production = (token) =>
  token.type === "until-nothing-left"
    ? { statement: { type: "until-nothing-left" }, length: 1 }
    : undefined;
