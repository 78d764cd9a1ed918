import { say } from "../../../../src/core/messages/message";
import type { Doubt } from "../../../../src/core/tables/doubt";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { optionsOf, statedScale } from "../../../../src/core/tables/readers/figure-scale";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import { formatRange } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

/*
 * Questionnaires with one person a row: counted right, or put as a question. A tally that takes the
 * worst answer for the best turns the whole 满意度 around.
 */

type Rows = readonly (readonly CellScalar[])[];

/** `A2:C8 | 1 对发放速度是否满意: 非常满意 3, 满意 2` of each question. */
function counted(rows: Rows, name = "问卷"): string[] {
  return readFacts(book({ name, rows })).surveys.flatMap(({ table, measure, questions }) =>
    questions.map(
      ({ number, text, answers }) =>
        `${formatRange(table.range)} ${measure} | ${number ?? "-"} ${text.text}: ${answers
          .map(({ option, reading }) =>
            reading.state === "figure" ? `${option} ${reading.figure.raw}` : option
          )
          .join(", ")}`
    )
  );
}

const people = (...answers: readonly CellScalar[]): CellScalar[][] =>
  answers.map((answer, at) => [`第${String(at + 1)}份`, answer]);
const HEADER = ["问卷编号", "1.对发放速度是否满意"];

describe("answers in words", () => {
  it("are counted from the best to the worst, blanks and remarks left out", () => {
    const rows = [
      ["问卷调查"],
      [],
      ["问卷编号", "1.对发放速度是否满意", "第2题 是否了解政策", "建议"],
      ["第1份", "满意", "了解", "无"],
      ["第2份", "非常满意", "不太了解", "提高标准"],
      ["第3份", "不满意", null, null],
      ["第4份", "满意", "了解", "无"],
      ["第5份", "满意", "了解", "尽快"],
      ["第6份", null, "了解", "尽快"],
      ["合计", 5, 5, null],
    ];
    expect(counted(rows)).toEqual([
      "A3:D9 counts | 1 1.对发放速度是否满意: 非常满意 1, 满意 3, 不满意 1",
      "A3:D9 counts | 2 第2题 是否了解政策: 了解 4, 不太了解 1",
    ]);
  });

  it("have a worst answer, though nobody gave it", () => {
    const rows = [HEADER, ...people("满意", "满意", "非常满意", "一般", "满意")];
    expect(counted(rows)).toEqual([
      "A1:B6 counts | 1 1.对发放速度是否满意: 非常满意 1, 满意 3, 一般 1, 不满意 0",
    ]);
  });

  it("are answers of five people at least, who say hardly anything else", () => {
    const four = people("满意", "满意", "不满意", "满意");
    expect(counted([HEADER, ...four])).toEqual([]);
    const others = (count: number) =>
      people("满意", "满意", "满意", "满意", "满意", ...Array<string>(count).fill("未作答"));
    expect(counted([HEADER, ...others(1)])).toHaveLength(1);
    expect(counted([HEADER, ...others(2)])).toEqual([]);
  });

  it.each(["合计", "小计", "总计", "平均", "备注"])("end at %s, or at a blank row", (word) => {
    const five = people("满意", "满意", "不满意", "满意", "满意");
    const told = "A1:B6 counts | 1 1.对发放速度是否满意: 满意 4, 不满意 1";
    expect(counted([HEADER, ...five, [word, "满意"]])).toEqual([told]);
    expect(counted([HEADER, ...five, [], ["第6份", "满意"]])).toEqual([told]);
  });

  it.each(["份数", "选择人数", "票数", "频次（次）", "占比", "百分比(%)"])(
    "are no answers beside %s: they are counted already",
    (head) => {
      const rows = [
        ["选项", head],
        ["非常满意", 10],
        ["满意", 8],
        ["基本满意", 5],
        ["一般", 4],
        ["不满意", 2],
      ];
      expect(counted(rows).filter((line) => line.includes("非常满意 1,"))).toEqual([]);
    }
  );

  it("in letters are read by the legend of the sheet, and by nothing else", () => {
    const letters = people("A", "b", "B", "C", "A");
    const told = "A2:B7 counts | 1 1.对发放速度是否满意: 非常满意 2, 满意 2, 不满意 1";
    expect(counted([["选项：A.非常满意 B.满意 C.不满意"], HEADER, ...letters])).toEqual([told]);
    expect(counted([["说明：选项见问卷"], HEADER, ...letters])).toEqual([]);
    // Two legends that disagree are none.
    expect(
      counted([["A.非常满意 B.满意 C.不满意", "A.不满意 B.满意"], HEADER, ...letters])
    ).toEqual([]);
    expect(counted([["A.非常满意"], HEADER, ...letters])).toEqual([]);
  });
});

