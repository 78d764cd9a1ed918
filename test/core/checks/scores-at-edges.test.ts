import { oneTotalByEveryPath } from "../../../src/core/checks/one-total-by-every-path";
import { paidAfterDeadline } from "../../../src/core/checks/paid-after-deadline";
import { planVsActualMix } from "../../../src/core/checks/plan-vs-actual-mix";
import { quantityTimesRate } from "../../../src/core/checks/quantity-times-rate";
import { sameIndicatorDiffers } from "../../../src/core/checks/same-indicator-differs";
import { scoreRate } from "../../../src/core/checks/score-rate";
import { scoreWithinWeight } from "../../../src/core/checks/score-within-weight";
import { selfEvaluationContradicted } from "../../../src/core/checks/self-evaluation-contradicted";
import { subItemsSum } from "../../../src/core/checks/sub-items-sum";
import { targetDiffers } from "../../../src/core/checks/target-differs";
import { targetMissed } from "../../../src/core/checks/target-missed";
import { targetWithoutValue } from "../../../src/core/checks/target-without-value";
import { totalEqualsSum } from "../../../src/core/checks/total-equals-sum";
import { weightsSum } from "../../../src/core/checks/weights-sum";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import type { Facts, ScoreRow, ScoreTable, TotalClaim } from "../../../src/core/tables/facts";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import told from "../../cases/checks/drafts/scores-at-edges.json";
import { book, type SheetDraft } from "../tables/book";
import {
  facts,
  label,
  paymentTable,
  rates,
  reading as readingOf,
  scoreRow,
  scoreSum,
  scoreTable,
  totalClaim,
} from "./facts-builder";
import { testsOfDrafts } from "./tell-draft";

type Check = (facts: Facts) => FindingDraft[];
type Rows = readonly (readonly CellScalar[])[];
const sheet = (name: string, rows: Rows): SheetDraft => ({ name, rows });
const read = (check: Check, ...sheets: readonly SheetDraft[]) => check(readFacts(book(...sheets)));
const of = (check: Check, ...scoreTables: readonly ScoreTable[]) => check(facts({ scoreTables }));

type Leaf = readonly [
  name: string,
  weight: string,
  score: string,
  rest?: Parameters<typeof scoreRow>[4],
];
const leaves = (...rows: readonly Leaf[]) =>
  rows.map(([name, weight, score, rest], at) => scoreRow(name, weight, score, at + 2, rest));
const listed = (title: string, ...rows: readonly Leaf[]) =>
  scoreTable(leaves(...rows), [], { title });
const whole = { columns: [{ column: 0, path: ["一级指标"], role: "level1" as const }] };

const claim = (stated: string, parts: readonly string[], rest: Partial<TotalClaim> = {}) => ({
  ...totalClaim(stated, parts, "万元", 2),
  ...rest,
});
const ofTotals = (...totals: TotalClaim[]) => totalEqualsSum(facts({ totals }));

const parts = (name: string, letter: string, weight: number, score: number): SheetDraft =>
  sheet(name, [
    ["二级指标", "三级指标", "分值", "得分"],
    [`${letter}1甲`, `${letter}1-1甲一`, weight / 2, score / 2],
    [`${letter}2乙`, `${letter}2-1乙一`, weight / 2, score / 2],
    [`一级指标${name}合计`, null, weight, score],
  ]);
const summary = (name: string, scores: readonly number[], total: number | null): SheetDraft =>
  sheet(name, [
    ["一级指标", "分值", "得分"],
    ["A决策", 40, scores[0] ?? null],
    ["B产出", 60, scores[1] ?? null],
    ...(total === null ? [] : [["合计", 100, total]]),
  ]);

const goals = (...rows: Rows): SheetDraft =>
  sheet("目标", [["一级指标", "三级指标", "指标值"], ...rows]);
const system = (...rows: Rows): SheetDraft =>
  sheet("体系", [["一级指标", "三级指标", "分值", "目标值", "评分细则", "得分"], ...rows]);

