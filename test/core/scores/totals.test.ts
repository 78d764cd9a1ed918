import fc from "../../property";
import { DEFAULT_SETTINGS } from "../../../src/core/evaluation";
import { message } from "../../../src/core/messages/message";
import { gradeOf } from "../../../src/core/scores/grade-of";
import { gradeScaleOf, levelOf, settledLevel } from "../../../src/core/scores/grade-scale";
import type { OpenEffect, TotalEffect } from "../../../src/core/scores/rule-inputs";
import type { IndicatorScore } from "../../../src/core/scores/score";
import {
  isExempt,
  isPending,
  openPoints,
  totalOf,
  totalShift,
  worthOf,
} from "../../../src/core/scores/total-of";
import { totalRange, type OpenPart } from "../../../src/core/scores/total-range";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { Facts, GradeBand, GradeScale } from "../../../src/core/tables/facts";
import { Decimal } from "../../../src/core/values/decimal";
import { workbookOf } from "./score-workbook";
import { byCode, toldLine } from "./told-line";

const d = (value: number | string): Decimal => new Decimal(value);
const EXEMPT: TotalEffect = { kind: "not-applicable", condition: "不涉及" };
const MAY_EXEMPT: OpenEffect = { kind: "not-applicable", condition: "不涉及" };
const VETO: TotalEffect = { kind: "veto", condition: "套取" };
const MAY_VETO: OpenEffect = { kind: "veto", condition: "套取" };
const change = (points: number): TotalEffect => ({ kind: "change", points: d(points) });
const mayLose = (mostLost?: number): OpenEffect => ({
  kind: "change",
  condition: "事故",
  ...(mostLost !== undefined && { mostLost: d(mostLost) }),
});

interface Drawn {
  readonly weight: number;
  readonly score: number | undefined;
  readonly low: number;
  readonly exempt: "no" | "open" | "yes";
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  weight: fc.constantFrom(0, 5, 10, 20),
  score: fc.option(fc.nat(4), { nil: undefined }),
  low: fc.nat(4),
  exempt: fc.constantFrom("no", "no", "open", "yes"),
});

function partOf({ weight, score, low, exempt }: Drawn): OpenPart {
  const share = (quarters: number) => d(weight).times(quarters).dividedBy(4);
  return {
    weight: d(weight),
    ...(score !== undefined
      ? { score: share(score) }
      : { range: { atLeast: share(Math.min(low, 2)), atMost: share(Math.max(low, 2)) } }),
    ...(exempt === "yes" && { effects: [EXEMPT] }),
    ...(exempt === "open" && { openEffects: [MAY_EXEMPT] }),
  };
}

/** Every way in which what is open can be decided, one by one. */
function everyTotal(parts: readonly OpenPart[]): readonly Decimal[] {
  const ways = parts.reduce<readonly (readonly OpenPart[])[]>(
    (before, { openEffects, range, ...part }) => {
      const scores =
        (part.score ?? isExempt(part)) ? [part.score] : [range?.atLeast, range?.atMost];
      const decided: OpenPart[] = scores.map((score) => ({ ...part, score }));
      // What weighs nothing changes nothing when it drops out.
      if (openEffects && part.weight.gt(0) && !isExempt(part))
        decided.push({ ...part, score: undefined, effects: [EXEMPT] });
      return before.flatMap((way) => decided.map((each) => [...way, each]));
    },
    [[]]
  );
  return ways.map((way) => totalOf(way, 2));
}

test("the range of the total is the least and the most of all ways to decide what is open", () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 4 }), (all) => {
      const parts = all.map(partOf);
      const range = totalRange(parts, 2);
      const isOpen = parts.some((part) => isPending(part) || part.openEffects !== undefined);
      expect(range !== undefined).toBe(isOpen);
      if (!range) return;
      const totals = everyTotal(parts);
      expect([range.atLeast.toFixed(), range.atMost.toFixed()]).toEqual([
        Decimal.min(...totals).toFixed(),
        Decimal.max(...totals).toFixed(),
      ]);
    }),
    { numRuns: 300 }
  );
});

