import { amountInName } from "../../../src/core/checks/amount-in-name";
import { appliedVsAudited } from "../../../src/core/checks/applied-vs-audited";
import { attainableScore } from "../../../src/core/checks/attainable-score";
import { childrenEqualParent } from "../../../src/core/checks/children-equal-parent";
import { constantResidual } from "../../../src/core/checks/constant-residual";
import { derivedRange } from "../../../src/core/checks/derived-range";
import { entityCount } from "../../../src/core/checks/entity-count";
import { executionRate } from "../../../src/core/checks/execution-rate";
import { overBudget } from "../../../src/core/checks/over-budget";
import { quantityTimesRate } from "../../../src/core/checks/quantity-times-rate";
import { surveyCount } from "../../../src/core/checks/survey-count";
import { surveyMethod } from "../../../src/core/checks/survey-method";
import { surveySharesSum } from "../../../src/core/checks/survey-shares-sum";
import { unreadableFigure } from "../../../src/core/checks/unreadable-figure";
import type { ScoreRow } from "../../../src/core/tables/facts";
import { readFacts } from "../../../src/core/tables/find-tables";
import { Decimal } from "../../../src/core/values/decimal";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import told from "../../cases/checks/drafts/checks-at-edges.json";
import { book, type SheetDraft } from "../tables/book";
import {
  budgetTable,
  comparison,
  facts,
  paymentTable,
  type PaymentShape,
  rates,
  scoreRow,
  scoreSum,
  scoreTable,
} from "./facts-builder";
import { testsOfDrafts } from "./tell-draft";

type Rows = readonly (readonly CellScalar[])[];
const read = (...sheets: readonly SheetDraft[]) => readFacts(book(...sheets));
const sheet = (name: string, rows: Rows): SheetDraft => ({ name, rows });

const ofScores = (
  roots: readonly ScoreRow[],
  sums: Parameters<typeof scoreTable>[1] = [],
  title = "得分表"
) => childrenEqualParent(facts({ scoreTables: [scoreTable(roots, sums, { title })] }));

const dimension = (name: string, weight: string, score: string, row: number, of: ScoreRow[]) =>
  scoreRow(name, weight, score, row, { children: of, level: 1 });

const PAID: PaymentShape = {
  classes: ["自理", "失能"],
  quantityUnit: "人次",
  amountUnit: "元",
  title: "发放表",
};
const standard = rates({ 自理: "100", 失能: "200" }, "元/人/月");
const paid = (rows: readonly (readonly string[])[], shape: Partial<PaymentShape> = {}) =>
  facts({ payments: [paymentTable({ ...PAID, ...shape }, rows)], rates: standard });

const system = (rubric: string, score: CellScalar, reason = ""): SheetDraft[] => [
  sheet("体系", [
    ["一级指标", "三级指标", "分值", "评分标准", "得分"],
    ["D效益", "D1长效机制", 10, rubric, score],
    [null, "D2其他", 10, "酌情", 10],
  ]),
  sheet("说明", [
    ["三级指标", "分值", "得分", "得分说明"],
    ["D1长效机制", 10, score, reason],
    ["D2其他", 10, 10, "符合"],
  ]),
];
const attainable = (points: readonly (readonly [number, number])[], ...sheets: SheetDraft[]) =>
  attainableScore(read(...sheets), {
    possiblePoints: () => points.map(([low, high]) => [new Decimal(low), new Decimal(high)]),
  });

const fees = (rate: string, ...said: string[]) =>
  derivedRange(
    read(
      sheet("标准", [
        ["补贴标准"],
        ["类别", `标准（${rate}）`],
        ["自理", rate.endsWith("年") ? 1200 : 100],
        ["失能", rate.endsWith("年") ? 2400 : 200],
      ]),
      sheet("说明", [...said.map((text) => [text]), ["补贴金额占收费标准的5%-30%。"]])
    )
  );

const survey = (header: readonly string[], ...rows: Rows): SheetDraft =>
  sheet("问卷", [["题号", "问题", ...header], ...rows]);
const COUNTS = ["满意（份）", "基本满意（份）", "不满意（份）"];
const SHARES = ["满意比例（%）", "基本满意比例（%）", "不满意比例（%）"];

