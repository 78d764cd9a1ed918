import type { CellScalar } from "../../src/core/workbook/workbook";
import type { SheetDraft } from "../core/tables/book";
import type { Random } from "./random";

interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly score: number;
}

interface Group {
  readonly code: string;
  readonly name: string;
  readonly children: readonly Leaf[];
}

interface Dimension {
  readonly code: string;
  readonly name: string;
  readonly groups: readonly Group[];
}

/** A consistent indicator system, its 得分情况 and its scale, in a drawn layout. */
export interface ScoreBook {
  readonly sheets: SheetDraft[];
  readonly plan: string;
  readonly total: number;
  /** Where the printed score of each leaf stands in 指标体系. */
  readonly leaves: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly weight: number;
    readonly score: number;
  }[];
  readonly hasSubtotals: boolean;
}

const DIMENSIONS = ["决策", "过程", "产出", "效益"] as const;
const GROUPS = [
  "立项管理",
  "目标管理",
  "资金管理",
  "组织实施",
  "数量",
  "质量",
  "时效",
  "成本",
  "社会效益",
  "可持续影响",
  "对象反映",
] as const;
const NAMES = [
  "依据充分性",
  "程序规范性",
  "目标合理性",
  "编制科学性",
  "使用合规性",
  "制度健全性",
  "执行有效性",
  "认定准确性",
  "发放及时性",
  "机制健全性",
  "政策知晓度",
] as const;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const leavesOf = (dimension: Dimension): Leaf[] =>
  dimension.groups.flatMap((group) => [...group.children]);

function drawSystem(random: Random): Dimension[] {
  const weights = random.pick([
    [20, 20, 30, 30],
    [15, 25, 40, 20],
    [10, 30, 35, 25],
  ] as const);
  return DIMENSIONS.map((name, d) => {
    const letter = "ABCD".charAt(d);
    let left: number = weights[d] ?? 25;
    const groups: Group[] = [];
    while (left > 0) {
      const code = `${letter}${String(groups.length + 1)}`;
      const children: Leaf[] = [];
      let share = Math.min(left, random.int(4, 12));
      left -= share;
      while (share > 0) {
        const weight = Math.min(share, random.int(2, 6));
        share -= weight;
        children.push({
          code: `${code}-${String(children.length + 1)}`,
          name: `${random.pick(GROUPS)}${random.pick(NAMES)}${letter}${String(groups.length)}${String(children.length)}`.replace(
            /[A-Z]\d+$/u,
            (t) =>
              `第${t.slice(1)}${letter === "A" ? "甲" : letter === "B" ? "乙" : letter === "C" ? "丙" : "丁"}项`
          ),
          weight,
          score: random.chance(0.6) ? weight : random.int(0, weight * 2) / 2,
        });
      }
      groups.push({
        code,
        name: `${random.pick(GROUPS)}${"甲乙丙丁戊己".charAt(groups.length)}`,
        children,
      });
    }
    return { code: letter, name, groups };
  });
}

