import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { surveyCount } from "../../../src/core/checks/survey-count";
import { surveyMethod } from "../../../src/core/checks/survey-method";
import { surveySharesSum } from "../../../src/core/checks/survey-shares-sum";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

type Row = readonly CellScalar[];

const told = (findings: readonly FindingDraft[]) =>
  findings.map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
  ]);

const facts = (...sheets: readonly SheetDraft[]) => readFacts(book(...sheets));

/** Shares of three answers, with 综合满意度 and a mean when given. */
function shares(
  rows: readonly Row[],
  notes: readonly string[] = [],
  average?: CellScalar
): SheetDraft {
  return {
    name: "满意度",
    rows: [
      ...notes.map((note) => [note]),
      [],
      ["题号", "问题", "满意比例（%）", "基本满意比例（%）", "不满意比例（%）", "综合满意度（%）"],
      ...rows.map((row, at): Row => [
        `第${String(at + 1)}题`,
        `问题${"甲乙丙丁戊"[at] ?? ""}`,
        ...row,
      ]),
      ...(average === undefined ? [] : [["平均满意度", null, null, null, null, average]]),
    ],
  };
}

function counts(rows: readonly Row[], notes: readonly string[] = []): SheetDraft {
  return {
    name: "问卷",
    rows: [
      ...notes.map((note) => [note]),
      [],
      ["题号", "问题", "满意（份）", "基本满意（份）", "不满意（份）", "有效份数"],
      ...rows.map((row, at): Row => [
        `第${String(at + 1)}题`,
        `问题${"甲乙丙丁戊"[at] ?? ""}`,
        ...row,
      ]),
    ],
  };
}

describe("survey-shares-sum", () => {
  const run = (...rows: readonly Row[]) => surveySharesSum(facts(shares(rows)));
  test("100 % within the rounding of the shares", () => {
    expect(
      told(run([94.12, 0, 5.88, 94.12], [33.33, 33.33, 33.33, 60], [100, "-", "-", 100]))
    ).toEqual([]);
  });
  test("one hundredth past what rounding allows", () => {
    expect(told(run([94.12, 0, 5.88, 94.12], [33.33, 33.33, 33.32, 60]))).toEqual([
      ["满意度!C4", "99.98", "100"],
    ]);
  });
  test("too much and too little, with the amount", () => {
    expect(told(run([95, 10, 5, 90], [80, 10, 10, 80], [70, 20, 5, 80]))).toEqual([
      ["满意度!C3", "110", "100"],
      ["满意度!C5", "95", "100"],
    ]);
  });
  test("a blank may be what is missing, not what is too much", () => {
    expect(told(run([90, null, 5, 90], [80, 10, 10, 80]))).toEqual([]);
    expect(told(run([90, null, 15, 90], [80, 10, 10, 80]))).toHaveLength(1);
  });
  test("several answers allowed, or a table in which no question adds up", () => {
    const rows = [
      ["题号", "问题", "满意占比", "一般占比", "不满意占比"],
      [1, "了解渠道（多选）", 0.8, 0.5, 0.3],
      [2, "总体", 0.8, 0.1, 0.1],
    ];
    expect(surveySharesSum(facts({ name: "问卷", rows }))).toEqual([]);
    expect(told(run([50, 10, 5, 90], [60, 10, 5, 90], [40, 10, 10, 80]))).toEqual([]);
  });
});

