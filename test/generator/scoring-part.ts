import type { CellScalar } from "../../src/core/workbook/workbook";
import type { Keyed } from "./composer";
import { added, exact, type Part, type Planter } from "./part";
import type { Random } from "./random";

interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  weight: number;
  /** In 指标体系 and in the table of its dimension. */
  score: number;
  otherScore: number;
  rubric: string;
  readonly target: CellScalar;
  /** Loses half a point an occurrence; the others are scored clause by clause. */
  readonly isDeducted: boolean;
}

interface Dimension {
  readonly code: string;
  readonly name: string;
  readonly leaves: Leaf[];
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  决策: ["立项依据充分性", "立项程序规范性", "绩效指标明确性", "预算编制科学性"],
  过程: ["资金使用合规性", "管理制度健全性", "制度执行有效性", "档案管理完整性"],
  产出: ["补贴数量完成情况", "对象认定准确性", "审核工作规范性", "成本控制有效性"],
  效益: ["缓解运营压力", "长效机制健全性", "政策知晓程度", "补贴对象满意度"],
};
const MARKS = ["①", "②", "③"] as const;
const keyed = (key: string, value: CellScalar): Keyed => ({ key, value });

const LEVELS = ["优", "良", "中", "差"] as const;
const levelOf = (score: number): string =>
  score >= 90 ? "优" : score >= 80 ? "良" : score >= 60 ? "中" : "差";

/** ①…得2分，否则不得分；②…: clauses of whole points that make up the weight. */
function clauses(random: Random, weight: number): { rubric: string; score: number } {
  const first = random.int(1, weight - 2);
  const parts = [first, weight - first];
  const rubric = parts
    .map(
      (points, at) =>
        `${MARKS[at] ?? ""}要求${"甲乙丙"[at] ?? ""}落实到位，得${String(points)}分，否则不得分`
    )
    .join("；");
  const score = added(parts.map((points) => (random.chance(0.8) ? points : 0)));
  return { rubric: `${rubric}。`, score: score === 0 ? first : score };
}

function drawLeaf(random: Random, code: string, name: string, weight: number): Leaf {
  const isDeducted = random.chance(0.5);
  const drawn = clauses(random, weight);
  const rubric = isDeducted ? "每发现1处不符合要求扣0.5分，扣完为止。" : drawn.rubric;
  const score = isDeducted ? weight - random.int(0, 4) / 2 : drawn.score;
  const target = name.includes("满意度") ? "95%" : name.includes("数量") ? "100%" : "达标";
  const group = code.replace(/-\d+$/u, "");
  return {
    code,
    name,
    group: `${group}${name.slice(0, 2)}类`,
    weight,
    score,
    otherScore: score,
    rubric,
    target,
    isDeducted,
  };
}

export interface Scoring extends Part {
  /** Gives 绩效指标明确性 full marks everywhere; the key of its score. */
  readonly makeClarityFull: () => string;
}

export interface ScoringOptions {
  /** Only 指标体系, without 小计 and 合计: its weights alone have to make 100. */
  readonly isBare: boolean;
}

