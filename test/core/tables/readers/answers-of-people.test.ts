import { readFigureSurvey } from "../../../../src/core/tables/readers/read-figure-survey";
import { readRawSurvey } from "../../../../src/core/tables/readers/read-raw-survey";
import type { RawSurvey } from "../../../../src/core/tables/readers/raw-survey";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import type { SurveyTable } from "../../../../src/core/tables/facts";
import { formatRange } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../book";

/*
 * One person a row: where the answers begin and end, and which columns are answers at all. A remark
 * that is counted as an answer, or a person who is not, changes the 满意度.
 */

type Rows = readonly (readonly CellScalar[])[];

function viewFor(rows: Rows, over: Partial<SheetDraft> = {}) {
  const [grid] = book({ name: "问卷", rows, ...over }).sheets;
  if (!grid) throw new Error("no sheet");
  return viewOf(grid);
}

function counts({ questions }: SurveyTable): string[] {
  return questions.map(
    ({ text, answers }) =>
      `${text.text}: ${answers.map(({ option, reading }) => `${option} ${reading.state === "figure" ? reading.figure.raw : "?"}`).join(", ")}`
  );
}

const told = (raw: RawSurvey | undefined): string[] =>
  raw ? [formatRange(raw.range), ...counts(raw.tally("t9"))] : [];
const words = (rows: Rows): string[] => told(readRawSurvey(viewFor(rows)));

const people = (...answers: readonly CellScalar[]): Rows =>
  answers.map((answer, at) => [`第${String(at + 1)}份`, answer]);
const FIVE = people("满意", "满意", "不满意", "满意", "满意");

describe("answers in words", () => {
  test("stand under the words right above the first of them", () => {
    const expected = (range: string) => [range, "服务: 满意 4, 不满意 1"];
    expect(words([["编号", "服务"], ...FIVE])).toEqual(expected("A1:B6"));
    expect(words([["问卷"], [], ["编号", "服务"], ...FIVE])).toEqual(expected("A3:B8"));
    // A neutral answer, or one about something else, may be the first.
    expect(words([["编号", "服务"], ["第0份", "一般"], ...FIVE])).toEqual([
      "A1:B7",
      "服务: 满意 4, 一般 1, 不满意 1",
    ]);
    expect(words([["编号", null], ...FIVE])).toEqual([]);
    expect(words(FIVE)).toEqual([]);
  });

  test("side by side are a tally's options, and no header of people's answers", () => {
    expect(
      words([
        ["题", "类"],
        ["问题", "满意"],
        ["速度", 5],
        ["标准", 6],
      ])
    ).toEqual([]);
    expect(words([["编号", "服务"], ["第1份", "满意"], ["第2份", null], ...FIVE.slice(1)])[0]).toBe(
      undefined
    );
  });

  test("may be long by what explains them, and no longer", () => {
    const long = (length: number): Rows => [
      ["编号", "服务"],
      ...people(...Array<string>(5).fill("满意（".padEnd(length - 1, "甲").concat("）"))),
    ];
    expect(words(long(16))).toHaveLength(2);
    expect(words(long(17))).toEqual([]);
  });

  test("are looked for in two hundred columns", () => {
    const wide = (column: number): Rows => [
      ["编号", ...Array<null>(column - 1).fill(null), "服务"],
      ...FIVE.map(([name = null, answer = null]) => [
        name,
        ...Array<null>(column - 1).fill(null),
        answer,
      ]),
    ];
    expect(words(wide(200))).toHaveLength(2);
    expect(words(wide(201))).toEqual([]);
    const two = (column: number): string[] =>
      words([
        ["编号", "服务", ...Array<null>(column - 2).fill(null), "环境"],
        ...FIVE.map(([name = null, answer = null]) => [
          name,
          answer,
          ...Array<null>(column - 2).fill(null),
          answer,
        ]),
      ]);
    expect([two(200).length, two(201).length]).toEqual([3, 2]);
  });

  test("beside a column of counts are counted already", () => {
    const tally = (head: string): number =>
      words([["编号", "服务", head], ...FIVE.map((row) => [...row, 3])]).length;
    for (const head of [
      "份数",
      "选择人数",
      "票 数",
      "频数",
      "频次（次）",
      "占比",
      "比例",
      "百分比(%)",
      "数量",
    ])
      expect([head, tally(head)]).toEqual([head, 0]);
    for (const head of ["份数说明", "总份数", "选择", "年龄"])
      expect([head, tally(head)]).toEqual([head, 2]);
  });

  test("end at a blank row, at a total or at a note", () => {
    const ends = (row: readonly CellScalar[]): string | undefined =>
      words([["编号", "服务"], ...FIVE, row, ["第7份", "满意"]])[0];
    for (const word of ["合计", "小 计", "总计", "平均", "备注：无"])
      expect([word, ends([word, "满意"])]).toEqual([word, "A1:B6"]);
    expect(ends([])).toBe("A1:B6");
    expect(ends(["第6份合计", "满意"])).toBe("A1:B8");
    expect(ends([null, "满意"])).toBe("A1:B8");
  });

  test("are those of columns that hold hardly anything else, one at least of 满意", () => {
    const beside = (...answers: readonly CellScalar[]): string[] =>
      words([
        ["编号", "服务", "其他"],
        ...FIVE.map((row, at) => [...row, answers[at] ?? null]),
      ]).slice(2);
    expect(beside("了解", "了解", "不了解", "了解", "了解")).toEqual(["其他: 了解 4, 不了解 1"]);
    expect(beside("了解", "了解", "不了解", "了解", null)).toEqual([]);
    expect(beside("了解", "了解", "了解", "了解", "很好")).toEqual([]);
    expect(words([["编号", "政策"], ...people("了解", "了解", "了解", "了解", "了解")])).toEqual(
      []
    );
    const more = [...FIVE, ...people(...Array<string>(5).fill("满意"))];
    const others = (count: number): number =>
      words([["编号", "服务"], ...more, ...people(...Array<string>(count).fill("未答"))]).length;
    expect([others(2), others(3)]).toEqual([2, 0]);
  });

  test("have a worst answer of what was asked", () => {
    const worst = (...answers: readonly string[]): string | undefined =>
      words([
        ["编号", "服务", "政策"],
        ...FIVE.map((row, at) => [...row, answers[at] ?? "了解"]),
      ])[2];
    expect(worst()).toBe("政策: 了解 5, 不了解 0");
    expect(worst("一般", "一般", "一般", "一般", "一般")).toBe("政策: 一般 5, 不满意 0");
    expect(worst("一般", "一般", "一般", "一般", "了解")).toBe("政策: 了解 1, 一般 4, 不了解 0");
    expect(worst("不太了解")).toBe("政策: 了解 4, 不太了解 1");
  });
});

