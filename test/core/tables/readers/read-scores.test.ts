import { readFacts } from "../../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";
import { factsLines } from "../facts-lines";

type Rows = readonly (readonly CellScalar[])[];

/** Indicators with their weights and scores, and the sums over them. */
function scores(rows: Rows, merges: readonly string[] = []): string[] {
  return factsLines(readFacts(book({ name: "评分", rows, merges }))).filter((line) =>
    /^(· )*indicator|^sum|^whole/u.test(line)
  );
}

const HEAD = ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"];

describe("a table of scores", () => {
  it("is a tree of indicators, with a subtotal of each dimension and the whole total", () => {
    expect(
      scores([
        HEAD,
        ["A决策", "A1立项", "A1-1依据", 6, "无依据不得分", 6],
        [null, null, "A1-2程序", 4, "每缺1项扣1分", 3],
        ["小计", null, null, 10, null, 9],
        ["B产出", "B1数量", "B1-1人数", 90, "按比例得分", 80],
        ["小计", null, null, 90, null, 80],
        ["合计", null, null, 100, null, 89],
      ])
    ).toEqual([
      "indicator A 决策: _ _",
      "· indicator A1 立项: _ _",
      "· · indicator A1-1 依据: 6分 6分 | 无依据不得分",
      "· · indicator A1-2 程序: 4分 3分 | 每缺1项扣1分",
      "indicator B 产出: _ _",
      "· indicator B1 数量: _ _",
      "· · indicator B1-1 人数: 90分 80分 | 按比例得分",
      "sum subtotal of 决策: 10分 9分 from 6分+3分",
      "sum subtotal of 产出: 90分 80分 from 80分",
      "sum total: 100分 89分 from 9分+80分",
      "whole total 89分",
    ]);
  });

  it("without subtotals adds up its indicators", () => {
    expect(
      scores([
        HEAD,
        ["决策", "立项", "依据", 40, "无依据不得分", 36],
        ["产出", "数量", "人数", 60, "按比例得分", 50],
        ["合计", null, null, 100, null, 86],
      ]).slice(-2)
    ).toEqual(["sum total: 100分 86分 from 36分+50分", "whole total 86分"]);
  });

  it("may close each dimension with 合计, and then none is of the whole", () => {
    expect(
      scores([
        HEAD,
        ["决策", "立项", "依据", 40, "无依据不得分", 36],
        ["合计", null, null, 40, null, 36],
        ["产出", "数量", "人数", 60, "按比例得分", 50],
        ["合计", null, null, 60, null, 50],
      ]).filter((line) => !line.includes("indicator"))
    ).toEqual([
      "sum subtotal of 决策: 40分 36分 from 36分",
      "sum subtotal of 产出: 60分 50分 from 50分",
    ]);
  });

  it("has the weight of its levels where each has a column of its own", () => {
    expect(
      scores(
        [
          ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分细则", "得分"],
          ["决策", 20, "立项", 20, "依据", 12, "无依据不得分", 12],
          [null, null, null, null, "程序", 8, "缺一不得分", 5],
          ["产出", 80, "数量", 80, "人数", 80, "按比例得分", 70],
          ["合计", 100, null, null, null, null, null, 87],
        ],
        ["A2:A3", "B2:B3", "C2:C3", "D2:D3"]
      )
    ).toEqual([
      "indicator 决策: 20分 _",
      "· indicator 立项: 20分 _",
      "· · indicator 依据: 12分 12分 | 无依据不得分",
      "· · indicator 程序: 8分 5分 | 缺一不得分",
      "indicator 产出: 80分 _",
      "· indicator 数量: 80分 _",
      "· · indicator 人数: 80分 70分 | 按比例得分",
      "sum total: 100分 87分 from 12分+5分+70分",
      "whole total 87分",
    ]);
  });

  it("takes a label that stands again for the same, and a leaf with points of its own for another", () => {
    expect(
      scores([
        HEAD,
        ["产出", "数量", "人数", 10, "①按比例得分", 8],
        ["产出", "数量", "人数", 10, "②按时得分", 7],
        ["产出", "数量", "床位", 5, "③按比例得分", 4],
        [null, null, null, null, "④虚报不得分", null],
      ])
    ).toEqual([
      "indicator 产出: _ _",
      "· indicator 数量: _ _",
      "· · indicator 人数: 10分 8分 | ①按比例得分",
      "· · indicator 人数: 10分 7分 | ②按时得分",
      "· · indicator 床位: 5分 4分 | ③按比例得分⏎④虚报不得分",
    ]);
  });

  it("reads a weight behind the name", () => {
    expect(
      scores([
        ["一级指标", "三级指标", "评分细则", "得分"],
        ["决策（20分）", "依据（12.5分）", "无依据不得分", 12],
        [null, "程序 ( 7.5 分 )", "缺一不得分", 5],
        [null, "效果（良好）", "酌情得分", 5],
      ])
    ).toEqual([
      "indicator 决策: 20分 _",
      "· indicator 依据: 12.5分 12分 | 无依据不得分",
      "· indicator 程序: 7.5分 5分 | 缺一不得分",
      "· indicator 效果(良好): _ 5分 | 酌情得分",
    ]);
  });

  it("of one dimension alone says nothing of the whole, unless it is of a hundred", () => {
    const part = (weight: number): string | undefined =>
      scores([
        ["二级指标", "三级指标", "分值", "得分", "得分率%"],
        ["数量", "人数", weight - 10, 20, 50],
        ["质量", "达标", 10, 8, 80],
        ["合计", null, weight, 28, 56],
      ]).find((line) => line.startsWith("whole"));
    expect([part(50), part(100)]).toEqual([undefined, "whole total 28分"]);
  });
});
