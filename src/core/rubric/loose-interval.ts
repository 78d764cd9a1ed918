import { ZERO } from "../values/decimal";
import type { Interval } from "./interval";
import { EDGE_WORDS } from "./read-bounds";
import type { Token } from "./tokenise";

/** 内 behind a figure: 30日内; 内部 and 内容 are other words. */
const WITHIN = /^内(?![部容控外审涵业])/u;
/** 增长率为负, 负增长: below nothing. */
const NEGATIVE = /为负(?:值|数)?(?:的|时|者)?$|负增长(?:的|时)?$/u;

/**
 * 为0, 30日内, 为负: words that compare, but are as often a plain description. They are an interval
 * only beside other bands.
 */
export function readLooseInterval(
  tokens: readonly Token[]
): { readonly interval: Interval; readonly name: string } | undefined {
  const last = tokens.at(-1);
  if (last?.type === "text" && NEGATIVE.test(last.raw)) {
    const interval = { max: { value: ZERO, inclusive: false, marked: true } };
    return { interval, name: bare(last.raw.replace(NEGATIVE, "")) };
  }
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "number") continue;
    const before = tokens[at - 1];
    if (token.value.isZero() && before?.type === "text" && /[为是]$/u.test(before.raw)) {
      const edge = { value: ZERO, inclusive: true, marked: true };
      return { interval: { min: edge, max: edge }, name: bare(before.raw.slice(0, -1)) };
    }
    const counted = ["counter", "unit"].includes(tokens[at + 1]?.type ?? "");
    const behind = tokens[counted ? at + 2 : at + 1];
    if (behind?.type === "text" && WITHIN.test(behind.raw)) {
      return {
        interval: { max: { value: token.value, inclusive: true, marked: false } },
        name: "",
      };
    }
  }
  return undefined;
}

function bare(words: string): string {
  return words.replace(EDGE_WORDS, "");
}
