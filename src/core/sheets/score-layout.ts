import { formatAddress, quoteSheet } from "../values/cell-ref";
import { groupLines, type ScoreGroup, type ScoreLine } from "./score-line";
import { columnOf, SCORE_COLUMNS } from "./sheet-layout";

const BODY_TOP = 3;
export type ScoreColumn = (typeof SCORE_COLUMNS)[number]["id"];

/** Where everything stands on 评分表, known before a cell of it is made. */
export interface ScoreLayout {
  readonly name: string;
  readonly groups: readonly {
    readonly group: ScoreGroup;
    readonly top: number;
    readonly bottom: number;
    /** Row of the 小计; absent when the workbook has no 一级指标. */
    readonly subtotal?: number;
  }[];
  readonly total: number;
}

export function layOutScores(name: string, lines: readonly ScoreLine[]): ScoreLayout {
  let row = BODY_TOP;
  const groups = groupLines(lines).map((group) => {
    const top = row;
    const bottom = top + group.lines.length - 1;
    row = bottom + 1;
    if (group.label === "") return { group, top, bottom };
    row += 1;
    return { group, top, bottom, subtotal: bottom + 1 };
  });
  return { name, groups, total: row };
}

/** `L5`: a cell of 评分表, for formulas on that sheet. */
export function scoreCell(id: ScoreColumn, row: number): string {
  return formatAddress(row, columnOf(SCORE_COLUMNS, id));
}

/** 最终得分 of a row: 复核得分 where one is typed, else 系统得分, else blank. */
export function finalFormula(row: number): string {
  const [override, system] = [scoreCell("override", row), scoreCell("system", row)];
  return `IF(${override}="",IF(${system}="","",${system}),${override})`;
}

/** `'评分表'!L5`: the same, for formulas on other sheets. */
export function scoreReference(layout: ScoreLayout, id: ScoreColumn, row: number): string {
  return `${quoteSheet(layout.name)}!${scoreCell(id, row)}`;
}
