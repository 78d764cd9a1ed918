import { message, type Message } from "../messages/message";
import { type Decimal, plain } from "../values/decimal";
import type { Measure } from "../rubric/scoring-rule";
import type { Leaf } from "./apply-rule";
import type { ClauseAnswer } from "./rule-inputs";

/** What a person said of one clause of a 评分细则. Only what was said: nothing is not 否. */
export interface Judgement {
  /** 是 or 否. */
  readonly holds?: boolean;
  /** 不清楚: said, and so no stated score stands in for it. */
  readonly unclear?: boolean;
  /** Number of 处. */
  readonly count?: Decimal;
  /** A ratio (0.87), or a quantity when the rule measures one. */
  readonly value?: Decimal;
  /** Points given: inside a range, a level's, or for a clause that was not understood. */
  readonly points?: Decimal;
  /** Where the 处 are. */
  readonly places?: string;
  /** Why, in the person's words. */
  readonly reason?: string;
  /** A cell, a document, a page. */
  readonly evidence?: string;
}

/** By the key of the indicator (see `indicatorKeys`), then by the id of the clause. */
export type Judgements = Readonly<Record<string, Readonly<Record<string, Judgement>>>>;

/** A judgement as the rule takes it, or why it cannot be taken. */
export type JudgedAnswer =
  | { readonly state: "answer"; readonly answer: ClauseAnswer }
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly why: Message };

const NONE: JudgedAnswer = { state: "none" };

/** A ratio beyond this is a percent that lost its sign: 95 for 95%. */
const MOST_RATIO = 10;

/** What a judgement answers for that part of the rule. The impossible is refused, and says why. */
export function judgedAnswer(leaf: Leaf, judgement: Judgement | undefined): JudgedAnswer {
  if (!judgement || judgement.unclear === true) return NONE;
  const { holds, count, value, points } = judgement;
  // One of several items costs points; it has none of its own to be given.
  if (points && "items" in leaf.rule) return NONE;
  if (points) {
    const refused = refusedPoints(leaf, points);
    if (refused) return { state: "refused", why: refused };
  }
  switch (leaf.need) {
    case "holds":
      if (holds !== undefined) return { state: "answer", answer: { holds } };
      return points ? { state: "answer", answer: { award: points } } : NONE;
    case "count":
      if (count && (!count.isInteger() || count.lt(0))) {
        return {
          state: "refused",
          why: message("score.judgement-count", { count: plain(count) }),
        };
      }
      if (count) return { state: "answer", answer: { count } };
      if (holds !== undefined) return { state: "answer", answer: { holds } };
      return points ? { state: "answer", answer: { award: points } } : NONE;
    case "value":
      if (value && isWild(leaf, value)) {
        const why = message("score.judgement-value", { value: plain(value) });
        return { state: "refused", why };
      }
      if (value) return { state: "answer", answer: { value } };
      return points ? { state: "answer", answer: { award: points } } : NONE;
    default:
      if (points) return { state: "answer", answer: { points } };
      return holds === undefined ? NONE : { state: "answer", answer: { holds } };
  }
}

function isWild({ rule }: Leaf, value: Decimal): boolean {
  if (!("measure" in rule)) return false;
  if (rule.measure.unit === "ratio" && value.abs().gt(MOST_RATIO)) return true;
  return value.lt(0) && !canBeNegative(rule.measure);
}

/** 节约率, 增长率 and what they are called: below nothing there is a loss, or a decline. */
function canBeNegative({ name, from, distance, absolute }: Measure): boolean {
  return absolute === true || distance === true || from !== undefined || speaksOfChange(name);
}

/** True for words of something that can be below nothing: 成本节约率, 增长. */
export function speaksOfChange(words: string): boolean {
  return CHANGES.test(words);
}

const CHANGES =
  /节约|节省|节支|结余|盈余|利润|收益率|增长|增幅|增速|增加|提高|提升|上升|下降|降低|降幅|减少|变动|变化|涨|偏差|偏离|差异|超支|超出/u;

function refusedPoints({ rule }: Leaf, points: Decimal): Message | undefined {
  if (points.gte(0) && points.lte(rule.points)) return undefined;
  const params = { points: plain(points), choices: `0～${plain(rule.points)}` };
  return message("score.outside-range", params);
}

/** `是`, `2 处（F3、F5）`, `得 8 分`: what was judged, with its reason and evidence. */
export function sayJudgement(leaf: Leaf, judgement: Judgement): Message {
  return message("score.judged-clause", {
    mark: leaf.mark,
    answer: sayAnswer(judgement),
    places: judgement.places ? message("score.judged-places", { places: judgement.places }) : "",
    reason: judgement.reason ? message("score.judged-reason", { reason: judgement.reason }) : "",
    evidence: judgement.evidence
      ? message("score.judged-evidence", { evidence: judgement.evidence })
      : "",
  });
}

function sayAnswer({ holds, count, value, points }: Judgement): Message {
  if (count) return message("score.judged-count", { count: plain(count) });
  if (value) return message("score.judged-value", { value: plain(value) });
  if (points) return message("score.picked", { points: plain(points) });
  if (holds === undefined) return message("score.judged-unclear");
  return message(holds ? "score.judged-yes" : "score.judged-no");
}
