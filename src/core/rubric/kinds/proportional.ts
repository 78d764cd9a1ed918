import { message, type Message } from "../../messages/message";
import { ONE, ZERO, type Decimal } from "../../values/decimal";
import {
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type RuleReading,
  type SaidOf,
} from "../clause-reading";
import type { Interval } from "../interval";
import type { Measure } from "../scoring-rule";
import { flip } from "../settle-edges";
import type { Condition, Line, Said } from "../statement";
import { surveySource } from "../survey-source";
import { zeroBelow } from "../zero-below";

/** P8 and P9 得分=率×分值；按比例得分，低于60%不得分. P12 when target stands over actual. */
export const readProportional: KindReader = (clause) => {
  const { said, points } = clause;
  const formulas = only(said, "formula");
  const proportions = only(said, "proportion");
  const awards = only(said, "award");
  const nothings = only(said, "none");
  const known = formulas.length + proportions.length + awards.length + nothings.length;
  const endings = only(said, "until-nothing-left").length;
  if (!points || known + endings !== said.length) return undefined;
  if (formulas.length + proportions.length === 0 || formulas.length > 1) return undefined;
  if (proportions.length > 1) return undefined;
  // 3个以上按比例得分: what is had below, and from what on all of it, is not said.
  const alone = awards.length + nothings.length === 0 ? proportions[0]?.when : undefined;
  if (alone?.interval && alone.unit === "number") return undefined;
  const limits = readLimits(clause, points);
  if (!limits) return undefined;
  const [formula] = formulas;
  if (isOfAnother(formula ?? proportions[0], awards, points)) return undefined;
  const loss = proportions.find(({ loses, rate }) => loses && rate !== "");
  if (loss && !formula) return lossByRate(loss, limits, points);
  const between = lineBetween(clause, limits, points);
  if (between) return between;
  const measure = measureOf(clause);
  // 得分=差错率×分值 would give most to the worst.
  const rate = formula ? measure.name : (proportions[0]?.rate ?? "");
  if (!formula?.line && !formula?.inverse && isLack(rate)) return undefined;
  if (formula?.inverse) {
    const { target } = limits;
    if (limits.zeroWhen || limits.fullWhen) return undefined;
    return { rule: { kind: "inverse-proportional", points, measure, ...(target && { target }) } };
  }
  const { zeroWhen, fullWhen, questions } = limits;
  // 目标值为80%，达到得满分，未达到按实际值/目标值: the figure is the target, not that quotient.
  if (formula && /[/÷]/u.test(measure.name.normalize("NFKC")) && isOneValue(fullWhen))
    return undefined;
  // ≥90%得10分，≤80%不得分，其间按比例: of what, a straight line or the rate itself, is not said.
  if (!formula && zeroWhen && fullWhen?.min?.value.lt(ONE) && AMID.test(clause.text))
    return undefined;
  // 超支率≤5%得满分，超过的按比例扣分: less is better, and by how much is not said.
  if (!formula?.line && ((fullWhen && !fullWhen.min) || (zeroWhen && !zeroWhen.max)))
    return undefined;
  if (formula?.line) {
    // 未超支得满分，否则得分=分值×（1−超支率）: what is full agrees with the line or is not read.
    if (limits.target || !agrees(formula.line, limits)) return undefined;
    return { rule: { kind: "linear", points, measure: lineMeasure(measure), ...formula.line } };
  }
  const target = formula?.target?.value ?? limits.target;
  if (target && limits.target && !target.eq(limits.target)) return undefined;
  // 低于60%不得分 beside 完成率/95%: of which of the two ratios, the text does not say.
  if (formula?.target?.percent) {
    const { value } = formula.target;
    if (zeroWhen || (fullWhen && !startsAt(fullWhen, value))) return undefined;
    return { rule: { kind: "proportional", points, measure, target: value } };
  }
  const unit = target ? "number" : measure.unit;
  const ofWhat = isOfWhat(measure.name, awards)
    ? [message("rubric.question-proportion-measure")]
    : [];
  return {
    rule: {
      kind: "proportional",
      points,
      measure: { ...measure, unit },
      ...(target && { target }),
      ...(zeroWhen && { zeroWhen }),
      ...(fullWhen && { fullWhen }),
    },
    questions: [...ofWhat, ...questions],
  };
};

/** 按时得10分，否则按比例扣分: neither the proportion nor what full marks are for names a rate. */
function isOfWhat(name: string, awards: readonly SaidOf<"award">[]): boolean {
  const [award] = awards;
  if (name !== "" || !award || award.when.otherwise || award.when.text.length < 2) return false;
  const { interval, figure, text } = award.when;
  return !interval && !figure && text !== "" && !SAYS_HOW_MUCH.test(text);
}

