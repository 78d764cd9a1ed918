import fc from "../../property";
import { readFacts } from "../../../src/core/tables/find-tables";
import { plain } from "../../../src/core/values/decimal";
import { indicatorSheet, inChinese, scoreWorkbook, workbookOf, type Rows } from "./score-workbook";

const RULE =
  "满意度≥90%，得10分；80%≤满意度＜90%，得8分；60%≤满意度＜80%，得5分；满意度＜60%，不得分";
const INDICATORS = indicatorSheet([
  ["服务对象满意度", 10, "", null, RULE, null],
  ["其他", 90, "", null, "好得90分，否则不得分", 80],
]);

function score(survey: Rows, notes: Readonly<Record<string, Rows>> = {}) {
  const { indicators, short } = scoreWorkbook(
    workbookOf({ 问卷: survey, ...notes, 指标: INDICATORS })
  );
  const [indicator] = indicators;
  return {
    short: short["服务对象满意度"],
    said: inChinese(indicator?.explanation),
    others: indicator?.alternatives?.map(
      ({ assumption, score: other }) => `${inChinese(assumption)} ${plain(other)}`
    ),
  };
}

function tallies(survey: Rows) {
  return readFacts(workbookOf({ 问卷: survey })).surveys.map(({ measure, questions }) => ({
    measure,
    questions: questions.map(({ number, answers }) => [
      number,
      ...answers.map(({ option, reading }) =>
        reading.state === "figure" ? `${option} ${plain(reading.figure.value)}` : option
      ),
    ]),
  }));
}

const HEADER = ["编号", "姓名", "第1题 对服务是否满意", "第2题 政策是否了解"];
const people = (answers: readonly (readonly [string | null, string | null])[]): Rows => [
  HEADER,
  ...answers.map(([first, second], at) => [at + 1, `受访者${String(at)}`, first, second]),
];

describe("one row a person", () => {
  test("is counted by question, options from the best to the worst, blanks left out", () => {
    const rows = people([
      ["不满意", "了解"],
      ["满意", "了解"],
      ["满意", "不了解"],
      ["非常满意", null],
      ["一般", "基本了解"],
      ["满意", "了解"],
    ]);
    expect(tallies(rows)).toEqual([
      {
        measure: "counts",
        questions: [
          ["1", "非常满意 1", "满意 3", "一般 1", "不满意 1"],
          ["2", "了解 3", "基本了解 1", "不了解 1"],
        ],
      },
    ]);
  });

  test("where nobody is dissatisfied, the satisfied are still not the worst", () => {
    const rows = people(
      Array.from({ length: 8 }, (_, at) => [at < 6 ? "满意" : "基本满意", "了解"])
    );
    expect(tallies(rows)[0]?.questions[0]).toEqual(["1", "满意 6", "基本满意 2", "不满意 0"]);
  });

  test("its order changes nothing", () => {
    const answer = fc.constantFrom("非常满意", "满意", "基本满意", "一般", "不满意");
    const known = fc.constantFrom("了解", "不了解");
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(answer, known), { minLength: 8, maxLength: 30 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
          ),
        ([rows, shuffled]) => {
          expect(tallies(people(shuffled))).toEqual(tallies(people(rows)));
        }
      ),
      { numRuns: 25 }
    );
  });

  test("scores like its tally", () => {
    const raw = people([
      ...Array.from({ length: 19 }, () => ["满意", "了解"] as const),
      ["不满意", "了解"],
    ]);
    expect(score(raw).short).toBe("10 computed"); // 95 % by every method
  });

  test.each<[string, Rows]>([
    [
      "letters without words",
      [["编号", "Q1"], ...Array.from({ length: 9 }, (_, at) => [at, at < 7 ? "A" : "C"])],
    ],
    [
      "figures without a scale",
      [["编号", "服务态度"], ...Array.from({ length: 9 }, (_, at) => [at, at < 7 ? 5 : 2])],
    ],
    [
      "是 and 否 of a self-evaluation",
      [["项目", "是否合规"], ...Array.from({ length: 9 }, (_, at) => [`项目${String(at)}`, "是"])],
    ],
    [
      "four people",
      people([
        ["满意", "了解"],
        ["满意", "了解"],
        ["满意", "了解"],
        ["不满意", "了解"],
      ]),
    ],
  ])("%s are no survey", (_, rows) => {
    expect(tallies(rows)).toEqual([]);
  });
});

describe("a scale of five", () => {
  const five: Rows = [
    ["题号", "问题", "非常满意", "满意", "一般", "不满意", "非常不满意"],
    ["1", "对服务是否满意", 50, 30, 10, 6, 4],
    ["2", "对环境是否满意", 40, 40, 10, 6, 4],
  ];

  test("both negative answers are negative, 一般 is the question, nobody counts 非常满意 alone", () => {
    const { short, others } = score(five);
    expect(short).toBe("5 computed"); // 77.75 % from 4 points to 0
    expect(others).toEqual([
      "若满意度除最差一档外都计 10", // 90 %
      "若满意度只计明确表示满意的（一般不计） 8", // 80 %
      "若满意度各档由高到低加权，最差一档计 1 份 8", // 82.2 %
    ]);
  });

  test("percents typed as text, and what the table itself states", () => {
    const { short, said, others } = score([
      ["序号", "调查内容", "很满意", "比较满意", "一般", "不太满意", "很不满意", "满意度"],
      [1, "服务态度", "50%", "30%", "10%", "6%", "4%", "80%"],
      [2, "补贴发放", "60%", "20%", "10%", "6%", "4%", "80%"],
    ]);
    expect(short).toBe("8 computed");
    expect(said).toContain("一般不计");
    expect(others).toBeUndefined();
  });
});

test("points that the workbook declares are the method, and no other is offered", () => {
  const survey: Rows = [
    ["题号", "问题", "满意", "基本满意", "不满意"],
    ["1", "对服务是否满意", 70, 25, 5],
  ];
  expect(score(survey).short).toBe("5 computed"); // 70 %, the least of the usual ways
  const declared = score(survey, { 说明: [["满意计3分，基本满意计2分，不满意计1分。"]] });
  expect(declared.short).toBe("8 computed"); // (3·70 + 2·25 + 5) ÷ 300 = 88.3 %
  expect(declared.said).toContain("满意 3、基本满意 2、不满意 1");
  expect(declared.others).toBeUndefined();
});
