import { distinctCells } from "../checks/figure-text";
import { message, type Message } from "../messages/message";
import { joinMessages } from "../rubric/join-messages";
import type { ParsedRubric } from "../rubric/parsed-rubric";
import { parseRubric } from "../rubric/parse-rubric";
import type { CellRef } from "../values/cell-ref";
import { Decimal, plain, ZERO } from "../values/decimal";
import { oncePer } from "../values/once-per";
import { bindRule, withTarget, type Binding, type BoundPart } from "./bind-rule";
import type { MetricChoices } from "./clause-score";
import { clauseScores, judgedAnswers } from "./clause-scores";
import { frameOf, weightOf } from "./indicator-frame";
import type { IndicatorRow } from "./indicator-rows";
import type { Judgement } from "./judgement";
import type { Candidate, Evidence } from "./metrics/metric";
import {
  applyWith,
  inputsWith,
  resolveScore,
  type Resolved,
  type ScoreBasis,
} from "./resolve-score";
import { ruleInHand, type RuleInHand } from "./rule-parts";
import type { IndicatorScore } from "./score";
import { openEffectsOf } from "./open-effects";
import { isAttainable, judgedWords, notesOf, notUnderstood, reasonOf } from "./score-reason";
import { scoresByFinding } from "./scores-by-finding";

/** What a person settled for one indicator, by clause. */
export interface IndicatorSettings {
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly metrics: MetricChoices[string];
}

/**
 * Scores one indicator: computed where data decides, judged where a person answered, else the
 * stated score, else pending. What a person has to judge is named; missing data is never zero.
 */
export function scoreIndicator(
  indicator: IndicatorRow,
  evidence: Evidence,
  { judgements, metrics }: IndicatorSettings
): IndicatorScore {
  const { row } = indicator;
  const weight = weightOf(row);
  const text = row.rubric?.text ?? "";
  const parsed = row.rubric && parseRubric(row.rubric.text, weight);
  const read = parsed?.rule && { ...parsed, rule: withTarget(parsed.rule, row) };
  const inHand = ruleInHand(read ?? parsed, text, weight);
  const binding = bindRule(inHand.parts, row, evidence, metrics);
  const judged = judgedAnswers(inHand.parts, judgements);
  const basis: ScoreBasis = {
    rule: inHand.rule,
    bound: binding.bound.filter(({ leaf }) => !judged.has(leaf.mark)),
    judged,
    weight,
    scoreDecimals: evidence.settings.scoreDecimals,
  };
  const isOpen = inHand.parts.some(({ leaf, isUnread }) => isUnread && !judged.has(leaf.mark));
  const resolved = isOpen ? undefined : resolveScore(basis);
  const decided = isOpen ? undefined : applyWith(basis, resolved?.choice ?? new Map());
  const inForce = decided?.state === "scored" ? (decided.effects ?? []) : [];
  // A rule that is decided without that clause leaves nothing open: its veto already struck.
  const openEffects =
    decided?.state === "scored"
      ? []
      : openEffectsOf(inHand.parts, inputsWith(basis, new Map()).answers ?? new Map());
  const known: IndicatorScore = {
    ...frameOf(indicator, weight),
    ...(read && { rule: read.rule.kind }),
    findings: onlyOr(
      basis.bound.map(({ findings }) => findings),
      (lists) => [...new Set(lists.flat())]
    ),
    clauses: clauseScores(inHand.parts, judgements, chosenOf(basis, resolved), evidence),
    ...actualOf(basis),
    ...(inForce.length > 0 && { effects: inForce }),
    ...(openEffects.length > 0 && { openEffects }),
  };
  const frame = {
    ...known,
    cells: cellsOf(
      known.cells,
      basis.bound.map(({ cells }) => cells)
    ),
  };
  const words = judgedWords(inHand.parts, judgements);
  if (resolved) return scored(frame, resolved, basis, parsed, words, evidence);
  const exempt = inForce.some(({ kind }) => kind === "not-applicable");
  if (decided?.state === "scored" && exempt) {
    const state = judged.size > 0 ? "judged" : "computed";
    const { because } = decided;
    const params = { data: joinMessages(words), because, notes: notesOf(parsed) };
    return { ...frame, state, explanation: message("score.computed", params) };
  }
  return unscored(frame, { basis, binding, parsed, inHand, isOpen, judgements, words });
}

/** One list as it is: thousands of findings need no looking for doubles. */
function onlyOr<T>(
  lists: readonly (readonly T[])[],
  join: (lists: readonly (readonly T[])[]) => readonly T[]
): readonly T[] {
  const [only] = lists;
  return only && lists.length === 1 ? only : join(lists);
}

/** Several indicators may rest on the same thousands of cells, which are told apart once. */
const distinctOf = oncePer((all: readonly CellRef[]) => ({
  cells: distinctCells(all),
  sheets: new Set(all.map(({ sheet }) => sheet)),
}));

