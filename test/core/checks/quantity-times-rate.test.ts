import { checks, runChecks } from "../../../src/core/checks/catalogue";
import { quantityTimesRate } from "../../../src/core/checks/quantity-times-rate";
import { say } from "../../../src/core/messages/message";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { plain } from "../../../src/core/values/decimal";
import cases from "../../cases/checks/quantity-times-rate.json";
import { facts, paymentTable, type PaymentShape, rates, type UnitName } from "./facts-builder";

interface Case {
  readonly name: string;
  readonly rates: Record<string, string>;
  readonly rateUnit: UnitName;
  readonly table: PaymentShape;
  readonly rows: readonly (readonly string[])[];
  /** Cell, stated, expected, yuan. */
  readonly expected: readonly (readonly [string, string, string, string])[];
  readonly unit?: string;
  readonly note?: string;
}

function factsOf(given: Case) {
  return facts({
    payments: [paymentTable(given.table, given.rows)],
    rates: rates(given.rates, given.rateUnit),
  });
}

test.each(cases as unknown as Case[])("$name", (given) => {
  const found = quantityTimesRate(factsOf(given));
  const told = found.map((finding) => [
    formatAddress(finding.cells[0]?.row ?? -1, finding.cells[0]?.column ?? -1),
    plain(finding.stated!),
    plain(finding.expected!),
    plain(finding.amountYuan!),
  ]);
  expect(told).toEqual(given.expected);
  for (const finding of found) {
    expect(finding.unit).toBe(
      given.unit ?? (given.table.amountUnit === "none" ? "" : given.table.amountUnit)
    );
    expect(finding.difference!.eq(finding.stated!.minus(finding.expected!))).toBe(true);
    if (given.note) expect(finding.message.params?.["note"]).toEqual({ code: given.note });
  }
});

const oneRow: Case = {
  name: "",
  rates: { 自理: "1200", 半失能: "1800", 失能: "2400" },
  rateUnit: "元/人/年",
  table: { classes: ["自理", "半失能", "失能"], quantityUnit: "人次", amountUnit: "万元" },
  rows: [["五老峰仁德养老中心", "147", "539", "410", "17.6350"]],
  expected: [],
};

test("the message shows the whole arithmetic, what is stated, by how much, and what to do", () => {
  const [finding] = quantityTimesRate(factsOf(oneRow));
  expect(say(finding!.message, "zh-CN")).toBe(
    "五老峰仁德养老中心（F3）：147×100 + 539×150 + 410×200 = 177,550 元，报表 176,350 元，少 1,200 元。核对 F3，或更正 C3:E3 的人次。"
  );
  expect(say(finding!.message, "en")).toContain("177,550 yuan, stated 176,350 yuan");
});

test("the money is the first cell, then the quantities and the rates it rests on", () => {
  const [finding] = quantityTimesRate(factsOf(oneRow));
  const cells = finding!.cells.map(
    (cell) => `${cell.sheet}!${formatAddress(cell.row, cell.column)}`
  );
  expect(cells).toEqual(["表!F3", "表!C3", "表!D3", "表!E3", "标准!B2", "标准!B3", "标准!B4"]);
});

describe("应发 beside 实发", () => {
  const withDue = (rows: string[][], rateUnit: UnitName = "元/人/月") =>
    facts({
      payments: [
        paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元", due: true }, [
          ["对一", "10", "1000", "1000"],
          ["对二", "20", "2000", "2000"],
          ...rows,
        ]),
      ],
      rates: rates({ 自理: "100" }, rateUnit),
    });
  const told = (given: ReturnType<typeof withDue>) =>
    quantityTimesRate(given).map((finding) => [
      formatAddress(finding.cells[0]!.row, finding.cells[0]!.column),
      plain(finding.stated!),
      plain(finding.expected!),
      finding.message.code,
    ]);

  test("应发 right, 实发 short: one finding at 实发", () => {
    expect(told(withDue([["甲", "10", "1000", "900"]]))).toEqual([
      ["E5", "900", "1000", "check.paid-not-due.short"],
    ]);
  });
  test("应发 wrong and paid as it stands: one finding at 实发", () => {
    expect(told(withDue([["甲", "10", "900", "900"]]))).toEqual([
      ["E5", "900", "1000", "check.quantity-times-rate.short"],
    ]);
  });
  test("应发 alone wrong: one finding at 应发", () => {
    expect(told(withDue([["甲", "10", "1100", "1000"]]))).toEqual([
      ["D5", "1100", "1000", "check.quantity-times-rate.over"],
    ]);
  });
  test("two roots are two findings, which add up to the whole difference", () => {
    const findings = quantityTimesRate(withDue([["甲", "10", "900", "850"]]));
    expect(findings.map((finding) => plain(finding.amountYuan!))).toEqual(["-100", "-50"]);
  });
  test("without rates 实发 is still compared with 应发", () => {
    const given = { ...withDue([["甲", "10", "1000", "1300"]]), rates: [] };
    expect(told(given)).toEqual([["E5", "1300", "1000", "check.paid-not-due.over"]]);
  });
});

test("two standards that contradict each other: the one that most rows were made by", () => {
  const payment = paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元" }, [
    ["甲", "10", "1200"],
    ["乙", "20", "2400"],
    ["丙", "30", "3000"],
  ]);
  const lastYear = rates({ 自理: "100" }, "元/人/月");
  const thisYear = rates({ 自理: "120" }, "元/人/月");
  const found = quantityTimesRate(
    facts({ payments: [payment], rates: [...lastYear, ...thisYear] })
  );
  expect(found.map((finding) => [finding.subject, plain(finding.expected!)])).toEqual([
    ["丙", "3600"],
  ]);
  const tie = paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元" }, [
    ["甲", "10", "1200"],
    ["乙", "20", "2000"],
  ]);
  expect(quantityTimesRate(facts({ payments: [tie], rates: [...lastYear, ...thisYear] }))).toEqual(
    []
  );
});

test("without rates there is nothing to claim", () => {
  expect(quantityTimesRate({ ...factsOf(oneRow), rates: [] })).toEqual([]);
});

test("every finding of a run has an id of its own, and the same on the next run", () => {
  const given = (cases as unknown as Case[])[0]!;
  const first = runChecks(factsOf(given)).findings.map((finding) => finding.id);
  expect(new Set(first).size).toBe(13);
  expect(runChecks(factsOf(given)).findings.map((finding) => finding.id)).toEqual(first);
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
});
