import { readFacts } from "../../../../src/core/tables/find-tables";
import type { GradeBand } from "../../../../src/core/tables/facts";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

const SCORES: readonly (readonly CellScalar[])[] = [
  ["绩效评价评分表"],
  ["一级指标", "三级指标", "分值", "评分标准", "得分"],
  ["决策", "立项依据", 40, "依据充分得40分，否则不得分", 40],
  ["产出", "完成率", 60, "按完成率得分", 46.5],
  ["合计", null, 100, null, 86.5],
];

/** `优 85≤ 良 70≤ <85 …` */
function bandText({ level, min, minInclusive, max, maxInclusive }: GradeBand): string {
  const low = min ? ` ${min.toFixed()}${minInclusive ? "≤" : "<"}` : "";
  return `${level}${low}${max ? ` ${maxInclusive ? "≤" : "<"}${max.toFixed()}` : ""}`;
}

function scaleOf(...below: readonly (readonly CellScalar[])[]): string | undefined {
  const [scale] = readFacts(book({ rows: [...SCORES, ...below] })).gradeScales;
  return scale?.bands.map(bandText).join("; ");
}

const USUAL = "优 85≤ ≤100; 良 70≤ <85; 中 60≤ <70; 差 <60";
const OPEN = "优 85≤; 良 70≤ <85; 中 60≤ <70; 差 <60";

describe("a scale that a sentence states", () => {
  it.each([
    ["评价等级：优（85-100分）、良（70-85分）、中（60-70分）、差（60分以下）", USUAL],
    ["注：综合得分85分（含）以上为优，70（含）-85分为良，60（含）-70分为中，60分以下为差。", OPEN],
    ["评价结果：优（≥85）、良（70≤得分<85）、中（60≤得分<70）、差（<60）", OPEN],
    [
      "评价结果分为优、良、中、差四级：优 [85,100]；良 [70,85)；中 [60,70)；差 [0,60)",
      "优 85≤ ≤100; 良 70≤ <85; 中 60≤ <70; 差 0≤ <60",
    ],
    [
      "等级划分：85分以上（含85分）为“优”，70分以上（含70分）为“良”，60分以上（含）为“中”，60分以下为“差”",
      OPEN,
    ],
    ["60分以下为差，60-70分为中，70-85分为良，85分以上为优", OPEN],
    [
      "优秀：90≤S≤100；良好：75≤S<90；合格：60≤S<75；不合格：S<60",
      "优秀 90≤ ≤100; 良好 75≤ <90; 合格 60≤ <75; 不合格 <60",
    ],
    [
      "得分在95分以上为A级，85-95分为B级，70-85分为C级，70分以下为D级",
      "A级 95≤; B级 85≤ <95; C级 70≤ <85; D级 <70",
    ],
    [
      "综合得分高于90分的评定为优秀，80分至90分（含90分）的为良好，60分至80分（不含）的为合格，低于60分的为不合格",
      "优秀 90<; 良好 80≤ ≤90; 合格 60≤ <80; 不合格 <60",
    ],
  ])("%s", (sentence, expected) => {
    expect(scaleOf([sentence])).toBe(expected);
    expect(scaleOf([], [sentence])).toBe(expected);
  });

  it("on lines below each other, in one cell or in several", () => {
    const lines = [
      "优：85分（含）以上",
      "良：70分（含）-85分",
      "中：60分（含）-70分",
      "差：60分以下",
    ];
    expect(scaleOf([], [lines.join("\n")])).toBe(OPEN);
    expect(scaleOf([], ["评价等级："], ...lines.map((line) => [line]))).toBe(OPEN);
  });

  it("beside lines that say something else", () => {
    const said = "评价等级：优（85-100分）、良（70-85分）、中（60-70分）、差（60分以下）";
    expect(scaleOf([], ["预算执行率为96.5%。"], [said], ["满意度为92%。"])).toBe(USUAL);
  });

  it.each([
    "本次评价得分86.5分，等级为良。",
    "满意度90%以上为优，80%-90%为良，60%-80%为中，60%以下为差",
    "优得满分，良得80分，中得60分，差不得分；每处扣2分",
    "85分以上为优，60分以下为差",
    "85分以上为优，70-85分为良，60-70分为优，60分以下为差",
    "优于90分的良种，其中80分以下的差错",
  ])("none: %s", (sentence) => {
    expect(scaleOf([sentence])).toBeUndefined();
  });

  it("the rule of an indicator is none", () => {
    const rule = "优（85-100分）、良（70-85分）、中（60-70分）、差（60分以下）";
    const rows = SCORES.map((row) => row.map((cell) => (cell === "按完成率得分" ? rule : cell)));
    expect(readFacts(book({ rows })).gradeScales).toEqual([]);
  });

  it("a table of levels comes before a sentence", () => {
    const rows = [
      ["评价等级", "分值范围"],
      ["优", "90-100分"],
      ["良", "80-90分"],
      ["中", "60-80分"],
      ["差", "60分以下"],
    ];
    const said = "评价等级：优（85-100分）、良（70-85分）、中（60-70分）、差（60分以下）";
    const facts = readFacts(book({ rows: [...SCORES, [], [said]] }, { rows }));
    expect(facts.gradeScales.map(({ bands }) => bands[0]?.min?.toFixed())).toEqual(["90"]);
  });
});
