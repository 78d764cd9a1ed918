import fc from "../../property";
import { fewestMoves, MOST_CHANGES } from "../../../src/core/outlook/fewest-moves";
import type { Choice, Move } from "../../../src/core/outlook/moves-of";
import { Decimal, sum } from "../../../src/core/values/decimal";

const move = (cost: number, change: number): Move => ({
  cost,
  change: new Decimal(change).dividedBy(2),
  step: { kind: "judgement", changes: [] },
});

const total = (moves: readonly Move[]) => sum(moves.map(({ change }) => change));
const costOf = (moves: readonly Move[]) => moves.reduce((all, { cost }) => all + cost, 0);

/** Every set of moves, one of each choice at most. */
function everySet(choices: readonly Choice[]): readonly (readonly Move[])[] {
  return choices.reduce<readonly (readonly Move[])[]>(
    (sets, choice) => sets.flatMap((set) => [set, ...choice.map((each) => [...set, each])]),
    [[]]
  );
}

const choices = fc.array(
  fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -12, max: 12 }))
      .map(([a, b]) => move(a, b)),
    { minLength: 1, maxLength: 3 }
  ),
  { maxLength: 5 }
);
const need = fc
  .integer({ min: -40, max: 40 })
  .filter((units) => units !== 0)
  .map((units) => new Decimal(units).dividedBy(2));

test("the fewest are the fewest of every set there is, and each set told is one of them", () => {
  fc.assert(
    fc.property(choices, need, (given, wanted) => {
      const fits = (moves: readonly Move[]) =>
        wanted.isNegative() ? total(moves).lte(wanted) : total(moves).gte(wanted);
      const found = fewestMoves(given, wanted.isNegative() ? "down" : "up", wanted.abs(), fits);
      const fitting = everySet(given).filter(fits);
      const least = Math.min(...fitting.map(costOf));
      expect(found.isReachable).toBe(fitting.length > 0);
      expect(found.cost ?? Infinity).toBe(least > MOST_CHANGES ? Infinity : least);
      for (const way of found.ways) {
        expect(fits(way)).toBe(true);
        expect(costOf(way)).toBe(least);
      }
      expect(
        new Set(found.ways.map((way) => way.map((each) => moveKey(given, each)).join())).size
      ).toBe(found.ways.length);
    }),
    { numRuns: 300 }
  );
});

function moveKey(given: readonly Choice[], wanted: Move): string {
  return given
    .map((choice, at) =>
      choice.includes(wanted) ? `${String(at)}.${String(choice.indexOf(wanted))}` : ""
    )
    .join("");
}

test("the same question gives the same answer", () => {
  fc.assert(
    fc.property(choices, need, (given, wanted) => {
      const fits = (moves: readonly Move[]) => total(moves).abs().gte(wanted.abs());
      expect(fewestMoves(given, wanted.isNegative() ? "down" : "up", wanted.abs(), fits)).toEqual(
        fewestMoves(given, wanted.isNegative() ? "down" : "up", wanted.abs(), fits)
      );
    }),
    { numRuns: 50 }
  );
});

test("five sets are told, and that there are more", () => {
  const twenty = Array.from({ length: 20 }, (): Choice => [move(1, 2)]);
  const found = fewestMoves(twenty, "up", new Decimal(3), (moves) => total(moves).gte(3));
  expect([found.cost, found.ways.length, found.hasMore]).toEqual([3, 5, true]);
  const four = Array.from({ length: 4 }, (): Choice => [move(1, 2)]);
  const all = fewestMoves(four, "up", new Decimal(1), (moves) => total(moves).gte(1));
  expect([all.cost, all.ways.length, all.hasMore]).toEqual([1, 4, false]);
});

test("beyond the most that is tried it says so, and does not say unreachable", () => {
  const many = Array.from({ length: 40 }, (): Choice => [move(1, 2)]);
  const far = fewestMoves(many, "up", new Decimal(20), (moves) => total(moves).gte(20));
  expect([far.cost, far.isReachable]).toEqual([undefined, true]);
  const never = fewestMoves(many, "up", new Decimal(41), (moves) => total(moves).gte(41));
  expect([never.cost, never.isReachable]).toEqual([undefined, false]);
});

test("two hundred choices are looked through at once", () => {
  const wide = Array.from({ length: 200 }, (_, at): Choice => [
    move(1, (at % 7) - 3),
    move(2, at % 5),
  ]);
  const found = fewestMoves(wide, "up", new Decimal(9), (moves) => total(moves).gte(9));
  expect(found.cost).toBe(6); // six of the largest moves, 1.5 each
});
