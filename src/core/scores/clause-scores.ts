import { message } from "../messages/message";
import { ZERO } from "../values/decimal";
import { applyRule, type Leaf } from "./apply-rule";
import { clauseEdge } from "./clause-edge";
import type { BoundPart } from "./bind-rule";
import type { ClauseOption, ClauseScore } from "./clause-score";
import type { Judgement } from "./judgement";
import { judgedAnswer } from "./judgement";
import { metricsFor } from "./metrics/catalogue";
import type { Candidate, Evidence } from "./metrics/metric";
import type { RulePart } from "./rule-parts";
import type { ClauseAnswer, MissingInput, ScoreOutcome } from "./rule-inputs";

/** What a person answered, by clause; what could not be taken is left out here and told there. */
export function judgedAnswers(
  parts: readonly RulePart[],
  judgements: Readonly<Record<string, Judgement>>
): ReadonlyMap<string, ClauseAnswer> {
  const answers = new Map<string, ClauseAnswer>();
  for (const part of parts) {
    const answer = usableAnswer(part, judgements[part.leaf.mark]);
    if (answer) answers.set(part.leaf.mark, answer);
  }
  return answers;
}

function usableAnswer(part: RulePart, judgement: Judgement | undefined): ClauseAnswer | undefined {
  const judged = judgedAnswer(part.leaf, judgement);
  if (judged.state !== "answer") return undefined;
  const { points } = judged.answer;
  // 是 says nothing of how much a clause is worth whose words nobody understood.
  if (part.isUnread && part.leaf.mark !== "" && !points) return undefined;
  const answer = part.isUnread && points ? { award: points } : judged.answer;
  return alone(part.leaf, answer)?.state === "pending" ? undefined : answer;
}

/** The part by itself under an answer; undefined for one of several deductions. */
function alone({ rule }: Leaf, answer: ClauseAnswer): ScoreOutcome | undefined {
  if (rule.kind === "deductions" || rule.kind === "bonus-penalty") return undefined;
  return applyRule(rule, { answers: new Map([["", answer]]) });
}

/** Each part of the rule as data: what is asked, what answers it, what it comes to. */
export function clauseScores(
  parts: readonly RulePart[],
  judgements: Readonly<Record<string, Judgement>>,
  bound: ReadonlyMap<string, BoundPart & { readonly candidate: Candidate }>,
  evidence: Evidence
): readonly ClauseScore[] {
  return parts.map((part): ClauseScore => {
    const { leaf, text, isUnread } = part;
    const judgement = judgements[leaf.mark];
    const judged = usableAnswer(part, judgement);
    const data = bound.get(leaf.mark);
    const answer = judged ?? data?.answer(data.candidate);
    const outcome = answer && alone(leaf, answer);
    const problem = problemOf(part, judgement, judged);
    const edge =
      answer?.value && outcome?.state === "scored"
        ? clauseEdge(leaf.rule, answer.value, outcome.points)
        : undefined;
    return {
      id: leaf.mark,
      text,
      kind: isUnread ? null : leaf.rule.kind,
      need: leaf.need,
      points: leaf.rule.points,
      question: questionOf(part),
      options: optionsOf(leaf),
      source: judged ? "person" : data ? "data" : "none",
      choices:
        leaf.need === "count" || leaf.need === "value" ? metricsFor(leaf.need, evidence) : [],
      ...(answer && { answer }),
      ...(outcome?.state === "scored" && { score: outcome.points, said: outcome.because }),
      ...(edge && { edge }),
      ...(judgement && { judgement }),
      ...(problem && { problem }),
      ...(data && {
        metric: {
          id: data.metric.id,
          name: data.metric.name,
          chosen: data.chosen,
          cells: data.cells,
          findings: data.findings,
        },
      }),
    };
  });
}

/** Why a judgement does not count, or what it lacks; undefined when there is nothing to say. */
function problemOf(
  part: RulePart,
  judgement: Judgement | undefined,
  judged: ClauseAnswer | undefined
): ClauseScore["problem"] {
  if (!judgement) return undefined;
  const { leaf, isUnread } = part;
  const taken = judgedAnswer(leaf, judgement);
  if (taken.state === "refused") return taken.why;
  if (taken.state === "answer" && !judged) {
    if (isUnread) return questionOf(part);
    const outcome = alone(leaf, taken.answer);
    return outcome?.state === "pending" ? outcome.missing[0]?.question : undefined;
  }
  const isPick = leaf.rule.kind === "evaluator-range" || leaf.rule.kind === "discretion";
  const givesReason = (judgement.reason ?? "").trim() !== "";
  return isPick && !isUnread && judged && !givesReason
    ? message("score.judgement-reason")
    : undefined;
}

/** What the part asks before anything is known. */
function questionOf({ leaf, text, isUnread }: RulePart): MissingInput["question"] {
  if (isUnread) return message(text === "" ? "score.ask-whole" : "score.ask-unread", { text });
  const outcome = applyRule(leaf.rule, {});
  const asked = outcome.state === "pending" ? outcome.missing : [];
  // Several deductions ask one after the other; each is asked by its own mark.
  const several = leaf.rule.kind === "deductions" || leaf.rule.kind === "bonus-penalty";
  const mark = several ? markIn(leaf, asked) : undefined;
  const own = mark === undefined ? asked[0] : asked.find((each) => each.mark === mark);
  return own?.question ?? message("score.ask-whole");
}

function markIn({ mark }: Leaf, asked: readonly MissingInput[]): string | undefined {
  return asked.map((each) => each.mark).find((each) => each !== "" && mark.endsWith(each));
}

/** The answers that can be chosen, each with its points; none where a number is asked. */
function optionsOf({ rule, need }: Leaf): readonly ClauseOption[] {
  const yes = message("score.judged-yes");
  const no = message("score.judged-no");
  const full = rule.points;
  switch (rule.kind) {
    case "all-or-nothing":
      return [
        { answer: { holds: true }, words: yes, min: full, max: full },
        { answer: { holds: false }, words: no, min: ZERO, max: ZERO },
      ];
    case "veto":
    case "not-applicable":
      return [
        { answer: { holds: true }, words: yes, min: ZERO, max: ZERO },
        { answer: { holds: false }, words: no, min: ZERO, max: ZERO },
      ];
    case "zero-tolerance":
      return [
        { answer: { holds: false }, words: no, min: full, max: full },
        { answer: { holds: true }, words: yes, min: ZERO, max: ZERO },
      ];
    case "levels":
      return rule.options.map(({ condition, points }) => ({
        answer: { points },
        words: message("score.option", { words: condition }),
        min: points,
        max: points,
      }));
    case "evaluator-range":
      return rule.options.map(({ condition, min, max }) => ({
        answer: { points: max },
        words: message("score.option", { words: condition }),
        min,
        max,
      }));
    default:
      return need === "points"
        ? [{ answer: { points: full }, words: message("score.option-any"), min: ZERO, max: full }]
        : [];
  }
}
