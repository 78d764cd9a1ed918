import forms from "../cases/checks/forms.json";
import { evaluate } from "../../src/core/evaluate";
import { missesTarget } from "../../src/core/tables/readers/parse-quantity";
import { readFacts } from "../../src/core/tables/find-tables";
import { plain } from "../../src/core/values/decimal";
import { book, type SheetDraft } from "./tables/book";

function sheetsOf(wanted: string): readonly SheetDraft[] {
  const found = forms.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no case: ${wanted}`);
  return found.sheets;
}

const scoresOf = (sheets: readonly SheetDraft[]) => {
  const { indicators, grade } = evaluate(book(...sheets));
  return {
    total: grade && `${plain(grade.score)} of ${plain(grade.weight)}`,
    stated: grade?.stated && plain(grade.stated),
    states: indicators.map(({ name, state, score }) => [name, state, score && plain(score)]),
  };
};

describe("自评表 as the only thing there is to score", () => {
  test("预算执行率 is computed from 项目资金, and the rest is what the form states", () => {
    const { total, stated, states } = scoresOf(sheetsOf("公路养护自评"));
    expect({ total, stated }).toEqual({ total: "96.5 of 100", stated: "96.5" });
    expect(states[0]).toEqual(["预算执行率", "computed", "9.5"]);
    expect(states.slice(1).every(([, state]) => state === "stated")).toBe(true);
  });
  test("two forms are two projects, and no total of 200 is made of them", () => {
    const [one] = sheetsOf("公路养护自评");
    const facts = readFacts(book(one!, { ...one!, name: "另一项目" }));
    expect(facts.selfEvaluations).toHaveLength(2);
    expect(facts.scoreTables).toEqual([]);
  });
  test("beside an indicator system a form is no system of its own", () => {
    const { total } = scoresOf([...sheetsOf("公路养护自评"), ...sheetsOf("计划与实际")]);
    expect(total).toBe("93 of 100");
  });
});

test("completion rates come from the row of the same name with 计划数 and 实际数", () => {
  expect(scoresOf(sheetsOf("计划与实际")).states.slice(0, 3)).toEqual([
    ["新建村级服务站数量", "computed", "18"],
    ["培训护理员人数", "computed", "20"],
    ["改造床位数量", "computed", "15"],
  ]);
});

test("a survey's numbers in cells of their own", () => {
  const sheets = sheetsOf("竖排满意度");
  const { said } = readFacts(book(...sheets));
  expect(
    said.samples.map(({ issued, returned, valid }) => [issued, returned, valid].map(String))
  ).toEqual([["100", "95", "92"]]);
});

test("raw answers in letters are read by the legend on their sheet, and not without one", () => {
  const answers = ["A", "B", "A", "a", "D", "C"].map((answer, at) => [at + 1, answer, "A"]);
  const sheet = (legend: string) =>
    readFacts(book({ rows: [[legend], ["序号", "政策宣传", "服务态度"], ...answers] })).surveys;
  const [survey] = sheet("选项：A.非常满意 B.满意 C.一般 D.不满意");
  expect(
    survey?.questions[0]?.answers.map(({ option, reading }) => [
      option,
      reading.state === "figure" && reading.figure.raw,
    ])
  ).toEqual([
    ["非常满意", "3"],
    ["满意", "1"],
    ["一般", "1"],
    ["不满意", "1"],
  ]);
  expect(sheet("问卷结果")).toEqual([]);
});

test("a table beside another does not take its caption, but its unit", () => {
  const rows = [
    ["运营补贴发放表（单位：元）", null, null, null, null, null, null],
    ["机构", "在住老人（人次）", "补贴标准", "补贴金额", null, "分值范围", "绩效级别"],
    ["福寿园", 120, 100, 12000, null, "90≤分值≤100", "优"],
    ["松鹤苑", 86, 100, 8600, null, "80≤分值＜90", "良"],
    ["康乐居", 200, 100, 20000, null, "60≤分值＜80", "中"],
  ];
  const tables = (title: string) =>
    readFacts(book({ rows: [[title, ...rows[0]!.slice(1)], ...rows.slice(1)] })).tables.map(
      ({ kind, title: own }) => [kind, own]
    );
  expect(tables("运营补贴发放表")).toEqual([
    ["subsidy-payment", "运营补贴发放表"],
    ["grade-scale", undefined],
  ]);
});

test.each([
  ["≥350公里", "352公里", false, false],
  ["≥350公里", "349.9公里", false, true],
  ["≥350公里", "350公里", false, false],
  ["≤3.2万元", "32000元", false, false],
  ["≤3.2万元", "32001元", false, true],
  ["95%以上", "93%", false, true],
  [">95%", "95%", false, true],
  ["100%", "0.96", false, true],
  ["100%", "1", false, false],
  ["70台", "69", false, true],
  ["65万元", "64万元", true, undefined],
  ["12月底前", "11月", false, undefined],
  ["12月", "11月", false, undefined],
  ["2次", "3场", false, undefined],
  ["明显改善", "有所改善", false, undefined],
  ["80-90%", "70%", false, undefined],
  ["≥10个", "约9个", false, undefined],
  ["≥10个", "≥9个", false, undefined],
])("target %s, reached %s (less is better: %s) is missed: %s", (target, actual, lower, missed) => {
  expect(missesTarget(target, actual, lower)).toBe(missed);
});
