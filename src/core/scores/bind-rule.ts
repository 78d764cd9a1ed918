import type { Message } from "../messages/message";
import type { PerStep, RuleClause, ScoringRule } from "../rubric/scoring-rule";
import type { ScoreRow } from "../tables/facts";
import { parseNumber } from "../tables/number";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { Leaf } from "./apply-rule";
import type { MetricId } from "./clause-score";
import { readMetric } from "./metrics/catalogue";
import type { Candidate, Evidence, Metric, Recount } from "./metrics/metric";
import type { ClauseAnswer } from "./rule-inputs";
import type { RulePart } from "./rule-parts";

/** Clauses that speak for the whole and have no points of their own. */
const STRIKES: ReadonlySet<ScoringRule["kind"]> = new Set(["veto", "not-applicable"]);

/** One part of a rule and what the workbook gives for it. */
export interface BoundPart {
  readonly leaf: Leaf;
  readonly metric: Pick<Metric, "id" | "name">;
  /** A person chose the metric; otherwise the words did. */
  readonly chosen: boolean;
  readonly candidates: readonly Candidate[];
  readonly decided: boolean;
  readonly cells: readonly CellRef[];
  readonly findings: readonly string[];
  readonly recount?: Recount;
  /** A reading as an answer to this part. */
  answer(candidate: Candidate): ClauseAnswer;
}

export interface Binding {
  readonly bound: readonly BoundPart[];
  /** Parts that a metric claims and the workbook has no data for. */
  readonly lacking: readonly Message[];
}

/**
 * Binds each part of a rule to the tables and findings: as a person chose (by the part's id), else
 * by the meaning of its words.
 */
export function bindRule(
  parts: readonly RulePart[],
  row: ScoreRow,
  evidence: Evidence,
  choices: Readonly<Record<string, MetricId | "none">> = {}
): Binding {
  const read = parts.filter(({ isUnread }) => !isUnread);
  const measured = read.filter(({ leaf }) => leaf.need !== "holds");
  // A veto speaks for the whole, and does not make a rule one of several clauses.
  const speaking = parts.filter(({ leaf }) => !STRIKES.has(leaf.rule.kind));
  const bound: BoundPart[] = [];
  const lacking: Message[] = [];
  for (const { leaf, text } of read) {
    const request = {
      evidence,
      row,
      leaf,
      words: {
        indicator: row.name,
        explanation: row.explanation?.text ?? "",
        clause:
          "condition" in leaf.rule && STRIKES.has(leaf.rule.kind) ? leaf.rule.condition : text,
        measure: "measure" in leaf.rule ? leaf.rule.measure.name : "",
        sole: measured.length === 1 && speaking.length <= 1,
      },
    };
    const binding = readMetric(request, choices[leaf.mark]);
    if (!binding) continue;
    const { metric, reading, chosen } = binding;
    if (reading.state === "lacking") lacking.push(reading.why);
    if (reading.state !== "bound" || reading.candidates.length === 0) continue;
    const { candidates, decided = candidates.length === 1, cells, findings, recount } = reading;
    bound.push({
      leaf,
      metric,
      chosen,
      candidates,
      decided,
      cells,
      findings,
      ...(recount && { recount }),
      answer: ({ value }) => (leaf.need === "count" ? { count: value } : { value }),
    });
  }
  return { bound, lacking };
}

/** 每降低1个百分点扣k分 and 目标/实际 begin at 目标值 where the text names no figure of its own. */
export function withTarget(rule: ScoringRule, row: ScoreRow): ScoringRule {
  const target = row.target && targetFigure(row.target.text);
  if (!target) return rule;
  if (rule.kind === "per-step" && !rule.from && rule.measure.unit === "ratio" && target.percent) {
    return { ...rule, from: target.value };
  }
  if (rule.kind === "per-step" && !rule.from && rule.ofTarget && !target.percent) {
    return ofQuantity(rule, target);
  }
  if (rule.kind === "sum-of-clauses" || rule.kind === "choice") {
    const clauses = rule.clauses.map((clause): RuleClause =>
      clause.rule?.kind === "per-step" ? { ...clause, rule: withTarget(clause.rule, row) } : clause
    );
    return { ...rule, clauses };
  }
  return rule;
}

/** 每低于目标值2% of a target of 200 户: 4 户. A figure without a unit may be a percent. */
function ofQuantity(rule: PerStep, { value, word }: TargetFigure): PerStep {
  if (word === "" || value.lte(0)) return rule;
  const { ofTarget: _share, ...bare } = rule;
  const measure = { name: rule.measure.name, unit: "number", word } as const;
  return { ...bare, measure, from: value, step: rule.step.times(value) };
}

interface TargetFigure {
  readonly value: Decimal;
  readonly percent: boolean;
  /** What it counts: 户. */
  readonly word: string;
}

function targetFigure(text: string): TargetFigure | undefined {
  const parsed = parseNumber(text);
  if (!parsed) return undefined;
  const percent = parsed.suffix.includes("%");
  return {
    value: percent ? parsed.value.dividedBy(100) : parsed.value,
    percent,
    word: parsed.suffix,
  };
}