function cellsOf(
  own: readonly CellRef[],
  lists: readonly (readonly CellRef[])[]
): readonly CellRef[] {
  const [only] = lists;
  if (!only || lists.length > 1) return distinctCells([...own, ...lists.flat()]);
  const known = distinctOf(only);
  if (!own.some(({ sheet }) => known.sheets.has(sheet))) return own.concat(known.cells);
  return distinctCells([...own, ...known.cells]);
}

/** The reading that each bound part takes. */
function chosenOf(
  { bound }: ScoreBasis,
  resolved: Resolved | undefined
): ReadonlyMap<string, BoundPart & { readonly candidate: Candidate }> {
  return new Map(
    bound.flatMap((part) => {
      const candidate = resolved?.choice.get(part) ?? part.candidates[0];
      return candidate ? [[part.leaf.mark, { ...part, candidate }] as const] : [];
    })
  );
}

function scored(
  frame: IndicatorScore,
  { points, because, choice, alternatives }: Resolved,
  basis: ScoreBasis,
  parsed: ParsedRubric | undefined,
  words: readonly Message[],
  evidence: Evidence
): IndicatorScore {
  const said = basis.bound.flatMap((part) => {
    const candidate = choice.get(part);
    if (!candidate) return [];
    if (!part.chosen) return [candidate.said];
    const { name } = part.metric;
    return [message("score.by-chosen-metric", { metric: name, said: candidate.said })];
  });
  return {
    ...frame,
    score: points,
    state: basis.judged.size > 0 ? "judged" : "computed",
    explanation: message("score.computed", {
      data: joinMessages([...said, ...words]),
      because,
      notes: notesOf(parsed),
    }),
    ...(alternatives.length > 0 && { alternatives }),
    ...scoresByFinding(basis, points, evidence.settings.countFindings),
  };
}

interface Unscored {
  readonly basis: ScoreBasis;
  readonly binding: Binding;
  readonly parsed: ParsedRubric | undefined;
  readonly inHand: RuleInHand;
  /** A part that was not understood has no points yet. */
  readonly isOpen: boolean;
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly words: readonly Message[];
}

/** The stated score, as long as nothing that a person said speaks against it; else pending. */
function unscored(frame: IndicatorScore, given: Unscored): IndicatorScore {
  const { basis, parsed, isOpen, judgements, words } = given;
  const { stated, weight } = frame;
  const range = rangeOf(basis, isOpen);
  const withRange = { ...frame, range };
  const reason = reasonFor(given, stated);
  const isUnclear = Object.values(judgements).some(({ unclear }) => unclear === true);
  const contradicted = stated && basis.judged.size > 0 && !isOpen && !isAttainable(basis, stated);
  if (!stated || isUnclear || contradicted) {
    const told = parsed && words.length + basis.bound.length > 0 && !isOpen;
    const params = { reason, low: plain(range.atLeast), high: plain(range.atMost) };
    const code = told ? "score.pending-range" : "score.pending";
    return { ...withRange, state: "pending", explanation: message(code, params) };
  }
  const score = Decimal.max(ZERO, weight.gt(0) ? Decimal.min(stated, weight) : stated);
  const code = score.eq(stated) ? "score.kept" : "score.kept-clamped";
  const params = { stated: plain(stated), weight: plain(weight), score: plain(score), reason };
  return { ...withRange, score, state: "stated", explanation: message(code, params) };
}

function reasonFor({ parsed, basis, binding, words }: Unscored, stated?: Decimal): Message {
  if (!parsed) return message("score.no-rubric");
  if (!parsed.rule) return joinMessages([notUnderstood(parsed), ...words]);
  return reasonOf(parsed, basis, binding, stated, words);
}

/** The least and the most that the rule can still give. */
function rangeOf(
  basis: ScoreBasis,
  isOpen: boolean
): { readonly atLeast: Decimal; readonly atMost: Decimal } {
  const outcome = applyWith(basis, new Map());
  const isUnbound = isOpen || outcome.state === "scored" || basis.rule.kind === "veto";
  if (isUnbound) return { atLeast: ZERO, atMost: basis.weight };
  const most = Decimal.min(outcome.atMost, basis.weight);
  return { atLeast: Decimal.min(outcome.atLeast, most), atMost: most };
}

/** The measured value in words, for 实际值; the row's own when it has one. */
function actualOf({ bound }: ScoreBasis): { readonly actual?: string } {
  const [part] = bound;
  const [candidate] = part?.candidates ?? [];
  if (!part || !candidate || part.leaf.mark !== "") return {};
  const { rule, need } = part.leaf;
  if (need === "count" && "deduction" in rule)
    return { actual: `${plain(candidate.value)} ${rule.deduction.counter}`.trim() };
  if (!("measure" in rule)) return {};
  if (rule.measure.unit === "number") return { actual: plain(candidate.value) };
  return { actual: `${plain(candidate.value.times(100).toDecimalPlaces(2))}%` };
}
