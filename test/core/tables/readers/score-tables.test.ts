import type { ScoreRow, ScoreSum } from "../../../../src/core/tables/facts";
import { readFunds, readBudgets } from "../../../../src/core/tables/readers/read-budgets";
import { readScores } from "../../../../src/core/tables/readers/read-scores";
import { readSelfEvaluation } from "../../../../src/core/tables/readers/read-self-evaluation";
import { scoreLayout } from "../../../../src/core/tables/readers/score-layout";
import { formatCell } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { claimLines, readingText, sourceOf, type SourceDraft } from "../drafted-source";

type Rows = readonly (readonly CellScalar[])[];
const source = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}) =>
  sourceOf({ kind: "indicator-system", name: "表", roles, rows, ...over });

describe("columns of a table of scores", () => {
  const layout = (roles: string, rows?: Rows): string => {
    const words = roles.split(" ");
    const body = rows ?? [["甲", 1, 2, 3, 4, 5, 6, 7, 8].slice(0, words.length)];
    const { levels, leafWeight, weights, score, rate, outline } = scoreLayout(
      source(roles, [words.map((_, at) => `列${String(at)}`), ...body])
    );
    return [
      levels
        .map(
          ({ column, level, weight }) =>
            `${String(level)}@${String(column)}${weight === undefined ? "" : `w${String(weight)}`}`
        )
        .join(" "),
      `leaf ${String(leafWeight)}`,
      `weights ${weights.join()}`,
      `score ${String(score)} rate ${String(rate)}`,
      outline ? "outline" : "",
    ]
      .filter(Boolean)
      .join("; ");
  };

  test.each([
    [
      "level1 weight level2 weight level3 weight score rate",
      "1@0w1 2@2w3 3@4w5; leaf 5; weights 1,3,5; score 6 rate 7",
    ],
    ["level1 level2 level3 weight score", "1@0 2@1 3@2; leaf 3; weights 3; score 4 rate undefined"],
    [
      "level1 weight level2 level3 weight",
      "1@0w1 2@2 3@3w4; leaf 4; weights 1,4; score undefined rate undefined",
    ],
    [
      "weight level1 level2 weight level3",
      "1@1 2@2w3 3@4; leaf 3; weights 0,3; score undefined rate undefined",
    ],
    [
      "level2 level1 level4 -",
      "2@0 1@1 4@2; leaf undefined; weights ; score undefined rate undefined",
    ],
    ["level1 - indicator weight", "1@0 2@2; leaf 3; weights 3; score undefined rate undefined"],
    ["- level2 level3", "2@1 3@2; leaf undefined; weights ; score undefined rate undefined"],
  ])("%s: %s", (roles, expected) => {
    const text = roles.split(" ").map((role) => (/weight|score|rate/u.test(role) ? 5 : "甲"));
    expect(layout(roles, [text, text])).toBe(expected);
  });

  test("a column of names behind the levels is one level more, before them it is the block's", () => {
    const text: Rows = [
      ["甲", "乙", "丙", 5],
      ["甲", "乙", "丁", 5],
    ];
    expect(layout("level1 level2 indicator weight", text)).toContain("1@0 2@1 3@2;");
    expect(layout("indicator level1 level2 weight", text)).toContain("1@1 2@2;");
    expect(layout("indicator indicator - weight", text)).toContain("1@0 2@1;");
    const figures: Rows = [
      ["甲", "乙", 7, 5],
      ["甲", "乙", 8, 5],
    ];
    expect(layout("level1 level2 indicator weight", figures)).toContain("1@0 2@1;");
  });

  test("one column of names alone may be an outline", () => {
    const rows: Rows = [
      ["一、决策", 30],
      ["1.立项", 30],
      ["二、产出", 70],
      ["1.数量", 70],
    ];
    expect(layout("level1 weight", rows)).toContain("outline");
    expect(layout("- weight", rows)).not.toContain("outline");
    expect(layout("level1 level2", rows)).not.toContain("outline");
  });
});

