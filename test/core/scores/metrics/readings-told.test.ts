import { runChecks } from "../../../../src/core/checks/catalogue";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/core/evaluation";
import type { ScoringRule } from "../../../../src/core/rubric/scoring-rule";
import { metricById, metricsFor, readMetric } from "../../../../src/core/scores/metrics/catalogue";
import type { MetricId } from "../../../../src/core/scores/clause-score";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { Decimal } from "../../../../src/core/values/decimal";
import { workbookOf, type Rows } from "../score-workbook";
import { toldCases } from "../told-cases";
import { byCode, toldLine } from "../told-line";
import { unscoredRow } from "./unscored-row";

/*
 * What each metric reads from a workbook: the figure, the arithmetic with its cells, the other
 * readings, what it counts; or what the workbook lacks. First what is offered as a choice, then a
 * line for each of `asked`.
 */

type Asked = Partial<
  Record<"metric" | "clause" | "explanation" | "measure" | "row" | "need", string>
> & {
  readonly settings?: Partial<Settings>;
};

interface Case {
  readonly name: string;
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly asked: readonly Asked[];
  readonly told: readonly string[];
}

const points = new Decimal(10);
const RULES: Readonly<Record<string, ScoringRule>> = {
  value: { kind: "proportional", points, measure: { name: "", unit: "ratio" } },
  number: { kind: "banded", points, measure: { name: "", unit: "number" }, bands: [] },
  distance: {
    kind: "banded",
    points,
    measure: { name: "", unit: "ratio", distance: true },
    bands: [],
  },
  count: { kind: "zero-tolerance", points, condition: "", counter: "处" },
};

/** Figures of a sheet are texts in the file, and so Decimals here. */
function numbersOf(sheets: Case["sheets"]): Case["sheets"] {
  return JSON.parse(JSON.stringify(sheets), (_key, value: unknown) =>
    typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value
  ) as Case["sheets"];
}

toldCases<Case>("readings-told", ({ sheets, asked }) => {
  const facts = readFacts(workbookOf(numbersOf(sheets)));
  const { findings } = runChecks(facts);
  const offered = (["value", "count"] as const).map((need) =>
    metricsFor(need, { facts, findings, settings: DEFAULT_SETTINGS })
  );
  return [
    toldLine(offered, byCode),
    ...asked.map(({ metric, clause = "", explanation = "", measure = "", ...one }) => {
      const { row = "", need = "value", settings = {} } = one;
      const request = {
        evidence: { facts, findings, settings: { ...DEFAULT_SETTINGS, ...settings } },
        row: unscoredRow(row),
        leaf: {
          mark: "",
          need: need === "count" ? ("count" as const) : ("value" as const),
          rule: RULES[need]!,
        },
        words: { indicator: row, explanation, clause, measure, sole: false },
      };
      const binding = readMetric(request, metric as MetricId | undefined);
      const reading = binding?.reading;
      if (reading?.state !== "bound")
        return toldLine({ metric: binding?.metric.id, ...reading }, byCode);
      const { recount, findings: counted, ...rest } = reading;
      const told = { counted: counted.length, open: recount?.open.length };
      const { id, name } = binding?.metric ?? {};
      return toldLine({ id, name, chosen: binding?.chosen, ...rest, ...told }, byCode);
    }),
  ];
});

test("what is not known is no metric", () => {
  expect(metricById("unknown")).toBeUndefined();
});
