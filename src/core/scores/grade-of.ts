import { shownOf } from "../checks/readings";
import type { Settings } from "../evaluation";
import { message, say, type Message } from "../messages/message";
import type { Facts, GradeScale, ScoreTable } from "../tables/facts";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";
import { gradeScaleOf, levelOf, settledLevel } from "./grade-scale";
import type { Alternative, Grade, IndicatorScore } from "./score";

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
  const pending = indicators.filter((indicator) => !indicator.score);
  const open = sum(pending.map(({ weight }) => weight));
  const total = (scores: readonly IndicatorScore[]) =>
    sum(scores.map(({ score }) => score ?? ZERO)).toDecimalPlaces(settings.scoreDecimals);
  const score = total(indicators);
  const level = settledLevel(scale, score, open);
  const range = rangeOf(pending, score, settings.scoreDecimals);
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
    alternatives: alternativesOf(indicators, total, (points) => settledLevel(scale, points, open)),
    ...(stated && { stated }),
    ...(statedLevel !== undefined && { statedLevel }),
    ...(level !== undefined && { level }),
    ...(range && { range }),
    ...(notes.length > 0 && { notes }),
  };
}

/** 总分为0, 从总分中扣5分: said beside the sum of the indicators, which stays a plain sum. */
function effectNotes({ name, effects = [] }: IndicatorScore): readonly Message[] {
  return effects.flatMap((effect) => {
    if (effect.kind === "veto") return [message("score.total-veto", { name })];
    if (effect.kind !== "change") return [];
    return [message("score.total-change", { name, points: plain(effect.points) })];
  });
}

/** What the total can come to when everything pending is scored; undefined when nothing is. */
function rangeOf(
  pending: readonly IndicatorScore[],
  score: Decimal,
  decimals: number
): Grade["range"] {
  if (pending.length === 0) return undefined;
  const least = sum(pending.map(({ range }) => range?.atLeast ?? ZERO));
  const most = sum(pending.map(({ range, weight }) => range?.atMost ?? weight));
  return {
    atLeast: score.plus(least).toDecimalPlaces(decimals),
    atMost: score.plus(most).toDecimalPlaces(decimals),
  };
}

/** Each open question answered the other way, everything else as it is. */
function alternativesOf(
  indicators: readonly IndicatorScore[],
  total: (scores: readonly IndicatorScore[]) => Decimal,
  level: (score: Decimal) => string | undefined
): readonly Alternative[] {
  const questions = new Map<string, Message>();
  for (const { alternatives = [] } of indicators) {
    for (const { assumption } of alternatives) questions.set(say(assumption, "zh-CN"), assumption);
  }
  return [...questions].map(([key, assumption]) => {
    const score = total(
      indicators.map((indicator) => {
        const other = indicator.alternatives?.find((one) => say(one.assumption, "zh-CN") === key);
        return other ? { ...indicator, score: other.score } : indicator;
      })
    );
    const reached = level(score);
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
