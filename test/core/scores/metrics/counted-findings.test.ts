import type { Finding } from "../../../../src/core/checks/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/evaluation";
import { message } from "../../../../src/core/messages/message";
import { metricById } from "../../../../src/core/scores/metrics/catalogue";
import type { BindingRequest } from "../../../../src/core/scores/metrics/metric";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { workbookOf } from "../score-workbook";

function finding(id: string, related?: readonly string[]): Finding {
  return {
    id,
    rule: "over-budget",
    severity: "high",
    subject: id,
    cells: [],
    message: message("score.pending"),
    tableId: "t1",
    ...(related && { related }),
  };
}

/** What a check found, counted as 处: how many, and which. */
function counted(findings: readonly Finding[]) {
  const evidence = { facts: readFacts(workbookOf({})), findings, settings: DEFAULT_SETTINGS };
  const reading = metricById("findings:over-budget")?.read({ evidence } as BindingRequest);
  return reading?.state === "bound"
    ? [reading.candidates[0]?.value.toNumber(), reading.findings]
    : undefined;
}

test("what follows from another of the same findings is no 处 of its own", () => {
  expect(counted([finding("a"), finding("b", ["a"]), finding("c", ["elsewhere"])])).toEqual([
    2,
    ["a", "c"],
  ]);
});

test("a finding of another check is not counted", () => {
  expect(counted([finding("a"), { ...finding("b"), rule: "unpaid-line" }])).toEqual([1, ["a"]]);
});
