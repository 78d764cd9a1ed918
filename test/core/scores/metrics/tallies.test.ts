import fc from "../../../property";
import type { Finding } from "../../../../src/core/checks/finding";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/core/evaluation";
import { message } from "../../../../src/core/messages/message";
import type { FindingStatus } from "../../../../src/core/scores/finding-status";
import type { ListOccurrence } from "../../../../src/core/scores/list-evidence";
import { tallyFindings, type Tally } from "../../../../src/core/scores/metrics/finding-tally";
import { tallyLists, type ListTally } from "../../../../src/core/scores/metrics/list-tally";
import type { Candidate, Recount } from "../../../../src/core/scores/metrics/metric";
import { Decimal } from "../../../../src/core/values/decimal";

/*
 * What a decision about one 疑点 would do to a count is worked out without counting anew. A reviewer
 * who then takes that decision must find the count that was foretold: so each foretold tally is
 * held against the tally under the statuses that the decision makes.
 */

const COUNTINGS = [undefined, "not-excluded", "confirmed"] as const;
const STATUSES = ["open", "confirmed", "excluded", "corrected", undefined] as const;
type Statuses = Record<string, FindingStatus>;

const at = (row: number, column = 0, sheet = "表") => ({ sheet, row, column });

function finding(id: string, cells: Finding["cells"], tableId = "t1"): Finding {
  return {
    id,
    rule: "quantity-times-rate",
    severity: "high",
    subject: id,
    cells,
    message: message("score.pending"),
    tableId,
  };
}

const settingsOf = (countFindings: Settings["countFindings"], statuses: Statuses): Settings => ({
  ...DEFAULT_SETTINGS,
  ...(countFindings && { countFindings }),
  statuses,
});

/** A tally as a candidate, so that a recount tells which tally it read. */
const asCandidate = (tally: Tally | ListTally): readonly Candidate[] => [
  { value: new Decimal(0), said: message("score.option", { words: JSON.stringify(tally) }) },
];
function readOf(reading: ReturnType<Recount["after"]>): unknown {
  const words = reading.candidates()[0]?.said.params?.["words"];
  return typeof words === "string" ? JSON.parse(words) : undefined;
}

const statusesOf = (ids: readonly string[], drawn: readonly (FindingStatus | undefined)[]) =>
  Object.fromEntries(
    ids.flatMap((id, place) => {
      const status = drawn[place % drawn.length];
      return status ? [[id, status]] : [];
    })
  );

/** The recount holds for each open finding in its order, and for each decision of any one. */
function expectForetold(
  recount: Recount,
  counting: Settings["countFindings"],
  statuses: Statuses,
  tallyUnder: (statuses: Statuses) => unknown
): void {
  const decided = counting === "confirmed" ? "confirmed" : "excluded";
  const after: Statuses = { ...statuses };
  expect(readOf(recount.after(0))).toEqual(tallyUnder(after));
  recount.open.forEach((id, count) => {
    after[id] = decided;
    expect(readOf(recount.after(count + 1))).toEqual(tallyUnder(after));
  });
  expect(readOf(recount.after(recount.open.length + 1))).toEqual(tallyUnder(statuses));
  for (const { ids, ifConfirmed, ifExcluded } of recount.groups) {
    for (const id of ids) {
      expect([id, readOf(ifConfirmed), readOf(ifExcluded)]).toEqual([
        id,
        tallyUnder({ ...statuses, [id]: "confirmed" }),
        tallyUnder({ ...statuses, [id]: "excluded" }),
      ]);
    }
  }
}

