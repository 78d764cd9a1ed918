import { derivedRange } from "../../../src/core/checks/derived-range";
import { entityCount } from "../../../src/core/checks/entity-count";
import { estimateVsBudget } from "../../../src/core/checks/estimate-vs-budget";
import { executionRate } from "../../../src/core/checks/execution-rate";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { gradeMatchesScore } from "../../../src/core/checks/grade-matches-score";
import { gradeScaleGaps } from "../../../src/core/checks/grade-scale-gaps";
import { instalmentRatio } from "../../../src/core/checks/instalment-ratio";
import { instalmentsAddUp } from "../../../src/core/checks/instalments-add-up";
import { outsideNumerator } from "../../../src/core/checks/outside-numerator";
import { paidAfterDeadline } from "../../../src/core/checks/paid-after-deadline";
import { periodMismatch } from "../../../src/core/checks/period-mismatch";
import { restatedConstant } from "../../../src/core/checks/restated-constant";
import type { Facts, GradeBand, StatedRate } from "../../../src/core/tables/facts";
import { readFacts } from "../../../src/core/tables/find-tables";
import { NOTHING_SAID, type Said } from "../../../src/core/tables/said";
import { Decimal } from "../../../src/core/values/decimal";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import told from "../../cases/checks/drafts/words-at-edges.json";
import { book, type SheetDraft } from "../tables/book";
import {
  budgetTable,
  cell,
  facts,
  figure,
  label,
  rates,
  reading,
  scoreRow,
  scoreSum,
  scoreTable,
  table,
  type UnitName,
} from "./facts-builder";
import { testsOfDrafts } from "./tell-draft";

type Rows = readonly (readonly CellScalar[])[];
type Check = (facts: Facts) => FindingDraft[];
const sheet = (name: string, rows: Rows): SheetDraft => ({ name, rows });
const read = (check: Check, ...sheets: readonly SheetDraft[]) => check(readFacts(book(...sheets)));

const said = (rest: Partial<Said>): Pick<Facts, "said"> => ({ said: { ...NOTHING_SAID, ...rest } });

/** `15处养老服务中心`, one a cell from 说明!A1 down; what stands before the number is its clause. */
function counts(...texts: string[]): Pick<Facts, "said"> {
  const found = texts.map((text, at) => {
    const [, before = "", count = "0", counter = "", noun = ""] =
      /^(\D*)(\d+)(.)(.*)$/u.exec(text) ?? [];
    return {
      cell: cell(`说明!A${String(at + 1)}`),
      count: new Decimal(count),
      counter,
      noun,
      clause: `${before}${count}${counter}${noun}`,
    };
  });
  return said({ counts: found });
}

/** `90 [ 优 ] 100`: ends with `[` or `]` belong to the level, with `(` or `)` they do not. */
function scale(...bands: string[]): Facts["gradeScales"][number] {
  return {
    table: table("grade-scale", { title: "等级标准" }),
    bands: bands.map((text, at): GradeBand => {
      const [min = "-", open, level = "", close, max = "-"] = text.split(" ");
      return {
        level,
        label: label(level, `等级!A${String(at + 2)}`),
        ...(min === "-" ? {} : { min: new Decimal(min) }),
        minInclusive: open === "[",
        ...(max === "-" ? {} : { max: new Decimal(max) }),
        maxInclusive: close === "]",
      };
    }),
  };
}

const grade = (text: string, at: string, isPart = false) => {
  const [score = "", level = ""] = text.split(" ");
  return {
    cell: cell(at),
    ...(score === "-" ? {} : { score: new Decimal(score) }),
    ...(level === "" ? {} : { level }),
    isPart,
  };
};

const totalled = (score: string) => {
  const rows = [scoreRow("A", "100", score, 2)];
  return scoreTable(rows, [scoreSum("合计", "100", score, 3, rows, { type: "total" })]);
};

