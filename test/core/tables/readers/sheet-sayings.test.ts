import { readFacts } from "../../../../src/core/tables/find-tables";
import { formatCell, formatRange } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";
import { factsLines } from "../facts-lines";

type Rows = readonly (readonly CellScalar[])[];
const facts = (rows: Rows, name = "表") => readFacts(book({ name, rows }));

describe("how many questionnaires, in cells side by side", () => {
  const samples = (...rows: Rows) =>
    facts(rows).said.samples.map(({ cell, issued, returned, valid }) =>
      [formatCell(cell), ...[issued, returned, valid].map((one) => one?.toFixed() ?? "-")].join(" ")
    );

  it.each<[Rows, string[]]>([
    [[["发放问卷", "100份", "有效问卷", "92份"]], ["表!A1 100 - 92"]],
    [
      [
        ["实际发放调查问卷数（份）", 100],
        ["收回问卷份数：", 95],
        ["有效答卷数量", 92],
      ],
      ["表!A1 100 95 92"],
    ],
    [[["共发出调查表总数", null, null, "100张"]], ["表!A1 100 - -"]],
    [[["发放问卷", null, null, null, 100]], []],
    [
      [
        ["实际收到样本", 95],
        ["回收有效问卷", 92],
      ],
      ["表!A1 - 95 92"],
    ],
    [[["其中有效样本数", "92"]], ["表!A1 - - 92"]],
    [[["发放问卷", "约100份"]], []],
    [[["发放问卷", 12345678]], []],
    [
      [
        ["发放问卷", 100],
        ["发放问卷", 50],
      ],
      [],
    ],
    [[["发放问卷", "甲", 100]], []],
    [[["已发放问卷", 100]], []],
    [[["发放问卷情况", 100]], []],
    [[["收回问卷的", 100]], []],
    [[["上次收回问卷", 100]], []],
    [[["无有效问卷", 100]], []],
    [[["有效问卷率", 100]], []],
    [[["发放补贴", 100]], []],
    [[["发放问卷".padEnd(21, " "), 100]], []],
    [[["发放问卷".padEnd(20, " "), 100]], ["表!A1 100 - -"]],
  ])("%j", (rows, expected) => {
    expect(samples(...rows)).toEqual(expected);
  });
});

describe("days of payment in a table", () => {
  const days = (...cells: readonly CellScalar[]) =>
    readFacts(
      book({
        name: "表",
        rows: [
          ["机构", "补贴金额（元）", "发放日期"],
          ...cells.map((cell, at) => [`${String(at + 1)}号院`, 10 + at, cell]),
          ["合计", 100, "2023-12-31"],
        ],
        formats: { C: "yyyy-mm-dd" },
      })
    ).paymentDates.map(
      ({ name, cell, day }) =>
        `${name.text} ${formatCell(cell)} ${day.year}-${day.month}-${day.day}`
    );

  it("are read as texts, as figures of eight digits and as stored dates", () => {
    expect(
      days("2023年12月28日", 20231229, 45288, "2023 - 12 - 30", "待发放", null, "2023-13-01")
    ).toEqual([
      "1号院 表!C2 2023-12-28",
      "2号院 表!C3 2023-12-29",
      "3号院 表!C4 2023-12-28",
      "4号院 表!C5 2023-12-30",
    ]);
  });

  it("are no days where a plain number stands", () => {
    const rows = [
      ["机构", "补贴金额（元）", "发放日期"],
      ["甲院", 10, 45288],
      ["乙院", 12, 20231228],
    ];
    expect(facts(rows).paymentDates.map(({ name, day }) => [name.text, day])).toEqual([
      ["乙院", { year: 2023, month: 12, day: 28 }],
    ]);
  });

  it("count from 1904 in workbooks that do", () => {
    const { sheets } = book({
      name: "表",
      rows: [
        ["机构", "补贴金额（元）", "发放日期"],
        ["甲院", 10, 45288 - 1462],
        ["乙院", 12, null],
      ],
      formats: { C: "yyyy-mm-dd" },
    });
    const [date] = readFacts({ sheets, date1904: true, definedNames: [] }).paymentDates;
    expect(date?.day).toEqual({ year: 2023, month: 12, day: 28 });
  });
});

