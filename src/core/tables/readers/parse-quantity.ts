import type { Decimal } from "../../values/decimal";
import { unreachable } from "../../values/result";
import { parseNumber, type ParsedNumber } from "../number";
import { squeeze } from "../text";
import { parseUnit } from "../unit";

type Quantity = Pick<ParsedNumber, "value" | "suffix" | "comparison">;

const TIME = /^(年|月|日|天|号|季度|小时|个?工作日|分钟|个月|周)/u;

/** One number with any words behind it: ≥350公里, 12场次. Undefined for several numbers or none. */
export function parseQuantity(text: string): Quantity | undefined {
  const known = parseNumber(text);
  if (known) return known.approximate ? undefined : known;
  const squeezed = squeeze(text);
  const parts = /^(\D{0,6}?\d[\d,]*(?:\.\d+)?)(\D{1,8})$/u.exec(squeezed);
  const [, number, words] = parts ?? [];
  if (!number || !words || /[-—~～至到、；;。]/u.test(words)) return undefined;
  const edge = /(?:及?以[上下]|以内|左右)$/u.exec(words)?.[0] ?? "";
  if (edge === "左右") return undefined;
  const suffix = words.slice(0, words.length - edge.length);
  const bare = parseNumber(number);
  if (bare?.approximate !== false) return undefined;
  const side = edge === "" ? undefined : edge.endsWith("上") ? (">=" as const) : ("<=" as const);
  const comparison = bare.comparison ?? side;
  return { value: bare.value, suffix, ...(comparison ? { comparison } : {}) };
}

/** Both in one unit: 万元 and 元, 95% and 95 or 0.95; undefined when they measure other things. */
function alike(target: Quantity, actual: Quantity): readonly [Decimal, Decimal] | undefined {
  if (target.suffix === actual.suffix) return [target.value, actual.value];
  const [a, b] = [parseUnit(target.suffix), parseUnit(actual.suffix)];
  if (a?.dimension === "money" && b?.dimension === "money")
    return [target.value.times(a.scale), actual.value.times(b.scale)];
  if (target.suffix === "%" && actual.suffix === "")
    return [target.value, actual.value.lte(1) ? actual.value.times(100) : actual.value];
  if (target.suffix === "" && actual.suffix === "%")
    return [target.value.lte(1) ? target.value.times(100) : target.value, actual.value];
  // 70 beside 70台: the unit stands in one of them.
  if (target.suffix === "" || actual.suffix === "") return [target.value, actual.value];
  return undefined;
}

/**
 * Whether 实际完成值 falls short of 指标值. Undefined where the two cannot be compared: words, dates,
 * several figures, other units; or a bare target of which it is open whether more is better.
 */
export function missesTarget(
  targetText: string,
  actualText: string,
  isLowerBetter: boolean
): boolean | undefined {
  const target = parseQuantity(targetText);
  const actual = parseQuantity(actualText);
  if (!target || !actual || (actual.comparison && actual.comparison !== "=")) return undefined;
  const pair = alike(target, actual);
  if (!pair) return undefined;
  const [wanted, reached] = pair;
  switch (target.comparison) {
    case ">=":
      return reached.lt(wanted);
    case ">":
      return reached.lte(wanted);
    case "<=":
      return reached.gt(wanted);
    case "<":
      return reached.gte(wanted);
    case "=":
    case undefined:
      if (isLowerBetter || TIME.test(target.suffix)) return undefined;
      return reached.lt(wanted);
    default:
      return unreachable(target.comparison);
  }
}
