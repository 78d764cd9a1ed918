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

/** 以6分为基础分 */
export const baseIs: Production = (_token, gathered, tokens, at) => {
  const [points, verb, marks] = tokens.slice(at, at + 3);
  const lead = gathered.at(-1);
  if (points?.type !== "points" || verb?.raw !== "为" || lead?.type !== "text") return undefined;
  if (!lead.raw.endsWith("以") || !/^(?:基础|基准|基本|起评)分$/u.test(marks?.raw ?? "")) {
    return undefined;
  }
  return { statement: { type: "base", points: points.value }, length: 3 };
};
