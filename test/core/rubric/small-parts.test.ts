import { ruleData } from "../../../src/core/rubric/rule-data";
import { sayInterval, sayNumber } from "../../../src/core/rubric/say-interval";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { sourceText, rawBetween } from "../../../src/core/rubric/source-text";
import { sumOf } from "../../../src/core/rubric/sum-of";
import { surveySource } from "../../../src/core/rubric/survey-source";
import { withoutEnding } from "../../../src/core/rubric/without-ending";
import { isCounted } from "../../../src/core/rubric/words/counts";
import { zeroBelow } from "../../../src/core/rubric/zero-below";
import { Decimal } from "../../../src/core/values/decimal";

const number = (figure: string) => new Decimal(figure);
const edge = (figure: string, inclusive: boolean, marked = true) => ({
  value: number(figure),
  inclusive,
  marked,
});
const points = (figure: string): ScoringRule => ({
  kind: "all-or-nothing",
  points: number(figure),
  condition: "符合",
});

describe("an interval is said with the signs of its ends", () => {
  const low = edge("0.8", true);
  const high = edge("0.9", false);
  test.each([
    ["x ≥ 80%", { min: low }, "ratio", undefined],
    ["x > 80%", { min: edge("0.8", false) }, "ratio", undefined],
    ["x < 90%", { max: high }, "ratio", undefined],
    ["x ≤ 90%", { max: edge("0.9", true) }, "ratio", undefined],
    ["80% ≤ x < 90%", { min: low, max: high }, "ratio", undefined],
    ["80% < x ≤ 90%", { min: edge("0.8", false), max: edge("0.9", true) }, "ratio", undefined],
    ["x = 80%", { min: low, max: low }, "ratio", undefined],
    ["x", {}, "number", undefined],
    ["x ≥ 0.8 小时", { min: low }, "number", "小时"],
    ["x < 0.9", { max: high }, "number", ""],
  ] as const)("%s", (said, interval, unit, word) => {
    expect(sayInterval(interval, unit, word)).toBe(said);
  });

  test("digits that a division left over are not said", () => {
    expect(sayNumber(number("1").dividedBy(3), "ratio")).toBe("33.333333%");
    expect(sayNumber(number("0.875"), "ratio", "个")).toBe("87.5%");
    expect(sayNumber(number("12"), "number", "个")).toBe("12 个");
  });
});

describe("60%以下不得分", () => {
  test("asks to whom 60% belongs, and lets it score until then", () => {
    const below = zeroBelow({ max: edge("0.6", true, false) }, "ratio");
    expect(below.zeroWhen).toEqual({ max: edge("0.6", false, false) });
    expect(below.questions).toEqual([{ code: "rubric.question-edge", params: { edge: "60%" } }]);
  });

  test("keeps the other end of the interval", () => {
    const below = zeroBelow({ min: edge("1", true), max: edge("6", true, false) }, "number");
    expect(below.zeroWhen).toEqual({ min: edge("1", true), max: edge("6", false, false) });
    expect(below.questions).toEqual([{ code: "rubric.question-edge", params: { edge: "6" } }]);
  });

  test.each([
    ["the text says so: ≤60%", { max: edge("0.6", true, true) }],
    ["60% is outside anyway", { max: edge("0.6", false, false) }],
    ["there is no upper end", { min: edge("0.6", true, false) }],
  ])("asks nothing where %s", (_why, interval) => {
    expect(zeroBelow(interval, "ratio")).toEqual({ zeroWhen: interval, questions: [] });
  });
});

