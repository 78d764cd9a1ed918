import {
  type IndicatorNode,
  IndicatorTree,
} from "../../../../src/core/tables/readers/indicator-tree";
import { scoreLayout } from "../../../../src/core/tables/readers/score-layout";
import type { Label, Reading } from "../../../../src/core/tables/table";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { stubSource, type StubColumn } from "./stub-source";

/*
 * Which indicator is part of which, and what stands with it: one that hangs under the wrong dimension
 * spoils two sums, and a clause that is lost or read twice changes the score.
 */

type Rows = readonly (readonly CellScalar[])[];

const address = (cell: Label["cell"]): string => formatCell(cell).replace(/^.*!/u, "");
const read = (reading: Reading): string =>
  reading.state === "figure"
    ? reading.figure.shown.toFixed(reading.figure.decimals)
    : reading.state === "blank"
      ? `_${address(reading.cell)}`
      : reading.raw;

/** `A1 立项 L2 10/9/90`, its texts, and what is below it, in brackets. */
function tell(node: IndicatorNode): string {
  const texts = (
    ["rubric", "target", "actual", "explanation", "source", "reason"] as const
  ).flatMap((role) => {
    const label = node[role];
    return label ? ` ${role}@${address(label.cell)} ${label.text.replaceAll("\n", "⏎")}` : "";
  });
  const below = node.children.length > 0 ? ` (${node.children.map(tell).join(", ")})` : "";
  const code = node.code === undefined ? "" : `${node.code} `;
  const figures = [node.weight, node.score, node.rate].map(read).join("/");
  return `${code}${node.name} L${String(node.level)} ${figures}${texts.join("")}${below}`;
}

function grow(columns: readonly StubColumn[], rows: Rows, merges: readonly string[] = []) {
  const source = stubSource({ kind: "indicator-system", columns, rows, merges });
  const tree = new IndicatorTree(source, scoreLayout(source));
  const begun = source.rows
    .filter(({ type }) => type === "body")
    .map(({ row }) => tree.add(row)?.name ?? "-");
  return { tree, begun };
}
const roots = (...of: Parameters<typeof grow>): string[] => grow(...of).tree.roots.map(tell);

/** Names only: 决策(立项(依据)). */
const names = (nodes: readonly IndicatorNode[]): string =>
  nodes
    .map(({ name, children }) => (children.length > 0 ? `${name}(${names(children)})` : name))
    .join(", ");

const LEVELS: readonly StubColumn[] = [
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["level3", "三级指标"],
  ["weight", "分值", "分"],
  ["score", "得分", "分"],
];

