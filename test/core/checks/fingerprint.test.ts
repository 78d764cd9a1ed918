import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { fingerprint, numberFindings } from "../../../src/core/checks/fingerprint";
import { message } from "../../../src/core/messages/message";
import { cell, table } from "./facts-builder";

const draft = (rest: Partial<FindingDraft> = {}): FindingDraft => ({
  rule: "quantity-times-rate",
  severity: "high",
  subject: "常青养老院",
  place: "amount",
  table: table("subsidy-payment", { title: "表1-1 资金支出情况" }),
  cells: [cell("F6")],
  message: message("check.word.less"),
  ...rest,
});

test("it names the rule and is short", () => {
  expect(fingerprint(draft())).toMatch(/^quantity-times-rate-[0-9a-z]{6}$/);
});

test("rows, sheets, spaces and figures do not change it", () => {
  const moved = draft({
    cells: [cell("别的表!F20")],
    subject: " 常青 养老院",
    table: table("subsidy-payment", {
      title: "表1-1资金支出情况",
      range: { sheet: "别的表", top: 9, left: 0, bottom: 30, right: 5 },
    }),
  });
  expect(fingerprint(moved)).toBe(fingerprint(draft()));
});

test.each<[string, Partial<FindingDraft>]>([
  ["subject", { subject: "宏福养老院" }],
  ["rule", { rule: "over-budget" }],
  ["place", { place: "due" }],
  ["kind of table", { table: table("budget-estimate", { title: "表1-1 资金支出情况" }) }],
  ["caption", { table: table("subsidy-payment", { title: "二月" }) }],
])("another %s is another finding", (_what, rest) => {
  expect(fingerprint(draft(rest))).not.toBe(fingerprint(draft()));
});

test("a caption that is only the sheet's name does not count: sheets get renamed", () => {
  const untitled = draft({ table: table("subsidy-payment") });
  const named = draft({
    table: table("subsidy-payment", {
      title: "支出",
      range: { sheet: "支出", top: 0, left: 0, bottom: 1, right: 1 },
    }),
  });
  expect(fingerprint(named)).toBe(fingerprint(untitled));
});

test("what would share an id is told apart by an ordinal", () => {
  const ids = numberFindings([draft(), draft(), draft({ subject: "别家" })]).map(({ id }) => id);
  expect(ids[1]).toBe(`${ids[0] ?? ""}-2`);
  expect(new Set(ids).size).toBe(3);
});

test("a finding carries its table's id and nothing of the draft", () => {
  const made = draft();
  const [finding] = numberFindings([made]);
  expect(finding?.tableId).toBe(made.table.id);
  expect(finding).not.toHaveProperty("table");
  expect(finding).not.toHaveProperty("place");
});
