import { measuresOf } from "../../../src/core/checks/measures";
import { say } from "../../../src/core/messages/message";
import type { BudgetLine, BudgetTable } from "../../../src/core/tables/facts";
import { formatCell } from "../../../src/core/values/cell-ref";
import { budgetTable, facts, label, reading, table } from "./facts-builder";

const told = (...budgets: BudgetTable[]): string[] =>
  measuresOf(facts({ budgets })).map(
    ({ name, value, unit, cells }) =>
      `${say(name, "zh-CN")} ${value.toFixed()}${unit} ${cells.map((one) => formatCell(one)).join(" ")}`
  );

/** Budget, received and paid in B, C and D. */
function funds(rows: readonly (readonly [string, string, string])[], title?: string): BudgetTable {
  const lines = rows.map(([budget, received, paid], at): BudgetLine => {
    const row = String(at + 2);
    return {
      name: label(`行${row}`, `A${row}`),
      budget: reading(budget, `B${row}`, "万元", 2),
      received: reading(received, `C${row}`, "万元", 2),
      paid: reading(paid, `D${row}`, "万元", 2),
    };
  });
  return { table: table("budget-execution", title ? { title } : {}), lines };
}

test("the total row gives the rate; without one the sum of all lines", () => {
  const rows = [
    ["甲", "100", "80"],
    ["乙", "-", "10"],
  ] as const;
  expect(told(budgetTable(rows, "万元", ["120", "90"]))).toEqual([
    "预算执行率（表） 75% 表!C4 表!B4",
  ]);
  expect(told(budgetTable(rows, "万元"))).toEqual(["预算执行率（表） 90% 表!C2 表!B2"]);
  expect(
    told(
      budgetTable(
        [
          ["甲", "-", "5"],
          ["乙", "30", "10"],
        ],
        "万元"
      )
    )
  ).toEqual(["预算执行率（表） 50% 表!C2 表!B3"]);
});

test("a line that is no number leaves the sum open, a table without lines says nothing", () => {
  expect(
    told(
      budgetTable(
        [
          ["甲", "100", "80"],
          ["乙", "", "10"],
        ],
        "万元"
      )
    )
  ).toEqual([]);
  expect(
    told(
      budgetTable(
        [
          ["甲", "100", "80"],
          ["乙", "约5", "10"],
        ],
        "万元"
      )
    )
  ).toEqual([]);
  expect(told(budgetTable([["甲", "-", "-"]], "万元"))).toEqual([]);
  expect(told(budgetTable([], "万元"))).toEqual([]);
});

test("the rate over what was received is told where it is another", () => {
  expect(
    told(
      funds(
        [
          ["100", "80", "60"],
          ["100", "80", "60"],
        ],
        "资金表"
      )
    )
  ).toEqual([
    "预算执行率（资金表） 60% 表!D2 表!B2",
    "预算执行率（按到位资金）（资金表） 75% 表!D2 表!C2",
    "资金到位率（资金表） 80% 表!C2 表!B2",
  ]);
  expect(told(funds([["100", "100", "60"]]))).toEqual([
    "预算执行率（表） 60% 表!D2 表!B2",
    "资金到位率（表） 100% 表!C2 表!B2",
  ]);
  expect(told(funds([["", "90", "60"]]))).toEqual([
    "预算执行率（按到位资金）（表） 66.67% 表!D2 表!C2",
  ]);
  expect(told(funds([["100", "90", ""]]))).toEqual(["资金到位率（表） 90% 表!C2 表!B2"]);
  expect(
    told(
      funds([
        ["100", "", "60"],
        ["100", "90", "60"],
      ])
    )
  ).toEqual(["预算执行率（表） 60% 表!D2 表!B2"]);
});