describe("findings of tables", () => {
  const cases = fc.record({
    // Row and table of each finding; the second cell is a neighbour's.
    places: fc.array(fc.tuple(fc.nat(5), fc.nat(1)), { maxLength: 7 }),
    // Which rows each flat cut names, and in which table.
    cuts: fc.array(fc.tuple(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), fc.nat(1)), {
      maxLength: 3,
    }),
    statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 9 }),
    counting: fc.constantFrom(...COUNTINGS),
  });

  test("what a decision is foretold to do is what it does", () => {
    fc.assert(
      fc.property(cases, ({ places, cuts, statuses: drawn, counting }) => {
        const findings = places.map(([row, table], place) =>
          finding(`f${String(place)}`, [at(row)], `t${String(table)}`)
        );
        const flat = cuts.map(([rows, table], place) =>
          finding(
            `c${String(place)}`,
            rows.map((row) => at(row)),
            `t${String(table)}`
          )
        );
        const ids = [...findings, ...flat].map(({ id }) => id);
        const statuses = statusesOf(ids, drawn);
        const tallyUnder = (under: Statuses) =>
          tallyFindings(findings, flat, settingsOf(counting, under)).now;
        const { recount } = tallyFindings(findings, flat, settingsOf(counting, statuses));
        const told = recount(asCandidate);
        expectForetold(told, counting, statuses, tallyUnder);
        // Each finding is told once; a cut that covers nothing is not told.
        const named = told.groups.flatMap(({ ids: each }) => each).sort();
        expect(new Set(named).size).toBe(named.length);
        expect(named).toEqual(expect.arrayContaining(findings.map(({ id }) => id)));
        const open = findings.filter(({ id }) => (statuses[id] ?? "open") === "open");
        expect([...told.open].sort()).toEqual(open.map(({ id }) => id).sort());
      }),
      { numRuns: 150 }
    );
  });

  /** Row 1 alone; rows 2 to 4 under a cut; rows 5 and 6 under another; row 7 under one elsewhere. */
  const findings = [1, 2, 3, 4, 5, 6, 7].map((row) => finding(`f${String(row)}`, [at(9), at(row)]));
  const cuts = [
    finding("wide", [at(2), at(3), at(4)]),
    finding("narrow", [at(4), at(5), at(6)]),
    finding("other-table", [at(7)], "t2"),
    finding("other-column", [at(7, 1)]),
    finding("other-sheet", [at(7, 0, "别表")]),
  ];
  const tell = (statuses: Statuses, counting?: Settings["countFindings"]) => {
    const { now, recount } = tallyFindings(findings, cuts, settingsOf(counting, statuses));
    const { open, groups } = recount(asCandidate);
    return {
      now,
      open,
      groups: groups.map(({ ids, ifConfirmed, ifExcluded }) => [
        ids.join(),
        ifConfirmed.key,
        ifExcluded.key,
      ]),
    };
  };

  test("a flat cut is one 处, and those it covers are alike; the smallest is ruled out first", () => {
    expect(tell({})).toEqual({
      now: { each: 7, once: 4, covered: 5 },
      open: ["f1", "f7", "f5", "f6", "f2", "f3", "f4"],
      groups: [
        ["f1,f7", "7/4", "6/3"],
        ["f2,f3,f4", "7/4", "6/4"],
        ["f5,f6", "7/4", "6/4"],
        ["wide", "7/4", "7/6"],
        ["narrow", "7/4", "7/5"],
      ],
    });
  });

  test("a cut with a member that stays keeps counting, so it is ruled out last", () => {
    expect(tell({ f6: "confirmed", wide: "excluded" })).toEqual({
      now: { each: 7, once: 6, covered: 2 },
      open: ["f1", "f7", "f2", "f3", "f4", "f5"],
      groups: [
        ["f1,f7", "7/6", "6/5"],
        ["f2,f3,f4", "7/6", "6/5"],
        ["f5,f6", "7/6", "6/6"],
        ["wide", "7/4", "7/6"],
        ["narrow", "7/6", "7/7"],
      ],
    });
  });

  test("counting only what is confirmed, one of each cut comes before the rest of it", () => {
    expect(tell({ f1: "confirmed", f3: "corrected", f4: "excluded" }, "confirmed")).toEqual({
      now: { each: 2, once: 2, covered: 1 },
      open: ["f7", "f5", "f2", "f6"],
      groups: [
        ["f1", "2/2", "1/1"],
        ["f2,f4", "3/2", "2/2"],
        ["f3", "2/2", "1/1"],
        ["f5,f6", "3/3", "2/2"],
        ["f7", "3/3", "2/2"],
        ["wide", "2/2", "2/2"],
        ["narrow", "2/2", "2/2"],
      ],
    });
  });
});