describe("answers in figures", () => {
  const figures = (rows: Rows, over: Partial<SheetDraft> = {}): string[] => {
    const found = readFigureSurvey(viewFor(rows, over), {});
    return [
      ...told(found?.raw),
      ...(found?.doubt?.place ? [`asked ${formatRange(found.doubt.place)} ${found.doubt.id}`] : []),
    ];
  };
  const HEAD = ["编号", "服务评价"];
  const given = people(5, "4分", 5, 3, 1);

  test("are asked about, or counted by what the sheet says", () => {
    expect(figures([HEAD, ...given])).toEqual(["asked A1:B6 survey.服务评价"]);
    expect(figures([["5分最满意"], HEAD, ...given])).toEqual([
      "A2:B7",
      "服务评价: 非常满意 2, 满意 1, 一般 1, 不满意 0, 非常不满意 1",
    ]);
  });

  test("stand below the first header of questions", () => {
    expect(figures([["满意度调查"], ["题", "服务质量"], HEAD, ...given])).toEqual([
      "asked A3:B8 survey.服务评价",
    ]);
    expect(figures([HEAD, [null, null], ...given])).toEqual([]);
    expect(figures([HEAD, ["第0份", null], ...given])).toEqual(["asked A1:B7 survey.服务评价"]);
    expect(figures([HEAD, ["第0份", "未答"], ...given])).toEqual([]);
    const late = (blank: number): number =>
      figures([...Array<CellScalar[]>(blank).fill([]), HEAD, ...given]).length;
    expect([late(29), late(30)]).toEqual([1, 0]);
  });

  test("need a sheet that is about such a thing, above them or by its name", () => {
    const plain = { name: "表" };
    const all = people(5, 4, 5, 3, 1);
    expect(figures([HEAD, ...all], plain)).toEqual([]);
    for (const word of ["问卷", "满意", "测评", "评议", "调查"]) {
      expect([word, figures([HEAD, ...all], { name: `${word}表` }).length]).toEqual([word, 1]);
      expect([word, figures([[`${word}表`], HEAD, ...all], plain).length]).toEqual([word, 1]);
    }
    expect(figures([["编号", "满意程度"], ...all], plain)).toHaveLength(1);
    expect(figures([HEAD, ["问卷", 5], ...all], plain)).toEqual([]);
  });

  test("are below questions: not too long, no answers, no figures of other things", () => {
    const asked = (header: string): number => figures([["编号", header], ...given]).length;
    const yes = [
      "第3题",
      "12、服务",
      "7.速度",
      "Q12",
      "q1环境",
      "问题1",
      "题5",
      "5题",
      "服务".padEnd(80, "好"),
    ];
    for (const header of yes) expect([header, asked(header)]).toEqual([header, 1]);
    const no = [
      "服务".padEnd(81, "好"),
      "甲",
      "123.甲",
      "满意",
      "非常满意（份）",
      "一般",
      "很不了解(人)",
      "服务年限",
      "服务人数",
      "服务(元)",
      "服务时间",
      "总分",
    ];
    for (const header of no) expect([header, asked(header)]).toEqual([header, 0]);
    expect(asked("服务时间安排")).toBe(1);
    expect(asked("对满意的评价")).toBe(1);
  });

  test("are of five people at least, from one to ten, and hardly anything else", () => {
    expect(figures([HEAD, ...given.slice(0, 4)])).toEqual([]);
    expect(figures([HEAD, ...given.slice(0, 4), ["第5份", null]])).toEqual([]);
    expect(figures([HEAD, ...people(10, 10, 10, 10, 10)])).toHaveLength(1);
    expect(figures([HEAD, ...people(10, 10, 10, 10, 11)])).toEqual([]);
    expect(figures([HEAD, ...people(5, 5, 5, 5, 0)])).toEqual([]);
    expect(figures([HEAD, ...given, ["第6份", "很好"]])).toHaveLength(1);
    expect(figures([HEAD, ...given, ["第6份", "很好"], ["第7份", "约5"]])).toEqual([]);
    expect(figures([HEAD, ...given, ["第6份", null], ["第7份", null]])).toHaveLength(1);
  });

  test("end at a blank row, at a total or at a note", () => {
    const end = (...row: readonly CellScalar[]): string | undefined =>
      figures([HEAD, ...given, row, ["第7份", 5]])[0]?.split(" ")[1];
    for (const word of ["合计", "小计", "总 计", "平均", "备注", "注：无"])
      expect([word, end(word, 5)]).toEqual([word, "A1:B6"]);
    expect(end()).toBe("A1:B6");
    expect(end("甲（备注）", 5)).toBe("A1:B8");
  });

  test("are a question in short, however many columns there are", () => {
    const header = ["编号", "服务（一）评价", "环境与质量的评价", "对补贴的发放是否满意呢吗"];
    const rows = given.map(([name = null, figure = null]) => [name, figure, figure, figure]);
    expect(figures([header, ...rows])).toEqual([
      "asked A1:D6 survey.服务一评价环境与质量的评价对补贴的发放是否满意呢",
    ]);
    const wide = (column: number): number =>
      figures([
        ["编号", ...Array<null>(column - 1).fill(null), "服务评价"],
        ...given.map(([name = null, figure = null]) => [
          name,
          ...Array<null>(column - 1).fill(null),
          figure,
        ]),
      ]).length;
    expect([wide(200), wide(201)]).toEqual([1, 0]);
  });
});

test("a question has the number that its header begins with", () => {
  const number = (header: string): string | undefined =>
    readRawSurvey(viewFor([["编号", header], ...FIVE]))?.tally("t9").questions[0]?.number;
  expect(
    ["第2题 服务", "12.服务", "问题3：服务", "Q4、服务", "服务5", "123题"].map(number)
  ).toEqual(["2", "12", "3", "4", "5", "123"]);
  expect(["服务", "2服务"].map(number)).toEqual([undefined, undefined]);
  const question = readRawSurvey(viewFor([["编号", "服务"], ...FIVE]))?.tally("t9").questions[0];
  expect(Object.keys(question ?? {})).toEqual(["text", "answers"]);
});

test("a counted questionnaire is a table of its own", () => {
  const raw = readRawSurvey(viewFor([["编号", "服务"], ...FIVE]));
  const { table, measure } = raw?.tally("t9") ?? {};
  expect([table?.id, table?.kind, measure]).toEqual(["t9", "survey-tally", "counts"]);
  expect(table?.columns).toEqual([{ column: 1, path: ["服务"], role: "answer" }]);
  expect(table?.rows).toEqual([1, 2, 3, 4, 5].map((row) => ({ row, type: "body" })));
});
