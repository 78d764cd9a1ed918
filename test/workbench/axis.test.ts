import fc from "../property";
import { Axis } from "../../src/workbench/axis";

test("measured ones come first, the rest are of one size", () => {
  const axis = new Axis([10, 0, 30], 24, 1_000_000);
  expect([0, 1, 2, 3, 4].map((index) => axis.start(index))).toEqual([0, 10, 10, 40, 64]);
  expect(axis.length).toBe(40 + 24 * 999_997);
  expect(axis.size(1)).toBe(0);
});

test("more sizes than rows are cut off", () => {
  expect(new Axis([10, 10, 10], 24, 2).length).toBe(20);
});

test("every place belongs to the row that covers it", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 40 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 60 }), fc.nat(6000), (given, count, place) => {
      const axis = new Axis(given, 24, count);
      const index = axis.at(place);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(count);
      expect(axis.start(index)).toBeLessThanOrEqual(place);
      if (place < axis.length) expect(axis.start(index + 1)).toBeGreaterThan(place);
    })
  );
});
