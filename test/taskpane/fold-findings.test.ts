import type { Finding } from "../../src/core/checks/finding";
import { plain } from "../../src/core/values/decimal";
import {
  NO_FILTER,
  filterFindings,
  foldFindings,
  moneyAtStake,
  orderFindings,
} from "../../src/taskpane/fold-findings";
import { reviewsNow } from "../../src/taskpane/reviewing";
import { yongjiReport } from "./yongji-report";

const { findings } = yongjiReport;
const said = (finding: Finding): string => finding.message.code;

test("the gravest come first, and among them the most money", () => {
  const ordered = orderFindings(findings);
  expect(ordered.map(({ severity }) => severity)).toEqual([
    ...Array<string>(13).fill("high"),
    "medium",
    "low",
  ]);
  expect(ordered[0]?.rule).toBe("constant-residual");
  expect(ordered[1]?.subject).toBe("鸿福养老中心");
});

test("the same rule with the same difference folds into one; others stay alone", () => {
  const groups = foldFindings(orderFindings(findings));
  expect(groups.map(({ first, rest }) => [first.rule, rest.length])).toEqual([
    ["constant-residual", 0],
    ["quantity-times-rate", 1],
    ["quantity-times-rate", 9],
    ["children-equal-parent", 0],
    ["unpaid-line", 0],
  ]);
});

test("findings without a difference never fold, though their rule is the same", () => {
  const unpaid = findings.filter(({ rule }) => rule === "unpaid-line");
  const again = unpaid.map((finding) => ({ ...finding, id: "unpaid-2" }));
  expect(foldFindings([...unpaid, ...again])).toHaveLength(2);
});

test("a residual that restates the sum of its rows is not counted twice", () => {
  expect(plain(moneyAtStake(findings))).toBe("14750");
  const residual = findings.filter(({ rule }) => rule === "constant-residual");
  expect(plain(moneyAtStake(residual))).toBe("14750");
  expect(plain(moneyAtStake([]))).toBe("0");
});

test("what another headcount would cost a month is not money that was paid", () => {
  const counted = findings.map((finding) => ({ ...finding, unit: "人" }));
  expect(plain(moneyAtStake(counted))).toBe("0");
});

const short = findings.filter(({ rule }) => rule === "quantity-times-rate");

test.each([
  ["a subject", { text: "五老峰" }, ["short-3"]],
  ["full-width text, as an input method gives it", { text: "（Ｆ４）" }, ["short-4"]],
  ["a cell, in any case", { text: "资金支出!f3" }, ["short-3", "residual"]],
  ["the sentence", { text: "恰为预算" }, ["residual"]],
  ["a severity", { severity: "medium" }, ["weights"]],
  ["a status of the sheet", { status: "confirmed" }, ["unpaid"]],
  ["a status decided since", { status: "excluded" }, ["weights"]],
  ["a remark", { text: "财政局" }, ["unpaid"]],
  ["a rule", { rule: "quantity-times-rate" }, short.map(({ id }) => id)],
  ["the findings of an indicator", { only: ["weights", "unpaid"] }, ["weights", "unpaid"]],
  ["everything at once", { text: "鸿福", rule: "unpaid-line" }, []],
] as const)("filters by %s", (_, filter, ids) => {
  const reviewOf = reviewsNow(
    [{ id: "unpaid", status: "confirmed", remark: "已问财政局" }],
    new Map([["weights", { id: "weights", status: "excluded" }]])
  );
  const shown = filterFindings(findings, { ...NO_FILTER, ...filter }, said, reviewOf);
  expect(shown.map(({ id }) => id).sort()).toEqual([...ids].sort());
});