describe("the sums of a table of scores", () => {
  const said = ({ label, type, of, weight, score, rate, children }: ScoreSum): string =>
    [
      `${type} ${label.text}${of ? ` of ${of.name}` : ""}: ${readingText(weight)} ${readingText(score)} ${readingText(rate)} from`,
      ...children.map((child) => readingText(child.score)),
    ].join(" ");
  const ROLES = "level1 weight level2 weight score rate";
  const HEADER = ["一级", "分值", "二级", "分值", "得分", "得分率"];

  test("close a dimension, and the last of them the table", () => {
    const { sums, total } = readScores(
      source(ROLES, [
        HEADER,
        ["决策", 30, "立项", 10, 9, 90],
        ["决策", 30, "目标", 20, 18, 90],
        ["小计", 30, null, null, 27, 90],
        ["产出", 70, "数量", 70, 50, 71],
        ["小计", null, null, 70, 50, 71],
        ["总计", null, null, 100, 77, 77],
      ])
    );
    expect(sums.map(said)).toEqual([
      "subtotal 小计 of 决策: 30分 27分 90% from 9分 18分",
      "subtotal 小计 of 产出: 70分 50分 71% from 50分",
      "total 总计: 100分 77分 77% from 27分 50分",
    ]);
    expect(total && said(total)).toBe("total 总计: 100分 77分 77% from 27分 50分");
  });

  test("are of all where nothing closes the dimensions, and of what a subtotal left out", () => {
    const body: Rows = [
      ["决策", 30, "立项", 30, 27, 90],
      ["产出", 70, "数量", 70, 50, 71],
    ];
    const sums = (...rows: Rows): string[] =>
      readScores(source(ROLES, [HEADER, ...rows])).sums.map((sum) => said(sum));
    expect(sums(...body, ["合计", null, null, 100, 77, 77])).toEqual([
      "total 合计: 100分 77分 77% from 27分 50分",
    ]);
    const [first = [], second = []] = body;
    expect(
      sums(first, ["小计", 30, null, null, 27, 90], second, ["合计", null, null, 100, 77, 77])
    ).toEqual([
      "subtotal 小计 of 决策: 30分 27分 90% from 27分",
      "total 合计: 100分 77分 77% from 27分 50分",
    ]);
    expect(sums(...body)).toEqual([]);
    expect(sums(...body, ["平均", null, null, 50, 38, 77])).toEqual([]);
  });

  test("that are all called the same close each its dimension, unless a sum stands before the last", () => {
    const sums = (...last: Rows): string[] =>
      readScores(
        source(ROLES, [
          HEADER,
          ["决策", 30, "立项", 30, 27, 90],
          ["合计", 30, null, null, 27, 90],
          ["产出", 70, "数量", 70, 50, 71],
          ...last,
        ])
      ).sums.map(({ type, label }) => `${type} ${label.text}`);
    expect(sums(["合 计", 70, null, null, 50, 71])).toEqual(["subtotal 合计", "subtotal 合 计"]);
    expect(sums(["总计", 100, null, null, 77, 77])).toEqual(["subtotal 合计", "total 总计"]);
    expect(sums(["合计", 70, null, null, 50, 71], ["合计", 100, null, null, 77, 77])).toEqual([
      "subtotal 合计",
      "subtotal 合计",
      "total 合计",
    ]);
  });

  test("have no parents among their parts, and no row without points", () => {
    const { sums } = readScores(
      source("indicator weight score", [
        ["指标", "分值", "得分"],
        ["一、决策", 30, 27],
        ["1.立项", 10, 9],
        ["2.目标", 20, 18],
        ["合计", 30, 27],
      ])
    );
    expect(sums.map(said)).toEqual(["total 合计: 30分 27分 _ from 9分 18分"]);
  });

  test("are the whole table's with a hundred points, or with several dimensions", () => {
    const whole = (
      roles: string,
      kind: "score-summary" | "indicator-system",
      weight: CellScalar,
      ...names: readonly string[]
    ): boolean => {
      const rows: Rows = [
        ["一级", "二级", "分值", "得分"],
        ...names.map((name, at) => [name, `指标${String(at)}`, 10, 9]),
        ["合计", null, weight, 18],
      ];
      return readScores(source(roles, rows, { kind })).total !== undefined;
    };
    const ROLE = "level1 level2 weight score";
    expect(whole(ROLE, "score-summary", 100, "决策", "决策")).toBe(true);
    expect(whole(ROLE, "score-summary", 20, "决策", "决策")).toBe(false);
    expect(whole(ROLE, "score-summary", "-", "决策", "决策")).toBe(false);
    expect(whole(ROLE, "score-summary", 20, "决策", "产出")).toBe(true);
    expect(whole("- level2 weight score", "score-summary", 20, "决策", "产出")).toBe(false);
    expect(whole("- indicator weight score", "score-summary", 20, "决策", "产出")).toBe(false);
    expect(whole("- indicator weight score", "indicator-system", 20, "决策", "产出")).toBe(true);
    expect(whole("level1 indicator weight score", "indicator-system", 20, "决策", "决策")).toBe(
      true
    );
  });
});

