import { type Decimal, ONE, sum, ZERO } from "../values/decimal";
import { RATIO_NAME } from "./read-bounds";
import type { Line, WeightedTerm } from "./statement";
import type { Token } from "./tokenise";

export interface Formula {
  /** The ratio's name or its quotient as written: 资金到位率, 实际/计划. */
  readonly measure: string;
  /** Target over actual: less is better. */
  readonly inverse: boolean;
  /** The lower side in figures: 完成数/20, 完成率/95%. */
  readonly target?: { readonly value: Decimal; readonly percent: boolean };
  /** 1−x, (x−60%)/(90%−60%). */
  readonly line?: Line;
  /** Full marks in figures, when the formula has them. */
  readonly marks?: Decimal;
}

const ACTUAL = /实际|完成|到位|支出|支付|发放|执行|已/u;
const PLANNED = /计划|目标|预算|应|预期|指标值|批复|下达|总|标准|定额|限额|概算/u;
/** Less of it is better, so the plan stands over it. */
const COSTS = /成本|费用|造价|单价|工期|用时|能耗|耗/u;

/**
 * Reads the right side of 得分=…: a product of full marks and one ratio, in any order, with 100% as
 * a factor that changes nothing. Any other formula is undefined: it is not guessed at.
 */
export function readFormula(tokens: readonly Token[]): Formula | undefined {
  const factors = splitFactors(strip(tokens));
  if (!factors) return undefined;
  const rest = factors.filter((factor) => !isMarks(factor) && !isHundredPercent(factor));
  const marks = factors.filter(isMarks).length;
  const [ratio] = rest;
  if (marks !== 1 || rest.length !== 1 || !ratio) return undefined;
  const formula = readRatio(strip(ratio));
  const inFigures = factors.map((factor) => strip(factor)[0]).find(isFigure);
  return formula && { ...formula, ...(inFigures && { marks: inFigures.value }) };
}

/**
 * 执行率×6+到位率×4, （执行率×60%+到位率×40%）×10: each term a ratio with its points, or with its share
 * of full marks. Undefined for anything else, and for shares that are not the whole.
 */
export function readWeightedSum(tokens: readonly Token[]): readonly WeightedTerm[] | undefined {
  const inner = strip(tokens);
  const own = splitAt(inner, "plus");
  if (own && own.length > 1) return termsOf(own);
  const factors = splitFactors(inner);
  const [bracket, marks, ...more] = [
    ...(factors?.filter((factor) => !isMarks(factor)) ?? []),
    ...(factors?.filter(isMarks) ?? []),
  ];
  if (!bracket || !marks || more.length > 0 || !isMarks(marks)) return undefined;
  const terms = termsOf(splitAt(strip(bracket), "plus") ?? []) ?? averageOf(bracket);
  const [figure] = strip(marks);
  if (!terms?.every(({ share }) => share)) return undefined;
  if (!isFigure(figure)) return terms;
  return terms.map(({ share, ...term }) => ({
    ...term,
    ...(share && { points: share.times(figure.value) }),
  }));
}

function termsOf(parts: readonly (readonly Token[])[]): readonly WeightedTerm[] | undefined {
  const terms = parts.flatMap((part) => termOf(part) ?? []);
  if (parts.length < 2 || terms.length !== parts.length) return undefined;
  const shares = terms.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return terms;
  return shares.length === terms.length && sum(shares).eq(ONE) ? terms : undefined;
}

/** （完成率+达标率）/2: each an equal share. The names must be of ratios. */
function averageOf(tokens: readonly Token[]): readonly WeightedTerm[] | undefined {
  const [under, slash] = [tokens.at(-1), tokens.at(-2)];
  const names = splitAt(strip(tokens.slice(0, -2)), "plus") ?? [];
  if (slash?.type !== "divided-by" || under?.type !== "number" || under.percent) return undefined;
  if (names.length < 2 || !under.value.eq(names.length)) return undefined;
  const share = ONE.dividedBy(names.length);
  const terms = names.flatMap((name): readonly WeightedTerm[] => {
    const formula = readQuotient(strip(name));
    if (!formula || !RATIO_NAME.test(formula.measure)) return [];
    return [{ measure: formula.measure, inverse: formula.inverse, share }];
  });
  return terms.length === names.length ? terms : undefined;
}

function termOf(tokens: readonly Token[]): WeightedTerm | undefined {
  const factors = splitFactors(strip(tokens))?.filter((factor) => !isHundredPercent(factor));
  const rest = factors?.filter(
    (factor) => !isWeight(factor) && strip(factor)[0]?.type !== "full-marks"
  );
  const weights = factors?.filter(isWeight) ?? [];
  const [ratio] = rest ?? [];
  const [weight, marks] = weights.flatMap((factor) => strip(factor).slice(0, 1));
  if (!ratio || rest?.length !== 1 || weights.length > 2) return undefined;
  if (weight?.type !== "number" && weight?.type !== "points") return undefined;
  const formula = readQuotient(strip(ratio));
  if (!formula) return undefined;
  const { measure, inverse } = formula;
  if (marks) {
    // 30%×到位率×10
    const [share, figure] = isFigure(marks) ? [weight, marks] : [marks, weight];
    if (share.type !== "number" || !share.value.lt(ONE) || !isFigure(figure)) return undefined;
    return { measure, inverse, points: share.value.times(figure.value) };
  }
  const isShare = weight.type === "number" && (weight.percent || weight.value.lt(ONE));
  return { measure, inverse, ...(isShare ? { share: weight.value } : { points: weight.value }) };
}

function isWeight(factor: readonly Token[]): boolean {
  const [only, ...more] = strip(factor);
  return (only?.type === "number" || only?.type === "points") && more.length === 0;
}

