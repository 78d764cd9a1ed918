import { Decimal, plain } from "../values/decimal";
import type { ScoringRule } from "./scoring-rule";

/** A rule as plain data: every number a decimal string in plain notation. */
export type RuleData =
  string | number | boolean | readonly RuleData[] | { readonly [key: string]: RuleData };

/** The whole rule for machines; nested clauses keep their marks and texts. */
export function ruleData(rule: ScoringRule): RuleData {
  return dataOf(rule);
}

function dataOf(value: unknown): RuleData {
  if (value instanceof Decimal) return plain(value);
  if (Array.isArray(value)) return value.map(dataOf);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([key, inner]) => [key, dataOf(inner)]));
  }
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
