import type { IndicatorScore } from "../../src/core/scores/score";
import { Decimal, plain } from "../../src/core/values/decimal";
import { indicatorTree, type IndicatorBranch } from "../../src/taskpane/indicator-tree";
import { yongjiReport } from "./yongji-report";

function outline(branch: IndicatorBranch): unknown[] {
  return [
    ...branch.branches.map((child) => [
      child.name,
      plain(child.weight),
      plain(child.score),
      child.pending,
      ...outline(child),
    ]),
    ...branch.leaves.map(({ code }) => code),
  ];
}

test("indicators hang under their levels, which sum what is known", () => {
  expect(outline(indicatorTree(yongjiReport.indicators))).toEqual([
    ["决策", "20", "19", 0, ["项目立项", "20", "19", 0, "A1-1"]],
    ["产出", "30", "5", 0, ["产出数量", "10", "5", 0, "C1-1"], ["产出质量", "20", "0", 0, "C4-1"]],
    [
      "效益",
      "50",
      "25",
      1,
      ["满意度", "25", "25", 0, "D3-1"],
      ["可持续影响", "25", "0", 1, "D2-1"],
    ],
  ]);
});

test("a level's own weight counts before the sum of what hangs below", () => {
  const [first] = yongjiReport.indicators as [IndicatorScore];
  const path = [{ name: "过程", weight: new Decimal(20) }];
  const weight = new Decimal(18);
  const tree = indicatorTree([{ ...first, path, weight }]);
  expect(plain(tree.branches[0]!.weight)).toBe("20");
});

test("indicators without levels stand at the top", () => {
  const [first] = yongjiReport.indicators as [IndicatorScore];
  const tree = indicatorTree([{ ...first, path: [] }]);
  expect(tree.branches).toHaveLength(0);
  expect(tree.leaves).toHaveLength(1);
});
