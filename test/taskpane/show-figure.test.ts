import { Decimal } from "../../src/core/values/decimal";
import { showAligned, showDifference, showFigure, showRate } from "../../src/taskpane/show-figure";

test.each([
  ["177550", undefined, "177,550"],
  ["999", undefined, "999"],
  ["1234567.5", undefined, "1,234,567.5"],
  ["-0.12", undefined, "−0.12"],
  ["-0.004", 2, "0.00"],
  ["75", 2, "75.00"],
  ["89.995", 2, "90.00"],
  ["0", undefined, "0"],
])("%s with %s places is shown as %s", (value, places, shown) => {
  expect(showFigure(new Decimal(value), places)).toBe(shown);
});

test.each([
  ["1800", "+1,800"],
  ["-1200", "−1,200"],
  ["0", "0"],
])("the difference %s carries its sign: %s", (value, shown) => {
  expect(showDifference(new Decimal(value))).toBe(shown);
});

test("figures under one another get the decimals of the longest", () => {
  const values = ["17.635", "17.755", "133"].map((value) => new Decimal(value));
  expect(showAligned(values)).toEqual(["17.635", "17.755", "133.000"]);
});

test("a rate has no needless zeros, and none without a whole", () => {
  expect(showRate(new Decimal(14), new Decimal(30))).toBe("46.67%");
  expect(showRate(new Decimal(3), new Decimal(3))).toBe("100%");
  expect(showRate(new Decimal(0), new Decimal(0))).toBeUndefined();
});
