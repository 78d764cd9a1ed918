import { ONE, sum } from "../values/decimal";
import {
  isFigure,
  isHundredPercent,
  isMarks,
  splitAt,
  splitFactors,
  strip,
} from "./formula-factors";
import { RATIO_NAME } from "./read-bounds";
import { readQuotient } from "./read-quotient";
import type { WeightedTerm } from "./statement";
import type { Token } from "./tokenise";

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
