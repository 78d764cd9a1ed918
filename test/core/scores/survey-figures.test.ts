import { evaluate } from "../../../src/core/evaluate";
import { readFacts } from "../../../src/core/tables/find-tables";
import { say } from "../../../src/core/messages/message";
import { plain } from "../../../src/core/values/decimal";
import { indicatorSheet, inChinese, workbookOf, type Rows } from "./score-workbook";

const RULE =
  "满意度≥90%，得10分；80%≤满意度＜90%，得8分；60%≤满意度＜80%，得5分；满意度＜60%，不得分";
const INDICATORS = indicatorSheet([
  ["服务对象满意度", 10, "", null, RULE, null],
  ["其他", 90, "", null, "好得90分，否则不得分", 80],
]);

const HEADER = ["编号", "性别", "1.服务态度", "2.发放及时"];

/** One row a person; the same figure twice. */
function people(figures: readonly (number | string | null)[], ...notes: Rows): Rows {
  return [
    ...notes,
    HEADER,
    ...figures.map((figure, at) => [at + 1, (at % 2) + 1, figure, figure] as const),
  ];
}

const TEN = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1];

function read(rows: Rows, answers: Readonly<Record<string, string>> = {}, sheet = "满意度问卷") {
  const { surveys, doubts } = readFacts(workbookOf({ [sheet]: rows }), { answers });
  return {
    options: surveys.map(({ questions }) =>
      questions[0]?.answers.map(({ option, reading }) =>
        reading.state === "figure" ? `${option} ${plain(reading.figure.value)}` : option
      )
    ),
    questions: surveys.flatMap(({ questions }) => questions.map(({ text }) => text.text)),
    doubts: doubts.map(({ id, choices }) => [id, ...choices.map(({ value }) => value)]),
  };
}

const COUNTED = ["非常满意 4", "满意 3", "一般 1", "不满意 1", "非常不满意 1"];
const REVERSED = ["非常满意 1", "满意 1", "一般 1", "不满意 3", "非常不满意 4"];

describe("the sheet says which end is the best", () => {
  test.each<[string, string[]]>([
    ["说明：5=非常满意，4=满意，3=一般，2=不满意，1=非常不满意", COUNTED],
    ["非常满意（5分）、满意（4分）、一般（3分）、不满意（2分）、非常不满意（1分）", COUNTED],
    ["１＝非常满意；２＝满意；３＝一般；４＝不满意；５＝非常不满意", REVERSED],
    ["1-5分评价，5分最满意", COUNTED],
    ["采用1至5分，1分为最高", REVERSED],
    ["满分5分，分值越高表示越满意", COUNTED],
    ["请从5分非常满意到1分非常不满意中选择", COUNTED],
  ])("%s", (note, options) => {
    const { options: found, questions, doubts } = read(people(TEN, [note]));
    expect([found[0], doubts]).toEqual([options, []]);
    // 性别 was typed as 1 and 2 too, and is no question.
    expect(questions).toEqual(["1.服务态度", "2.发放及时"]);
  });

  test("words of its own are its options", () => {
    const note = ["3＝满意，2＝基本满意，1＝不满意"];
    const { options } = read(people([3, 3, 3, 2, 1, 3], note));
    expect(options).toEqual([["满意 4", "基本满意 1", "不满意 1"]]);
  });

  test("both ends at once are no answer", () => {
    const { options, doubts } = read(people(TEN, ["5分最满意"], ["1分最高"]));
    expect([options.length, doubts.length]).toEqual([0, 1]);
  });
});

describe("nobody says which end is the best", () => {
  const [[id] = []] = read(people(TEN)).doubts;

  test("it is asked, and nothing counts until it is answered", () => {
    const { options, doubts } = read(people(TEN));
    expect(options).toEqual([]);
    expect(doubts).toEqual([[id, "5-high", "5-low"]]);
  });

  test.each<[string, string[]]>([
    ["5-high", COUNTED],
    ["5-low", REVERSED],
  ])("%s", (value, options) => {
    expect(read(people(TEN), { [id!]: value }).options).toEqual([options]);
  });

  test("the question shows what each answer makes of the grade", () => {
    const workbook = workbookOf({ 满意度问卷: people(TEN), 指标: INDICATORS });
    const open = evaluate(workbook, {});
    const question = open.questions.find((each) => each.id === id);
    expect(question).toMatchObject({ isOpen: true });
    const scores = question?.alternatives.map(({ score }) => score?.toString());
    expect(new Set(scores).size).toBe(2);
    const [first] = open.indicators;
    expect(say(first!.explanation, "zh-CN")).toContain("哪个数字最满意");
    const { indicators } = evaluate(workbook, { answers: { [id!]: "5-high" } });
    // 80 % by every answer but the negative ones, 70 % without 一般, 76 % weighted, 70 % from 4 to 0.
    expect(indicators[0]?.state).toBe("computed");
    expect(plain(indicators[0]!.score!)).toBe("5");
  });

  test("where nobody went beyond three or four, the scale may be shorter than five", () => {
    expect(read(people([3, 3, 2, 1, 3, 2])).doubts[0]?.slice(1)).toEqual([
      "5-high",
      "5-low",
      "3-high",
      "3-low",
    ]);
  });
});

test("points from one to ten are their mean by ten", () => {
  const rows = people([10, 9, 9, 8, 10, 8, 9, 10], ["请打1-10分，10分最满意"]);
  const workbook = workbookOf({ 满意度问卷: rows, 指标: INDICATORS });
  const { indicators } = evaluate(workbook, {});
  // (10·3 + 9·3 + 8·2) ÷ 80 = 91.25 %
  expect(plain(indicators[0]!.score!)).toBe("10");
  expect(indicators[0]!.alternatives ?? []).toEqual([]);
  expect(inChinese(indicators[0]!.explanation)).toContain("91.25%");
});

test.each<[string, Rows, string]>([
  ["four people", people([5, 4, 5, 3]), "满意度问卷"],
  ["counts of answers", people([12, 30, 5, 18, 44, 2]), "满意度问卷"],
  [
    "a tally by question",
    [
      ["题号", "问题", "5分", "4分", "3分", "2分", "1分"],
      ...Array.from({ length: 6 }, (_, at) => [at + 1, `问题${String(at)}`, 5, 4, 3, 2, 1]),
    ],
    "满意度问卷",
  ],
  ["small figures on a sheet about something else", people(TEN), "床位"],
])("%s are no answers in figures", (_, rows, sheet) => {
  const { options, doubts } = read(rows, {}, sheet);
  expect([options.flat().some((option) => option?.startsWith("非常满意")), doubts]).toEqual([
    false,
    [],
  ]);
});

test("who left a question out is not counted, and rows may stand in any order", () => {
  const shuffled = [1, 2, 3, 4, 4, 4, 5, 5, 5, 5, null, "未填"];
  expect(read(people(shuffled, ["5分最满意"])).options).toEqual([COUNTED]);
});
