import words from "../../cases/tables/column-words.json";
import * as budgetKinds from "../../../src/core/tables/budget-kinds";
import type { HeaderColumn } from "../../../src/core/tables/header-column";
import * as indicatorKinds from "../../../src/core/tables/indicator-kinds";
import type { KindSpec } from "../../../src/core/tables/kind-spec";
import * as paymentKinds from "../../../src/core/tables/payment-kinds";
import { fits } from "../../../src/core/tables/role-fit";
import * as surveyKinds from "../../../src/core/tables/survey-kinds";
import { splitHeader } from "../../../src/core/tables/unit";

/*
 * The words that head a column in each kind of table, and words beside them that do not: a header
 * that is missed is a column nobody checks, and one that is taken for another is a wrong finding.
 * `申报情况 > 自理` is a header of two levels; `=numbers`, `=texts` and `=units` say what stands below.
 */

const kinds: Readonly<Record<string, KindSpec>> = {
  ...paymentKinds,
  ...budgetKinds,
  ...indicatorKinds,
  ...surveyKinds,
};

const BELOW: Readonly<Record<string, Partial<HeaderColumn>>> = {
  numbers: { numeric: 1 },
  texts: { numeric: 0 },
  units: { numeric: 0, holdsUnits: true },
};

function headerOf(said: string): HeaderColumn {
  const [words = "", below = ""] = said.split("=");
  const levels = words.split(" > ").map(splitHeader);
  const unit = levels.at(-1)?.unit;
  const path = levels.map(({ text }) => text);
  return { column: 0, path, shownPath: path, ...(unit ? { unit } : {}), ...BELOW[below] };
}

test.each(words as [string, string, string, string][])("%s: %s", (kind, role, heads, others) => {
  const specs = kinds[kind]?.roles.filter((each) => each.role === role) ?? [];
  const isHead = (said: string): boolean => specs.some((spec) => fits(spec, headerOf(said)));
  const [yes, no] = [heads.split(" | "), others.split(" | ")];
  expect(yes.filter((said) => !isHead(said))).toEqual([]);
  expect(no.filter(isHead)).toEqual([]);
});
