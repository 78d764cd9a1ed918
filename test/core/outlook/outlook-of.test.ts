import fc from "../../property";
import { message, say } from "../../../src/core/messages/message";
import { outlookOf } from "../../../src/core/outlook/outlook-of";
import type { Boundary, Outlook } from "../../../src/core/outlook/outlook";
import { sayBoundary, sayWay } from "../../../src/core/outlook/say-outlook";
import type { OpenEffect } from "../../../src/core/scores/rule-inputs";
import type { IndicatorScore } from "../../../src/core/scores/score";
import { totalOf, totalShift, type Part } from "../../../src/core/scores/total-of";
import type { GradeBand } from "../../../src/core/tables/facts";
import { Decimal, plain, sum, ZERO } from "../../../src/core/values/decimal";
import { NO_FACTS } from "../sheets/evaluation-fixture";
import { yongji } from "../scores/yongji-figures";
import { evaluate } from "../../../src/core/evaluate";

const band = (level: string, min?: number, max?: number, open = false): GradeBand => ({
  level,
  label: { cell: { sheet: "", row: 0, column: 0 }, text: level },
  minInclusive: !open,
  maxInclusive: open,
  ...(min === undefined ? {} : { min: new Decimal(min) }),
  ...(max === undefined ? {} : { max: new Decimal(max) }),
});
const SCALE = [band("优", 90), band("良", 80, 90), band("中", 60, 80), band("差", undefined, 60)];
const FACTS = { ...NO_FACTS, gradeScales: [{ bands: SCALE }] };

function indicator(code: string, parts: Partial<IndicatorScore>): IndicatorScore {
  return {
    code,
    name: code,
    path: [],
    weight: new Decimal(10),
    state: "computed",
    findings: [],
    explanation: message("score.no-rubric"),
    cells: [],
    ...parts,
  };
}

const d = (value: number | string) => new Decimal(value);
const fixed = (code: string, score: number | string) => indicator(code, { score: d(score) });
const stated = (code: string, score: number, low: number, high: number) =>
  indicator(code, {
    state: "stated",
    score: d(score),
    range: { atLeast: d(low), atMost: d(high) },
  });
const counted = (
  code: string,
  score: number,
  scores: readonly (readonly [number, number])[],
  ids = 9
) =>
  indicator(code, {
    score: d(score),
    openFindings: {
      ids: Array.from({ length: ids }, (_, at) => `${code}${String(at)}`),
      decision: "excluded",
      scores: scores.map(([count, to]) => ({ count, score: d(to) })),
    },
  });

const short = ({ level, direction, distance, changes }: Boundary) =>
  `${direction} ${level} ${plain(distance)} ${changes.state === "out-of-reach" ? changes.state : `${changes.state} ${String(changes.count)}`}`;
const words = (outlook: Outlook | undefined) => outlook?.boundaries.map(short);

test("each other level, its distance and the fewest things to decide", () => {
  const outlook = outlookOf(
    FACTS,
    [
      fixed("A", 70),
      stated("B", 5, 2, 10),
      counted("C", 0, [
        [3, 4],
        [5, 10],
      ]),
    ],
    2
  );
  expect(words(outlook)).toEqual([
    "up 优 15 exactly 6",
    "up 良 5 exactly 1",
    "down 差 15 out-of-reach",
  ]);
  const [best, good] = outlook?.boundaries ?? [];
  expect(good?.ways.map((way) => say(sayWay(way), "zh-CN"))).toEqual(["改判 B 5 → 10 分 → 80 良"]);
  expect(best?.ways.map((way) => say(sayWay(way), "zh-CN"))).toEqual([
    "排除 5 条疑点（共 9 条待核实）：C 0 → 10 分；改判 B 5 → 10 分 → 90 优",
  ]);
  expect(best && say(sayBoundary(best), "zh-CN")).toBe(
    "升为“优”（90 分起）：还差 15 分，最少改变 6 项"
  );
});

