import { amountInName } from "../../../src/core/checks/amount-in-name";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { nameAmount } from "../../../src/core/tables/readers/name-amount";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "../tables/book";

function told(name: string, budget: CellScalar, paid: CellScalar, unit = "万元") {
  const rows = [
    [`单位：${unit}`],
    ["项目", "预算安排", "实际支出"],
    ["其他服务", "20.00", "10.00"],
    [name, budget, paid],
  ];
  return amountInName(readFacts(book({ name: "支出", rows }))).map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
    finding.amountYuan?.toFixed(),
    say(finding.message, "zh-CN"),
  ]);
}

test("S0: 合同庙 says 30万元, 40.00 were paid", () => {
  expect(told("合同庙养老服务中心运营补贴资金30万元", "-", "40.00")).toEqual([
    [
      "支出!C4",
      "40",
      "30",
      "100000",
      "合同庙养老服务中心运营补贴资金30万元（C4）：名称写 30万元（A4），表中为 40.00 万元。核对合同或批复，更正名称或 C4。",
    ],
  ]);
});

test.each([
  ["name and payment agree", "甲中心补贴30万元", "-", "30.00", "万元"],
  ["it is the budget that the name says", "甲中心补贴30万元", "30.00", "18.00", "万元"],
  ["in another unit", "甲中心补贴30万元", "300,000", "300,000.00", "元"],
  ["rounded to its decimals", "甲中心补贴12.35万元", "-", "123,456", "元"],
  ["in a bracket of its own", "甲中心补贴（30万元）", "-", "30.00", "万元"],
  [
    "an amount in the middle is about something else",
    "使用财政拨付410万元的督导审计费",
    "10.00",
    "-",
    "万元",
  ],
  ["a rate", "甲中心补贴（每人每月200元）", "10.00", "8.00", "万元"],
  ["a rate at the end", "甲中心补贴标准1200元", "10.00", "8.00", "万元"],
  ["nothing paid or budgeted", "甲中心补贴30万元", "-", "-", "万元"],
])("%s", (_, name, budget, paid, unit) => {
  expect(told(name, budget, paid, unit)).toEqual([]);
});

test("a bracket that holds nothing but an amount is the line's", () => {
  expect(told("甲中心补贴（合同价：30万元）", "25.00", "20.00")).toHaveLength(1);
});

test("one past the rounding of the cell", () => {
  expect(told("甲中心补贴30万元", "-", "30.00")).toEqual([]);
  expect(told("甲中心补贴30万元", "-", "30.01")[0]?.[3]).toBe("100");
});

test.each([
  ["甲站（一期款9万元，二期款4.5万元）", undefined, undefined],
  ["甲中心（站）运营补贴", "30万元", "300000"],
  ["甲中心运营补贴", "按合同支付，共30万元", undefined],
  ["甲项目共计1,200.50元整", undefined, "1200.5"],
  ["30万元", undefined, undefined],
])("nameAmount %s (%s): %s", (name, note, yuan) => {
  expect(nameAmount(name, note)?.yuan.toFixed()).toBe(yuan);
});