describe("the sum of clauses", () => {
  const clause = (mark: string, rule?: ScoringRule) => ({
    mark,
    text: mark,
    ...(rule && { rule }),
  });
  test("is full marks where nobody gave any", () => {
    const clauses = [clause("①", points("2")), clause("②", points("3"))];
    expect(sumOf(clauses, undefined)).toEqual({
      rule: { kind: "sum-of-clauses", points: number("5"), clauses },
      sum: number("5"),
      notes: [],
    });
  });

  test("that is not full marks is noted with both figures", () => {
    const clauses = [clause("①", points("2")), clause("②", points("3"))];
    expect(sumOf(clauses, number("6"))).toEqual({
      rule: { kind: "sum-of-clauses", points: number("6"), clauses },
      sum: number("5"),
      notes: [{ code: "rubric.note-sum", params: { sum: "5", weight: "6" } }],
    });
    expect(sumOf(clauses, number("5")).notes).toEqual([]);
  });

  test("of three thirds is the whole", () => {
    const third = points(number("1").dividedBy(3).toFixed());
    const clauses = ["①", "②", "③"].map((mark) => clause(mark, third));
    expect(sumOf(clauses, number("1")).notes).toEqual([]);
  });

  test("is not judged while a clause was not understood", () => {
    const clauses = [clause("①", points("2")), clause("②")];
    expect(sumOf(clauses, number("6"))).toEqual({
      rule: { kind: "sum-of-clauses", points: number("6"), clauses },
      sum: number("2"),
      notes: [],
    });
  });
});

describe("what of a questionnaire counts", () => {
  test.each([
    ["问卷结果", { questions: [] }],
    ["满意度≥90%", { questions: [] }],
    ["满意率达到90%", { questions: [] }],
    ["受访群众的认可比例", { questions: [] }],
    ["调查对象的认可比例", { questions: [] }],
    ["问题1及问题2的综合比例", { questions: ["1", "2"] }],
    ["第3题和第12题", { questions: ["3", "12"] }],
    ["问卷Q4的结果", { questions: ["4"] }],
    ["题5", { questions: [] }],
    ["问题2-4的平均比例", { questions: ["2", "3", "4"] }],
    ["第2至4题", { questions: ["2", "3", "4"] }],
    ["第2到3题", { questions: ["2", "3"] }],
    ["第1、3和5题", { questions: ["1", "3", "5"] }],
    ["问题1,2及4", { questions: ["1", "2", "4"] }],
    ["问题1与问题1", { questions: ["1"] }],
    ["问题123的比例", { questions: ["123"] }],
    ["对问题7回答“有效”的比例", { questions: ["7"], option: "有效" }],
    ["问题7选择「满意」的比例", { questions: ["7"], option: "满意" }],
    ["问题7选'A'的比例", { questions: ["7"], option: "A" }],
    ["问题7有“有效”的比例", { questions: ["7"] }],
    ["问\n题7回 答“有效”", { questions: ["7"], option: "有效" }],
    ["问题７", { questions: ["7"] }],
  ])("%s", (text, source) => {
    expect(surveySource(text)).toEqual(source);
  });

  test.each(["完成率≥90%", "存在问题", "第二题", "第3项"])("%s speaks of no survey", (text) => {
    expect(surveySource(text)).toBeUndefined();
  });
});

describe("a rule for machines", () => {
  test("has its figures in plain notation, and its clauses inside", () => {
    const rule: ScoringRule = {
      kind: "sum-of-clauses",
      points: number("10"),
      clauses: [
        { mark: "①", text: "甲", rule: points("1e-7") },
        { mark: "②", text: "乙" },
        {
          mark: "③",
          text: "丙",
          rule: {
            kind: "per-step",
            points: number("1e21"),
            measure: { name: "率", unit: "ratio", absolute: true },
            direction: "below",
            step: number("0.01"),
            each: number("1"),
            partCounts: false,
          },
        },
      ],
    };
    expect(ruleData(rule)).toEqual({
      kind: "sum-of-clauses",
      points: "10",
      clauses: [
        {
          mark: "①",
          text: "甲",
          rule: { kind: "all-or-nothing", points: "0.0000001", condition: "符合" },
        },
        { mark: "②", text: "乙" },
        {
          mark: "③",
          text: "丙",
          rule: {
            kind: "per-step",
            points: "1000000000000000000000",
            measure: { name: "率", unit: "ratio", absolute: true },
            direction: "below",
            step: "0.01",
            each: "1",
            partCounts: false,
          },
        },
      ],
    });
  });

  test("says nothing of what was left out, and nothing twice", () => {
    const open = { kind: "discretion", points: number("2"), condition: "", more: undefined, n: 3 };
    const data = ruleData(open as unknown as ScoringRule);
    expect(data).toStrictEqual({ kind: "discretion", points: "2", condition: "", n: 3 });
    const none = { kind: "discretion", of: null } as unknown as ScoringRule;
    expect(ruleData(none)).toStrictEqual({ kind: "discretion", of: "null" });
  });
});

