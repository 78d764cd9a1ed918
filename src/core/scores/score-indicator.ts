import { cellOf, shownOf } from "../checks/readings";
import { message, type Message } from "../messages/message";
import { joinMessages } from "../rubric/join-messages";
import type { ParsedRubric } from "../rubric/parsed-rubric";
import { parseRubric } from "../rubric/parse-rubric";
import type { ScoringRule } from "../rubric/scoring-rule";
import type { ScoreRow } from "../tables/facts";
import { distinctCells } from "../checks/figure-text";
import { Decimal, plain, ZERO } from "../values/decimal";
import { applyRule, possiblePoints } from "./apply-rule";
import { bindRule, inputsFor, withTarget, type Binding, type BoundLeaf } from "./bind-rule";
import { describeRubric } from "./describe-rubric";
import type { IndicatorRow } from "./indicator-rows";
import type { Candidate, Evidence } from "./metrics/metric";
import type { ScoreOutcome } from "./rule-inputs";
import type { IndicatorScore } from "./score";

/**
 * Scores one indicator: computed where data decides, else the stated score, else pending. What a
 * person has to judge is named; missing data is never zero.
 */
export function scoreIndicator(indicator: IndicatorRow, evidence: Evidence): IndicatorScore {
  const { row } = indicator;
  const weight = shownOf(row.weight) ?? weightOfRubric(row);
  const frame = frameOf(indicator, weight);
  if (!row.rubric) return keepStated(frame, message("score.no-rubric"));
  const parsed = parseRubric(row.rubric.text, weight);
  if (!parsed.rule) return keepStated(frame, notUnderstood(parsed));
  const rule = withTarget(parsed.rule, row);
  const binding = bindRule(rule, row, evidence);
  const resolved = resolve(rule, binding, weight, evidence);
  const known: IndicatorScore = {
    ...frame,
    rule: rule.kind,
    findings: [...new Set(binding.bound.flatMap(({ findings }) => findings))],
    cells: distinctCells([...frame.cells, ...binding.bound.flatMap(({ cells }) => cells)]),
    ...actualOf(binding),
  };
  if (resolved && parsed.understood) {
    const said = binding.bound.flatMap(
      (part) => resolved.choice.get(part)?.said ?? part.candidates[0]?.said ?? []
    );
    return {
      ...known,
      score: resolved.points,
      state: "computed",
      explanation: message("score.computed", {
        data: joinMessages(said),
        because: resolved.because,
        notes: notesOf(parsed),
      }),
      ...(resolved.alternatives.length > 0 && { alternatives: resolved.alternatives }),
      ...scoresByFinding(rule, binding, weight, evidence),
    };
  }
  return keepStated(known, reasonOf(parsed, rule, binding, row, weight));
}

/** Everything about an indicator that does not depend on its score. */
function frameOf({ row, above }: IndicatorRow, weight: Decimal): IndicatorScore {
  const stated = shownOf(row.score);
  return {
    code: row.code ?? row.name,
    name: row.name,
    path: above.map((level) => {
      const levelWeight = shownOf(level.weight);
      return {
        name: level.name,
        ...(level.code !== undefined && { code: level.code }),
        ...(levelWeight && { weight: levelWeight }),
      };
    }),
    weight,
    state: "pending",
    findings: [],
    explanation: message("score.pending", { reason: message("score.nothing-stated") }),
    cells: distinctCells([row.label.cell, cellOf(row.score)]),
    ...(stated && { stated }),
    ...(row.rubric && { rubric: row.rubric.text }),
    ...(row.target && { target: row.target.text }),
    ...(row.actual && { actual: row.actual.text }),
  };
}

/** Full marks as the 评分细则 has them, where 分值 is missing. */
function weightOfRubric(row: ScoreRow): Decimal {
  if (!row.rubric) return ZERO;
  const described = describeRubric(row.rubric.text);
  return described.understood ? described.weight : ZERO;
}

/** The stated score stands, unverified; without one the indicator is pending. Never zero for want of data. */
function keepStated(frame: IndicatorScore, reason: Message): IndicatorScore {
  const { stated, weight } = frame;
  if (!stated) {
    return { ...frame, state: "pending", explanation: message("score.pending", { reason }) };
  }
  const score = Decimal.max(ZERO, weight.gt(0) ? Decimal.min(stated, weight) : stated);
  const code = score.eq(stated) ? "score.kept" : "score.kept-clamped";
  const params = { stated: plain(stated), weight: plain(weight), score: plain(score), reason };
  return { ...frame, score, state: "stated", explanation: message(code, params) };
}

interface Resolved {
  readonly points: Decimal;
  readonly because: Message;
  readonly choice: ReadonlyMap<BoundLeaf, Candidate>;
  readonly alternatives: readonly { readonly assumption: Message; readonly score: Decimal }[];
}

/**
 * The score from data alone; undefined when something else is needed. Where the data can be read
 * in several ways, one part at a time takes its other readings: they are the alternatives. The
 * first reading counts when a setting or the table itself decided, else the one that scores least.
 */
