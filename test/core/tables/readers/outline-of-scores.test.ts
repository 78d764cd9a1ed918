import { codeBeside, scoreOutline } from "../../../../src/core/tables/readers/score-outline";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { sourceOf, type SourceDraft } from "../drafted-source";

/*
 * Which indicator is part of which, where all stand in one column. A dimension that is taken for one
 * indicator more counts its points twice.
 */

type Rows = readonly (readonly CellScalar[])[];

/** `0 1 1 0 1`, and the codes: `A A1`; `none` for a plain list. */
function outline(
  roles: string,
  rows: Rows,
  column = 0,
  weights: number | null = 1,
  over: Partial<SourceDraft> = {}
): string {
  const source = sourceOf({ kind: "indicator-system", roles, rows, ...over });
  const found = scoreOutline(source, column, weights ?? undefined);
  if (!found) return "none";
  const codes = [...found.codes.keys()].map((row) => codeBeside(found, row) ?? "-");
  return [[...found.depths.values()].join(" "), ...codes].join(" ");
}

const HEADER = ["指标", "分值"];
const list = (...rows: Rows): string => outline("indicator weight", [HEADER, ...rows]);

describe("by numbers before the names", () => {
  test("of any two ranks or more", () => {
    expect(list(["一、决策", 30], ["1.立项", 10], ["2.目标", 20], ["二、产出", 70])).toBe(
      "0 1 1 0"
    );
    expect(
      list(["（一）决策", 1], ["①立项", 2], ["（1）目标", 3], ["1.产出", 4], ["一、效益", 5])
    ).toBe("1 4 3 2 0");
    expect(list(["A决策", 1], ["A1立项", 2], ["A1-1依据", 3])).toBe("0 1 2");
    expect(list(["1.立项", 1], ["2.目标", 2])).toBe("none");
    expect(list(["一、决策", 1], ["立项", 2], ["二、产出", 3])).toBe("none");
  });

  test("of rows of their own: what is merged from above is no row, nor is a total", () => {
    const rows: Rows = [HEADER, ["一、决策", 30], [null, 30], ["1.立项", 10], ["合计", 40]];
    expect(outline("indicator weight", rows, 0, 1, { merges: ["A2:A3"] })).toBe("0 1");
    expect(outline("indicator weight", [...rows.slice(0, 2), [null, 5], ...rows.slice(3)])).toBe(
      "0 1"
    );
  });
});

describe("by codes in a column before the names", () => {
  const coded = (header: string, ...codes: readonly CellScalar[]): string =>
    outline(
      "- indicator weight",
      [
        [header, "指标", "分值"],
        ...codes.map((code, at): CellScalar[] => [code, `指标${String(at)}名`, at + 1]),
      ],
      1,
      2
    );

  test.each([
    "指标编码",
    "编码",
    "编号",
    "代码",
    "代号",
    "序号",
    "行次",
    "项次",
    "Code",
    "No",
    "no.",
    "指标序号",
  ])("%s", (header) => {
    expect(coded(header, "A", "A1", "A2", "B")).toBe("0 1 1 0 A A1 A2 B");
  });

  test.each(["编码说明", "旧编码", "名次", "备注"])("and not by %s", (header) => {
    expect(coded(header, "A", "A1", "A2", "B")).toBe("none");
  });

  test.each<[readonly CellScalar[], string]>([
    [["一", 1, 2, "二"], "0 1 1 0"],
    [["一", "1.1", "1.1.1", "二"], "0 1 2 0 - 1.1 1.1.1 -"],
    [["十一", 12, "十二", 3], "0 1 0 1"],
    [[1, "1.1", "1.12", 2], "0 1 1 0 - 1.1 1.12 -"],
    [[11, "11-1", "11-12-3", 2], "0 1 2 0 - 11-1 11-12-3 -"],
    [["1.1", "1.1.1", "1.2", "1.2.1"], "0 1 0 1 1.1 1.1.1 1.2 1.2.1"],
    [["A", "A1", "A1-1", "B"], "0 1 2 0 A A1 A1-1 B"],
    [["甲", 1, 2, "乙"], "none"],
    [[1, 2, 3, 4], "none"],
    [["一", null, 2, "二"], "none"],
    [["一", 123, 2, "二"], "none"],
    [["一", "1x", 2, "二"], "none"],
  ])("%j: %s", (codes, expected) => {
    expect(coded("编号", ...codes)).toBe(expected);
  });

  test("and not by a column behind them", () => {
    const rows: Rows = [
      ["指标", "编号", "分值"],
      ["决策甲", "A", 1],
      ["立项乙", "A1", 2],
      ["目标丙", "A2", 3],
    ];
    expect(outline("indicator - weight", rows, 0, 2)).toBe("none");
    expect(codeBeside(undefined, 0)).toBeUndefined();
  });
});

