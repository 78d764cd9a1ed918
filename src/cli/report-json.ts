import type { Finding } from "../core/checks/finding";
import type { Evaluation, Measure } from "../core/evaluation";
import { say, type Language, type Message } from "../core/messages/message";
import type { FindingEffect } from "../core/outlook/effects-of";
import type { Question } from "../core/questions/question";
import type { Grade, IndicatorScore } from "../core/scores/score";
import type { FindingReview } from "../core/sheets/finding-review";
import { statusWord } from "../core/sheets/finding-words";
import type { Table } from "../core/tables/table";
import { formatCell, formatRange } from "../core/values/cell-ref";
import { plain, type Decimal } from "../core/values/decimal";
import { clauseJson, outlookJson, rangeJson } from "./report-outlook";

export type Json =
  null | string | boolean | number | readonly Json[] | { readonly [key: string]: Json };

/** What check, score and grade print with --json. The contract is docs/cli.md: keys are only added. */
export interface Report {
  readonly tables: readonly Json[];
  readonly findings: readonly Json[];
  readonly indicators: readonly Json[];
  readonly grade: Json;
  readonly [more: string]: Json;
}

/** A decimal as scripts read it: plain notation in a string; null when there is none. */
function number(value: Decimal | undefined): string | null {
  return value ? plain(value) : null;
}

/** `reviews` are the decisions of the written 疑点清单, when there is one. */
export function reportOf(
  evaluation: Evaluation,
  language: Language,
  reviews: readonly FindingReview[] = []
): Report {
  const { facts, findings, indicators, grade, measures, effects } = evaluation;
  const reviewOf = new Map(reviews.map((review) => [review.id, review]));
  return {
    tables: facts.tables.map(tableJson),
    findings: findings.map((finding) => ({
      ...findingJson(finding, language),
      ...reviewJson(reviewOf.get(finding.id), language),
      effect: effectJson(effects[finding.id]),
    })),
    indicators: indicators.map((indicator) => indicatorJson(indicator, language)),
    grade: grade ? gradeJson(grade, language) : null,
    measures: measures.map((measure) => measureJson(measure, language)),
    unrecognised: facts.unrecognised.map(({ range, reason }) => ({
      sheet: range.sheet,
      range: formatRange(range),
      reason: say(reason, language),
    })),
    hiddenSheets: facts.hiddenSheets,
    outlook: outlookJson(evaluation.outlook, language),
    questions: evaluation.questions.map((question) => questionJson(question, language)),
  };
}

function questionJson(question: Question, language: Language): Json {
  const { place } = question;
  return {
    id: question.id,
    kind: question.kind,
    message: say(question.message, language),
    sheet: place ? place.sheet : null,
    range: place ? formatRange(place) : null,
    answer: question.answer ?? null,
    by: question.by,
    open: question.isOpen,
    alternatives: question.alternatives.map(({ value, words, score, level }) => ({
      value,
      words: say(words, language),
      score: number(score),
      level: level ?? null,
    })),
  };
}

function tableJson({ id, kind, range, title, unit }: Table): Json {
  return {
    id,
    kind,
    sheet: range.sheet,
    range: formatRange(range),
    title: title ?? null,
    unit: unit ?? null,
  };
}

/** In the words of 疑点清单; `reopened` says why a settled finding is open again. */
function reviewJson(
  review: FindingReview | undefined,
  language: Language
): Readonly<Record<string, Json>> {
  return {
    status: review?.ownWord ?? statusWord(review?.status ?? "open", language),
    reviewer: review?.reviewer ?? null,
    reviewedOn: review?.reviewedOn ?? null,
    reopened: review?.reason ? say(review.reason, language) : null,
  };
}

/** What 属实 and 排除 would make of the total; null where the finding touches no score. */
function effectJson(effect: FindingEffect | undefined): Json {
  if (!effect) return null;
  const standing = ({ total, level }: FindingEffect["now"]): Json => ({
    score: plain(total),
    level: level ?? null,
  });
  return { ifConfirmed: standing(effect.ifConfirmed), ifExcluded: standing(effect.ifExcluded) };
}

function findingJson(finding: Finding, language: Language): Readonly<Record<string, Json>> {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    subject: finding.subject,
    cells: finding.cells.map(formatCell),
    stated: number(finding.stated),
    expected: number(finding.expected),
    difference: number(finding.difference),
    unit: finding.unit ?? null,
    amountYuan: number(finding.amountYuan),
    message: say(finding.message, language),
  };
}

export function indicatorJson(indicator: IndicatorScore, language: Language): Json {
  return {
    code: indicator.code,
    name: indicator.name,
    weight: plain(indicator.weight),
    stated: number(indicator.stated),
    score: number(indicator.score),
    state: indicator.state,
    rule: indicator.rule ?? null,
    findings: indicator.findings,
    explanation: say(indicator.explanation, language),
    range: rangeJson(indicator.range),
    onTotal: (indicator.effects ?? []).map((effect) => ({
      kind: effect.kind,
      ...("points" in effect && { points: plain(effect.points) }),
    })),
    clauses: (indicator.clauses ?? []).map((clause) => clauseJson(clause, language)),
  };
}

export function gradeJson(grade: Grade, language: Language): Json {
  return {
    weight: plain(grade.weight),
    stated: number(grade.stated),
    statedLevel: grade.statedLevel ?? null,
    score: plain(grade.score),
    level: grade.level ?? null,
    pending: grade.pending,
    notes: sayAll(grade.notes ?? [], language),
    range: rangeJson(grade.range),
    alternatives: grade.alternatives.map(({ assumption, score, level }) => ({
      assumption: say(assumption, language),
      score: plain(score),
      level: level ?? null,
    })),
  };
}

function measureJson({ name, value, unit, cells }: Measure, language: Language): Json {
  return { name: say(name, language), value: plain(value), unit, cells: cells.map(formatCell) };
}

export function sayAll(messages: readonly Message[], language: Language): readonly string[] {
  return messages.map((said) => say(said, language));
}
