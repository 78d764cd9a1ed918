import { Decimal, ONE } from "../values/decimal";
import type { PointsExpression } from "./statement";
import type { Token, TokenType } from "./tokenise";

export type PointsRead =
  | { readonly points: PointsExpression; readonly length: number }
  | { readonly min: PointsExpression; readonly max: PointsExpression; readonly length: number };

/** What a clause can end before. */
export const ENDS: ReadonlySet<TokenType> = new Set(["stop", "pause", "break", "close"]);

/** 5分, 8-10分, 满分, 该项分值的80%, 50%权重分, 分值×80%; undefined when no points stand here. */
export function readPoints(tokens: readonly Token[], at: number): PointsRead | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.type === "full-marks" || first.type === "full-marks-are") {
    return first.type === "full-marks" ? shareAfter(tokens, at) : undefined;
  }
  if (first.type !== "points" && first.type !== "number") return undefined;
  const range = rangeOf(tokens, at);
  if (range) return range;
  if (first.type === "points") return { points: { of: "number", value: first.value }, length: 1 };
  const of = isOf(tokens[at + 1]) ? 2 : 1;
  if (tokens[at + of]?.type === "full-marks") {
    return { points: { of: "share", value: first.value }, length: of + 1 };
  }
  const next = tokens[at + 1];
  // 得80%的分
  if (first.percent && next?.type === "text" && next.raw === "的分") {
    return { points: { of: "share", value: first.value }, length: 2 };
  }
  // 分别得5、4、3、0分: which is for which, no one clause says.
  const listed =
    next?.type === "pause" && ["number", "points"].includes(tokens[at + 2]?.type ?? "");
  if (!first.percent && !listed && (!next || ENDS.has(next.type))) {
    return { points: { of: "number", value: first.value }, length: 1 };
  }
  return undefined;
}

/** 该项分值的80%, 分值×80%, or full marks alone. */
function shareAfter(tokens: readonly Token[], at: number): PointsRead | undefined {
  const between = tokens[at + 1];
  const joined = isOf(between) || between?.type === "times";
  const share = tokens[joined ? at + 2 : at + 1];
  if (share?.type === "number" && share.value.lte(ONE)) {
    return { points: { of: "share", value: share.value }, length: joined ? 3 : 2 };
  }
  // 分值的120% is more than there is to get.
  if (share?.type === "number" && share.percent) return undefined;
  return { points: { of: "full" }, length: 1 };
}

/** 80%-90%分值, 80-90%分值: shares of full marks. */
function rangeOfShares(tokens: readonly Token[], at: number): PointsRead | undefined {
  const [first, , last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.type !== "number" || last?.type !== "number" || !last.percent) return undefined;
  const share = first.percent ? first.value : first.value.dividedBy(100);
  const of = isOf(tokens[at + 3]) ? 4 : 3;
  const marks = tokens[at + of];
  // 90%-100%满分 is a band with full marks.
  if (marks?.type !== "full-marks" || (of === 3 && /[满全]/u.test(marks.raw))) return undefined;
  return {
    min: { of: "share", value: Decimal.min(share, last.value) },
    max: { of: "share", value: Decimal.max(share, last.value) },
    length: of + 1,
  };
}

/** 8-10分, 8分-10分, 8（含）-10分, 8-10（含8）分: a person picks, whichever end belongs to it. */
function rangeOf(tokens: readonly Token[], at: number): PointsRead | undefined {
  const first = tokens[at];
  if (first?.type !== "points" && first?.type !== "number") return undefined;
  const dash = isMark(tokens[at + 1]) ? at + 2 : at + 1;
  if (tokens[dash]?.type !== "dash") return undefined;
  const last = tokens[dash + 1];
  if ([first, last].some((end) => end?.type === "number" && end.percent))
    return rangeOfShares(tokens, at);
  let end = dash + 2;
  if (isMark(tokens[end])) end += 1;
  if (last?.type === "number" && end > dash + 2 && tokens[end]?.raw === "分") end += 1;
  else if (last?.type !== "points") return undefined;
  const [min, max] = first.value.lte(last.value) ? [first, last] : [last, first];
  return {
    min: { of: "number", value: min.value },
    max: { of: "number", value: max.value },
    length: end - at,
  };
}

/** （含） */
function isMark(token: Token | undefined): boolean {
  return token?.type === "inclusive" || token?.type === "exclusive";
}

function isOf(token: Token | undefined): boolean {
  return token?.type === "text" && (token.raw === "的" || token.raw === "之");
}
