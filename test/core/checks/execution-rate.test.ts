import { executionRate } from "../../../src/core/checks/execution-rate";
import { measuresOf } from "../../../src/core/checks/measures";
import { say } from "../../../src/core/messages/message";
import { Decimal, plain } from "../../../src/core/values/decimal";
import { budgetTable, cell, facts, figure, reading } from "./facts-builder";

const total = (budget: string, paid: string, rate?: string) =>
  facts({
    budgets: [budgetTable([], "万元", rate === undefined ? [budget, paid] : [budget, paid, rate])],
  });

test.each([["74.83"], ["74.8"], ["75"]])("S0: 306.79 of 410.00 may be stated as %s%", (rate) => {
  expect(executionRate(total("410.00", "306.79", rate))).toEqual([]);
});

test.each([
  ["74.84", "0.01"],
  ["74.7", "-0.13"],
  ["76", "1.17"],
])("%s% is not what the figures give", (rate, difference) => {
  const [finding] = executionRate(total("410.00", "306.79", rate));
  expect(finding!.cells[0]).toEqual(cell("D2"));
  expect(plain(finding!.expected!)).toBe("74.83");
  expect(plain(finding!.difference!)).toBe(difference);
  expect(finding!.unit).toBe("%");
});

test("the message says what was divided by what", () => {
  const [finding] = executionRate(total("410.00", "306.79", "76"));
  expect(say(finding!.message, "zh-CN")).toBe(
    "总计（D2）：预算执行率写 76%，按 C2÷B2 为 74.83%。核对分子、分母的口径，或更正 D2。"
  );
});

test("a rate stated as a ratio", () => {
  const given = total("410.00", "306.79");
  const withRatio = (text: string) =>
    facts({
      budgets: given.budgets.map((budget) => ({
        ...budget,
        total: { ...budget.total!, rate: reading(text, "D2", "ratio") },
      })),
    });
  expect(executionRate(withRatio("0.7483"))).toEqual([]);
  expect(executionRate(withRatio("0.7493"))).toHaveLength(1);
});

test("funds received are a denominator too, and have a rate of their own", () => {
  const line = {
    name: { cell: cell("A2"), text: "项目" },
    budget: reading("200.00", "B2", "万元"),
    received: reading("160.00", "E2", "万元"),
    paid: reading("120.00", "C2", "万元"),
  };
  const given = (rate: string, receivedRate: string) =>
    facts({
      budgets: [
        {
          ...budgetTable([]),
          lines: [
            {
              ...line,
              rate: reading(rate, "D2", "%"),
              receivedRate: reading(receivedRate, "F2", "%"),
            },
          ],
        },
      ],
    });
  expect(executionRate(given("60", "80"))).toEqual([]);
  expect(executionRate(given("75", "80"))).toEqual([]);
  expect(executionRate(given("80", "80")).map((finding) => finding.place)).toEqual(["execution"]);
  expect(executionRate(given("75", "75")).map((finding) => plain(finding.expected!))).toEqual([
    "80",
  ]);
});

describe("a rate said in a sentence", () => {
  const said = (rate: string) =>
    facts({
      ...total("410.00", "306.79"),
      statedRates: [
        {
          cell: cell("说明!A1"),
          measure: "execution",
          rate: new Decimal(rate).div(100),
          decimals: 2,
        },
      ],
    });
  test("fits the table, or is found where it is said", () => {
    expect(executionRate(said("74.83"))).toEqual([]);
    const [finding] = executionRate(said("78.43"));
    expect(finding!.cells[0]).toEqual(cell("说明!A1"));
    expect(plain(finding!.expected!)).toBe("74.83");
  });
  test("without a budget there is nothing to compare it with", () => {
    expect(executionRate({ ...said("78.43"), budgets: [] })).toEqual([]);
  });
});

test.each([
  ["-", "306.79"],
  ["", "306.79"],
  ["410.00", ""],
  ["410.00", "#REF!"],
])("budget %p and paid %p give no rate", (budget, paid) => {
  expect(executionRate(total(budget, paid, "74.83"))).toEqual([]);
  expect(measuresOf(total(budget, paid))).toEqual([]);
});

describe("measures", () => {
  test("S0: 74.83 %, with its cells, though no cell states it", () => {
    const [measure] = measuresOf(total("410.00", "306.79"));
    expect(plain(measure!.value)).toBe("74.83");
    expect(measure!.cells).toEqual([cell("C2"), cell("B2")]);
    expect(say(measure!.name, "zh-CN")).toBe("预算执行率（表）");
  });
  test("a table without a total row is added up; one with a gap is not", () => {
    const lines = (paid: string) =>
      facts({
        budgets: [
          budgetTable([
            ["甲", "30.00", "15.00"],
            ["乙", "10.00", paid],
          ]),
        ],
      });
    expect(measuresOf(lines("-")).map(({ value }) => plain(value))).toEqual(["37.5"]);
    expect(measuresOf(lines(""))).toEqual([]);
  });
  test("nothing was budgeted: no rate, no crash", () => {
    expect(measuresOf(total("0", "5.00"))).toEqual([]);
    expect(figure("0", "A1").value.isZero()).toBe(true);
  });
});
