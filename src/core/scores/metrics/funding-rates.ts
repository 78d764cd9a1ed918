import { cellOf, valueOf } from "../../checks/readings";
import { message, type Message } from "../../messages/message";
import { Decimal } from "../../values/decimal";
import { pairs, type BudgetColumn } from "./budget-figures";
import {
  decidingWords,
  lacking,
  type BindingRequest,
  type Candidate,
  type Metric,
  type MetricReading,
} from "./metric";
import { sayRatio, sayReading } from "./say-figure";

const RECEIVED = /到位率|(?:资金|预算)到位(?:情况|程度|比率)/u;
/** 到位及时率 measures dates, not money. */
const TIMING = "及时";
const EXECUTION =
  /(?:预算|资金|经费|支出)[^,;。]{0,6}(?:执行|支付|支出|使用|拨付|下达)(?:进度|完成|比)?率|执行率|支付率|(?:支出|支付|执行)进度|预算执行(?:情况|比例)/u;

/** 资金到位率: received ÷ budget, from the budget tables. */
export const receivedRate: Metric = {
  id: "received-rate",
  name: message("score.metric.received-rate"),
  needs: ["value"],
  available: ({ facts }) => pairs(facts, "received", "budget").length > 0,
  claims({ words, leaf }) {
    const text = decidingWords(words);
    if (leaf.need !== "value" || !RECEIVED.test(text) || text.includes(TIMING)) return false;
    return !EXECUTION.test(words.measure);
  },
  read: (request) =>
    divide(request, [{ over: "received", under: "budget" }], "score.received-rate"),
};

/**
 * 预算执行率: paid ÷ received or paid ÷ budget, whichever the indicator's own formula says. Reports
 * differ (domain.md 3); where the formula is silent both are looked at.
 */
export const executionRate: Metric = {
  id: "execution-rate",
  name: message("score.metric.execution-rate"),
  needs: ["value"],
  available: ({ facts }) =>
    pairs(facts, "paid", "budget").length > 0 || pairs(facts, "paid", "received").length > 0,
  claims: ({ words, leaf }) => leaf.need === "value" && EXECUTION.test(decidingWords(words)),
  read(request) {
    const named = denominator(`${request.words.explanation}。${request.words.clause}`);
    const quotients: readonly Quotient[] = named
      ? [{ over: "paid", under: named }]
      : [
          { over: "paid", under: "budget", assumption: message("score.assume-over-budget") },
          { over: "paid", under: "received", assumption: message("score.assume-over-received") },
        ];
    return divide(request, quotients, "score.execution-rate");
  },
};

interface Quotient {
  readonly over: BudgetColumn;
  readonly under: BudgetColumn;
  readonly assumption?: Message;
}

function divide(
  { evidence }: BindingRequest,
  quotients: readonly Quotient[],
  code: "score.received-rate" | "score.execution-rate"
): MetricReading {
  const candidates: Candidate[] = [];
  const cells = [];
  for (const { over, under, assumption } of quotients) {
    for (const pair of pairs(evidence.facts, over, under)) {
      const [a, b] = [valueOf(pair.over), valueOf(pair.under)];
      if (!a || !b) continue;
      const value = a.dividedBy(b);
      cells.push(cellOf(pair.over), cellOf(pair.under));
      candidates.push({
        value,
        said: message(code, {
          over: message(`score.${over}`),
          overFigure: sayReading(pair.over),
          under: message(`score.${under}`),
          underFigure: sayReading(pair.under),
          ratio: sayRatio(value),
        }),
        assumption: assumption ?? message("score.assume-table", { figure: sayReading(pair.over) }),
      });
    }
  }
  if (candidates.length === 0) return lacking(message(`${code}-lacking`));
  return { state: "bound", candidates: distinctValues(candidates), cells, findings: [] };
}

/** Candidates of one and the same value are no question. */
function distinctValues(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ value }) => {
    const key = value.toDecimalPlaces(8, Decimal.ROUND_HALF_UP).toFixed();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the formula divides by: 执行率=（实际支出/实际到位）×100%. */
function denominator(words: string): "budget" | "received" | undefined {
  const plain = words.normalize("NFKC").replace(/\s+/g, "");
  const formula =
    /(?:率|进度|比例)(?:=|是指|指|为|,即)\(?[^=。;]*?(?:\/|÷|除以|占|与)([^=。;)×*]+)/u.exec(
      plain
    )?.[1] ?? /(?:\/|÷|除以)([^=。;)×*]+)/u.exec(plain)?.[1];
  if (formula === undefined) return undefined;
  if (/到位|拨付到|实收/u.test(formula)) return "received";
  return /预算|安排|年初|调整|批复|下达|计划|总额|指标/u.test(formula) ? "budget" : undefined;
}
