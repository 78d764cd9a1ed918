import { sum, type Decimal } from "../../values/decimal";
import { only, pointsOf, type KindReader } from "../clause-reading";
import type { RuleClause, ScoringRule } from "../scoring-rule";
import type { WeightedTerm } from "../statement";

/** P20 得分=执行率×6+到位率×4; 到位率×60%+及时率×40%: ratios that each give points of their own. */
export const readWeighted: KindReader = ({ said, points: given }) => {
  const [weighted, ...more] = only(said, "weighted");
  if (!weighted || more.length > 0) return undefined;
  // 按比例计分 behind it says no more.
  const others = said.filter((one) => one !== weighted);
  if (others.some((one) => one.type !== "proportion" || one.when.interval)) return undefined;
  if (weighted.when.interval ?? weighted.when.tangled) return undefined;
  const inFigures = weighted.terms.flatMap(({ points }) => points ?? []);
  const isFigures = inFigures.length === weighted.terms.length;
  const full = given ?? (isFigures ? sum(inFigures) : undefined);
  if (!full) return undefined;
  const clauses = weighted.terms.flatMap((term, at): readonly RuleClause[] => {
    const { share } = term;
    const points = term.points ?? (share && pointsOf({ of: "share", value: share }, full));
    if (!points) return [];
    return [{ mark: String(at + 1), text: term.measure, rule: ruleOf(term, points) }];
  });
  if (clauses.length !== weighted.terms.length) return undefined;
  // Three thirds are the whole, though 1/3 has no end.
  const all = sum(clauses.flatMap(({ rule }) => rule?.points ?? []));
  if (!all.toDecimalPlaces(6).eq(full)) return undefined;
  return { rule: { kind: "sum-of-clauses", points: full, clauses } };
};

function ruleOf({ measure, inverse }: WeightedTerm, points: Decimal): ScoringRule {
  const kind = inverse ? "inverse-proportional" : "proportional";
  return { kind, points, measure: { name: measure, unit: "ratio" } };
}
