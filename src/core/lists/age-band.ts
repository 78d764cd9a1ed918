import { fold } from "../tables/text";
import type { AgeBand, ListSettings } from "./list-settings";

/** The ages of a class: as set, else as its name says: 80-89周岁, 90岁以上, 百岁老人, 60岁以下. */
export function bandOf(className: string, settings: ListSettings): AgeBand | undefined {
  const set = settings.ages.find((band) => band.className === className);
  if (set) return set;
  const text = fold(className).replace(/百岁/u, "100岁");
  const range = /(\d{1,3})(?:周?岁)?(?:[-~至—到－]|\(含\)[-~至—])(\d{1,3})(?:周?岁)/u.exec(text);
  if (range) return { className, min: Number(range[1]), max: Number(range[2]) };
  const match = /(\d{1,3})(?:周?岁)(?:\(含\))?(及?以上|以上|及?以下|以下|老人)?/u.exec(text);
  if (!match) return undefined;
  const age = Number(match[1]);
  if (match[2]?.includes("下") === true) {
    return { className, max: match[2].includes("及") ? age : age - 1 };
  }
  return match[2] === undefined ? undefined : { className, min: age };
}
