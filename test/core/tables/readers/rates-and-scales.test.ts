import { readComparison } from "../../../../src/core/tables/readers/read-comparison";
import { readGradeScale } from "../../../../src/core/tables/readers/read-grade-scale";
import { readPaymentDates } from "../../../../src/core/tables/readers/read-payment-dates";
import {
  classesOf,
  ratesOfEstimates,
  ratesOfTargets,
  readRates,
} from "../../../../src/core/tables/readers/read-rates";
import { readPayments } from "../../../../src/core/tables/readers/read-payments";
import { readBlankTargets, readTargets } from "../../../../src/core/tables/readers/read-targets";
import { formatCell } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { readingText, sourceOf, type SourceDraft } from "../drafted-source";

type Rows = readonly (readonly CellScalar[])[];
const source = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}) =>
  sourceOf({ name: "表", roles, rows, ...over });

describe("standards: a rate that is given to the wrong class makes all its payments wrong", () => {
  const rates = (roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] =>
    readRates(source(roles, rows, { kind: "rate-standard", ...over })).map(
      ({ className, label, rate, version }) =>
        `${className || "*"} (${label.text}) ${rate.shown.toFixed()} ${rate.unit.dimension} ${rate.unit.per ?? "-"}${version === undefined ? "" : ` ${version}`}`
    );

  test("are told by their class, with the period of their unit", () => {
    expect(
      rates("class rate", [
        ["类别", "标准（元/人/月）"],
        ["自理老人", 100],
        ["失能", "待定"],
        [null, 300],
        ["半失能", "120元"],
        ["合计", 220],
      ])
    ).toEqual(["自理 (自理老人) 100 rate month", "半失能 (半失能) 120 rate month"]);
    expect(
      rates("class rate", [
        ["类别", "标准（元）"],
        ["自理", 100],
      ])
    ).toEqual(["自理 (自理) 100 rate once"]);
    expect(
      rates("class rate", [
        ["类别", "标准（元/年）"],
        ["自理", 100],
      ])
    ).toEqual(["自理 (自理) 100 rate year"]);
  });

  test("are told by the finer label, where the first says the same in several rows", () => {
    const rows: Rows = [
      ["补贴类型", "档次", "等级", "标准（元）"],
      ["高龄", "一档", "甲", 100],
      ["高龄", "二档", "甲", 200],
      ["高龄", "三档", null, 300],
    ];
    const names = (roles: string): string =>
      rates(roles, rows)
        .map((line) => line.split(" ")[0])
        .join(" ");
    expect(names("class name - rate")).toBe("一档 二档 三档");
    expect(names("name class - rate")).toBe("一档 二档 三档");
    expect(names("name name - rate")).toBe("一档 二档 三档");
    expect(names("class - - rate")).toBe("高龄 高龄 高龄");
    // None tells them apart: the first, and where that is blank the next.
    expect(names("name - class rate")).toBe("甲 甲 高龄");
    expect(rates("- - - rate", rows)).toEqual([]);
    const finer = rows.map((row, at) => (at === 2 ? row.with(2, "乙") : row));
    const told = rates("class - name rate", finer).map((line) => line.split(" ")[0]);
    expect(told).toEqual(["甲", "乙", "高龄"]);
    const both = rows.map((row, at) => row.with(0, ["类型", "东村", "西村", "南村"][at] ?? ""));
    expect(rates("name name - rate", both).map((line) => line.split(" ")[0])).toEqual([
      "一档",
      "二档",
      "三档",
    ]);
  });

  test("are told apart by the day from which they hold", () => {
    const rows: Rows = [
      ["类别", "档次", "执行日期", "标准（元）"],
      ["自理", "甲", "2022年 1月", 100],
      ["自理", "乙", "2023年", 120],
    ];
    expect(rates("class name from rate", rows)).toEqual([
      "自理 (自理) 100 rate once 2022年1月",
      "自理 (自理) 120 rate once 2023年",
    ]);
    expect(rates("class name - rate", rows)).toEqual([
      "甲 (甲) 100 rate once",
      "乙 (乙) 120 rate once",
    ]);
  });

  test("are of a row and a column that cross, or of one time each", () => {
    const rows = (one: string, other: string, label = "寄宿生"): Rows => [
      ["类别", one, other],
      [label, 100, 200],
    ];
    expect(rates("class rate rate", rows("小学标准（元）", "初中标准（元）"))).toEqual([
      "寄宿生小学 (寄宿生小学) 100 rate once",
      "寄宿生初中 (寄宿生初中) 200 rate once",
    ]);
    expect(rates("class rate rate", rows("小学标准（元）", "初中标准（元）", "春季学期"))).toEqual([
      "小学 (春季学期小学) 100 rate once",
      "初中 (春季学期初中) 200 rate once",
    ]);
    expect(rates("class rate rate", rows("调整前标准（元）", "调整后标准（元）"))).toEqual([
      "寄宿生 (寄宿生) 100 rate once 调整前标准",
      "寄宿生 (寄宿生) 200 rate once 调整后标准",
    ]);
  });

  test("may stand as targets, or in an estimate, of classes that have none", () => {
    const known = readRates(
      source("class rate", [
        ["类别", "标准（元/人）"],
        ["失能", 200],
      ])
    );
    const targets = readTargets(
      source("indicator target", [
        ["指标", "目标值"],
        ["自理老人补贴标准", "1200元/人/年"],
        ["自理补贴标准", "1300元/人/年"],
        ["失能补贴标准", "2400元/人/年"],
        ["补贴标准", "2500元/人/年"],
        ["半失能补贴金额", "1800元"],
      ])
    );
    const found = ratesOfTargets(targets, known);
    expect(
      found.map(({ className, rate, label }) => `${className} ${rate.raw} ${label.text}`)
    ).toEqual(["自理 1200元/人/年 自理老人补贴标准"]);
    const estimate = readPayments(
      source("class quantity rate amount", [
        ["类别", "人数", "标准（元/人）", "金额（元）"],
        ["失能", 5, 200, 1000],
        ["自理", 10, 100, 1000],
        ["半失能", 10, "待定", 1000],
        ["人员", 1, 50, 50],
      ]),
      new Set()
    );
    expect(
      ratesOfEstimates([estimate], known).map(({ className, rate }) => `${className} ${rate.raw}`)
    ).toEqual(["自理 100"]);
    expect([...classesOf([...known, ...found])]).toEqual(["失能", "自理"]);
    expect(
      classesOf(
        readRates(
          source("class rate", [
            ["类别", "标准"],
            ["人员", 1],
          ])
        )
      ).size
    ).toBe(0);
  });
});

