import { holds, isEmpty, type Edge } from "../../../src/core/rubric/interval";
import { Decimal } from "../../../src/core/values/decimal";

const edge = (value: number, inclusive: boolean): Edge => ({
  value: new Decimal(value),
  inclusive,
  marked: true,
});

test.each([
  [{ min: edge(1, true) }, [false, true, true]],
  [{ min: edge(1, false) }, [false, false, true]],
  [{ max: edge(1, true) }, [true, true, false]],
  [{ max: edge(1, false) }, [true, false, false]],
  [{}, [true, true, true]],
])("%j holds 0, 1, 2: %j", (interval, expected) => {
  expect([0, 1, 2].map((value) => holds(interval, new Decimal(value)))).toEqual(expected);
});

test.each([
  [{ min: edge(2, true), max: edge(1, true) }, true],
  [{ min: edge(1, true), max: edge(1, true) }, false],
  [{ min: edge(1, false), max: edge(1, true) }, true],
  [{ min: edge(1, true), max: edge(1, false) }, true],
  [{ min: edge(1, false), max: edge(2, false) }, false],
  [{ min: edge(1, false) }, false],
  [{}, false],
])("nothing lies in %j: %p", (interval, expected) => {
  expect(isEmpty(interval)).toBe(expected);
});
