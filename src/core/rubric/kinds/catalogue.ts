import type { KindReader } from "../clause-reading";
import { readAwardPerItem } from "./award-per-item";
import { readAwardPerStep } from "./award-per-step";
import { readBanded } from "./banded";
import { readDeductions, readDeductPerOccurrence, readZeroTolerance } from "./deductions";
import {
  readAllOrNothing,
  readDiscretion,
  readEvaluatorRange,
  readLevels,
  readShares,
} from "./judgement";
import { readBonusPenalty } from "./bonus-penalty";
import { readNamedLadder, readStepLadder } from "./ladder";
import { readStepsUpward } from "./steps-upward";
import { readUnevenCounts } from "./uneven-counts";
import { readWeighted } from "./weighted";
import { readPerStep, readRank } from "./per-step";
import { readProportional } from "./proportional";

/** Every kind of rule that one clause can be, in the order they are tried: the strictest first. */
export const kindReaders: readonly KindReader[] = [
  readWeighted,
  readBanded,
  readProportional,
  readRank,
  readPerStep,
  readStepLadder,
  readNamedLadder,
  readZeroTolerance,
  readUnevenCounts,
  readDeductPerOccurrence,
  readAwardPerItem,
  readAwardPerStep,
  readStepsUpward,
  readBonusPenalty,
  readShares,
  readEvaluatorRange,
  readAllOrNothing,
  readLevels,
  readDeductions,
  readDiscretion,
];
