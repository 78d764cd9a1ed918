import { gradeScaleOf, levelOf } from "../scores/grade-scale";
import type { IndicatorScore } from "../scores/score";
import { isExempt, shifted, totalShift, type TotalShift } from "../scores/total-of";
import type { Facts, GradeBand, GradeScale } from "../tables/facts";
import { Decimal, sum, ZERO } from "../values/decimal";
import { edgeNotes } from "./edge-notes";
import { fewestMoves, MOST_CHANGES, type Fewest } from "./fewest-moves";
import { choicesOf, questionsOf, type Choice, type Move } from "./moves-of";
import type { Boundary, Outlook, Way } from "./outlook";

/**
 * What it takes: for every other level the distance to it, and the smallest sets of open findings,
 * judgements and open questions that would lead there. Undefined without indicators.
 */
export function outlookOf(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  scoreDecimals: number
): Outlook | undefined {
  if (indicators.length === 0) return undefined;
  const scale = gradeScaleOf(facts);
  // What is 待评 stands at its least, so that nothing is promised.
  const counted = indicators.filter((indicator) => !isExempt(indicator));
  const base = sum(counted.map(({ score, range }) => score ?? range?.atLeast ?? ZERO));
  const present = new Present(scale, base, totalShift(indicators), scoreDecimals);
  const plans = plansOf(indicators);
  return {
    now: present.standing([]),
    boundaries: bandsByPoints(scale).flatMap((band) => present.boundary(band, plans) ?? []),
    edges: edgeNotes(scale, indicators, scoreDecimals),
  };
}

/** Where a way has to lead, and what leads there. */
interface Goal {
  readonly direction: Boundary["direction"];
  /** Points of the indicators to be gained, or lost. */
  readonly need: Decimal;
  readonly fits: (moves: readonly Move[]) => boolean;
  readonly worth: (move: Move) => Decimal;
}

/** Choices to make beside an open question that is answered otherwise, or none. */
interface Plan {
  readonly question?: Move;
  readonly choices: readonly Choice[];
}

function plansOf(indicators: readonly IndicatorScore[]): readonly Plan[] {
  return [
    { choices: choicesOf(indicators) },
    ...questionsOf(indicators).map((question) => ({
      question: question.move,
      choices: choicesOf(indicators, question),
    })),
  ];
}

function bandsByPoints({ bands }: GradeScale): readonly GradeBand[] {
  const low = ({ min }: GradeBand) => min ?? new Decimal(-1);
  return [...bands].sort((a, b) => low(b).cmp(low(a)));
}

class Present {
  readonly #scale: GradeScale;
  readonly #base: Decimal;
  readonly #shift: TotalShift;
  readonly #decimals: number;
  readonly #total: Decimal;
  readonly #level: string | undefined;

  constructor(scale: GradeScale, base: Decimal, shift: TotalShift, decimals: number) {
    this.#scale = scale;
    this.#base = base;
    this.#shift = shift;
    this.#decimals = decimals;
    this.#total = shifted(base, shift).toDecimalPlaces(decimals);
    this.#level = levelOf(scale, this.#total);
  }

