import type { IndicatorScore } from "../core/scores/score";
import { isPending } from "../core/scores/total-of";
import { ZERO, type Decimal } from "../core/values/decimal";

/** 一级 and 二级 indicators with what hangs below them. */
export interface IndicatorBranch {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  /** Its own weight when the workbook prints one, else the sum of its leaves. */
  readonly weight: Decimal;
  /** Sum of the scores known. */
  readonly score: Decimal;
  readonly pending: number;
  readonly branches: readonly IndicatorBranch[];
  readonly leaves: readonly IndicatorScore[];
}

interface Growing {
  readonly code?: string;
  readonly name: string;
  readonly weight?: Decimal;
  readonly branches: Map<string, Growing>;
  readonly leaves: IndicatorScore[];
}

/** Indicators by their path, in the order of the workbook. Those without a path stand on top. */
export function indicatorTree(indicators: readonly IndicatorScore[]): IndicatorBranch {
  const root: Growing = { name: "", branches: new Map(), leaves: [] };
  for (const indicator of indicators) {
    let at = root;
    for (const step of indicator.path) {
      const key = `${step.code ?? ""} ${step.name}`;
      let next = at.branches.get(key);
      if (!next) {
        next = { ...step, branches: new Map(), leaves: [] };
        at.branches.set(key, next);
      }
      at = next;
    }
    at.leaves.push(indicator);
  }
  return grown("", root);
}

function grown(key: string, growing: Growing): IndicatorBranch {
  const branches = [...growing.branches].map(([childKey, child]) =>
    grown(`${key}/${childKey}`, child)
  );
  const parts = [
    ...branches,
    ...growing.leaves.map((leaf) => ({
      weight: leaf.weight,
      score: leaf.score ?? ZERO,
      pending: isPending(leaf) ? 1 : 0,
    })),
  ];
  const add = (pick: (part: (typeof parts)[number]) => Decimal): Decimal =>
    parts.reduce((total, part) => total.plus(pick(part)), ZERO);
  return {
    key,
    ...(growing.code === undefined ? {} : { code: growing.code }),
    name: growing.name,
    weight: growing.weight ?? add((part) => part.weight),
    score: add((part) => part.score),
    pending: parts.reduce((count, part) => count + part.pending, 0),
    branches,
    leaves: growing.leaves,
  };
}
