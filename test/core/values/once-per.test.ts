import { oncePer } from "../../../src/core/values/once-per";

test("the same thing is worked out once, another one by itself", () => {
  let times = 0;
  const sized = oncePer((of: readonly string[]) => {
    times += 1;
    return { size: of.length };
  });
  const two = ["a", "b"];
  const before = sized(two);
  expect(sized(two)).toBe(before);
  expect(before).toEqual({ size: 2 });
  // As long, but not the same one.
  expect(sized(["c", "d"])).not.toBe(before);
  expect(times).toBe(2);
});