test("findings that two indicators rest on are decided once", () => {
  const pool = counted("C", 0, [[2, 3]]).openFindings;
  if (!pool) throw new Error("just made");
  const two = [
    fixed("A", 75),
    indicator("C", { score: ZERO, openFindings: pool }),
    indicator("D", { score: ZERO, openFindings: { ...pool, scores: [{ count: 1, score: d(2) }] } }),
  ];
  const [, good] = outlookOf(FACTS, two, 2)?.boundaries ?? [];
  expect(good && short(good)).toBe("up 良 5 exactly 2"); // 3 + 2 by the same two findings
});

test("a question answered otherwise is one thing to decide, for all that it touches", () => {
  const assumption = message("score.assume-flat-cut");
  const other = (code: string, score: number, to: number) =>
    indicator(code, { score: d(score), alternatives: [{ assumption, score: d(to) }] });
  const outlook = outlookOf(FACTS, [fixed("A", 70), other("B", 1, 6), other("C", 2, 7)], 2);
  expect(words(outlook)).toEqual([
    "up 优 17 out-of-reach",
    "up 良 7 exactly 1",
    "down 差 13 out-of-reach",
  ]);
});

test("what is pending stands at its least", () => {
  const open = indicator("B", { state: "pending", range: { atLeast: d(2), atMost: d(9) } });
  const outlook = outlookOf(FACTS, [fixed("A", 77), open], 2);
  expect(outlook?.now).toEqual({ total: d(79), level: "中" });
  expect(words(outlook)).toEqual([
    "up 优 11 out-of-reach",
    "up 良 1 exactly 1",
    "down 差 19 out-of-reach",
  ]);
});

test("a rounding may carry the total over the edge, and that counts", () => {
  const at = (score: string) =>
    words(
      outlookOf(
        FACTS,
        [fixed("A", 79), stated("B", 0, 0, 1)].map((one, i) =>
          i === 1 ? { ...one, range: { atLeast: ZERO, atMost: d(score) } } : one
        ),
        2
      )
    )?.[1];
  expect(at("0.995")).toBe("up 良 1 exactly 1"); // 79.995 is 80.00
  expect(at("0.994")).toBe("up 良 1 out-of-reach");
});

test("the end that a band leaves out is only passed beyond it", () => {
  const open = {
    ...NO_FACTS,
    gradeScales: [{ bands: [band("高", 60, undefined, true), band("低", undefined, 60, true)] }],
  };
  const up = (most: number) =>
    words(outlookOf(open, [fixed("A", 50), stated("B", 0, 0, most)], 0))?.[0];
  expect(up(10)).toBe("up 高 10 out-of-reach");
  expect(up(11)).toBe("up 高 10 exactly 1");
  const down = (least: number) =>
    words(outlookOf(open, [fixed("A", 50), stated("B", 20, least, 20)], 0))?.[0];
  expect(down(11)).toBe("down 低 10 out-of-reach");
  expect(down(10)).toBe("down 低 10 exactly 1");
});

test("a total in a gap of the scale has a way up and a way down", () => {
  const gap = {
    ...NO_FACTS,
    gradeScales: [{ bands: [band("优", 90, 100), { ...band("良", 80, 89), maxInclusive: true }] }],
  };
  const outlook = outlookOf(
    gap,
    [fixed("A", 89.5), stated("B", 0, 0, 1), stated("C", 0, -0.5, 0)],
    2
  );
  expect(outlook?.now.level).toBeUndefined();
  expect(words(outlook)).toEqual(["up 优 0.5 exactly 1", "down 良 0.5 exactly 1"]);
});

const levelAt = (total: Decimal) => SCALE.find(({ min }) => !min || total.gte(min))?.level;
const rank = (level: string | undefined) => SCALE.findIndex((one) => one.level === level);

/** The fewest decisions that lead into each level from another one, as a walk over all finds them. */
class Fewest {
  readonly #now: number;
  readonly #counts = new Map<string, number>();

  constructor(total: Decimal) {
    this.#now = rank(levelAt(total));
  }