describe("targets", () => {
  const targets = (cell: CellScalar, header = "目标值", roles = "indicator target"): string => {
    const [found] = readTargets(
      source(roles, [
        ["指标", header],
        ["数量", cell],
      ])
    );
    if (!found) return "none";
    const { comparison, figure } = found;
    if (!figure) return comparison;
    return `${comparison} ${figure.shown.toFixed()}${figure.unit.text} ${figure.unit.dimension} ${figure.value.toFixed()}`;
  };

  test.each<[CellScalar, string, string]>([
    ["≥12个", "目标值", "at-least 12个 count 12"],
    [">12", "目标值", "at-least 12 none 12"],
    ["≤5次", "目标值", "at-most 5次 count 5"],
    ["<5.5", "目标值", "at-most 5.5 none 5.5"],
    ["=5", "目标值", "equal 5 none 5"],
    [100, "目标值", "equal 100 none 100"],
    ["95%", "目标值", "equal 95% ratio 0.95"],
    ["≥95%", "目标值", "at-least 95% ratio 0.95"],
    [95, "目标值（%）", "equal 95% ratio 0.95"],
    ["≥95", "目标值（%）", "at-least 95% ratio 0.95"],
    ["1,200元/人/年", "目标值", "equal 1200元/人/年 rate 1200"],
    ["1.5万元", "目标值", "equal 1.5万元 money 15000"],
    ["及时", "目标值", "qualitative"],
    ["-", "目标值", "qualitative"],
    [null, "目标值", "none"],
  ])("%j under %s: %s", (cell, header, expected) => {
    expect(targets(cell, header)).toBe(expected);
  });

  const LEVELS: Rows = [
    ["一级", "二级", "三级", "四级", "指标", "目标值", "完成值"],
    ["产出", "数量", "A1 人数", null, null, "≥5", "6人"],
    ["产出", "质量", null, "合格", null, "好", null],
    ["产出", "时效", null, null, null, null, "7"],
    ["效益", null, null, null, null, null, null],
    [null, null, null, null, "满意", "90%", null],
    [null, null, null, null, null, "91%", null],
    ["合计", null, null, null, null, "5", null],
  ];
  const ROLES = "level1 level2 level3 level4 indicator target actual";

  test("are named by the most particular of their indicators", () => {
    const found = readTargets(source(ROLES, LEVELS));
    expect(
      found.map(
        ({ name, value, actual }) =>
          `${formatCell(name.cell)} ${name.text} ${value.text} ${actual?.text ?? "-"}`
      )
    ).toEqual(["表!C2 人数 ≥5 6人", "表!D3 合格 好 -", "表!E6 满意 90% -"]);
    expect(found.map((one) => "actual" in one)).toEqual([true, false, false]);
    expect(
      readTargets(
        source("indicator indicator target", [
          ["甲", "乙", "目标"],
          ["一", "二", "好"],
        ])
      ).map(({ name }) => name.text)
    ).toEqual(["二"]);
    expect(readTargets(source("- - - - - target -", LEVELS))).toEqual([]);
  });

  test("that are blank are told, where there is a column for them", () => {
    expect(
      readBlankTargets(source(ROLES, LEVELS)).map(
        ({ name, cell }) => `${formatCell(name.cell)} ${name.text} ${formatCell(cell)}`
      )
    ).toEqual(["表!B4 时效 表!F4"]);
    expect(readBlankTargets(source("level1 level2 level3 level4 indicator - -", LEVELS))).toEqual(
      []
    );
    const blank: Rows = [
      ["指标", "目标值", "备注"],
      ["数量", null, "甲"],
      ["合计", null, "乙"],
      [null, null, "丙"],
    ];
    expect(
      readBlankTargets(source("indicator target -", blank)).map(({ name }) => name.text)
    ).toEqual(["数量"]);
  });
});

