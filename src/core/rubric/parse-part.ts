import type { Message } from "../messages/message";
import type { Decimal } from "../values/decimal";
import type { OutsidePoints } from "./clause-reading";
import { asUnmarkedAnyOf } from "./any-of-them";
import { parseList } from "./parse-list";
import { parseStatements, type PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import type { RuleClause } from "./scoring-rule";
import { splitClauses } from "./split-clauses";
import { sumOf } from "./sum-of";

const DEEPEST = 4;

/** Reads a text that may be a list of clauses. */
export function parsePart(text: string, outside: OutsidePoints, depth: number): PartReading {
  const split = splitClauses(text);
  if (split.parts.length === 0 || depth >= DEEPEST) return parseSingle(text, outside);
  // The list hands its clauses back, one level deeper.
  return parseList(split, outside, (clause, points) => parsePart(clause, points, depth + 1));
}

/** Reads a text without enumerators: one rule, or one sentence after the other. */
function parseSingle(text: string, outside: OutsidePoints): PartReading {
  const anyOf = asUnmarkedAnyOf(text, outside.given);
  if (anyOf) return anyOf;
  const statements = readStatements(text);
  const whole = parseStatements(text, statements, outside);
  // Full marks of another size than given: it may be several rules, one a sentence.
  if (whole.unread.length === 0 && (!outside.given || whole.rule?.points.eq(outside.given)))
    return whole;
  return parseSentences(text, outside) ?? whole;
}

/**
 * Sentences that each are a rule, whose points add up to full marks:
 * 制度健全得2分，否则不得分；执行有效得3分，有1处不符扣1分。
 */
function parseSentences(text: string, outside: OutsidePoints): PartReading | undefined {
  const sentences = text
    .split(/[。；;\n]/u)
    .map((sentence) => sentence.trim())
    // 本指标共10分。其中…: only says what is known.
    .filter((sentence, at) => sentence !== "" && !saysFullMarksOnly(sentence, at === 0));
  const given = outside.given ?? ownMarks(text);
  if (sentences.length < 2 || !given) return undefined;
  const clauses: RuleClause[] = [];
  const questions: Message[] = [];
  const notes: Message[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const part = parseStatements(sentence, readStatements(sentence), { base: given });
    if (!part.rule || part.unread.length > 0) return undefined;
    clauses.push({ mark: String(index + 1), text: sentence, rule: part.rule });
    questions.push(...part.questions);
    notes.push(...part.notes);
  }
  const sum = sumOf(clauses, given);
  if (!sum.sum.toDecimalPlaces(6).eq(given)) return undefined;
  return { rule: sum.rule, unread: [], questions, notes };
}

/** 本指标共10分; as a heading also 合同管理5分. */
function saysFullMarksOnly(sentence: string, isFirst: boolean): boolean {
  const [only, ...more] = readStatements(sentence);
  if (only?.type !== "full" || more.length > 0) return false;
  return /^(?:本|该|此)?(?:项|指标)?$/u.test(only.when.text) || (isFirst && !only.when.interval);
}

/** 合同管理5分。…: the marks of a heading. */
function ownMarks(text: string): Decimal | undefined {
  const [first, ...more] = readStatements(text.split(/[。\n]/u)[0] ?? "");
  return first?.type === "full" && more.length === 0 ? first.points : undefined;
}