describe("自评", () => {
  const named = ({ name, children }: ScoreRow): string =>
    `${name}${children.length > 0 ? `(${children.map(named).join(" ")})` : ""}`;

  test("asks of every project, and leaves blank answers out", () => {
    const { rows, scores, funds } = readSelfEvaluation(
      source(
        "name question question",
        [
          ["项目", "是否一致", "是否完整"],
          ["甲", "是", null],
          ["合计", "否", "否"],
          [null, "是", "是"],
          ["乙", null, "否"],
        ],
        { kind: "self-evaluation" }
      )
    );
    expect(
      rows.map(
        ({ name, answers }) =>
          `${name.text}: ${answers.map(({ question, answer }) => `${question} ${answer.text}`).join(", ")}`
      )
    ).toEqual(["甲: 是否一致 是", "乙: 是否完整 否"]);
    expect([scores, funds]).toEqual([undefined, undefined]);
  });

  test("with points has an indicator more: 预算执行率 of its block of money", () => {
    const money = source(
      "name budget paid weight score execution-rate",
      [
        ["项目资金（万元）", "预算数", "执行数", "分值", "得分", "执行率"],
        ["年度资金总额", 100, 90, 10, 9, "90%"],
        ["当年财政拨款", 60, 50, null, null, null],
        ["其他资金", 40, 40, null, null, null],
      ],
      { kind: "budget-execution" }
    );
    const { score: funds, claims } = readFunds(money);
    expect(funds && named(funds.row)).toBe("预算执行率");
    expect(claimLines(claims)).toEqual([
      "年度资金总额 预算数 100 = +60 +40",
      "年度资金总额 执行数 90 = +50 +40",
    ]);
    const form = source(
      "level1 level2 weight score",
      [
        ["一级", "二级", "分值", "得分"],
        ["产出", "数量", 50, 45],
        ["效益", "社会", 40, 30],
        ["总分", null, 100, 84],
      ],
      { kind: "self-evaluation" }
    );
    const read = readSelfEvaluation(form, funds);
    expect(read.scores?.roots.map(named)).toEqual(["预算执行率", "产出(数量)", "效益(社会)"]);
    expect(read.scores?.leaves.map(named)).toEqual(["预算执行率", "数量", "社会"]);
    expect(read.scores?.total?.children.map(({ score }) => readingText(score))).toEqual([
      "9分",
      "45分",
      "30分",
    ]);
    expect(read.scores?.sums.map(({ children }) => children.length)).toEqual([3]);
    expect(read.funds).toBe(funds);
    // Only the total of the whole form has them.
    const closed = source(
      "level1 level2 weight score",
      [
        ["一级", "二级", "分值", "得分"],
        ["产出", "数量", 50, 45],
        ["小计", null, 50, 45],
        ["产出", "质量", 20, 15],
        ["总分", null, 70, 60],
      ],
      { kind: "self-evaluation" }
    );
    const part = readSelfEvaluation(closed, funds).scores;
    expect(part?.sums.map(({ children }) => children.length)).toEqual([1, 3]);
    expect(part && "total" in part).toBe(false);
    const plain = readSelfEvaluation(form);
    expect(plain.scores?.leaves.map(named)).toEqual(["数量", "社会"]);
    expect("funds" in plain).toBe(false);
  });

  test("has points where a column holds scores, or what was reached", () => {
    const rows: Rows = [
      ["一级", "二级", "完成值"],
      ["产出", "数量", "5个"],
    ];
    const has = (roles: string): boolean =>
      readSelfEvaluation(source(roles, rows, { kind: "self-evaluation" })).scores !== undefined;
    expect([
      has("level1 level2 actual"),
      has("level1 level2 score"),
      has("level1 level2 -"),
    ]).toEqual([true, true, false]);
  });
});

