import { message } from "../../messages/message";
import { Decimal, ZERO } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type RuleReading,
  type SaidOf,
} from "../clause-reading";
import { distanceInterval, meetsPlan } from "../off-target";
import { sayNumber } from "../say-interval";
import type { PerStep, Rank } from "../scoring-rule";
import type { Condition, Said, Step } from "../statement";
import { surveySource } from "../survey-source";
import { zeroBelow } from "../zero-below";

/** P10 每降低1个百分点扣0.5分，扣完为止；低于80%不得分. */
export const readPerStep: KindReader = (clause) => {
  const frame = stepFrame(clause);
  if (!frame) return undefined;
  const { deduct, award, none, points, each, maxLoss } = frame;
  if (deduct.when.step?.distance !== undefined) {
    return stepsOff(deduct.when.step.distance, deduct.when.step, frame, clause);
  }
  const stepSaid = withSide(deduct.when, award?.when);
  const step: OwnStep | undefined =
    shareOfQuantity(award?.when, stepSaid) ??
    (isOfQuantity(award?.when) ? undefined : stepSaid) ??
    quantityStep(award?.when ?? ownQuantity(deduct.when), deduct.when);
  if (!step || step.direction === "unsaid" || deduct.when.tangled) return undefined;
  // 偏离目标值5%以内得满分，每偏离目标值2%: from nothing, or from 5% on, is not said.
  const isOff = award && /低于|高于|超过|偏离/u.test(award.when.text);
  if (step.ofTarget && (isOff || step.direction === "either")) return undefined;
  const interval = award?.when.interval ?? deduct.when.interval;
  const figure = award?.when.figure ?? (step.unit === "number" ? deduct.when.figure : undefined);
  // 在[95%,100%]区间得满分，每偏离1个百分点: off which of the two ends, and where, is not said.
  const [low, high] = [award?.when.interval?.min, award?.when.interval?.max];
  if (step.direction === "either" && low && high && !low.value.eq(high.value)) return undefined;
  const edge =
    step.direction === "above"
      ? (interval?.max ?? interval?.min)
      : (interval?.min ?? interval?.max);
  // 增长5%以上得满分，每增加…扣: the steps lead into full marks, so something was misread.
  const away = step.direction === "above" ? award?.when.interval?.max : award?.when.interval?.min;
  if (award?.when.interval && step.direction !== "either" && !away) return undefined;
  const from = edge?.value ?? step.from ?? figure?.value ?? baseLine(clause);
  const survey = surveySource(clause.text);
  const name = award?.when.measure || deduct.when.measure || (figure?.before ?? "");
  const word =
    award?.when.word || award?.when.figureWord || deduct.when.word || deduct.when.figureWord;
  // Of 100% a share and percentage points are the same.
  const ofTarget = from?.eq(1) === true ? undefined : step.ofTarget;
  const nothing = none?.when.interval && zeroBelow(none.when.interval, step.unit);
  const rule: PerStep = {
    kind: "per-step",
    points,
    measure: {
      name,
      unit: step.unit,
      ...(word !== "" && step.unit === "number" && { word }),
      ...(survey && { survey }),
    },
    direction: step.direction,
    step: step.size,
    each,
    ...(from && { from }),
    ...(ofTarget && { ofTarget }),
    ...(clause.partCounts && { partCounts: true }),
    ...(maxLoss && { maxLoss }),
    ...(nothing && { zeroWhen: nothing.zeroWhen }),
  };
  const unsaid = from ? [] : [message("rubric.question-step-from")];
  if (ofTarget === "either") {
    unsaid.push(message("rubric.question-step-share", { step: sayNumber(step.size, "ratio") }));
  }
  return { rule, questions: [...unsaid, ...(nothing?.questions ?? [])] };
};

