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
  if (awards.length > 1 || awards.some((award) => !pointsOf(award.points, points).eq(points))) {
    return undefined;
  }
  if (awards.some(({ when }) => when.interval ?? when.occurrence)) return undefined;
  const losses = [
    ...deducts.map(({ when, points: each }) => lossOf(when, pointsOf(each, points))),
    ...nothings.map(({ when }) => lossOf(when, points)),
  ];
  const bands: Band[] = [];
  const counters = new Set<string>();
  const abouts = new Set<string>();
  let before = { from: ZERO, lost: ZERO };
  for (const loss of losses) {
    // One after the other, each dearer than the one before.
    if (!loss || loss.from.lte(before.from) || loss.lost.lte(before.lost)) return undefined;
    bands.push({
      interval: { min: edge(before.from, true), max: edge(loss.from, false) },
      points: Decimal.max(ZERO, points.minus(before.lost)),
    });
    counters.add(loss.counter);
    if (loss.about !== "") abouts.add(loss.about);
    before = loss;
  }
  const left = Decimal.max(ZERO, points.minus(before.lost));
  bands.push({ interval: { min: edge(before.from, true) }, points: left });
  // 错补1户扣1分，漏补2户扣3分 are two things to count.
  if (counters.size !== 1 || abouts.size > 1) return undefined;
  const word = [...counters].join("");
  const name = [...abouts][0] ?? remarks[0] ?? "";
  return { rule: { kind: "banded", points, measure: { name, unit: "number", word }, bands } };
};

interface Loss {
  readonly from: Decimal;
  readonly lost: Decimal;
  readonly counter: string;
  readonly about: string;
}

/** What is lost from 2处, from 3处及以上 on; undefined for 每2处, and for what counts nothing. */
function lossOf(when: Condition, lost: Decimal): Loss | undefined {
  const { occurrence, interval, tangled } = when;
  if (!occurrence || occurrence.every || occurrence.measured || tangled) return undefined;
  const { counter, per } = occurrence;
  const about = aboutOf(when);
  if (!interval) return { from: per, lost, counter, about };
  const { min, max } = interval;
  if (!min || max) return undefined;
  // 3处以上 after 2处 is from 3 on: 以上 includes the number itself.
  return { from: min.inclusive ? min.value : min.value.plus(1), lost, counter, about };
}

/** 发现 and 存在 alone name nothing. */
function aboutOf({ about }: Condition): string {
  return about
    .replace(/^(?:如|若|凡)?(?:发现|出现|存在|发生|有(?!效)|达到|达|超过)/u, "")
    .replace(/的$/u, "");
}

function edge(value: Decimal, inclusive: boolean): Edge {
  return { value, inclusive, marked: true };
}
