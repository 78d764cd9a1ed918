import { type Decimal, ONE } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";
import type { Deduction, Deductions } from "../scoring-rule";
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
  // 一起及以上 is one or more, which is any.
  const { min, max } = loss.when.interval ?? {};
  const any = occurrence && min?.inclusive && min.value.eq(ONE) && !max;
  if ((loss.when.interval && !any) || loss.when.tangled) return undefined;
  if (loss.type === "none" && !occurrence) return undefined;
  if (occurrence && !occurrence.per.eq(ONE)) return undefined;
  const awards = only(said, "award");
  if (awards.length > 1 || awards.some((award) => !pointsOf(award.points, points).eq(points))) {
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
  const items = deductionItems(clause);
  if (!frame || !items) return undefined;
  const [item, ...more] = items.items;
  if (!item || more.length > 0 || item.deduction.counter === "") return undefined;
  const [nothing] = only(clause.said, "none");
  const limit = nothing && zeroFrom(nothing.when);
  const maxLoss = item.deduction.maxLoss ?? items.maxLoss;
  return {
    rule: {
      kind: "deduct-per-occurrence",
      ...frame,
      deduction: { ...item.deduction, ...(maxLoss && { maxLoss }) },
      ...(limit && { zeroFrom: limit }),
    },
  };
};

/** Several reasons to deduct, or one that is deducted once: 未制定扣2分，每缺1项扣1分. */
export const readDeductions: KindReader = (clause) => {
  const frame = deductionFrame(clause);
  const items = deductionItems(clause);
  if (!frame || !items || only(clause.said, "none").length > 0) return undefined;
  return { rule: { kind: "deductions", ...frame, ...items } };
};

/** 符合得10分 … 扣完为止 around the deductions. */
function deductionFrame({ said, points, given, remarks }: ClauseReading) {
  const frame = [
    "award",
    "deduct",
    "none",
    "until-nothing-left",
    "most-deducted",
    "not-deducted",
  ] as const;
  if (!allAre(said, ...frame)) return undefined;
  const nothings = only(said, "none");
  if (nothings.length > 1 || nothings.some(({ when }) => !zeroFrom(when))) return undefined;
  const awards = only(said, "award");
  const deducts = only(said, "deduct");
  if (!points || awards.length > 1) return undefined;
  const [award] = awards;
  // 安置率100%得6分，每有1户未安置扣0.1分: whoever is not counted makes it all.
  if (award?.when.interval) {
    const { min, max } = award.when.interval;
    const isAll = min?.value.eq(ONE) === true && !max && award.when.unit === "ratio";
    if (!isAll || !deducts.every(({ when }) => when.occurrence)) return undefined;
  }
  if (award && !pointsOf(award.points, points).eq(points)) return undefined;
  // 每完成1项得1分，未完成的每项扣1分: what is given is counted, and is no full mark.
  const isCounted = award?.when.occurrence?.every ?? award?.when.step !== undefined;
  if (isCounted && !(given && award && pointsOf(award.points, given).eq(given))) return undefined;
  return { points, condition: award?.when.text ?? remarks[0] ?? "" };
}

/** 发现3个及以上不得分: the number of 处 from which nothing is left. */
function zeroFrom({ interval, unit, occurrence }: Condition): Decimal | undefined {
  if (!interval?.min || interval.max || unit !== "number" || !occurrence) return undefined;
  return interval.min.inclusive ? interval.min.value : interval.min.value.plus(1);
}

/**
 * Every reason to deduct with its cap. 最多扣3分 belongs to the reason before it, 累计 and 合计 to all
 * of them; behind the last of several in one sentence it could be either, so nothing is read.
 */
