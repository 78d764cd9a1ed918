import { message, type Message } from "../messages/message";
import { plain, sum, type Decimal } from "../values/decimal";
import type { RuleClause, SumOfClauses } from "./scoring-rule";

/** P2 and P20: the clauses as one rule, capped at full marks. Σ ≠ full marks is worth a note. */
export function sumOf(
  clauses: readonly RuleClause[],
  given: Decimal | undefined
): { readonly rule: SumOfClauses; readonly sum: Decimal; readonly notes: readonly Message[] } {
  const total = sum(
    clauses.map((clause) => clause.rule).flatMap((rule) => (rule ? [rule.points] : []))
  );
  const points = given ?? total;
  const complete = clauses.every((clause) => clause.rule !== undefined);
  const notes =
    complete && given && !total.toDecimalPlaces(6).eq(given)
      ? [message("rubric.note-sum", { sum: plain(total), weight: plain(given) })]
      : [];
  return { rule: { kind: "sum-of-clauses", points, clauses }, sum: total, notes };
}
