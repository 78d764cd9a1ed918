import type { Message } from "../messages/message";
import type { RuleClause, ScoringRule } from "../rubric/scoring-rule";
import type { ScoreRow } from "../tables/facts";
import { parseNumber } from "../tables/number";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import { leavesOf, type Leaf } from "./apply-rule";
import type { ClauseAnswer, RuleInputs } from "./rule-inputs";
import { readMetric } from "./metrics/catalogue";
import type { Candidate, Evidence, Recount } from "./metrics/metric";

/** One part of a rule and what the workbook gives for it. */
export interface BoundLeaf {
  readonly leaf: Leaf;
  readonly candidates: readonly Candidate[];
  readonly decided: boolean;
  readonly cells: readonly CellRef[];
  readonly findings: readonly string[];
  readonly recount?: Recount;
}

export interface Binding {
  readonly bound: readonly BoundLeaf[];
  /** Parts that a metric claims and the workbook has no data for. */
  readonly lacking: readonly Message[];
}

/** Binds each part of a rule to the tables and findings, by the meaning of its words. */
export function bindRule(rule: ScoringRule, row: ScoreRow, evidence: Evidence): Binding {
  const leaves = leavesOf(rule);
  const clauses = clauseTexts(rule, "");
  const bound: BoundLeaf[] = [];
  const lacking: Message[] = [];
  for (const leaf of leaves) {
    const sole = leaves.filter(({ need }) => need !== "holds").length === 1 && clauses.size <= 1;
    const reading = readMetric({
      evidence,
      row,
      leaf,
      words: {
        indicator: row.name,
        explanation: row.explanation?.text ?? "",
        clause: clauses.get(leaf.mark) ?? row.rubric?.text ?? "",
        measure: "measure" in leaf.rule ? leaf.rule.measure.name : "",
        sole,
      },
    });
    if (reading?.state === "lacking") lacking.push(reading.why);
    if (reading?.state !== "bound" || reading.candidates.length === 0) continue;
    const { candidates, decided = candidates.length === 1, cells, findings, recount } = reading;
    bound.push({ leaf, candidates, decided, cells, findings, ...(recount && { recount }) });
  }
  return { bound, lacking };
}

/** Text of each clause by its mark. */
function clauseTexts(rule: ScoringRule, mark: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (rule.kind !== "sum-of-clauses" && rule.kind !== "choice") return texts;
  for (const clause of rule.clauses) {
    if (clause.rule?.kind === "veto") continue;
    texts.set(mark + clause.mark, clause.text);
    if (!clause.rule) continue;
    for (const [inner, text] of clauseTexts(clause.rule, mark + clause.mark))
      texts.set(inner, text);
  }
  return texts;
}

/** The rule's inputs when each bound part takes its `choice`-th candidate (or its first). */
export function inputsFor(
  bound: readonly BoundLeaf[],
  choice: ReadonlyMap<BoundLeaf, Candidate>
): RuleInputs {
  const answers = new Map<string, ClauseAnswer>();
  for (const part of bound) {
    const candidate = choice.get(part) ?? part.candidates[0];
    if (!candidate) continue;
    const answer =
      part.leaf.need === "count" ? { count: candidate.value } : { value: candidate.value };
    answers.set(part.leaf.mark, answer);
  }
  return { answers };
}

/** 每降低1个百分点扣k分 and 目标/实际 begin at 目标值 where the text names no figure of its own. */
export function withTarget(rule: ScoringRule, row: ScoreRow): ScoringRule {
  const target = row.target && targetFigure(row.target.text);
  if (!target) return rule;
  if (rule.kind === "per-step" && !rule.from && rule.measure.unit === "ratio" && target.percent) {
    return { ...rule, from: target.value };
  }
  if (rule.kind === "sum-of-clauses" || rule.kind === "choice") {
    const clauses = rule.clauses.map((clause): RuleClause =>
      clause.rule?.kind === "per-step" ? { ...clause, rule: withTarget(clause.rule, row) } : clause
    );
    return { ...rule, clauses };
  }
  return rule;
}

function targetFigure(text: string): { value: Decimal; percent: boolean } | undefined {
  const parsed = parseNumber(text);
  if (!parsed) return undefined;
  const percent = parsed.suffix.includes("%");
  return { value: percent ? parsed.value.dividedBy(100) : parsed.value, percent };
}
