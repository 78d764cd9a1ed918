import { frameOf, weightOf } from "../../../src/core/scores/indicator-frame";
import { indicatorKeys } from "../../../src/core/scores/indicator-key";
import { identity, indicatorRows } from "../../../src/core/scores/indicator-rows";
import { isCounted, type FindingStatus } from "../../../src/core/scores/finding-status";
import { parseAnswers } from "../../../src/core/scores/parse-answers";
import { scoreIndicators } from "../../../src/core/scores/score-indicators";
import { DEFAULT_SETTINGS } from "../../../src/core/evaluation";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { Facts, ScoreRow, ScoreTable } from "../../../src/core/tables/facts";
import type { Reading } from "../../../src/core/tables/table";
import { Decimal } from "../../../src/core/values/decimal";
import { workbookOf } from "./score-workbook";
import { byCode, toldLine } from "./told-line";

const SHEET = "指标";
const BLANK: Reading = { state: "blank", cell: { sheet: SHEET, row: 9, column: 9 } };

function points(value: number | undefined, column: number): Reading {
  if (value === undefined) return BLANK;
  const shown = new Decimal(value);
  const unit = { text: "分", dimension: "points", scale: new Decimal(1) } as const;
  const cell = { sheet: SHEET, row: 3, column };
  return {
    state: "figure",
    figure: { cell, raw: String(value), shown, value: shown, unit, decimals: 0 },
  };
}

type Short = Partial<Pick<ScoreRow, "code" | "level" | "children">> & {
  readonly weight?: number;
  readonly score?: number;
  readonly rubric?: string;
  readonly target?: string;
  readonly actual?: string;
};

function row(
  name: string,
  { weight, score, rubric, target, actual, ...more }: Short = {}
): ScoreRow {
  const label = (text: string) => ({ text, cell: { sheet: SHEET, row: 3, column: 0 } });
  return {
    name,
    label: label(name),
    level: 3,
    children: [],
    rate: BLANK,
    weight: points(weight, 1),
    score: points(score, 2),
    ...(rubric !== undefined && { rubric: label(rubric) }),
    ...(target !== undefined && { target: label(target) }),
    ...(actual !== undefined && { actual: label(actual) }),
    ...more,
  };
}

function table(id: string, kind: string, roots: readonly ScoreRow[]): ScoreTable {
  const leavesOf = (rows: readonly ScoreRow[]): readonly ScoreRow[] =>
    rows.flatMap((each) => (each.children.length > 0 ? leavesOf(each.children) : [each]));
  return { table: { id, kind }, roots, leaves: leavesOf(roots) } as unknown as ScoreTable;
}

const told = (...scoreTables: readonly ScoreTable[]) =>
  indicatorRows({ scoreTables } as unknown as Facts).map(
    ({ row: { name }, above, table: { table: from } }) =>
      `${from.id} ${[...above.map((level) => level.name), name].join("/")}`
  );

describe("which rows are the indicators", () => {
  const system = table("t1", "indicator-system", [row("甲", { weight: 5 })]);
  const withRules = table("t2", "indicator-system", [
    row("乙", { weight: 5, rubric: "好得5分" }),
    row("丙", { score: 3 }),
  ]);
  const summary = table("t3", "score-summary", [row("丁", { score: 3 })]);

  test("those of a system with 评分细则, else of one without, else of a 得分情况 table", () => {
    expect([
      told(summary, system, withRules),
      told(summary, system),
      told(summary),
      told(),
    ]).toEqual([["t2 乙", "t2 丙"], ["t1 甲"], ["t3 丁"], []]);
  });

  test("a row without 分值 and 得分 is none, and a table of such rows is no system", () => {
    const goals = table("t0", "indicator-system", [row("目标", { rubric: "好" })]);
    expect(told(goals, summary)).toEqual(["t3 丁"]);
    expect(told(table("t4", "score-summary", [row("有", { weight: 1 }), row("无")]))).toEqual([
      "t4 有",
    ]);
  });

  test("only tables that go down to the single indicators, each with the levels above it", () => {
    const sums = table("t5", "score-summary", [row("产出", { weight: 30, level: 1 })]);
    const inner = row("数量", {
      level: 2,
      children: [row("甲", { weight: 5 }), row("乙", { weight: 6 })],
    });
    const detail = table("t6", "score-summary", [
      row("产出", { level: 1, children: [inner, row("时效", { level: 2, weight: 4 })] }),
    ]);
    expect(told(sums, detail)).toEqual(["t6 产出/数量/甲", "t6 产出/数量/乙", "t6 产出/时效"]);
  });

  test("an indicator of several tables is taken from the first; a name may repeat inside one", () => {
    const first = table("t7", "score-summary", [
      row("质量", { weight: 5 }),
      row("质量", { weight: 6 }),
      row("时效", { weight: 4, code: "C1" }),
    ]);
    const again = table("t8", "score-summary", [
      row("质 量", { weight: 5 }),
      row("时效", { weight: 4, code: "C2" }),
      row("高质量", { weight: 4 }),
    ]);
    expect(told(first, again)).toEqual(["t7 质量", "t7 质量", "t7 时效", "t8 时效", "t8 高质量"]);
    expect([identity(row("质 量", { code: "C1 " })), identity(row("质量"))]).toEqual([
      "C1质量",
      "质量",
    ]);
  });
});

