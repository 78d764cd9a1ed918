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

/** More turns of a score than this are not told: nobody decides so many findings to move it. */
const MOST_TURNS = 24;

/** Finds the counts at which the score changes by halving: it only ever moves one way. */
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
  const last = scoreAt(ids.length);
  const scores: { count: number; score: Decimal }[] = [];
  let now = score;
  let from = 0;
  while (last && !now.eq(last) && scores.length < MOST_TURNS) {
    let [same, other] = [from, ids.length];
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (scoreAt(middle)?.eq(now)) same = middle;
      else other = middle;
    }
    const next = scoreAt(other);
    if (!next) break;
    scores.push({ count: other, score: next });
    now = next;
    from = other;
  }
  if (scores.length === 0) return undefined;
  return { ids, decision: counting === "confirmed" ? "confirmed" : "excluded", scores };
}
