import { ONE, sum, type Decimal } from "../../values/decimal";
import { only, pointsOf, type KindReader } from "../clause-reading";
import type { ScoringRule } from "../scoring-rule";
import type { WeightedTerm } from "../statement";

/** P20 得分=执行率×6+到位率×4; 到位率×60%+及时率×40%: ratios that each give points of their own. */
export const readWeighted: KindReader = ({ said, points: given }) => {
  const [weighted] = only(said, "weighted");
  if (!weighted) return undefined;
  // 按比例计分 behind it says no more.
  const others = said.filter((one) => one !== weighted);
  if (others.some((one) => one.type !== "proportion" || one.when.interval)) return undefined;
  if (weighted.when.interval ?? weighted.when.tangled) return undefined;
  const inFigures = weighted.terms.flatMap(({ points }) => points ?? []);
  const isFigures = inFigures.length === weighted.terms.length;
  const full = given ?? (isFigures ? sum(inFigures) : undefined);
  if (!full) return undefined;
  const parts = weighted.terms.map((term) => ({
    term,
    points: term.points ?? pointsOf({ of: "share", value: term.share ?? ONE }, full),
  }));
  // Three thirds are the whole, though 1/3 has no end.
  if (
    !sum(parts.map(({ points }) => points))
      .toDecimalPlaces(6)
      .eq(full)
  )
    return undefined;
  const clauses = parts.map(({ term, points }, at) => ({
    mark: String(at + 1),
    text: term.measure,
    rule: ruleOf(term, points),
  }));
  return { rule: { kind: "sum-of-clauses", points: full, clauses } };
};

function ruleOf({ measure, inverse }: WeightedTerm, points: Decimal): ScoringRule {
  const kind = inverse ? "inverse-proportional" : "proportional";
  return { kind, points, measure: { name: measure, unit: "ratio" } };
}
