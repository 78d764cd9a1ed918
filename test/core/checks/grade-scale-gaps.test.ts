import { gradeScaleGaps } from "../../../src/core/checks/grade-scale-gaps";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import { book, type SheetDraft } from "../tables/book";

const LEVELS = ["优", "良", "中", "差"];

function told(bands: readonly string[], score?: string): string[] {
  const sheets: SheetDraft[] = [
    {
      name: "等级",
      rows: [["等级", "分值范围"], ...bands.map((band, at) => [LEVELS[at] ?? "", band])],
    },
    { name: "结论", rows: [[score ? `综合得分${score}分，评价等级为“良”。` : "说明"]] },
  ];
  return gradeScaleGaps(readFacts(book(...sheets))).map(
    (finding) =>
      `${finding.severity} ${finding.cells[0] ? formatCell(finding.cells[0]) : ""} ${say(finding.message, "zh-CN")}`
  );
}

test.each([
  [["90≤分值≤100", "80≤分值<90", "60≤分值<80", "分值<60"]],
  [["90-100", "80-90", "60-80", "0-60"]],
  [["90（含）-100分", "80（含）-90分", "60（含）-80分", "60分以下"]],
  [["90分及以上", "75-90", "60-75", "60以下"]],
])("a closed scale is right: %j", (bands) => {
  expect(told(bands)).toEqual([]);
});

test("80–89 leaves 89.17 without a level: high; without such a score it is a slip of the pen", () => {
  const bands = ["90-100", "80-89", "60-79", "0-59"];
  expect(told(bands, "89.17")[0]).toBe(
    "high 等级!B2 “优”（B2）、“良”（B3）：89<x<90 的得分没有等级，得分 89.17（结论!A1）正在其中。补全等级标准的分数段。"
  );
  // One slip, however many levels the scale has.
  const [whole, ...more] = told(bands, "89");
  expect(whole).toContain(
    "low 等级!B2 “优”（B2）、“良”（B3）、“中”（B4）、“差”（B5）：89<x<90、79<x<80、59<x<60 "
  );
  expect(more).toEqual([]);
});

test("a wide gap, an edge that nobody owns, and a scale that ends too early", () => {
  expect(told(["90-100", "80-90", "60-75", "0-60"])[0]).toContain(
    "medium 等级!B3 “良”（B3）、“中”（B4）：75<x<80 "
  );
  expect(told(["90<x≤100", "80≤x<90", "60≤x<80", "x<60"])).toEqual([
    "medium 等级!B2 “优”（B2）、“良”（B3）：90 的得分没有等级。补全等级标准的分数段。",
  ]);
  expect(told(["90-100", "80-90", "60-80"])[0]).toContain("0≤x<60");
  expect(told(["90≤x<100", "80≤x<90", "60≤x<80", "x<60"])[0]).toContain("：100 的得分没有等级");
});

test("an edge that two levels claim, and levels that run into each other", () => {
  expect(told(["90≤x≤100", "80≤x≤90", "60≤x<80", "x<60"], "90")).toEqual([
    "high 等级!B2 “优”（B2）、“良”（B3）：90 的得分同时属于两个等级，得分 90（结论!A1）正在其中。写明分界分值归哪一级。",
  ]);
  expect(told(["85-100", "80-90", "60-80", "0-60"])[0]).toContain("85≤x≤90 的得分同时属于");
});