function readRatio(tokens: readonly Token[]): Formula | undefined {
  return readLine(tokens) ?? readTarget(tokens) ?? readQuotient(tokens);
}

/** 完成数/20, 完成率/95% */
function readTarget(tokens: readonly Token[]): Formula | undefined {
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  if (slash < 0) return undefined;
  const [under, counter, ...more] = strip(tokens.slice(slash + 1));
  if (under?.type !== "number" || !under.value.gt(0) || more.length > 0) return undefined;
  if (counter && counter.type !== "counter" && counter.type !== "unit") return undefined;
  const over = strip(tokens.slice(0, slash));
  if (over.length === 0 || over.some((token) => token.type !== "text")) return undefined;
  // 完成率/100 would be percent points; only a per cent or a quantity is a target.
  const measure = nameOf(over);
  if (!under.percent && /率$|比例$|比重$|满意度$/u.test(measure)) return undefined;
  const target = { value: under.value, percent: under.percent };
  return { measure, inverse: false, target };
}

/** 1−超支率, (满意度−60%)/(90%−60%) */
function readLine(tokens: readonly Token[]): Formula | undefined {
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
  const under = difference(strip(tokens.slice(slash + 1)));
  const zeroAt = figure(right);
  const fullAt = under && figure(under[0]);
  const base = under && figure(under[1]);
  if (!zeroAt || !fullAt || !base?.eq(zeroAt) || fullAt.eq(zeroAt)) return undefined;
  if (!left.every((token) => token.type === "text")) return undefined;
  return { measure: nameOf(left), inverse: false, line: { zeroAt, fullAt } };
}

/** 1−未完成数/计划数, 1−|实际数−计划数|/计划数 */
function oneMinusQuotient(tokens: readonly Token[]): Formula | undefined {
  const [first, minus, ...rest] = tokens;
  const quotient = strip(rest);
  if (!first || !figure([first])?.eq(ONE) || minus?.type !== "dash") return undefined;
  if (quotient.filter(({ type }) => type === "divided-by").length !== 1) return undefined;
  if (!quotient.every(({ type }) => QUOTIENT.has(type))) return undefined;
  const measure = quotient.map(({ raw }) => raw).join("");
  return { measure, inverse: false, line: { zeroAt: ONE, fullAt: ZERO } };
}

const QUOTIENT: ReadonlySet<Token["type"]> = new Set([
  "text",
  "divided-by",
  "dash",
  "open",
  "close",
]);

/** The two sides of one minus sign. */
function difference(
  tokens: readonly Token[]
): readonly [readonly Token[], readonly Token[]] | undefined {
  const minus = tokens.findIndex((token) => token.type === "dash");
  if (minus <= 0 || minus === tokens.length - 1) return undefined;
  if (tokens.slice(minus + 1).some((token) => token.type === "dash")) return undefined;
  return [strip(tokens.slice(0, minus)), strip(tokens.slice(minus + 1))];
}

function figure(tokens: readonly Token[]): Decimal | undefined {
  const [only, ...more] = tokens;
  return only?.type === "number" && more.length === 0 ? only.value : undefined;
}

function nameOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.raw)
    .join("")
    .replace(LEADS_TO_NAME, "");
}

/** 按预算标准, 高于标准的按预算标准; 按期 and 按时 are words of their own. */
const LEADS_TO_NAME =
  /^(?:[^，,]{0,10}[的时，,]按照?(?![期时月季年])|的|按照|按(?![期时月季年])|以|为|根据)+/u;

function readQuotient(tokens: readonly Token[]): Formula | undefined {
  const words = tokens.map((token) => token.raw).join("");
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  if (tokens.some((token) => token.type === "plus" || token.type === "number")) return undefined;
  if (slash < 0) {
    const plain = tokens.every((token) => token.type === "text");
    return plain && words !== ""
      ? { measure: words.replace(LEADS_TO_NAME, ""), inverse: false }
      : undefined;
  }
  const over = tokens
    .slice(0, slash)
    .map((token) => token.raw)
    .join("");
  const under = tokens
    .slice(slash + 1)
    .map((token) => token.raw)
    .join("");
  if (tokens.filter((token) => token.type === "divided-by").length > 1) return undefined;
  const isCost = COSTS.test(under) && !PLANNED.test(under);
  const inverse = PLANNED.test(over) && !ACTUAL.test(over) && (ACTUAL.test(under) || isCost);
  return { measure: words.replace(LEADS_TO_NAME, ""), inverse };
}

/** Brackets around the whole say nothing. */
function strip(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.filter((token) => token.type !== "break");
  if (inner[0]?.type !== "open" || inner.at(-1)?.type !== "close") return inner;
  let depth = 0;
  for (const [at, token] of inner.entries()) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (depth === 0 && at < inner.length - 1) return inner;
  }
  return strip(inner.slice(1, -1));
}

/** The factors of a product; undefined when brackets do not match. */
function splitFactors(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  return splitAt(tokens, "times");
}

function splitAt(
  tokens: readonly Token[],
  sign: "times" | "plus"
): readonly (readonly Token[])[] | undefined {
  const factors: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0 && token.type === sign) factors.push([]);
    else factors.at(-1)?.push(token);
  }
  return depth === 0 ? factors : undefined;
}

function isMarks(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && (only?.type === "full-marks" || isFigure(only));
}

/** 10分, or a bare 10 as in 使用率×10. */
function isFigure(token: Token | undefined): token is Token & { readonly value: Decimal } {
  if (token?.type === "points") return true;
  return token?.type === "number" && !token.percent && token.value.gt(1) && !token.value.eq(100);
}

function isHundredPercent(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && only?.type === "number" && only.value.eq(1);
}
