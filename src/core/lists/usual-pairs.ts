import type { ListRole } from "./people-list";

const USUAL_PAIRS: readonly (readonly [ListRole, ListRole])[] = [
  ["application", "audit"],
  ["roster", "payment"],
  ["application", "payment"],
  ["audit", "payment"],
];

/** Application against audit and roster against payment; with only one of each, what there is. */
export function usualPairs(
  present: Iterable<ListRole>
): readonly (readonly [ListRole, ListRole])[] {
  const roles = new Set(present);
  const found = USUAL_PAIRS.filter(([left, right]) => roles.has(left) && roles.has(right));
  return found.length > 2 ? found.slice(0, 2) : found;
}
