import type { GradeBand } from "../core/tables/facts";
import type { Decimal } from "../core/values/decimal";

/** Where a level begins on the line from 0 to the full weight. */
export interface LevelMark {
  readonly level: string;
  readonly min: Decimal;
}

/** Lower ends of the levels, lowest first; the lowest level, which begins at zero, has no mark. */
export function levelMarks(bands: readonly GradeBand[]): readonly LevelMark[] {
  return bands
    .flatMap(({ level, min }) => (min === undefined || min.isZero() ? [] : [{ level, min }]))
    .sort((a, b) => a.min.comparedTo(b.min));
}

/** The next level up and how far it is; undefined at the top. */
export function nextLevel(
  marks: readonly LevelMark[],
  score: Decimal
): { readonly mark: LevelMark; readonly gap: Decimal } | undefined {
  const mark = marks.find(({ min }) => min.greaterThan(score));
  return mark && { mark, gap: mark.min.minus(score) };
}

/** The floor of the present level and the room above it; undefined in the lowest level. */
export function floorOf(
  marks: readonly LevelMark[],
  score: Decimal
): { readonly mark: LevelMark; readonly gap: Decimal } | undefined {
  const mark = marks.filter(({ min }) => min.lessThanOrEqualTo(score)).at(-1);
  return mark && { mark, gap: score.minus(mark.min) };
}
