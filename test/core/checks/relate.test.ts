import type { Finding, RuleId } from "../../../src/core/checks/finding";
import { relate } from "../../../src/core/checks/relate";
import { message } from "../../../src/core/messages/message";
import { Decimal } from "../../../src/core/values/decimal";
import { cell } from "./facts-builder";

/** `rule F3 C3,D3 key=figure`: the first cell is the wrong one, the rest is what it rests on. */
function finding(text: string): Finding {
  const [rule = "", first = "", rest = "", ...figures] = text.split(" ");
  const known = Object.fromEntries(
    figures.map((figure) => {
      const [key = "", value = ""] = figure.split("=");
      return [key, new Decimal(value)];
    })
  );
  const cells = [first, ...(rest === "-" ? [] : rest.split(","))].map(cell);
  return {
    id: `${rule}@${first}`,
    rule: rule as RuleId,
    severity: "high",
    subject: first,
    cells,
    message: message("check.word.less"),
    causes: [message("check.word.more")],
    tableId: "t1",
    ...known,
  };
}

/** What each finding is linked to; `-` when it tells a root of its own. */
function links(...texts: readonly string[]): string[] {
  return relate(texts.map(finding)).map(({ related }) => related?.join(" ") ?? "-");
}

const ROW = "quantity-times-rate F3 C3,D3 amountYuan=-1200";

describe("a total that its rows spoil", () => {
  test.each([
    ["by as much", "total-equals-sum F9 F3,F4 amountYuan=1200", "quantity-times-rate@F3"],
    [
      "within the rounding of one row",
      "total-equals-sum F9 F3,F4 amountYuan=1201.5",
      "quantity-times-rate@F3",
    ],
    ["one past it", "total-equals-sum F9 F3,F4 amountYuan=1201.6", "-"],
    ["by something else", "total-equals-sum F9 F3,F4 amountYuan=700", "-"],
    ["in the other direction", "total-equals-sum F9 F3,F4 amountYuan=-1200", "-"],
    ["of other rows", "total-equals-sum F9 F4,F5 amountYuan=1200", "-"],
    ["on another sheet", "total-equals-sum F9 别处!F3,F4 amountYuan=1200", "-"],
    ["that says no money", "total-equals-sum F9 F3,F4", "quantity-times-rate@F3"],
  ])("%s", (_, total, related) => {
    expect(links(ROW, total)).toEqual(["-", related]);
  });

  test("by two rows together", () => {
    const other = "quantity-times-rate F4 C4 amountYuan=200";
    expect(links(ROW, other, "total-equals-sum F9 F3,F4 amountYuan=1000")).toEqual([
      "-",
      "-",
      "quantity-times-rate@F3 quantity-times-rate@F4",
    ]);
  });

  test("a row that does not add up across spoils the total below", () => {
    const across = "total-equals-sum H3 F3,G3 amountYuan=500";
    expect(links(across, "total-equals-sum H9 H3,H4 amountYuan=-500")).toEqual([
      "-",
      "total-equals-sum@H3",
    ]);
  });
});

describe("heads in a total and in a row", () => {
  const heads = "total-equals-sum C9 C3,C4 difference=";
  test.each([
    [
      "the row is off in the same direction",
      "quantity-times-rate F3 C3 difference=-100",
      "-5",
      "quantity-times-rate@F3",
    ],
    ["in the other", "quantity-times-rate F3 C3 difference=100", "-5", "-"],
    ["it rests on other heads", "quantity-times-rate F3 C5 difference=-100", "-5", "-"],
    [
      "its money stands there itself",
      "quantity-times-rate C3 F3 difference=-100",
      "-5",
      "quantity-times-rate@C3",
    ],
  ])("%s", (_, row, difference, related) => {
    expect(links(row, `${heads}${difference}`)).toEqual(["-", related]);
  });
  test("two rows could be it: neither is named", () => {
    const rows = ["F3 C3", "F4 C4"].map((at) => `quantity-times-rate ${at} difference=-100`);
    expect(links(...rows, `${heads}-5`)).toEqual(["-", "-", "-"]);
  });
});

