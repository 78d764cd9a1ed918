import { message, type Message } from "../messages/message";
import { type Decimal, ONE } from "../values/decimal";
import type { Edge, Interval } from "./interval";
import { sayInterval, sayNumber } from "./say-interval";
import type { Band, Measure } from "./scoring-rule";
import { isCounted } from "./words/counts";

/** Ranks begin with 1. */
const RANKS = /^(?:名|位|名次|位次|个名次|个位次)$/u;

/**
 * Gives every edge that two bands share to one of them: to the one that says so, else to the one
 * with more points, which is then a question (80%-90% beside 90%以上). Gaps and real overlaps are
 * notes.
 */
export function settleEdges(
  bands: readonly Band[],
  { unit, word }: Measure
): { bands: readonly Band[]; questions: readonly Message[]; notes: readonly Message[] } {
  const questions: Message[] = [];
  const notes: Message[] = [];
  const ordered = bands
    .filter((band) => !band.otherwise && !isException(band, bands))
    .sort((a, b) => compareLow(a, b));
  const covered = bands.some((band) => band.otherwise);
  const settled = new Map<Band, Interval>(ordered.map((band) => [band, band.interval]));
  const gap = (interval: Interval) => {
    if (!covered)
      notes.push(message("rubric.note-gap", { range: sayInterval(interval, unit, word) }));
  };
  const lowest = ordered[0]?.interval.min;
  const first = RANKS.test(word ?? "") ? 1 : 0;
  if (lowest?.value.gt(first)) gap({ max: flip(lowest) });
  for (const [index, band] of ordered.entries()) {
    const next = ordered[index + 1];
    if (!next) continue;
    const lower = band.interval.max;
    const upper = next.interval.min;
    // ≥90%, ≥80%, …: an open band ends where the next one begins.
    if (!lower || !upper) continue;
    const order = lower.value.cmp(upper.value);
    if (order < 0 || (order === 0 && !lower.inclusive && !upper.inclusive)) {
      // Between 3 处 and 4 处 there is nothing.
      if (unit === "number" && isCounted(word) && countBetween(lower, upper).lte(0)) continue;
      gap({ min: flip(lower), max: flip(upper) });
    } else if (order > 0 || (lower.inclusive && upper.inclusive && lower.marked && upper.marked)) {
      const range =
        order > 0
          ? sayInterval({ min: upper, max: lower }, unit, word)
          : sayNumber(lower.value, unit, word);
      notes.push(message("rubric.note-overlap", { range }));
    } else if (lower.inclusive && upper.inclusive) {
      if (lower.marked === upper.marked) {
        const edge = sayNumber(lower.value, unit, word);
        questions.push(message("rubric.question-edge", { edge }));
      }
      const lowerKeeps = lower.marked === upper.marked ? band.points.gt(next.points) : lower.marked;
      const [loser, side] = lowerKeeps ? [next, "min" as const] : [band, "max" as const];
      const edge = { ...(lowerKeeps ? upper : lower), inclusive: false };
      settled.set(loser, { ...settled.get(loser), [side]: edge });
    }
  }
  const settledBands = bands.map((band) => ({
    ...band,
    interval: settled.get(band) ?? band.interval,
  }));
  return { bands: settledBands, questions, notes };
}

export function flip(edge: Edge): Edge {
  return { ...edge, inclusive: !edge.inclusive };
}

function compareLow({ interval: a }: Band, { interval: b }: Band): number {
  if (!a.min || !b.min) return Number(a.min !== undefined) - Number(b.min !== undefined);
  const low = a.min.value.cmp(b.min.value) || Number(b.min.inclusive) - Number(a.min.inclusive);
  if (low !== 0) return low;
  if (!a.max || !b.max) return Number(a.max === undefined) - Number(b.max === undefined);
  return a.max.value.cmp(b.max.value);
}

/** The whole numbers between the end of one band and the beginning of the next. */
function countBetween(lower: Edge, upper: Edge): Decimal {
  const last = lower.inclusive ? lower.value.floor() : lower.value.ceil().minus(ONE);
  const next = upper.inclusive ? upper.value.ceil() : upper.value.floor().plus(ONE);
  return next.minus(last).minus(ONE);
}

/** 为0得5分 inside of 10%以内得3分: one value of a wider band, which counts for itself. */
export function isException({ interval: { min, max } }: Band, bands: readonly Band[]): boolean {
  if (!min || !max?.value.eq(min.value)) return false;
  return bands.some(({ interval: other, otherwise }) => {
    if (otherwise) return false;
    const above = !other.min || other.min.value.lt(min.value);
    const below = !other.max || other.max.value.gt(min.value);
    return above && below;
  });
}
