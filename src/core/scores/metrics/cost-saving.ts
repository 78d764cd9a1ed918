import { spentLines } from "../../checks/budget-lines";
import { cellOf, isPositive, valueOf } from "../../checks/readings";
import { message } from "../../messages/message";
import type { Facts } from "../../tables/facts";
import { type Decimal, sum } from "../../values/decimal";
import { pairs } from "./budget-figures";
import { decidingWords, lacking, type Candidate, type Metric } from "./metric";
import { sayRatio, sayReading } from "./say-figure";

const SAVING =
  /(?:成本|资金|经费|投资|支出|费用)[^,;。]{0,4}(?:节约|节省|节支|降低|结余)率|节约率/u;

/**
 * P14 成本节约率 = (planned − actual) ÷ planned. Money that is left because a line was not carried
 * out at all is no saving: where there are such lines, the rate without them is the other reading.
 */
export const costSaving: Metric = {
  id: "cost-saving",
  name: message("score.metric.cost-saving"),
  needs: ["value"],
  available: ({ facts }) => pairs(facts, "paid", "budget").length > 0,
  claims: ({ leaf, words }) => leaf.need === "value" && SAVING.test(decidingWords(words)),
  read({ evidence: { facts } }) {
    const found = pairs(facts, "paid", "budget");
    const candidates = found.flatMap(({ over, under }): Candidate[] => {
      const [paid, budget] = [valueOf(over), valueOf(under)];
      if (!paid || !budget?.gt(0)) return [];
      const value = budget.minus(paid).dividedBy(budget);
      const params = {
        budget: sayReading(under),
        paid: sayReading(over),
        ratio: sayRatio(value),
      };
      const said = message("score.cost-saving", params);
      const assumption =
        found.length > 1
          ? message("score.assume-table", { figure: params.paid })
          : message("score.assume-all-lines");
      return [{ value, said, assumption }];
    });
    const [first] = candidates;
    if (!first) return lacking(message("score.cost-saving-lacking"));
    const delivered = candidates.length === 1 ? deliveredSaving(facts) : undefined;
    const cells = found.flatMap(({ over, under }) => [cellOf(under), cellOf(over)]);
    const all =
      delivered && !delivered.value.eq(first.value) ? [delivered, ...candidates] : candidates;
    return { state: "bound", candidates: all, cells, findings: [] };
  },
};

/** The rate over the lines that money was spent on; undefined when that is all of them. */
function deliveredSaving(facts: Facts): Candidate | undefined {
  const lines = spentLines(facts).filter(({ budget }) => isPositive(budget));
  const carriedOut = lines.filter(({ paid }) => isPositive(paid));
  if (carriedOut.length === 0 || carriedOut.length === lines.length) return undefined;
  const total = (values: readonly (Decimal | undefined)[]) =>
    sum(values.flatMap((value) => value ?? []));
  const planned = total(carriedOut.map(({ budget }) => valueOf(budget)));
  const paid = total(carriedOut.map((line) => valueOf(line.paid)));
  const value = planned.minus(paid).dividedBy(planned);
  const params = {
    lines: String(carriedOut.length),
    left: String(lines.length - carriedOut.length),
    ratio: sayRatio(value),
  };
  return {
    value,
    said: message("score.cost-saving-delivered", params),
    assumption: message("score.assume-delivered"),
  };
}
