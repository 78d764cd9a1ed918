import type { Production } from "./production";
import { slashCounter, withCounter } from "./rate-counter";
import { readChange } from "./read-condition";

/** 加2分, 基础分6分 */
export const bonus: Production = (first, gathered, tokens, at) => {
  const value = tokens[at + 1];
  if (value?.type !== "points") return undefined;
  if (first.type === "base-is") {
    return { statement: { type: "base", points: value.value }, length: 2 };
  }
  if (first.type !== "bonus") return undefined;
  const rate = slashCounter(tokens, at + 2);
  const when = withCounter(readChange(gathered), rate?.counter);
  return {
    statement: { type: "bonus", when, points: value.value },
    length: 2 + (rate?.length ?? 0),
  };
};

/** 以6分为基础分, 以6分作为基准分 */
export const baseIs: Production = (points, gathered, tokens, at) => {
  const lead = gathered.at(-1);
  if (points.type !== "points" || lead?.type !== "text" || !lead.raw.endsWith("以")) {
    return undefined;
  }
  const [verb, marks] = tokens.slice(at + 1, at + 3);
  // 基础分 is a word of its own, 基准分 is text that runs together with 为.
  const isMarks = /^作?为$/u.test(verb?.raw ?? "") && /^(?:基础|基本)分$/u.test(marks?.raw ?? "");
  if (!isMarks && !/^作?为(?:基准|起评)分$/u.test(verb?.raw ?? "")) return undefined;
  return { statement: { type: "base", points: points.value }, length: isMarks ? 3 : 2 };
};