/** An indicator system with its rules, the scores again by dimension, the summary and the level. */
export function drawScoring(random: Random, { isBare }: ScoringOptions): Scoring {
  const weights = random.pick([
    [20, 20, 30, 30],
    [16, 24, 40, 20],
    [20, 30, 30, 20],
  ] as const);
  const system = ["决策", "过程", "产出", "效益"].map((name, d): Dimension => {
    const code = "ABCD".charAt(d);
    const weight = weights[d] ?? 25;
    const names = NAMES[name] ?? [];
    const share = weight / names.length;
    const sizes = names.map((_, at) => share + (at % 2 === 0 ? 1 : -1));
    const leaves = names.map((each, at) =>
      drawLeaf(random, `${code}${String(at + 1)}-1`, each, sizes[at] ?? share)
    );
    return { code, name, leaves };
  });
  const all = (): Leaf[] => system.flatMap(({ leaves }) => leaves);
  const codes = isBare || random.chance(0.7);
  const glue = random.pick(["", " ", "\n"]);
  const label = (code: string, name: string): string => (codes ? `${code}${glue}${name}` : name);
  const hasSubtotals = random.chance(0.5);
  const rateStyle = random.pick(["percent", "sign"] as const);
  const state = {
    said: undefined as number | undefined,
    level: undefined as string | undefined,
    closings: new Map<string, number>(),
    rates: new Map<string, number>(),
    bands: ["90≤分值≤100", "80≤分值<90", "60≤分值<80", "分值<60"] as string[],
    reason: undefined as string | undefined,
  };
  /** As every table but 指标体系 itself adds them up. */
  const sum = (leaves: readonly Leaf[]): number =>
    added(leaves.map(({ otherScore }) => otherScore));
  const total = (): number => sum(all());
  const weightOf = (leaves: readonly Leaf[]): number => added(leaves.map(({ weight }) => weight));
  const rate = (key: string, score: number, weight: number): CellScalar => {
    const value = state.rates.get(key) ?? Number(((score / weight) * 100).toFixed(2));
    return rateStyle === "percent" ? value : `${value.toFixed(2)}%`;
  };

  const write: Part["write"] = (composer) => {
    composer.add({
      sheet: "指标体系",
      caption: "绩效评价指标体系",
      isOrdered: true,
      columns: [
        { id: "level1", head: "一级指标" },
        { id: "level2", head: "二级指标" },
        { id: "level3", head: "三级指标" },
        { id: "weight", head: "分值" },
        { id: "target", head: "目标值" },
        { id: "rubric", head: "评分细则" },
        { id: "score", head: "得分" },
      ],
      rows: system.flatMap(({ code, name, leaves }) => [
        ...leaves.map((leaf) => ({
          level1: label(code, name),
          level2: label(leaf.group.slice(0, 2), leaf.group.slice(2)),
          level3: label(leaf.code, leaf.name),
          weight: keyed(`weight ${leaf.code}`, leaf.weight),
          target: keyed(`target ${leaf.code}`, leaf.target),
          rubric: keyed(`rubric ${leaf.code}`, leaf.rubric),
          score: keyed(`score ${leaf.code}`, leaf.score),
        })),
        ...(hasSubtotals && !isBare
          ? [
              {
                level1: "小计",
                weight: weightOf(leaves),
                score: keyed(
                  `subtotal ${code}`,
                  state.closings.get(`subtotal ${code}`) ?? sum(leaves)
                ),
              },
            ]
          : []),
      ]),
      ...(isBare ? {} : { notes: [] }),
    });
    if (isBare) return;
    composer.add({
      sheet: "得分情况",
      caption: "绩效评价得分情况",
      isOrdered: true,
      columns: [
        { id: "level1", head: "一级指标" },
        { id: "weight", head: "分值", isFigure: true },
        { id: "score", head: "得分", isFigure: true },
        { id: "rate", head: "得分率%" },
      ],
      rows: system.map(({ code, name, leaves }) => ({
        level1: label(code, name),
        weight: weightOf(leaves),
        score: sum(leaves),
        rate: keyed(`rate ${code}`, rate(code, sum(leaves), weightOf(leaves))),
      })),
      total: {
        weight: 100,
        score: keyed("score total", total()),
        rate: rate("total", total(), 100),
      },
    });
    for (const { code, name, leaves } of system) {
      const closed = state.closings.get(code) ?? sum(leaves);
      composer.add({
        sheet: "分项得分",
        caption: `${name}类指标得分情况`,
        isOrdered: true,
        columns: [
          { id: "level2", head: "二级指标" },
          { id: "level3", head: "三级指标" },
          { id: "weight", head: "分值" },
          { id: "score", head: "得分" },
          { id: "rate", head: "得分率%" },
        ],
        rows: [
          ...leaves.map((leaf) => ({
            level2: label(leaf.group.slice(0, 2), leaf.group.slice(2)),
            level3: label(leaf.code, leaf.name),
            weight: leaf.weight,
            score: keyed(`other ${leaf.code}`, leaf.otherScore),
            rate: keyed(`rate ${leaf.code}`, rate(leaf.code, leaf.otherScore, leaf.weight)),
          })),
          {
            level2: `一级指标${name}类合计`,
            weight: weightOf(leaves),
            score: keyed(`closing ${code}`, closed),
            rate: rate(`closing ${code}`, closed, weightOf(leaves)),
          },
        ],
      });
    }
    composer.add({
      sheet: "等级标准",
      caption: "评价分值与等级",
      columns: [
        { id: "range", head: "分值范围" },
        { id: "level", head: "绩效级别" },
      ],
      rows: state.bands.map((band, at) => ({
        range: keyed(`band ${at}`, band),
        level: LEVELS[at] ?? "",
      })),
    });
    const said = state.said ?? total();
    composer.lines("评价结论", [
      keyed(
        "said",
        `本项目综合得分${String(said)}分，评价等级为“${state.level ?? levelOf(said)}”。`
      ),
    ]);
    composer.add({
      sheet: "得分说明",
      caption: "部分指标得分说明",
      columns: [
        { id: "level3", head: "三级指标" },
        { id: "weight", head: "分值" },
        { id: "score", head: "得分" },
        { id: "reason", head: "得分说明" },
      ],
      isOrdered: true,
      rows: all()
        .filter(({ isDeducted }) => !isDeducted)
        .slice(0, 1)
        .map((leaf) => ({
          level3: label(leaf.code, leaf.name),
          weight: leaf.weight,
          score: leaf.otherScore,
          reason: keyed("reason", state.reason ?? "按细则逐项核对后给分。"),
        })),
    });
  };

  /** Sets a score everywhere, so that every sum follows. */
  const setScore = (leaf: Leaf, score: number): void => {
    leaf.score = score;
    leaf.otherScore = score;
  };
  const any = (test: (leaf: Leaf) => boolean = () => true): Leaf => random.pick(all().filter(test));
  const hasClauses = all().some(({ isDeducted }) => !isDeducted);
  const dimension = (): Dimension => random.pick(system);
  const full: Planter[] = [
    {
      rule: "children-equal-parent",
      name: "the closing row of a dimension",
      plant: () => {
        const { code, leaves } = dimension();
        state.closings.set(code, sum(leaves) + 1.5);
        return { key: `closing ${code}`, difference: 1.5, entails: ["one-total-by-every-path"] };
      },
    },
    {
      rule: "score-within-weight",
      name: "a score beyond its weight",
      plant: () => {
        const leaf = any();
        leaf.score = leaf.weight + 2;
        const entails = [
          "children-equal-parent",
          "same-indicator-differs",
          "one-total-by-every-path",
          "grade-matches-score",
        ] as const;
        return { key: `score ${leaf.code}`, difference: 2, entails };
      },
    },
    {
      rule: "score-rate",
      name: "a rate of a dimension",
      plant: () => {
        const { code, leaves } = dimension();
        const right = (sum(leaves) / weightOf(leaves)) * 100;
        state.rates.set(code, Number((right > 50 ? right - 7 : right + 7).toFixed(2)));
        return { key: `rate ${code}`, difference: right > 50 ? -7 : 7 };
      },
    },
    {
      rule: "same-indicator-differs",
      name: "a score that two tables tell differently",
      plant: () => {
        const leaf = any(({ score }) => score >= 1);
        leaf.otherScore = exact(leaf.score - 0.5);
        return {
          key: `other ${leaf.code}`,
          difference: -0.5,
          entails: ["one-total-by-every-path", "children-equal-parent"],
        };
      },
    },
    {
      rule: "one-total-by-every-path",
      name: "another total in a sentence",
      plant: () => {
        state.said = exact(total() - 1);
        return { key: "said" };
      },
    },
    {
      rule: "grade-matches-score",
      name: "another level in a sentence",
      plant: () => {
        state.level = total() >= 90 ? "良" : "优";
        return { key: "said" };
      },
    },
    {
      rule: "grade-scale-gaps",
      name: "a gap in the scale",
      plant: () => {
        state.bands[2] = "60≤分值<75";
        return { key: "band 1" };
      },
    },
    {
      rule: "target-differs",
      name: "another satisfaction than planned",
      plant: () => {
        const leaf = all().find(({ name }) => name === "补贴对象满意度") as Leaf;
        Object.assign(leaf, { target: "90%" });
        return { key: `target ${leaf.code}`, difference: -5 };
      },
    },
    {
      rule: "self-evaluation-contradicted",
      name: "an indicator that got nothing",
      plant: () => {
        const leaf = any(({ isDeducted, weight }) => isDeducted || weight > 0);
        setScore(leaf, 0);
        return { key: "answers" };
      },
    },
    ...(hasClauses
      ? [
          {
            rule: "attainable-score" as const,
            name: "points for a clause that it cannot give",
            plant: () => {
              state.reason = "①得0.3分；②按细则给分。";
              return { key: "reason" };
            },
          },
          {
            rule: "sub-items-sum" as const,
            name: "a clause with a point too few",
            plant: () => {
              const leaf = any(({ isDeducted }) => !isDeducted);
              leaf.rubric = leaf.rubric.replace(
                /得(\d+(?:\.\d+)?)分，否则不得分。$/u,
                (_, points: string) => `得${String(Number(points) + 1)}分，否则不得分。`
              );
              return { key: `rubric ${leaf.code}`, difference: 1 };
            },
          },
        ]
      : []),
    ...(all().some(({ isDeducted }) => isDeducted)
      ? [
          {
            rule: "attainable-score" as const,
            name: "a score between two that the rule can give",
            plant: () => {
              const leaf = any(({ isDeducted }) => isDeducted);
              setScore(leaf, exact(leaf.weight - 0.3));
              return { key: `score ${leaf.code}` };
            },
          },
        ]
      : []),
  ];
  const bare: Planter[] = [
    {
      rule: "weights-sum",
      name: "a weight of another size",
      plant: () => {
        const leaf = any(({ isDeducted }) => isDeducted);
        leaf.weight += 2;
        leaf.score += 2;
        return { key: `weight ${all()[0]?.code ?? ""}`, difference: 2 };
      },
    },
  ];
  const canGrow = all().some(({ isDeducted }) => isDeducted);
  const makeClarityFull = (): string => {
    const leaf = all().find(({ name }) => name === "绩效指标明确性") as Leaf;
    setScore(leaf, leaf.weight);
    return `score ${leaf.code}`;
  };
  return { write, planters: isBare ? (canGrow ? bare : []) : full, makeClarityFull };
}
