import { estimateVsBudget } from "../../../src/core/checks/estimate-vs-budget";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { overBudget } from "../../../src/core/checks/over-budget";
import { restatedConstant } from "../../../src/core/checks/restated-constant";
import { surveyCount } from "../../../src/core/checks/survey-count";
import { surveyMethod } from "../../../src/core/checks/survey-method";
import { surveySharesSum } from "../../../src/core/checks/survey-shares-sum";
import type {
  Facts,
  RateStandard,
  SurveyQuestion,
  SurveyTable,
} from "../../../src/core/tables/facts";
import { NOTHING_SAID, type Said } from "../../../src/core/tables/said";
import { Decimal } from "../../../src/core/values/decimal";
import told from "../../cases/checks/drafts/surveys-at-edges.json";
import {
  budgetTable,
  cell,
  facts,
  figure,
  label,
  paymentTable,
  rates,
  reading,
  table,
  type UnitName,
} from "./facts-builder";
import { testsOfDrafts } from "./tell-draft";

const OPTIONS = ["满意", "基本满意", "不满意"];

interface Shape {
  readonly sheet?: string;
  readonly options?: readonly string[];
  readonly average?: string;
  /** Decimals of 综合满意度. */
  readonly decimals?: number;
}

/** `2 对标准: 6 2 2 = 60 / 10`: number, question, answers, 综合满意度 and 有效份数. */
function survey(
  measure: "counts" | "shares",
  rows: readonly string[],
  shape: Shape = {}
): SurveyTable {
  const { sheet = "问卷", options = OPTIONS, average, decimals = 2 } = shape;
  const unit: UnitName = measure === "counts" ? "人" : "%";
  const questions = rows.map((row, at): SurveyQuestion => {
    const [head = "", rest = ""] = row.split(":");
    const [, number, text = ""] = /^(\d+ )?(.*)$/u.exec(head) ?? [];
    const [, answers = "", , overall, , valid] = /^([^=/]*)(=([^/]*))?(\/(.*))?$/u.exec(rest) ?? [];
    const line = String(at + 2);
    return {
      ...(number === undefined ? {} : { number: number.trim() }),
      text: label(text, `${sheet}!B${line}`),
      answers: answers
        .trim()
        .split(" ")
        .map((answer, index) => ({
          option: options[index] ?? "",
          reading: reading(
            answer === "?" ? "" : answer,
            `${sheet}!${"CDEFGH"[index] ?? ""}${line}`,
            unit
          ),
        })),
      ...(overall === undefined
        ? {}
        : { overall: reading(overall.trim(), `${sheet}!I${line}`, "%", decimals) }),
      ...(valid === undefined ? {} : { valid: reading(valid.trim(), `${sheet}!J${line}`, "人") }),
    };
  });
  return {
    table: table("survey-tally", { range: { sheet, top: 0, left: 0, bottom: 9, right: 9 } }),
    measure,
    questions,
    ...(average === undefined ? {} : { average: reading(average, `${sheet}!I9`, "%", decimals) }),
  };
}

const said = (rest: Partial<Said>): Pick<Facts, "said"> => ({ said: { ...NOTHING_SAID, ...rest } });
const points = (at: string, ...worth: readonly number[]) => ({
  cell: cell(at),
  options: worth.map((one, index) => ({ option: OPTIONS[index] ?? "", points: new Decimal(one) })),
});
const sample = (at: string, ...[issued, returned, valid]: readonly (number | undefined)[]) => ({
  cell: cell(at),
  ...(issued === undefined ? {} : { issued: new Decimal(issued) }),
  ...(returned === undefined ? {} : { returned: new Decimal(returned) }),
  ...(valid === undefined ? {} : { valid: new Decimal(valid) }),
});

const methods = (surveys: readonly SurveyTable[], ...declared: ReturnType<typeof points>[]) =>
  surveyMethod(facts({ surveys, ...said({ methods: declared }) }));
const counts = (surveys: readonly SurveyTable[], ...samples: ReturnType<typeof sample>[]) =>
  surveyCount(facts({ surveys, ...said({ samples }) }));

const standard = (
  perClass: Record<string, string>,
  unit: UnitName,
  at: string,
  title: string,
  version?: string
): RateStandard[] => {
  const own = table("rate-standard", {
    title,
    range: { sheet: at, top: 0, left: 0, bottom: 9, right: 9 },
    columns: title.includes("起") ? [{ column: 0, path: ["执行时间"], role: "from" }] : [],
  });
  return rates(perClass, unit).map((one, index) => ({
    ...one,
    table: own,
    rate: figure(one.rate.raw, `${at}!B${String(index + 2)}`, unit),
    ...(version === undefined ? {} : { version }),
  }));
};
const sentence = (perClass: Record<string, string>, unit: UnitName, at = "说明!A1") =>
  Object.entries(perClass).map(([className, rate]) => {
    const { value, unit: own } = figure(rate, at, unit);
    return { cell: cell(at), className, value, unit: own };
  });
