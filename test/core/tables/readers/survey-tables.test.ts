import type { SurveyTable } from "../../../../src/core/tables/facts";
import { readSurvey } from "../../../../src/core/tables/readers/read-survey";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { readingText, sourceOf, type SourceDraft } from "../drafted-source";

/*
 * Tallies of answers. An answer in the wrong place, or a share that is taken for a count, is another
 * 满意度 than the one that people gave.
 */

type Rows = readonly (readonly CellScalar[])[];

function lines(tables: readonly SurveyTable[]): string[] {
  return tables.flatMap(({ measure, questions, average }) => [
    ...questions.map(({ number, text, answers, overall, valid, issued }) =>
      [
        `${measure} ${number ?? "?"} ${text.text}:`,
        ...answers.map(({ option, reading }) => `${option} ${readingText(reading)}`),
        ...(overall ? [`overall ${readingText(overall)}`] : []),
        ...(valid ? [`valid ${readingText(valid)}`] : []),
        ...(issued ? [`issued ${readingText(issued)}`] : []),
      ].join(" ")
    ),
    ...(average ? [`${measure} average ${readingText(average)}`] : []),
  ]);
}

const read = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] =>
  lines(readSurvey(sourceOf({ kind: "survey-tally", roles, rows, ...over })));

describe("options side by side", () => {
  test("have a number, what they are of, and an average", () => {
    expect(
      read("number question valid issued answer answer overall", [
        ["题号", "问题", "有效份数", "发放份数", "满意（%）", "不满意（%）", "综合（%）"],
        ["第2题", "速度", 50, 60, 80, 20, 80],
        ["第12题", "标准", 51, 60, 70, 30, 70],
        ["平均", null, null, null, null, null, 75],
      ])
    ).toEqual([
      "shares 2 速度: 满意 80% 不满意 20% overall 80% valid 50 issued 60",
      "shares 12 标准: 满意 70% 不满意 30% overall 70% valid 51 issued 60",
      "shares average 75%",
    ]);
  });

  test("have their number in front of the question, where it has no column", () => {
    const numbers = [
      "第2题 速度",
      "问题3.速度",
      "4、速度",
      "5．速度",
      "123题速度",
      "A6.速度",
      "速度7",
      "1234题",
    ];
    expect(
      read("question answer answer", [
        ["问题", "满意", "不满意"],
        ...numbers.map((text) => [text, 5, 6]),
      ]).map((line) => line.split(" ")[1])
    ).toEqual(["2", "3", "4", "5", "123", "?", "?", "?"]);
  });

  test("are of a question by its number alone, and of none without a name", () => {
    const rows: Rows = [
      ["题号", "问题", "满意", "不满意"],
      ["题3", null, 5, 6],
      [null, null, 7, 8],
      ["小计", null, 12, 14],
    ];
    expect(read("number question answer answer", rows)).toEqual(["counts 3 题3: 满意 5 不满意 6"]);
  });

  test.each([
    [["满意（%）", "不满意（%）"], [80, 21], "shares"],
    [["满意占比", "不满意占比"], [80, 21], "shares"],
    [["满意比例", "不满意比例"], [80, 21], "shares"],
    [["满意率", "不满意率"], [80, 21], "shares"],
    [["满意份数", "不满意份数"], [80, 20], "counts"],
    [["满意人数", "不满意人数"], [80, 20], "counts"],
    [["满意票数", "不满意票数"], [80, 20], "counts"],
    [["满意数量", "不满意数量"], [80, 20], "counts"],
    [["满意（人）", "不满意（人）"], [80, 20], "counts"],
    [["满意", "不满意"], [80, 20], "shares"],
    [["满意", "不满意"], [80.3, 20.1], "shares"],
    [["满意", "不满意"], [80, 20.5], "counts"],
    [["满意", "不满意"], [79.5, 20], "counts"],
    [["满意", "不满意"], [0.8, 0.2], "shares"],
    [["满意", "不满意"], [0.803, 0.201], "shares"],
    [["满意", "不满意"], [0.8, 0.21], "counts"],
    [["满意", "不满意"], [100, "-"], "shares"],
  ])("%j of %j are %s", (headers, cells, measure) => {
    const rows: Rows = [
      ["问题", ...headers],
      ["速度", ...cells],
      ["标准", ...cells],
    ];
    expect(read("question answer answer", rows).map((line) => line.split(" ")[0])).toEqual([
      measure,
      measure,
    ]);
  });

  test("have the average that a row of totals gives as well", () => {
    const total = (word: string): string[] =>
      read("number question answer answer overall", [
        ["题号", "问题", "满意", "不满意", "综合"],
        [1, "速度", 80, 20, 80],
        [word, null, null, null, 81],
      ]).slice(1);
    expect(total("合计")).toEqual(["shares average 81%"]);
    expect(total("平均满意度")).toEqual(["shares average 81%"]);
    expect(total("小计")).toEqual([]);
  });

  test("add up to a hundred in every row, or are counts", () => {
    const rows: Rows = [
      ["问题", "满意", "不满意"],
      ["速度", 80, 20],
      ["标准", 70, 31],
      ["合计", 150, 51],
    ];
    expect(read("question answer answer", rows)[0]).toBe("counts ? 速度: 满意 80 不满意 20");
    // What adds up the questions is none of them.
    const right: Rows = [
      ["问题", "满意", "不满意"],
      ["速度", 80, 20],
      ["标准", 70, 30],
      ["合计", 150, 51],
      ["小计", 150, 52],
    ];
    expect(read("question answer answer", right)).toEqual([
      "shares ? 速度: 满意 80 不满意 20",
      "shares ? 标准: 满意 70 不满意 30",
    ]);
  });

  test("are both, where a table prints both", () => {
    expect(
      read("question answer answer answer answer", [
        ["问题", "满意人数", "满意占比", "不满意人数", "不满意占比"],
        ["速度", 40, "80%", 10, "20%"],
      ])
    ).toEqual(["counts ? 速度: 满意 40 不满意 10", "shares ? 速度: 满意 80% 不满意 20%"]);
  });

  test("are called by their own words", () => {
    const option = (header: string): string =>
      read("question answer answer", [
        ["问题", header, "其他"],
        ["速度", 1, 2],
      ])[0]?.split(" ")[3] ?? "";
    expect(
      [
        "A.非常满意",
        "B、满意",
        "C．满意",
        "D满意",
        "满意的比例",
        "满意占比",
        "满意率",
        "满意份数",
        "满意人数",
        "满意票数",
        "满意数量",
        "满意数",
        "F满意",
      ].map(option)
    ).toEqual([
      "非常满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "满意",
      "F满意",
    ]);
    const levels: Rows = [
      ["问题", "满意", null, "比例", "其他"],
      [null, "人数", "占比", "占比", "份数"],
      ["速度", 40, "80%", "20%", 5],
    ];
    expect(
      read("question answer answer answer answer", levels, {
        header: [0, 1],
        merges: ["A1:A2", "B1:C1"],
      })
    ).toEqual(["counts ? 速度: 满意 40 其他 5", "shares ? 速度: 满意 80% 比例占比 20%"]);
  });

  test("have the average where it is printed: in its column, or alone among the answers", () => {
    const average = (roles: string, ...cells: readonly CellScalar[]): string | undefined =>
      read(roles, [
        ["问题", "满意", "不满意", "综合"],
        ["速度", 70, 30, 70],
        ["平均", ...cells],
      ]).find((line) => line.includes("average"));
    expect(average("question answer answer overall", 1, 2, 3)).toBe("shares average 3%");
    expect(average("question answer answer overall", 1, null, null)).toBe("shares average 1");
    expect(average("question answer answer overall", null, 2, "-")).toBe("shares average 2");
    expect(average("question answer answer -", "-", 2, 3)).toBe("shares average 2");
    // An average of each answer is none of them all.
    expect(average("question answer answer overall", 1, 2, null)).toBeUndefined();
    expect(average("question answer answer overall", "-", "-", "-")).toBeUndefined();
  });
});

