import { scoreCell, type ScoreColumn } from "./score-layout";

/** Rows of 评分表 that stand together. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}
export function span(top: number, bottom: number): Span {
  return { top, bottom };
}

/** `L4:L6,L9`: one column over several spans. */
export function ranges(id: ScoreColumn, spans: readonly Span[]): string {
  return spans
    .map(({ top, bottom }) =>
      top === bottom ? scoreCell(id, top) : `${scoreCell(id, top)}:${scoreCell(id, bottom)}`
    )
    .join(",");
}
