import { targetDiffers } from "../../../src/core/checks/target-differs";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "../tables/book";

type Targets = Readonly<Record<string, CellScalar>>;

/** 绩效目标 with the given targets, and an indicator system with others. */
function told(planned: Targets, used: Targets, format = "General") {
  const goals = {
    name: "绩效目标",
    rows: [
      ["一级指标", "三级指标", "指标值"],
      ...Object.entries(planned).map(([name, value]) => ["产出指标", name, value]),
    ],
  };
  const system = {
    name: "体系",
    rows: [
      ["一级指标", "三级指标", "分值", "目标值", "评分标准", "得分"],
      ...Object.entries(used).map(([name, value]) => ["C产出", name, 10, value, "酌情", 10]),
    ],
    formats: { D: format },
  };
  return targetDiffers(readFacts(book(goals, system))).map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
    say(finding.message, "zh-CN"),
  ]);
}

test("S3: 满意度 ≥95% planned, 90% measured by", () => {
  expect(
    told(
      { 补贴对象满意度: "≥95%", 其他: "好" },
      { "D3-1补贴对象满意度": 0.9, "C1-1其他": "良好" },
      "0%"
    )
  ).toEqual([
    [
      "体系!D2",
      "90",
      "95",
      "补贴对象满意度：目标值在“体系”（体系!D2）为 90%，在“绩效目标”（绩效目标!C2）为 ≥95%。核对批复的绩效目标后统一。",
    ],
  ]);
});

test.each([
  ["≥95%", "95%"],
  ["95%以上", "≥95%"],
  ["95%", 95],
  ["≥12个", "12个"],
  [12, "12个"],
  ["1,200元/人/年", "1200元/人/年"],
])("%s is %s", (planned, used) => {
  expect(told({ 服务满意度: planned, 甲: 1 }, { 服务满意度: used, 乙: 1 })).toEqual([]);
});

test.each([
  ["≥12个", "100%", 0],
  ["健全", "完善", 0],
  ["1200元/人/年", "100元/人/月", 0],
  ["≥12个", "11个", 1],
  ["95%", 90, 1],
])("%s beside %s: %i", (planned, used, count) => {
  expect(told({ 服务满意度: planned, 甲: 1 }, { 服务满意度: used, 乙: 1 })).toHaveLength(count);
});

test("other names, and names that stand twice, are not compared", () => {
  expect(told({ 群众满意度: "95%", 甲: 1 }, { 补贴对象满意度: "90%", 乙: 1 })).toEqual([]);
});

test("two projects' tables share names and few targets", () => {
  const planned = { 满意度: "95%", 完成率: "100%", 准确率: "100%", 及时率: "100%" };
  const used = { 满意度: "90%", 完成率: "90%", 准确率: "98%", 及时率: "100%" };
  expect(told(planned, used)).toEqual([]);
  expect(told(planned, { ...planned, 满意度: "90%" })).toHaveLength(1);
});
