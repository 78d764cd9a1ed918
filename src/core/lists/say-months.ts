import { message, type Message } from "../messages/message";
import { bitCount, highestBit, lowestBit, sayMonthBit, type ListFacts } from "./list-facts";

/** The months of several findings together. */
export function sayMonthsOf(
  facts: Pick<ListFacts, "base">,
  hits: readonly { readonly mask: number }[]
): Message | string {
  return sayMonths(
    facts,
    hits.reduce((mask, hit) => mask | hit.mask, 0)
  );
}

/** `2023-03`, `2023-03—2023-08`, or nothing when the months are not known. */
export function sayMonths(facts: Pick<ListFacts, "base">, mask: number): Message | string {
  if (mask === 0) return "";
  const first = sayMonthBit(facts, lowestBit(mask));
  const last = sayMonthBit(facts, highestBit(mask));
  const known = facts.base > 0 ? "list.months" : "list.months.of-year";
  if (first === last) return message(known, { months: first });
  const isGapless = bitCount(mask) === highestBit(mask) - lowestBit(mask) + 1;
  return message(known, { months: isGapless ? `${first}—${last}` : `${first}…${last}` });
}
