import { message, type Message } from "../../messages/message";
import { Decimal, plain, ONE, ZERO } from "../../values/decimal";
import { intervalInWords, isOnScale } from "../band-words";
import { allAre, pointsOf, type ClauseReading, type KindReader } from "../clause-reading";
import { isEmpty, type Edge, type Interval } from "../interval";
import { flip, isException, settleEdges } from "../settle-edges";
import { sayInterval } from "../say-interval";
import { distanceInterval, meetsPlan, namedDistance } from "../off-target";
import type { Band as SettledBand, Measure } from "../scoring-rule";
import type { Condition, Said } from "../statement";
import { surveySource } from "../survey-source";

/** P6 ≥95%得3分；80%≤x＜95%得2分；…；＜60%不得分. Every statement names its interval, or 否则. */
export const readBanded: KindReader = (clause) => {
  const { points: full } = clause;
  const said = withoutIntroduction(clause.said);
  const [alone, ...others] = said;
  // 有1项以上不符合不得分 is one or more, which is any.
  if (alone?.type === "none" && others.length === 0 && isAny(alone.when)) return undefined;
  if (!full || !allAre(said, "award", "none", "deduct", "not-deducted", "until-nothing-left")) {
    return undefined;
  }
  // 低于序时进度5%以内扣1分: how far behind, and not the rate itself.
  const distance = said
    .flatMap((one) => ("when" in one ? (namedDistance(one.when.text) ?? []) : []))
    .at(0);
  const found = bandsIn(said, full, distance);
  if (!found) return undefined;
  const { bands, measures } = found;
  const unit = commonUnit(measures);
  if (!unit || !sameMeasure(measures)) return undefined;
  // 10天以内…1个月以上: figures of two units have no order.
  if (new Set(measures.flatMap(({ word }) => word ?? [])).size > 1) return undefined;
  // 不少于90份得5分，满意度≥90%得5分: a count and a rate are two measures.
  if (unit === "ratio" && measures.some((one) => one.unit === "number" && one.word !== undefined)) {
    return undefined;
  }
  const own = distance ? [metBand(full), ...bands] : exactBetween(bands);
  const scaled = own.map((band) => ({ ...band, interval: inUnit(band.interval, unit) }));
  const near = withinNeighbours(scaled);
  const rank = (band: Band) => (band.otherwise ? 2 : isException(band, near) ? 0 : 1);
  const sorted = [...near].sort((a, b) => rank(a) - rank(b) || b.points.cmp(a.points));
  const measure: Measure = distance
    ? { name: `${distance}的幅度`, unit: "ratio", distance: true }
    : measureOf(clause, measures, unit, said);
  const settled = settleEdges(sorted, measure);
  return {
    rule: {
      kind: "banded",
      points: full,
      measure,
      bands: settled.bands.map(({ interval, points, otherwise }) => ({
        interval,
        points,
        ...(otherwise && { otherwise }),
      })),
    },
    questions: settled.questions,
    notes: settled.notes,
  };
};

function isAny({ occurrence, interval }: Condition): boolean {
  const { min, max } = interval ?? {};
  return occurrence !== undefined && min?.inclusive === true && min.value.eq(ONE) && !max;
}

interface Band extends SettledBand {
  /** 80%得4分: a figure that nothing compares. */
  readonly bare?: true;
}

interface Bands {
  readonly bands: readonly Band[];
  /** What each compares, in the words that stand there. */
  readonly measures: readonly Measure[];
}