describe("answers in figures", () => {
  const figures = people(5, 4, "5分", 3, 5, 1);
  const told = (words: string) => [`A2:B8 counts | 1 1.对发放速度是否满意: ${words}`];

  it.each([
    [
      "5=非常满意，4=满意，3=一般，2=不满意，1=非常不满意",
      "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1",
    ],
    [
      "1=非常满意，2=满意，3=一般，4=不满意，5=非常不满意",
      "非常满意 1, 满意 0, 一般 1, 不满意 1, 非常不满意 3",
    ],
    ["非常满意（5分）、很不满意（1分）", "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1"],
    ["5分最满意", "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1"],
    ["1分为最满意", "非常满意 1, 满意 0, 一般 1, 不满意 1, 非常不满意 3"],
    ["5分最高", "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1"],
    ["1分最不满意", "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1"],
    ["分值越高越满意", "非常满意 3, 满意 1, 一般 1, 不满意 0, 非常不满意 1"],
    ["数字越大说明越不满意", "非常满意 1, 满意 0, 一般 1, 不满意 1, 非常不满意 3"],
    ["评分1-7分，分数越高满意度越高", "7分 0, 6分 0, 5分 3, 4分 1, 3分 1, 2分 0, 1分 1"],
  ])("are read by what the sheet says: %s", (note, words) => {
    expect(counted([[note], HEADER, ...figures])).toEqual(told(words));
  });

  it.each([
    "满意度问卷",
    "5分最满意，1分最满意",
    "分值越高越满意，得分越低越差；5分最差",
    "4分最满意",
    "5=非常满意，4=非常满意",
  ])("are a question where the sheet leaves it open: %s", (note) => {
    const facts = readFacts(book({ name: "问卷", rows: [[note], HEADER, ...figures] }));
    expect(facts.surveys).toEqual([]);
    expect(facts.doubts.map(asked)).toEqual([
      "survey.1对发放速度是否满意 survey-scale nobody - | 5-high 5-low | 问卷!A2:B8",
    ]);
  });

  it("are counted as a person answered", () => {
    const rows = [["满意度问卷"], HEADER, ...figures];
    const id = "survey.1对发放速度是否满意";
    const low = readFacts(book({ name: "问卷", rows }), { answers: { [id]: "5-low" } });
    expect(low.doubts.map(asked)).toEqual([
      `${id} survey-scale person 5-low | 5-high 5-low | 问卷!A2:B8`,
    ]);
    expect(low.surveys[0]?.questions[0]?.answers[0]).toMatchObject({
      option: "非常满意",
      reading: { figure: { raw: "1" } },
    });
    for (const answer of ["4-low", "low", "5-lower", "15-low", ""])
      expect(
        readFacts(book({ name: "问卷", rows }), { answers: { [id]: answer } }).surveys
      ).toEqual([]);
  });

  it.each([
    [[1, 2, 1, 2, 2], "5-high 5-low"],
    [[1, 2, 3, 2, 2], "5-high 5-low 3-high 3-low"],
    [[1, 2, 3, 4, 2], "5-high 5-low 4-high 4-low"],
    [[1, 2, 6, 4, 2], "7-high 7-low 10-high 10-low"],
    [[1, 2, 7, 4, 2], "7-high 7-low 10-high 10-low"],
    [[1, 2, 8, 4, 2], "10-high 10-low"],
  ])("%j may stand on scales of %s", (answers, choices) => {
    const facts = readFacts(book({ name: "满意度", rows: [HEADER, ...people(...answers)] }));
    expect(facts.doubts.flatMap((doubt) => doubt.choices.map(({ value }) => value))).toEqual(
      choices.split(" ")
    );
  });

  it.each([
    ["人数", [5, 4, 5, 3, 5]],
    ["对发放速度的评分", [5, 4, 5, 3]],
    ["对发放速度的评分", [5, 4, 5, 11, 12]],
    ["对发放速度的评分", [5, 4, 5, 3, 5, "很好", "一般"]],
    ["基本满意（份）", [5, 4, 5, 3, 5]],
    ["年龄", [5, 4, 5, 3, 5]],
    ["甲", [5, 4, 5, 3, 5]],
  ])("are none under %s: %j", (header, answers) => {
    const rows = [["问卷编号", header], ...people(...answers)];
    expect(readFacts(book({ name: "满意度", rows })).doubts).toEqual([]);
  });

  it("are none on a sheet about something else", () => {
    const rows = [["编号", "服务质量评分"], ...people(5, 4, 5, 3, 5)];
    expect(readFacts(book({ name: "台账", rows })).doubts).toEqual([]);
    expect(readFacts(book({ name: "台账", rows: [["群众测评"], ...rows] })).doubts).toHaveLength(1);
    expect(readFacts(book({ name: "台账", rows: [...rows, [], ["群众测评"]] })).doubts).toEqual([]);
  });
});

