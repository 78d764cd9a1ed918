import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import type { Fault, Profile } from "../excel-host/excel-stand-in";
import { editedBook, emptyBook, lostTexts } from "./edited-book";
import { openBook, runOn, valueOf } from "./excel-run";
import { differencesBetween, snapshotOf, snapshotOfBook } from "./snapshot";

const STATES: Record<string, (profile: Profile) => Promise<BookModel>> = {
  "an empty workbook": emptyBook,
  "one already scored and edited": editedBook,
};
const CASES: readonly [Profile, Fault["mode"]][] = [
  ["365", "before"],
  ["365", "middle"],
  ["365", "after"],
  ["2021", "middle"],
];

/** The sample's own sheets, which come first; ours are added behind them. */
let sourceCount = 0;
beforeAll(async () => {
  sourceCount = (await emptyBook()).sheets.length;
});

function sourcesOf(book: BookModel): unknown {
  return book.sheets.slice(0, sourceCount).map(snapshotOf);
}

describe.each(Object.keys(STATES))("%s", (state) => {
  const start = STATES[state]!;

  test.each(CASES)(
    "Excel %s: fails %s any sync, then runs as if nothing had been",
    async (profile, mode) => {
      const undisturbed = await start(profile);
      const before = snapshotOfBook(undisturbed);
      const counting = openBook(undisturbed, profile);
      valueOf(await runOn(new ExcelHost()));
      const expected = snapshotOfBook(undisturbed);
      const last = counting.counts.syncs;
      expect(last).toBeGreaterThan(3);

      for (let at = 1; at <= last; at++) {
        const book = await start(profile);
        const standIn = openBook(book, profile);
        const sources = sourcesOf(book);
        standIn.faults = [{ at, mode }];
        const failed = await runOn(new ExcelHost());
        expect(sourcesOf(book)).toEqual(sources);
        if (at === last && mode === "after") {
          // Only the answer was lost: the host looks, and finds that all is written.
          const found = differencesBetween(snapshotOfBook(book), expected);
          expect([at, failed.ok, ...found]).toEqual([at, true]);
          continue;
        }
        expect([at, failed.ok]).toEqual([at, false]);
        // What was there is there again, at once.
        expect([at, ...differencesBetween(snapshotOfBook(book), before)]).toEqual([at]);
        standIn.faults = [];
        valueOf(await runOn(new ExcelHost()));
        expect([at, ...differencesBetween(snapshotOfBook(book), expected)]).toEqual([at]);
        if (start === editedBook) expect(lostTexts(book)).toEqual([]);
      }
    },
    180_000
  );

  test("Excel goes away in the middle of a write; the next run brings back what stood there", async () => {
    const undisturbed = await start("365");
    const counting = openBook(undisturbed);
    valueOf(await runOn(new ExcelHost()));
    const expected = snapshotOfBook(undisturbed);
    const last = counting.counts.syncs;
    for (let at = last - 1; at <= last; at++) {
      for (const mode of ["middle", "after"] as const) {
        const book = await start("365");
        const standIn = openBook(book);
        // From that sync on nothing gets through any more.
        standIn.faults = Array.from({ length: 20 }, (_, index) => ({
          at: at + index,
          mode: index === 0 ? mode : ("before" as const),
        }));
        expect((await runOn(new ExcelHost())).ok).toBe(false);
        openBook(book);
        const isWhole = at === last && mode === "after";
        if (isWhole) {
          const found = differencesBetween(snapshotOfBook(book), expected);
          expect([at, mode, ...found]).toEqual([at, mode]);
          continue;
        }
        valueOf(await runOn(new ExcelHost()));
        const found = differencesBetween(snapshotOfBook(book), expected);
        expect([at, mode, ...found]).toEqual([at, mode]);
      }
    }
  }, 60_000);
});
