import { message, type Message } from "../messages/message";
import { joinMessages } from "../rubric/join-messages";
import type { ParsedRubric } from "../rubric/parsed-rubric";
import { type Decimal, plain } from "../values/decimal";
import { applyRule, possiblePoints } from "./apply-rule";
import type { Binding } from "./bind-rule";
import { sayJudgement, type Judgement } from "./judgement";
import { applyWith, inputsWith, type ScoreBasis } from "./resolve-score";
import type { RulePart } from "./rule-parts";

type Judgements = Readonly<Record<string, Judgement>>;

/** Why there is no score from what is known: what is missing, what data and persons did give. */
export function reasonOf(
  parsed: ParsedRubric,
  basis: ScoreBasis,
  { lacking }: Binding,
  stated: Decimal | undefined,
  judged: readonly Message[]
): Message {
  const outcome = applyWith(basis, new Map());
  const parts: Message[] = [];
  if (!parsed.understood) parts.push(notUnderstood(parsed));
  parts.push(...lacking, ...judged);
  if (outcome.state === "pending" && parsed.understood && outcome.missing.length > 0) {
    const asked = joinMessages(
      outcome.missing.map(({ mark, question }) =>
        mark === "" ? question : message("rubric.marked", { mark, what: question })
      )
    );
    parts.push(message("score.needs-person", { questions: asked }));
  }
  for (const part of basis.bound) {
    const [candidate] = part.candidates;
    if (!candidate) continue;
    const given = applyRule(part.leaf.rule, { answers: new Map([["", part.answer(candidate)]]) });
    const what = message("score.data-part", { data: candidate.said, because: given.because });
    const { mark } = part.leaf;
    parts.push(mark === "" ? what : message("rubric.marked", { mark, what }));
  }
  if (stated && parsed.understood && !isAttainable(basis, stated)) {
    parts.push(message("score.unattainable", { stated: plain(stated) }));
  }
  return joinMessages(parts);
}

/** Whether the rule can still give that score, with everything known taken as it is. */
export function isAttainable(basis: ScoreBasis, score: Decimal): boolean {
  const { rule, weight } = basis;
  // A veto that does not strike leaves the points to whoever gave them.
  if (rule.kind === "veto") return true;
  return possiblePoints(rule, inputsWith(basis, new Map())).some(
    ([low, high]) => score.gte(low) && score.lte(high.gt(weight) ? weight : high)
  );
}

/** What persons said of the parts, in their order. */
export function judgedWords(
  parts: readonly RulePart[],
  judgements: Judgements
): readonly Message[] {
  return parts.flatMap(({ leaf }) => {
    const judgement = judgements[leaf.mark];
    return judgement ? [sayJudgement(leaf, judgement)] : [];
  });
}

export function notUnderstood({ unread }: ParsedRubric): Message {
  const words = unread.map(({ mark, words: each }) => mark + each).join("；");
  return message("score.not-understood", { words });
}

export function notesOf(parsed: ParsedRubric | undefined): Message | string {
  const notes = parsed?.notes ?? [];
  return notes.length > 0 ? message("score.notes", { notes: joinMessages(notes) }) : "";
}
