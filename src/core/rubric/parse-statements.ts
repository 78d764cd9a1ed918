import type { Message } from "../messages/message";
import { Decimal } from "../values/decimal";
import { clauseReading, only, type OutsidePoints, type RuleReading } from "./clause-reading";
import { kindReaders } from "./kinds/catalogue";
import type { UnreadWords } from "./parsed-rubric";
import type { RuleClause, ScoringRule } from "./scoring-rule";
import type { Said } from "./statement";
import { splitVetoes } from "./veto";

/** What was read from a rubric or from one clause of it. */
export interface PartReading {
  readonly rule?: ScoringRule;
  readonly unread: readonly UnreadWords[];
  readonly questions: readonly Message[];
  readonly notes: readonly Message[];
}

/** What the statements of one clause come to: a rule, with its vetoes beside it, or unread words. */
export function parseStatements(
  text: string,
  statements: readonly Said[],
  outside: OutsidePoints
): PartReading {
  const { vetoes, rest, questions } = splitVetoes(statements);
  if (vetoes.length === 0)
    return fromReading(composeRule(text, rest, outside), text, rest, outside);
  if (!rest.some((statement) => statement.type !== "remark")) {
    const [veto, ...more] = vetoes;
    if (veto && more.length === 0) return { rule: veto, unread: [], questions, notes: [] };
  }
  const reading = composeRule(text, rest, outside);
  const part = fromReading(reading, text, rest, outside);
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
  outside: OutsidePoints
): RuleReading | undefined {
  if (only(statements, "unread").length > 0) return undefined;
  const several = only(statements, "full").length > 1;
  const levels = several ? levelsOf(statements, outside) : statements;
  if (!levels) return undefined;
  const clause = clauseReading(text, levels, outside);
  for (const reader of kindReaders) {
    const reading = reader(clause);
    if (reading) return reading;
  }
  return undefined;
}

/** 健全5分，基本健全3分，不健全0分: points behind descriptions, of which one holds. */
function levelsOf(
  statements: readonly Said[],
  { given }: OutsidePoints
): readonly Said[] | undefined {
  const fulls = only(statements, "full");
  const points = fulls.map((statement) => statement.points);
  const most = Decimal.max(...points);
  if (fulls.some(({ when }) => when.text === "") || (given && !most.eq(given))) return undefined;
  const hasNothing = statements.some(({ type }) => type === "none");
  if (!given && !hasNothing) return undefined;
  return statements.map((statement) =>
    statement.type === "full"
      ? {
          type: "award",
          when: statement.when,
          points: { of: "number", value: statement.points },
          words: statement.words,
        }
      : statement
  );
}

function fromReading(
  reading: RuleReading | undefined,
  text: string,
  statements: readonly Said[],
  outside: OutsidePoints
): PartReading {
  if (!reading) {
    const words = culprit(text, statements, outside);
    return { unread: [{ mark: "", words }], questions: [], notes: [] };
  }
  const { rule, questions = [], notes = [] } = reading;
  return { rule, unread: [], questions, notes };
}

/** A text of more statements is no scoring rule; trying each in turn would take long. */
const MOST_BLAMED = 40;

/** The words without which the rest would be a rule; the whole text when no one statement is to blame. */
function culprit(text: string, statements: readonly Said[], outside: OutsidePoints): string {
  const unread = only(statements, "unread")[0];
  if (unread) return unread.words;
  const few = statements.length > 1 && statements.length <= MOST_BLAMED;
  for (const blamed of few ? statements : []) {
    const rest = statements.filter((statement) => statement !== blamed);
    if (composeRule(text, rest, outside)) return blamed.words;
  }
  return text.replace(/\s+/g, " ").trim();
}