const restated = (
  standards: readonly RateStandard[],
  said_: ReturnType<typeof sentence> = []
): FindingDraft[] => restatedConstant(facts({ rates: standards, ...said({ rates: said_ }) }));

const estimate = (rows: readonly (readonly string[])[], total?: string, unit: UnitName = "万元") =>
  paymentTable(
    {
      classes: ["自理"],
      quantityUnit: "人",
      amountUnit: unit,
      kind: "budget-estimate",
      title: "测算表",
      decimals: 2,
    },
    rows,
    total
  );
const against = (payments: Facts["payments"], ...budgets: Facts["budgets"]) =>
  estimateVsBudget(facts({ payments, budgets }));

testsOfDrafts("surveys-at-edges", told, {
  "survey-method: each usual way, where one question is by another": () =>
    [
      [80, 80, 80, 70].map((overall) => `甲:80 10 10 =${String(overall)}`),
      ["甲:80 10 10 =90", "乙:70 10 20 =80", "丙:60 10 30 =70", "丁:50 10 40 =50"],
      ["甲:80 10 10 =90", "乙:70 20 10 =86.67", "丙:60 10 30 =76.67", "丁:50 10 40 =90"],
      ["甲:80 10 10 =85", "乙:70 20 10 =80", "丙:60 10 30 =65", "丁:50 10 40 =90"],
    ].flatMap((rows) => methods([survey("counts", rows)])),
  "survey-method: two answers that make up the top of four or five": () => [
    ...methods([
      survey(
        "counts",
        ["甲:50 30 10 10 =80", "乙:40 30 20 10 =70", "丙:30 30 30 10 =60", "丁:20 30 40 10 =90"],
        {
          options: ["很满意", "满意", "一般", "不满意"],
        }
      ),
    ]),
    ...methods([
      survey("counts", ["甲:50 50 =50", "乙:40 60 =40", "丙:30 70 =30", "丁:20 80 =90"]),
    ]),
  ],
  "survey-method: three questions tell no shared way, nor do two that are odd": () => [
    ...methods([survey("counts", ["甲:80 10 10 =80", "乙:70 10 20 =70", "丙:60 10 30 =99"])]),
    ...methods([
      survey("counts", [
        "甲:80 10 10 =80",
        "乙:70 10 20 =70",
        "丙:60 10 30 =60",
        "丁:60 10 30 =99",
        "戊:50 10 40 =99",
      ]),
    ]),
    ...methods([
      survey("counts", ["甲:80 10 10 =80", "乙:70 10 20 =70", "丙:60 10 30 =60", "丁:60 ? 30 =99"]),
    ]),
    ...methods([
      survey("counts", ["甲:80 10 10 =80", "乙:70 10 20 =70", "丙:60 10 30 =60", "丁:0 0 0 =99"]),
    ]),
  ],
  "survey-method: the declared points of the table's own sheet, else the only ones": () => {
    const rows = ["甲:80 10 10 =90", "乙:70 10 20 =83.33"];
    const wrong = ["甲:80 10 10 =80", "乙:70 10 20 =70"];
    const half = points("说明!A1", 2, 1, 0);
    const third = points("问卷!A9", 3, 2, 1);
    return [
      ...methods([survey("counts", rows)], third),
      ...methods([survey("counts", wrong)], third),
      ...methods([survey("counts", wrong)], half),
      ...methods([survey("counts", wrong)], half, third),
      ...methods([survey("counts", wrong)], half, points("另!A1", 3, 2, 1)),
      ...methods([survey("counts", wrong)], half, third, points("问卷!A10", 2, 1, 0)),
      ...methods([survey("counts", wrong, { options: ["好", "中", "差"] })], third),
      ...methods(
        [
          survey("counts", ["甲:80 10 10 =77", "乙:70 10 20 =70"], {
            options: ["A. 满意（了解）", "B.基本满意", " 不满意"],
          }),
        ],
        third
      ),
    ];
  },
  "survey-method: the mean of all questions, plain or by answers, and of nothing less": () => [
    ...methods([survey("counts", ["甲:8 1 1 =80", "乙:35 10 5 =70"], { average: "75" })]),
    ...methods([survey("counts", ["甲:8 1 1 =80", "乙:35 10 5 =70"], { average: "71.67" })]),
    ...methods([survey("counts", ["甲:8 1 1 =80", "乙:35 10 5 =70"], { average: "75.02" })]),
    ...methods([
      survey("counts", ["甲:8 1 1 =80", "乙:35 10 5 =70"], { average: "76", decimals: 0 }),
    ]),
    ...methods([survey("counts", ["甲:8 1 1 =80"], { average: "60" })]),
    ...methods([survey("counts", ["甲:8 1 1 =80", "乙:35 10 5"], { average: "60" })]),
    ...methods([survey("shares", ["甲:80 10 10 =80", "乙:70 20 10 =70"], { average: "60" })]),
  ],
  "survey-method: rounded shares carry their rounding": () => [
    ...methods(
      [survey("shares", ["甲:80 10 10 =89.8", "乙:70 10 20 =70"])],
      points("说明!A1", 3, 2, 1)
    ),
    ...methods(
      [survey("shares", ["甲:80.00 10.00 10.00 =89.8", "乙:70 10 20 =83.33"])],
      points("说明!A1", 3, 2, 1)
    ),
  ],
  "survey-count: the sample of the own sheet, else the only one": () => {
    const rows = [
      "1 对速度:15 4 1",
      "2 对标准:10 4 1",
      "3 哪些（多选）:15 14 1",
      "4 对公示:15 ? 1",
      "5 对服务:15 4 1 /18",
    ];
    return [
      ...counts([survey("counts", rows)], sample("说明!A1", 30, 25, 20)),
      ...counts(
        [survey("counts", rows)],
        sample("说明!A1", 30, 25, 20),
        sample("问卷!A1", 30, 25, 15)
      ),
      ...counts(
        [survey("counts", rows)],
        sample("说明!A1", 30, 25, 20),
        sample("另!A1", 30, 25, 15)
      ),
      ...counts(
        [survey("counts", rows)],
        sample("问卷!A1", 30, 25, 20),
        sample("问卷!A2", 30, 25, 15)
      ),
      ...counts(
        [survey("counts", rows, { options: ["满意（多选）", "", ""] })],
        sample("问卷!A1", 30, 25, 20)
      ),
    ];
  },
  "survey-count: valid, returned and issued in order": () =>
    counts(
      [],
      sample("甲!A1", 30, 30, 30),
      sample("乙!A1", 30, 31, 32),
      sample("丙!A1", 30, undefined, 31),
      sample("丁!A1", undefined, 30, 31),
      sample("戊!A1", undefined, undefined, 31)
    ),
  "survey-count: shares against counts of one question, and of several": () => {
    const shares = survey(
      "shares",
      ["1 对速度:75 20 5", "2 对标准:60.5 35 4.5", "对 公示？:50 50 0", "4 对服务:33.3 33.3 33.4"],
      { sheet: "比例" }
    );
    const tally = survey("counts", [
      "1 对速度:15 4 1",
      "2 对标准:12 7 1",
      "对公示:15 4 1",
      "4 对服务:? 4 1",
    ]);
    return [
      ...counts([shares, tally]),
      ...counts([shares, tally, { ...tally }], sample("比例!A1", 30, 25, 20)),
      ...counts([shares], sample("比例!A1", 30, 25, 20)),
      ...counts([shares], sample("比例!A1", 30, 25, 0)),
      ...counts(
        [
          survey("shares", ["1 对速度:60 40", "2 哪些（可选多项）:61.1 80.1 3"]),
          survey("counts", ["1 对速度:10 7 3"]),
        ],
        sample("问卷!A1", 30, 25, 20)
      ),
    ];
  },
  "survey-shares-sum: texts, dashes and several answers": () => {
    const of = (...rows: string[]) =>
      surveySharesSum(facts({ surveys: [survey("shares", ["0 对:60 30 10", ...rows])] }));
    return of(
      "1 够:60 30 10",
      "2 少:60 30 9",
      "3 多:60 30 11",
      "4 空:60 30 ?",
      "5 字:60 30 约10",
      "6 错:60 30 #REF!",
      "7 零:90 - 5",
      "8 选（多选）:60 50 40",
      "9 无:- - -",
      "10 全空:? ? ?",
      "11 舍:33.3 33.3 33.3",
      "12 入:60.05 30 10"
    );
  },
  "survey-shares-sum: two that are all wrong are two, three are another way": () => [
    ...surveySharesSum(facts({ surveys: [survey("shares", ["1 甲:60 30 5", "2 乙:60 30 4"])] })),
    ...surveySharesSum(
      facts({ surveys: [survey("shares", ["1 甲:60 30 5", "2 乙:60 30 4", "3 丙:60 30 3"])] })
    ),
    ...surveySharesSum(facts({ surveys: [survey("counts", ["1 甲:60 30 5"])] })),
  ],
  "restated-constant: what else agrees, and when": () => {
    const year = { 自理: "1200", 半失能: "1800", 失能: "2400" };
    const base = standard(year, "元/人/年", "标准", "补贴标准");
    return [
      ...restated(base, sentence({ 自理: "100", 半失能: "151", 失能: "200" }, "元/人/月")),
      ...restated(base, sentence({ 自理: "100", 半失能: "150.05", 失能: "200" }, "元/人/月")),
      ...restated(base, sentence({ 自理: "110" }, "元/人/月")),
      ...restated(base, sentence({ 自理: "110", 特困: "5" }, "元/人/月")),
      ...restated(base, sentence({ 自理: "110", 半失能: "160", 失能: "210" }, "元/人/月")),
      ...restated(base, sentence({ 自理: "5", 半失能: "150" }, "元/人/天")),
      ...restated(
        [...base, ...standard({ 特困: "9" }, "元/人/年", "另", "另标准")],
        sentence({ 自理: "110" }, "元/人/月")
      ),
    ];
  },
  "restated-constant: standards of other years, or that say from when they hold": () => {
    const two = (first: string, second: string) =>
      restated([
        ...standard({ 自理: "1200", 失能: "2400" }, "元/人/年", "甲", first),
        ...standard({ 自理: "1200", 失能: "2500" }, "元/人/年", "乙", second),
      ]);
    return [
      ...two("标准", "标准"),
      ...two("2022年标准", "标准"),
      ...two("标准", "2023年标准"),
      ...two("2022年标准", "2023年标准"),
      ...two("2023年标准", "2023年标准"),
      ...two("1月起标准", "7月起标准"),
      ...two("1月起标准", "标准"),
    ];
  },
  "restated-constant: of what held before and holds now either may be meant": () => {
    const both = (formerly: string, now: string) => {
      const former = standard({ 自理: "80", 失能: "160" }, "元/人/月", "标准", "标准", formerly);
      const current = standard({ 自理: "100", 失能: "200" }, "元/人/月", "标准", "标准", now);
      return [...former, ...current].map((one) => ({ ...one, table: former[0]!.table }));
    };
    return [
      ...restated(both("原标准", "现标准"), sentence({ 自理: "80", 失能: "200" }, "元/人/月")),
      ...restated(both("原标准", "现标准"), sentence({ 自理: "80", 失能: "165" }, "元/人/月")),
      ...restated(both("原标准", "现标准"), sentence({ 自理: "100", 失能: "210" }, "元/人/月")),
      ...restated(both("现行", "去年"), sentence({ 自理: "80", 失能: "300" }, "元/人/月")),
    ];
  },
  "restated-constant: two rates of one class in one place are none": () => {
    const base = standard({ 自理: "1200", 失能: "2400" }, "元/人/年", "标准", "标准");
    return [
      ...restated(
        [
          ...base,
          ...base
            .slice(0, 1)
            .map((one) => ({ ...one, rate: figure("1300", "标准!C2", "元/人/年") })),
        ],
        sentence({ 自理: "110", 失能: "200" }, "元/人/月")
      ),
      ...restated(
        [...base, ...base.slice(0, 1)],
        sentence({ 自理: "110", 失能: "200" }, "元/人/月")
      ),
    ];
  },
  "estimate-vs-budget: within a tenth, of one estimate and one budget": () => {
    const plan = estimate(
      [
        ["自理", "100", "12"],
        ["自理", "100", "12"],
      ],
      "24"
    );
    const budget = (total: string) => budgetTable([["甲", total, "-"]], "万元", [total, "-"]);
    return [
      ...against([plan], budget("24.00")),
      ...against([plan], budget("24.02")),
      ...against([plan], budget("26.40")),
      ...against([plan], budget("26.41")),
      ...against([plan], budget("21.60")),
      ...against([plan], budget("21.59")),
      ...against([plan], budget("25"), budget("25")),
      ...against([plan], budget("25"), budget("26")),
      ...against([plan, plan], budget("25")),
      ...against([plan], budgetTable([["甲", "25", "-"]], "万元")),
      ...against([plan], budgetTable([["甲", "25", "-"]], "none", ["25", "-"])),
      ...against([estimate([["自理", "100", "24"]])], budget("25")),
      ...against(
        [
          estimate([
            ["自理", "100", "12"],
            ["失能", "100", "12"],
          ]),
        ],
        budget("25")
      ),
      ...against([estimate([["自理", "100", "24"]], undefined, "none")], budget("25")),
    ];
  },
  "over-budget: the total where no line says both": () => [
    ...overBudget(
      facts({
        budgets: [
          budgetTable(
            [
              ["甲", "10", ""],
              ["乙", "20", ""],
            ],
            "万元",
            ["30", "31"]
          ),
        ],
      })
    ),
    ...overBudget(
      facts({
        budgets: [
          budgetTable(
            [
              ["甲", "10", "10"],
              ["乙", "20", ""],
            ],
            "万元",
            ["30", "31"]
          ),
        ],
      })
    ),
    ...overBudget(facts({ budgets: [budgetTable([["甲", "10", ""]], "万元", ["30", ""])] })),
    ...overBudget(facts({ budgets: [budgetTable([["甲", "10", ""]], "万元")] })),
  ],
});
