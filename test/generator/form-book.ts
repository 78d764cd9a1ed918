import type { RuleId } from "../../src/core/checks/finding";
import type { CellScalar } from "../../src/core/workbook/workbook";
import type { SheetDraft } from "../core/tables/book";
import { added, exact } from "./part";
import type { Random } from "./random";

/** One cell changed, the finding that has to begin with it, and what else it rightly raises. */
export interface FormPlant {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar;
  readonly rule: RuleId;
  readonly yuan?: number;
  readonly entails: readonly RuleId[];
}

/** A consistent 项目支出绩效自评表 and a table of money with columns that others give. */
export interface FormBook {
  readonly sheets: SheetDraft[];
  readonly plants: readonly FormPlant[];
}

type Rows = CellScalar[][];
const POINTS: readonly RuleId[] = ["children-equal-parent", "one-total-by-every-path"];
const FORM = "自评表";
const LEDGER = "资金台账";

interface Leaf {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number;
  readonly weight: number;
  /** How far the target was missed, and what that cost; zero for most. */
  readonly missed: number;
}

const GROUPS = [
  { level1: "产出指标", weight: 50, groups: ["数量指标", "质量指标", "时效指标", "成本指标"] },
  { level1: "效益指标", weight: 30, groups: ["社会效益指标", "可持续影响指标"] },
  { level1: "满意度指标", weight: 10, groups: ["服务对象满意度指标"] },
] as const;
const THINGS = ["补贴发放", "机构改造", "人员培训", "设施维护", "政策宣传", "上门服务"] as const;
const UNITS = ["人", "处", "场", "%", "户"] as const;

