import { cellOf, valueOf } from "../../checks/readings";
import { message } from "../../messages/message";
import { ONE } from "../../values/decimal";
import { pairs } from "./budget-figures";
import { decidingWords, lacking, type Candidate, type Metric } from "./metric";
import { sayRatio, sayReading } from "./say-figure";

const ACCURACY = /预算(?:编制|测算|申报)?[^,;。]{0,4}准确率|预算(?:编制)?[^,;。]{0,2}吻合[率度]/u;
const DEVIATION = /预算(?:编制|执行|收支)?[^,;。]{0,4}(?:偏差|偏离|差异|误差)[率度]/u;

/** 预算编制准确率 = 1 − |paid − budget| ÷ budget; 预算偏差率 is that quotient itself. */
export const budgetAccuracy: Metric = {
  id: "budget-accuracy",
  name: message("score.metric.budget-accuracy"),
  needs: ["value"],
  available: ({ facts }) => pairs(facts, "paid", "budget").length > 0,
  claims({ leaf, words }) {
    const text = decidingWords(words);
    return leaf.need === "value" && (ACCURACY.test(text) || DEVIATION.test(text));
  },
  read({ evidence: { facts }, words }) {
    const isDeviation = DEVIATION.test(decidingWords(words));
    const found = pairs(facts, "paid", "budget");
    const candidates = found.flatMap(({ over, under }): Candidate[] => {
      const [paid, budget] = [valueOf(over), valueOf(under)];
      if (!paid || !budget?.gt(0)) return [];
      const off = paid.minus(budget).abs().dividedBy(budget);
      const value = isDeviation ? off : ONE.minus(off);
      return [
        {
          value,
          said: message(isDeviation ? "score.budget-deviation" : "score.budget-accuracy", {
            paid: sayReading(over),
            budget: sayReading(under),
            ratio: sayRatio(value),
          }),
          assumption: message("score.assume-table", { figure: sayReading(over) }),
        },
      ];
    });
    if (candidates.length === 0) return lacking(message("score.execution-rate-lacking"));
    const cells = found.flatMap(({ over, under }) => [cellOf(over), cellOf(under)]);
    return { state: "bound", candidates, cells, findings: [] };
  },
};
