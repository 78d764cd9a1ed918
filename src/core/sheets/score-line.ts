import type { ScoreState } from "../scores/score";
import type { Decimal } from "../values/decimal";
import type { PlanCell } from "../workbook/write-plan";

/**
 * What 评分表 keeps of a rule that reaches beyond its own points, as its hidden column has it: the
 * total is 0, the indicator does not apply, or it is not yet known whether the total loses by it.
 */
export const LINE_EFFECTS = ["veto", "exempt", "open"] as const;
export type LineEffect = (typeof LINE_EFFECTS)[number];

/** One indicator as 评分表 shows it: words are said, links are made. */
export interface ScoreLine {
  /** Known by it on the next run: the code, or the name; `#2` behind it for a repeated one. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** From the top level down: 一级, 二级 …; empty when the workbook has one level. */
  readonly path: readonly { readonly label: string; readonly weight?: Decimal }[];
  readonly weight: Decimal;
  readonly stated?: Decimal;
  /** System score; absent while pending. */
  readonly system?: Decimal;
  /** State of the system score: never `judged` by an overriding score. */
  readonly state: ScoreState;
  readonly rule?: string;
  readonly findings: readonly string[];
  readonly target?: string;
  readonly actual?: string;
  readonly rubric?: string;
  readonly reason: string;
  readonly evidence?: Pick<PlanCell, "link"> & { readonly value: string };
  /** 复核得分 as a number; absent when none is typed. */
  readonly override?: Decimal;
  /** 复核得分 that is no number, as typed: it counts as no score. */
  readonly unreadable?: string;
  /** What its rule does to the total; see LINE_EFFECTS. */
  readonly effect?: LineEffect;
  /** Signed points that its rule puts on top of the total. */
  readonly change?: Decimal;
  /** 最终得分 when the sheet was written last, to tell what changed. */
  readonly last?: Decimal;
}

/** The score that counts: the reviewer's if there is one, else the system's. */
export function finalScore(line: ScoreLine): Decimal | undefined {
  if (line.unreadable !== undefined) return undefined;
  return line.override ?? line.system;
}

/** `C4-1 补贴资金发放准确性`; the name alone when there is no code. */
export function labelOf(entry: { readonly code?: string; readonly name: string }): string {
  if (entry.code === undefined || entry.code === "" || entry.code === entry.name) return entry.name;
  return `${entry.code} ${entry.name}`;
}

/** Indicators of one 一级指标, in the workbook's order. */
export interface ScoreGroup {
  /** Empty when the workbook has no 一级指标. */
  readonly label: string;
  readonly lines: readonly ScoreLine[];
}

/** Groups by 一级指标; a dimension that continues elsewhere is brought together. */
export function groupLines(lines: readonly ScoreLine[]): readonly ScoreGroup[] {
  const groups = new Map<string, ScoreLine[]>();
  for (const line of lines) {
    const label = line.path[0]?.label ?? "";
    const group = groups.get(label);
    if (group) group.push(line);
    else groups.set(label, [line]);
  }
  return [...groups].map(([label, members]) => ({ label, lines: members }));
}
