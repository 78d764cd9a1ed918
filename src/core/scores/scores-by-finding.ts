import type { Decimal } from "../values/decimal";
import type { BoundPart } from "./bind-rule";
import type { FindingCounting } from "./finding-status";
import type { RecountReading } from "./metrics/metric";
import { resolveScore, type ScoreBasis } from "./resolve-score";
import type { IndicatorScore, OpenFindings, ScoreByFinding } from "./score";

type ScoreWith = (part: BoundPart, reading: RecountReading | undefined) => Decimal | undefined;

/**
 * The score with each finding decided the one way and the other, and with the open ones decided
 * one after the other. Findings that change the count alike are scored once, so that thousands
 * cost what a handful does. Nothing while the score itself is not known.
 */
export function scoresByFinding(
  basis: ScoreBasis,
  score: Decimal,
  counting: FindingCounting | undefined
): Pick<IndicatorScore, "byFinding" | "openFindings"> {
  const counted = basis.bound.filter(({ recount }) => recount);
  if (counted.length === 0) return {};
  const known = new Map<string, Decimal | undefined>();
  const scoreWith: ScoreWith = (part, reading) => {
    if (!reading) return undefined;
    const key = `${part.leaf.mark}|${reading.key}`;
    if (!known.has(key)) {
      const bound = basis.bound.map((each) =>
        each === part ? { ...each, candidates: reading.candidates() } : each
      );
      known.set(key, resolveScore({ ...basis, bound })?.points);
    }
    return known.get(key);
  };
  const byFinding = counted.flatMap((part) => groupsOf(part, score, scoreWith));
  const [first] = counted;
  const open = first && openOf(first, score, counting, scoreWith);
  return {
    ...(byFinding.length > 0 && { byFinding }),
    ...(open && { openFindings: open }),
  };
}

function groupsOf(
  part: BoundPart,
  score: Decimal,
  scoreWith: ScoreWith
): readonly ScoreByFinding[] {
  return (part.recount?.groups ?? []).flatMap(({ ids, ...readings }) => {
    const ifConfirmed = scoreWith(part, readings.ifConfirmed);
    const ifExcluded = scoreWith(part, readings.ifExcluded);
    if (!ifConfirmed || !ifExcluded) return [];
    if (ifConfirmed.eq(score) && ifExcluded.eq(score)) return [];
    return [{ ids, ifConfirmed, ifExcluded }];
  });
}

/** The first decisions are told one by one; beyond them only where the score ends. */
const FIRST_DECISIONS = 12;

/** The score after one, two … decisions, and the fewest that take it as far as it goes. */
function openOf(
  part: BoundPart,
  score: Decimal,
  counting: FindingCounting | undefined,
  scoreWith: ScoreWith
): OpenFindings | undefined {
  const { recount } = part;
  const ids = recount?.open ?? [];
  if (!recount || ids.length === 0) return undefined;
  const scoreAt = (count: number) => scoreWith(part, recount.after(count));
  const scores: { count: number; score: Decimal }[] = [];
  let now = score;
  for (let count = 1; count <= Math.min(FIRST_DECISIONS, ids.length); count += 1) {
    const next = scoreAt(count);
    if (!next || next.eq(now)) continue;
    scores.push({ count, score: next });
    now = next;
  }
  const last = scoreAt(ids.length);
  if (last && !last.eq(now)) {
    // It only ever moves one way, so halving finds where it gets there.
    let [before, there] = [Math.min(FIRST_DECISIONS, ids.length), ids.length];
    while (there - before > 1) {
      const middle = Math.floor((before + there) / 2);
      if (scoreAt(middle)?.eq(last)) there = middle;
      else before = middle;
    }
    scores.push({ count: there, score: last });
  }
  if (scores.length === 0) return undefined;
  return { ids, decision: counting === "confirmed" ? "confirmed" : "excluded", scores };
}