/** 每超过预算5%扣1分, 每低于序时进度1个百分点扣0.5分: from nothing off on. */
function stepsOff(
  distance: string,
  { size, direction }: Step,
  { award, deduct, none, points, each, maxLoss }: StepFrame,
  clause: ClauseReading
): RuleReading | undefined {
  if (direction === "either" || deduct.when.tangled) return undefined;
  // 低于90%得满分，每超过预算5%: two measures; 超过预算20%不得分 is the same.
  const figures = award?.when.interval ?? award?.when.figure ?? deduct.when.interval;
  if (figures || (award && !meetsPlan(award.when.text, distance))) return undefined;
  const limit = none && distanceInterval(none.when.text, distance);
  if (none && !limit?.min) return undefined;
  return {
    rule: {
      kind: "per-step",
      points,
      measure: { name: `${distance}的幅度`, unit: "ratio", distance: true },
      direction: "above",
      from: ZERO,
      step: size,
      each,
      ...(clause.partCounts && { partCounts: true }),
      ...(maxLoss && { maxLoss }),
      ...(limit && { zeroWhen: limit }),
    },
  };
}

/** P17 第1名得10分，每下降1个名次扣1分. */
export const readRank: KindReader = (clause) => {
  const frame = stepFrame(clause);
  if (!frame || !/名次|位次|排名|排位|位列|名/u.test(clause.text)) return undefined;
  const { deduct, award, none, points, each, maxLoss } = frame;
  const { occurrence, interval } = deduct.when;
  const top = award?.when.interval;
  if (!top?.max || award?.when.unit !== "number" || !occurrence?.every || none || interval) {
    return undefined;
  }
  if (!/[名位]/u.test(deduct.when.text)) return undefined;
  const rule: Rank = {
    kind: "rank",
    points,
    measure: { name: award.when.measure, unit: "number" },
    first: top.max.inclusive ? top.max.value : top.max.value.minus(1),
    each,
    per: occurrence.per,
    ...(maxLoss && { maxLoss }),
  };
  return { rule, questions: [message("rubric.question-rank-ties")] };
};

interface StepFrame {
  readonly deduct: SaidOf<"deduct">;
  readonly award: SaidOf<"award"> | undefined;
  readonly none: SaidOf<"none"> | undefined;
  readonly points: Decimal;
  readonly each: Decimal;
  readonly maxLoss: Decimal | undefined;
}

/** Full marks, one deduction by steps, where nothing is left: all that such a rule may say. */
function stepFrame({ said: read, points }: ClauseReading): StepFrame | undefined {
  const said = read.map(asAward);
  if (!allAre(said, "award", "deduct", "none", "until-nothing-left", "most-deducted")) {
    return undefined;
  }
  const [deduct, ...others] = only(said, "deduct");
  const [award, ...moreAwards] = only(said, "award");
  const [none, ...moreNones] = only(said, "none");
  const [most, ...moreMost] = only(said, "most-deducted");
  if (!deduct || !points) return undefined;
  if ([others, moreAwards, moreNones, moreMost].some((more) => more.length > 0)) return undefined;
  const each = pointsOf(deduct.points, points);
  const maxLoss = most && pointsOf(most.points, points);
  // 每提高1%得0.1分 is no full marks.
  if (award?.when.step ?? award?.when.occurrence?.every) return undefined;
  if (award && (award.when.tangled || !pointsOf(award.points, points).eq(points))) return undefined;
  if (none && !none.when.interval) return undefined;
  return { deduct, award, none, points, each, maxLoss };
}

/** 95%以上不扣分 gives full marks. 2处以内不扣分 counts, and is another kind's. */
function asAward(one: Said): Said {
  if (one.type !== "not-deducted" || !one.when.interval || one.when.unit !== "ratio") return one;
  return { type: "award", when: one.when, points: { of: "full" }, words: one.words };
}

/** 以上三项全部符合; 500人以上 is a figure. */
const ALL_OF_THEM =
  /(?<![\d０-９][^\d，,]{0,6})以上|上述|(?:全部|均|都)(?:符合|满足|具备|达到|达标|合格|合规)/u;
const SHORT = /少|缺|低|减|不足|未完成|落后|差/u;
const OVER = /超|多|高|增|延长|延迟|延误|逾期/u;

/** A step, when it no longer matters whether it was said in percentage points. */
export type OwnStep = Omit<Step, "inPoints">;

