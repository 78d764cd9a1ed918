import { createContext, useContext } from "react";
import type { MetricId } from "../core/scores/clause-score";
import type { Judgement } from "../core/scores/judgement";

/** What a person can say of the clauses of an indicator, whose key is bound in. */
export interface Judging {
  readonly busy: boolean;
  /** Undefined takes what was said back. */
  readonly judge: (indicator: string, clause: string, judgement: Judgement | undefined) => void;
  /** The metric that a clause rests on, `none` to answer it oneself. */
  readonly bind: (indicator: string, clause: string, metric: MetricId | "none") => void;
}

export const JudgingContext = createContext<Judging>({
  busy: false,
  judge: () => undefined,
  bind: () => undefined,
});

export function useJudging(): Judging {
  return useContext(JudgingContext);
}
