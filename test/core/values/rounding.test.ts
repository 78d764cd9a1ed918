import fc from "../../property";
import { Decimal } from "../../../src/core/values/decimal";
import { agree, possibleError, possibleSumError } from "../../../src/core/values/rounding";

const shown = (text: string, dimension: string, scale: string, decimals?: number) => ({
  shown: new Decimal(text),
  value: new Decimal(text).times(scale),
  decimals: decimals ?? (text.split(".")[1] ?? "").length,
  unit: { dimension, scale: new Decimal(scale) },
});

test.each([
  ["40.00", "money", "10000", "50"],
  ["17.6350", "money", "10000", "0.5"],
  ["17.635000", "money", "10000", "0"],
  ["133", "money", "10000", "5000"],
  ["176350", "money", "1", "0.5"],
  ["176350.0", "money", "1", "0.05"],
  ["176350.00", "money", "1", "0"],
  ["176.35000", "money", "1000", "0"],
  ["176.3500", "money", "1000", "0.05"],
  ["147", "count", "1", "0"],
  ["351.7", "count", "1", "0.05"],
  ["5", "points", "1", "0"],
  ["8.33", "points", "1", "0.005"],
  ["74.83", "ratio", "0.01", "0.00005"],
])("%s (%s × %s) is known to ± %s", (text, dimension, scale, error) => {
  expect(possibleError(shown(text, dimension, scale)).toFixed()).toBe(error);
});

test("a total may be off by the halves of its parts and its own, as long as they are few", () => {
  const parts = ["1.00", "2.00", "3.00"].map((text) => shown(text, "money", "10000"));
  expect(possibleSumError(parts, shown("6.00", "money", "10000")).toFixed()).toBe("200");
});

test("of many parts not all are off the same way: six standard deviations", () => {
  const parts = Array.from({ length: 300 }, () => shown("1.00", "money", "10000"));
  // 6 × 100 × √(300/12) = 3000, which is less than 300 × 50.
  expect(possibleSumError(parts).toFixed()).toBe("3000");
});

test("points in halves are awarded, so their sum is exact; finer ones were rounded", () => {
  const points = (texts: string[]) => texts.map((text) => shown(text, "points", "1", 1));
  expect(possibleSumError(points(["4.5", "3.0"]), shown("8.0", "points", "1", 1)).isZero()).toBe(
    true
  );
  expect(possibleSumError(points(["8.3", "8.3"]), shown("16.7", "points", "1", 1)).toFixed()).toBe(
    "0.15"
  );
});

test("exactly at the error agrees, just past it does not", () => {
  const error = new Decimal("0.5");
  expect(agree(new Decimal("100.5"), new Decimal("100"), error, "money")).toBe(true);
  expect(agree(new Decimal("100.51"), new Decimal("100"), error, "money")).toBe(false);
});

test("float noise is no difference, one 分 is", () => {
  const none = new Decimal(0);
  expect(agree(new Decimal("133.0000000000003"), new Decimal("133"), none, "money")).toBe(true);
  expect(agree(new Decimal("133.01"), new Decimal("133"), none, "money")).toBe(false);
  expect(agree(new Decimal("0.3000000000000000004"), new Decimal("0.3"), none, "points")).toBe(
    true
  );
});

test("a part of a 分 may be rounded up, down or to the even digit", () => {
  const none = new Decimal(0);
  const due = new Decimal("12345.67").times("112.5"); // 1388887.875
  for (const paid of ["1388887.87", "1388887.88"])
    expect(agree(new Decimal(paid), due, none, "money")).toBe(true);
  for (const paid of ["1388887.86", "1388887.89"])
    expect(agree(new Decimal(paid), due, none, "money")).toBe(false);
});

test("a right total of rounded parts always agrees", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 4 }),
      (yuan, decimals) => {
        const round = (value: Decimal) =>
          shown(value.dividedBy(10000).toFixed(decimals), "money", "10000");
        const parts = yuan.map((one) => round(new Decimal(one)));
        const total = round(Decimal.sum(...yuan));
        const added = Decimal.sum(...parts.map((part) => part.value));
        // Only the bound of the halves is certain; six deviations take over from 12 parts on.
        return agree(total.value, added, possibleSumError(parts, total), "money");
      }
    )
  );
});
