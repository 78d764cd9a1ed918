import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { message } from "../../../src/core/messages/message";
import { withTarget, type BoundPart } from "../../../src/core/scores/bind-rule";
import type { Candidate, Recount, RecountReading } from "../../../src/core/scores/metrics/metric";
import { isLevelOpen, openEffectsOf } from "../../../src/core/scores/open-effects";
import { resolveScore, type ScoreBasis } from "../../../src/core/scores/resolve-score";
import type { ClauseAnswer } from "../../../src/core/scores/rule-inputs";
import { partsOf, ruleInHand } from "../../../src/core/scores/rule-parts";
import { scoresByFinding } from "../../../src/core/scores/scores-by-finding";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import type { ScoreRow } from "../../../src/core/tables/facts";
import { Decimal } from "../../../src/core/values/decimal";
import { byCode, toldLine } from "./told-line";

const d = (value: number | string): Decimal => new Decimal(value);
const tell = (value: unknown): string => toldLine(value, byCode);

const deduct = (
  points: number,
  more: object = {},
  mark = ""
): Extract<ScoringRule, { kind: "deduct-per-occurrence" }> => ({
  kind: "deduct-per-occurrence",
  points: d(points),
  condition: "",
  deduction: { condition: `不符${mark}`, each: d(1), per: d(1), counter: "处", ...more },
});

const reading = (value: number, assumption?: string): Candidate => ({
  value: d(value),
  said: message("score.option", { words: String(value) }),
  ...(assumption !== undefined && {
    assumption: message("score.option", { words: assumption }),
  }),
});

function bound(
  rule: ScoringRule,
  candidates: readonly Candidate[],
  more: Partial<BoundPart> = {}
): BoundPart {
  return {
    leaf: { mark: "", need: "count", rule },
    metric: { id: "payment-accuracy", name: message("score.metric.payment-accuracy") },
    chosen: false,
    candidates,
    decided: false,
    cells: [],
    findings: [],
    answer: ({ value }) => ({ count: value }),
    ...more,
  };
}

function basisOf(
  rule: ScoringRule,
  parts: readonly BoundPart[],
  more: Partial<ScoreBasis> = {}
): ScoreBasis {
  return { rule, bound: parts, judged: new Map(), weight: rule.points, scoreDecimals: 2, ...more };
}

describe("several readings of the data", () => {
  const rule = deduct(10);
  const resolved = (basis: ScoreBasis) => {
    const found = resolveScore(basis);
    return found && tell([found.points, found.alternatives]);
  };
  const three = [
    reading(2, "甲"),
    reading(5, "乙"),
    reading(3, "丙"),
    reading(5, "丁"),
    reading(1),
  ];

  test("the lowest score counts, the others stand beside it where they differ and say why", () => {
    expect(resolved(basisOf(rule, [bound(rule, three)]))).toBe(
      "[5, [{assumption ‹score.option · words 甲›; score 8}, {assumption ‹score.option · words 丙›; score 7}]]"
    );
  });

  test("or the first, when a setting or the table decided", () => {
    expect(resolved(basisOf(rule, [bound(rule, three, { decided: true })]))).toBe(
      "[8, [{assumption ‹score.option · words 乙›; score 5}, {assumption ‹score.option · words 丙›; score 7}, {assumption ‹score.option · words 丁›; score 5}]]"
    );
  });

  test("nothing known is no score; nor is a part without a reading, or one that is not asked", () => {
    expect(resolved(basisOf(rule, []))).toBeUndefined();
    expect(resolved(basisOf(rule, [bound(rule, [])]))).toBeUndefined();
    const judged = new Map<string, ClauseAnswer>([["②", { count: d(1) }]]);
    expect(resolved(basisOf(rule, [], { judged }))).toBeUndefined();
  });

  test("a person's answer stands before data; points are rounded, and never beyond 分值", () => {
    const judged = new Map<string, ClauseAnswer>([["", { count: d(1) }]]);
    expect(resolved(basisOf(rule, [bound(rule, three)], { judged }))).toBe("[9, []]");
    const thirds = deduct(10, { each: d("0.335") });
    expect(resolved(basisOf(thirds, [bound(thirds, [reading(1)])]))).toBe("[9.67, []]");
    expect(resolved(basisOf(rule, [bound(rule, [reading(1)])], { weight: d(6) }))).toBe("[6, []]");
  });

  test("open parts that cannot change the points are no reason to wait", () => {
    const nothing: ScoringRule = {
      kind: "sum-of-clauses",
      points: d(5),
      clauses: [
        { mark: "①", text: "", rule: deduct(5) },
        { mark: "②", text: "", rule: { kind: "discretion", points: d(0), condition: "" } },
      ],
    };
    const part = bound(deduct(5), [reading(2)], {
      leaf: { mark: "①", need: "count", rule: deduct(5) },
    });
    expect(resolved(basisOf(nothing, [part]))).toBe("[3, []]");
  });

  test("不适用 is no score of 0, and a veto on the total that did not strike gives none", () => {
    const holds = (answer: boolean) => new Map<string, ClauseAnswer>([["", { holds: answer }]]);
    const exempt: ScoringRule = {
      kind: "not-applicable",
      points: d(5),
      condition: "",
      treatment: "rescale",
    };
    expect(resolved(basisOf(exempt, [], { judged: holds(true) }))).toBeUndefined();
    const veto: ScoringRule = { kind: "veto", points: d(0), condition: "", scope: "total" };
    const of = (weight: number, answer: boolean) =>
      resolved(basisOf(veto, [], { judged: holds(answer), weight: d(weight) }));
    expect([of(5, true), of(5, false), of(0, false)]).toEqual(["[0, []]", undefined, "[0, []]"]);
  });
});

