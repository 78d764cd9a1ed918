import type { Finding, RuleId } from "../../../src/core/checks/finding";
import { relate } from "../../../src/core/checks/relate";
import { message } from "../../../src/core/messages/message";
import { Decimal } from "../../../src/core/values/decimal";
import { cell } from "./facts-builder";

type Figures = Partial<Record<"stated" | "expected" | "difference" | "amountYuan", string>>;

/** A finding on cells, the wrong one first; its id is the rule and that cell. */
function found(rule: RuleId, addresses: string, figures: Figures = {}): Finding {
  const cells = addresses.split(" ").filter(Boolean).map(cell);
  const known = Object.entries(figures).map(([key, value]) => [key, new Decimal(value)]);
  return {
    id: `${rule}@${addresses.split(" ")[0] ?? ""}`,
    rule,
    severity: "high",
    subject: "常青养老院",
    cells,
    message: message("check.word.less"),
    tableId: "t1",
    ...(Object.fromEntries(known) as Partial<Finding>),
  };
}

/** What the last of the findings is linked to. */
function rootsOfLast(...findings: readonly Finding[]): readonly string[] {
  return relate(findings).at(-1)?.related ?? [];
}

describe("every kind of root is told to what it spoils, so that one error is counted once", () => {
  test.each<[RuleId, RuleId]>([
    ["total-equals-sum", "execution-rate"],
    ["same-indicator-differs", "score-within-weight"],
    ["score-rate", "same-indicator-differs"],
    ["score-rate", "children-equal-parent"],
    ["one-total-by-every-path", "score-within-weight"],
    ["one-total-by-every-path", "same-indicator-differs"],
    ["survey-method", "survey-shares-sum"],
  ])("%s from %s", (spoilt, root) => {
    expect(rootsOfLast(found(root, "F3"), found(spoilt, "F9 F3"))).toEqual([`${root}@F3`]);
  });

  test("two findings on one wrong cell are both named", () => {
    const two = [found("over-budget", "F3"), found("unbudgeted-payment", "F3")];
    expect(rootsOfLast(...two, found("total-equals-sum", "F9 F3"))).toEqual([
      "over-budget@F3",
      "unbudgeted-payment@F3",
    ]);
  });
});

describe("a sum of scores is only blamed on what makes it wrong", () => {
  const parent = (difference?: string): Finding =>
    found("children-equal-parent", "E9 E4 E5", difference ? { difference } : {});

  test("a score beyond its weight needs both differences known", () => {
    const over = found("score-within-weight", "E4", { difference: "5" });
    expect(rootsOfLast(over, parent())).toEqual([]);
    expect(rootsOfLast(found("score-within-weight", "E4"), parent("-5"))).toEqual([]);
  });

  test("an indicator that stands elsewhere with another value is not a score beyond its weight", () => {
    const other = { stated: "2", expected: "4", difference: "2" };
    expect(rootsOfLast(found("same-indicator-differs", "E4 附件!E4", other), parent("-1"))).toEqual(
      []
    );
  });

  test.each<[string, string, Figures]>([
    ["without the other value", "E4 附件!E4", { stated: "2" }],
    ["without its own value", "E4 附件!E4", { expected: "3" }],
    ["with one place only, and that not in the sum", "E7", { stated: "2", expected: "3" }],
    ["with no place", "", { stated: "2", expected: "3" }],
  ])("an indicator %s mends nothing", (_, addresses, figures) => {
    expect(rootsOfLast(found("same-indicator-differs", addresses, figures), parent("1"))).toEqual(
      []
    );
  });

  test("weight and score differ alike: the sum of the scores is mended too", () => {
    const both = found("same-indicator-differs", "D4 附件!D4 E4 附件!E4", {
      stated: "2",
      expected: "3",
    });
    expect(rootsOfLast(both, parent("1"))).toEqual(["same-indicator-differs@D4"]);
  });

  test.each([
    [8, ["same-indicator-differs@E1"]],
    // Too many to try every combination: nothing is named rather than minutes spent.
    [9, []],
  ])("of %d indicators that differ", (count, expected) => {
    const rows = Array.from({ length: count }, (_, at) => String(at + 1));
    const others = rows.map((row, at) =>
      found("same-indicator-differs", `E${row} 附件!E${row}`, {
        stated: "0",
        expected: String(2 ** at),
      })
    );
    const sum = found("children-equal-parent", `E20 ${rows.map((row) => `E${row}`).join(" ")}`, {
      difference: "1",
    });
    expect(rootsOfLast(...others, sum)).toEqual(expected);
  });
});

test("a payment that rests on the total of heads is not the row that spoils it", () => {
  const payment = found("quantity-times-rate", "F9 C9", { difference: "-100" });
  expect(rootsOfLast(payment, found("total-equals-sum", "C9 C3 C4", { difference: "-5" }))).toEqual(
    []
  );
});