function resolve(
  rule: ScoringRule,
  { bound }: Binding,
  weight: Decimal,
  evidence: Evidence
): Resolved | undefined {
  const decimals = evidence.settings.scoreDecimals;
  const choice = new Map<BoundLeaf, Candidate>();
  const pointsWith = (part: BoundLeaf, candidate: Candidate) =>
    scoreOf(
      applyRule(rule, inputsFor(bound, new Map([...choice, [part, candidate]]))),
      weight,
      decimals
    );
  for (const part of bound) {
    const [first] = part.candidates;
    if (!first) continue;
    choice.set(
      part,
      part.decided ? first : leastOf(part, (candidate) => pointsWith(part, candidate))
    );
  }
  const outcome = applyRule(rule, inputsFor(bound, choice));
  const points = scoreOf(outcome, weight, decimals);
  if (!points || bound.length === 0) return undefined;
  const alternatives = bound.flatMap((part) =>
    part.candidates.flatMap((candidate) => {
      const score = pointsWith(part, candidate);
      if (candidate === choice.get(part) || !candidate.assumption || !score || score.eq(points))
        return [];
      return [{ assumption: candidate.assumption, score }];
    })
  );
  return { points, because: outcome.because, choice, alternatives };
}

/**
 * The score with each finding decided the one way and the other. Findings that change the count
 * alike are scored once, so that thousands cost what a handful does.
 */
function scoresByFinding(
  rule: ScoringRule,
  { bound, lacking }: Binding,
  weight: Decimal,
  evidence: Evidence
): Pick<IndicatorScore, "byFinding"> {
  const ids = new Set(bound.flatMap(({ recount }) => recount?.ids ?? []));
  if (ids.size === 0) return {};
  const scores = new Map<string, Decimal | undefined>();
  const scoreWith = (id: string, counts: boolean): Decimal | undefined => {
    const decided = new Map([[id, counts]]);
    const readings = bound.map(({ recount }) => recount?.read(decided));
    const key = readings.map((reading) => reading?.key ?? "").join("|");
    if (!scores.has(key)) {
      const parts = bound.map((part, at) => {
        const candidates = readings[at]?.candidates();
        return candidates ? { ...part, candidates } : part;
      });
      scores.set(key, resolve(rule, { bound: parts, lacking }, weight, evidence)?.points);
    }
    return scores.get(key);
  };
  const byFinding = [...ids].flatMap((id) => {
    const [ifConfirmed, ifExcluded] = [scoreWith(id, true), scoreWith(id, false)];
    return ifConfirmed && ifExcluded ? [[id, { ifConfirmed, ifExcluded }] as const] : [];
  });
  return byFinding.length > 0 ? { byFinding: Object.fromEntries(byFinding) } : {};
}

function leastOf(
  part: BoundLeaf,
  points: (candidate: Candidate) => Decimal | undefined
): Candidate {
  const [first, ...rest] = part.candidates;
  if (!first) throw new Error("a bound part has at least one reading");
  return rest.reduce((least, candidate) => {
    const [a, b] = [points(candidate), points(least)];
    return a && b && a.lt(b) ? candidate : least;
  }, first);
}

/** Points of a finished outcome, inside 0 … weight, rounded half up. */
function scoreOf(outcome: ScoreOutcome, weight: Decimal, decimals: number): Decimal | undefined {
  const open = outcome.state === "pending";
  if (open && !outcome.atLeast.eq(outcome.atMost)) return undefined;
  const points = open ? outcome.atLeast : outcome.points;
  return Decimal.min(points, weight).toDecimalPlaces(decimals);
}

/** Why data alone did not decide, what it did give, and whether the stated score can be. */
function reasonOf(
  parsed: ParsedRubric,
  rule: ScoringRule,
  binding: Binding,
  row: ScoreRow,
  weight: Decimal
): Message {
  const inputs = inputsFor(binding.bound, new Map());
  const outcome = applyRule(rule, inputs);
  const parts: Message[] = [];
  if (!parsed.understood) parts.push(notUnderstood(parsed));
  parts.push(...binding.lacking);
  if (outcome.state === "pending" && parsed.understood && outcome.missing.length > 0) {
    const asked = joinMessages(
      outcome.missing.map(({ mark, question }) =>
        mark === "" ? question : message("rubric.marked", { mark, what: question })
      )
    );
    parts.push(message("score.needs-person", { questions: asked }));
  }
  for (const part of binding.bound) {
    const given = applyRule(
      part.leaf.rule,
      inputsFor([{ ...part, leaf: { ...part.leaf, mark: "" } }], new Map())
    );
    const [candidate] = part.candidates;
    if (!candidate) continue;
    const what = message("score.data-part", { data: candidate.said, because: given.because });
    parts.push(
      part.leaf.mark === "" ? what : message("rubric.marked", { mark: part.leaf.mark, what })
    );
  }
  const stated = shownOf(row.score);
  if (stated && parsed.understood && !attainable(rule, inputs, stated, weight)) {
    parts.push(message("score.unattainable", { stated: plain(stated) }));
  }
  return joinMessages(parts);
}

function attainable(
  rule: ScoringRule,
  inputs: ReturnType<typeof inputsFor>,
  stated: Decimal,
  weight: Decimal
): boolean {
  return possiblePoints(rule, inputs).some(
    ([low, high]) => stated.gte(low) && stated.lte(Decimal.min(high, weight))
  );
}

function notUnderstood({ unread }: ParsedRubric): Message {
  const words = unread.map(({ mark, words }) => mark + words).join("；");
  return message("score.not-understood", { words });
}

function notesOf({ notes }: ParsedRubric): Message | string {
  return notes.length > 0 ? message("score.notes", { notes: joinMessages(notes) }) : "";
}

/** The measured value in words, for 实际值; the row's own when it has one. */
function actualOf({ bound }: Binding): { readonly actual?: string } {
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
