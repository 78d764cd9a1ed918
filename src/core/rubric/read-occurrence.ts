import { ONE } from "../values/decimal";
import { namedDistance } from "./off-target";
import type { Occurrence, Step } from "./statement";
import type { Token } from "./tokenise";
import { withoutEnding } from "./without-ending";

const ABOVE = /超|高|增|上升|提升|上涨|上浮|多|延长|扩大/u;
const EITHER = /偏差|偏离|差异|误差|相差|浮动|正负|±|出入/u;

/** 每达到目标值的10%: a share of something else than of the measure. */
const OF_SOMETHING = /(?:目标值|计划数?|成本|总额|总量|总数|基数|预算数?)的?\d/u;

/** 每低于目标值2%: the measure against its own target. */
const OFF_TARGET =
  /(?:低于|少于|不足|高于|超过|超出|偏离|未达到)(?:年度|预期|绩效|既定|设定|年初)*(?:目标值|目标|计划值|计划数|指标值)(的?)\d/u;

const COUNT_VERB = /(?:有|发现|出现|存在|发生|查出|如有|若有|凡有|每有)$/u;
const LEADS_TO_COUNT = /^(?:有|发现|出现|存在|发生|查出|如有|若有|凡有|如发现|若发现|凡发现)$/u;

/** 每发现1处, 有2项, 1例: how many make one step, and of what. */
export function readOccurrence(tokens: readonly Token[]): Occurrence | undefined {
  const every = tokens.some((token) => token.type === "every");
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    // 50万元以上的 is a measure; only 每50万元 makes steps of it.
    if (token?.type !== "counter" && !(token?.type === "unit" && every)) continue;
    const measured = token.type === "unit";
    const previous = tokens[at - 1];
    if (previous?.type === "every") return { per: ONE, counter: token.raw, every, measured };
    if (previous?.type === "number" && !previous.percent && previous.value.gt(0)) {
      return { per: previous.value, counter: token.raw, every, measured };
    }
  }
  // 每低0.01: steps of a figure without a unit.
  const last = tokens.at(-1);
  if (every && last?.type === "number" && !last.percent && last.value.gt(0)) {
    return { per: last.value, counter: "", every, measured: true };
  }
  // 每超过标准成本1%: neither things that are found nor steps of the measure.
  if (tokens.some((token) => token.type === "number" && token.percent)) return undefined;
  return every ? { per: ONE, counter: "处", every } : undefined;
}

/** 资料不全，每发现1处 → 资料不全; 有1处不相关 → 不相关: the words without the number of 处. */
export function withoutOccurrence(tokens: readonly Token[]): readonly Token[] {
  const counter = tokens.findLastIndex(({ type }) => type === "counter" || type === "unit");
  const last = tokens[counter];
  if (!last) return tokens.filter((token) => token.type !== "every");
  const first = tokens[counter - 1]?.type === "number" ? counter - 1 : counter;
  const lead = tokens[first - 1];
  const leads = lead?.type === "text" && LEADS_TO_COUNT.test(lead.raw);
  // 合规存在1处: the verb belongs to the count, the words before it do not.
  const before = withoutEnding(tokens.slice(0, leads ? first - 1 : first), COUNT_VERB);
  // 发生一起及以上事故 is about 事故, 1处（项）问题 about 问题.
  const behind = tokens.slice(isOtherCounter(tokens, counter + 1) ? counter + 4 : counter + 1);
  const after = behind.filter(({ type }, at) => at > 0 || type !== "and-above");
  // 每笔每延迟1天: the first 每 is of another thing, and stays.
  const own = before.findLastIndex(({ type }) => type === "every");
  return [...before.filter((_, at) => at !== own), ...after];
}

/** （项） behind 处 */
function isOtherCounter(tokens: readonly Token[], at: number): boolean {
  const [open, word, close] = tokens.slice(at, at + 3);
  return open?.type === "open" && close?.type === "close" && (word?.raw.length ?? 9) <= 2;
}

/** 超过（或降低）, 高于或低于, 增减 */
const BOTH_WAYS =
  /(?:超过?|高于?|高出|增加|上升|提高|多于?)(?:或者?|[/、(（])+(?:低于?|降低|减少|下降|少于?|不足|未达)|(?:低于?|降低|减少|下降|少于?|不足)(?:或者?|[/、(（])+(?:超过?|高于?|高出|增加|上升|提高|多于?)|增减|高低/u;

/**
 * 每少增长1个百分点 and 每少减少 are below; words of both sides without such a sense are not read.
 * 每有1个百分点 says no side: where full marks are must tell.
 */
function directionOf(words: string): Step["direction"] | "unsaid" | undefined {
  if (EITHER.test(words) || BOTH_WAYS.test(words)) return "either";
  if (LESS_OF.test(words)) return "below";
  // 每多下降1个百分点 is a fall, however much.
  const bare = words.replace(/[多再](?=[下降减压缩])/gu, "");
  const above = ABOVE.test(bare);
  const below = BELOW.test(bare);
  if (above && below) return undefined;
  return above ? "above" : below ? "below" : "unsaid";
}

const LESS_OF = /(?:少|低|减少)(?:增|提|超额|上升|完成|减少|下降|降低|压减|节约)/u;
const BELOW = /少|低|降|减|落后|滞后|不足|缺(?!陷)|差(?![错异])|欠|未|下滑|缩/u;

/** 每降低1个百分点, 每低1%: steps of a ratio; a deduction may leave 每 out. */
export function readStep(tokens: readonly Token[], every: boolean): Step | undefined {
  const words = tokens.map(({ raw }) => raw.normalize("NFKC")).join("");
  const points = tokens.findIndex((token) => token.type === "percentage-points");
  // 低于90%的扣2分 compares; only 每…% or 个百分点 makes steps.
  const last = tokens.findLastIndex((token) => token.type === "number" && token.percent);
  const at = points > 0 ? points - 1 : every ? last : -1;
  const token = tokens[at];
  if (token?.type !== "number" && token?.type !== "every") return undefined;
  // 前30%的扣2分, 每超过标准成本1%: what the percent is of is not the measure itself.
  const target = points <= 0 ? OFF_TARGET.exec(words) : null;
  // 满意度…每低于目标值2个百分点 is of the rate itself.
  const isRate = points > 0 && /目标值|指标值|计划值/u.test(words);
  const distance = target || isRate ? undefined : namedDistance(words);
  if (points <= 0 && !target && distance === undefined && OF_SOMETHING.test(words))
    return undefined;
  const direction = directionOf(words);
  if (!direction) return undefined;
  const size = token.type === "number" ? token.value : ONE;
  const percent = token.type === "number" && token.percent;
  // 每低于90%一个百分点: where the steps begin stands among them.
  const from = tokens.slice(0, at).find((other) => other.type === "number" && other.percent);
  return {
    size: percent ? size : size.dividedBy(100),
    unit: "ratio",
    direction,
    inPoints: points > 0,
    ...(from?.type === "number" && { from: from.value }),
    ...(distance !== undefined && { distance }),
    ...(target && { ofTarget: target[1] === "" ? "either" : "share" }),
  };
}
