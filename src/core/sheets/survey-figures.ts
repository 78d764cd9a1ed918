import type { MessageCode } from "../messages/message";
import { Decimal, sum } from "../values/decimal";

type Answers = readonly (Decimal | undefined)[];

/** Answers from the best to the worst; undefined when one is missing, which is not zero. */
function allKnown(values: Answers): readonly Decimal[] | undefined {
  const known = values.flatMap((value) => value ?? []);
  return known.length === values.length && known.length > 0 ? known : undefined;
}

/** 单项满意度: the share of the best answer, in percent with two decimals. Source: domain.md P19. */
export function singleOf(values: Answers): Decimal | undefined {
  const known = allKnown(values);
  const total = known && sum(known);
  return total?.gt(0) ? known?.[0]?.dividedBy(total).times(100).toDecimalPlaces(2) : undefined;
}

/** 加权满意度: Σ weight × answers ÷ (most weight × Σ answers), in percent. Source: domain.md P19. */
export function weightedOf(values: Answers, weights: readonly Decimal[]): Decimal | undefined {
  const known = allKnown(values);
  const total = known && sum(known);
  const most = weights.length > 0 ? Decimal.max(...weights) : undefined;
  if (!known || !total?.gt(0) || !most?.gt(0)) return undefined;
  const points = sum(known.map((value, at) => value.times(weights[at] ?? 0)));
  return points.dividedBy(total.times(most)).times(100).toDecimalPlaces(2);
}

/** Stated with two decimals, made of shares with one. */
const CLOSE_ENOUGH = new Decimal("0.06");

/** Which way of counting gives what is stated, and whether that is the declared one. */
export function verdict(
  isWeightedDeclared: boolean,
  stated: Decimal,
  single: Decimal | undefined,
  weighted: Decimal | undefined
): MessageCode {
  const fits = (ours: Decimal | undefined): boolean =>
    ours?.minus(stated).abs().lte(CLOSE_ENOUGH) ?? false;
  if (fits(weighted)) return fits(single) ? "sheet.survey.both" : "sheet.survey.isWeighted";
  if (!fits(single)) return "sheet.survey.neither";
  return isWeightedDeclared ? "sheet.survey.notDeclared" : "sheet.survey.isSingle";
}

/** Mean of the numbers among these cells, two decimals; undefined when there is none. */
export function meanOf(values: readonly unknown[]): Decimal | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return undefined;
  return sum(numbers.map((each) => new Decimal(each)))
    .dividedBy(numbers.length)
    .toDecimalPlaces(2);
}