describe("options below one another", () => {
  const ROLES = "question option count share";
  const HEADER = ["问题", "选项", "份数", "占比（%）"];
  const vertical = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] =>
    read(roles, rows, over);

  test("are sorted from the best, as counts and as shares", () => {
    expect(
      vertical(ROLES, [
        HEADER,
        ["1.速度", "B.满意", 40, 40],
        [null, "A、非常满意", 50, 50],
        [null, "c）不满意", 10, 10],
        ["合计", null, 100, 100],
        ["2、标准", "不满意", 60, 60],
        [null, "满意", 40, 40],
        ["平均", null, 50, 50],
      ])
    ).toEqual([
      "counts 1 1.速度: 非常满意 50 满意 40 不满意 10 valid 100",
      "counts 2 2、标准: 满意 40 不满意 60",
      "shares 1 1.速度: 非常满意 50% 满意 40% 不满意 10%",
      "shares 2 2、标准: 满意 40% 不满意 60%",
    ]);
  });

  test("keep their order where one is on no scale", () => {
    expect(
      vertical("question option count -", [
        HEADER,
        ["速度", "说不准", 10, 1],
        [null, "不满意", 20, 1],
        [null, "满意", 30, 1],
      ])
    ).toEqual(["counts ? 速度: 说不准 10 不满意 20 满意 30"]);
  });

  test("are a question of two at least, with figures to count", () => {
    const rows: Rows = [
      HEADER,
      ["速度", "满意", 10, 10],
      ["标准", "满意", 20, 20],
      [null, "不满意", 30, 80],
    ];
    expect(vertical(ROLES, rows)).toEqual([
      "counts ? 标准: 满意 20 不满意 30",
      "shares ? 标准: 满意 20% 不满意 80%",
    ]);
    expect(vertical("question option - share", rows)).toHaveLength(1);
    expect(vertical("question option - -", rows)).toEqual([]);
    expect(readSurvey(sourceOf({ roles: ROLES, rows: rows.slice(0, 2) }))).toEqual([]);
  });

  test("begin anew with an option that is there already, or with another question", () => {
    expect(
      vertical(ROLES, [
        HEADER,
        ["速度", "满意", 1, 1],
        ["速 度", "不满意", 2, 2],
        ["速度", "A. 满 意", 3, 3],
        ["速度", "不满意", 4, 4],
        ["标准", "一般", 5, 5],
        ["标准", "满意", 6, 6],
      ]).slice(0, 3)
    ).toEqual([
      "counts ? 速度: 满意 1 不满意 2",
      "counts ? 速度: 满 意 3 不满意 4",
      "counts ? 标准: 满意 6 一般 5",
    ]);
  });

  test("have a total in either column, and none of an average or a row without option", () => {
    const rows = (...below: Rows): Rows => [
      HEADER,
      ["速度", "满意", 1, 1],
      [null, "不满意", 2, 2],
      ...below,
      ["标准", "满意", 6, 6],
      [null, "不满意", 7, 7],
    ];
    const first = (...below: Rows): string | undefined => vertical(ROLES, rows(...below))[0];
    expect(first([null, "合计", 3, 3])).toBe("counts ? 速度: 满意 1 不满意 2 valid 3");
    expect(first(["小计", null, 3, 3])).toBe("counts ? 速度: 满意 1 不满意 2 valid 3");
    expect(first(["平均", null, 3, 3])).toBe("counts ? 速度: 满意 1 不满意 2");
    expect(first(["合计", null, "-", 3])).toBe("counts ? 速度: 满意 1 不满意 2");
    expect(first(["备用", null, 3, 3])).toBe("counts ? 速度: 满意 1 不满意 2");
    expect(vertical(ROLES, rows(["合计", null, 3, 3], ["合计", null, 9, 9]))[0]).toContain(
      "valid 3"
    );
  });

  test("have their question in a column of numbers, or alone above them", () => {
    expect(
      vertical("number option count -", [
        ["题号", "选项", "份数", "占比"],
        ["第3题", "满意", 1, 1],
        [null, "不满意", 2, 2],
      ])
    ).toEqual(["counts 3 第3题: 满意 1 不满意 2"]);
    const above = (text: CellScalar, roles = "option count", left: CellScalar = "满意"): string[] =>
      vertical(
        roles,
        [
          ["选项", "份数"],
          [text, null],
          [left, 1],
          ["不满意", 2],
        ],
        {
          rows: [
            ["选项", "份数"],
            [text, null],
            [left, 1],
            ["不满意", 2],
          ],
        }
      );
    expect(above("第3题 对速度是否满意")).toEqual([
      "counts 3 第3题 对速度是否满意: 满意 1 不满意 2",
    ]);
    expect(above("问题4：对速度是否满意")).toEqual([
      "counts 4 问题4：对速度是否满意: 满意 1 不满意 2",
    ]);
    expect(above("您对速度是否满意？")).toEqual(["counts ? 您对速度是否满意？: 满意 1 不满意 2"]);
    expect(above("您对速度是否满意?")).toEqual(["counts ? 您对速度是否满意?: 满意 1 不满意 2"]);
    expect(above("三、对速度的满意情况")).toEqual([
      "counts ? 三、对速度的满意情况: 满意 1 不满意 2",
    ]);
    expect(above("对速度的满意情况")).toEqual(["counts ? : 满意 1 不满意 2"]);
    expect(above("3题速度如何")).toEqual(["counts ? : 满意 1 不满意 2"]);
    expect(above("3题速度如何呢")).toEqual(["counts 3 3题速度如何呢: 满意 1 不满意 2"]);
    const asked = (...rows: Rows): string[] =>
      vertical("question option count", [["问题", "选项", "份数"], ...rows]);
    expect(asked(["见第3题：速度", "A满意", 1], [null, "B 不满意", 2], [null, "一般A", 2])).toEqual(
      ["counts ? 见第3题：速度: 满意 1 不满意 2 一般A 2"]
    );
    expect(asked(["12题", "满意", 1], [null, "不满意", 2])[0]).toContain("counts 12 ");
    // An option with a remark is no heading of the next.
    expect(
      vertical("option count", [
        ["选项", "份数"],
        ["非常满意（超过预期10%）", 1],
        ["满意（达到预期100分）", 2],
        ["不满意", 3],
      ])
    ).toHaveLength(1);
    expect(above(1234567)).toEqual(["counts ? : 满意 1 不满意 2"]);
  });
});
