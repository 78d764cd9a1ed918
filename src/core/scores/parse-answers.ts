import { Decimal } from "../values/decimal";
import type { ClauseAnswer } from "./rule-inputs";

/**
 * Reads `①=是,②=否,③=2,④=87%`: 是/否 for what holds, a number for whatever the clause asks (处,
 * a value or points). Undefined with anything else, so that a slip is not taken for an answer.
 */
export function parseAnswers(text: string): ReadonlyMap<string, ClauseAnswer> | undefined {
  const answers = new Map<string, ClauseAnswer>();
  for (const part of text.split(/[,，;；]/u)) {
    if (part.trim() === "") continue;
    const [mark = "", given = "", ...more] = part.split(/[=＝]/u).map((side) => side.trim());
    const answer = parseAnswer(given);
    if (!answer || more.length > 0) return undefined;
    answers.set(mark, answer);
  }
  return answers;
}

/** 是, 否, 不清楚 or a number; undefined for anything else. */
export function parseAnswer(given: string): ClauseAnswer | undefined {
  const word = given.normalize("NFKC").toLowerCase();
  if (["是", "yes", "y", "true", "有"].includes(word)) return { holds: true };
  if (["否", "no", "n", "false", "无"].includes(word)) return { holds: false };
  if (["不清楚", "?", "未知", "unknown"].includes(word)) return {};
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(word);
  if (!match) return undefined;
  const number = new Decimal(match[1] ?? "0");
  if (match[2] === "%") return { value: number.dividedBy(100) };
  return { count: number, value: number, points: number };
}