function asked({ id, kind, by, inForce, choices, place, message }: Doubt): string {
  const range = place ? `${place.sheet}!${formatRange(place)}` : "-";
  expect(say(message, "zh-CN")).toContain(range);
  return `${id} ${kind} ${by} ${inForce ?? "-"} | ${choices.map(({ value }) => value).join(" ")} | ${range}`;
}

test("the size of a scale is what is said, or the largest figure", () => {
  const scale = (note: string, most: number): string => {
    const [sheet] = book({ rows: [[note]] }).sheets;
    const found = sheet && statedScale(viewOf(sheet), most);
    return found ? `${String(found.size)} ${found.best} ${[...found.words].join(" ")}`.trim() : "-";
  };
  expect(
    [
      ["1-5分，分值越高越满意", 4],
      ["1至10，分值越高越满意", 4],
      ["1到3分，分值越大越好", 2],
      ["11-5分，分值越高越满意", 4],
      ["1-5月，分值越高越满意", 4],
      ["3=满意，2=基本满意，1=不满意", 3],
      ["3=满意，1=不满意", 3],
      ["满意=1、基本满意=2、不满意=3", 3],
      ["满意度高的为好，分值越高越差", 4],
      ["分值越高越满意".padEnd(200, "。"), 4],
      ["分值越高越满意".padEnd(201, "。"), 4],
    ].map(([note, most]) => scale(String(note), Number(most)))
  ).toEqual([
    "5 high",
    "10 high",
    "3 high",
    "4 high",
    "4 high",
    "3 high 3,满意 2,基本满意 1,不满意",
    "3 high",
    "3 low 1,满意 2,基本满意 3,不满意",
    "4 low",
    "4 high",
    "-",
  ]);
});

test("the options of a scale have its words, the usual ones, or points", () => {
  const options = (
    size: number,
    best: "high" | "low",
    question: string,
    words = new Map<number, string>()
  ) =>
    optionsOf({ size, best, words }, question)
      .map(({ figure, option }) => `${String(figure)} ${option}`)
      .join(", ");
  expect(options(3, "high", "评分")).toBe("3 满意, 2 基本满意, 1 不满意");
  expect(options(4, "low", "评分")).toBe("1 非常满意, 2 满意, 3 基本满意, 4 不满意");
  expect(options(5, "high", "是否了解政策")).toBe(
    "5 非常了解, 4 了解, 3 一般, 2 不了解, 1 非常不了解"
  );
  expect(options(3, "low", "知晓情况")).toBe("1 知晓, 2 基本知晓, 3 不知晓");
  expect(options(2, "low", "评分")).toBe("1 2分, 2 1分");
  expect(options(3, "high", "评分", new Map([[3, "很好"]]))).toBe("3 很好, 2 基本满意, 1 不满意");
});