describe("indicators of several columns", () => {
  it("have what stands in their row, a dimension only its name", () => {
    const columns: StubColumn[] = [
      ["level1", "一级指标"],
      ["level2", "二级指标"],
      ["weight", "分值", "分"],
      ["score", "得分", "分"],
      ["rate", "得分率", "%"],
      ["rubric", "评分细则"],
      ["target", "目标值"],
      ["actual", "完成值"],
      ["explanation", "说明"],
      ["source", "来源"],
      ["reason", "原因"],
    ];
    expect(
      roots(columns, [
        ["A决策", "A1立项", 10, 9.5, "95%", "①有\n②无", "≥1", 0.5, "解释", "台账", "缺1项"],
        [null, "A2目标", 5, "-", null, null, null, null, null, null, null],
      ])
    ).toEqual([
      "A 决策 L1 _A1/_A1/_A1 (A1 立项 L2 10/9.5/95 rubric@F1 ①有⏎②无 target@G1 ≥1 actual@H1 0.5 explanation@I1 解释 source@J1 台账 reason@K1 缺1项, A2 目标 L2 5/-/_E2)",
    ]);
  });

  it("begin anew below each name, merged or typed again", () => {
    const rows = [
      ["决策", "立项", "依据", 6, 6],
      [null, null, "程序", 4, 3],
      ["决策", "目标", "合理", 5, 5],
      ["产出", null, "数量", 30, 20],
      [null, "质量", "合格", 20, 20],
    ];
    const { tree, begun } = grow(LEVELS, rows, ["A1:A2", "B1:B2"]);
    expect(names(tree.roots)).toBe("决策(立项(依据, 程序), 目标(合理)), 产出(数量, 质量(合格))");
    expect(begun).toEqual(["依据", "程序", "合理", "数量", "合格"]);
    expect(tree.leaves.map(({ name }) => name)).toEqual(begun);
    expect(tree.currentRoot()?.name).toBe("产出");
  });

  it("with weights of their own at every level keep them", () => {
    const columns: StubColumn[] = [
      ["level1", "一级指标"],
      ["weight", "分值", "分"],
      ["level2", "二级指标"],
      ["weight", "分值", "分"],
    ];
    expect(
      roots(columns, [
        ["决策", 20, "立项", 15],
        [null, null, "目标", 5],
      ])
    ).toEqual(["决策 L1 20/_A1/_A1 (立项 L2 15/_A1/_A1, 目标 L2 5/_A2/_A2)"]);
  });

  it("repeat where the same name is scored again, and go on where it is not", () => {
    expect(
      names(
        grow(LEVELS, [
          ["产出", "数量", "补贴", 6, 6],
          ["产出", "数量", " 补 贴", 4, 3],
          ["产出", "数量", "补贴", null, 3],
        ]).tree.roots
      )
    ).toBe("产出(数量(补贴, 补 贴))");
    // Merged over two rows with a weight in each it still is one.
    const rows = [
      ["产出", "数量", "补贴", 6, 6],
      [null, null, null, 4, 3],
    ];
    const { tree, begun } = grow(LEVELS, rows, ["A1:A2", "B1:B2", "C1:C2"]);
    expect(names(tree.roots)).toBe("产出(数量(补贴))");
    expect(begun).toEqual(["补贴", "-"]);
    // A dimension's name under another weight is no second dimension.
    expect(
      names(grow(LEVELS, [...rows.slice(0, 1), ["产出", "数量", "次数", 1, 1]]).tree.roots)
    ).toBe("产出(数量(补贴, 次数))");
  });

  it("are not leaves where a row of their own stands above others", () => {
    const { tree } = grow(LEVELS, [
      ["决策", null, null, 10, 9],
      [null, "立项", null, 6, 6],
      [null, null, "依据", 6, 6],
      [null, "目标", null, 4, 3],
    ]);
    expect(names(tree.roots)).toBe("决策(立项(依据), 目标)");
    expect(tree.leaves.map(({ name }) => name)).toEqual(["依据", "目标"]);
  });

  it("take their weight from behind a dimension's name", () => {
    const columns: StubColumn[] = [
      ["level1", "一级指标"],
      ["level2", "二级指标"],
      ["weight", "分值", "分"],
    ];
    const weightOf = (name: string): string => {
      const [root] = roots(columns, [[name, "立项", 10]]);
      return root?.replace(/ L1 | \(立项.*$/gu, " ").trim() ?? "";
    };
    expect(weightOf("决策（20分）")).toBe("决策 20/_A1/_A1");
    expect(weightOf("A决策 ( 20.5 分 )")).toBe("A 决策 20.5/_A1/_A1");
    expect(weightOf("决策(100 分)")).toBe("决策 100/_A1/_A1");
    for (const name of ["决策(1000分)", "决策(20分)等", "决策(20)", "决策20分", "(20分)"])
      expect(weightOf(name)).toBe(`${name} _A1/_A1/_A1`);
  });

  it("have the weight of their column before the one in their name, and no text that is not there", () => {
    const columns: StubColumn[] = [
      ["level1", "一级指标"],
      ["level2", "二级指标"],
      ["score", "得分", "分"],
      ["weight", "分值", "分"],
      ["target", "目标值"],
    ];
    const rows: Rows = [
      ["决策", "立项（10分）", 9, 12, null],
      [null, "目标（8分）", 7, null, null],
      [null, "绩效", 5, null, null],
    ];
    const told = (shown: readonly StubColumn[]): string[] =>
      grow(shown, rows).tree.leaves.map(({ name, weight }) => `${name} ${read(weight)}`);
    expect(told(columns)).toEqual(["立项 12", "目标 8", "绩效 _D3"]);
    expect(told(columns.slice(0, 3))).toEqual(["立项 10", "目标 8", "绩效 _B3"]);
    const [leaf] = grow(columns, rows).tree.leaves;
    expect(leaf).not.toHaveProperty("target");
    expect(leaf).not.toHaveProperty("code");
  });

  it("hang under a dimension that shows up only below them", () => {
    const rows: Rows = [
      [null, "A1立项", "A1-1依据", 6, 6],
      [null, "A10目标", "A10-1合理", 4, 4],
      [null, "质量", "合格", 4, 4],
      [null, "B1数量", "B1-1人数", 9, 9],
    ];
    const above = grow(LEVELS, rows).tree;
    expect(names(above.roots)).toBe("立项(依据), 目标(合理), 质量(合格), 数量(人数)");
    expect(above.currentRoot()?.name).toBe("数量");
    expect(names(grow(LEVELS, [...rows, ["A决策", "A3绩效", "A3-1明确", 5, 5]]).tree.roots)).toBe(
      "数量(人数), 决策(立项(依据), 目标(合理), 质量(合格), 绩效(明确))"
    );
    expect(
      names(
        grow(LEVELS, [
          ...rows,
          ["A决策", "A3绩效", "A3-1明确", 5, 5],
          ["B产出", "B2时效", "B2-1及时", 5, 5],
        ]).tree.roots
      )
    ).toBe("决策(立项(依据), 目标(合理), 质量(合格), 绩效(明确)), 产出(数量(人数), 时效(及时))");
    // A dimension without a code is that of those without one.
    expect(names(grow(LEVELS, [...rows, ["决策", "绩效", "明确", 5, 5]]).tree.roots)).toBe(
      "立项(依据), 目标(合理), 数量(人数), 决策(质量(合格), 绩效(明确))"
    );
  });

  it("of one level stand side by side, whatever their codes begin with", () => {
    const rows = [
      ["B过程", "B1资金", "到位", 6, 6],
      ["B1管理", "B11制度", "健全", 4, 4],
    ];
    expect(names(grow(LEVELS, rows).tree.roots)).toBe("过程(资金(到位)), 管理(制度(健全))");
  });
});

describe("an indicator over several rows", () => {
  const columns: StubColumn[] = [
    ["level1", "一级指标"],
    ["level2", "二级指标"],
    ["weight", "分值", "分"],
    ["score", "得分", "分"],
    ["rate", "得分率", "%"],
    ["rubric", "评分细则"],
    ["source", "来源"],
  ];

  it("has a clause of its rule in each, and its figures in one of them", () => {
    expect(
      roots(columns, [
        ["决策", "立项", null, null, null, "①有依据", "文件"],
        [null, null, 10, null, null, "②有程序", "纪要"],
        [null, null, 99, 8, 80, "②有程序", "纪要"],
        [null, null, 99, 99, 99, null, "台账"],
      ])
    ).toEqual([
      "决策 L1 _A1/_A1/_A1 (立项 L2 10/8/80 rubric@F1 ①有依据⏎②有程序⏎②有程序 source@G1 文件)",
    ]);
  });

  it("may say its rule in a later row, and says what is typed again once", () => {
    expect(
      roots(columns, [
        ["决策", "立项", 10, 8, 80, null, "文件"],
        [null, null, null, null, null, "①有依据", "纪要"],
        [null, null, null, null, null, "①有依据", "纪要"],
      ])
    ).toEqual(["决策 L1 _A1/_A1/_A1 (立项 L2 10/8/80 rubric@F2 ①有依据 source@G1 文件)"]);
  });

  it("does not repeat a clause that is merged over two of its rows", () => {
    expect(
      roots(
        columns,
        [
          ["决策", "立项", 10, 8, 80, "①有依据", "文件"],
          [null, null, null, null, null, "②有程序", "纪要"],
          [null, null, null, null, null, null, "台账"],
        ],
        ["F2:F3"]
      )
    ).toEqual(["决策 L1 _A1/_A1/_A1 (立项 L2 10/8/80 rubric@F1 ①有依据⏎②有程序 source@G1 文件)"]);
  });

  it("is none where no indicator stands above", () => {
    const { tree, begun } = grow(columns, [[null, null, 10, 8, 80, "①有依据", "文件"]]);
    expect(tree.roots).toEqual([]);
    expect(tree.currentRoot()).toBeUndefined();
    expect(begun).toEqual(["-"]);
    const bare = columns.slice(0, 5);
    expect(
      roots(bare, [
        ["决策", "立项", 10, 8, 80],
        [null, null, 7, 7, 7],
      ])
    ).toEqual(["决策 L1 _A1/_A1/_A1 (立项 L2 10/8/80)"]);
  });
});

describe("indicators in one column", () => {
  const columns: StubColumn[] = [
    ["other", "编号"],
    ["level1", "指标"],
    ["weight", "分值", "分"],
    ["rubric", "评分细则"],
  ];

  it("stand where their codes say", () => {
    const { tree, begun } = grow(columns, [
      ["A", "决策", 30, null],
      ["A1", "立项", 20, null],
      ["A1-1", "依据", 20, "有得分"],
      ["A2", "目标", 10, "明确得分"],
      ["B", "产出", 70, null],
      ["B1", "数量", 70, "按比例得分"],
    ]);
    expect(tree.roots.map(tell)).toEqual([
      "A 决策 L1 30/_A1/_A1 (A1 立项 L2 20/_A2/_A2 (A1-1 依据 L3 20/_A3/_A3 rubric@D3 有得分), A2 目标 L2 10/_A4/_A4 rubric@D4 明确得分)",
      "B 产出 L1 70/_A5/_A5 (B1 数量 L2 70/_A6/_A6 rubric@D6 按比例得分)",
    ]);
    expect(begun).toEqual(["决策", "立项", "依据", "目标", "产出", "数量"]);
    expect(tree.leaves.map(({ name }) => name)).toEqual(["依据", "目标", "数量"]);
  });

  it("keep the code in their name before the one beside it", () => {
    const { tree } = grow(columns, [
      ["A", "X1决策", 30, null],
      ["A1", "立项", 30, "有得分"],
    ]);
    expect(tree.roots.map(({ code, children }) => [code, children[0]?.code])).toEqual([
      ["X1", "A1"],
    ]);
  });

  it("go on over rows that name none", () => {
    const rows: Rows = [
      ["A", "决策", 30, null],
      ["A1", "立项", 30, "①有得分"],
      [null, null, null, "②全得分"],
    ];
    expect(roots(columns, rows, ["A2:A3", "B2:B3"])).toEqual([
      "A 决策 L1 30/_A1/_A1 (A1 立项 L2 30/_A2/_A2 rubric@D2 ①有得分⏎②全得分)",
    ]);
    expect(names(grow(columns, rows).tree.roots)).toBe("决策(立项)");
  });
});
