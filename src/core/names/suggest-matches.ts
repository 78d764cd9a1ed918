import type { MatchOptions, NameColumn, Suggestion } from "./suggestion";

/**
 * Rows of two lists that may be the same although their names differ: the best partner of each row
 * on the left, best first. Rows with the same name are partners too (score 1 when nothing speaks
 * against it), so that callers may pass whole columns; usually they pass what is left after exact
 * matching. Pure and deterministic.
 */
export function suggestMatches(
  left: NameColumn,
  right: NameColumn,
  options: MatchOptions = {}
): readonly Suggestion[] {
  const steps = suggestInSteps(left, right, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * {@link suggestMatches} in steps of a few milliseconds: yields the share done (0 to 1), so that a
 * worker can tell its progress and stop between two steps.
 */
export function* suggestInSteps(
  _left: NameColumn,
  _right: NameColumn,
  _options: MatchOptions = {}
): Generator<number, readonly Suggestion[], undefined> {
  yield 0;
  return [];
}