const dims = (...weights: string[]): ScoreRow[] =>
  weights.map((weight, at) => scoreRow(`${"ABCDE"[at] ?? ""} 维度`, weight, "1", at + 2));

const plan = (heads: readonly string[]) =>
  paymentTable(
    {
      classes: ["自理", "失能"],
      quantityUnit: "人",
      amountUnit: "元",
      kind: "budget-estimate",
      title: "测算表",
    },
    [["全县", ...heads, "1"]]
  );
const paid = (unit: "人" | "人次", ...rows: (readonly string[])[]) =>
  paymentTable(
    { classes: ["自理", "失能"], quantityUnit: unit, amountUnit: "元", title: "发放表" },
    rows
  );

const review = (...answers: string[]): SheetDraft =>
  sheet("复核", [
    ["自评复核情况表"],
    ["类型", "项目名称", "自评内容是否完整", "数据是否真实", "存疑数据"],
    ["全面", "甲补贴", ...answers, ""],
    ["全面", "乙补贴", "是", "是", "人数"],
  ]);

testsOfDrafts("scores-at-edges", told, {
  "score-rate: as 80, 0.8 or 80 %, to the decimals shown": () =>
    [
      ["10", "8", "80"],
      ["10", "8", "0.8"],
      ["10", "8", "1.5"],
      ["10", "8", "1.6"],
      ["15", "10", "67"],
      ["15", "10", "66"],
      ["15", "10", "66.667"],
      ["15", "10", "66.668"],
      ["0", "8", "80"],
      ["-5", "-3", "60"],
      ["10", "", "60"],
      ["10", "0", "60"],
    ].flatMap(([weight = "", score = "", rate = ""]) =>
      of(scoreRate, listed("得分表", ["B1 甲", weight, score, { statedRate: rate }]))
    ),
  "score-rate: of shares of 100, of sums with and without a dimension": () => {
    const rows = leaves(
      ["甲", "0.4", "38", { statedRate: "90" }],
      ["乙", "0.6", "57", { statedRate: "95" }]
    );
    return [
      ...of(scoreRate, scoreTable(rows)),
      ...of(
        scoreRate,
        scoreTable(rows, [
          scoreSum("小 计", "0.4", "20", 5, [], { of: rows[0]!, statedRate: "60" }),
          scoreSum("合  计", "0.4", "20", 6, [], { type: "total", statedRate: "60" }),
        ])
      ),
    ];
  },
  "score-within-weight: on either side of both bounds, to the decimals shown": () =>
    [
      ["5", "5"],
      ["5", "5.01"],
      ["5", "-0.5"],
      ["5", "0"],
      ["-5", "0"],
      ["-5", "1"],
      ["-5", "-5"],
      ["-5", "-6"],
      ["3.33", "3.34"],
      ["3.33", "3.35"],
      ["", "9"],
    ].flatMap(([weight = "", score = ""]) =>
      of(scoreWithinWeight, listed("得分表", ["B1 甲", weight, score]))
    ),
  "score-within-weight: a dimension is told when none of its indicators is": () => {
    const of2 = (first: string) => {
      const children = leaves(["B1 甲", "5", first], ["B2 乙", "5", "5"]);
      return scoreTable([scoreRow("B 过程", "10", "11", 9, { children })], [], { title: "得分表" });
    };
    return [...of(scoreWithinWeight, of2("5")), ...of(scoreWithinWeight, of2("6"))];
  },
  "weights-sum: what is a whole system": () => [
    ...of(weightsSum, scoreTable(dims("20", "20", "30", "25"))),
    ...of(weightsSum, scoreTable(dims("20", "20", "30", "35"))),
    ...of(weightsSum, scoreTable(dims("95"), [], whole)),
    ...of(weightsSum, scoreTable(leaves(["项目产出类指标", "50", "1"], ["项目效益", "45", "1"]))),
    ...of(weightsSum, scoreTable(leaves(["产出指标一", "50", "1"], ["效益指标", "45", "1"]))),
    ...of(weightsSum, scoreTable(leaves(["主要产出", "50", "1"], ["效益", "45", "1"]))),
    ...of(
      weightsSum,
      scoreTable(
        dims("0.2", "0.2", "0.3", "0.25").map((row) => ({
          ...row,
          score: scoreRow("x", "1", "18", 2).score,
        })),
        [],
        whole
      )
    ),
    ...of(weightsSum, scoreTable(dims("20", "", "30", "25"), [], whole)),
  ],
  "weights-sum: a lone list near 100, and a list beside others": () => {
    const list = (...weights: string[]) =>
      scoreTable(
        weights.map((weight, at) => scoreRow(`指标${String(at)}`, weight, "1", at + 2)),
        [],
        { title: "清单" }
      );
    return [
      ...of(weightsSum, list("30", "30", "35")),
      ...of(weightsSum, list("50", "45")),
      ...of(weightsSum, list("30", "30", "20")),
      ...of(weightsSum, list("30", "30", "21")),
      ...of(weightsSum, list("50", "50", "20")),
      ...of(weightsSum, list("30", "30", "35"), list("1", "1", "1")),
      ...of(
        weightsSum,
        scoreTable(leaves(["产出指标", "50", "1"], ["效益指标", "40", "1"]), [], whole)
      ),
      ...of(
        weightsSum,
        scoreTable(leaves(["产出指标", "50", "1"], ["决策", "40", "1"]), [], whole)
      ),
      ...of(
        weightsSum,
        scoreTable(dims("20", "20"), [], whole),
        scoreTable(dims("", "", "30", "30"), [], whole)
      ),
    ];
  },
  "same-indicator-differs: three tables, one of them with the rules": () => {
    const ruled = listed(
      "体系",
      ["B1 到位率", "5", "5"],
      ["B2 执行率", "5", "4"],
      ["B3 合规性", "5", "5"]
    );
    return of(
      sameIndicatorDiffers,
      { ...ruled, table: { ...ruled.table, kind: "indicator-system" } },
      listed("表一", ["B1 到位率", "4", "4"], ["B2 执行率", "5", "4.0"], ["合规性", "5", "4.5"]),
      listed("表二", ["B1 到位率", "5", "-"], ["B2 执行率", "", "3"], ["B2 执行率", "5", "3"])
    );
  },
  "same-indicator-differs: shares beside points, and computed points": () => [
    ...of(
      sameIndicatorDiffers,
      listed("表一", ["甲", "0.4", "30"], ["乙", "0.6", "50"]),
      listed("表二", ["甲", "40", "30"], ["乙", "50", "50"])
    ),
    ...of(
      sameIndicatorDiffers,
      listed("表一", ["甲", "10", "3.33"], ["乙", "10", "6.7"]),
      listed("表二", ["甲", "10", "3.3"], ["乙", "10", "6.8"])
    ),
  ],
  "same-indicator-differs: tables of two units differ in more than half of their scores": () => {
    const unit = (title: string, ...scores: string[]) =>
      listed(title, ...scores.map((score, at) => [`A${String(at)} 指标`, "10", score] as const));
    return [
      ...of(sameIndicatorDiffers, unit("东", "1", "2", "3", "4"), unit("西", "2", "3", "3", "4")),
      ...of(sameIndicatorDiffers, unit("东", "1", "2", "3", "4"), unit("西", "2", "3", "4", "4")),
      ...of(sameIndicatorDiffers, unit("东", "1", "2", "3"), unit("西", "2", "3", "4")),
    ];
  },
  "one-total-by-every-path: tables, parts and sentences": () => [
    ...read(
      oneTotalByEveryPath,
      summary("得分", [40, 50], 91),
      sheet("结论", [["综合得分90分。"]])
    ),
    ...read(oneTotalByEveryPath, summary("得分", [40, 50], 90), summary("又", [40, 49], 89)),
    ...read(
      oneTotalByEveryPath,
      summary("得分", [40, 50], null),
      sheet("结论", [["综合得分91分。"]])
    ),
    ...read(
      oneTotalByEveryPath,
      summary("得分", [40, 50], 90),
      parts("决策", "A", 40, 38),
      parts("产出", "B", 60, 50)
    ),
    ...read(
      oneTotalByEveryPath,
      summary("得分", [40, 50], 90),
      parts("决策", "A", 40, 38),
      parts("产出", "B", 50, 50)
    ),
    ...read(
      oneTotalByEveryPath,
      parts("决策", "A", 40, 38),
      parts("产出", "B", 60, 50),
      sheet("结论", [["综合得分90分。"]])
    ),
    ...read(oneTotalByEveryPath, parts("决策", "A", 40, 38), sheet("结论", [["综合得分90分。"]])),
  ],
  "sub-items-sum: clauses, a veto among them, and a rule of one clause": () => {
    const rule = (weight: number, rubric: string) =>
      read(
        subItemsSum,
        system(["产出", "发放规范性", weight, "", rubric, 3], ["产出", "其他", 5, "", "酌情", 5])
      );
    return [
      ...rule(5, "①公示得2分，否则不得分；②建档得2分，否则不得分。"),
      ...rule(3, "①公示得2分，否则不得分；②建档得2分，否则不得分。"),
      ...rule(4, "①公示得2分，否则不得分；②建档得2分，否则不得分。"),
      ...rule(5, "①公示得2分，否则不得分；②建档得2分，否则不得分；③存在挪用的，本指标不得分。"),
      ...rule(5, "符合得4分，否则不得分。"),
      ...rule(5, "存在挪用的，本指标不得分。"),
    ];
  },
  "target-differs: units, signs, order and names": () => [
    ...read(
      targetDiffers,
      goals(
        ["产出", "补贴人数指标", "≥300人"],
        ["产出", "补贴标准", "1200元/人/年"],
        ["产出", "发放率", "95"],
        ["产出", "覆盖面", "0.95"],
        ["产出", "建档数", "12个"],
        ["效益", "投诉", "3"]
      ),
      system(
        ["产出", "补贴人数", 10, "280人", "酌情", 9],
        ["产出", "补贴标准", 10, "100元/人/月", "酌情", 9],
        ["产出", "发放率", 10, "95%", "酌情", 9],
        ["产出", "覆盖面", 10, "95%", "酌情", 9],
        ["产出", "建档数", 10, "12%", "酌情", 9],
        ["效益", "投诉", 50, "4件", "酌情", 9]
      )
    ),
    ...read(
      targetDiffers,
      goals(
        ["产出", "甲数", "1人"],
        ["产出", "乙数", "2人"],
        ["产出", "丙数", "3人"],
        ["产出", "丁数", "4人"]
      ),
      {
        ...goals(
          ["产出", "甲数", "2人"],
          ["产出", "乙数", "3人"],
          ["产出", "丙数", "4人"],
          ["产出", "丁数", "4人"]
        ),
        name: "另",
      }
    ),
    ...read(
      targetDiffers,
      goals(
        ["产出", "甲数", "1人"],
        ["产出", "乙数", "2人"],
        ["产出", "丙数", "3人"],
        ["产出", "丁数", "4人"]
      ),
      {
        ...goals(
          ["产出", "甲数", "2人"],
          ["产出", "乙数", "3人"],
          ["产出", "丙数", "3人"],
          ["产出", "丁数", "4人"]
        ),
        name: "另",
      }
    ),
  ],
  "target-without-value: five blanks are named by four": () => {
    const blank = (...names: string[]) =>
      goals(["产出", "补贴人数", "30人"], ...names.map((name) => ["产出", name, ""]));
    const clarity = (name: string, score: number) =>
      system(["决策", name, 5, "", "酌情", score], ["产出", "其他", 95, "", "酌情", 90]);
    return [
      ...read(
        targetWithoutValue,
        blank("甲", "乙", "丙", "丁", "戊"),
        clarity("绩效目标明确性", 5)
      ),
      ...read(targetWithoutValue, blank("甲", "乙", "丙", "丁"), clarity("绩效指标量化程度", 5)),
      ...read(targetWithoutValue, blank("甲"), clarity("绩效指标细化情况", 4.5)),
      ...read(targetWithoutValue, blank("甲"), clarity("绩效目标合理性", 5)),
      ...read(targetWithoutValue, blank(), clarity("绩效目标明确性", 5)),
    ];
  },
  "target-missed: with full marks, without a reason": () => {
    const form = (...rows: Rows): SheetDraft =>
      sheet("自评", [
        ["项目支出绩效自评表"],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "实际完成值",
          "分值",
          "得分",
          "偏差原因分析及改进措施",
        ],
        ...rows,
        ["总分", "", "", "", "", 100, 90, ""],
      ]);
    return read(
      targetMissed,
      form(
        ["产出指标", "数量指标", "补贴人数", "≥200人", "199人", 20, 20, "据实"],
        ["", "数量指标", "补贴次数", "4次", "3次", 10, 9, "-"],
        ["", "质量指标", "准确率", "≥95%", "95%", 10, 10, ""],
        ["", "时效指标", "完成时限", "10天", "12天", 10, 8, ""],
        ["", "成本指标", "单位成本", "≤1200元", "1200元", 10, 10, ""],
        ["效益指标", "社会效益", "事故起数", "0起", "1起", 30, 20, "无"],
        ["满意度指标", "满意度", "对象满意度", "≥90%", "89.9%", 10, 9.9, "样本少"]
      )
    );
  },
  "self-evaluation-contradicted: all 是 beside an indicator that got nothing": () => {
    const scored = (first: CellScalar, weight: CellScalar = 10) =>
      system(
        ["产出", "数据真实性", weight, "", "酌情", first],
        ["产出", "其他", 90, "", "酌情", 90]
      );
    return [
      ...read(selfEvaluationContradicted, review("是", " 是"), scored(0)),
      ...read(selfEvaluationContradicted, review("是", "否"), scored(0)),
      ...read(selfEvaluationContradicted, review("是", ""), scored(0)),
      ...read(selfEvaluationContradicted, review("是", "是"), scored(0.5)),
      ...read(selfEvaluationContradicted, review("是", "是"), scored(0, 0)),
      ...read(selfEvaluationContradicted, review("是", "是"), scored("-")),
    ];
  },
  "total-equals-sum: blanks, dashes, texts and units": () => [
    ...ofTotals(
      claim("60", ["10", "20", "-"]),
      claim("60", ["10", "20", ""]),
      claim("20", ["10", "20", ""])
    ),
    ...ofTotals(
      claim("60", ["10", "20", "约30"]),
      claim("60", ["10", "20", "#REF!"]),
      claim("60", ["", ""])
    ),
    ...ofTotals(
      totalClaim("60", ["10", "20"], "人"),
      totalClaim("60", ["10", "20"], "分"),
      totalClaim("60", ["10", "20"], "none"),
      totalClaim("60", ["10", "20"], "%"),
      totalClaim("60", ["10", "20"], "元/人/月")
    ),
    ...ofTotals(claim("60.01", ["10", "50"], { header: "", label: label("合 计", "A20") })),
  ],
  "total-equals-sum: a table's money is known to the most decimals that it shows": () => {
    const coarse = totalClaim("35", ["17.4", "17.4"], "万元", 0);
    const fine = { ...totalClaim("3.50", ["1.75", "1.75"], "万元", 2), table: coarse.table };
    const heads = { ...totalClaim("3.50", ["1.75", "1.75"], "人", 2), table: coarse.table };
    const yuan = { ...totalClaim("3.50", ["1.75", "1.75"], "元", 2), table: coarse.table };
    return [
      ...ofTotals(coarse),
      ...ofTotals(coarse, fine),
      ...ofTotals(coarse, heads),
      ...ofTotals(coarse, yuan),
    ];
  },
  "plan-vs-actual-mix: heads of several tables, of a year of 人次, of other classes": () => {
    const run = (...payments: Facts["payments"]) => planVsActualMix(facts({ payments }));
    return [
      ...run(
        plan(["50", "50"]),
        paid("人", ["甲", "80", "20", "1"]),
        paid("人", ["乙", "80", "20", "1"])
      ),
      ...run(plan(["50", "50"]), paid("人次", ["甲", "960", "240", "1"], ["乙", "-", "12", "1"])),
      ...run(plan(["50", "50"]), paid("人", ["甲", "50", "50", "1"])),
      ...run(plan(["50", "50"])),
      ...run(plan(["0", "0"]), paid("人", ["甲", "80", "20", "1"])),
      ...run(plan(["50", "50"]), paid("人", ["甲", "0", "0", "1"])),
      ...run(plan(["50", "50"]), paid("人", ["甲", "8", "", "1"])),
      ...run(plan(["2", "2"]), paid("人", ["甲", "3", "1", "1"])),
      ...run(
        plan(["50", "50"]),
        paymentTable({ classes: ["自理", "特困"], quantityUnit: "人", amountUnit: "元" }, [
          ["甲", "90", "9", "1"],
        ])
      ),
    ];
  },
  "paid-after-deadline: what lists payments, and what dates them": () => {
    const timely = system(
      ["产出", "发放及时性", 5, "", "资金在2023年9月30日前发放到位，得5分，否则不得分。", 5],
      ["产出", "其他", 95, "", "酌情", 90]
    );
    const planned = sheet("预算", [
      ["项目", "预算金额（万元）"],
      ["甲", 10],
      ["乙", 20],
      ["合计", 30],
    ]);
    const spent = sheet("支出", [
      ["项目", "预算金额（万元）", "实际支出（万元）"],
      ["甲", 10, 10],
      ["乙", 20, 20],
      ["合计", 30, 30],
    ]);
    const undated = sheet("发放", [
      ["养老机构", "补贴金额（元）", "支付日期"],
      ["甲", 1000, ""],
      ["乙", 2000, ""],
    ]);
    return [planned, spent, undated].flatMap((one) => read(paidAfterDeadline, timely, one));
  },
  "quantity-times-rate: what is paid beside 应发, or taken off it": () => {
    const table = paymentTable(
      { classes: ["自理"], quantityUnit: "人次", amountUnit: "元", due: true },
      [
        ["补发", "10", "1000", "1100"],
        ["补发不符", "10", "1000", "1150"],
        ["待拨", "10", "1000", "600"],
        ["待拨不符", "10", "1000", "500"],
        ["另列", "10", "1000", "900"],
        ["未变", "10", "1000", "990"],
        ["应发错", "10", "1100", "1050"],
      ]
    );
    const [more, moreOff, rest, restOff, other, same, wrong] = table.rows;
    const reading = (text: string, row: number) => readingOf(text, `H${String(row)}`);
    const rows = [
      { ...more!, adjustments: [{ reading: reading("100", 3), sign: 1 as const }] },
      {
        ...moreOff!,
        adjustments: [
          { reading: reading("100", 4), sign: 1 as const },
          { reading: reading("30", 4), sign: -1 as const },
        ],
      },
      { ...rest!, outstanding: reading("400", 5) },
      { ...restOff!, outstanding: reading("400", 6) },
      { ...other!, isPartOfDue: true as const },
      { ...same!, adjustments: [{ reading: reading("0", 8), sign: 1 as const }] },
      wrong!,
    ];
    const payments = [{ ...table, rows }];
    return [
      ...quantityTimesRate(facts({ payments, rates: rates({ 自理: "100" }, "元/人/月") })),
      ...quantityTimesRate(facts({ payments })),
    ];
  },
});