testsOfDrafts("checks-at-edges", told, {
  "children-equal-parent: weight and score that are wrong alike are two findings": () => {
    const of = [scoreRow("B1 甲", "8", "8", 3), scoreRow("B2 乙", "8", "8", 4)];
    return ofScores([dimension("B 过程", "20", "20", 2, of)]);
  },
  "children-equal-parent: 小计 without its dimension's name is the dimension's all the same":
    () => {
      const of = [scoreRow("B1 甲", "8", "7", 3), scoreRow("B2 乙", "8", "8", 4)];
      const root = dimension("B 过程", "20", "15", 2, of);
      return ofScores([root], [scoreSum("小  计", "20", "15", 5, [of[1]!, of[0]!])]);
    },
  "children-equal-parent: two 小计 of other parts that are wrong alike are two": () => {
    const of = [1, 2, 3, 4].map((at) => scoreRow(`A${String(at)} 项`, "8", "8", at + 2));
    return ofScores(of, [
      scoreSum("小计", "20", "16", 7, of.slice(0, 2)),
      scoreSum("小 计", "20", "16", 8, of.slice(2)),
    ]);
  },
  "children-equal-parent: ten points of 预算执行率 belong to a 合计 of weights alone": () => {
    const of = [scoreRow("产出指标", "50", "50", 3), scoreRow("效益指标", "40", "40", 4)];
    return [
      ...ofScores(of, [scoreSum("小计", "100", "90", 5, of)]),
      ...ofScores(of, [scoreSum("合计", "90", "100", 5, of, { type: "total" })]),
      ...ofScores(of, [scoreSum("合计", "100", "90", 5, of, { type: "total" })]),
    ];
  },
  "children-equal-parent: of scores from 0 to 100 only the weights add up": () => {
    const of = ["95", "90", "91", "90"].map((score, at) =>
      scoreRow(`指标${String(at)}`, "25", score, at + 2)
    );
    return ofScores(of, [scoreSum("合计", "110", "91.5", 9, of, { type: "total" })]);
  },
  "children-equal-parent: a part that was left out is named as the cause": () => {
    const of = ["8", "7", "5"].map((points, at) =>
      scoreRow(`B${String(at)} 项`, points, "-", at + 3)
    );
    return ofScores([dimension("B 过程", "15", "", 2, of)]);
  },
  "attainable-score: what can be given is told in order, each once, ranges as ranges": () => [
    ...attainable(
      [
        [6, 6],
        [0, 0],
        [8, 10],
        [6, 6],
      ],
      ...system("有一处不符扣2分，扣完为止。", 7)
    ),
    ...attainable(
      Array.from({ length: 12 }, (_, at) => [at / 2, at / 2] as const),
      ...system("有一处不符扣2分，扣完为止。", 7)
    ),
    ...attainable(
      Array.from({ length: 13 }, (_, at) => [at / 2, at / 2] as const),
      ...system("有一处不符扣2分，扣完为止。", 7)
    ),
  ],
  "attainable-score: a rule that can give nothing known makes no claim": () =>
    attainable(
      [],
      ...system("①制度完善得5分，否则不得分；②人员足够得5分，否则不得分。", 7, "①得2分")
    ),
  "attainable-score: a clause that the rule does not have makes no claim": () =>
    attainable(
      [[5, 5]],
      ...system(
        "①制度完善得5分，否则不得分；②人员足够得5分，否则不得分。",
        5,
        "③得2分；①③得7分；①②得 6 分"
      )
    ),
  "over-budget: budget and payment as exact as the more exact of them": () =>
    overBudget(
      facts({
        budgets: [
          budgetTable([
            ["甲", "18", "18.01"],
            ["乙", "", "5"],
            ["丙", "18.004", "18.00"],
          ]),
          budgetTable([["无单位", "18", "19"]], "none"),
          budgetTable([["人数", "18", "19"]], "人"),
        ],
      })
    ),
  "amount-in-name: a slip of the pen is named as the cause, heads are no money": () =>
    amountInName(
      facts({
        budgets: [
          budgetTable([
            ["设备购置费53万元", "35", "35"],
            ["维修费30万元", "-", "-"],
          ]),
          budgetTable([["培训费30万元", "35", "35"]], "人"),
          budgetTable([["宣传费12.35万元", "123456", "123456"]], "元"),
          budgetTable([["审计费12.35万元", "123400", "123400"]], "元"),
        ],
      })
    ),
  "constant-residual: two of one sum are no pattern, three are": () =>
    constantResidual(
      paid([
        ["甲", "10", "5", "1900"],
        ["乙", "20", "5", "2900"],
        ["丙", "30", "5", "4000"],
      ])
    ),
  "constant-residual: raised alike, and paid what the only budget line has": () => {
    const given = paid([
      ["甲", "10", "5", "2100"],
      ["乙", "20", "5", "3100"],
      ["丙", "30", "5", "4100"],
      ["丁", "40", "5", "5050"],
      ["戊", "50", "5", "6050"],
      ["己", "60", "5", "7001"],
    ]);
    const budget = (...lines: string[]) =>
      budgetTable(
        lines.map((sum, at) => [`行${String(at)}`, sum, "-"]),
        "元"
      );
    return [
      ...constantResidual({ ...given, budgets: [budget("27401")] }),
      ...constantResidual({ ...given, budgets: [budget("27401", "5")] }),
      ...constantResidual({ ...given, budgets: [budget("27402")] }),
      ...constantResidual({ ...given, budgets: [budget("27401.6")] }),
    ];
  },
  "applied-vs-audited: another mix that costs as much, and what cannot be priced": () => {
    const compared = (rows: Record<string, [string, string][]>) => ({
      comparisons: [comparison(["自理", "半自理", "失能"], rows)],
    });
    const rows: Record<string, [string, string][]> = {
      同价: [
        ["2", "0"],
        ["0", "3"],
        ["2", "1"],
      ],
      缺一类: [
        ["2", "1"],
        ["", "3"],
        ["2", "2"],
      ],
      便宜: [
        ["2", "1"],
        ["0", "0"],
        ["2", "2"],
      ],
      相同: [
        ["2", "2"],
        ["-", "0"],
        ["1", "1"],
      ],
    };
    const prices = rates({ 自理: "150", 半自理: "200", 失能: "300" }, "元/人/月");
    return [
      ...appliedVsAudited(facts({ ...compared(rows), rates: prices })),
      ...appliedVsAudited(facts({ ...compared(rows), rates: prices.slice(1) })),
      ...appliedVsAudited(facts(compared(rows))),
    ];
  },
  "quantity-times-rate: what may have spoilt a row": () =>
    quantityTimesRate(
      paid([
        ["漏算", "10", "5", "1000"],
        ["重算", "20", "7", "4800"],
        ["对调", "8", "31", "4700"],
        ["错行", "33", "9", "5500"],
        ["如错行", "35", "10", "5500"],
        ["改类", "40", "6", "5000"],
        ["对", "7", "2", "1100"],
        ["对了", "9", "2", "1300"],
        ["也对", "11", "3", "1700"],
      ])
    ),
  "quantity-times-rate: three that were raised alike": () =>
    quantityTimesRate(
      paid([
        ["甲", "10", "5", "2100"],
        ["乙", "20", "5", "3100"],
        ["丙", "30", "5", "4100"],
      ])
    ),
  "quantity-times-rate: months of the row, a rate that no month divides, a unit of its own": () => [
    ...quantityTimesRate(
      facts({
        payments: [
          paymentTable(
            { ...PAID, classes: ["低保"], quantityUnit: "户", months: true, ownRate: "元/户/年" },
            [
              ["甲", "10", "1000", "6", "5100"],
              ["乙", "10", "1200", "6", "6000"],
              ["丙", "10", "1200", "6", "6100"],
              ["丁", "0", "1200", "6", "100"],
            ]
          ),
          paymentTable({ ...PAID, classes: ["床位"], quantityUnit: "床", ownRate: "元/人/月" }, [
            ["甲", "10", "100", "1000"],
            ["乙", "20", "100", "2000"],
            ["丙", "30", "100", "3100"],
          ]),
          paymentTable(
            { ...PAID, classes: ["岗位"], quantityUnit: "none", months: true, ownRate: "元/人/月" },
            [
              ["甲", "10", "100", "2", "2000"],
              ["乙", "20", "100", "3", "6100"],
            ]
          ),
        ],
      })
    ),
  ],
  "derived-range: fees of a month and of a year beside rates of either": () => [
    ...fees("元/人/年", "自理老人收费800-1000元/人/月，失能老人收费2000-3000元/人/月。"),
    ...fees("元/人/月", "自理老人收费9600-12000元/人/年，失能老人收费24000-36000元/人/年。"),
    ...fees("元/人/月", "自理老人收费800-1000元/人/月。"),
  ],
  "survey-count: questions without numbers are one by their words": () =>
    surveyCount(
      read(
        survey(COUNTS, ["", "对发放 速度是否满意？", 15, 4, 1], ["", "对标准是否满意", 10, 8, 2]),
        sheet("比例", [
          ["题号", "问题", ...SHARES],
          ["", "对发放速度是否满意。", 75, 20, 5],
          ["", "对标准是否满意?", 60, 40, 10],
        ])
      )
    ),
  "survey-count: no questionnaires, one more, one less": () =>
    surveyCount(
      read(
        sheet("说明", [["发放问卷30份，收回有效问卷20份。"]]),
        survey(
          COUNTS,
          ["第1题", "对速度", 15, 4, 1],
          ["第2题", "对标准", 15, 4, 2],
          ["第3题", "对服务", 15, 3, 1]
        )
      )
    ),
  "survey-shares-sum: too much with a blank, too little with a blank, all wrong": () => [
    ...surveySharesSum(
      read(
        survey(
          SHARES,
          ["第1题", "对速度", 80, 15, 4.9],
          ["第2题", "对标准", 80, "", 10],
          ["第3题", "对服务", 90, "", 15],
          ["第4题", "对公示", 80, 10, 10]
        )
      )
    ),
    ...surveySharesSum(
      read(
        survey(
          SHARES,
          ["第1题", "对速度", 80, 15, 4],
          ["第2题", "对标准", 80, 1, 10],
          ["第3题", "对服务", 90, 2, 15]
        )
      )
    ),
  ],
  "survey-method: by the declared points, by the others, by the mean": () => [
    ...surveyMethod(
      read(
        sheet("说明", [["满意3分、基本满意2分、不满意1分。"]]),
        survey(
          [...COUNTS, "综合满意度（%）"],
          ["第1题", "对速度", 8, 1, 1, 80],
          ["第2题", "对标准", 6, 2, 2, 60],
          ["第3题", "对服务", 6, 2, "", 60],
          ["平均", "", "", "", "", 75]
        )
      )
    ),
    ...surveyMethod(
      read(
        survey(
          [...COUNTS, "综合满意度（%）"],
          ["第1题", "对速度", 8, 1, 1, 90],
          ["第2题", "对标准", 6, 2, 2, 80],
          ["第3题", "对服务", 5, 3, 2, 80],
          ["第4题", "对公示", 5, 3, 2, 50],
          ["平均", "", "", "", "", 75]
        )
      )
    ),
    ...surveyMethod(
      read(
        survey(
          [...COUNTS, "综合满意度（%）"],
          ["第1题", "对速度", 80, 10, 10, 90],
          ["第2题", "对标准", 6, 2, 2, 80],
          ["平均", "", "", "", "", 89]
        ),
        sheet("另表", [
          ["题号", "问题", ...COUNTS, "综合满意度（%）"],
          ["第1题", "对速度", 80, 10, 10, 90],
          ["第2题", "对标准", 6, 2, 2, 80],
          ["平均", "", "", "", "", 89.1],
        ])
      )
    ),
  ],
  "unreadable-figure: a long text is cut": () =>
    unreadableFigure(
      read(
        sheet("发放", [
          ["乡镇", "人数（人）", "标准（元/人）", "补贴金额（元）"],
          ["一镇", 100, 600, 60000],
          [
            "二镇",
            200,
            600,
            "见附件一所列的全部明细，金额以县财政局最终批复的数字为准，此处暂不填写，待审计后补列",
          ],
          ["三镇", 50, 600, 30000],
          ["合计", 350, "", 90000],
        ])
      )
    ),
  "entity-count: at most so many": () => {
    const goal = (value: string) =>
      entityCount(
        read(
          sheet("绩效目标", [
            ["一级指标", "三级指标", "指标值"],
            ["产出", "养老机构补贴数量", value],
            ["满意度", "满意度", "95%"],
          ]),
          sheet("支出", [
            ["养老机构名称", "人数（人）", "补贴金额（元）"],
            ["甲", 3, 300],
            ["乙", 4, "未定"],
            ["丙", 4, 0],
            ["合计", 11, 300],
          ])
        )
      );
    return ["≤2家", "≤1家", "≥2家", "≥3家", "2家", "2人"].flatMap(goal);
  },
  "execution-rate: rates as they are stated, in cells, sentences and indicators": () => [
    ...executionRate(
      facts({
        budgets: [
          budgetTable(
            [
              ["甲", "140", "109", "77.87"],
              ["乙", "200", "150", "0.75"],
              ["丙", "300", "210", "70.5"],
            ],
            "万元",
            ["640", "469", "73.3"]
          ),
        ],
      })
    ),
    ...executionRate(facts({ budgets: [budgetTable([["甲", "180", "140", "77.87"]], "万元")] })),
    ...executionRate(
      facts({
        budgets: [
          budgetTable([
            ["甲", "180", "-", "5"],
            ["乙", "-", "5", "9"],
          ]),
        ],
      })
    ),
  ],
});
