import { message, say, type Message } from "../messages/message";
import type { IndicatorScore } from "../scores/score";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";
import type { ScoreChange, Step } from "./outlook";

/** A step, what it costs in things to decide, and what it does to the whole. */
export interface Move {
  readonly cost: number;
  /** By how much it moves the sum of the indicators' points. */
  readonly change: Decimal;
  readonly step: Step;
  /** 分值 that no longer counts, because the indicator does not apply: the rest is rescaled. */
  readonly exempt?: Decimal;
  /** Points that it takes from the total itself, beside the indicators; negative. */
  readonly onTotal?: Decimal;
}

/** Moves of which one at most can be made: the same findings, or the same indicator. */
export type Choice = readonly Move[];

/**
 * What can still be decided, as independent choices. With `question`, that question is answered
 * otherwise, and the indicators it touches stand as that answer leaves them.
 */
export function choicesOf(
  indicators: readonly IndicatorScore[],
  question?: Question
): readonly Choice[] {
  const touched = new Set(question?.touched);
  const free = indicators.filter((indicator) => !touched.has(indicator));
  const whole = sum(indicators.map(({ weight }) => weight));
  return [
    ...findingChoices(free),
    ...free.flatMap(ownChoice),
    ...free.flatMap((indicator) => penaltyChoices(indicator, whole)),
  ];
}

/** An open question, answered otherwise. */
export interface Question {
  readonly touched: readonly IndicatorScore[];
  readonly move: Move;
}

export function questionsOf(indicators: readonly IndicatorScore[]): readonly Question[] {
  const assumptions = new Map<string, Message>();
  for (const { alternatives = [] } of indicators) {
    for (const { assumption } of alternatives) assumptions.set(keyOf(assumption), assumption);
  }
  return [
    ...vetoQuestions(indicators),
    ...[...assumptions].map(([key, assumption]): Question => {
      const touched = indicators.flatMap((indicator) => {
        const other = indicator.alternatives?.find((one) => keyOf(one.assumption) === key);
        return other && indicator.score ? [{ indicator, to: other.score }] : [];
      });
      const changes = touched.map(({ indicator, to }) => changeOf(indicator, to));
      return {
        touched: touched.map(({ indicator }) => indicator),
        move: moveOf(1, { kind: "answer", assumption, changes }),
      };
    }),
  ];
}

/** A veto on the total that nobody answered: answered 是, nothing is left. */
function vetoQuestions(indicators: readonly IndicatorScore[]): readonly Question[] {
  const all = sum(indicators.map(({ score, range }) => score ?? range?.atLeast ?? ZERO));
  return indicators.flatMap((indicator) =>
    (indicator.openEffects ?? []).flatMap(({ kind, condition }): readonly Question[] => {
      if (kind !== "veto") return [];
      const assumption = message("score.assume-veto", { name: indicator.name, condition });
      const step: Step = { kind: "answer", assumption, changes: [changeOf(indicator, ZERO)] };
      // Everything the others have goes with it, whatever else is decided.
      return [{ touched: indicators, move: { cost: 1, change: all.negated(), step } }];
    })
  );
}

function keyOf(assumption: Message): string {
  return say(assumption, "zh-CN");
}

/** Indicators that rest on the same open findings change together. */
function findingChoices(indicators: readonly IndicatorScore[]): readonly Choice[] {
  const pools = new Map<string, IndicatorScore[]>();
  for (const indicator of indicators) {
    const { openFindings } = indicator;
    if (!openFindings) continue;
    const key = `${openFindings.decision} ${String(openFindings.ids.length)} ${openFindings.ids.slice(0, 50).join()}`;
    pools.set(key, [...(pools.get(key) ?? []), indicator]);
  }
  return [...pools.values()].map((pool): Choice => {
    const counts = pool.flatMap(
      ({ openFindings }) => openFindings?.scores.map(({ count }) => count) ?? []
    );
    return [...new Set(counts)]
      .sort((a, b) => a - b)
      .flatMap((count): readonly Move[] => {
        const [{ openFindings: open } = {}] = pool;
        if (!open) return [];
        const changes = pool.flatMap((indicator) => {
          const reached = indicator.openFindings?.scores.findLast((one) => one.count <= count);
          return reached ? [changeOf(indicator, reached.score)] : [];
        });
        const { decision, ids } = open;
        return [moveOf(count, { kind: "findings", decision, count, ids, changes })];
      });
  });
}

/** What can become of one indicator by itself: another score, or that it does not apply. */
function ownChoice(indicator: IndicatorScore): readonly Choice[] {
  const moves = [...judgements(indicator), ...exemptions(indicator)];
  return moves.length > 0 ? [moves] : [];
}

/** A stated or pending score, judged at its best and at its worst. */
function judgements(indicator: IndicatorScore): readonly Move[] {
  const { range, state } = indicator;
  if (!range || (state !== "stated" && state !== "pending")) return [];
  const from = pointsNow(indicator);
  const reached = [range.atMost, range.atLeast].filter((to) => !to.eq(from));
  return reached.map((to) => {
    const step: Step = { kind: "judgement", changes: [changeOf(indicator, to)] };
    return { cost: 1, change: to.minus(from), step };
  });
}

/** 不适用 that nobody answered: its points and its 分值 leave the sum. */
function exemptions(indicator: IndicatorScore): readonly Move[] {
  const { name, weight, openEffects = [] } = indicator;
  return openEffects.flatMap(({ kind, condition }): readonly Move[] => {
    if (kind !== "not-applicable" || weight.lte(0)) return [];
    const assumption = message("score.assume-not-applicable", { name, condition });
    const step: Step = { kind: "answer", assumption, changes: [] };
    return [{ cost: 1, change: pointsNow(indicator).negated(), exempt: weight, step }];
  });
}

/** Penalties on the total that nobody answered, at their most: without a cap that is everything. */
function penaltyChoices(
  { name, openEffects = [] }: IndicatorScore,
  whole: Decimal
): readonly Choice[] {
  return openEffects.flatMap((effect): readonly Choice[] => {
    if (effect.kind !== "change") return [];
    const { condition, mostLost } = effect;
    if (mostLost?.lte(0) === true) return [];
    const assumption = mostLost
      ? message("score.assume-penalty", { name, condition, points: plain(mostLost) })
      : message("score.assume-penalty-all", { name, condition });
    // Bonuses may lift the total beyond 100.
    const lost = mostLost ?? whole.times(2);
    const step: Step = { kind: "answer", assumption, changes: [] };
    return [[{ cost: 1, change: ZERO, onTotal: lost.negated(), step }]];
  });
}

/** What it counts now; 待评 at its least. */
function pointsNow({ score, range }: IndicatorScore): Decimal {
  return score ?? range?.atLeast ?? ZERO;
}

function changeOf({ code, name, score }: IndicatorScore, to: Decimal): ScoreChange {
  return { code, name, to, ...(score && { from: score }) };
}

function moveOf(cost: number, step: Step): Move {
  const change = sum(step.changes.map(({ from, to }) => to.minus(from ?? ZERO)));
  return { cost, change, step };
}