describe("what deciding findings does to a score", () => {
  /** Twenty findings, all open; `after` takes them off one by one. */
  const recountOf = (count: number): Recount => {
    const at = (left: number): RecountReading => ({
      key: String(left),
      candidates: () => [reading(left)],
    });
    return {
      open: Array.from({ length: count }, (_, place) => `f${String(place)}`),
      groups: [
        { ids: ["f0", "f1"], ifConfirmed: at(count), ifExcluded: at(count - 1) },
        { ids: ["same"], ifConfirmed: at(count), ifExcluded: at(count) },
      ],
      after: (decided) => at(count - decided),
    };
  };
  const told = (rule: ScoringRule, count: number, counting?: "confirmed" | "not-excluded") => {
    const part = bound(rule, [reading(count)], { decided: true, recount: recountOf(count) });
    const basis = basisOf(rule, [part]);
    const { byFinding, openFindings } = scoresByFinding(
      basis,
      resolveScore(basis)?.points ?? d(-1),
      counting
    );
    const steps = openFindings?.scores.map(
      ({ count: at, score }) => `${String(at)}:${score.toFixed()}`
    );
    return [tell(byFinding), openFindings?.ids.length, openFindings?.decision, steps?.join(" ")];
  };

  test("each of few decisions is told", () => {
    expect(told(deduct(5), 3, "not-excluded")).toEqual([
      "[{ids [f0, f1]; ifConfirmed 2; ifExcluded 3}]",
      3,
      "excluded",
      "1:3 2:4 3:5",
    ]);
    expect(told(deduct(5), 1, "confirmed").slice(1)).toEqual([1, "confirmed", "1:5"]);
    expect(told(deduct(5), 1)[2]).toBe("excluded");
  });

  test("beyond a dozen only where it ends", () => {
    const dozen = "1:81 2:82 3:83 4:84 5:85 6:86 7:87 8:88 9:89 10:90 11:91 12:92";
    expect(told(deduct(100), 20)[3]).toBe(`${dozen} 20:100`);
    expect(told(deduct(100, { free: d(5) }), 20)[3]).toBe(
      "1:86 2:87 3:88 4:89 5:90 6:91 7:92 8:93 9:94 10:95 11:96 12:97 15:100"
    );
    expect(told(deduct(100, { free: d(7) }), 20)[3]).toMatch(/ 12:99 13:100$/u);
    expect(told(deduct(100, { free: d(8) }), 20)[3]).toMatch(/ 12:100$/u);
    expect(told(deduct(100), 12)[3]).toMatch(/ 11:99 12:100$/u);
  });

  test("one that only the last decision changes", () => {
    const tolerance: ScoringRule = {
      kind: "zero-tolerance",
      points: d(5),
      condition: "",
      counter: "处",
    };
    expect(told(tolerance, 30)).toEqual(["undefined", 30, "excluded", "30:5"]);
  });

  test("nothing, where no decision changes the score, nothing is open, or nothing is counted", () => {
    expect(told(deduct(5), 40)[0]).toBe("undefined");
    expect(told(deduct(5, { maxLoss: d(0) }), 9)).toEqual([
      "undefined",
      undefined,
      undefined,
      undefined,
    ]);
    expect(told(deduct(5), 0)).toEqual([expect.any(String), undefined, undefined, undefined]);
    const plain = bound(deduct(5), [reading(1)]);
    expect(scoresByFinding(basisOf(deduct(5), [plain]), d(4), undefined)).toEqual({});
  });

  test("of two parts each has its own findings, and the other stays as it is", () => {
    const [a, b] = [deduct(5), deduct(5)];
    const sum: ScoringRule = {
      kind: "sum-of-clauses",
      points: d(10),
      clauses: [
        { mark: "①", text: "", rule: a },
        { mark: "②", text: "", rule: b },
      ],
    };
    const partOf = (rule: ScoringRule, mark: string, count: number) =>
      bound(rule, [reading(count)], {
        leaf: { mark, need: "count", rule },
        decided: true,
        recount: recountOf(count),
      });
    const basis = basisOf(sum, [partOf(a, "①", 2), partOf(b, "②", 4)]);
    expect(tell(scoresByFinding(basis, d(4), undefined))).toBe(
      "{byFinding [{ids [f0, f1]; ifConfirmed 4; ifExcluded 5}, {ids [f0, f1]; ifConfirmed 4; ifExcluded 5}]; openFindings {ids [f0, f1]; decision excluded; scores [{count 1; score 5}, {count 2; score 6}]}}"
    );
  });
});

