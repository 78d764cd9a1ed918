import { constantResidual } from "../../../src/core/checks/constant-residual";
import { say } from "../../../src/core/messages/message";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { plain } from "../../../src/core/values/decimal";
import cases from "../../cases/checks/quantity-times-rate.json";
import { budgetTable, facts, paymentTable, type PaymentShape, rates } from "./facts-builder";

const yongji = cases[0]!;
const yongjiFacts = (budget?: string) =>
  facts({
    payments: [
      paymentTable(
        { ...(yongji.table as PaymentShape), title: "表1-1 资金支出情况" },
        yongji.rows,
        "133.00"
      ),
    ],
    rates: rates(yongji.rates, "元/人/年"),
    budgets: budget ? [budgetTable([], "万元", [budget, "133.00"])] : [],
  });

test("S3: one finding for the table, with both groups and the whole sum", () => {
  const found = constantResidual(yongjiFacts("133.00"));
  expect(found).toHaveLength(1);
  const [finding] = found;
  expect(
    [finding!.stated, finding!.expected, finding!.difference].map((one) => plain(one!))
  ).toEqual(["133", "134.475", "-1.475"]);
  expect(plain(finding!.amountYuan!)).toBe("-14750");
  expect(finding!.cells).toHaveLength(12);
  expect(formatAddress(finding!.cells[0]!.row, finding!.cells[0]!.column)).toBe("F3");
  expect(say(finding!.message, "zh-CN")).toBe(
    "表1-1 资金支出情况：10 行各少 1,200 元、2 行各少 1,375 元。应发合计 1,344,750 元，实发合计 1,330,000 元，共少 14,750 元。实发合计与预算 1,330,000 元一元不差。核实是否统一调整过金额及其依据。"
  );
});

test.each([["133.01"], [undefined]])(
  "a budget of %s is not said to equal what was paid",
  (budget) => {
    const [finding] = constantResidual(yongjiFacts(budget));
    expect(say(finding!.message, "zh-CN")).not.toContain("一元不差");
  }
);

const rows = (...amounts: string[]) =>
  facts({
    payments: [
      paymentTable(
        { classes: ["自理"], quantityUnit: "人次", amountUnit: "元" },
        amounts.map((amount, at) => [`第${String(at + 1)}家`, String(10 * (at + 1)), amount])
      ),
    ],
    rates: rates({ 自理: "100" }, "元/人/月"),
  });

test("two rows off by one sum may be chance, three are not", () => {
  expect(constantResidual(rows("900", "1900", "3000", "4000"))).toEqual([]);
  expect(constantResidual(rows("900", "1900", "2900", "4000"))).toHaveLength(1);
});

test("three rows that are off by different sums, or by nothing, are no flat cut", () => {
  expect(constantResidual(rows("900", "1800", "2700"))).toEqual([]);
  expect(constantResidual(rows("1000", "2000", "3000", "4000"))).toEqual([]);
});

test("a flat raise is named as one", () => {
  const [finding] = constantResidual(rows("1050", "2050", "3050"));
  expect(finding!.message.params?.["groups"]).toEqual({
    code: "check.constant-residual.group-over",
    params: { count: "3", amount: "50" },
  });
  expect(plain(finding!.amountYuan!)).toBe("150");
});

test("a sum that one row alone is off by is no group", () => {
  const [finding] = constantResidual(rows("900", "1900", "2900", "3500"));
  expect(finding!.message.params?.["groups"]).toEqual({
    code: "check.constant-residual.group-short",
    params: { count: "3", amount: "100" },
  });
  expect(finding!.cells).toHaveLength(3);
});

test("what the finding is called", () => {
  const [finding] = constantResidual(yongjiFacts());
  const { rule, severity, known, place, subject } = finding!;
  expect({ rule, severity, known, place, subject }).toEqual({
    rule: "constant-residual",
    severity: "high",
    known: "",
    place: "amount",
    subject: "表1-1 资金支出情况",
  });
});

test("the group of most rows is told first", () => {
  const amounts = ["950", "1950", "2900", "3900", "4900", "5950", "7000"];
  const [finding] = constantResidual(rows(...amounts, "7900"));
  const groups = say(finding!.message, "zh-CN");
  expect(groups.indexOf("4 行各少 100 元")).toBeGreaterThan(-1);
  expect(groups.indexOf("3 行各少 50 元")).toBeGreaterThan(groups.indexOf("4 行各少 100 元"));
});
