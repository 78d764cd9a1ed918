import { createContext } from "react";
import type { FindingCounting } from "../core/scores/finding-status";

/** Which findings count as 处, and how to say so; kept in 绩核设置 like every answer. */
export interface Counting {
  readonly value: FindingCounting;
  readonly busy: boolean;
  readonly choose: (value: FindingCounting) => void;
}

/** Absent while nothing was evaluated: there is nothing to count. */
export const CountingContext = createContext<Counting | undefined>(undefined);
