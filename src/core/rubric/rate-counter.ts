import { ONE } from "../values/decimal";
import type { Condition } from "./statement";
import type { Token } from "./tokenise";

/** 0.5分/处 */
export function slashCounter(tokens: readonly Token[], at: number) {
  const counter = tokens[at + 1];
  if (tokens[at]?.type !== "divided-by" || counter?.type !== "counter") return undefined;
  return { counter: counter.raw, length: 2 };
}

export function withCounter(when: Condition, counter: string | undefined): Condition {
  return counter ? { ...when, occurrence: { per: ONE, counter, every: true } } : when;
}