describe("by indents, where the weights bear them out", () => {
  test("of spaces of either width", () => {
    expect(list(["决策", 30], ["　立项", 10], ["　目标", 20], ["产出", 70], ["　数量", 70])).toBe(
      "0 1 1 0 1"
    );
    expect(list(["决策", 30], ["  立项", 10], ["　目标", 20], ["产出", 70], ["  数量", 70])).toBe(
      "0 1 1 0 1"
    );
    expect(list(["决策", 30], ["  立项", 30], ["    依据", 10], ["    程序", 20])).toBe("0 1 2 2");
    expect(list(["决策 一", 30], ["立项  二", 10], ["目标", 20])).toBe("none");
  });

  test("in two of three of them", () => {
    const rows = (one: number, two: number, three: number): string =>
      list(
        ["甲", one],
        ["  甲一", 10],
        ["乙", two],
        ["  乙一", 20],
        ["丙", three],
        ["  丙一", 30],
        ["  丙二", 7]
      );
    expect(rows(10, 20, 37)).toBe("0 1 0 1 0 1 1");
    expect(rows(10, 20, 99)).toBe("0 1 0 1 0 1 1");
    expect(rows(10, 88, 99)).toBe("none");
  });

  test("of parents with weights: what has none says nothing", () => {
    expect(list(["甲", "-"], ["  甲一", 10], ["乙", "-"], ["  乙一", 20])).toBe("none");
    expect(list(["甲", 10], ["  甲一", 10], ["乙", "-"], ["  乙一", 20])).toBe("0 1 0 1");
    expect(list(["甲", 10], ["  甲一", 10], ["  甲二", "-"])).toBe("0 1 1");
    // A parent has the points of the next level alone, and none of another parent's.
    expect(list(["甲", 30], ["  乙", 30], ["    丙", 30], ["丁", 5], ["  戊", 5])).toBe(
      "0 1 2 0 1"
    );
    expect(list(["甲", 30], ["    丙", 4], ["  乙", 30], ["    丁", 30])).toBe("0 2 1 2");
  });
});

describe("by the rules that only indicators have", () => {
  const ruled = (...rules: readonly (readonly [number, boolean])[]): string =>
    outline("indicator weight rubric", [
      ["指标", "分值", "评分标准"],
      ...rules.map(([weight, isLeaf], at): CellScalar[] => [
        `指标${"甲乙丙丁戊己"[at] ?? ""}`,
        weight,
        isLeaf ? "符合得满分" : null,
      ]),
    ]);

  test("where the weights bear them out", () => {
    expect(ruled([30, false], [10, true], [20, true], [70, false], [70, true])).toBe("0 1 1 0 1");
    expect(ruled([15, false], [5, true], [10, true], [7, false], [7, true])).toBe("0 1 1 0 1");
    expect(ruled([15, false], [5, true], [11, true], [7, false], [8, true])).toBe("none");
    expect(ruled([31, false], [10, true], [20, true], [71, false], [70, true])).toBe("none");
    expect(ruled([30, true], [10, true], [20, true])).toBe("none");
  });
});

describe("by weights alone", () => {
  test("that are twice the whole, each dimension before its indicators", () => {
    expect(list(["甲", 30], ["乙", 10], ["丙", 20], ["丁", 70], ["戊", 70])).toBe("0 1 1 0 1");
    expect(list(["甲", 100], ["乙", 40], ["丙", 60])).toBe("none");
    expect(list(["甲", 100], ["乙", 40], ["丙", 50], ["丁", 10])).toBe("0 1 1 1");
    expect(list(["甲", 30], ["乙", 10], ["丙", 20], ["丁", 70], ["戊", 69])).toBe("none");
    expect(list(["甲", 30], ["乙", 40], ["丙", 60], ["丁", 70])).toBe("none");
    expect(list(["甲", 30], ["乙", 60], ["丙", 30], ["丁", 80])).toBe("none");
    expect(list(["甲", 30], ["乙", 30], ["丙", 70], ["丁", "-"], ["戊", 70])).toBe("none");
  });

  test("and the whole is what the last total says, else a hundred", () => {
    const rows: Rows = [
      ["甲", 20],
      ["乙", 5],
      ["丙", 15],
      ["丁", 10],
      ["戊", 10],
    ];
    expect(list(...rows, ["合计", 30])).toBe("0 1 1 0 1");
    expect(list(...rows, ["总计", 31], ["合计", 30])).toBe("0 1 1 0 1");
    expect(list(...rows, ["合计", 31])).toBe("none");
    expect(list(...rows)).toBe("none");
    const hundred: Rows = [
      ["甲", 60],
      ["乙", 60],
      ["丙", 40],
      ["丁", 40],
    ];
    expect(list(...hundred, ["合计", "-"])).toBe("0 1 0 1");
    expect(outline("indicator weight", [HEADER, ...hundred], 0, null)).toBe("none");
    expect(list(...hundred, ["小计", 7])).toBe("0 1 0 1");
  });
});
