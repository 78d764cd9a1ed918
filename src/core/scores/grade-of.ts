import { shownOf } from "../checks/readings";
import type { Settings } from "../evaluation";
import { message, say, type Message } from "../messages/message";
import type { Facts, GradeScale, ScoreTable } from "../tables/facts";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";
import { gradeScaleOf, levelOf, settledLevel } from "./grade-scale";
import { isLevelOpen } from "./open-effects";
import type { OpenEffect } from "./rule-inputs";
import type { Alternative, Grade, IndicatorScore } from "./score";
import { isPending, openPoints, totalOf } from "./total-of";
import { totalRange } from "./total-range";

/**
 * Adds up the scores and looks up the level; undefined when there is no indicator. The level stays
 * open while what is pending could still change it.
 */
export function gradeOf(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  settings: Settings
): Grade | undefined {
  if (indicators.length === 0) return undefined;
  const scale = gradeScaleOf(facts);
  const { scoreDecimals } = settings;
  const pending = indicators.filter(isPending);
  const total = (scores: readonly IndicatorScore[]) => totalOf(scores, scoreDecimals);
  const levelAt = (scores: readonly IndicatorScore[]) =>
    isLevelOpen(scores) ? undefined : settledLevel(scale, total(scores), openPoints(scores));
  const score = total(indicators);
  const level = levelAt(indicators);
  const range = totalRange(indicators, scoreDecimals);
  const stated = statedTotal(facts, indicators);
  const statedLevel = statedLevelOf(facts, scale, stated);
  const notes = [
    ...indicators.flatMap(effectNotes),
    ...(scale.table || facts.gradeScales.length > 0 ? [] : [message("score.usual-scale")]),
    ...(levelOf(scale, score) === undefined
      ? [message("score.scale-gap", { total: plain(score) })]
      : []),
  ];
  return {
    weight: sum(indicators.map(({ weight }) => weight)),
    score,
    pending: pending.map(({ code }) => code),
    alternatives: [
      ...alternativesOf(indicators, total, levelAt),
      ...effectAlternatives(indicators, total, levelAt),
    ],
    ...(stated && { stated }),
    ...(statedLevel !== undefined && { statedLevel }),
    ...(level !== undefined && { level }),
    ...(range && { range }),
    ...(notes.length > 0 && { notes }),
  };
}

/** What rules did to the total beyond their points, each with its reason. */
function effectNotes({ name, weight, score, effects = [] }: IndicatorScore): readonly Message[] {
  return effects.flatMap((effect) => {
    switch (effect.kind) {
      case "veto":
        return [message("score.total-veto", { name, condition: effect.condition })];
      case "change":
        return [message("score.total-change", { name, points: plain(effect.points) })];
      case "not-applicable": {
        const { condition } = effect;
        // A score that a reviewer typed makes it count again.
        if (score) return [];
        return [message("score.total-exempt", { name, condition, weight: plain(weight) })];
      }
    }
  });
}

/** Each veto and each 不适用 that nobody answered, as if it held. */
function effectAlternatives(
  indicators: readonly IndicatorScore[],
  total: (scores: readonly IndicatorScore[]) => Decimal,
  levelAt: (scores: readonly IndicatorScore[]) => string | undefined
): readonly Alternative[] {
  return indicators.flatMap((indicator, at) =>
    (indicator.openEffects ?? []).flatMap((open): readonly Alternative[] => {
      if (open.kind === "change") return [];
      const { name } = indicator;
      const { kind, condition } = open;
      const assumption = message(`score.assume-${kind}`, { name, condition });
      const scores = indicators.with(at, withEffect(indicator, open));
      const score = total(scores);
      if (score.eq(total(indicators))) return [];
      const level = levelAt(scores);
      return [{ assumption, score, ...(level !== undefined && { level }) }];
    })
  );
}

function withEffect(
  { score: _score, openEffects: _open, ...rest }: IndicatorScore,
  { kind, condition }: Exclude<OpenEffect, { kind: "change" }>
): IndicatorScore {
  const effects = [...(rest.effects ?? []), { kind, condition }];
  return kind === "veto" ? { ...rest, effects, score: ZERO } : { ...rest, effects };
}

/** Each open question answered the other way, everything else as it is. */
function alternativesOf(
  indicators: readonly IndicatorScore[],
  total: (scores: readonly IndicatorScore[]) => Decimal,
  levelAt: (scores: readonly IndicatorScore[]) => string | undefined
): readonly Alternative[] {
  const questions = new Map<string, Message>();
  for (const { alternatives = [] } of indicators) {
    for (const { assumption } of alternatives) questions.set(say(assumption, "zh-CN"), assumption);
  }
  return [...questions].map(([key, assumption]) => {
    const scores = indicators.map((indicator) => {
      const other = indicator.alternatives?.find((one) => say(one.assumption, "zh-CN") === key);
      return other ? { ...indicator, score: other.score } : indicator;
    });
    const score = total(scores);
    const reached = levelAt(scores);
    return { assumption, score, ...(reached !== undefined && { level: reached }) };
  });
}

/**
 * The total as the workbook prints it: 合计 of the indicator system, else of the 得分情况 tables
 * (the topmost of them), else a total said in a sentence, else the sum of the stated scores when
 * every indicator has one.
 */
function statedTotal(facts: Facts, indicators: readonly IndicatorScore[]): Decimal | undefined {
  const totals = [
    ...totalsOf(facts, (table) => table.table.kind === "indicator-system"),
    ...totalsOf(facts, (table) => table.table.kind !== "indicator-system"),
    ...facts.statedGrades.flatMap(({ score }) => score ?? []),
  ];
  if (totals[0]) return totals[0];
  const stated = indicators.flatMap((indicator) => indicator.stated ?? []);
  return stated.length === indicators.length ? sum(stated) : undefined;
}

function totalsOf(facts: Facts, isWanted: (table: ScoreTable) => boolean): readonly Decimal[] {
  return facts.scoreTables.filter(isWanted).flatMap(({ total }) => shownOf(total?.score) ?? []);
}

/** The level as the workbook says it, else what its own total comes to. */
function statedLevelOf(
  facts: Facts,
  scale: GradeScale,
  stated: Decimal | undefined
): string | undefined {
  const said = facts.statedGrades.find(({ level }) => level !== undefined)?.level;
  return said ?? (stated ? levelOf(scale, stated) : undefined);
}