test("the second of a code has a key of its own", () => {
  const keys = indicatorKeys(["C1", "C2", "C1", "C1"].map((code) => ({ code })));
  expect(keys).toEqual(["C1", "C2", "C1#2", "C1#3"]);
});

test("an indicator before it is scored: its place, its points, what its row says", () => {
  const above = [row("产出", { level: 1, code: "C", weight: 30 }), row("数量", { level: 2 })];
  const full = row("完成率", {
    code: "C1-1",
    weight: 10,
    score: 8,
    rubric: "完成得10分",
    target: "100%",
    actual: "96%",
  });
  const tell = (each: ScoreRow, levels: readonly ScoreRow[]) =>
    toldLine(
      frameOf(
        { row: each, above: levels, table: table("t1", "indicator-system", []) },
        new Decimal(10)
      ),
      byCode
    );
  expect([tell(full, above), tell(row("完成率"), [])]).toEqual([
    "{code C1-1; name 完成率; path [{name 产出; code C; weight 30}, {name 数量}]; weight 10; state pending; findings []; explanation ‹score.pending · reason ‹score.nothing-stated››; cells [指标!A4, 指标!C4]; stated 8; rubric 完成得10分; target 100%; actual 96%}",
    "{code 完成率; name 完成率; path []; weight 10; state pending; findings []; explanation ‹score.pending · reason ‹score.nothing-stated››; cells [指标!A4, 指标!J10]}",
  ]);
});

test("without 分值 full marks are those of the 评分细则, where it was understood", () => {
  const weights = [
    row("甲", { weight: 7, rubric: "好得5分，否则不得分" }),
    row("甲", { rubric: "好得5分，否则不得分" }),
    row("甲", { rubric: "视工作需要研究决定。" }),
    row("甲"),
    row("甲", { weight: 0, rubric: "好得5分，否则不得分" }),
  ].map((each) => weightOf(each).toFixed());
  expect(weights).toEqual(["7", "5", "0", "0", "0"]);
});

test("what is known of an indicator is kept as it is, the others find their settings by key", () => {
  const facts = readFacts(
    workbookOf({
      指标: [
        ["一级指标", "三级指标", "分值", "评分细则", "得分"],
        ["产出", "甲", 60, "好得60分，否则不得分", 50],
        [null, "甲", 40, "好得40分，否则不得分", null],
      ],
    })
  );
  const settings = { ...DEFAULT_SETTINGS, judgements: { "甲#2": { "": { holds: true } } } };
  const [first, second] = scoreIndicators(facts, [], settings);
  expect([first?.state, second?.state, second?.score?.toFixed()]).toEqual([
    "stated",
    "judged",
    "40",
  ]);
  const kept = scoreIndicators(facts, [], DEFAULT_SETTINGS, (at) =>
    at === 1 ? second : undefined
  );
  expect(kept[1]).toBe(second);
  expect(kept[0]).toEqual(first);
});

test("which findings count as 处", () => {
  const all: readonly (FindingStatus | undefined)[] = [
    undefined,
    "open",
    "confirmed",
    "corrected",
    "excluded",
  ];
  expect(
    ([undefined, "not-excluded", "confirmed"] as const).map((counting) =>
      all.filter((status) => isCounted(status, counting))
    )
  ).toEqual([all.slice(0, 4), all.slice(0, 4), ["confirmed", "corrected"]]);
});

test.each<[string, string]>([
  [
    "①=是,②＝否，③=2;④=87%；⑤=-1.5",
    "{① {holds true}; ② {holds false}; ③ {count 2; value 2; points 2}; ④ {value 0.87}; ⑤ {count -1.5; value -1.5; points -1.5}}",
  ],
  [
    "yes=YES,y=Y,true=True,有=有",
    "{yes {holds true}; y {holds true}; true {holds true}; 有 {holds true}}",
  ],
  [
    "no=no,n=n,false=false,无=无",
    "{no {holds false}; n {holds false}; false {holds false}; 无 {holds false}}",
  ],
  ["a=不清楚,b=?,c=未知,d=unknown,e=？", "{a {}; b {}; c {}; d {}; e {}}"],
  [" , ① = 是 ,", "{① {holds true}}"],
  ["=８０％", "{ {value 0.8}}"],
  ["=0", "{ {count 0; value 0; points 0}}"],
  ["", "{}"],
  ["①=是=否", "undefined"],
  ["①", "undefined"],
  ["①=好", "undefined"],
  ["①=约2", "undefined"],
  ["①=2处", "undefined"],
  ["①=2.", "undefined"],
  ["①=1.25%", "{① {value 0.0125}}"],
])("answers %s", (text, answers) => {
  expect(toldLine(parseAnswers(text), byCode)).toBe(answers);
});