  reach(total: Decimal, count: number): void {
    const [now, reached] = [this.#now, rank(levelAt(total))];
    for (const [index, { level }] of SCALE.entries()) {
      const isThere = index < now ? reached <= index : index > now && reached >= index;
      const known = this.#counts.get(level) ?? Infinity;
      if (isThere) this.#counts.set(level, Math.min(count, known));
    }
  }

  /** What is told is as few, and each way leads there. */
  expectIn(outlook: Outlook | undefined): void {
    for (const { level, changes, ways } of outlook?.boundaries ?? []) {
      const count = changes.state === "exactly" ? changes.count : undefined;
      expect([level, count]).toEqual([level, this.#counts.get(level)]);
      for (const { steps, standing } of ways) {
        expect(steps).toHaveLength(count ?? 0);
        const there = rank(standing.level);
        expect(rank(level) < this.#now ? there <= rank(level) : there >= rank(level)).toBe(true);
      }
    }
  }
}

/** Every total that stated scores, judged at their ends or left, can come to. */
test("by brute force: nothing smaller leads there, and what is told does", () => {
  const some = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 })
    ),
    { minLength: 1, maxLength: 6 }
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 40, max: 80 }), (given, base) => {
      const indicators = [
        fixed("A", base),
        ...given.map(([a, b, c], at) => {
          const [low, score, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
          return stated(`B${String(at)}`, score, low, high);
        }),
      ];
      const fewest = new Fewest(sum(indicators.map(({ score }) => score ?? ZERO)));
      const walk = (at: number, count: number, total: Decimal): void => {
        const one = indicators[at];
        if (!one) {
          fewest.reach(total, count);
          return;
        }
        walk(at + 1, count, total.plus(one.score ?? ZERO));
        if (!one.range) return;
        walk(at + 1, count + 1, total.plus(one.range.atLeast));
        walk(at + 1, count + 1, total.plus(one.range.atMost));
      };
      walk(0, 0, ZERO);
      fewest.expectIn(outlookOf(FACTS, indicators, 2));
    }),
    { numRuns: 60 }
  );
});

