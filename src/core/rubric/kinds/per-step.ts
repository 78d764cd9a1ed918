import { message } from "../../messages/message";
import { Decimal } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";
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
  const step =
    shareOfQuantity(award?.when, deduct.when.step) ??
    deduct.when.step ??
    quantityStep(award?.when, deduct.when);
  if (!step || deduct.when.tangled) return undefined;
  // 偏离目标值5%以内得满分，每偏离目标值2%: from nothing, or from 5% on, is not said.
  const isOff = /低于|高于|超过|偏离/u.test(award?.when.text ?? "");
  if (step.ofTarget && (isOff || step.direction === "either")) return undefined;
  const interval = award?.when.interval ?? deduct.when.interval;
  const edge =
    step.direction === "above"
      ? (interval?.max ?? interval?.min)
      : (interval?.min ?? interval?.max);
  // 增长5%以上得满分，每增加…扣: the steps lead into full marks, so something was misread.
  const away = step.direction === "above" ? award?.when.interval?.max : award?.when.interval?.min;
  if (award?.when.interval && step.direction !== "either" && !away) return undefined;
  const figure = award?.when.figure;
  // 为0 is 0% as well.
  const fits = figure?.percent === (step.unit === "ratio") || figure?.value.isZero();
  const stated = fits ? figure?.value : undefined;
  const from = edge?.value ?? step.from ?? stated ?? baseLine(clause, step.unit);
  const survey = surveySource(clause.text);
  const name =
    award?.when.measure || deduct.when.measure || figure?.before.replace(/以$/u, "") || "";
  const word = award?.when.word || award?.when.figureWord || deduct.when.word;
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

/** Full marks, one deduction by steps, where nothing is left: all that such a rule may say. */
function stepFrame({ said: read, points }: ClauseReading):
  | {
      readonly deduct: SaidOf<"deduct">;
      readonly award: SaidOf<"award"> | undefined;
      readonly none: SaidOf<"none"> | undefined;
      readonly points: Decimal;
      readonly each: Decimal;
      readonly maxLoss: Decimal | undefined;
    }
  | undefined {
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
  if (!each || (most && !maxLoss)) return undefined;
  if (award && (award.when.tangled || !pointsOf(award.points, points)?.eq(points)))
    return undefined;
  if (none && !none.when.interval) return undefined;
  return { deduct, award, none, points, each, maxLoss };
}

/** 95%以上不扣分 gives full marks. 2处以内不扣分 counts, and is another kind's. */
function asAward(one: Said): Said {
  if (one.type !== "not-deducted" || !one.when.interval || one.when.unit !== "ratio") return one;
  return { type: "award", when: one.when, points: { of: "full" }, words: one.words };
}

const ALL_OF_THEM = /以上|上述|(?:全部|均|都)(?:符合|满足|具备|达到|达标|合格|合规)/u;
const SHORT = /少|缺|低|减|不足|未完成|落后|差/u;
const OVER = /超|多|高|增|延长|延迟|延误|逾期/u;

/** 建成5万亩得10分，每少0.1万亩扣0.5分: steps of the quantity that full marks are for. */
function quantityStep(award: Condition | undefined, deduct: Condition): Step | undefined {
  const { occurrence } = deduct;
  if (!award || !occurrence?.every || deduct.interval) return undefined;
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
  // 不超过30分钟…每超过10分钟: the words must point away from full marks.
  if (award.interval && !(direction === "below" ? award.interval.min : award.interval.max)) {
    return undefined;
  }
  return { size: occurrence.per, unit: "number", direction };
}

/** 达到500人得5分，每低于目标值2%扣1分: 2% of 500 people. */
function shareOfQuantity(award: Condition | undefined, step: Step | undefined): Step | undefined {
  if (!award || !step?.ofTarget || award.unit !== "number" || award.figure?.percent)
    return undefined;
  const target = award.interval?.min ?? award.interval?.max ?? award.figure;
  if (!target || target.value.lte(0)) return undefined;
  return { size: step.size.times(target.value), unit: "number", direction: step.direction };
}

/** 以100%为基准, 目标值95%: where the steps begin, in words before them. */
function baseLine({ text }: ClauseReading, unit: Step["unit"]): Decimal | undefined {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const match = BASE_LINE.exec(plain);
  const digits = match?.[1] ?? match?.[2];
  if (unit !== "ratio" || digits === undefined) return undefined;
  return new Decimal(digits).dividedBy(100);
}

const BASE_LINE =
  /以(\d{1,3}(?:\.\d{1,4})?)%为(?:基准|基数|目标|标准|满分)|(?<!每[^,。;]{0,6})(?:目标值|指标值|基准值|标准值|年度目标|目标)(?:为|是|:)?(\d{1,3}(?:\.\d{1,4})?)%/u;