describe("目标值 of the row, where the rule names no figure", () => {
  const steps = (more: object = {}): ScoringRule => ({
    kind: "per-step",
    points: d(5),
    measure: { name: "率", unit: "ratio" },
    direction: "below",
    step: d("0.02"),
    each: d(1),
    ...more,
  });
  const of = (rule: ScoringRule, target?: string) =>
    tell(
      withTarget(rule, { ...(target !== undefined && { target: { text: target } }) } as ScoreRow)
    );
  const number = { measure: { name: "户数", unit: "number" } };

  test("a percent is where the steps of a rate begin", () => {
    expect(of(steps(), "≥95%")).toBe(tell({ ...steps(), from: d("0.95") }));
  });

  test.each<[string, ScoringRule, string | undefined]>([
    ["no target", steps(), undefined],
    ["words", steps(), "良好"],
    ["a figure that is no percent", steps(), "95"],
    ["the rule's own figure", steps({ from: d(1) }), "95%"],
    ["the rule's own figure of a share", steps({ from: d(1), ofTarget: "share" }), "200户"],
    ["a percent for a number", steps(number), "95%"],
    ["a number that is no share", steps(number), "200户"],
    ["a percent for a share of a number", steps({ ...number, ofTarget: "share" }), "95%"],
    ["a share of nothing", steps({ ofTarget: "share" }), "0户"],
    ["a share of a bare number", steps({ ofTarget: "share" }), "200"],
    ["another kind of rule", deduct(5), "95%"],
  ])("it changes nothing: %s", (_name, rule, target) => {
    expect(of(rule, target)).toBe(tell(rule));
  });

  test("a share of a quantity becomes steps of that quantity", () => {
    expect(of(steps({ ofTarget: "share" }), "200户")).toBe(
      "{kind per-step; points 5; measure {name 率; unit number; word 户}; direction below; step 4; each 1; from 200}"
    );
  });

  test.each(["sum-of-clauses", "choice"] as const)("each clause of a %s takes it", (kind) => {
    const rule = (first: ScoringRule): ScoringRule => ({
      kind,
      points: d(10),
      clauses: [
        { mark: "①", text: "甲", rule: first },
        { mark: "②", text: "乙", rule: deduct(5) },
        { mark: "③", text: "丙" },
      ],
    });
    expect(of(rule(steps()), "95%")).toBe(
      tell(rule({ ...steps(), from: d("0.95") } as ScoringRule))
    );
    expect(of(rule(deduct(4)), "95%")).toBe(tell(rule(deduct(4))));
  });
});