describe("clauses that act on the whole", () => {
  const open = (part: IndicatorScore, ...openEffects: readonly OpenEffect[]): IndicatorScore => ({
    ...part,
    openEffects,
  });
  const notApplicable: OpenEffect = { kind: "not-applicable", condition: "当年没有任务" };
  const penalty = (mostLost?: number): OpenEffect => ({
    kind: "change",
    condition: "被通报",
    ...(mostLost !== undefined && { mostLost: d(mostLost) }),
  });
  const weighing = (part: IndicatorScore, weight: number) => ({ ...part, weight: d(weight) });

  test("an indicator that does not apply leaves a better rate to the others", () => {
    const parts = [weighing(fixed("A", 70), 80), weighing(stated("B", 5, 5, 5), 20)];
    const outlook = outlookOf(FACTS, [parts[0]!, open(parts[1]!, notApplicable)], 2);
    // 70 of 80 is 87.5 of 100.
    expect(words(outlook)).toEqual([
      "up 优 15 out-of-reach",
      "up 良 5 exactly 1",
      "down 差 15 out-of-reach",
    ]);
    expect(outlook?.boundaries[1]?.ways.map((way) => say(sayWay(way), "zh-CN"))).toEqual([
      "若“B”不适用（当年没有任务） → 87.5 良",
    ]);
  });

  test("points taken from the total", () => {
    const outlook = outlookOf(
      FACTS,
      [weighing(fixed("A", 62), 90), open(weighing(fixed("B", 0), 10), penalty(3))],
      2
    );
    expect(words(outlook)?.[2]).toBe("down 差 2 exactly 1");
    expect(outlook?.boundaries[2]?.ways.map((way) => say(sayWay(way), "zh-CN"))).toEqual([
      "若“B”因“被通报”从总分扣 3 分 → 59 差",
    ]);
    const uncapped = outlookOf(FACTS, [fixed("A", 62), open(fixed("B", 0), penalty())], 2);
    expect(words(uncapped)?.[2]).toBe("down 差 2 exactly 1");
  });

  type Given = readonly [weight: number, low: number, score: number, high: number, kind: number];
  const some: fc.Arbitrary<readonly Given[]> = fc.array(
    fc
      .tuple(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 3 })
      )
      .map(([weight, a, b, c, kind]): Given => {
        const [low, score, high] = [a, b, c]
          .map((each) => each % (weight + 1))
          .sort((x, y) => x - y);
        return [weight, low!, score!, high!, kind];
      }),
    { minLength: 2, maxLength: 4 }
  );

  const systemOf = (given: readonly Given[]) =>
    given.map(([weight, low, score, high, kind], at) => {
      const part = weighing(stated(`B${String(at)}`, score, low, high), weight);
      if (kind === 1) return open(part, notApplicable);
      if (kind === 2) return open(part, penalty(1 + (weight % 7)));
      return kind === 3 ? open(part, notApplicable, penalty(4)) : part;
    });

  /** What can become of one indicator, with the number of things decided. */
  const becoming = (part: IndicatorScore): readonly (readonly [Part, number])[] => {
    const { weight, score, range, openEffects = [] } = part;
    const scores = [[score, 0] as const, [range?.atLeast, 1] as const, [range?.atMost, 1] as const];
    const own: (readonly [Part, number])[] = scores.map(([to, cost]) => [
      { weight, score: to, effects: [] },
      cost,
    ]);
    if (openEffects.includes(notApplicable)) {
      own.push([{ weight, effects: [{ kind: "not-applicable", condition: "" }] }, 1]);
    }
    const loss = openEffects.find((effect) => effect.kind === "change");
    if (!loss?.mostLost) return own;
    const taken = { kind: "change", points: loss.mostLost.negated() } as const;
    return own.flatMap(([each, cost]) => [
      [each, cost] as const,
      [{ ...each, effects: [...(each.effects ?? []), taken] }, cost + 1] as const,
    ]);
  };

  test("by brute force: nothing smaller leads there, and what is told does", () => {
    fc.assert(
      fc.property(some, (given) => {
        const indicators = systemOf(given);
        const fewest = new Fewest(totalOf(indicators, 2));
        const walk = (at: number, count: number, parts: readonly Part[]): void => {
          const one = indicators[at];
          if (one) {
            for (const [part, cost] of becoming(one)) walk(at + 1, count + cost, [...parts, part]);
            return;
          }
          // With nothing left that applies there is no total.
          if (totalShift(parts).kept.lte(0)) return;
          fewest.reach(totalOf(parts, 2), count);
        };
        walk(0, 0, []);
        fewest.expectIn(outlookOf(FACTS, indicators, 2));
      }),
      { numRuns: 60 }
    );
  });
});

describe("what sits on an edge is named", () => {
  const notes = (...scores: readonly string[]) =>
    outlookOf(
      FACTS,
      scores.map((score, at) => fixed(String(at), score)),
      2
    )?.edges.map(({ note }) => say(note, "zh-CN"));

  test("a total that only its rounding lifts over an edge", () => {
    expect(notes("45", "44.996")).toEqual(["总分 89.996 四舍五入为 90，等级由“良”变为“优”"]);
  });

  test("a total just below, just at, just above", () => {
    expect(notes("89.96")).toEqual(["总分 89.96 距“优”的下限 90 只差 0.04 分"]);
    expect(notes("90")).toEqual(["总分 90 恰好是“优”的下限"]);
    expect(notes("80.05")).toEqual(["总分 80.05 只比“良”的下限 80 高 0.05 分"]);
    expect(notes("80.06")).toEqual([]);
    expect(notes("79.94")).toEqual([]);
  });
});

test("yongji: the unit of 处 alone makes 75 中 an 84 良", () => {
  const { outlook } = evaluate(yongji());
  const good = outlook?.boundaries.find(({ level }) => level === "良");
  expect(good && short(good)).toBe("up 良 5 exactly 1");
  expect(good?.ways.map((way) => say(sayWay(way), "zh-CN"))).toContain(
    "若同额差额合计算 1 处：C4-1 补贴资金发放准确性 0 → 9 分 → 84 良"
  );
});