  standing(moves: readonly Move[]): Outlook["now"] {
    const total = this.#after(moves).toDecimalPlaces(this.#decimals);
    const level = levelOf(this.#scale, total);
    return { total, ...(level !== undefined && { level }) };
  }

  /** The way to that band; undefined when the total is in it. */
  boundary(band: GradeBand, plans: readonly Plan[]): Boundary | undefined {
    if (band.level === this.#level) return undefined;
    const edge = edgeTowards(band, this.#total);
    if (!edge) return undefined;
    const { at, direction, isInside } = edge;
    const fits = (moves: readonly Move[]) =>
      this.#isSomethingLeft(moves) && isInside(this.#after(moves).toDecimalPlaces(this.#decimals));
    // A rounding of the last place may carry it over the edge.
    const half = new Decimal(10).pow(-this.#decimals).dividedBy(2);
    const { isVetoed, whole, kept, change } = this.#shift;
    const worth = this.#worth(direction === "up" ? at.minus(half) : at.plus(half));
    // Unclipped, and back in points of the indicators: that is what they can gain.
    const inPoints = (points: Decimal) =>
      kept.gt(0) ? points.times(kept).dividedBy(whole) : points;
    const target = inPoints(at.minus(change));
    const apart = direction === "up" ? target.minus(this.#base) : this.#base.minus(target);
    const need = isVetoed ? apart : apart.minus(inPoints(half));
    const found = plans.map((plan) => this.#search(plan, { direction, need, fits, worth }));
    return {
      direction,
      level: band.level,
      at,
      distance: at.minus(this.#total).abs(),
      ...this.#fewestOf(found),
    };
  }

  #search({ question, choices }: Plan, { direction, need, fits, worth }: Goal): Fewest {
    if (!question) return fewestMoves(choices, direction, need, fits, worth);
    if (fits([question])) {
      return { cost: question.cost, isReachable: true, ways: [[question]], hasMore: false };
    }
    const gained = direction === "up" ? question.change : question.change.negated();
    const withQuestion = (moves: readonly Move[]) => [question, ...moves];
    const isThere = (moves: readonly Move[]) => fits(withQuestion(moves));
    const found = fewestMoves(choices, direction, need.minus(gained), isThere, worth);
    const cost = found.cost === undefined ? undefined : found.cost + question.cost;
    return { ...found, cost, ways: found.ways.map(withQuestion) };
  }

  /** The smallest of what the plans found, their sets together. */
  #fewestOf(found: readonly Fewest[]): Pick<Boundary, "changes" | "ways" | "hasMore"> {
    const costs = found.flatMap(({ cost }) => cost ?? []);
    if (costs.length === 0) {
      const isReachable = found.some((each) => each.isReachable);
      const changes: Boundary["changes"] = isReachable
        ? { state: "at-least", count: MOST_CHANGES + 1 }
        : { state: "out-of-reach" };
      return { changes, ways: [], hasMore: false };
    }
    const count = Math.min(...costs);
    const smallest = found.filter(({ cost }) => cost === count);
    const ways = smallest.flatMap((each) => each.ways).map((moves) => this.#way(moves));
    return {
      changes: { state: "exactly", count },
      ways: ways.slice(0, MOST_WAYS),
      hasMore: ways.length > MOST_WAYS || smallest.some(({ hasMore }) => hasMore),
    };
  }

  #way(moves: readonly Move[]): Way {
    return { steps: moves.map(({ step }) => step), standing: this.standing(moves) };
  }

  /** With nothing left that applies there is no total. */
  #isSomethingLeft(moves: readonly Move[]): boolean {
    const { kept } = this.#shift;
    return kept.lte(0) || kept.gt(sum(moves.map(({ exempt }) => exempt ?? ZERO)));
  }

  #after(moves: readonly Move[]): Decimal {
    const points = this.#base.plus(sum(moves.map(({ change }) => change)));
    const { kept, change, ...rest } = this.#shift;
    return shifted(points, {
      ...rest,
      kept: kept.minus(sum(moves.map(({ exempt }) => exempt ?? ZERO))),
      change: change.plus(sum(moves.map(({ onTotal }) => onTotal ?? ZERO))),
    });
  }

  /**
   * What a move is worth towards an edge, in points of the indicators. Leaving an indicator out
   * divides by less, so its worth hangs on the edge: points × whole ÷ kept ≥ edge is the same as
   * points − edge ÷ whole × kept ≥ 0, which is a sum over the moves. Points taken from the total
   * are worth no more than where nothing else is left out.
   */
  #worth(edge: Decimal): (move: Move) => Decimal {
    const { whole, kept, change } = this.#shift;
    const isScaled = kept.gt(0) && whole.gt(0);
    const rate = isScaled ? edge.minus(change).dividedBy(whole) : ZERO;
    const scale = isScaled ? kept.dividedBy(whole) : new Decimal(1);
    return (move) => {
      const leftOut = move.exempt ? rate.times(move.exempt) : ZERO;
      const taken = move.onTotal ? move.onTotal.times(scale) : ZERO;
      return move.change.plus(leftOut).plus(taken);
    };
  }
}

const MOST_WAYS = 5;

interface Edge {
  readonly at: Decimal;
  readonly direction: "up" | "down";
  /** The band itself, or beyond it. */
  readonly isInside: (total: Decimal) => boolean;
}

/** The end of a band that faces the total; undefined when the band has none there. */
function edgeTowards(
  { min, minInclusive, max, maxInclusive }: GradeBand,
  total: Decimal
): Edge | undefined {
  if (min && (minInclusive ? total.lt(min) : total.lte(min))) {
    return {
      at: min,
      direction: "up",
      isInside: (value) => (minInclusive ? value.gte(min) : value.gt(min)),
    };
  }
  if (max && (maxInclusive ? total.gt(max) : total.gte(max))) {
    return {
      at: max,
      direction: "down",
      isInside: (value) => (maxInclusive ? value.lte(max) : value.lt(max)),
    };
  }
  return undefined;
}
