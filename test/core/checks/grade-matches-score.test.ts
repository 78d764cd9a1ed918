import { gradeMatchesScore } from "../../../src/core/checks/grade-matches-score";
import { say } from "../../../src/core/messages/message";
import type { GradeScale, StatedGrade } from "../../../src/core/tables/facts";
import { Decimal } from "../../../src/core/values/decimal";
import { cell, facts, label, scoreRow, scoreSum, scoreTable, table } from "./facts-builder";

const scale = (
  bands: [level: string, min: string, max: string, maxInclusive?: boolean][]
): GradeScale => ({
  table: table("grade-scale"),
  bands: bands.map(([level, min, max, maxInclusive = false]) => ({
    level,
    label: label(level, "等级!B2"),
    min: new Decimal(min),
    minInclusive: true,
    max: new Decimal(max),
    maxInclusive,
  })),
});
const said = (score: string | undefined, level: string): StatedGrade => ({
  cell: cell("A1"),
  level,
  ...(score === undefined ? {} : { score: new Decimal(score) }),
});
const check = (stated: StatedGrade, ...scales: GradeScale[]) =>
  gradeMatchesScore(facts({ statedGrades: [stated], gradeScales: scales }));
const strict = scale([
  ["优秀", "95", "100", true],
  ["良好", "85", "95"],
  ["合格", "70", "85"],
  ["不合格", "0", "70"],
]);

test.each([
  ["85", "良"],
  ["90", "优"],
  ["89.99", "良好"],
  ["60", "中"],
  ["59.9", "差"],
  ["100", "优秀"],
])("by the usual scale %s is %s", (score, level) => {
  expect(check(said(score, level))).toEqual([]);
});

test("a level that the score does not reach", () => {
  const [finding] = check(said("89.17", "优"));
  expect(finding!.cells[0]).toEqual(cell("A1"));
  expect(say(finding!.message, "zh-CN")).toBe(
    "A1：得分 89.17，等级写“优”，按通行标准（90、80、60 分）为“良”。更正等级，或写明所用的等级标准。"
  );
});

test("the workbook's own scale comes first", () => {
  expect(check(said("85", "良"), strict)).toEqual([]);
  const [finding] = check(said("82", "良"), strict);
  expect(say(finding!.message, "zh-CN")).toContain("按等级标准为“合格”");
  expect(finding!.cells[1]).toEqual(cell("等级!B2"));
});

test("one of several scales is enough", () => {
  const loose = scale([
    ["优秀", "80", "100", true],
    ["良好", "60", "80"],
  ]);
  expect(check(said("82", "优"), strict, loose)).toEqual([]);
});

test("a score in a gap of the scale, and a level that the scale does not know, make no claim", () => {
  const gap = scale([
    ["优", "90", "100", true],
    ["良", "80", "89", true],
  ]);
  expect(check(said("89.17", "优"), gap)).toEqual([]);
  expect(check(said("85", "A级"))).toEqual([]);
});

test("a level without a score is held to the workbook's only total", () => {
  const roots = [scoreRow("A", "100", "85", 2)];
  const scores = scoreTable(roots, [scoreSum("合计", "100", "85", 3, roots, { type: "total" })]);
  const given = (level: string) =>
    gradeMatchesScore(facts({ statedGrades: [said(undefined, level)], scoreTables: [scores] }));
  expect(given("良")).toEqual([]);
  expect(given("优")[0]!.cells).toEqual([cell("A1"), cell("D3")]);
  expect(gradeMatchesScore(facts({ statedGrades: [said(undefined, "优")] }))).toEqual([]);
});

test("a score without a level says nothing", () => {
  const stated: StatedGrade = { cell: cell("A1"), score: new Decimal(85) };
  expect(check(stated)).toEqual([]);
});
