import { say } from "../../../src/core/messages/message";
import { clauseReading, type KindReader } from "../../../src/core/rubric/clause-reading";
import { readAwardPerItem } from "../../../src/core/rubric/kinds/award-per-item";
import { readAwardPerStep } from "../../../src/core/rubric/kinds/award-per-step";
import { readBanded } from "../../../src/core/rubric/kinds/banded";
import { readBonusPenalty } from "../../../src/core/rubric/kinds/bonus-penalty";
import {
  readDeductions,
  readDeductPerOccurrence,
  readZeroTolerance,
} from "../../../src/core/rubric/kinds/deductions";
import { readEachOf } from "../../../src/core/rubric/kinds/each-of";
import {
  readAllOrNothing,
  readDiscretion,
  readEvaluatorRange,
  readLevels,
  readShares,
} from "../../../src/core/rubric/kinds/judgement";
import { readNamedLadder, readStepLadder } from "../../../src/core/rubric/kinds/ladder";
import { readPerStep, readRank } from "../../../src/core/rubric/kinds/per-step";
import { readProportional } from "../../../src/core/rubric/kinds/proportional";
import { readStepsUpward } from "../../../src/core/rubric/kinds/steps-upward";
import { readSumOfAwards } from "../../../src/core/rubric/kinds/sum-of-awards";
import { readUnevenCounts } from "../../../src/core/rubric/kinds/uneven-counts";
import { readWeighted } from "../../../src/core/rubric/kinds/weighted";
import { readStatements } from "../../../src/core/rubric/read-statements";
import { ruleData, type RuleData } from "../../../src/core/rubric/rule-data";
import { Decimal } from "../../../src/core/values/decimal";

const readers: Readonly<Record<string, KindReader>> = {
  "award-per-item": readAwardPerItem,
  "award-per-step": readAwardPerStep,
  banded: readBanded,
  "bonus-penalty": readBonusPenalty,
  deductions: readDeductions,
  "deduct-per-occurrence": readDeductPerOccurrence,
  "zero-tolerance": readZeroTolerance,
  "all-or-nothing": readAllOrNothing,
  discretion: readDiscretion,
  "evaluator-range": readEvaluatorRange,
  levels: readLevels,
  shares: readShares,
  "named-ladder": readNamedLadder,
  "step-ladder": readStepLadder,
  "per-step": readPerStep,
  rank: readRank,
  proportional: readProportional,
  "steps-upward": readStepsUpward,
  "uneven-counts": readUnevenCounts,
  weighted: readWeighted,
};

/** A clause, and the reader that it is put before; without full marks when `weight` is empty. */
export interface Asked {
  readonly reader: string;
  readonly weight: string;
  readonly text: string;
}

/** The rule, what it asks and what it notes; nothing when the clause is not of this kind. */
export function tellReading({ reader, text, weight }: Asked): readonly string[] {
  const given = weight === "" ? {} : { given: new Decimal(weight) };
  const said = readStatements(text);
  const list = { "sum-of-awards": readSumOfAwards, "each-of": readEachOf }[reader];
  const kind = readers[reader];
  if (!list && !kind) throw new Error(`No reader ${reader}`);
  const reading = list ? list(said, given) : kind?.(clauseReading(text, said, given));
  if (!reading) return [];
  const { rule, questions = [], notes = [] } = reading;
  return [
    ...linesOf(ruleData(rule)),
    ...questions.map((one) => `? ${say(one, "zh-CN")}`),
    ...notes.map((one) => `! ${say(one, "zh-CN")}`),
  ];
}

/** One line for the rule, and one for each of its bands, options, items and clauses. */
function linesOf(data: RuleData): readonly string[] {
  const entries = Object.entries(data as Readonly<Record<string, RuleData>>);
  const own = entries.filter(([, value]) => !Array.isArray(value));
  return [
    own.map(([key, value]) => `${key}: ${brief(value)}`).join(", "),
    ...entries.flatMap(([, value]) =>
      Array.isArray(value) ? value.map((one: RuleData) => `- ${brief(one)}`) : []
    ),
  ];
}

/** 0.9 excluded for an edge that does not belong to it, 0.9 unmarked where the text does not say. */
function brief(data: RuleData): string {
  return JSON.stringify(data)
    .replace(/\{"value":"([^"]*)","inclusive":(true|false),"marked":(true|false)\}/gu, "$1 $2 $3")
    .replace(/ (true|false) (true|false)/gu, (_all, inclusive, marked) => {
      return `${inclusive === "true" ? "" : " excluded"}${marked === "true" ? "" : " unmarked"}`;
    })
    .replaceAll('"', "");
}
