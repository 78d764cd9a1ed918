import { Decimal, ZERO } from "../../values/decimal";
import { allAre, only, pointsOf, type KindReader } from "../clause-reading";
import type { Edge } from "../interval";
import type { Band } from "../scoring-rule";
import type { Condition } from "../statement";

/**
 * 1处扣1分，2处扣3分，3处及以上不得分: points by the number of 处, named one by one, as bands of that
 * number. A number between two of them costs what the lower one does.
 */
export const readUnevenCounts: KindReader = ({ said, points, remarks }) => {
  const types = ["award", "deduct", "none", "until-nothing-left"] as const;
  if (!points || !allAre(said, ...types)) return undefined;
  const deducts = only(said, "deduct");
  const nothings = only(said, "none");
  const awards = only(said, "award");
  if (deducts.length < 2 || nothings.length > 1) {
    return undefined;
  }
  if (awards.length > 1 || awards.some((award) => !pointsOf(award.points, points)?.eq(points))) {
    return undefined;
  }
  if (awards.some(({ when }) => when.interval ?? when.occurrence)) return undefined;
  const losses = deducts.map(({ when, points: each }) => ({
    from: countIn(when),
    lost: pointsOf(each, points),
    when,
  }));
  const [nothing] = nothings;
  const all = nothing
    ? [...losses, { from: countIn(nothing.when), lost: points, when: nothing.when }]
    : losses;
  const bands: Band[] = [];
  let before = { from: ZERO, lost: ZERO };
  for (const { from, lost } of all) {
    // One after the other, each dearer than the one before.
    if (!from || !lost || from.lte(before.from) || lost.lte(before.lost)) return undefined;
    bands.push({
      interval: { min: edge(before.from, true), max: edge(from, false) },
      points: Decimal.max(ZERO, points.minus(before.lost)),
    });
    before = { from, lost };
  }
  const left = Decimal.max(ZERO, points.minus(before.lost));
  bands.push({ interval: { min: edge(before.from, true) }, points: left });
  const counters = new Set(all.map(({ when }) => when.occurrence?.counter ?? ""));
  const abouts = new Set(all.map(({ when }) => aboutOf(when)).filter((about) => about !== ""));
  // 错补1户扣1分，漏补2户扣3分 are two things to count.
  if (counters.size !== 1 || abouts.size > 1) return undefined;
  const [word = "处"] = counters;
  const name = [...abouts][0] ?? remarks[0] ?? "";
  return { rule: { kind: "banded", points, measure: { name, unit: "number", word }, bands } };
};

/** 2处, 3处及以上; undefined for 每2处, and for what counts nothing. */
function countIn({ occurrence, interval, step, tangled }: Condition): Decimal | undefined {
  if (!occurrence || occurrence.every || occurrence.measured || step || tangled) return undefined;
  if (!interval) return occurrence.per;
  const { min, max } = interval;
  // 3处以上 after 2处 is from 3 on: 以上 includes the number itself.
  return min && !max ? (min.inclusive ? min.value : min.value.plus(1)) : undefined;
}

/** 发现 and 存在 alone name nothing. */
function aboutOf({ about, occurrence }: Condition): string {
  return about
    .replace(/^(?:如|若|凡)?(?:发现|出现|存在|发生|有(?!效)|达到|达|超过)/u, "")
    .replace(occurrence?.counter ?? "", "")
    .replace(/^\d+|及?以上|的$/gu, "");
}

function edge(value: Decimal, inclusive: boolean): Edge {
  return { value, inclusive, marked: true };
}
