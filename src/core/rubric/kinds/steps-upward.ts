import { message } from "../../messages/message";
import { type Decimal, ONE } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";
import type { Interval } from "../interval";
import { sayInterval } from "../say-interval";
import type { AwardPerStep } from "../scoring-rule";
import type { Condition } from "../statement";
import { surveySource } from "../survey-source";
import { OVER_TARGET } from "./award-per-step";
import { isOfQuantity, shareOfQuantity, type OwnStep } from "./per-step";

/**
 * 达到85%得3分，每提高1个百分点加0.5分，最高5分; 完成任务得4分，每超额10%加1分（最高加2分）; 基础分3分，每高于
 * 85%1个百分点加0.5分. Where the steps begin and what is given there must both be said.
 */
export const readStepsUpward: KindReader = (clause) => {
  const { said, statedCap, bonusCap, given } = clause;
  if (!allAre(said, "award", "bonus", "deduct", "none", "until-nothing-left", "most-deducted"))
    return undefined;
  const [bonus, ...moreBonuses] = only(said, "bonus");
  const [award, ...moreAwards] = only(said, "award");
  const [deduct, ...moreDeducts] = only(said, "deduct");
  const [none, ...moreNones] = only(said, "none");
  const more = [moreBonuses, moreAwards, moreDeducts, moreNones];
  if (!bonus || more.some(({ length }) => length > 0)) return undefined;
  const quantity = quantityGain(award?.when, bonus.when);
  const step: OwnStep | undefined =
    quantity ?? (isOfQuantity(award?.when) ? undefined : bonus.when.step);
  if (!step) return undefined;
  if ([bonus, award].some((one) => one && (one.when.tangled || one.when.absolute)))
    return undefined;
  const direction = gainsTowards(bonus.when.text, award?.when);
  if (
    !bonus.points.gt(0) ||
    !direction ||
    step.direction === "either" ||
    step.ofTarget ||
    step.distance
  )
    return undefined;
  const start = quantity
    ? startOfQuantity(clause, award)
    : startOf(clause, award, bonus.when, direction);
  if (!start) return undefined;
  const { base, from } = start;
  const full = statedCap ?? (bonusCap ? base.plus(bonusCap) : given);
  if (!full?.gt(base)) return undefined;
  const gainIsLess = bonusCap && base.plus(bonusCap).lt(full);
  // 每多10亩加1分，每少2%扣1分: steps of two kinds.
  if (quantity && deduct) return undefined;
  const loss = deduct && lossOf(clause, deduct, direction);
  // 下降5%得3分，每少下降1%扣1分: which way the loss goes is not read.
  const isDrop = award && SAVES.test(award.when.text);
  if (deduct && (!loss || clause.base || isDrop)) return undefined;
  const zeroWhen = none && nothingWhen(none.when, from, direction);
  if (none && !zeroWhen) return undefined;
  const survey = surveySource(clause.text);
  const rule: AwardPerStep = {
    kind: "award-per-step",
    points: full,
    measure: {
      name: start.name,
      unit: step.unit,
      ...(start.word && { word: start.word }),
      ...(survey && { survey }),
    },
    from,
    base,
    direction,
    step: step.size,
    each: bonus.points,
    ...(clause.partCounts && { partCounts: true }),
    ...(gainIsLess && { maxGain: bonusCap }),
    ...(loss && { loss }),
    ...(clause.base && { keepsBase: true }),
    ...(zeroWhen && { zeroWhen }),
  };
  const isSaid = loss ?? zeroWhen ?? clause.base ?? (base.isZero() ? base : undefined);
  const short = shortOf(from, direction);
  const range = sayInterval(short, step.unit, start.word);
  const notes = isSaid ? [] : [message("rubric.note-gap", { range })];
  return { rule, notes };
};

/** 植树200亩得3分，每超额2%加0.5分, 每多种10亩加0.5分: steps of the quantity. */
function quantityGain(award: Condition | undefined, bonus: Condition): OwnStep | undefined {
  if (!award || !isOfQuantity(award)) return undefined;
  const { occurrence, interval } = bonus;
  if (interval) return undefined;
  const word = award.interval ? award.word : award.figureWord;
  if (bonus.step) return shareOfQuantity(award, bonus.step);
  if (!occurrence?.every || word === "" || word !== occurrence.counter) return undefined;
  // 每获得1项表彰 counts another thing: the words must say that it is more, or less, of the same.
  const isMore = /^(?:在此基础上)?[,，]?每?(?:超|多|增|少|减|降|低)/u.test(bonus.text);
  const side = isMore && gainsTowards(bonus.text, award);
  return side ? { size: occurrence.per, unit: "number", direction: side } : undefined;
}

interface Start {
  readonly base: Decimal;
  readonly from: Decimal;
  readonly name: string;
  readonly word?: string;
}