describe("what a rule may still do to the total", () => {
  const veto = (scope: "total" | "indicator"): ScoringRule => ({
    kind: "veto",
    points: d(0),
    condition: "套取",
    scope,
  });
  const exempt = (treatment: "full" | "rescale"): ScoringRule => ({
    kind: "not-applicable",
    points: d(0),
    condition: "不涉及",
    treatment,
  });
  const item = (mark: string, sign: "plus" | "minus", more: object) => ({
    mark,
    sign,
    change: { condition: `事${mark}`, each: d(2), per: d(1), counter: "次", ...more },
  });
  const penalties = (scope: "total" | "indicator", ...items: readonly object[]): ScoringRule =>
    ({ kind: "bonus-penalty", points: d(5), base: d(0), items, scope }) as unknown as ScoringRule;
  const open = (rule: ScoringRule, answers: Readonly<Record<string, ClauseAnswer>> = {}) =>
    tell(openEffectsOf(partsOf(rule, "细则"), new Map(Object.entries(answers))));

  test.each<[string, ScoringRule, string]>([
    ["a veto on the total", veto("total"), "[{kind veto; condition 套取}]"],
    ["a veto on the indicator", veto("indicator"), "[]"],
    ["不适用", exempt("rescale"), "[{kind not-applicable; condition 不涉及}]"],
    ["不适用 with full marks", exempt("full"), "[]"],
    ["something else", deduct(5), "[]"],
    ["a penalty inside the indicator", penalties("indicator", item("①", "minus", {})), "[]"],
    ["bonuses", penalties("total", item("①", "plus", {})), "[]"],
    [
      "penalties without end",
      penalties(
        "total",
        item("①", "minus", {}),
        item("②", "plus", {}),
        item("③", "minus", { maxLoss: d(4) })
      ),
      "[{kind change; condition 事①；事③}]",
    ],
    [
      "penalties with a cap, or taken once",
      penalties(
        "total",
        item("①", "minus", { maxLoss: d(4) }),
        item("②", "minus", { counter: "" }),
        item("③", "minus", { counter: "", maxLoss: d(1) }),
        item("④", "minus", { counter: "", maxLoss: d(9) })
      ),
      "[{kind change; condition 事①；事②；事③；事④; mostLost 9}]",
    ],
  ])("%s", (_name, rule, expected) => {
    expect(open(rule)).toBe(expected);
  });

  test("is nothing once it is answered, by 是, 否 or a number", () => {
    expect([
      open(veto("total"), { "": { holds: false } }),
      open(veto("total"), { "": { count: d(0) } }),
      open(veto("total"), { "": { points: d(0) } }),
      open(veto("total"), { "①": { holds: true } }),
    ]).toEqual(["[]", "[]", "[{kind veto; condition 套取}]", "[{kind veto; condition 套取}]"]);
    const two = penalties("total", item("①", "minus", {}), item("②", "minus", {}));
    expect(open(two, { "①": { count: d(1) } })).toBe("[{kind change; condition 事①；事②}]");
  });

  test("leaves the level open only where the indicator has no score, and only by what takes", () => {
    const none = { weight: d(5) };
    expect([
      isLevelOpen([{ ...none, openEffects: [{ kind: "veto", condition: "" }] }]),
      isLevelOpen([
        {
          ...none,
          openEffects: [
            { kind: "not-applicable", condition: "" },
            { kind: "change", condition: "" },
          ],
        },
      ]),
      isLevelOpen([{ ...none, openEffects: [{ kind: "not-applicable", condition: "" }] }]),
      isLevelOpen([{ ...none, score: d(1), openEffects: [{ kind: "veto", condition: "" }] }]),
      isLevelOpen([none]),
      isLevelOpen([none, { ...none, openEffects: [{ kind: "veto", condition: "" }] }]),
    ]).toEqual([true, true, false, false, false, true]);
  });
});

describe("the rule in hand", () => {
  const told = (text: string | undefined, weight = 5) => {
    const parsed = text === undefined ? undefined : parseRubric(text, d(weight));
    const { rule, parts } = ruleInHand(parsed, text ?? "", d(weight));
    return [
      rule.kind,
      ...parts.map(({ leaf: { mark, rule: inner }, text: words, isUnread }) =>
        [mark, inner.kind, inner.points.toFixed(), words, isUnread ? "unread" : ""].join("|")
      ),
    ];
  };

  test("has the parts that were understood, and those that were not", () => {
    expect(told("①制度健全，得2分，否则不得分。②另行研究决定。")).toEqual([
      "sum-of-clauses",
      "①|all-or-nothing|2|制度健全，得2分，否则不得分。|",
      "②|discretion|5|另行研究决定。|unread",
    ]);
  });

  test("is a person's judgement of the whole where nothing was understood, or nothing is written", () => {
    expect(told("视工作需要研究决定。")).toEqual([
      "discretion",
      "|discretion|5|视工作需要研究决定。|unread",
    ]);
    expect(told(undefined)).toEqual(["discretion", "|discretion|5||unread"]);
  });
});