test.each<[string, readonly OpenPart[], readonly string[] | undefined]>([
  ["nothing open", [{ weight: d(10), score: d(8) }], undefined],
  ["a range", [{ weight: d(10), range: { atLeast: d(3), atMost: d(7) } }], ["3", "7"]],
  ["no range known", [{ weight: d(10) }], ["0", "10"]],
  ["a veto", [{ weight: d(10), score: d(8), openEffects: [MAY_VETO] }], ["0", "8"]],
  ["a penalty", [{ weight: d(10), score: d(8), openEffects: [mayLose(3)] }], ["5", "8"]],
  [
    "two penalties",
    [{ weight: d(10), score: d(8), openEffects: [mayLose(3), mayLose(1)] }],
    ["4", "8"],
  ],
  ["a penalty beyond all", [{ weight: d(10), score: d(8), openEffects: [mayLose(9)] }], ["0", "8"]],
  ["an endless penalty", [{ weight: d(10), score: d(8), openEffects: [mayLose()] }], ["0", "8"]],
  [
    "a penalty known and one not",
    [{ weight: d(10), score: d(8), openEffects: [mayLose(1), mayLose()] }],
    ["0", "8"],
  ],
  [
    "the best and the worst that may not apply, in any order",
    [
      ...[9, 1, 5].map((score) => ({
        weight: d(10),
        score: d(score),
        openEffects: [MAY_EXEMPT],
      })),
      { weight: d(10), score: d(5) },
    ],
    ["12", "28"],
  ],
  [
    "thirds",
    [{ weight: d("3.333"), range: { atLeast: d("1.115"), atMost: d("2.224") } }],
    ["1.12", "2.22"],
  ],
])("the range of the total: %s", (_name, parts, expected) => {
  const range = totalRange(parts, 2);
  expect(range && [range.atLeast.toFixed(), range.atMost.toFixed()]).toEqual(expected);
});

test("vetoes, changes and 不适用 on the way from the sum to the total", () => {
  const rest = { weight: d(90), score: d(81) };
  const told = (part: OpenPart) => {
    const parts = [rest, part];
    const shift = totalShift(parts);
    return toldLine(
      [shift, worthOf(shift), totalOf(parts, 1), openPoints(parts), isPending(part)],
      byCode
    );
  };
  expect([
    told({ weight: d(10), score: d(7) }),
    told({ weight: d(10) }),
    told({ weight: d(10), effects: [EXEMPT] }),
    told({ weight: d(10), score: d(0), effects: [EXEMPT] }),
    told({ weight: d(10), score: d(7), effects: [VETO] }),
    told({ weight: d(10), score: d(7), effects: [change(-3), change(1)] }),
    told({ weight: d(10), score: d(7), effects: [change(-99)] }),
    told({ weight: d("0.25"), score: d("0.25") }),
  ]).toEqual([
    "[{isVetoed false; whole 100; kept 100; change 0}, 1, 88, 0, false]",
    "[{isVetoed false; whole 100; kept 100; change 0}, 1, 81, 10, true]",
    "[{isVetoed false; whole 100; kept 90; change 0}, 1.111111111111111111111111111111111111111, 90, 0, false]",
    "[{isVetoed false; whole 100; kept 100; change 0}, 1, 81, 0, false]",
    "[{isVetoed true; whole 100; kept 100; change 0}, 0, 0, 0, false]",
    "[{isVetoed false; whole 100; kept 100; change -2}, 1, 86, 0, false]",
    "[{isVetoed false; whole 100; kept 100; change -99}, 1, 0, 0, false]",
    "[{isVetoed false; whole 90.25; kept 90.25; change 0}, 1, 81.3, 0, false]",
  ]);
  // Where nothing applies there is nothing to rescale.
  const none = [{ weight: d(10), effects: [EXEMPT] }];
  expect(toldLine([worthOf(totalShift(none)), totalOf(none, 2)], byCode)).toBe("[1, 0]");
});

function band(level: string, min?: number, max?: number, more: Partial<GradeBand> = {}): GradeBand {
  return {
    level,
    label: { text: level, cell: { sheet: "等级", row: 0, column: 0 } },
    minInclusive: true,
    maxInclusive: false,
    ...(min !== undefined && { min: d(min) }),
    ...(max !== undefined && { max: d(max) }),
    ...more,
  };
}