/** One band a statement; undefined when one of them is none, or all of them are no scale. */
function bandsIn(
  said: readonly Said[],
  full: Decimal,
  distance: string | undefined
): Bands | undefined {
  const bands: Band[] = [];
  const measures: Measure[] = [];
  let wholeSaid = false;
  const scale = said.flatMap((one) => ("when" in one && isOnScale(one.when) ? [one.when] : []));
  if (said.every(({ type }) => type === "deduct" || type === "until-nothing-left")) {
    // 低于80%扣2分，低于60%扣5分: whatever is not named loses nothing, but one deduction is no scale.
    if (said.length < 2) return undefined;
    if (distance === undefined) bands.push({ interval: {}, points: full, otherwise: true });
  }
  for (const statement of said) {
    if (statement.type === "until-nothing-left") continue;
    if (!("when" in statement)) return undefined;
    const { when } = statement;
    const points = bandPoints(statement, full);
    if (!points) return undefined;
    if (distance !== undefined) {
      if (when.step || when.text.includes("每")) return undefined;
      const interval = distanceInterval(when.text, distance);
      if (interval) {
        bands.push({ interval, points });
        measures.push({ name: "", unit: "ratio" });
        continue;
      }
      if (meetsPlan(when.text, distance) && points.eq(full)) continue;
      // 支出进度≥90%, or 低于10% that was not read whole: a rate, and no distance.
      if (when.measure !== "" || BEHIND.test(when.text)) return undefined;
    }
    if (when.tangled) return undefined;
    const interval = bandInterval(when) ?? intervalInWords(when, scale, bands, measures);
    // 抽查10%，发现1座不合格扣0.5分 counts, it does not compare.
    if (statement.type === "deduct" && when.occurrence && !when.interval) return undefined;
    if (when.occurrence?.every || when.step) return undefined;
    if (interval) {
      if (isEmpty(interval)) return undefined;
      bands.push({ interval, points, ...(!when.interval && { bare: true }) });
      const word = when.word || when.figureWord;
      measures.push({ name: when.measure, unit: when.unit, ...(word !== "" && { word }) });
    } else if (points.eq(full) && ALL_OF_IT.test(when.text) && !wholeSaid) {
      wholeSaid = true;
      bands.push({ interval: { min: { value: ONE, inclusive: true, marked: true } }, points });
      measures.push({ name: "", unit: "ratio" });
    } else if (when.otherwise || (bands.length > 0 && when.text === "") || isRest(when, bands)) {
      bands.push({ interval: {}, points, otherwise: true });
    } else {
      return undefined;
    }
  }
  // 全部完成得10分 alone is yes or no.
  if (wholeSaid && measures.length < 2) return undefined;
  return { bands, measures };
}

const BEHIND = /低于|落后|滞后|慢于|少于|高于|超/u;

/** Nothing behind, and ahead: where the plan is met. */
function metBand(points: Decimal): Band {
  return { interval: { max: { value: ZERO, inclusive: true, marked: true } }, points };
}

/** 全部完成 beside 完成90%以上: the band from 100% on. */
const ALL_OF_IT =
  /^(?:[^，,]{0,6}?)(?:全部|全面|全额|足额)(?:完成|到位|落实|拨付)(?:任务|目标|计划|工作)?$|^完成(?:全部|所有)[^，,]{0,6}$/u;

/** 不超过10%得5分，超过的不得分: whatever lies beyond all the bands. */
function isRest({ text, tangled, occurrence }: Condition, bands: readonly Band[]): boolean {
  if (bands.length === 0 || tangled || occurrence) return false;
  const intervals = bands.map(({ interval }) => interval);
  if (!BEYOND.test(text)) return false;
  if (/超|大|高/u.test(text)) return intervals.every(({ max }) => max);
  return intervals.every(({ min }) => min);
}

const BEYOND =
  /^(?:凡|如|若)?(?:超过|超出|大于|高于|超|低于|少于|小于|不足|不到|未达到?|达不到|未能达到|没有达到|未达标|不达标)(?:此|该|上述|以上|这一|规定)?(?:标准|比例|目标值?|要求|范围|上限|下限|指标值?|数|值)?(?:的|者|则)?$/u;

function bandPoints(statement: Said, full: Decimal): Decimal | undefined {
  if (statement.type === "none") return ZERO;
  if (statement.type === "not-deducted") return full;
  if (statement.type === "award") return pointsOf(statement.points, full);
  if (statement.type !== "deduct") return undefined;
  return Decimal.max(ZERO, full.minus(pointsOf(statement.points, full)));
}

/**
 * ≥90%, ≥80%, …: an open band ends where the next one begins, and ＜80%, ＜60% likewise downwards. So
 * the narrowest description counts, whichever has more points.
 */
function withinNeighbours(bands: readonly Band[]): Band[] {
  const named = bands.map(({ interval }) => interval);
  return bands.map((band) => {
    const { min, max } = band.interval;
    if (min && !max) {
      const above = named.flatMap((other) => (other.min && !other.max ? [other.min] : []));
      const next = nearest(
        above.filter((edge) => edge.value.gt(min.value)),
        1
      );
      return next ? { ...band, interval: { min, max: flip(next) } } : band;
    }
    if (max && !min) {
      const below = named.flatMap((other) => (other.max && !other.min ? [other.max] : []));
      const next = nearest(
        below.filter((edge) => edge.value.lt(max.value)),
        -1
      );
      return next ? { ...band, interval: { min: flip(next), max } } : band;
    }
    return band;
  });
}

