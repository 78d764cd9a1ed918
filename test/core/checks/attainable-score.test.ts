import { attainableScore } from "../../../src/core/checks/attainable-score";
import { clauseScores } from "../../../src/core/checks/clause-scores";
import { say } from "../../../src/core/messages/message";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { possiblePoints } from "../../../src/core/scores/apply-rule";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import { book } from "../tables/book";

const scoring = { possiblePoints: (rule: ScoringRule) => possiblePoints(rule, {}) };

function told(rubric: string, score: number | string | null, weight = 10, reason?: string) {
  const system = {
    name: "体系",
    rows: [
      ["一级指标", "三级指标", "分值", "评分标准", "得分"],
      ["D效益", "D1长效机制", weight, rubric, score],
      [null, "D2其他", 10, "酌情", 10],
    ],
  };
  const reasons = {
    name: "说明",
    rows: [
      ["三级指标", "分值", "得分", "得分说明"],
      ["D1长效机制", weight, score, reason ?? null],
      ["D2其他", 10, 10, "符合"],
    ],
  };
  return attainableScore(
    readFacts(reason === undefined ? book(system) : book(system, reasons)),
    scoring
  ).map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    say(finding.message, "zh-CN"),
  ]);
}

const ALL_OR_NOTHING =
  "①制度完善得3分，否则不得分；②人员足够得3分，否则不得分；③宣传到位得4分，否则不得分。";

test("what the rule can give is right", () => {
  for (const score of [0, 3, 4, 6, 7, 10])
    expect({ score, found: told(ALL_OR_NOTHING, score) }).toEqual({ score, found: [] });
  for (const score of [10, 9.5, 4, 0])
    expect(told("每发现1处不符扣0.5分，扣完为止。", score)).toEqual([]);
  expect(told("视完成情况得8-10分。", 8.7)).toEqual([]);
});

test("what it cannot give is named, with what it can", () => {
  expect(told(ALL_OR_NOTHING, 5)).toEqual([
    [
      "体系!E2",
      "5",
      "D1 长效机制（体系，E2）：得分 5，按评分细则（体系!D2）只能得 0、3、4、6、7、10 分。核对得分，或补充评分说明。",
    ],
  ]);
  expect(told("每发现1处不符扣2分，扣完为止。", 9)).toHaveLength(1);
  expect(told("≥90%得10分；80%（含）-90%得8分；80%以下不得分。", 9)).toHaveLength(1);
});

test("beyond the weight, below zero, missing, or clauses that do not make up the weight: told elsewhere", () => {
  expect(told(ALL_OR_NOTHING, 11)).toEqual([]);
  expect(told(ALL_OR_NOTHING, -1)).toEqual([]);
  expect(told(ALL_OR_NOTHING, null)).toEqual([]);
  expect(told(ALL_OR_NOTHING, 12, 12)).toEqual([]);
});

test("S3 D2-1: ①② worth 3 or 0 each cannot give 2, ③ is capped at 4", () => {
  const found = told(
    ALL_OR_NOTHING,
    7,
    10,
    "①②政策保障尚未完善，得2分；③综合比例为97.06%，得5分。"
  );
  expect(found.map(([cell, stated]) => [cell, stated])).toEqual([
    ["说明!D2", "2"],
    ["说明!D2", "5"],
  ]);
  expect(found[0]?.[2]).toContain("“①②政策保障尚未完善，得2分”");
  expect(found[1]?.[2]).toContain("该项满分 4 分，给了 5 分");
  expect(told(ALL_OR_NOTHING, 7, 10, "①得3分；②未完善，得0分；③得4分。")).toEqual([]);
});

test("points of single clauses are read only from their own words", () => {
  const read = (text: string) =>
    clauseScores(text).map(({ marks, points }) => `${marks.join("")} ${points.toFixed()}`);
  expect(read("①②各得1.5分；③符合要求，得 2 分")).toEqual(["①② 3", "③ 2"]);
  expect(read("①缺少佐证；②得1分")).toEqual(["② 1"]);
  expect(read("①不得分")).toEqual([]);
  expect(read("扣2分，得8分")).toEqual([]);
});
