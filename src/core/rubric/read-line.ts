import { type Decimal, ONE, ZERO } from "../values/decimal";
import { strip } from "./formula-factors";
import { nameOf, rawOf } from "./read-quotient";
import type { Formula } from "./formula";
import type { Token } from "./tokenise";

/** 1−超支率, (满意度−60%)/(90%−60%) */
export function readLine(tokens: readonly Token[]): Formula | undefined {
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  const quotient = oneMinusQuotient(tokens);
  if (quotient) return quotient;
  const over = difference(strip(slash < 0 ? tokens : tokens.slice(0, slash)));
  if (!over) return undefined;
  const [left, right] = over;
  if (slash < 0) {
    const isOne = figure(left)?.eq(ONE) ?? false;
    const named = isOne && right.every((token) => token.type === "text");
    return named
      ? { measure: nameOf(right), inverse: false, line: { zeroAt: ONE, fullAt: ZERO } }
      : undefined;
  }
  const divisor = strip(tokens.slice(slash + 1));
  const under = difference(divisor);
  // (满意度−60%)/30%: the width of the line.
  const width = figure(divisor);
  if (!under && width?.gt(0)) return lineOfWidth(left, right, width);
  if (!under) return undefined;
  // (x−60%)/(90%−60%), or (90%−x)/(90%−10%) where less is better.
  const [name, lowest] = figure(left) ? [right, left] : [left, right];
  const [full, base] = figure(left) ? [under[1], under[0]] : under;
  const [zeroAt, fullAt] = [figure(lowest), figure(full)];
  if (!zeroAt || !fullAt || !figure(base)?.eq(zeroAt) || fullAt.eq(zeroAt)) return undefined;
  if (!name.every((token) => token.type === "text")) return undefined;
  return { measure: nameOf(name), inverse: false, line: { zeroAt, fullAt } };
}

function lineOfWidth(
  left: readonly Token[],
  right: readonly Token[],
  width: Decimal
): Formula | undefined {
  const [isFall, name] = figure(left) ? [true, right] : [false, left];
  const zeroAt = figure(isFall ? left : right);
  if (!zeroAt || zeroAt.eq(ONE) || !name.every((token) => token.type === "text")) return undefined;
  const fullAt = isFall ? zeroAt.minus(width) : zeroAt.plus(width);
  return { measure: nameOf(name), inverse: false, line: { zeroAt, fullAt } };
}

/** 1−未完成数/计划数, 1−|实际数−计划数|/计划数 */
function oneMinusQuotient(tokens: readonly Token[]): Formula | undefined {
  const [first, minus, ...rest] = tokens;
  const quotient = strip(rest);
  if (!first || !figure([first])?.eq(ONE) || minus?.type !== "dash") return undefined;
  if (quotient.filter(({ type }) => type === "divided-by").length !== 1) return undefined;
  if (!quotient.every(({ type }) => QUOTIENT.has(type))) return undefined;
  const measure = rawOf(quotient);
  return { measure, inverse: false, line: { zeroAt: ONE, fullAt: ZERO } };
}

const QUOTIENT: ReadonlySet<Token["type"]> = new Set([
  "text",
  "divided-by",
  "dash",
  "open",
  "close",
]);

/** The two sides of the first minus sign; a side with another one is no name and no figure. */
function difference(
  tokens: readonly Token[]
): readonly [readonly Token[], readonly Token[]] | undefined {
  const minus = tokens.findIndex((token) => token.type === "dash");
  if (minus <= 0 || minus === tokens.length - 1) return undefined;
  return [strip(tokens.slice(0, minus)), strip(tokens.slice(minus + 1))];
}

function figure(tokens: readonly Token[]): Decimal | undefined {
  const [only, ...more] = tokens;
  return only?.type === "number" && more.length === 0 ? only.value : undefined;
}