export function deductionItems(
  clause: ClauseReading
): Pick<Deductions, "items" | "maxLoss"> | undefined {
  const { points } = clause;
  if (!points) return undefined;
  const items: { mark: string; deduction: Deduction }[] = [];
  const spared = only(clause.said, "not-deducted");
  const counts = only(clause.said, "deduct").some(({ when }) => when.occurrence);
  const exempt = spared.filter(({ when }) => counts && isExemption(when));
  const frees = spared.filter((one) => !exempt.includes(one));
  const count = only(clause.said, "deduct").length;
  let whole: Decimal | undefined;
  let taken = false;
  for (const statement of clause.said) {
    if (statement.type === "deduct") {
      const read = deductionOf(statement, points, clause, frees);
      if (!read) return undefined;
      const without = exempt.map(({ when }) => when.text.replace(/[的者]$/u, "")).join("、");
      const condition = without === "" ? read.condition : `${read.condition}（${without}除外）`;
      items.push({ mark: String(items.length + 1), deduction: { ...read, condition } });
      taken = false;
    }
    if (statement.type !== "most-deducted") continue;
    const cap = pointsOf(statement.points, points);
    const last = items.at(-1);
    // 扣完5分为止 of 5 says what is so anyway.
    if (points.lte(cap)) continue;
    if (taken) return undefined;
    taken = true;
    if (statement.whole || !last) {
      // 单项扣分不超过2分 before several reasons is said of each.
      if (whole || (!statement.whole && count > 1)) return undefined;
      whole = cap;
    } else {
      const apart = items.length < count || /[；;。\n]/u.test(clause.text.slice(0, -1));
      if (count > 1 && !apart) return undefined;
      items[items.length - 1] = { ...last, deduction: { ...last.deduction, maxLoss: cap } };
    }
  }
  if (items.length === 0 || (frees.length > 0 && !items.some(({ deduction }) => deduction.free))) {
    return undefined;
  }
  return { items, ...(whole && { maxLoss: whole }) };
}

/** 因不可抗力延期的不扣分: what is not counted, in words. */
function isExemption({ text, interval, occurrence, tangled, step }: Condition): boolean {
  return text !== "" && !interval && !occurrence && !tangled && !step && !/\d|[０-９]/u.test(text);
}

/** Conditions that say where counting begins in words that are not understood: 自第2处起. */
const COUNTS_FROM =
  /第.{0,6}起|允许|(?:首|第一|前[一二三\d]).{0,6}除外|首次|第二次|再次|累计.{0,8}(?:以上|超过)/u;

function deductionOf(
  deduct: SaidOf<"deduct">,
  points: Decimal,
  clause: ClauseReading,
  frees: readonly SaidOf<"not-deducted">[]
): Deduction | undefined {
  const { when } = deduct;
  // 每低0.01: steps of something that is not named.
  if (when.occurrence?.counter === "" && when.occurrence.measured) return undefined;
  if (when.step || when.tangled || COUNTS_FROM.test(when.text)) return undefined;
  // 未发现1处扣1分, 没有1处扣1分: whatever is meant, it is not what stands there.
  if (when.occurrence && /^(?:未|没|不|无)$/u.test(when.about)) return undefined;
  // 并从总分中再扣5分 is not taken from this indicator.
  if (/总分|总得分|综合得分/u.test(when.text)) return undefined;
  const free = freeCount(when, frees);
  if (!when.occurrence && when.text.includes("每")) return undefined;
  if (when.interval && !free) return undefined;
  return {
    condition: when.otherwise
      ? insteadOf(when.about, clause)
      : when.about || clause.remarks[0] || withoutCount(when),
    each: pointsOf(deduct.points, points),
    per: when.occurrence?.per ?? ONE,
    counter: when.occurrence?.counter ?? "",
    ...(clause.partCounts && when.occurrence && { partCounts: true }),
    ...(free && { free }),
  };
}

/** 按时……否则 for 按时得10分，否则每天扣1分: 否则 alone names nothing. */
function insteadOf(about: string, { said }: ClauseReading): string {
  const [award] = only(said, "award");
  return /^(?:否则|反之|不然)$/u.test(about) && award ? `${award.when.text}……${about}` : about;
}

/** 发现 for 每发现1处: what is left to call it by. */
function withoutCount({ text, occurrence }: Condition): string {
  const bare = text.replace("每", "").replace(occurrence?.counter ?? "", "");
  return bare.replace(/[\d０-９一]+$/u, "") || text;
}

/** 2处以内不扣分，超过2处的，每超1处扣1分: both must name the same number. */
function freeCount(when: Condition, frees: readonly SaidOf<"not-deducted">[]): Decimal | undefined {
  const [free, ...more] = frees;
  if (!free || more.length > 0 || !when.occurrence?.every) return undefined;
  const { min, max } = when.interval ?? {};
  const { min: lowest, max: edge } = free.when.interval ?? {};
  if (!edge || lowest || !min || max || free.when.unit !== "number") return undefined;
  const lost = edge.inclusive ? edge.value : edge.value.minus(ONE);
  const from = min.inclusive ? min.value.minus(ONE) : min.value;
  return lost.eq(from) ? lost : undefined;
}