/** 建成5万亩得10分，每少0.1万亩扣0.5分: steps of the quantity that full marks are for. */
function quantityStep(award: Condition | undefined, deduct: Condition): OwnStep | undefined {
  const { occurrence } = deduct;
  if (!award || !occurrence || (deduct.interval && award !== deduct)) return undefined;
  // 少建1所扣2分 without 每
  if (!occurrence.every && !(occurrence.per.eq(1) && /^(?:每)?(?:少|缺|超|多)/u.test(deduct.text)))
    return undefined;
  // 以上三项全部符合得3分，每缺一项扣1分: conditions that are missed, no quantity.
  if (ALL_OF_THEM.test(award.text)) return undefined;
  const target = award.interval?.min ?? award.interval?.max;
  const word = award.interval ? award.word : award.figureWord;
  if ((!target && !award.figure) || award.unit !== "number" || award.figure?.percent)
    return undefined;
  if (word !== occurrence.counter) return undefined;
  const direction = SHORT.test(deduct.about)
    ? "below"
    : OVER.test(deduct.about)
      ? "above"
      : undefined;
  if (!direction) return undefined;
  return { size: occurrence.per, unit: "number", direction };
}

/** 每1个百分点 and 每有1% say no side: it is away from full marks, ≤5% and 为0 upwards, ≥90% downwards. */
function withSide({ step, interval }: Condition, award: Condition | undefined): Step | undefined {
  if (step?.direction !== "unsaid") return step;
  const full = award?.interval;
  const isZero = award?.figure?.value.isZero() ?? false;
  if ((full?.max && !full.min) || isZero) return { ...step, direction: "above" };
  if ((full?.min && !full.max) || award?.figure) return { ...step, direction: "below" };
  if (award || !interval) return step;
  // 高于2%的，每0.1个百分点
  if (interval.min && !interval.max) return { ...step, direction: "above" };
  return interval.max && !interval.min ? { ...step, direction: "below" } : step;
}

/** Full marks for 500 people, and no rate. */
export function isOfQuantity(award: Condition | undefined): boolean {
  if (award?.unit !== "number") return false;
  const target = award.interval?.min ?? award.interval?.max ?? award.figure;
  return target !== undefined && !target.value.isZero() && !award.figure?.percent;
}

/** 巡查24次，每少1次扣0.5分: what full marks ask for stands before the steps. */
function ownQuantity(deduct: Condition): Condition | undefined {
  const isShort = /[,，、；;]\s*每(?:少|缺|减少)/u.test(deduct.text);
  // 共9项内容，每缺少一项: things that are looked for one by one.
  if (!deduct.occurrence || /[项条点]|环节|内容/u.test(deduct.occurrence.counter)) return undefined;
  return isShort && (deduct.interval?.min ?? deduct.figure) ? deduct : undefined;
}

/** 达到500人得5分，每低于目标值2%扣1分, 每少2%扣1分: 2% of 500 people. */
export function shareOfQuantity(
  award: Condition | undefined,
  step: Step | undefined
): OwnStep | undefined {
  if (!award || step?.unit !== "ratio" || step.inPoints || !isOfQuantity(award)) return undefined;
  // 评分≥90得满分，每低1%: of 90, or of 100, is not said.
  const word = award.interval ? award.word : award.figureWord;
  if (word === "" && !step.ofTarget) return undefined;
  const target = award.interval?.min ?? award.interval?.max ?? award.figure;
  if (!target?.value.gt(0)) return undefined;
  const { direction } = step;
  return { size: step.size.times(target.value), unit: "number", direction };
}

/** 以100%为基准, 目标值95%: where the steps begin, in words before them. */
function baseLine({ text }: ClauseReading): Decimal | undefined {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const match = BASE_LINE.exec(plain);
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined) return undefined;
  return new Decimal(digits).dividedBy(100);
}

const BASE_LINE =
  /以(\d{1,3}(?:\.\d{1,4})?)%为(?:基准|基数|目标|标准|满分)|(?<!每[^,。;]{0,6})(?:目标值|指标值|基准值|标准值|年度目标|目标)(?:为|是|:)?(\d{1,3}(?:\.\d{1,4})?)%/u;
