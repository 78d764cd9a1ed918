import type { KindReader } from "../clause-reading";
import { readAwardPerItem } from "./award-per-item";
import { readBanded } from "./banded";
import { readDeductions, readDeductPerOccurrence, readZeroTolerance } from "./deductions";
import { readAllOrNothing, readDiscretion, readEvaluatorRange, readLevels } from "./judgement";
import { readPerStep } from "./per-step";
import { readProportional } from "./proportional";

/** Every kind of rule that one clause can be, in the order they are tried: the strictest first. */
export const kindReaders: readonly KindReader[] = [
  readBanded,
  readProportional,
  readPerStep,
  readZeroTolerance,
  readDeductPerOccurrence,
  readAwardPerItem,
  readEvaluatorRange,
  readAllOrNothing,
  readLevels,
  readDeductions,
  readDiscretion,
];
