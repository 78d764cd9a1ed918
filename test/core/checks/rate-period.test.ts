import {
  factorOf,
  otherPeriods,
  periodByUnits,
  periodNamed,
  sharedMonths,
} from "../../../src/core/checks/rate-period";
import { Decimal } from "../../../src/core/values/decimal";
import { figure, type UnitName } from "./facts-builder";

const unit = (name: UnitName) => figure("1", "A1", name).unit;
const named = (text: string) => ({ ...unit("元/人/次"), text });

describe("how often a rate is paid, by the units of the two columns", () => {
  test.each<[UnitName, UnitName, boolean, unknown]>([
    // A flow is counted in person-months already: a yearly rate is paid by the twelfth.
    ["人次", "元/人/年", false, { kind: "twelfth" }],
    ["人次", "元/人/年", true, { kind: "twelfth" }],
    ["人", "元/人/年", false, { kind: "each" }],
    ["人", "元/人/年", true, { kind: "months-of-year" }],
    ["人次", "元/人/月", false, { kind: "each" }],
    ["人次", "元/人/月", true, { kind: "each" }],
    ["人", "元/人/月", true, { kind: "months" }],
    ["人", "元/人/月", false, "search"],
    ["人次", "元/人/天", false, { kind: "each" }],
    ["人", "元/人/天", true, { kind: "months" }],
    // The days of a headcount are not known: nothing is claimed.
    ["人", "元/人/天", false, undefined],
    ["人", "元/人/次", false, { kind: "each" }],
    ["人", "标准", false, "search"],
    ["人次", "标准", true, { kind: "each" }],
  ])("%s at %s, months given: %s", (quantity, rate, hasMonths, period) => {
    expect(periodByUnits(unit(quantity), unit(rate), hasMonths)).toEqual(period);
  });

  test.each(["天", "人·天", "床日"])("%s at a daily rate are counted in days", (text) => {
    const days = { ...unit("人"), text };
    expect(periodByUnits(days, unit("元/人/天"), true)).toEqual({ kind: "each" });
  });

  test.each(["元/人/次", "元/餐", "元/课时", "元/例", "元/件"])(
    "%s is paid per occasion",
    (text) => {
      expect(periodByUnits(unit("人"), named(text), true)).toEqual({ kind: "each" });
    }
  );

  test("元/人 says no occasion: the months decide, or the figures", () => {
    expect(periodByUnits(unit("人"), named("元/人"), true)).toEqual({ kind: "months" });
    expect(periodByUnits(unit("人"), named("元/人"), false)).toBe("search");
    expect(periodByUnits(unit("人次"), named("元/人"), false)).toEqual({ kind: "each" });
  });
});

test.each([
  [{ kind: "each" } as const, 1, 1],
  [{ kind: "twelfth" } as const, 1, 12],
  [{ kind: "fixed", months: 9 } as const, 9, 1],
  [{ kind: "months" } as const, 7, 1],
  [{ kind: "months-of-year" } as const, 7, 12],
])("seven months at %j", (period, times, over) => {
  const factor = factorOf(period, new Decimal(7));
  expect([factor?.times.toNumber(), factor?.over]).toEqual([times, over]);
});

test("a row without its months has no factor where they count, and one where they do not", () => {
  expect(factorOf({ kind: "months" }, undefined)).toBeUndefined();
  expect(factorOf({ kind: "months-of-year" }, undefined)).toBeUndefined();
  expect(factorOf({ kind: "twelfth" }, undefined)?.over).toBe(12);
});

test("periods that are tried, and periods that a person named", () => {
  const [...without] = otherPeriods(false).map(({ kind }) => kind);
  expect(without).toEqual(["each", "twelfth", "fixed"]);
  expect(otherPeriods(true).map(({ kind }) => kind)).toEqual([
    ...without,
    "months",
    "months-of-year",
  ]);
  expect(otherPeriods(false)).toContainEqual({ kind: "fixed", months: 12 });
  expect(sharedMonths()).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((months) => ({ kind: "fixed", months }))
  );
  expect(periodNamed("fixed-12")).toEqual({ kind: "fixed", months: 12 });
  expect(periodNamed("each")).toEqual({ kind: "each" });
  expect(periodNamed("months")).toEqual({ kind: "months" });
});