/** 全部完成, 足额到位: the rate is how much of it. */
const SAYS_HOW_MUCH = /全|足额|所有|完成|到位|达到|实现|率|度|比|数|额|量|[≥≤<>]|\d分/u;

/**
 * 质量达标率≥95%得8分，实际进度/计划进度×6分: marks of its own, or a rate that shares no word with what
 * full marks are for and that no 否则 joins to it, is another measure.
 */
function isOfAnother(
  middle: SaidOf<"formula"> | SaidOf<"proportion"> | undefined,
  awards: readonly SaidOf<"award">[],
  points: Decimal
): boolean {
  if (!middle) return false;
  const isFormula = middle.type === "formula";
  const given = awards.map((award) => pointsOf(award.points, points));
  if (isFormula && middle.marks && given.some((each) => !middle.marks?.eq(each))) return true;
  const name = isFormula ? middle.measure : middle.rate;
  const full = awards.find(({ when }) => when.interval)?.when.measure ?? "";
  const isJoined = middle.when.text !== "" || /否则|其他|其余|反之|不然/u.test(middle.words);
  const isOwn = /^[（(]?实际(?:完成)?(?:值|数|数量)?[/÷]/u.test(name);
  return !isJoined && !isOwn && name !== "" && full !== "" && !sharesWord(name, full);
}

/** 完成 of 项目完成率 and of 实际完成数/计划完成数. */
function sharesWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at += 1) {
    if (b.includes(a.slice(at, at + 2))) return true;
  }
  return false;
}

const AMID = /其间|期间|两者之间|二者之间|介于(?:两|二)者/u;

/** What there is less of the better it is: 未完成比例, 超支率, 差错率. */
function isLack(rate: string): boolean {
  return /(?:率|比例|占比|比重|百分比)$/u.test(rate) && IS_LACK.test(rate);
}

const IS_LACK =
  /未|超(?!额|前)|缺|(?<!无)不|差错|失误|逾|延期|延误|延迟|欠|漏(?!斗)|错|滞|死亡|事故|投诉|违规|违约|损失|流失/u;

/** ≥90%得满分，≤60%不得分，其间线性插值: a straight line between the two. */
function lineBetween(
  clause: ClauseReading,
  { zeroWhen, fullWhen }: Limits,
  points: Decimal
): RuleReading | undefined {
  if (!/插值|内插|线性/u.test(clause.text)) return undefined;
  const rises = zeroWhen?.max && fullWhen?.min;
  const zeroAt = rises ? zeroWhen.max.value : zeroWhen?.min?.value;
  const fullAt = rises ? fullWhen.min.value : fullWhen?.max?.value;
  if (!zeroAt || !fullAt || zeroAt.eq(fullAt) || zeroAt.lt(fullAt) !== Boolean(rises)) {
    return undefined;
  }
  const measure = measureOf(clause);
  return { rule: { kind: "linear", points, measure, zeroAt, fullAt } };
}

/** 按未完成比例扣分: 1 − that rate. 按完成比例扣分 would take most from whoever did most: not read. */
function lossByRate(
  { rate, when }: SaidOf<"proportion">,
  limits: Limits,
  points: Decimal
): RuleReading | undefined {
  const isPlain = !limits.target && !limits.zeroWhen && !limits.fullWhen && !when.interval;
  if (!isPlain || !isLack(rate)) return undefined;
  const measure: Measure = { name: rate.replace(/^实际(?=未|超)/u, ""), unit: "ratio" };
  return { rule: { kind: "linear", points, measure, zeroAt: ONE, fullAt: ZERO } };
}

/** 得分=（实际值−60%）/（95%−60%）×分值，低于60%不得分: where the line is flat anyway. */
function agrees({ zeroAt, fullAt }: Line, { zeroWhen, fullWhen }: Limits): boolean {
  const rises = fullAt.gt(zeroAt);
  const nothing = rises ? zeroWhen?.max?.value.lte(zeroAt) : zeroWhen?.min?.value.gte(zeroAt);
  const everything = rises ? fullWhen?.min?.value.gte(fullAt) : fullWhen?.max?.value.lte(fullAt);
  return (!zeroWhen || nothing === true) && (!fullWhen || everything === true);
}

/** 1−|实际−计划|/计划: the quotient counts without its sign. */
function lineMeasure(measure: Measure): Measure {
  return /[|｜丨]/u.test(measure.name) ? { ...measure, absolute: true } : measure;
}

