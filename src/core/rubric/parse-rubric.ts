import type { Decimal } from "../values/decimal";
import type { ParsedRubric } from "./parsed-rubric";

/** Reads a 评分细则 for an indicator of `weight` points. */
export function parseRubric(text: string, weight: Decimal): ParsedRubric {
  return { text, weight, understood: false, unread: [], questions: [], notes: [] };
}
