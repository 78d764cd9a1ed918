import fc from "../../property";
import { KeyIndex } from "../../../src/core/lists/key-index";
import { countMatch, matchKeys, type KeyedRows } from "../../../src/core/lists/match-keys";
import { finish } from "../../../src/core/values/finish";

interface Row {
  readonly key: number;
  readonly amount: number;
}

function keyed(rows: readonly Row[]): KeyedRows {
  return {
    // Few high words and many low ones, as IDs of one region have.
    high: Int32Array.from(rows, ({ key }) => key % 3),
    low: Int32Array.from(rows, ({ key }) => key),
    amount: Float64Array.from(rows, ({ amount }) => amount),
  };
}

function sums(rows: readonly Row[]): Map<number, { count: number; sum: number }> {
  const found = new Map<number, { count: number; sum: number }>();
  for (const { key, amount } of rows) {
    const { count, sum } = found.get(key) ?? { count: 0, sum: 0 };
    found.set(key, { count: count + 1, sum: sum + amount });
  }
  return found;
}

const rowsOf = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 60 }), amount: fc.integer({ min: -500, max: 500 }) }),
  { maxLength: 200 }
);

it("counts what a plain map counts, and explains every row", () => {
  fc.assert(
    fc.property(rowsOf, rowsOf, (left, right) => {
      const counts = countMatch(finish(matchKeys(keyed(left), keyed(right))));
      const [one, other] = [sums(left), sums(right)];
      const both = [...one.keys()].filter((key) => other.has(key));
      expect(counts.both).toBe(both.length);
      expect(counts.leftOnly).toBe(one.size - both.length);
      expect(counts.rightOnly).toBe(other.size - both.length);
      expect(counts.differ).toBe(
        both.filter((key) => one.get(key)?.sum !== other.get(key)?.sum).length
      );
      expect(counts.leftRepeated).toBe([...one.values()].filter(({ count }) => count > 1).length);
      expect(counts.leftRowsInBoth + counts.leftRowsOnly).toBe(left.length);
      expect(counts.rightRowsInBoth + counts.rightRowsOnly).toBe(right.length);
    }),
    { numRuns: 60 }
  );
});

it("leaves out rows that are to be skipped, and rows without money count as rows", () => {
  const left = {
    ...keyed([
      { key: 1, amount: NaN },
      { key: 2, amount: 5 },
    ]),
    skip: Uint8Array.of(0, 1),
  };
  const match = finish(matchKeys(left, keyed([{ key: 1, amount: 0 }])));
  expect([...match.leftGroup]).toEqual([0, -1]);
  expect(countMatch(match)).toMatchObject({ both: 1, differ: 0, leftOnly: 0, rightOnly: 0 });
});

it("grows without losing a key, and keeps negative words apart", () => {
  const index = new KeyIndex();
  const numbers = Array.from({ length: 20_000 }, (_, at) =>
    index.add(at % 7 === 0 ? -at : at, at >> 3)
  );
  expect(new Set(numbers).size).toBe(20_000);
  expect(index.find(-700, 700 >> 3)).toBe(700);
  expect(index.find(700, 700 >> 3)).toBe(-1);
  expect(index.count).toBe(20_000);
});
