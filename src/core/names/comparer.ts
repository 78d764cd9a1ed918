import type { FieldEvidence } from "./suggestion";

/** One kind of name, compared: which rows to look at, how alike two are, and why. */
export interface Comparer {
  emitLeft(row: number, push: (hash: number) => void): void;
  emitRight(row: number, push: (hash: number) => void): void;
  /** Rows of the right list that are the same beyond doubt: nothing else need be looked at. */
  same(left: number): readonly number[];
  /** 0 to 1; some lower figure when it cannot reach `atLeast`. */
  score(left: number, right: number, atLeast: number): number;
  explain(left: number, right: number): readonly FieldEvidence[];
  /** Something tells the two apart, so that only a person may say that they are the same. */
  isDoubtful(left: number, right: number): boolean;
  /** Rows of one list that say the same: no rivals of each other. */
  leftKey(row: number): string;
  rightKey(row: number): string;
}
