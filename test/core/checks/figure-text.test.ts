import { addressesText, amountText, inUnit, yuanText } from "../../../src/core/checks/figure-text";
import { Decimal } from "../../../src/core/values/decimal";
import { cell } from "./facts-builder";

test.each([
  [["C3"], "C3"],
  [["C3", "D3", "E3"], "C3:E3"],
  [["C3", "C4", "C5"], "C3:C5"],
  [["K8", "K19", "K27", "K28"], "K8、K19、K27:K28"],
  [["C3", "D3", "D4"], "C3:D3、D4"],
  [["A1", "A3", "A5", "A7", "A9", "A11", "A13"], "A1、A3、A5、A7、A9…A13"],
  [[], ""],
])("%j is %s", (addresses, text) => {
  expect(addressesText(addresses.map(cell))).toBe(text);
});

test.each([
  ["177550", "177,550"],
  ["1200.5", "1,200.50"],
  ["833.3333333", "833.33"],
  ["-1234567", "-1,234,567"],
  ["0", "0"],
])("%s yuan is %s", (yuan, text) => {
  expect(yuanText(new Decimal(yuan))).toBe(text);
});

test("an amount shows its column's decimals, and more when they would hide it", () => {
  expect(amountText(new Decimal("40"), 2, "万元")).toBe("40.00 万元");
  expect(amountText(new Decimal("12.0051"), 2, "万元")).toBe("12.0051 万元");
  expect(amountText(new Decimal("74.8"), 2, "%")).toBe("74.80%");
  expect(amountText(new Decimal("1234.5"), 0, "")).toBe("1,234.5");
});

test("a recomputed sum is no finer than 分, and exact above", () => {
  expect(inUnit(new Decimal("177550"), new Decimal(10000)).toFixed()).toBe("17.755");
  expect(inUnit(new Decimal("833.333333"), new Decimal(10000)).toFixed()).toBe("0.083333");
});