describe("grades: a level that begins a point too high is another level", () => {
  const scale = (roles: string, rows: Rows): string[] =>
    (readGradeScale(source(roles, rows, { kind: "grade-scale" }))?.bands ?? []).map(
      ({ level, label, min, minInclusive, max, maxInclusive }) =>
        `${level} ${min ? `${min.toFixed()}${minInclusive ? "≤" : "<"}` : ""}${max ? `${maxInclusive ? "≤" : "<"}${max.toFixed()}` : ""} ${formatCell(label.cell)}`
    );

  test("come from the best down, and an edge that two share belongs to the better", () => {
    expect(
      scale("level range", [
        ["等级", "分值"],
        ["“差”", "60以下"],
        ["'中'", "60-80"],
        ["优", "90-100"],
        ["良", "80-90"],
      ])
    ).toEqual(["优 90≤≤100 表!B4", "良 80≤<90 表!B5", "中 60≤<80 表!B3", "差 <60 表!B2"]);
    expect(
      scale("level range", [
        ["等级", "分值"],
        ["良", "80-90（含）"],
        ["优", "90-100"],
        ["中", "60-79"],
        ["缺", null],
        [null, "10-20"],
        ["无", "若干"],
      ])
    ).toEqual(["优 90≤≤100 表!B3", "良 80≤≤90 表!B2", "中 60≤≤79 表!B4"]);
    expect(
      scale("level range", [
        ["等级", "分值"],
        ["优", "90-100"],
        ["良", "若干"],
      ])
    ).toEqual([]);
  });

  test("have their ends in two columns", () => {
    expect(
      scale("level lower upper", [
        ["等级", "下限", "上限"],
        ["优", 90, null],
        ["良", 80, 90],
        ["中", null, 80],
        ["差", null, null],
        ["无", "-", "若干"],
      ])
    ).toEqual(["优 90≤ 表!A2", "良 80≤<90 表!A3", "中 <80 表!A4"]);
    expect(
      scale("level lower upper", [
        ["等级", "下限", "上限"],
        ["优", 91, 100],
        ["良", 80, 90],
      ])
    ).toEqual(["优 91≤≤100 表!A2", "良 80≤≤90 表!A3"]);
  });
});

test("what was applied for stands beside what was found, class by class", () => {
  const rows: Rows = [
    ["机构", "申请", null, null, null, "审核", null, null, null],
    [null, "自理", "失能", "特困", "合计", "自理", "失能", "自理", "小计"],
    ["甲院", 10, 5, 1, 16, 9, "-", 99, 15],
    [null, 1, 1, 1, 3, 1, 1, 1, 3],
    ["合计", 10, 5, 1, 16, 9, 6, 99, 15],
  ];
  const over = {
    kind: "headcount-comparison",
    header: [0, 1],
    merges: ["A1:A2", "B1:E1", "F1:I1"],
  } as const;
  const told = (roles: string) =>
    readComparison(source(roles, rows, over)).rows.map(
      ({ name, classes, appliedTotal, auditedTotal }) =>
        `${name.text}: ${classes.map(({ className, applied, audited }) => `${className} ${readingText(applied)}/${readingText(audited)}`).join(", ")} all ${readingText(appliedTotal)}/${readingText(auditedTotal)}`
    );
  expect(told("name applied applied applied applied audited audited audited audited")).toEqual([
    "甲院: 自理 10/9, 失能 5/- all 16/15",
  ]);
  expect(told("name applied applied applied - audited audited audited -")).toEqual([
    "甲院: 自理 10/9, 失能 5/- all none/none",
  ]);
  expect(told("name - - - - audited audited audited -")).toEqual(["甲院:  all none/none"]);
});

test("days of payment belong to the last name of their row", () => {
  const days = (roles: string, date1904 = false): string[] =>
    readPaymentDates(
      source(
        roles,
        [
          ["片区", "机构", "日期"],
          ["东片", "甲院", "2023-12-28"],
          ["西片", null, 20231229],
          [null, null, 20231230],
          ["南片", null, 45288],
          ["南片", "丙院", true],
          ["北片", null, "待定"],
          ["合计", null, "2023-12-31"],
        ],
        { formats: { C5: "yyyy-mm-dd" } }
      ),
      date1904
    ).map(
      ({ name, cell, day }) =>
        `${name.text} ${formatCell(cell)} ${day.year}-${day.month}-${day.day}`
    );
  expect(days("name name paid-on")).toEqual([
    "甲院 表!C2 2023-12-28",
    "西片 表!C3 2023-12-29",
    "南片 表!C5 2023-12-28",
  ]);
  expect(days("name - paid-on", true)).toEqual([
    "东片 表!C2 2023-12-28",
    "西片 表!C3 2023-12-29",
    "南片 表!C5 2027-12-29",
  ]);
  expect(days("name name -")).toEqual([]);
  expect(days("- - paid-on")).toEqual([]);
});