describe("levels", () => {
  const usual = gradeScaleOf({ gradeScales: [{ bands: [] }] } as unknown as Facts);
  const gapped: GradeScale = {
    bands: [
      band("优", 90, 100, { maxInclusive: true }),
      band("良", 80, 89, { maxInclusive: true }),
      band("差", 0, 80, { minInclusive: false }),
    ],
  };

  test.each([
    [usual, ["100", "90", "89.99", "80", "79.99", "60", "59.99", "0"], "优优良良中中差差"],
    [gapped, ["100", "100.01", "90", "89.5", "89", "80", "79", "0"], "优-优-良良差-"],
  ])("by the edges of the scale", (scale, totals, levels) => {
    expect(totals.map((total) => levelOf(scale, d(total)) ?? "-").join("")).toBe(levels);
  });

  test("a scale without bands is none: the usual one stands in", () => {
    const own = { bands: [band("通过", 0)] };
    expect(gradeScaleOf({ gradeScales: [{ bands: [] }, own] } as unknown as Facts)).toBe(own);
  });

  test.each([
    [usual, "85", "0", "良"],
    [usual, "85", "4.99", "良"],
    [usual, "85", "5", undefined],
    [usual, "55", "40", undefined],
    [gapped, "85", "4", "良"],
    [gapped, "85", "4.5", undefined],
    [gapped, "80", "9", "良"],
    // 优 at both ends, and 良 in between.
    [{ bands: [band("优", 90), band("良", 85, 90), band("优", 0, 85)] }, "80", "15", undefined],
  ])(
    "%# settled only where every total that is still open has the same",
    (scale, score, open, level) => {
      expect(settledLevel(scale, d(score), d(open))).toBe(level);
    }
  );
});

