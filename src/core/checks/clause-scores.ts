import { Decimal } from "../values/decimal";

/** What a 得分说明 says that some clauses were given: ①② 2 points. */
export interface ClauseScore {
  readonly marks: readonly string[];
  readonly points: Decimal;
  /** As written: `①②…得2分`. */
  readonly text: string;
}

const CLAUSE =
  /((?:[①-⑳][、，,和及与]?)+)([^①-⑳。；;\n]*?[^不未各\d.])?(?<each>各)?(?:得|计|给)(?<points>\d+(?:\.\d+)?)分/gu;

/**
 * Reads the points that a reason gives to single clauses. Only marks that stand before their own
 * 得…分, in one sentence, are understood; anything else says nothing about clauses.
 */
export function clauseScores(text: string): ClauseScore[] {
  return [...text.replace(/\s+/gu, "").matchAll(CLAUSE)].map((match) => {
    const marks = match[1]?.match(/[①-⑳]/gu) ?? [];
    const points = new Decimal(match.groups?.["points"] ?? 0);
    const times = match.groups?.["each"] === undefined ? 1 : marks.length;
    return { marks, points: points.times(times), text: match[0] };
  });
}
