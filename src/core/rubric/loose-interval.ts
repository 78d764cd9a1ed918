import { ZERO } from "../values/decimal";
import type { Interval } from "./interval";
import { EDGE_WORDS } from "./read-bounds";
import type { Token } from "./tokenise";

/** 内 behind a figure: 30日内; 内部 and 内容 are other words. */
const WITHIN = /^内(?![部容控外审涵业])/u;
/** 增长率为负, 负增长: below nothing. */
const NEGATIVE = /为负(?:值|数)?(?:的|时|者)?$|负增长(?:的|时)?$/u;

/** 无投诉, 未发现问题: none of what other bands count. */
const ABSENT = /^(?:无|没有|零(?!星)|未发生|未出现|未发现|不存在)[^，,或]{1,12}$/u;
/** 未延误: no day late, beside bands of days. */
const IN_TIME =
  /(?:未(?:延误|逾期|延期|超期|滞后|迟报)|^(?:按期|按时|如期|提前)[^，,]{0,6})(?:的)?$/u;
const EDGE = { value: ZERO, inclusive: true, marked: true };
const NOTHING: Interval = { min: EDGE, max: EDGE };
const UP_TO_NOTHING: Interval = { max: EDGE };

export interface LooseInterval {
  readonly interval: Interval;
  readonly name: string;
  /**
   * Of what other bands count: 无投诉 beside 1-2次投诉, 按期完成 beside 延期10天以内, 2次 beside 3次及以上.
   */
  readonly of?: "things" | "days" | "counts";
  /** What is counted, for `counts`: 次. */
  readonly word?: string;
}

/**
 * 为0, 30日内, 为负: words that compare, but are as often a plain description. They are an interval
 * only beside other bands.
 */
export function readLooseInterval(tokens: readonly Token[]): LooseInterval | undefined {
  const last = tokens.at(-1);
  const before = tokens.at(-2)?.type;
  if (last?.type === "text" && (!before || before === "pause")) {
    if (ABSENT.test(last.raw)) return { interval: NOTHING, name: "", of: "things" };
    if (IN_TIME.test(last.raw)) return { interval: UP_TO_NOTHING, name: "", of: "days" };
  }
  if (last?.type === "text" && NEGATIVE.test(last.raw)) {
    const interval = { max: { value: ZERO, inclusive: false, marked: true } };
    return { interval, name: bare(last.raw.replace(NEGATIVE, "")) };
  }
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "number") continue;
    const before = tokens[at - 1];
    const counted = ["counter", "unit"].includes(tokens[at + 1]?.type ?? "");
    const isSaid = before?.type === "text" && /[为是]$/u.test(before.raw);
    if (token.value.isZero() && (isSaid || counted)) {
      return { interval: NOTHING, name: isSaid ? bare(before.raw.slice(0, -1)) : "" };
    }
    const behind = tokens[counted ? at + 2 : at + 1];
    if (behind?.type === "text" && WITHIN.test(behind.raw)) {
      return {
        interval: { max: { value: token.value, inclusive: true, marked: false } },
        name: "",
      };
    }
    const count = exactCount(tokens, at);
    if (count) return count;
  }
  return undefined;
}

/** 发生2次, 2篇: that many, where other bands count the same. */
function exactCount(tokens: readonly Token[], at: number): LooseInterval | undefined {
  const [figure, counter, ...after] = tokens.slice(at);
  if (figure?.type !== "number" || figure.percent || counter?.type !== "counter") return undefined;
  const before = tokens.slice(0, at);
  const isPlain = [...before, ...after].every(({ type }) => type === "text" || type === "pause");
  if (!isPlain || after.length > 1 || !figure.value.isInteger()) return undefined;
  // 60日后, 3日前: a time, and no count.
  if (/^[后前内外起之左]/u.test(after[0]?.raw ?? "")) return undefined;
  const name = before.map(({ raw }) => raw).join("");
  // 未发生1起: not one, but none.
  if (DENIED.test(name)) {
    return figure.value.eq(1) ? { interval: NOTHING, name: "", of: "things" } : undefined;
  }
  const edge = { value: figure.value, inclusive: true, marked: true };
  return {
    interval: { min: edge, max: edge },
    name: bare(name.replace(COUNT_VERB, "")),
    of: "counts",
    word: counter.raw,
  };
}

const DENIED = /(?:未|没有|不)(?:发现|发生|出现|存在)$/u;
const COUNT_VERB = /[:：]$|(?:有|发现|发生|出现|存在|共|仅)$/u;

function bare(words: string): string {
  return words.replace(EDGE_WORDS, "");
}