describe("findings of lists", () => {
  const occurrence = (
    id: string,
    person: string,
    institution: string,
    status: FindingStatus = "open"
  ): ListOccurrence => ({
    id,
    measures: ["payment"],
    status,
    person,
    institution,
    row: at(4, 0, "名单疑点"),
  });
  const drawnList = fc
    .array(
      fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom("open", "confirmed", "excluded" as const)),
      { maxLength: 8 }
    )
    .map((all) =>
      all.map(([person, institution, status], place) =>
        occurrence(`l${String(place)}`, `人${String(person)}`, `院${String(institution)}`, status)
      )
    );

  test("what a decision is foretold to do is what it does", () => {
    fc.assert(
      fc.property(
        drawnList,
        fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...COUNTINGS),
        (found, drawn, counting) => {
          const statuses = statusesOf(
            found.map(({ id }) => id),
            drawn
          );
          const tallyUnder = (under: Statuses) => {
            const { counted } = tallyLists(found, settingsOf(counting, under));
            return {
              findings: counted.length,
              people: new Set(counted.map(({ person }) => person)).size,
              institutions: new Set(counted.map(({ institution }) => institution)).size,
            };
          };
          const tally = tallyLists(found, settingsOf(counting, statuses));
          expect(tally.now).toEqual(tallyUnder(statuses));
          const recount = tally.recount(asCandidate);
          if (!recount) throw new Error("few findings are recounted");
          expectForetold(recount, counting, statuses, tallyUnder);
          const named = recount.groups.flatMap(({ ids }) => ids).sort();
          expect(named).toEqual(found.map(({ id }) => id).sort());
        }
      ),
      { numRuns: 150 }
    );
  });

  const found = [
    occurrence("a1", "甲", "一院"),
    occurrence("b1", "乙", "一院"),
    occurrence("a2", "甲", "二院"),
    occurrence("c1", "丙", "三院", "excluded"),
    occurrence("d1", "丁", "三院", "confirmed"),
  ];

  test("a person with few findings comes first, and a status decided here goes before the sheet's", () => {
    const { now, counted, recount } = tallyLists(found, settingsOf(undefined, { d1: "excluded" }));
    const told = recount(asCandidate);
    expect({
      now,
      counted: counted.map(({ id }) => id),
      open: told?.open,
      groups: told?.groups.map(({ ids, ifConfirmed, ifExcluded }) => [
        ids.join(),
        ifConfirmed.key,
        ifExcluded.key,
      ]),
    }).toEqual({
      now: { findings: 3, people: 2, institutions: 2 },
      counted: ["a1", "b1", "a2"],
      open: ["b1", "a1", "a2"],
      groups: [
        ["a1", "3/2/2", "2/2/2"],
        ["b1", "3/2/2", "2/1/2"],
        ["a2", "3/2/2", "2/2/1"],
        ["c1,d1", "4/3/3", "3/2/2"],
      ],
    });
  });

  test("beyond five thousand nothing is foretold", () => {
    const many = Array.from({ length: 5001 }, (_, place) =>
      occurrence(`m${String(place)}`, "甲", "一院")
    );
    expect(tallyLists(many, settingsOf(undefined, {})).recount(asCandidate)).toBeUndefined();
    const told = tallyLists(many.slice(1), settingsOf(undefined, {})).recount(asCandidate);
    expect(told?.open).toHaveLength(5000);
  });
});
