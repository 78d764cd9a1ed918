import type { Formula } from "./formula";
import type { Token } from "./tokenise";

const ACTUAL = /实际|完成|到位|支出|支付|发放|执行|已/u;

const PLANNED = /计划|目标|预算|应|预期|指标值|批复|下达|总|标准|定额|限额|概算/u;

/** Less of it is better, so the plan stands over it. */
const COSTS = /成本|费用|造价|单价|工期|用时|能耗|耗/u;

export function readQuotient(tokens: readonly Token[]): Formula | undefined {
  const measure = nameOf(tokens);
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  if (tokens.some((token) => token.type === "plus" || token.type === "number")) return undefined;
  if (slash < 0) {
    const isPlain = tokens.length > 0 && tokens.every((token) => token.type === "text");
    return isPlain ? { measure, inverse: false } : undefined;
  }
  const over = rawOf(tokens.slice(0, slash));
  const under = rawOf(tokens.slice(slash + 1));
  if (tokens.filter((token) => token.type === "divided-by").length > 1) return undefined;
  const isCost = COSTS.test(under) && !PLANNED.test(under);
  const inverse = PLANNED.test(over) && !ACTUAL.test(over) && (ACTUAL.test(under) || isCost);
  return { measure, inverse };
}

export function nameOf(tokens: readonly Token[]): string {
  return rawOf(tokens)
    .replace(LEADS_TO_NAME, "")
    .replace(/^[“"]|[”"]$/gu, "");
}

/** Tokens as written. */
export function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join("");
}

/** 按预算标准, 高于标准的按预算标准; 按期 and 按时 are words of their own. */
const LEADS_TO_NAME =
  /^(?:[^，,]{0,10}[的时，,]按照?(?![期时月季年])|的|得分为|其他|其余|否则|则|按照|按(?![期时月季年])|以|为|根据)+/u;
