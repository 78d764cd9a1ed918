import { finish } from "../../../src/core/values/finish";
import { sortedInSteps } from "../../../src/core/values/sorted-in-steps";

const byFirst = (one: readonly [number, number], other: readonly [number, number]): number =>
  one[0] - other[0];

test.each([0, 1, 4095, 4096, 4097, 3 * 4096 + 5])("%i items, as Array.sort does it", (count) => {
  // Few different values: equal items have to stay in their order.
  const items = Array.from({ length: count }, (_, at) => [(at * 7919) % 31, at] as const);
  expect(finish(sortedInSteps(items, byFirst))).toEqual([...items].sort(byFirst));
});

test("rests while it sorts and while it merges", () => {
  const items = Array.from({ length: 4 * 4096 }, (_, at) => [-at, at] as const);
  // Four runs; two merges, each of all items.
  expect([...sortedInSteps(items, byFirst)].length).toBeGreaterThanOrEqual(4 + 2 * 3);
});
