import given from "../../../cases/scores/metric-words.json";
import { DEFAULT_SETTINGS } from "../../../../src/core/evaluation";
import type { ScoringRule } from "../../../../src/core/rubric/scoring-rule";
import { metricById } from "../../../../src/core/scores/metrics/catalogue";
import {
  decidingWords,
  type BindingRequest,
  type Evidence,
} from "../../../../src/core/scores/metrics/metric";
import type { Need } from "../../../../src/core/scores/rule-inputs";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { Decimal } from "../../../../src/core/values/decimal";
import { workbookOf } from "../score-workbook";
import { unscoredRow } from "./unscored-row";

/*
 * Which words bind a clause to data. A word that is missed leaves a score to a person that the
 * workbook could have given; a word that binds by mistake scores an indicator by foreign figures.
 */

const evidence: Evidence = {
  facts: readFacts(
    workbookOf({
      资金: [
        ["项目名称", "预算安排（万元）", "实际支出（万元）"],
        ["建设", 100, 120],
        ["设备", 50, 40],
      ],
    })
  ),
  findings: [],
  settings: { ...DEFAULT_SETTINGS, lists: { sheet: "名单疑点", hasMoney: true, findings: [] } },
};

const row = unscoredRow("指标甲");

const points = new Decimal(10);
const RULES: Partial<Record<Need, ScoringRule>> = {
  value: { kind: "proportional", points, measure: { name: "", unit: "ratio" } },
  count: { kind: "zero-tolerance", points, condition: "", counter: "处" },
  holds: { kind: "all-or-nothing", points, condition: "" },
};

function request(need: Need, clause: string, sole = false): BindingRequest {
  const rule = RULES[need];
  if (!rule) throw new Error(`no rule that asks for ${need}`);
  return {
    evidence,
    row,
    leaf: { mark: "", need, rule },
    words: { indicator: row.name, explanation: "", clause, measure: "", sole },
  };
}

test.each(given.map((one) => [one.metric, one.need as Need, one] as const))(
  "%s of a %s",
  (id, need, { speaks, ...rest }) => {
    const metric = metricById(id);
    const isClaimed = (words: string) => metric?.claims(request(need, words)) === true;
    expect({
      missed: speaks.filter((words) => !isClaimed(words)),
      mistaken: rest["is another matter"].filter(isClaimed),
      // A yes or no is no figure, and a metric of a ratio counts nothing.
      foreign: speaks.filter((words) => metric?.claims(request("holds", words))),
      counted: metric?.needs.includes("count")
        ? []
        : speaks.filter((words) => metric?.claims(request("count", words))),
    }).toEqual({ missed: [], mistaken: [], foreign: [], counted: [] });
  }
);

test("每具备1项得k分 counts what is there, and no metric counts that", () => {
  const items: ScoringRule = {
    kind: "award-per-item",
    points,
    condition: "",
    each: new Decimal(1),
    per: new Decimal(1),
    counter: "项",
  };
  const claimed = given
    .filter(({ need, metric }) => need === "count" && metric !== "fund-compliance")
    .filter(({ metric, speaks }) => {
      const asked = request("count", speaks[0] ?? "");
      return metricById(metric)?.claims({ ...asked, leaf: { ...asked.leaf, rule: items } });
    });
  expect(claimed).toEqual([]);
});

test("the indicator's name decides only where its rule is of one clause", () => {
  const words = {
    indicator: "资金 到位",
    explanation: "不算",
    clause: "达标　得 5 分",
    measure: "率",
  };
  expect(decidingWords({ ...words, sole: true })).toBe("资金到位达标得5分率");
  expect(decidingWords({ ...words, sole: false })).toBe("达标得5分率");
  expect(decidingWords({ ...words, clause: "９０％，好", sole: false })).toBe("90%,好率");
});

test("a part that measures the rate of spending is none of the money received", () => {
  const received = metricById("received-rate");
  const asked = request("value", "资金到位率低于95%的，按预算执行率计分");
  const measured = { ...asked, words: { ...asked.words, measure: "预算执行率" } };
  expect([received?.claims(asked), received?.claims(measured)]).toEqual([true, false]);
});

test("实际完成值 of the row stands for the whole rule, not for one of its clauses", () => {
  const stated = metricById("stated-actual");
  const withActual = (need: Need, sole: boolean): BindingRequest => ({
    ...request(need, "好", sole),
    row: { ...row, actual: { text: "96%", cell: row.label.cell } },
  });
  expect([
    stated?.claims(withActual("value", true)),
    stated?.claims(withActual("value", false)),
    stated?.claims(withActual("count", true)),
    stated?.claims(request("value", "好", true)),
  ]).toEqual([true, false, false, false]);
});

test("an id that no catalogue has is no metric", () => {
  expect(metricById("nothing")).toBeUndefined();
  expect(metricById("findings")).toBeUndefined();
  expect(metricById("execution-rate:over-budget")).toBeUndefined();
  expect(metricById("findings:over-budget")?.id).toBe("findings:over-budget");
});