describe("tallies of answers", () => {
  const survey = (rows: Rows) => {
    const found = facts(rows, "满意度");
    return [
      ...factsLines(found).filter((line) => line.startsWith("survey")),
      ...found.surveys.flatMap(({ questions }) =>
        questions.flatMap(({ text, valid, issued }) =>
          [valid, issued].flatMap((one) =>
            one?.state === "figure" ? [`${text.text} of ${one.figure.raw}`] : []
          )
        )
      ),
    ];
  };

  it("with options below one another are sorted by degree, question by question", () => {
    expect(
      survey([
        ["问题", "选项", "份数", "占比（%）"],
        ["1.对发放速度", "B.满意", 40, 40],
        [null, "A.非常满意", 50, 50],
        [null, "C、不满意", 10, 10],
        ["合计", null, 100, 100],
        ["2.对补贴标准", "非常满意", 60, 60],
        [null, "不满意", 40, 40],
      ])
    ).toEqual([
      "survey counts 1: 非常满意 50 满意 40 不满意 10",
      "survey counts 2: 非常满意 60 不满意 40",
      "survey shares 1: 非常满意 50% 满意 40% 不满意 10%",
      "survey shares 2: 非常满意 60% 不满意 40%",
      "1.对发放速度 of 100",
    ]);
  });

  it("with the question alone above its options are read as well", () => {
    expect(
      survey([
        ["选项", "份数"],
        ["第1题 您对发放速度是否满意？", null],
        ["满意", 40],
        ["不满意", 10],
        ["第2题 您对补贴标准是否满意？", null],
        ["满意", 30],
        ["不满意", 20],
      ])
    ).toEqual(["survey counts 1: 满意 40 不满意 10", "survey counts 2: 满意 30 不满意 20"]);
  });

  it("keep options that are on no scale in their order", () => {
    expect(
      survey([
        ["问题", "选项", "人数"],
        ["Q3：从哪里知道", "村干部", 10],
        [null, "电视", 20],
        ["Q4：对服务", "满意", 20],
      ])
    ).toEqual(["survey counts 3: 村干部 10 电视 20"]);
  });

  it("side by side are counts or shares, with what they are of", () => {
    expect(
      survey([
        ["题号", "问题", "满意", "基本满意", "不满意", "综合满意度（%）"],
        ["第2题", "发放速度", 80, 15, 5, 95],
        ["第3题", "补贴标准", 70, 20, 10, 90],
        ["平均满意度", null, null, null, null, 92.5],
      ])
    ).toEqual([
      "survey shares 2: 满意 80 基本满意 15 不满意 5 → 95%",
      "survey shares 3: 满意 70 基本满意 20 不满意 10 → 90%",
      "survey average 92.5%",
    ]);
    expect(
      survey([
        [
          "题号",
          "问题",
          "发放问卷",
          "有效问卷",
          "满意份数",
          "不满意份数",
          "满意占比",
          "不满意占比",
        ],
        [2, "发放速度", 55, 50, 40, 10, "80%", "20%"],
        [3, "补贴标准", 55, 50, 30, 20, "60%", "40%"],
      ])
    ).toEqual([
      "survey counts 2: 满意 40 不满意 10",
      "survey counts 3: 满意 30 不满意 20",
      "survey shares 2: 满意 80% 不满意 20%",
      "survey shares 3: 满意 60% 不满意 40%",
      "发放速度 of 50",
      "发放速度 of 55",
      "补贴标准 of 50",
      "补贴标准 of 55",
      "发放速度 of 50",
      "发放速度 of 55",
      "补贴标准 of 50",
      "补贴标准 of 55",
    ]);
    expect(
      survey([
        ["问题", "满意", "不满意"],
        ["问题12.发放速度", 80, 20.6],
        ["补贴标准", 70, 30],
      ])
    ).toEqual(["survey counts 12: 满意 80 不满意 20.6", "survey counts ?: 满意 70 不满意 30"]);
    expect(
      survey([
        ["问题", "满意", "不满意"],
        ["发放速度", 0.8, 0.2],
        ["补贴标准", 0.7, 0.3],
      ])
    ).toEqual(["survey shares ?: 满意 0.8 不满意 0.2", "survey shares ?: 满意 0.7 不满意 0.3"]);
  });
});

describe("rows that carry no data", () => {
  const rows = (...below: Rows) =>
    facts([
      ["养老机构", "人数", "补贴金额（元）"],
      ["甲院", 10, 1200],
      ["乙院", 20, 2400],
      ["合计", 30, 3600],
      ...below,
    ]).tables.map(({ rows: all, range }) => `${formatRange(range)} ${String(all.length)}`);

  it.each([
    "备注：据实",
    "注：据实",
    "说明：据实",
    "资料来源：县民政局",
    "数据来源：县民政局",
    "制表人：张三",
    "审核：李四",
    "填报单位：县民政局",
    "负责人签字：",
    "经办人签章：",
  ])("%s is a foot", (foot) => {
    expect(rows([foot, null, 5])).toEqual(["A1:C4 3"]);
    expect(rows([`某院${foot}`, null, 5])).toEqual(["A1:C5 4"]);
  });

  it("are page numbers and headings", () => {
    expect(rows([null, null, 5])).toEqual(["A1:C4 3"]);
    expect(rows(["第二部分"])).toEqual(["A1:C4 3"]);
    expect(rows(["其中：自理", 5, 600])).toEqual(["A1:C5 3"]);
  });
});

test("what nothing recognises is listed with its headers", () => {
  const { unrecognised } = facts([
    ["甲", "乙", "丙"],
    ["子", 1, 2],
    ["丑", 3, 4],
  ]);
  expect(unrecognised.map(({ range, reason }) => [formatRange(range), reason])).toEqual([
    ["A1:C3", expect.objectContaining({ code: "table.unknown-kind" })],
  ]);
  expect(JSON.stringify(unrecognised[0]?.reason.params)).toContain("甲");
});