function startOfQuantity(
  { base: marks, points }: ClauseReading,
  award: SaidOf<"award"> | undefined
): Start | undefined {
  const base = award && pointsOf(award.points, points);
  if (!award || !base || marks) return undefined;
  const { interval, word, figure, figureWord, measure, text } = award.when;
  if (interval?.min && interval.max) return undefined;
  const edge = interval?.min ?? interval?.max;
  const from = edge ?? figure;
  if (!from || (edge && !edge.inclusive)) return undefined;
  const name = measure || (figure?.before ?? "") || text;
  return { base, from: from.value, name, word: interval ? word : figureWord };
}

const REACHES_TARGET = /(?:完成|达到|实现).{0,8}(?:目标|任务|计划|指标)/u;

/** Where the steps begin, and the points there. */
function startOf(
  { base: marks, points }: ClauseReading,
  award: SaidOf<"award"> | undefined,
  bonus: Condition,
  direction: Direction
): Start | undefined {
  const over = OVER_TARGET.test(bonus.text);
  const begins = bonus.step?.from;
  if (marks) {
    if (award || !begins || over) return undefined;
    return { base: marks, from: begins, name: bareName(bonus.text) };
  }
  const base = award && pointsOf(award.points, points);
  if (!award || !base) return undefined;
  const { when } = award;
  const edge = direction === "above" ? when.interval?.min : when.interval?.max;
  const away = direction === "above" ? when.interval?.max : when.interval?.min;
  const figure = when.figure?.percent ? when.figure.value : undefined;
  const said = edge?.value ?? figure;
  if (away ? !edge?.value.eq(away.value) : edge && !edge.inclusive) return undefined;
  // 就业率达到90%得5分，每超额2%: of the target, or percentage points, is not said.
  if (over) {
    const whole = said ? said.eq(ONE) : REACHES_TARGET.test(when.text) && !when.figure;
    if (!whole) return undefined;
  }
  const from = over ? ONE : (said ?? begins);
  if (!from || (begins && !begins.eq(from))) return undefined;
  if (!over && when.unit !== "ratio") return undefined;
  const name = when.measure || when.figure?.before || when.text;
  return { base, from, name };
}

type Direction = AwardPerStep["direction"];

/**
 * The side that gains. 下降5%得3分，每多下降1个百分点: the drop is what is measured, and more of it is
 * better. Words of both sides, or of none, are not read.
 */
function gainsTowards(bonus: string, award: Condition | undefined): Direction | undefined {
  const words = bonus.normalize("NFKC").replace(/.*每/u, "");
  const [up, down] = [UP.test(words), DOWN.test(words)];
  if (award && SAVES.test(award.text))
    return /少|低于/u.test(words) || !(up || SAVES.test(words)) ? undefined : "above";
  if (up === down) return undefined;
  return up ? "above" : "below";
}

const UP = /提高|提升|增|上升|高于|高出|超|多/u;
const DOWN = /降|减|低|少/u;
const SAVES = /下降|降低|减少|压减|降幅|节约|节省/u;

/** 合格率 for 合格率每高于85%1个百分点 */
function bareName(text: string): string {
  return text.normalize("NFKC").replace(/[,:]?每.*/u, "");
}

function lossOf(
  clause: ClauseReading,
  { when, points }: SaidOf<"deduct">,
  gain: Direction
): AwardPerStep["loss"] | undefined {
  const { step } = when;
  const each = points.of === "number" ? points.value : undefined;
  const other = gain === "above" ? "below" : "above";
  if (step?.direction !== other || step.from || step.ofTarget || !each) return undefined;
  if (when.tangled) return undefined;
  const [most, ...more] = only(clause.said, "most-deducted");
  if (more.length > 0 || (most && most.points.of !== "number")) return undefined;
  const maxLoss = most?.points.of === "number" ? most.points.value : undefined;
  return { step: step.size, each, ...(maxLoss && { maxLoss }) };
}

/** 低于85%不得分, 未完成不得分, 否则不得分: all that falls short of where the steps begin. */
function nothingWhen(when: Condition, from: Decimal, direction: Direction): Interval | undefined {
  const { interval, text, otherwise } = when;
  if (!interval) return otherwise || FALLS_SHORT.test(text) ? shortOf(from, direction) : undefined;
  const [edge, open] =
    direction === "above" ? [interval.max, interval.min] : [interval.min, interval.max];
  if (!edge?.value.eq(from) || open) return undefined;
  // 85%以下 beside 达到85%: the edge itself has its points.
  return edge.inclusive && edge.marked ? undefined : shortOf(from, direction);
}

const FALLS_SHORT =
  /^(?:如|若|凡)?(?:未|没有|未能|不能|不)(?:按时|按期|如期|全部)?(?:完成|达到|达标|实现|达成)[^,，;；\d]{0,8}$/u;

function shortOf(from: Decimal, direction: Direction): Interval {
  const edge = { value: from, inclusive: false, marked: true };
  return direction === "above" ? { max: edge } : { min: edge };
}
