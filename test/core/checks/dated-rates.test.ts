import { monthsSaid, setsByMonth } from "../../../src/core/checks/dated-rates";
import { rateSets } from "../../../src/core/checks/rate-sets";
import type { RateStandard } from "../../../src/core/tables/facts";
import { facts, label, paymentTable, rates } from "./facts-builder";

const of2023 = 2023 * 12;

test.each<[string, number, number, boolean]>([
  ["1-6月", 1, 6, false],
  ["１月—６月", 1, 6, false],
  ["1月至6月", 1, 6, false],
  ["7月1日至12月", 7, 12, false],
  ["第三季度", 7, 9, false],
  ["一季度", 1, 3, false],
  ["4季度", 10, 12, false],
  ["上半年", 1, 6, false],
  ["下半年", 7, 12, false],
  ["7月份", 7, 7, false],
  ["2023年第二季度", of2023 + 4, of2023 + 6, true],
  ["2023 年 1-6 月", of2023 + 1, of2023 + 6, true],
  ["2023年7月1日起", of2023 + 7, of2023 + 7, true],
  ["2023.07", of2023 + 7, of2023 + 7, true],
  ["2023-11", of2023 + 11, of2023 + 11, true],
])("%s speaks of months %d to %d, with a year: %s", (text, from, to, hasYear) => {
  expect(monthsSaid(text)).toEqual({ from, to, hasYear });
});

test.each(["", "全年", "2023年", "城关镇", "13月", "0月", "9-3月", "10-13月"])(
  "“%s” speaks of no months",
  (text) => {
    expect(monthsSaid(text)).toBeUndefined();
  }
);

/** A standard in force as its version says: 1-6月, 2023年7月1日起. */
function standard(version: string, rate: string): readonly RateStandard[] {
  return rates({ 低保: rate }, "元/人/月").map((one) => ({ ...one, version }));
}

/** Which rate each row is paid by; undefined where that is open. */
function ratesOf(
  names: readonly string[],
  standards: readonly (readonly RateStandard[])[],
  title = ""
): readonly (string | undefined)[] | undefined {
  const shape = { classes: ["低保"], quantityUnit: "人次", amountUnit: "元", title } as const;
  const payment = paymentTable(
    shape,
    names.map((name) => [name, "1", "1"])
  );
  const rows = payment.rows.map((row, at) => ({ ...row, name: label(names[at] ?? "") }));
  const [table] = standards.flat();
  const one = standards.flat().map((rate) => ({ ...rate, table: table!.table }));
  const found = setsByMonth({ ...payment, rows }, rateSets(facts({ rates: one })));
  return found && rows.map((row) => found.get(row)?.[0]?.rate.shown.toFixed());
}

describe("standards that change within the year", () => {
  const named = [standard("1-6月", "500"), standard("7-12月", "600")];
  const onward = [standard("2023年7月1日起", "600"), standard("2023年1月起", "500")];

  test("each row by the months that it names", () => {
    expect(ratesOf(["甲 1-6月", "甲 7-12月", "乙 三季度"], named)).toEqual(["500", "600", "600"]);
  });

  test("a standard holds from its day until the next one's", () => {
    expect(ratesOf(["2023年6月", "2023年7月", "2024年1月"], onward)).toEqual(["500", "600", "600"]);
  });

  test("months without a year are those of the one year", () => {
    expect(ratesOf(["6月", "7月", "12月"], onward)).toEqual(["500", "600", "600"]);
    expect(ratesOf(["2023年6月", "2023年12月"], named)).toEqual(["500", "600"]);
  });

  test("the caption says the months of all rows that name none", () => {
    expect(ratesOf(["甲镇", "乙镇"], named, "2023年第四季度发放表")).toEqual(["600", "600"]);
  });

  test.each([
    ["a row that falls under two standards", ["全年", "5-8月"], named],
    ["a row that names no months", ["甲镇"], named],
    ["a standard without a day", ["1-6月"], [standard("", "500"), standard("7-12月", "600")]],
    ["one standard alone", ["1-6月"], [standard("1-6月", "500")]],
    ["before the first", ["2022年12月"], onward],
    [
      "days with a year beside days without",
      ["8月"],
      [standard("1-6月", "500"), standard("2023年7月起", "600")],
    ],
  ])("%s is left open", (_, names, sets) => {
    expect(ratesOf(names, sets)).toBeUndefined();
  });
});
