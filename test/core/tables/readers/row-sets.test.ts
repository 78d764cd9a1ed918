import { rowLabel } from "../../../../src/core/tables/readers/row-label";
import { readRowSums } from "../../../../src/core/tables/readers/read-row-sums";
import { rowSets } from "../../../../src/core/tables/readers/row-sets";
import { claimLines, sourceOf } from "../drafted-source";

const OUTLINE = [
  ["项目", "上半年（元）", "下半年（元）", "合计（元）"],
  ["一、人员", 30, 20, 50],
  ["1.工资", 10, 15, 25],
  ["2.津贴", 20, 5, 25],
  ["二、办公", 7, 8, 15],
  ["1.水电", 7, 8, 15],
  ["合计", 37, 28, 65],
];
const ROLES = "name - - -";

test("what adds up across may do so in all rows, in those of the body, or in those that are no sums", () => {
  const rows = (all: typeof OUTLINE): number[][] =>
    rowSets(sourceOf({ kind: "roster", roles: ROLES, rows: all })).map((set) =>
      set.map(({ row }) => row)
    );
  expect(rows(OUTLINE)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5],
    [2, 3, 5],
  ]);
  const plain = OUTLINE.map(([name = "", ...cells]) => [
    String(name).replace(/^.+[、.]/u, ""),
    ...cells,
  ]);
  expect(rows(plain)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5],
  ]);
});

test("a row is called by its name, its class, or its first column", () => {
  const label = (roles: string): string | undefined =>
    rowLabel(
      sourceOf({
        roles,
        rows: [
          ["甲", "乙", "丙"],
          ["一", "二", "三"],
        ],
      }),
      1
    )?.text;
  expect([label("- class name"), label("- class -"), label("- - -")]).toEqual(["三", "二", "一"]);
});

test("a sum across is claimed of every row, but of those that sum up others", () => {
  const wrong = OUTLINE.map((row, at) => (at === 2 ? row.with(3, 29) : row));
  const claims = readRowSums(sourceOf({ kind: "roster", roles: ROLES, rows: wrong }));
  expect(claimLines(claims)).toEqual([
    "1.工资 合计 29 = +10 +15",
    "2.津贴 合计 25 = +20 +5",
    "1.水电 合计 15 = +7 +8",
  ]);
  const plain = OUTLINE.slice(0, 6).map((row, at) => [
    [row[0], "甲", "乙", "丙", null, "丁"][at] ?? null,
    ...row.slice(1),
  ]);
  const rest = readRowSums(sourceOf({ kind: "roster", roles: ROLES, rows: plain }));
  expect(rest.map(({ label }) => label.text)).toEqual(["甲", "乙", "丙", "丁"]);
});