/** Whole points that add up to a dimension's. */
function split(random: Random, whole: number, count: number): number[] {
  const weights = Array.from({ length: count }, () => 2);
  for (let left = whole - 2 * count; left > 0; left -= 1) {
    const at = random.int(0, count - 1);
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return weights;
}

function drawLeaves(random: Random): { level1: string; leaves: Leaf[] }[] {
  return GROUPS.map(({ level1, weight, groups }) => {
    const count = level1 === "满意度指标" ? 1 : random.int(groups.length, groups.length + 2);
    const leaves = split(random, weight, count).map((points, at): Leaf => {
      const unit = level1 === "满意度指标" ? "%" : random.pick(UNITS);
      return {
        group: groups[Math.min(at, groups.length - 1)] ?? groups[0],
        name: `${random.pick(THINGS)}${level1.slice(0, 2)}${String(at + 1)}`,
        unit,
        target: unit === "%" ? random.int(80, 95) : random.int(20, 400),
        weight: points,
        missed: random.chance(0.2) ? 1 : 0,
      };
    });
    return { level1, leaves };
  });
}

function drawForm(random: Random): { rows: Rows; plants: FormPlant[] } {
  const rows: Rows = [[random.pick(["项目支出绩效自评表", "附件：项目支出绩效自评表"])]];
  if (random.chance(0.5)) rows.push(["（2023年度）"]);
  rows.push(["项目名称", "养老服务补贴", null, null, "主管部门", "县民政局"]);
  const rate = random.pick([100, 98, 95, 90, 87.5]);
  const budget = random.int(4, 90) * 10;
  const paid = exact((budget * rate) / 100);
  const own = random.int(1, 3) * 10;
  const rates = `${String(rate)}%`;
  rows.push([
    "项目资金（万元）",
    null,
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "分值",
    "执行率",
    "得分",
  ]);
  const whole = rows.length;
  const funds = exact(rate / 10);
  rows.push([null, "年度资金总额", budget, budget, paid, 10, rates, funds]);
  rows.push([
    null,
    "其中：当年财政拨款",
    budget - own,
    budget - own,
    exact(paid - own),
    "—",
    "—",
    "—",
  ]);
  rows.push([null, "其他资金", own, own, own, "—", "—", "—"]);
  rows.push([
    "一级指标",
    "二级指标",
    "三级指标",
    random.pick(["年度指标值", "指标值"]),
    random.pick(["实际完成值", "全年实际值"]),
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ]);
  const scores = [funds];
  const plants: FormPlant[] = [];
  const isMerged = random.chance(0.5);
  for (const { level1, leaves } of drawLeaves(random)) {
    leaves.forEach((leaf, at) => {
      const { group, name, unit, target, weight, missed } = leaf;
      const isFirst = at === 0 || !isMerged;
      const score = weight - missed;
      const row = rows.length;
      scores.push(score);
      rows.push([
        isFirst ? level1 : null,
        isFirst || leaves[at - 1]?.group !== group ? group : null,
        name,
        `≥${String(target)}${unit}`,
        `${String(target - missed)}${unit}`,
        weight,
        score,
        missed > 0 ? "任务于次年初完成" : null,
      ]);
      const here = { sheet: FORM, row };
      plants.push({
        ...here,
        column: 6,
        value: weight + 2,
        rule: "score-within-weight",
        entails: [...POINTS, "target-missed"],
      });
      if (missed === 0) {
        const value = `${String(target - 3)}${unit}`;
        plants.push({ ...here, column: 4, value, rule: "target-missed", entails: [] });
      }
    });
  }
  const total = { sheet: FORM, row: rows.length, column: 6 };
  rows.push(["总分", null, null, null, null, 100, added(scores), null]);
  plants.push(
    { ...total, value: added([...scores, -1]), rule: "children-equal-parent", entails: POINTS },
    {
      sheet: FORM,
      row: whole,
      column: 6,
      value: `${String(exact(rate - 4))}%`,
      rule: "execution-rate",
      // Below 100 % the full marks beside it are a question of their own.
      entails: ["target-missed"],
    }
  );
  return { rows, plants };
}

const WHOLES = [
  { text: "元", scale: 1, step: 10000 },
  { text: "万元", scale: 10000, step: 1 },
] as const;

/** 预算, 支出, 结余 and two shares of 支出, in a drawn order, with a total. */
function drawLedger(random: Random): { rows: Rows; plants: FormPlant[] } {
  const { text, scale, step } = random.pick(WHOLES);
  const share = random.pick([60, 80, 45, 70]);
  const heads = random.shuffle([
    "预算数",
    "支出数",
    "结余资金",
    `中央财政${String(share)}%`,
  ] as const);
  const count = random.int(4, 40);
  const lines = Array.from({ length: count }, () => {
    const budget = random.int(20, 900) * step;
    const paid = exact(budget - random.int(0, 19) * step);
    return [budget, paid, exact(budget - paid), exact((paid * share) / 100)];
  });
  const sources = ["预算数", "支出数", "结余资金", `中央财政${String(share)}%`];
  const inOrder = (values: readonly number[]): number[] =>
    heads.map((head) => values[sources.indexOf(head)] ?? 0);
  const place = random.pick(["caption", "beside", "row"] as const);
  const rows: Rows = [[`乡镇项目资金使用情况表${place === "caption" ? `（单位：${text}）` : ""}`]];
  const blank = Array.from({ length: heads.length + (place === "beside" ? 2 : 0) }, () => null);
  if (place !== "caption") rows.push([...blank, `单位：${text}`]);
  rows.push(["项目名称", ...heads]);
  const first = rows.length;
  lines.forEach((values, at) => rows.push([`第${String(at + 1)}号服务项目`, ...inOrder(values)]));
  const totals = sources.map((_, at) => added(lines.map((values) => values[at] ?? 0)));
  rows.push(["合计", ...inOrder(totals)]);
  const entails: readonly RuleId[] = ["total-equals-sum"];
  const planted = (head: string, by: number): FormPlant => {
    const line = random.int(0, count - 1);
    const was = lines[line]?.[sources.indexOf(head)] ?? 0;
    return {
      sheet: LEDGER,
      row: first + line,
      column: 1 + heads.findIndex((each) => each === head),
      value: exact(was + by),
      rule: "computed-column",
      yuan: exact(by * scale),
      entails,
    };
  };
  const plants = [
    planted("结余资金", random.int(20, 60) * step),
    planted(`中央财政${String(share)}%`, random.int(2, 9) * step),
  ];
  return { rows, plants };
}

export function drawFormBook(random: Random): FormBook {
  const form = drawForm(random);
  const ledger = drawLedger(random);
  return {
    sheets: [
      { name: FORM, rows: form.rows },
      { name: LEDGER, rows: ledger.rows },
    ],
    plants: [...form.plants, ...ledger.plants],
  };
}
