import type { SavingRate } from "./scoring-rule";
import type { Token } from "./tokenise";

/**
 * P14 （计划成本−实际成本）/计划成本×100%: the names of plan and actual; undefined for any other
 * quotient. The sign says which is which: what is divided by is the plan.
 */
export function readSavingRate(tokens: readonly Token[]): SavingRate | undefined {
  const words = tokens.map((token) => (token.type === "dash" ? "-" : token.raw)).join("");
  const bare = words.normalize("NFKC").replace(/[\s()[\]【】]/gu, "");
  const match = /^([^-/÷×*\d]{2,20})-([^-/÷×*\d]{2,20})[/÷]([^-/÷×*\d]{2,20})(?:[×*]100%)?$/u.exec(
    bare
  );
  const [, plan = "", actual = "", under] = match ?? [];
  return match && under === plan && actual !== plan ? { plan, actual } : undefined;
}
