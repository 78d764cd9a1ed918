import { readFacts } from "../../../../src/core/tables/find-tables";
import type { ScoreRow } from "../../../../src/core/tables/facts";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

type Row = readonly CellScalar[];

/** The indicators of a table, children in brackets: 决策(立项, 目标). */
function tree(rows: readonly Row[]): string {
  const said = ({ code, name, children }: ScoreRow): string =>
    `${code ?? ""}${name}${children.length > 0 ? `(${children.map(said).join(", ")})` : ""}`;
  const [table] = readFacts(
    book({ name: "评分", rows: [["绩效评价得分表"], ...rows] })
  ).scoreTables;
  return (table?.roots ?? []).map(said).join(", ");
}

const HEADERS = ["指标名称", "分值", "评分标准", "得分"];
const RULE = "符合得满分，否则不得分";
/** Names, weights, and whether the row is an indicator with a rule. */
const LINES = [
  ["决策", 30, false],
  ["立项", 10, true],
  ["目标", 20, true],
  ["产出", 70, false],
  ["数量", 30, true],
  ["质量", 40, true],
] as const;
const TREE = "决策(立项, 目标), 产出(数量, 质量)";

function withCodes(header: string, codes: readonly CellScalar[]): Row[] {
  return [
    [header, ...HEADERS],
    ...LINES.map(([name, weight, isLeaf], at) => [
      codes[at] ?? null,
      name,
      weight,
      isLeaf ? RULE : null,
      weight,
    ]),
    [null, "合计", 100, null, 100],
  ];
}

describe("all levels in one column", () => {
  it("codes of letters beside the names are the indicators' codes", () => {
    expect(tree(withCodes("指标编码", ["A", "A1", "A2", "B", "B1", "B2"]))).toBe(
      "A决策(A1立项, A2目标), B产出(B1数量, B2质量)"
    );
  });

  it.each([
    [
      "dotted",
      "编号",
      ["1", "1.1", "1.2", "2", "2.1", "2.2"],
      "决策(1.1立项, 1.2目标), 产出(2.1数量, 2.2质量)",
    ],
    ["Chinese over digits typed as numbers", "序号", ["一", 1, 2, "二", 3, 4], TREE],
    [
      "Chinese over Chinese in brackets",
      "序号",
      ["一", "（一）", "（二）", "二", "（一）", "（二）"],
      TREE,
    ],
    ["one running number says nothing, the rules do", "序号", [1, 2, 3, 4, 5, 6], TREE],
  ])("%s", (_name, header, codes, expected) => {
    expect(tree(withCodes(header, codes))).toBe(expected);
  });

  it("indents", () => {
    const rows = LINES.map(([name, weight, isLeaf]) => [
      isLeaf ? `　　${name}` : name,
      weight,
      RULE,
      weight,
    ]);
    expect(tree([HEADERS, ...rows, ["合计", 100, null, 100]])).toBe(TREE);
  });

  it("rows without a rule over rows with one, when their weights bear it out", () => {
    const rows = LINES.map(([name, weight, isLeaf]) => [
      name,
      weight,
      isLeaf ? RULE : null,
      weight,
    ]);
    expect(tree([HEADERS, ...rows, ["合计", 100, null, 100]])).toBe(TREE);
  });

  it("an indicator that lacks its rule is no parent of the next ones", () => {
    const rows = LINES.filter(([, , isLeaf]) => isLeaf).map(([name, weight], at) => [
      name,
      weight,
      at % 2 === 0 ? null : RULE,
      weight,
    ]);
    expect(tree([HEADERS, ...rows, ["合计", 100, null, 100]])).toBe("立项, 目标, 数量, 质量");
  });

  it("weights alone, when all together are twice the whole", () => {
    const rows = LINES.map(([name, weight]) => [name, weight, weight]);
    const headers = ["指标", "分值", "得分"];
    expect(tree([headers, ...rows, ["合计", 100, 100]])).toBe(TREE);
    expect(tree([headers, ...rows])).toBe(TREE);
    expect(tree([headers, ...rows, ["合计", 200, 200]])).toBe("决策, 立项, 目标, 产出, 数量, 质量");
  });
});