export function drawScoreBook(random: Random): ScoreBook {
  const system = drawSystem(random);
  const coded = random.chance(0.6);
  const labels = random.pick(["merged", "blank", "repeated"] as const);
  const weightsEverywhere = random.chance(0.4);
  const hasSubtotals = random.chance(0.5);
  const pages = random.chance(0.3);
  const weightWord = random.pick(["分值", "权重", "标准分"]);
  const label = (node: { code: string; name: string }): string =>
    coded ? `${node.code}${random.pick(["", " ", "\n"])}${node.name}` : node.name;
  const rates = random.pick(["percent", "sign", "ratio"] as const);

  const header: CellScalar[] = weightsEverywhere
    ? [
        "一级指标",
        weightWord,
        "二级指标",
        weightWord,
        "三级指标",
        weightWord,
        "目标值",
        "评分标准",
        "得分",
      ]
    : ["一级指标", "二级指标", "三级指标", weightWord, "目标值", "评分标准", "得分"];
  const levelColumns = weightsEverywhere ? [0, 2, 4] : [0, 1, 2];
  const scoreColumn = header.length - 1;
  const lines: CellScalar[][] = [["项目支出绩效评价指标体系"], header];
  const merges: string[] = [];
  const leaves: { name: string; row: number; column: number; weight: number; score: number }[] = [];
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const span = (column: number, top: number): void => {
    if (labels === "merged" && lines.length - top > 1)
      merges.push(`${letter(column)}${String(top + 1)}:${letter(column)}${String(lines.length)}`);
  };
  system.forEach((dimension, d) => {
    if (pages && d === 2) lines.push([], header);
    const dimensionTop = lines.length;
    const dimensionLabel = label(dimension);
    for (const group of dimension.groups) {
      const groupTop = lines.length;
      const groupLabel = label(group);
      for (const leaf of group.children) {
        const row: CellScalar[] = header.map(() => null);
        const first = lines.length === dimensionTop;
        const firstOfGroup = lines.length === groupTop;
        if (first || labels === "repeated") row[levelColumns[0] ?? 0] = dimensionLabel;
        if (firstOfGroup || labels === "repeated") row[levelColumns[1] ?? 1] = groupLabel;
        row[levelColumns[2] ?? 2] = label(leaf);
        row[(levelColumns[2] ?? 2) + 1] = leaf.weight;
        if (weightsEverywhere) {
          if (first) row[1] = sum(leavesOf(dimension).map((each) => each.weight));
          if (firstOfGroup) row[3] = sum(group.children.map((each) => each.weight));
        }
        row[scoreColumn - 2] = "完成";
        row[scoreColumn - 1] = `符合要求得${String(leaf.weight)}分，视情况扣分。`;
        row[scoreColumn] = leaf.score;
        leaves.push({
          name: leaf.name,
          row: lines.length,
          column: scoreColumn,
          weight: leaf.weight,
          score: leaf.score,
        });
        lines.push(row);
      }
      span(levelColumns[1] ?? 1, groupTop);
      if (weightsEverywhere) span(3, groupTop);
    }
    span(levelColumns[0] ?? 0, dimensionTop);
    if (weightsEverywhere) span(1, dimensionTop);
    if (hasSubtotals) lines.push(sumRow("小计", leavesOf(dimension)));
  });
  lines.push(sumRow(random.pick(["合计", "合 计", "总计"]), system.flatMap(leavesOf)));

  function sumRow(word: string, of: readonly Leaf[]): CellScalar[] {
    const row: CellScalar[] = header.map(() => null);
    row[0] = word;
    row[(levelColumns[2] ?? 2) + 1] = sum(of.map((leaf) => leaf.weight));
    row[scoreColumn] = sum(of.map((leaf) => leaf.score));
    return row;
  }

  const rate = (score: number, weight: number): CellScalar => {
    const value = (score / weight) * 100;
    if (rates === "percent") return Number(value.toFixed(2));
    return rates === "sign" ? `${value.toFixed(2)}%` : Number((value / 100).toFixed(4));
  };
  const total = sum(system.flatMap(leavesOf).map((leaf) => leaf.score));
  const summary: CellScalar[][] = [
    ["表3-1 得分情况"],
    ["一级指标", weightWord, "得分", "得分率%"],
    ...system.map((dimension): CellScalar[] => {
      const weight = sum(leavesOf(dimension).map((leaf) => leaf.weight));
      const score = sum(leavesOf(dimension).map((leaf) => leaf.score));
      return [label(dimension), weight, score, rate(score, weight)];
    }),
    ["合 计", 100, total, rate(total, 100)],
  ];
  const level = total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
  const scale = random.pick([
    ["90≤分值≤100", "80≤分值<90", "60≤分值<80", "分值<60"],
    ["90（含）-100分", "80（含）-90分", "60（含）-80分", "60分以下"],
    ["≥90", "80-90", "60-80", "<60"],
  ] as const);
  return {
    sheets: [
      { name: "指标体系", rows: lines, merges },
      {
        name: "得分情况",
        rows: [...summary, [], [`综合得分${String(total)}分，评价等级为“${level}”。`]],
      },
      {
        name: "等级标准",
        rows: [
          ["评价等级", "分值范围"],
          ...["优", "良", "中", "差"].map((each, i): CellScalar[] => [each, scale[i] ?? ""]),
        ],
      },
    ],
    plan: JSON.stringify({ coded, labels, weightsEverywhere, hasSubtotals, pages, rates }),
    total,
    leaves,
    hasSubtotals,
  };
}