describe("words at the end", () => {
  const text = (raw: string) => ({ type: "text", raw }) as const;
  const every = { type: "every", raw: "每" } as const;
  test.each([
    ["are cut", [every, text("制度发现")], [every, text("制度")]],
    ["leave no empty words behind", [every, text("发现")], [every]],
    ["stay where nothing matches", [text("发现制度")], [text("发现制度")]],
    ["stay in words of the grammar", [text("发现"), every], [text("发现"), every]],
    ["may be missing altogether", [], []],
  ])("%s", (_what, tokens, rest) => {
    expect(withoutEnding(tokens, /发现$/u)).toEqual(rest);
  });
});

describe("things that are whole", () => {
  test.each(["处", "天", "人次", "工作日"])("%s is counted", (word) => {
    expect(isCounted(word)).toBe(true);
  });
  test.each(["小时", "亩", "每", "百分点", "", undefined])("%s is not", (word) => {
    expect(isCounted(word)).toBe(false);
  });
});

describe("the text behind what the grammar reads", () => {
  const read = (raw: string) => sourceText(raw).text;
  test.each([
    ["９０％", "90%"],
    ["①5分", "①5分"],
    ["⑴5分", "⑴5分"],
    ["ⓐ5分", "ⓐ5分"],
    ["❶5分", "❶5分"],
    ["第 3 项", "第3项"],
    ["1 2", "1\n2"],
    ["1　2", "1\n2"],
    ["甲\n乙", "甲乙"],
    ["甲\r乙", "甲乙"],
    ["3\n乙", "3\n乙"],
    ["甲\n3", "甲\n3"],
    ["甲\r3", "甲\n3"],
    ["甲 3", "甲3"],
    ["3 甲", "3甲"],
    ["A\nB", "A\nB"],
    ["A B", "AB"],
    ["\n3\n", "3"],
    ["甲\u200b\ufeff乙", "甲乙"],
    ["𠮷 3", "𠮷3"],
    ["㎡", "m2"],
    ["¨甲", "\u0308甲"],
    ["", ""],
    ["  ", ""],
  ])("%j is read as %j", (raw, text) => {
    expect(read(raw)).toBe(text);
  });

  test.each([
    ["第 3 项", 0, 3, "第3项"],
    ["第 3 项", 1, 2, "3"],
    ["九成 以上", 1, 4, "成以上"],
    ["𠮷好", 0, 2, "𠮷"],
    ["𠮷好", 2, 3, "好"],
    ["㎡好", 0, 2, "㎡"],
    ["㎡好", 2, 3, "好"],
    ["１２%", 0, 3, "１２%"],
    ["3\n乙", 0, 3, "3乙"],
    ["甲 \n 3乙", 1, 2, ""],
    ["甲 \n 3乙", 1, 3, "3"],
    ["甲  乙", 0, 2, "甲乙"],
    ["甲乙", 1, 1, ""],
    ["甲乙", 1, 0, ""],
    ["甲乙", 0, 0, ""],
    ["甲乙", 2, 3, ""],
    ["甲乙", 5, 9, ""],
  ])("of %j from %d to %d it says back %j", (raw, start, end, said) => {
    expect(rawBetween(sourceText(raw), start, end)).toBe(said);
  });

  test("every character knows where it came from", () => {
    expect(sourceText("甲 ㎡\n3").origin).toEqual([0, 2, 2, 3, 4, 5]);
    expect(sourceText("𠮷乙").origin).toEqual([0, 0, 2, 3]);
  });
});