describe("survey-count", () => {
  const SAMPLE = "本次发放问卷18份，收回有效问卷17份。";
  test("S3: 17 answers to each question, 17 of 18 valid", () => {
    const right = [
      counts(
        [
          [16, "-", 1, 17],
          [17, 0, 0, 17],
        ],
        [SAMPLE]
      ),
      shares([
        [94.12, 0, 5.88, 94.12],
        [100, 0, 0, 100],
      ]),
    ];
    expect(surveyCount(facts(...right))).toEqual([]);
  });
  test("answers against 有效份数, or against what a sentence says", () => {
    expect(
      told(
        surveyCount(
          facts(
            counts([
              [16, 1, 1, 17],
              [15, 1, 0, 17],
            ])
          )
        )
      )
    ).toEqual([
      ["问卷!C3", "18", "17"],
      ["问卷!C4", "16", "17"],
    ]);
    const said = counts(
      [
        [16, 1, 1],
        [17, 0, 0],
      ],
      [SAMPLE]
    );
    expect(told(surveyCount(facts(said)))).toEqual([["问卷!C4", "18", "17"]]);
  });
  test("a blank answer, or several answers allowed, make no claim", () => {
    expect(
      surveyCount(
        facts(
          counts([
            [16, null, 0, 17],
            [17, 0, 0, 17],
          ])
        )
      )
    ).toEqual([]);
    const rows = [
      ["问题", "满意（份）", "一般（份）", "有效份数"],
      ["渠道（可多选）", 16, 12, 17],
      ["总体", 16, 1, 17],
    ];
    expect(surveyCount(facts({ name: "问卷", rows }))).toEqual([]);
  });
  test("shares follow from the counts beside them", () => {
    const wrong = [
      counts([
        [16, 0, 1, 17],
        [17, 0, 0, 17],
      ]),
      shares([
        [92.14, 0, 7.86, 92.14],
        [100, 0, 0, 100],
      ]),
    ];
    expect(told(surveyCount(facts(...wrong)))).toEqual([["满意度!C3", "92.14", "94.12"]]);
  });
  test("shares that no number of the valid questionnaires gives", () => {
    expect(
      told(
        surveyCount(
          facts(
            shares(
              [
                [94.12, 0, 5.88, 94.12],
                [95, 5, 0, 95],
              ],
              [SAMPLE]
            )
          )
        )
      )
    ).toEqual([["满意度!C5", "95", undefined]]);
  });
  test("more valid questionnaires than went out", () => {
    const found = surveyCount(
      facts({ name: "说明", rows: [["发放问卷100份，回收98份，其中有效问卷99份。"]] })
    );
    expect(found.map(({ message }) => say(message, "zh-CN"))).toEqual([
      "说明!A1：有效 99 份，多于收回 98 份。核对问卷份数。",
    ]);
    expect(
      surveyCount(facts({ name: "说明", rows: [["发放问卷100份，回收98份，其中有效问卷98份。"]] }))
    ).toEqual([]);
  });
  test("S0: 84.21 % with no sample behind it fits 16 of 19 at the fewest", () => {
    const alone = (text: string) => surveyCount(facts({ name: "结论", rows: [[text]] }));
    expect(say(alone("服务对象满意度达84.21%。")[0]!.message, "zh-CN")).toContain(
      "最小样本为 19 份中的 16 份"
    );
    expect(alone("服务对象满意度≥84.21%。")).toEqual([]);
    expect(alone("服务对象满意度为95%。")).toEqual([]);
    expect(alone("发放问卷20份，收回有效问卷19份，满意度为84.21%。")).toEqual([]);
  });
});

describe("survey-method", () => {
  const DECLARED = "按加权法计：满意记3分，基本满意记2分，不满意记1分。";
  const run = (...sheets: readonly SheetDraft[]) => surveyMethod(facts(...sheets));
  test("S3 D2-1: declared 3/2/1, stated as plain shares", () => {
    const found = run(
      shares(
        [
          [94.12, 0, 5.88, 94.12],
          [100, 0, 0, 100],
        ],
        [DECLARED],
        97.06
      )
    );
    expect(told(found)).toEqual([["满意度!F4", "94.12", "96.08"]]);
    const words = say(found[0]!.message, "zh-CN");
    expect(words).toContain("满意3、基本满意2、不满意1 加权");
    expect(words).toContain("所写的数是只算最好一档的比例");
  });
  test("what the declared way gives is right", () => {
    expect(
      run(
        shares(
          [
            [94.12, 0, 5.88, 96.08],
            [100, 0, 0, 100],
          ],
          [DECLARED],
          98.04
        )
      )
    ).toEqual([]);
    expect(
      run(shares([[94.12, 0, 5.88, 96.08]], ["满意100分、基本满意60分、不满意0分"]))
    ).toHaveLength(1);
    expect(run(shares([[90, 5, 5, 93]], ["满意100分、基本满意60分、不满意0分"]))).toEqual([]);
  });
  test("without a declared way the one question that differs is named", () => {
    const rows = [
      [80, 10, 10, 90],
      [70, 20, 10, 90],
      [60, 30, 10, 90],
      [50, 30, 20, 75],
    ];
    expect(told(run(shares(rows)))).toEqual([["满意度!F6", "75", "80"]]);
    expect(run(shares(rows.slice(0, 3)))).toEqual([]);
    expect(
      run(
        shares([
          [80, 10, 10, 85],
          [70, 20, 10, 71],
          [60, 30, 10, 93],
          [50, 30, 20, 75],
        ])
      )
    ).toEqual([]);
  });
  test("平均满意度 is the mean of the questions", () => {
    const rows = [
      [80, 10, 10, 90],
      [70, 20, 10, 90],
      [70, 10, 20, 80],
    ];
    expect(run(shares(rows, [], 86.67))).toEqual([]);
    expect(told(run(shares(rows, [], 88)))).toEqual([["满意度!F6", "88", "86.67"]]);
  });
  test("a declared way for other answers is not this table's", () => {
    expect(run(shares([[94.12, 0, 5.88, 94.12]], ["了解3分、不了解1分"]))).toEqual([]);
  });
  test("评分细则 in points is no way of counting", () => {
    expect(run(shares([[94.12, 0, 5.88, 94.12]], ["满意度≥90%得10分，基本满意得5分"]))).toEqual([]);
  });
});
