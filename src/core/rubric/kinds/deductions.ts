import { type Decimal, ONE } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";
import type { Deduction } from "../scoring-rule";
import type { Condition } from "../statement";

/** P5 发现一例…，此项扣完 / 有1处不符不得分: one occurrence loses everything. */
export const readZeroTolerance: KindReader = ({ said, points, remarks }) => {
  if (!points || !allAre(said, "award", "none", "lose-all")) return undefined;
  const losses = said.filter(
    (statement) => statement.type === "lose-all" || statement.type === "none"
  );
  const [loss] = losses;
  if (losses.length !== 1 || !loss || !("when" in loss)) return undefined;
  const { occurrence } = loss.when;
  if (loss.when.interval || loss.when.tangled) return undefined;
  if (loss.type === "none" && !occurrence) return undefined;
  if (occurrence && !occurrence.per.eq(ONE)) return undefined;
  const awards = only(said, "award");
  if (awards.length > 1 || awards.some((award) => !pointsOf(award.points, points)?.eq(points))) {
    return undefined;
  }
  if (awards.some(({ when }) => when.interval ?? when.occurrence?.every)) return undefined;
  const condition = loss.when.about || (remarks[0] ?? "");
  const counter = occurrence?.counter ?? "处";
  return { rule: { kind: "zero-tolerance", points, condition, counter } };
};

/** P3 and P4: one reason to deduct, by the number of 处. */
export const readDeductPerOccurrence: KindReader = (clause) => {
  const frame = deductionFrame(clause);
  const deducts = only(clause.said, "deduct");
  const [first] = deducts;
  if (!frame || !first || deducts.length !== 1 || !first.when.occurrence) return undefined;
  const deduction = deductionOf(first, clause);
  if (!deduction) return undefined;
  const { points, condition } = frame;
  const [nothing] = only(clause.said, "none");
  const limit = nothing && zeroFrom(nothing.when);
  return {
    rule: {
      kind: "deduct-per-occurrence",
      points,
      condition,
      deduction,
      ...(limit && { zeroFrom: limit }),
    },
  };
};

/** Several reasons to deduct, or one that is deducted once: 未制定扣2分，每缺1项扣1分. */
export const readDeductions: KindReader = (clause) => {
  const frame = deductionFrame(clause);
  const deducts = only(clause.said, "deduct");
  if (!frame || deducts.length === 0 || only(clause.said, "none").length > 0) return undefined;
  const items = deducts.map((deduct, index) => ({
    mark: String(index + 1),
    deduction: deductionOf(deduct, clause),
  }));
  const read = items.flatMap(({ mark, deduction }) => (deduction ? [{ mark, deduction }] : []));
  if (read.length !== items.length) return undefined;
  return { rule: { kind: "deductions", ...frame, items: read } };
};

/** 符合得10分 … 扣完为止 around the deductions. */
function deductionFrame({ said, points, remarks }: ClauseReading) {
  if (!allAre(said, "award", "deduct", "none", "until-nothing-left", "most-deducted")) {
    return undefined;
  }
  const nothings = only(said, "none");
  if (nothings.length > 1 || nothings.some(({ when }) => !zeroFrom(when))) return undefined;
  const awards = only(said, "award");
  if (!points || awards.length > 1 || only(said, "most-deducted").length > 1) return undefined;
  const [award] = awards;
  if (award?.when.interval) return undefined;
  if (award && !pointsOf(award.points, points)?.eq(points)) return undefined;
  return { points, condition: award?.when.text ?? remarks[0] ?? "" };
}

/** 发现3个及以上不得分: the number of 处 from which nothing is left. */
function zeroFrom({ interval, unit, occurrence }: Condition): Decimal | undefined {
  if (!interval?.min || interval.max || unit !== "number" || !occurrence) return undefined;
  return interval.min.inclusive ? interval.min.value : interval.min.value.plus(1);
}

export function deductionOf(
  deduct: SaidOf<"deduct">,
  clause: ClauseReading
): Deduction | undefined {
  const { when } = deduct;
  const each = pointsOf(deduct.points, clause.points);
  if (!each || when.step || when.tangled || when.interval) return undefined;
  const maxLoss = only(clause.said, "most-deducted")[0]?.points;
  return {
    condition: when.about || clause.remarks[0] || when.text,
    each,
    per: when.occurrence?.per ?? ONE,
    counter: when.occurrence?.counter ?? "",
    ...(maxLoss && { maxLoss }),
  };
}
