import type { Decimal } from "../values/decimal";
import type { Choice, Move } from "./moves-of";

/** More things to decide than this are not looked for. */
export const MOST_CHANGES = 12;
const MOST_WAYS = 5;
/** Steps of the search for further sets; what is not looked at by then is told as “more”. */
const MOST_NODES = 20_000;

export interface Fewest {
  /** Undefined: more than MOST_CHANGES, or nothing leads there. */
  readonly cost: number | undefined;
  /** Whether everything that is open together leads there. */
  readonly isReachable: boolean;
  readonly ways: readonly (readonly Move[])[];
  readonly hasMore: boolean;
}

/**
 * The fewest things to decide that move the total by `need` or more in one direction, and sets of
 * that size: those with the largest moves first, at most five of them. `worth` is by how much a
 * move moves the total, never less; `fits` has the last word on a set. Exact up to MOST_CHANGES;
 * the number of sets that are looked at is bounded.
 */
export function fewestMoves(
  choices: readonly Choice[],
  direction: "up" | "down",
  need: Decimal,
  fits: (moves: readonly Move[]) => boolean,
  worth: (move: Move) => Decimal = ({ change }) => change
): Fewest {
  const sign = direction === "up" ? 1 : -1;
  // Plain numbers to search with; `fits` decides exactly.
  const target = need.toNumber() - TINY;
  const useful = choices
    .map((choice) => usefulOf(choice, sign, worth))
    .filter((options) => options.length > 0)
    .sort((a, b) => largest(b) - largest(a));
  const best = bestFrom(useful);
  const top = best[0] ?? [];
  for (let cost = 1; cost <= MOST_CHANGES; cost += 1) {
    if ((top[cost] ?? 0) < target) continue;
    const { ways, hasMore } = waysOf(useful, best, cost, target, fits);
    if (ways.length > 0) return { cost, isReachable: true, ways, hasMore };
  }
  const all = useful.flatMap((options) => options.at(-1)?.move ?? []);
  return { cost: undefined, isReachable: fits(all), ways: [], hasMore: false };
}

/** Far below any step of a score, far above the noise of adding numbers. */
const TINY = 1e-9;

interface Option {
  readonly cost: number;
  readonly gain: number;
  readonly move: Move;
}

/** Moves in the right direction that gain more than every cheaper one of the same choice. */
function usefulOf(choice: Choice, sign: number, worth: (move: Move) => Decimal): readonly Option[] {
  const sorted = choice
    .map((move) => ({ cost: move.cost, gain: worth(move).toNumber() * sign, move }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  let most = 0;
  return sorted.filter(({ gain }) => {
    if (gain <= most) return false;
    most = gain;
    return true;
  });
}

function largest(options: readonly Option[]): number {
  return options.at(-1)?.gain ?? 0;
}

/** best[i][c]: the most that choices from i on can gain with at most c things decided. */
function bestFrom(choices: readonly (readonly Option[])[]): readonly (readonly number[])[] {
  const best: number[][] = [];
  best[choices.length] = Array.from({ length: MOST_CHANGES + 1 }, () => 0);
  for (let at = choices.length - 1; at >= 0; at -= 1) {
    const after = best[at + 1] ?? [];
    best[at] = after.map((without, budget) => {
      let most = without;
      for (const { cost, gain } of choices[at] ?? []) {
        if (cost <= budget) most = Math.max(most, gain + (after[budget - cost] ?? 0));
      }
      return most;
    });
  }
  return best;
}

function waysOf(
  choices: readonly (readonly Option[])[],
  best: readonly (readonly number[])[],
  cost: number,
  target: number,
  fits: (moves: readonly Move[]) => boolean
): { readonly ways: readonly (readonly Move[])[]; readonly hasMore: boolean } {
  const ways: (readonly Move[])[] = [];
  let nodes = 0;
  let hasMore = false;
  const walk = (at: number, left: number, missing: number, moves: readonly Move[]): void => {
    if (hasMore) return;
    nodes += 1;
    if (nodes > MOST_NODES) {
      hasMore = true;
      return;
    }
    if (missing <= 0 && fits(moves)) {
      hasMore = ways.length === MOST_WAYS;
      if (!hasMore) ways.push(moves);
      return;
    }
    if (at === choices.length || (best[at]?.[left] ?? 0) < missing) return;
    for (const option of [...(choices[at] ?? [])].reverse()) {
      if (option.cost <= left) {
        walk(at + 1, left - option.cost, missing - option.gain, [...moves, option.move]);
      }
    }
    walk(at + 1, left, missing, moves);
  };
  walk(0, cost, target, []);
  return { ways, hasMore };
}