describe("sums of scores", () => {
  const over = "score-within-weight E4 D4 difference=5";
  test.each([
    ["a score beyond its weight makes the printed sum too small", "-5", "score-within-weight@E4"],
    ["and never too large", "5", "-"],
  ])("%s", (_, difference, related) => {
    const parent = `children-equal-parent E9 E4,E5 difference=${difference}`;
    expect(links(over, parent)).toEqual(["-", related]);
  });

  const other = "same-indicator-differs E4 附件!E4 stated=2 expected=3";
  test.each([
    [
      "taken from the other table it is right",
      "children-equal-parent E9 E4,E5 difference=1",
      "same-indicator-differs@E4",
    ],
    ["it still is not", "children-equal-parent E9 E4,E5 difference=2", "-"],
    [
      "the other table's sum, the other way",
      "children-equal-parent 附件!E9 附件!E4 difference=-1",
      "same-indicator-differs@E4",
    ],
    ["a sum without it", "children-equal-parent E9 E5,E6 difference=1", "-"],
    ["a sum that says no difference", "children-equal-parent E9 E4,E5", "-"],
  ])("an indicator that stands in two tables: %s", (_, parent, related) => {
    expect(links(other, parent)).toEqual(["-", related]);
  });

  test("two of them together, and no third that is not needed", () => {
    const second = "same-indicator-differs E5 附件!E5 stated=4 expected=6";
    const third = "same-indicator-differs E6 附件!E6 stated=1 expected=8";
    const parent = "children-equal-parent E9 E4,E5,E6 difference=3";
    expect(links(other, second, third, parent).at(-1)).toBe(
      "same-indicator-differs@E4 same-indicator-differs@E5"
    );
  });
});

describe("what follows from what", () => {
  test.each([
    ["quantity-times-rate F3 B2", "restated-constant B2 -"],
    ["constant-residual F3 F4", "quantity-times-rate F3 C3"],
    ["execution-rate G3 E3,F3", "over-budget F3 E3"],
    ["execution-rate G9 E9", "total-equals-sum E9 E3 difference=1"],
    ["outside-numerator A1 F3", "unbudgeted-payment F3 -"],
    ["estimate-vs-budget A1 F9", "total-equals-sum F9 F3 difference=1"],
    ["score-rate F4 E4,D4", "score-within-weight E4 D4 difference=1"],
    ["one-total-by-every-path E9 E4", "children-equal-parent E4 E5"],
    ["grade-matches-score A1 E9", "children-equal-parent E9 E4"],
    ["survey-shares-sum C3 D3", "survey-count C3 -"],
    ["survey-method E3 C3", "survey-count C3 -"],
    ["derived-range A1 B2", "restated-constant B2 -"],
    ["self-evaluation-contradicted A1 C3", "applied-vs-audited C3 D3"],
    ["total-equals-sum F9 F3", "over-budget F3 -"],
    ["total-equals-sum F9 F3", "unbudgeted-payment F3 -"],
  ])("%s from %s", (spoilt, root) => {
    const [rule, at] = root.split(" ");
    expect(links(spoilt, root)[0]).toBe(`${String(rule)}@${String(at)}`);
    // The root is told for itself.
    expect(links(spoilt, root)[1]).toBe("-");
  });
  test.each([
    ["weights-sum D9 D4", "score-within-weight D4 -"],
    ["over-budget F3 E3", "total-equals-sum E3 E4"],
    ["quantity-times-rate F3 C3", "unbudgeted-payment C3 -"],
  ])("%s does not follow from %s", (spoilt, root) => {
    expect(links(spoilt, root)).toEqual(["-", "-"]);
  });
  test("a finding that is linked names no causes of its own, and keeps all else", () => {
    const total = finding("total-equals-sum F9 F3 amountYuan=1200");
    const [, linked] = relate([finding(ROW), total]);
    const { causes: _, ...rest } = total;
    expect(linked).toEqual({ ...rest, related: ["quantity-times-rate@F3"] });
    expect(relate([total])).toEqual([total]);
  });
});
