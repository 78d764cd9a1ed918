import type { Finding } from "../checks/finding";
import { message } from "../messages/message";
import type { Settings } from "../evaluation";
import type { IndicatorScore } from "../scores/score";
import type { Doubt } from "../tables/doubt";
import { formatCell } from "../values/cell-ref";

const MOST_DECIMALS = 4;

/** 处的口径: open where a flat cut lets the two readings of a rule score differently. */
export function occurrenceDoubt(
  findings: readonly Finding[],
  indicators: readonly IndicatorScore[],
  { occurrenceUnit }: Settings
): Doubt[] {
  const isAsked = indicators.some(({ alternatives = [] }) =>
    alternatives.some(({ assumption }) => ASSUMPTIONS.has(assumption.code))
  );
  if (!isAsked && occurrenceUnit === undefined) return [];
  const cuts = findings.filter(({ rule }) => rule === "constant-residual");
  const cells = cuts.flatMap(({ cells: [cell] }) => (cell ? [formatCell(cell)] : []));
  return [
    {
      id: "occurrence",
      kind: "occurrence-unit",
      message: message("question.occurrence", { cells: cells.join("、") }),
      choices: (["each", "flat-cut-once"] as const).map((value) => ({
        value,
        words: message(`question.occurrence.${value}`),
      })),
      inForce: occurrenceUnit ?? "each",
      by: occurrenceUnit === undefined ? "nobody" : "person",
    },
  ];
}

const ASSUMPTIONS: ReadonlySet<string> = new Set(["score.assume-each", "score.assume-flat-cut"]);

/** Which findings count as 处: settled by the stricter usual, and listed where scores hang on it. */
export function countingDoubt(
  indicators: readonly IndicatorScore[],
  { countFindings }: Settings
): Doubt[] {
  const isCounted = indicators.some(
    ({ byFinding, openFindings }) => byFinding !== undefined || openFindings !== undefined
  );
  if (!isCounted && countFindings === undefined) return [];
  return [
    {
      id: "counting",
      kind: "finding-counting",
      message: message("question.counting"),
      choices: (["not-excluded", "confirmed"] as const).map((value) => ({
        value,
        words: message(`question.counting.${value}`),
      })),
      inForce: countFindings ?? "not-excluded",
      by: countFindings === undefined ? "nobody" : "person",
    },
  ];
}

/** 取整: settled by the usual two decimals, and listed so that it can be set. */
export function decimalsDoubt(
  indicators: readonly IndicatorScore[],
  { scoreDecimals }: Settings,
  usual: number
): Doubt[] {
  if (indicators.length === 0) return [];
  return [
    {
      id: "decimals",
      kind: "score-decimals",
      message: message("question.decimals"),
      choices: Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => ({
        value: String(count),
        words: message("question.decimals.count", { count: String(count) }),
      })),
      inForce: String(scoreDecimals),
      by: scoreDecimals === usual ? "nobody" : "person",
    },
  ];
}
