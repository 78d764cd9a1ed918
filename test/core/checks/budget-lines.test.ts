import { overBudget } from "../../../src/core/checks/over-budget";
import { unbudgetedPayment } from "../../../src/core/checks/unbudgeted-payment";
import { unpaidLine } from "../../../src/core/checks/unpaid-line";
import { say } from "../../../src/core/messages/message";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { plain } from "../../../src/core/values/decimal";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { budgetTable, facts } from "./facts-builder";

/** S0 表2, shortened names. */
const yijinhuoluo = facts({
  budgets: [
    budgetTable(
      [
        ["四中心运营服务费", "175.00", "157.32"],
        ["阿镇", "45.00", "45.00"],
        ["通格朗", "15.00", "13.50"],
        ["阿吉奈", "15.00", "4.50"],
        ["王府路", "15.00", "-"],
        ["吉日嘎朗", "15.00", "13.50"],
        ["乌兰木伦镇", "18.00", "10.80"],
        ["纳林陶亥镇", "18.00", "-"],
        ["伊金霍洛镇", "18.00", "-"],
        ["札萨克镇", "18.00", "5.40"],
        ["红庆河镇", "18.00", "10.80"],
        ["合同庙", "-", "40.00"],
        ["苏布尔嘎镇", "18.00", "5.97"],
        ["督导审计", "10.00", "-"],
        ["助餐补贴备用资金", "12.00", "-"],
      ],
      "万元",
      ["410.00", "306.79"]
    ),
  ],
});

const told = (findings: FindingDraft[]) =>
  findings.map((finding) => [
    finding.subject,
    formatAddress(finding.cells[0]!.row, finding.cells[0]!.column),
    plain(finding.difference!),
    plain(finding.amountYuan!),
  ]);

const lines = (...rows: [string, string, string][]) => facts({ budgets: [budgetTable(rows)] });

describe("unbudgeted-payment", () => {
  test("S0: 合同庙 was paid 40.00 on a dash", () => {
    const found = unbudgetedPayment(yijinhuoluo);
    expect(told(found)).toEqual([["合同庙", "C13", "40", "400000"]]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "合同庙（C13）：支出 40.00 万元，但预算（B13）为零。核实是否另有预算批复，或更正 B13。"
    );
  });
  test("a written 0 is a dash", () => {
    expect(told(unbudgetedPayment(lines(["甲", "0.00", "1.00"])))).toEqual([
      ["甲", "C2", "1", "10000"],
    ]);
  });
  test("a blank budget is missing; text and errors are not zero; nothing paid is no payment", () => {
    const given = lines(
      ["空", "", "1.00"],
      ["文字", "待定", "1.00"],
      ["错误", "#REF!", "1.00"],
      ["未付", "-", "-"],
      ["未付", "0", "0"],
      ["有预算", "2.00", "1.00"]
    );
    expect(unbudgetedPayment(given)).toEqual([]);
  });
});

describe("over-budget", () => {
  test("S0: no budgeted line is over, whatever the prose says", () => {
    expect(overBudget(yijinhuoluo)).toEqual([]);
  });
  test("over by more than the rounding of both figures", () => {
    const given = lines(
      ["齐平", "15.00", "15.00"],
      ["误差内", "15.00", "15.01"],
      ["超", "15.00", "15.02"]
    );
    expect(told(overBudget(given))).toEqual([["超", "C4", "0.02", "200"]]);
  });
  test("a line without a budget is the other check's", () => {
    expect(overBudget(lines(["甲", "-", "15.00"], ["乙", "", "15.00"]))).toEqual([]);
  });
  test("a table that budgets in its total row only", () => {
    const given = facts({
      budgets: [
        budgetTable(
          [
            ["甲", "", "60.00"],
            ["乙", "", "50.00"],
          ],
          "万元",
          ["100.00", "110.00"]
        ),
      ],
    });
    expect(told(overBudget(given))).toEqual([["总计", "C4", "10", "100000"]]);
  });
});

describe("unpaid-line", () => {
  test("S0: five budgeted lines of which nothing was paid", () => {
    expect(told(unpaidLine(yijinhuoluo))).toEqual([
      ["王府路", "C6", "-15", "-150000"],
      ["纳林陶亥镇", "C9", "-18", "-180000"],
      ["伊金霍洛镇", "C10", "-18", "-180000"],
      ["督导审计", "C15", "-10", "-100000"],
      ["助餐补贴备用资金", "C16", "-12", "-120000"],
    ]);
  });
  test("a blank is missing, not unpaid; without a budget nothing is unpaid", () => {
    expect(
      unpaidLine(lines(["空", "15.00", ""], ["无预算", "-", "-"], ["文字", "15.00", "待付"]))
    ).toEqual([]);
  });
  test("a written 0 counts as a dash", () => {
    expect(unpaidLine(lines(["甲", "15.00", "0.00"]))).toHaveLength(1);
  });
});
