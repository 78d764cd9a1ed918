import fc from "../../property";
import { Decimal, sum } from "../../../src/core/values/decimal";
import { scaledInteger } from "../../../src/core/values/scaled";

test.each([
  ["17.635", 6, 17635000],
  ["0", 6, 0],
  ["-0.01", 2, -1],
  ["12345678.9", 1, 123456789],
  ["0.0000001", 7, 1],
  ["100000000", 0, 100000000],
  ["17.635", 2, undefined],
  ["9007199254740993", 0, undefined],
  ["90071992547.40993", 6, undefined],
  ["Infinity", 2, undefined],
])("%s with %i places: %s", (text, places, expected) => {
  expect(scaledInteger(new Decimal(text), places)).toBe(expected);
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 14 }))
  .map(([digits, places]) => new Decimal(digits.toString()).dividedBy(new Decimal(10).pow(places)));

test("a scaled integer is the figure, or nothing", () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 8 }), (value, places) => {
      const scaled = scaledInteger(value, places);
      if (scaled === undefined) return;
      expect(new Decimal(scaled).eq(value.times(new Decimal(10).pow(places)))).toBe(true);
      expect(Number.isSafeInteger(scaled)).toBe(true);
    })
  );
});

test("a sum is exact, whatever its figures", () => {
  fc.assert(
    fc.property(fc.array(decimals, { maxLength: 40 }), (values) => {
      const slow = values.reduce((total, value) => total.plus(value), new Decimal(0));
      expect(sum(values).eq(slow)).toBe(true);
    })
  );
});
