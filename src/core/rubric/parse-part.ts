import type { Message } from "../messages/message";
import type { Decimal } from "../values/decimal";
import { clauseReading, only, type RuleReading } from "./clause-reading";
import { kindReaders } from "./kinds/catalogue";
import { parseList } from "./parse-list";
import type { UnreadWords } from "./parsed-rubric";
import { readStatements } from "./read-statements";
import type { RuleClause, ScoringRule } from "./scoring-rule";
import { splitClauses } from "./split-clauses";
import type { Said } from "./statement";
import { splitVetoes } from "./veto";
import { sumOf } from "./sum-of";

/** What was read from a rubric or from one clause of it. */
export interface PartReading {
  readonly rule?: ScoringRule;
  readonly unread: readonly UnreadWords[];
  readonly questions: readonly Message[];
  readonly notes: readonly Message[];
}

const DEEPEST = 4;

/** Reads a text that may be a list of clauses. `given`: its full marks, when known from outside. */
export function parsePart(text: string, given: Decimal | undefined, depth: number): PartReading {
  const split = splitClauses(text);
  if (split.parts.length === 0 || depth >= DEEPEST) return parseSingle(text, given);
  return parseList(split, given, depth);
}

/** Reads a text without enumerators: one rule, or one sentence after the other. */
export function parseSingle(text: string, given: Decimal | undefined): PartReading {
  const statements = readStatements(text);
  const whole = parseStatements(text, statements, given);
  // Full marks of another size than given: it may be several rules, one a sentence.
  if (whole.unread.length === 0 && (!given || whole.rule?.points.eq(given))) return whole;
  return parseSentences(text, given) ?? whole;
}

export function parseStatements(
  text: string,
  statements: readonly Said[],
  given: Decimal | undefined
): PartReading {
  const { vetoes, rest, questions } = splitVetoes(statements);
  if (vetoes.length === 0) return fromReading(composeRule(text, rest, given), text, rest, given);
  if (!rest.some((statement) => statement.type !== "remark")) {
    const [veto, ...more] = vetoes;
    if (veto && more.length === 0) return { rule: veto, unread: [], questions, notes: [] };
  }
  const reading = composeRule(text, rest, given);
  const part = fromReading(reading, text, rest, given);
  if (!part.rule) return { ...part, questions: [...part.questions, ...questions] };
  const clauses: RuleClause[] = [
    { mark: "1", text: rest.map(({ words }) => words).join("，"), rule: part.rule },
    ...vetoes.map((veto, index) => ({
      mark: String(index + 2),
      text: veto.condition,
      rule: veto,
    })),
  ];
  return {
    rule: { kind: "sum-of-clauses", points: part.rule.points, clauses },
    unread: part.unread,
    questions: [...part.questions, ...questions],
    notes: part.notes,
  };
}

/** The first kind of rule that holds everything the clause says. */
export function composeRule(
  text: string,
  statements: readonly Said[],
  given: Decimal | undefined
): RuleReading | undefined {
  if (only(statements, "unread").length > 0 || only(statements, "full").length > 1)
    return undefined;
  const clause = clauseReading(text, statements, given);
  for (const reader of kindReaders) {
    const reading = reader(clause);
    if (reading) return reading;
  }
  return undefined;
}

function fromReading(
  reading: RuleReading | undefined,
  text: string,
  statements: readonly Said[],
  given: Decimal | undefined
): PartReading {
  if (!reading) {
    const words = culprit(text, statements, given);
    return { unread: [{ mark: "", words }], questions: [], notes: [] };
  }
  const { rule, questions = [], notes = [] } = reading;
  return { rule, unread: [], questions, notes };
}

/** The words without which the rest would be a rule; the whole text when no one statement is to blame. */
function culprit(text: string, statements: readonly Said[], given: Decimal | undefined): string {
  const unread = only(statements, "unread")[0];
  if (unread) return unread.words;
  for (const blamed of statements.length > 1 ? statements : []) {
    const rest = statements.filter((statement) => statement !== blamed);
    if (composeRule(text, rest, given)) return blamed.words;
  }
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Sentences that each are a rule, whose points add up to full marks:
 * 制度健全得2分，否则不得分；执行有效得3分，有1处不符扣1分。
 */
function parseSentences(text: string, given: Decimal | undefined): PartReading | undefined {
  const sentences = text
    .split(/[。；;\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  if (sentences.length < 2 || !given) return undefined;
  const clauses: RuleClause[] = [];
  const questions: Message[] = [];
  const notes: Message[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const part = parseStatements(sentence, readStatements(sentence), undefined);
    if (!part.rule || part.unread.length > 0) return undefined;
    clauses.push({ mark: String(index + 1), text: sentence, rule: part.rule });
    questions.push(...part.questions);
    notes.push(...part.notes);
  }
  const sum = sumOf(clauses, given);
  if (!sum.sum.eq(given)) return undefined;
  return { rule: sum.rule, unread: [], questions, notes };
}