interface Limits {
  readonly target?: Decimal;
  readonly zeroWhen?: Interval;
  readonly fullWhen?: Interval;
  readonly questions: readonly Message[];
}

/** 达到90%得满分 beside 完成率/90%: both say the same. */
function startsAt({ min, max }: Interval, target: Decimal): boolean {
  return !max && min?.value.eq(target) === true;
}

function isOneValue(interval: Interval | undefined): boolean {
  const { min, max } = interval ?? {};
  return min !== undefined && max?.value.eq(min.value) === true && min.value.lt(ONE);
}

/** Where the proportion begins and ends; undefined when a statement is neither. */
function readLimits({ said }: ClauseReading, points: Decimal): Limits | undefined {
  let target: Decimal | undefined;
  let zeroWhen: Interval | undefined;
  let fullWhen: Interval | undefined;
  const questions: Message[] = [];
  // 数量完成率得5分、质量合格率得5分，各按比例: two measures.
  if (only(said, "award").length > 1) return undefined;
  for (const { when, points: given } of only(said, "award")) {
    if (!pointsOf(given, points).eq(points) || when.tangled || when.occurrence?.every)
      return undefined;
    if (when.interval && when.unit === "ratio") {
      fullWhen = when.interval;
      // 达到95%得满分，否则按比例: of 分值, or of 分值/95%? The words leave it open.
      const edge = when.interval.min?.value;
      if (edge?.lt(ONE)) questions.push(message("rubric.question-proportion-base"));
    } else if (when.interval?.min) {
      target = when.interval.min.value;
    } else if (when.figure && !when.figure.percent) {
      target = when.figure.value;
    } else if (when.interval) {
      // 不超过20个得满分，否则按比例: less is better, and by how much is not said.
      return undefined;
    } else if (when.figure?.value.lt(ONE)) {
      fullWhen = { min: { value: when.figure.value, inclusive: true, marked: false } };
      questions.push(message("rubric.question-proportion-base"));
    }
  }
  for (const { when } of only(said, "none")) {
    if (when.interval && when.unit === "ratio" && !zeroWhen) {
      const nothing = zeroBelow(when.interval, "ratio");
      zeroWhen = nothing.zeroWhen;
      questions.push(...nothing.questions);
    } else if (!(when.otherwise && when.interval === undefined)) return undefined;
  }
  const middles = [...only(said, "proportion"), ...only(said, "formula")];
  if (middles.some(({ when }) => when.tangled)) return undefined;
  // 完成率占60%，合格率占40%，按比例计分: figures that no threshold is made of.
  if (
    only(said, "proportion").some(({ when }) =>
      /占[^，,]{0,4}\d/u.test(when.text.normalize("NFKC"))
    )
  )
    return undefined;
  const around = beyondMiddle(said, middles, { zeroWhen, fullWhen });
  if (!around) return undefined;
  return { questions, ...(target && { target }), ...around };
}

/**
 * 80%以上按比例得分，否则不得分: what lies outside of the proportion's own interval has to be said,
 * by a threshold of its own or by 否则; undefined when it is not.
 */
function beyondMiddle(
  said: readonly Said[],
  middles: readonly { readonly when: Condition }[],
  { zeroWhen, fullWhen }: { zeroWhen: Interval | undefined; fullWhen: Interval | undefined }
): Pick<Limits, "zeroWhen" | "fullWhen"> | undefined {
  const interval = middles.find(({ when }) => when.interval && when.unit === "ratio")?.when
    .interval;
  const { min, max } = interval ?? {};
  const otherwise = said.find((one) => "when" in one && one.when.otherwise && !one.when.interval);
  const below =
    min && !zeroWhen?.max?.value.gte(min.value) && min.value.gt(0)
      ? otherwise?.type === "none" && { max: flip(min) }
      : zeroWhen;
  const above =
    max && !fullWhen?.min?.value.lte(max.value) && max.value.lt(ONE)
      ? otherwise?.type === "award" && { min: flip(max) }
      : fullWhen;
  if (below === false || above === false) return undefined;
  return { ...(below && { zeroWhen: below }), ...(above && { fullWhen: above }) };
}

function measureOf({ said, text, saving }: ClauseReading): Measure {
  const formula = only(said, "formula")[0];
  const name =
    formula?.measure ??
    said.flatMap((statement) =>
      "when" in statement && statement.when.measure ? [statement.when.measure] : []
    )[0] ??
    only(said, "proportion")[0]?.rate ??
    "";
  const survey = surveySource(text);
  return { name, unit: "ratio", ...(survey && { survey }), ...(saving && { from: saving }) };
}