const rate = (
  measure: StatedRate["measure"],
  value: string,
  decimals: number,
  at = "说明!A1"
): StatedRate => ({ cell: cell(at), measure, rate: new Decimal(value), decimals });

/** A line with what was received, and both rates as the table states them. */
function received(
  rows: readonly (readonly [
    budget: string,
    received: string,
    paid: string,
    execution: string,
    arrived: string,
  ])[],
  unit: UnitName = "万元",
  rateUnit: UnitName = "%"
): Facts["budgets"][number] {
  return {
    table: table("budget-execution", { title: "资金表" }),
    lines: rows.map(([budget, got, paid, execution, arrived], at) => {
      const row = String(at + 2);
      return {
        name: label(`行${row}`, `A${row}`),
        budget: reading(budget, `B${row}`, unit, 2),
        received: reading(got, `C${row}`, unit, 2),
        paid: reading(paid, `D${row}`, unit, 2),
        rate: reading(execution, `E${row}`, rateUnit),
        receivedRate: reading(arrived, `F${row}`, rateUnit),
      };
    }),
  };
}

const fee = (className: string, low: string, high: string, unit: UnitName, at: string) => ({
  ...figure("1", at, unit),
  className,
  low: new Decimal(low),
  high: new Decimal(high),
});

const range = (low: string, high: string, part = "补贴金额", whole = "收费标准") => ({
  cell: cell("说明!A9"),
  part,
  whole,
  low: { ratio: new Decimal(low), decimals: 1 },
  high: { ratio: new Decimal(high), decimals: 1 },
});

const ofRange = (rateUnit: UnitName, feeUnit: UnitName, ...ranges: ReturnType<typeof range>[]) =>
  derivedRange(
    facts({
      rates: rates({ 自理: "1200", 失能: "2400", 特困: "3000" }, rateUnit),
      ...said({
        fees: [
          fee("自理", "800", "1000", feeUnit, "说明!A1"),
          fee("失能", "1500", "4000", feeUnit, "说明!A2"),
          fee("托养", "1", "2", feeUnit, "说明!A3"),
          fee("特困", "0", "4000", feeUnit, "说明!A4"),
        ],
        ranges,
      }),
    })
  );

const INSTALMENTS = "（首付60%即9万元，二期30%即4.5万元，尾款10%即1.5万元）";
const noted = (name: string, first: string, second: string, last: string): string =>
  `${name}（一期款${first}万元由市级资金预付，二期款${second}万元由旗级资金支付，尾款${last}万元待验收）`;
const spent = (check: Check, rows: Rows, ...sentences: string[]) =>
  read(
    check,
    sheet("支出", [["单位：万元"], ["项目", "预算安排", "实际支出"], ...rows]),
    sheet("说明", sentences.length > 0 ? sentences.map((text) => [text]) : [["无"]])
  );