/** The lowest edge (`1`), or the highest (`-1`). */
function nearest(edges: readonly Edge[], direction: 1 | -1): Edge | undefined {
  const sorted = [...edges].sort((a, b) => a.value.cmp(b.value));
  return direction === 1 ? sorted[0] : sorted.at(-1);
}

/** 按问卷的综合比例计分：比例≥90%，得4分…: the bands say how, 按比例 only announces them. */
function withoutIntroduction(said: readonly Said[]): readonly Said[] {
  const [first, second, ...rest] = said;
  const announces =
    (first?.type === "proportion" || first?.type === "discretion") &&
    !first.when.interval &&
    !first.when.otherwise;
  return announces && second && rest.length > 0 ? [second, ...rest] : said;
}

/** 80%以上…，80%得4分，80%以下…: between two bands that begin there the figure is that value alone. */
function exactBetween(bands: readonly Band[]): readonly Band[] {
  return bands.map((band) => {
    const { min, max } = band.interval;
    if (!band.bare || !min || max) return band;
    const others = bands.filter((other) => other !== band).map(({ interval }) => interval);
    const isBetween =
      others.some((other) => other.min?.value.eq(min.value)) &&
      others.some((other) => other.max?.value.eq(min.value));
    return isBetween ? { ...band, interval: { min, max: min } } : band;
  });
}

/** 100%得5分 stands for 100% and up: the band of more points is tried first. */
function bandInterval(when: Condition): Interval | undefined {
  if (when.interval) return when.interval;
  // 10%内 is up to 10%, and 为0% nothing else.
  if (!when.figure?.percent || when.otherwise || when.loose) return undefined;
  return { min: { value: when.figure.value, inclusive: true, marked: true } };
}

/**
 * 节约率≥0得5分，＜0不得分: a comparison without a name of its own has the unit of the others. 5个以上 has
 * its own: beside 完成率90%以上 it is another thing.
 */
function commonUnit(measures: readonly Measure[]): "ratio" | "number" | undefined {
  const named = measures.filter(
    ({ name, unit, word }) => name !== "" || unit === "ratio" || word !== undefined
  );
  const units = new Set((named.length > 0 ? named : measures).map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** 80≤满意度<90 beside a percent: more than 1 as a ratio is meant in percent. */
function inUnit(interval: Interval, unit: "ratio" | "number"): Interval {
  if (unit === "number") return interval;
  const scale = (edge: Edge): Edge =>
    edge.value.gt(5) ? { ...edge, value: edge.value.dividedBy(100) } : edge;
  const { min, max } = interval;
  return { ...(min && { min: scale(min) }), ...(max && { max: scale(max) }) };
}

function sameMeasure(measures: readonly Measure[]): boolean {
  const names = new Set(measures.map((measure) => measure.name).filter((name) => name !== ""));

  // 到位率 beside 资金到位率 is the same thing said shorter.
  const [first, ...rest] = [...names].sort((a, b) => a.length - b.length);
  return first === undefined || rest.every((name) => name.includes(first));
}

function measureOf(
  clause: ClauseReading,
  measures: readonly Measure[],
  unit: Measure["unit"],
  said: readonly Said[]
): Measure {
  const loose = said.flatMap((one) => ("when" in one ? (one.when.loose?.name ?? []) : []));
  const named =
    measures.find((measure) => measure.name !== "")?.name ?? loose.find((name) => name !== "");
  const survey = surveySource(clause.text);
  const word = measures.find((measure) => measure.word !== undefined)?.word;
  return {
    name: named ?? "",
    unit,
    ...(survey && { survey }),
    ...(word && { word }),
    ...(clause.saving && { from: clause.saving }),
  };
}

export function sayBand(band: SettledBand, measure: Measure): Message {
  const points = plain(band.points);
  if (band.otherwise) return message("rubric.band-otherwise", { points });
  return message("rubric.band", {
    range: sayInterval(band.interval, measure.unit, measure.word),
    points,
  });
}
