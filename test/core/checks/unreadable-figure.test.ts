import { runChecks } from "../../../src/core/checks/catalogue";
import { unreadableFigure } from "../../../src/core/checks/unreadable-figure";
import { say } from "../../../src/core/messages/message";
import { formatAddress } from "../../../src/core/values/cell-ref";
import {
  budgetTable,
  comparison,
  facts,
  paymentTable,
  rates,
  scoreRow,
  scoreTable,
  totalClaim,
} from "./facts-builder";

const cellsOf = (given: Parameters<typeof facts>[0]) =>
  unreadableFigure(facts(given)).map(({ cells, severity }) => [
    formatAddress(cells[0]!.row, cells[0]!.column),
    severity,
  ]);

const payment = paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元" }, [
  ["甲", "#REF!", "1000"],
  ["乙", "10", "见附件"],
  ["丙", "", ""],
  ["丁", "-", "-"],
  ["戊", "10", "#UNCACHED!"],
]);

test("errors and words are found, blanks and dashes are not", () => {
  expect(cellsOf({ payments: [payment] })).toEqual([
    ["C3", "high"],
    ["D4", "medium"],
    ["D7", "high"],
  ]);
});

test("each kind says what to do", () => {
  const said = unreadableFigure(facts({ payments: [payment] })).map(({ message }) =>
    say(message, "zh-CN")
  );
  expect(said[0]).toBe("甲（C3）：应为数字，单元格是错误值 #REF!。修正公式后重新核对。");
  expect(said[1]).toContain("写的是“见附件”");
  expect(said[2]).toContain("用 Excel 打开、计算并保存");
});

test("money of budgets, points, counts; #DIV/0! of a rate is no trouble", () => {
  expect(
    cellsOf({
      budgets: [
        budgetTable([
          ["甲", "#VALUE!", "1.00", "#DIV/0!"],
          ["乙", "1.00", "待付", "#REF!"],
        ]),
      ],
    })
  ).toEqual([
    ["B2", "high"],
    ["C3", "medium"],
    ["D3", "high"],
  ]);
  expect(
    cellsOf({ scoreTables: [scoreTable([scoreRow("A", "5", "#NAME?", 2, { statedRate: "" })])] })
  ).toEqual([["D2", "high"]]);
  expect(cellsOf({ comparisons: [comparison(["自理"], { 甲: [["#N/A", "3"]] })] })).toEqual([
    ["B3", "high"],
  ]);
});

test("a cell that two readers meet is told once", () => {
  const broken = paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元" }, [
    ["甲", "10", "#REF!"],
  ]);
  // totalClaim's first part stands in F3, the payment's amount in D3.
  const claim = totalClaim("1000", ["#REF!"], "元");
  const [part] = claim.parts;
  const same = { ...claim, parts: [broken.rows[0]!.amount, ...(part ? [part] : [])] };
  expect(cellsOf({ payments: [broken], totals: [same] })).toEqual([
    ["D3", "high"],
    ["F3", "high"],
  ]);
});

test("a workbook full of errors is findings, not a crash, and nothing else is claimed of it", () => {
  const given = facts({
    payments: [
      paymentTable({ classes: ["自理"], quantityUnit: "人次", amountUnit: "元" }, [
        ["甲", "#REF!", "#REF!"],
      ]),
    ],
    rates: rates({ 自理: "100" }, "元/人/月"),
    budgets: [
      budgetTable([["甲", "#REF!", "#REF!", "#REF!"]], "万元", ["#REF!", "#REF!", "#REF!"]),
    ],
    scoreTables: [scoreTable([scoreRow("A", "#REF!", "#REF!", 2, { statedRate: "" })])],
    comparisons: [comparison(["自理"], { 甲: [["#REF!", "#REF!"]] })],
  });
  const { findings, measures } = runChecks(given);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["unreadable-figure"]));
  expect(measures).toEqual([]);
});

test("nothing at all gives nothing", () => {
  expect(runChecks(facts({}))).toEqual({ findings: [], measures: [] });
});