describe("budgets", () => {
  const budget = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] =>
    readBudgets(source(roles, rows, { kind: "budget-execution", ...over })).flatMap(
      ({ lines, total }) => {
        const said = [...lines, ...(total ? [total] : [])].map(
          ({ name, note, budget: planned, received, paid, rate, receivedRate }) =>
            [
              `${formatCell(name.cell).slice(2)} ${name.text}${note === undefined ? "" : ` (${note})`}`,
              ...[planned, received, paid, rate, receivedRate].map((one) =>
                one ? readingText(one) : "·"
              ),
            ].join(" ")
        );
        return total ? said.with(-1, `total ${said.at(-1) ?? ""}`) : said;
      }
    );
  const ROLES = "name budget received paid execution-rate received-rate";
  const HEADER = ["项目", "预算（元）", "到位（元）", "支出（元）", "执行率", "到位率"];

  test("have a line for each item with money, and their total", () => {
    expect(
      budget(ROLES, [
        HEADER,
        ["甲站（2023年预付30万元）", 10, 10, 9, "90%", "100%"],
        ["乙站", "-", null, 5, null, null],
        ["丙站", null, null, null, "50%", null],
        ["小计", 20, 20, 9, null, null],
        ["合计", 10, 10, 14, "140%", "100%"],
      ])
    ).toEqual([
      "A2 甲站 (2023年预付30万元) 10元 10元 9元 90% 100%",
      "A3 乙站 -元 _ 5元 _ _".replace("-元", "-"),
      "total A6 合计 10元 10元 14元 140% 100%",
    ]);
    expect(budget("name budget - - - -", [HEADER, ["甲站", 10, 10, 9, 1, 1]])).toEqual([
      "A2 甲站 10元 · · · ·",
      "total A2 甲站 10元 · · · ·",
    ]);
    expect(
      budget(ROLES, [HEADER, ["甲站", 1, 1, 1, 1, 1], ["乙站", 2, 2, 2, 2, 2]]).some((line) =>
        line.startsWith("total")
      )
    ).toBe(false);
  });

  test("name their lines by the last column of names that has its own text", () => {
    const names = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] =>
      budget(roles, rows, over)
        .filter((line) => !line.startsWith("total"))
        .map((line) => line.slice(0, line.indexOf(" ", 3)));
    const header = ["项目", "明细", "预算（元）"];
    expect(
      names("name name budget", [header, ["甲", "工资", 1], ["甲", null, 2], [null, "津贴", 3]])
    ).toEqual(["B2 工资", "A3 甲", "B4 津贴"]);
    expect(
      names("name name budget", [header, ["甲", "工资", 1], [null, null, 2]], { merges: ["A2:A3"] })
    ).toEqual(["B2 工资", "A2 甲"]);
    // A heading with a unit is no name; beside it the line is named before its figures.
    expect(
      names("name - budget", [
        ["项目资金", null, "预算（元）"],
        ["金额（万元）", "财政拨款", 1],
        ["项目资金（万元）", null, 2],
      ])
    ).toEqual(["B2 财政拨款", "A3 表"]);
    expect(names("- - budget", [header, ["甲", "工资", 1], ["乙", 5, 2]])).toEqual([
      "B2 工资",
      "A3 乙",
    ]);
    expect(names("- - budget", [header, [1, 2, 3]])).toEqual(["A2 表"]);
  });

  test("look for a name before the first column of money, and in the names first", () => {
    const named = (
      roles: string,
      cells: readonly CellScalar[],
      over: Partial<SourceDraft> = {}
    ): string =>
      budget(roles, [["甲", "乙", "丙", "丁"].slice(0, cells.length), cells], over)[0]
        ?.split(" ")
        .slice(0, 2)
        .join(" ") ?? "";
    expect(named("- paid - budget", ["工资", 5, "说明", 7])).toBe("A2 工资");
    expect(named("- received - budget", ["工资", 5, "说明", 7])).toBe("A2 工资");
    expect(named("- budget - paid", ["工资", 5, "说明", 7])).toBe("A2 工资");
    expect(named("name note budget", ["工资", "按月", 7])).toBe("A2 工资");
    expect(named("- name budget", ["工资", "津贴", 7])).toBe("B2 津贴");
    const merged = (roles: string, ...merges: readonly string[]): string | undefined =>
      budget(
        roles,
        [
          ["甲", "乙", "预算"],
          ["工资", "一月", 1],
          [null, null, 2],
        ],
        { merges }
      )[1]
        ?.split(" ")
        .slice(0, 2)
        .join(" ");
    expect(merged("name name budget", "A2:A3", "B2:B3")).toBe("B2 一月");
    expect(merged("name - budget", "A2:A3", "B2:B3")).toBe("A2 工资");
    expect(merged("- - budget", "A2:A3", "B2:B3")).toBe("A2 表");
    expect(
      budget("- - budget", [
        [null, "乙", "预算"],
        [null, 5, 1],
      ])[0]
    ).toContain("B2 表");
  });

  test("have no line of what 其中 repeats, but in a block of 项目资金", () => {
    const rows = (first: string): Rows => [
      HEADER,
      [first, 100, 100, 90, null, null],
      ["其中：本级", 60, 60, 50, null, null],
      ["上年结转", 40, 40, 40, null, null],
    ];
    expect(budget(ROLES, rows("甲站")).map((line) => line.split(" ")[1])).toEqual([
      "甲站",
      "上年结转",
    ]);
    expect(
      budget(ROLES, rows("年度资金总额")).map((line) => line.split(" ").slice(0, 3).join(" "))
    ).toEqual(["A3 其中：本级 60元", "A4 上年结转 40元", "total A2 年度资金总额"]);
    expect(readFunds(source(ROLES, rows("甲站"), { kind: "budget-execution" }))).toEqual({
      claims: [],
    });
    const blank = [HEADER, ["年度资金总额", null, null, null, "90%", null]];
    expect(readFunds(source(ROLES, blank, { kind: "budget-execution" }))).toEqual({ claims: [] });
  });

  test("have a note only where the name has one", () => {
    const [table] = readBudgets(source(ROLES, [HEADER, ["甲站", 1, 1, 1, 1, 1]]));
    expect(Object.keys(table?.lines[0] ?? {})).toEqual([
      "name",
      "budget",
      "received",
      "paid",
      "rate",
      "receivedRate",
    ]);
  });

  test("of several years are one for each of them", () => {
    const years = (one: string, other: string): Rows => [
      ["项目", one, null, other, null],
      [null, "预算（元）", "支出（元）", "预算（元）", "支出（元）"],
      ["甲站", 10, 9, 20, 18],
      ["乙站", 30, 27, 40, 36],
    ];
    const over = { header: [0, 1] as const, merges: ["A1:A2", "B1:C1", "D1:E1"] };
    expect(budget("name budget paid - -", years("2022年", "2023年"), over)).toEqual([
      "A3 甲站 10元 · 9元 · ·",
      "A4 乙站 30元 · 27元 · ·",
      "A3 甲站 20元 · 18元 · ·",
      "A4 乙站 40元 · 36元 · ·",
    ]);
    expect(budget("name budget paid - -", years("市级", "县级"), over)).toHaveLength(2);
    const single: Rows = [
      ["项目", "2022年", "支出（元）"],
      ["甲站", 10, 9],
      ["乙站", 30, 27],
    ];
    expect(budget("name budget paid", single)).toHaveLength(2);
    const third = years("2022年", "累计");
    expect(budget("name budget paid - -", third, over)).toEqual([
      "A3 甲站 10元 · 9元 · ·",
      "A4 乙站 30元 · 27元 · ·",
    ]);
    const more = years("2022年", "2023年").map((row, at) => [
      ...row,
      at === 0 ? "2024年" : at === 1 ? null : 5,
    ]);
    expect(
      budget("name budget paid - - -", more, { header: [0, 1], merges: [...over.merges, "F1:F2"] })
    ).toHaveLength(4);
    const unplanned = years("2022年", "2023年").map((row, at) =>
      at === 1 ? row.with(3, "结余（元）") : row
    );
    expect(budget("name budget paid - -", unplanned, over)).toHaveLength(2);
    const uneven = years("2022年", "2023年").map((row, at) =>
      at === 1 ? row.with(4, "结余（元）") : row
    );
    expect(budget("name budget paid - -", uneven, over)).toHaveLength(2);
    const received = years("2022年", "2023年").map((row, at) =>
      at === 1 ? [null, "到位（元）", "支出（元）", "到位（元）", "支出（元）"] : row
    );
    expect(budget("name received paid - -", received, over).slice(2)).toEqual([
      "A3 甲站 · 20元 18元 · ·",
      "A4 乙站 · 40元 36元 · ·",
    ]);
  });
});