describe("the grade", () => {
  const indicator = (code: string, more: Partial<IndicatorScore> = {}): IndicatorScore => ({
    code,
    name: `名${code}`,
    path: [],
    weight: d(50),
    state: "computed",
    findings: [],
    explanation: message("score.pending"),
    cells: [],
    score: d(40),
    ...more,
  });
  const facts = readFacts(workbookOf({}));
  const tell = (indicators: readonly IndicatorScore[], more: Partial<Facts> = {}) =>
    toldLine(gradeOf({ ...facts, ...more }, indicators, DEFAULT_SETTINGS), byCode);
  const { score: _score, ...open } = indicator("B", { state: "pending" });

  test("is none without indicators", () => {
    expect(tell([])).toBe("undefined");
  });

  test("names what is pending, and the usual scale where it stood in", () => {
    expect(tell([indicator("A"), open])).toBe(
      "{weight 100; score 40; pending [B]; alternatives []; range {atLeast 40; atMost 90}; notes [‹score.usual-scale›]}"
    );
  });

  test("a stated total is the indicator system's, else that of 得分情况, else a sentence's, else the sum", () => {
    const label = { text: "合计", cell: { sheet: "表", row: 9, column: 0 } };
    const table = (kind: string, total: number) => ({
      table: { kind },
      total: { score: { state: "figure", figure: { shown: d(total) } }, label },
    });
    const stated = [indicator("A", { stated: d(45) }), indicator("B", { stated: d(41) })];
    const of = (scoreTables: readonly unknown[], sentence?: number, level?: string) => {
      const grade = gradeOf(
        {
          ...facts,
          scoreTables: scoreTables as Facts["scoreTables"],
          statedGrades: [
            ...(level !== undefined ? [{ level }] : []),
            ...(sentence !== undefined ? [{ score: d(sentence) }] : []),
          ] as unknown as Facts["statedGrades"],
        },
        stated,
        DEFAULT_SETTINGS
      );
      return [grade?.stated?.toFixed(), grade?.statedLevel];
    };
    expect([
      of([table("score-summary", 82), table("indicator-system", 85)], 83),
      of([table("score-summary", 82)], 83),
      of([], 93),
      of([]),
      of([], 93, "中"),
    ]).toEqual([
      ["85", "良"],
      ["82", "良"],
      ["93", "优"],
      ["86", "良"],
      ["93", "中"],
    ]);
    expect(gradeOf(facts, [stated[0]!, open], DEFAULT_SETTINGS)?.stated).toBeUndefined();
  });

  test("each open veto and 不适用 is told as if it held; a penalty is only in the range", () => {
    const vetoed = indicator("V", { openEffects: [MAY_VETO, mayLose(2)] });
    const exempt = indicator("E", { score: d(20), openEffects: [MAY_EXEMPT] });
    expect(tell([indicator("A"), vetoed])).toBe(
      "{weight 100; score 80; pending []; alternatives [{assumption ‹score.assume-veto · name 名V · condition 套取›; score 0; level 差}]; level 良; range {atLeast 0; atMost 80}; notes [‹score.usual-scale›]}"
    );
    expect(tell([indicator("A"), exempt])).toBe(
      "{weight 100; score 60; pending []; alternatives [{assumption ‹score.assume-not-applicable · name 名E · condition 不涉及›; score 80; level 良}]; level 中; range {atLeast 60; atMost 80}; notes [‹score.usual-scale›]}"
    );
    // Dropping what stands at the rate of the rest changes nothing, and is not told.
    expect(tell([indicator("A"), indicator("E", { openEffects: [MAY_EXEMPT] })])).toContain(
      "alternatives []"
    );
  });

  test("what rules did to the total is said, but not of 不适用 where a score was typed", () => {
    const { score: _none, ...exempt } = indicator("E", { effects: [EXEMPT] });
    const { notes } =
      gradeOf(
        facts,
        [
          indicator("V", { effects: [VETO] }),
          indicator("C", { effects: [change(-3)] }),
          exempt,
          indicator("T", { effects: [EXEMPT] }),
        ],
        DEFAULT_SETTINGS
      ) ?? {};
    expect(notes?.map(byCode)).toEqual([
      "‹score.total-veto · name 名V · condition 套取›",
      "‹score.total-change · name 名C · points -3›",
      "‹score.total-exempt · name 名E · condition 不涉及 · weight 50›",
      "‹score.usual-scale›",
    ]);
  });

  test("one answer to a question that several indicators ask is one alternative", () => {
    const other = (score: number) => [
      { assumption: message("score.assume-each"), score: d(score) },
    ];
    const grade = gradeOf(
      facts,
      [
        indicator("A", { alternatives: other(45) }),
        indicator("B", { alternatives: other(50) }),
        indicator("C", {
          alternatives: [{ assumption: message("score.assume-flat-cut"), score: d(0) }],
        }),
      ],
      { ...DEFAULT_SETTINGS, scoreDecimals: 0 }
    );
    expect(toldLine(grade?.alternatives, byCode)).toBe(
      "[{assumption ‹score.assume-each›; score 135; level 优}, {assumption ‹score.assume-flat-cut›; score 80; level 良}]"
    );
  });

  test("a total in a gap of the workbook's scale has no level, and says so", () => {
    const gradeScales: Facts["gradeScales"] = [
      { bands: [band("优", 90), band("良", 70, 79, { maxInclusive: true })] },
    ];
    expect(tell([indicator("A"), indicator("B")], { gradeScales })).toBe(
      "{weight 100; score 80; pending []; alternatives []; notes [‹score.scale-gap · total 80›]}"
    );
  });

  test("an open veto leaves the level open while its indicator has no score", () => {
    const pending = { ...open, weight: d("0.01"), openEffects: [MAY_VETO] };
    const grade = gradeOf(
      facts,
      [indicator("A", { weight: d(100), score: d(85) }), pending],
      DEFAULT_SETTINGS
    );
    expect(grade?.level).toBeUndefined();
    const exempt = { ...open, weight: d("0.01"), openEffects: [MAY_EXEMPT] };
    expect(
      gradeOf(facts, [indicator("A", { weight: d(100), score: d(85) }), exempt], DEFAULT_SETTINGS)
        ?.level
    ).toBe("良");
  });
});