testsOfDrafts("words-at-edges", told, {
  "entity-count: one thing by four letters, or by all of the shorter noun": () => [
    ...entityCount(facts(counts("用于12处养老服务中心", "用于15处养老服务站"))),
    ...entityCount(facts(counts("用于12处养老服站", "用于15处养老服点"))),
    ...entityCount(facts(counts("用于12处机构", "用于15处机构房屋"))),
    ...entityCount(facts(counts("用于12处房", "用于15处房"))),
    ...entityCount(facts(counts("用于12处养老服务中心", "用于15家养老服务中心"))),
    ...entityCount(facts(counts("用于12处养老服务中心", "用于12处养老服务中心"))),
  ],
  "entity-count: a thing that three places count is told once; others are told too": () =>
    entityCount(
      facts(
        counts(
          "用于12处养老服务中心",
          "用于15处养老服务中心",
          "用于18处养老服务中心",
          "用于3家敬老院",
          "用于4家敬老院"
        )
      )
    ),
  "entity-count: counts of a part, another time or a plan": () =>
    ["其中", "抽查", "申请", "新增", "累计", "计划", "每镇", "占", "全县", "不足", "发放"].flatMap(
      (before) => entityCount(facts(counts("用于12处敬老院", `${before}15处敬老院`)))
    ),
  "entity-count: the target has to name what the rows are, and the table to hold all": () => {
    const goal = (value: string, name: string, title: string, header = "机构名称（全称）") =>
      read(
        entityCount,
        sheet("绩效目标", [
          ["一级指标", "三级指标", "指标值"],
          ["产出", name, value],
          ["满意度", "满意度", "95%"],
        ]),
        sheet("支出", [
          [title],
          [header, "人数（人）", "补贴金额（元）"],
          ["甲 · 自理", 3, 300],
          ["甲 · 失能", 4, 400],
          ["乙", 4, "-"],
          ["合计", 11, 700],
        ])
      );
    return [
      ...goal("2家", "补贴机构数", "补贴发放表"),
      ...goal("2家", "补贴机构数", "补贴发放抽查表"),
      ...goal("2家", "补贴人员数", "补贴发放表"),
      ...goal("2个批次", "补贴机构数", "补贴发放表"),
      ...goal("2家", "补贴院数", "补贴发放表", "院名称"),
      ...goal("2家", "补贴院所数", "补贴发放表", "院所全称"),
    ];
  },
  "derived-range: the least by the highest fee, the most by the lowest": () => [
    ...ofRange("元/人/月", "元/人/月", range("0.6", "1.6")),
    ...ofRange("元/人/月", "元/人/月", range("0.6", "1.5")),
    ...ofRange("元/人/月", "元/人/月", range("0.5", "1.6")),
    ...ofRange("元/人/月", "元/人/月", range("0.5", "1.5")),
  ],
  "derived-range: over one period": () => [
    ...ofRange("元/人/年", "元/人/月", range("0.1", "0.2")),
    ...ofRange("元/人/月", "元/人/年", range("0.1", "0.2")),
    ...ofRange("元/人/天", "元/人/月", range("0.1", "0.2")),
    ...ofRange("元/人/月", "元/人/天", range("0.1", "0.2")),
  ],
  "derived-range: of a subsidy in a fee, and of nothing else": () =>
    [
      ["补助额", "价格"],
      ["津贴", "服务费"],
      ["补贴金额", "总支出"],
      ["自付部分", "收费标准"],
    ].flatMap(([part, whole]) => ofRange("元/人/月", "元/人/月", range("0.1", "0.2", part, whole))),
  "grade-scale-gaps: between two levels, on either side of their ends": () =>
    [
      ["90 [ 优 ] 100", "80 [ 良 ) 90", "- [ 差 ) 80"],
      ["90 ( 优 ] 100", "80 [ 良 ) 90", "- [ 差 ) 80"],
      ["90 [ 优 ] 100", "80 [ 良 ] 90", "- [ 差 ) 80"],
      ["90 [ 优 ] 100", "80 ( 良 ] 89", "- [ 差 ) 80"],
      ["90 [ 优 ] 100", "80 [ 良 ] 92", "- [ 差 ] 85"],
      ["90 [ 优 ] 100", "80 [ 良 ] 89", "60 [ 中 ] 79", "- [ 差 ] 59"],
      ["90 [ 优 ] 100", "- [ 良 ) 90", "60 [ 中 ) 80"],
    ].flatMap((bands) => gradeScaleGaps(facts({ gradeScales: [scale(...bands)] }))),
  "grade-scale-gaps: below the lowest and above the highest": () =>
    [
      ["90 [ 优 ] 99", "0 [ 差 ) 90"],
      ["90 [ 优 ) 100", "0 ( 差 ) 90"],
      ["90 [ 优 ] 120", "60 [ 差 ) 90"],
      ["3 [ 优 ] 5", "0 [ 差 ) 3"],
      ["90 [ 优 - -", "60 ( 差 ) 90"],
      ["80 [ 优 ] 90", "0 [ 差 ) 80"],
    ].flatMap((bands) => gradeScaleGaps(facts({ gradeScales: [scale(...bands)] }))),
  "grade-scale-gaps: a total that lies within makes it grave": () => {
    const { table: _own, ...usual } = scale("90 [ 优 ] 100", "0 [ 差 ] 79");
    return [
      ...gradeScaleGaps(
        facts({
          gradeScales: [
            scale("90 [ 优 ] 100", "80 [ 良 ] 89", "60 [ 中 ] 79", "- [ 差 ] 59"),
            usual,
          ],
          statedGrades: [
            grade("89.17 良", "结论!A1"),
            grade("79.5", "结论!A2", true),
            grade("- 良", "结论!A3"),
          ],
          scoreTables: [totalled("89.5"), totalled("90"), totalled("59")],
        })
      ),
      ...gradeScaleGaps(
        facts({
          gradeScales: [scale("90 [ 优 ] 100", "0 [ 差 ] 92")],
          statedGrades: [grade("92", "结论!A1"), grade("90", "结论!A2"), grade("92.1", "结论!A3")],
        })
      ),
      ...gradeScaleGaps(
        facts({
          gradeScales: [scale("90 ( 优 ] 100", "0 [ 差 ) 90")],
          statedGrades: [
            grade("90", "结论!A1"),
            grade("90.1", "结论!A2"),
            grade("89.9", "结论!A3"),
          ],
        })
      ),
    ];
  },
  "grade-matches-score: the usual levels, by any of their words": () =>
    [
      "100 优秀",
      "90 良",
      "90 优",
      "89.9 良好",
      "80 中",
      "79.9 中等",
      "60 差",
      "60 一般",
      "59.9 不合格",
      "59.9 合格",
      "59.9 较差",
      "0 差",
      "101 优",
      "95 甲",
    ].flatMap((text) => gradeMatchesScore(facts({ statedGrades: [grade(text, "结论!A1")] }))),
  "grade-matches-score: a level without a score is that of the only total": () => {
    const statedGrades = [grade("- 优", "结论!A1")];
    return [
      ...gradeMatchesScore(facts({ statedGrades, scoreTables: [totalled("85")] })),
      ...gradeMatchesScore(facts({ statedGrades, scoreTables: [totalled("85"), totalled("85")] })),
      ...gradeMatchesScore(facts({ statedGrades, scoreTables: [totalled("85"), totalled("95")] })),
      ...gradeMatchesScore(facts({ statedGrades })),
      ...gradeMatchesScore(facts({ statedGrades: [grade("85", "结论!A1")] })),
    ];
  },
  "grade-matches-score: the workbook's own scale, and one that does not know the level": () => {
    const own = scale("85 [ 优 ] 100", "70 ( 良 ) 85", "- [ 差 ] 70");
    return ["85 良", "84.9 良", "70 良", "70 差", "70.1 良好", "100 差", "90 中"].flatMap((text) =>
      gradeMatchesScore(facts({ gradeScales: [own], statedGrades: [grade(text, "结论!A1")] }))
    );
  },
  "execution-rate: over the budget or what was received, each told of the nearer": () => [
    ...executionRate(
      facts({
        budgets: [
          received([
            ["200", "160", "120", "60", "80"],
            ["200", "160", "120", "75", "81"],
            ["200", "160", "120", "61", "79.9"],
            ["200", "160", "120", "74", "80.5"],
          ]),
        ],
      })
    ),
    ...executionRate(
      facts({
        budgets: [
          received(
            [
              ["200", "160", "120", "0.6", "0.8"],
              ["200", "160", "120", "0.61", "80"],
              ["200", "160", "120", "1.4", "1.6"],
            ],
            "万元",
            "ratio"
          ),
        ],
      })
    ),
    ...executionRate(
      facts({
        budgets: [
          received([
            ["-", "160", "120", "10", "80"],
            ["200", "", "-", "5", "5"],
            ["200", "-", "", "5", "5"],
          ]),
        ],
      })
    ),
  ],
  "execution-rate: figures that the other rates show to be exact": () => {
    const rows = (last: string) =>
      budgetTable(
        [
          ["甲", "180", "140", "77.78"],
          ["乙", "190", "140", "73.68"],
          ["丙", "210", "140", "66.67"],
          ["丁", "230", "140", last],
        ],
        "万元"
      );
    return [
      ...executionRate(facts({ budgets: [rows("60.87")] })),
      ...executionRate(facts({ budgets: [rows("60.88")] })),
      ...executionRate(
        facts({
          budgets: [
            budgetTable(
              [
                ["甲", "180", "140", "77.9"],
                ["乙", "190", "140", "73.6"],
              ],
              "万元"
            ),
          ],
        })
      ),
      ...executionRate(facts({ budgets: [budgetTable([["甲", "180", "140", "87.78"]], "万元")] })),
    ];
  },
  "execution-rate: sentences and indicators may mean any line or the total": () => {
    const budgets = [
      budgetTable(
        [
          ["甲", "180", "140"],
          ["乙", "20", "20"],
        ],
        "万元",
        ["200", "160"]
      ),
      budgetTable([["丙", "100", "50"]], "万元"),
    ];
    const indicator = (name: string, actual: string, at: string) =>
      scoreTable([scoreRow(name, "10", "10", 2, { actual: label(actual, at) })]);
    return [
      ...executionRate(
        facts({
          budgets,
          statedRates: [
            rate("execution", "0.8", 2),
            rate("execution", "0.7778", 2),
            rate("execution", "0.5", 2),
            rate("execution", "1", 0),
            rate("execution", "0.81", 0, "说明!A2"),
            rate("received", "0.9", 0, "说明!A3"),
          ],
          scoreTables: [
            indicator("预算执行率", "85.5%", "体系!E2"),
            indicator("资金执行率", "80%", "体系!E3"),
            indicator("资金到位率", "70％", "体系!E4"),
            indicator("执行情况", "70%", "体系!E5"),
            indicator("预算执行率", "约85%", "体系!E6"),
            indicator("预算执行率", "85%左右", "体系!E7"),
          ],
        })
      ),
      ...executionRate(
        facts({
          budgets: [received([["200", "160", "120", "60", "80"]])],
          statedRates: [rate("received", "0.9", 0)],
        })
      ),
      ...executionRate(facts({ statedRates: [rate("execution", "0.9", 0)] })),
    ];
  },
  "instalment-ratio: what was paid against the shares that the notes agree on": () => [
    ...spent(instalmentRatio, [
      [noted("甲", "9", "4.5", "1.5"), 15, 13.5],
      [noted("乙", "10.8", "5.4", "1.8"), 18, 10.8],
      ["丙", 20, 6],
      ["丁", 20, 8],
      ["戊", 20, "-"],
      ["己", "-", 5],
      ["庚", 20, 20],
    ]),
    ...spent(instalmentRatio, [
      [noted("甲", "9", "4.5", "1.5"), 15, 13.5],
      [noted("乙", "9", "5.4", "3.6"), 18, 10.8],
      ["丁", 20, 8],
    ]),
    ...spent(instalmentRatio, [
      [noted("甲", "9", "4.5", "1.5"), 15, 1],
      [noted("乙", "10.8", "5.4", "1.8"), 18, 2],
      ["丁", 20, 18],
    ]),
    ...spent(instalmentRatio, [
      [`甲${INSTALMENTS}`, 15, 15],
      ["乙（首付60%即10.8万元，二期30%即5.4万元，尾款10%即1.8万元）", 18, 16.2],
      ["丁", 20, 8],
    ]),
  ],
  "instalments-add-up: what the notes come to": () =>
    spent(instalmentsAddUp, [
      [noted("甲", "9", "4.5", "1.6"), 15, 13.5],
      [noted("乙", "10.8", "5.4", "1.7"), 18, 10.8],
      [noted("丙", "10.8", "5.4", "1.8"), 18, 10.8],
      ["丁（一期款5万元，二期款5万元）", 18, 10],
      ["戊（一期款15万元，二期款5万元）", 18, 10],
      ["己（一期款5万元，二期款5万元，三期款5万元）", 18, 10],
      [noted("庚", "9", "4.5", "1.6"), "-", 13.5],
    ]),
  "outside-numerator: payments without a budget, and those that only notes tell of": () => [
    ...spent(
      outsideNumerator,
      [
        ["甲", 100, 80],
        ["乙", "-", 10],
        ["丙", "", 5],
        ["总计", 100, 95],
      ],
      "预算执行率为95%。"
    ),
    ...spent(
      outsideNumerator,
      [
        ["甲", 100, 80],
        ["乙", "-", 10],
        ["总计", 100, 90],
      ],
      "预算执行率为80%。"
    ),
    ...spent(
      outsideNumerator,
      [
        ["甲", 100, 80],
        ["乙", "-", 10],
        ["总计", 100, 91],
      ],
      "预算执行率为91%。"
    ),
    ...spent(
      outsideNumerator,
      [
        ["甲", 100, 80],
        ["乙", 0, 10],
        ["丙", 0, "-"],
        ["总计", 100, 90],
      ],
      "预算执行率为90%。"
    ),
    ...spent(
      outsideNumerator,
      [
        ["甲", 100, 80],
        ["乙", "-", 10],
      ],
      "预算执行率为90%。"
    ),
    ...spent(outsideNumerator, [
      [noted("甲", "9", "4.5", "1.5"), 15, 4.5],
      [noted("乙", "10.8", "5.4", "1.8"), 18, 10.8],
      [noted("丙", "10.8", "5.4", "1.8"), 18, 16.2],
      [noted("丁", "10.8", "5.4", "1.8"), 18, "-"],
      [noted("戊", "10.8", "5.4", "1.8"), 18, 7],
      ["总计", 87, 38.5],
    ]),
  ],
  "estimate-vs-budget: an estimate against what was budgeted for the same": () => {
    const estimate = (sum: number, unit = "万元", title = "2023年预算测算表"): SheetDraft =>
      sheet("测算", [
        [title],
        ["类别", "人数（人）", "标准（元/人/年）", `金额（${unit}）`],
        ["自理", 100, 1200, unit === "元" ? 120000 : 12],
        ["失能", 50, 2400, unit === "元" ? 120000 : 12],
        ["合计", 150, "", sum],
      ]);
    const budget = (sum: number, title = "2023年资金情况表"): SheetDraft =>
      sheet("资金", [
        [title],
        ["项目", "预算资金（万元）", "实际支出（万元）"],
        ["补贴", sum, sum],
      ]);
    return [
      ...read(estimateVsBudget, estimate(24), budget(24)),
      ...read(estimateVsBudget, estimate(24), budget(24.1)),
      ...read(estimateVsBudget, estimate(24), budget(23.5)),
      ...read(estimateVsBudget, estimate(240000, "元"), budget(24.05)),
      ...read(estimateVsBudget, estimate(24), budget(240)),
    ];
  },
  "period-mismatch: years in titles": () => {
    const list = (title: string, name = "支出"): SheetDraft =>
      sheet(name, [
        [title],
        ["养老机构", "人数（人）", "补贴金额（元）"],
        ["甲", 10, 1000],
        ["乙", 20, 2000],
        ["合计", 30, 3000],
      ]);
    const budget = (title: string): SheetDraft =>
      sheet("预算", [
        [title],
        ["项目", "预算金额（元）"],
        ["甲", 1000],
        ["乙", 2000],
        ["合计", 3000],
      ]);
    return [
      ...read(periodMismatch, list("2022年补贴发放表"), budget("2023年预算明细表")),
      ...read(periodMismatch, list("2023年补贴发放表"), budget("2023年预算明细表")),
      ...read(periodMismatch, list("2022-2023年补贴发放表"), budget("2023年预算明细表")),
      ...read(periodMismatch, list("补贴发放表"), budget("2023年预算明细表")),
      ...read(
        periodMismatch,
        list("2022年补贴发放表"),
        list("2023年补贴发放表", "另"),
        budget("2023年预算明细表")
      ),
    ];
  },
  "paid-after-deadline: the last of several days, and full marks without any": () => {
    const paidOn = (...days: string[]): SheetDraft =>
      sheet("发放", [
        ["养老机构", "补贴金额（元）", "支付日期"],
        ...days.map((day, at) => [`院${String(at)}`, 1000, day]),
      ]);
    const goal = (name: string, value: string): SheetDraft =>
      sheet("目标", [
        ["一级指标", "三级指标", "指标值"],
        ["产出", name, value],
        ["满意度", "对象满意度", "≥90%"],
      ]);
    const marks = (name: string, rubric: string, score: number): SheetDraft =>
      sheet("体系", [
        ["一级指标", "三级指标", "分值", "评分标准", "得分"],
        ["产出", name, 5, rubric, score],
        ["产出", "其他", 5, "酌情", 5],
      ]);
    const rubric = "资金在2023年9月30日前发放到位，得5分，否则不得分。";
    const undated = sheet("发放", [
      ["养老机构", "人数（人）", "补贴金额（元）"],
      ["甲", 10, 1000],
      ["乙", 20, 2000],
    ]);
    return [
      ...read(
        paidAfterDeadline,
        paidOn("2023-09-30", "2023-10-05"),
        goal("补贴到账时间", "2023年9月30日前")
      ),
      ...read(
        paidAfterDeadline,
        paidOn("2023-09-30", "2023-10-05"),
        goal("申请受理时间", "2023年9月30日前")
      ),
      ...read(
        paidAfterDeadline,
        paidOn("2023-10-05"),
        goal("补贴发放时间", "2023年9月30日前"),
        marks("发放及时性", "资金在2023年10月4日前发放，得5分，否则不得分。", 5)
      ),
      ...["及时性", "时效性", "按时发放", "按期发放", "准时发放", "发放率"].flatMap((name) =>
        read(paidAfterDeadline, undated, marks(name, rubric, 5))
      ),
      ...read(paidAfterDeadline, undated, marks("及时性", rubric, 4.5)),
      ...read(paidAfterDeadline, undated, marks("及时性", rubric, 0)),
      ...read(paidAfterDeadline, marks("及时性", rubric, 5)),
    ];
  },
  "restated-constant: a rate that a second place states otherwise": () => {
    const standard = (title = "补贴标准", own = 2400): SheetDraft =>
      sheet("标准", [[title], ["类别", "标准（元/人/年）"], ["自理", 1200], ["失能", own]]);
    const restated = (...texts: string[]): SheetDraft =>
      sheet(
        "说明",
        texts.map((text) => [text])
      );
    return [
      ...read(
        restatedConstant,
        standard(),
        restated("自理老人补贴标准为100元/人/月，失能老人补贴标准为210元/人/月。")
      ),
      ...read(
        restatedConstant,
        standard(),
        restated("自理老人补贴标准为110元/人/月，失能老人补贴标准为210元/人/月。")
      ),
      ...read(restatedConstant, standard(), restated("自理老人补贴标准为1300元/人/年。")),
      ...read(
        restatedConstant,
        standard(),
        restated(
          "自理老人补贴标准为1300元/人/年。",
          "失能老人补贴标准为2400元/人/年，自理老人补贴标准为1300元/人/年。"
        )
      ),
      ...read(
        restatedConstant,
        standard(undefined, 2401),
        restated("自理老人补贴标准为100元/人/月，失能老人补贴标准为200.08元/人/月。")
      ),
      ...read(restatedConstant, standard("2022年补贴标准"), {
        ...standard("2023年补贴标准", 2500),
        name: "新",
      }),
      ...read(restatedConstant, standard("2023年补贴标准"), {
        ...standard("2023年补贴标准", 2500),
        name: "新",
      }),
    ];
  },
});
