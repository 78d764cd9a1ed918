import { type Decimal, sum, ZERO } from "../../values/decimal";
import type { OutsidePoints, RuleReading } from "../clause-reading";
import { only } from "../clause-reading";
import type { Measure, RuleClause, ScoringRule } from "../scoring-rule";
import type { Said } from "../statement";

/** Degrees of one thing, of which one holds: 完全符合, 部分符合, 较健全. */
const DEGREE =
  /完全|部分|基本|比较|较|一般|显著|明显|良好|优秀|合格|全部|大部|少部|未|不|无|没有|差|高|低|超|逾|延/u;

/**
 * 经过论证得5分，测算依据充分得5分 of 10: several descriptions, each with points of its own, that add
 * up to full marks. 否则不得分 behind them says once more what a missed one gives.
 */
export function readSumOfAwards(
  statements: readonly Said[],
  { given }: OutsidePoints
): RuleReading | undefined {
  const awards = only(statements, "award");
  const fulls = only(statements, "full");
  const rest = statements.filter(
    (one) => one.type !== "award" && !isRepetition(one) && !losesOne(one, awards)
  );
  if (awards.length < 2 || rest.some(({ type }) => type !== "full")) return undefined;
  const full = fulls[0]?.points ?? given;
  const points = awards.flatMap((award) =>
    award.points.of === "number" ? [award.points.value] : []
  );
  if (!full || fulls.length > 1 || points.length !== awards.length) return undefined;
  if (!sum(points).eq(full)) return undefined;
  if (awards.some(({ when }) => !isDescription(when) && !when.interval)) return undefined;
  if (!comparesSeveral(awards)) return undefined;
  if (isOneScale(awards)) return undefined;
  const clauses = awards.map(({ when }, at): RuleClause => {
    const own = ruleFor(when, points[at] ?? full);
    return { mark: String(at + 1), text: when.text, rule: own };
  });
  return { rule: { kind: "sum-of-clauses", points: full, clauses } };
}

/** 到位率≥100%得3分，到位及时得2分: a threshold is a rule of its own, words are yes or no. */
function ruleFor(when: Extract<Said, { type: "award" }>["when"], points: Decimal): ScoringRule {
  const { interval, measure: name, unit, word } = when;
  if (!interval) return { kind: "all-or-nothing", points, condition: when.text };
  const measure: Measure = { name, unit, ...(word !== "" && { word }) };
  const rest = { interval: {}, points: ZERO, otherwise: true };
  return { kind: "banded", points, measure, bands: [{ interval, points }, rest] };
}

/** Every figure is of another measure, or it is one scale whose points add up by chance. */
function comparesSeveral(awards: readonly Extract<Said, { type: "award" }>[]): boolean {
  const measured = awards.filter(({ when }) => when.interval);
  const names = measured.map(({ when }) => when.measure);
  const apart = names.every((name, at) =>
    names.every((other, place) => place === at || !name.endsWith(other))
  );
  // 不少于90份得5分，满意度≥90%得5分: what the count is of, its own word says.
  const nameless = measured.filter(({ when }) => when.measure === "");
  const isCount =
    nameless.every(({ when }) => when.word !== "") &&
    nameless.length < 2 &&
    measured.every((one) => nameless.includes(one) || one.when.unit === "ratio");
  return (nameless.length === 0 ? apart : isCount) && !measured.some(({ when }) => when.tangled);
}

function isDescription(when: Extract<Said, { type: "award" }>["when"]): boolean {
  const counted = when.interval ?? when.occurrence ?? when.step;
  // 按完成率得5分 is no yes or no.
  if (/每|^按照?.*(?:率|比例|比重|占比)$/u.test(when.text)) return false;
  return !counted && !when.tangled && !when.otherwise && when.text !== "";
}

/** 符合得3分，基本符合得2分: fewer points from one to the next, and words that say how much. */
function isOneScale(awards: readonly Extract<Said, { type: "award" }>[]): boolean {
  const words = awards.slice(1).map(({ when }) => when.text);
  const [first] = awards;
  const head = first?.when.text ?? "";
  return words.every((text) => DEGREE.test(text)) || words.some((text) => sharesEnd(head, text));
}

/** 完全符合, 部分符合: the same two last characters. */
function sharesEnd(a: string, b: string): boolean {
  return DEGREE.test(b) && a.slice(-2) === b.slice(-2);
}

/** 有一项不符，扣1分 behind awards of 1 point each. */
function losesOne(one: Said, awards: readonly Extract<Said, { type: "award" }>[]): boolean {
  if (one.type !== "deduct" || one.points.of !== "number") return false;
  const { occurrence, interval } = one.when;
  const lost = one.points.value;
  const isEach = awards.every(({ points }) => points.of === "number" && points.value.eq(lost));
  // 否则扣2分, 否则各扣2分 behind two of 2 points.
  const isOne = one.when.otherwise ? !occurrence || occurrence.per.eq(1) : occurrence?.per.eq(1);
  return isEach && isOne === true && !interval;
}

/** 否则不得分, 未做到的相应扣分: what a missed one gives, once more. */
function isRepetition(one: Said): boolean {
  if (one.type === "remark" || one.type === "until-nothing-left") return true;
  if (LOSES_ITS_OWN.test(one.words)) return true;
  if (one.type === "unread") {
    return /^(?:未|不|没)[^,，。；;\d]{1,8}(?:相应|对应|该项|酌?)扣(?:除|减)?(?:相应)?分值?$|^否则(?:相应|对应)(?:扣分|扣除(?:相应)?分值?)$/u.test(
      one.words
    );
  }
  return (
    one.type === "none" &&
    (one.when.otherwise || /^(?:未|不)[^,，。；;]{1,6}$/u.test(one.when.text))
  );
}

/** 缺一项扣完相应分数 */
const LOSES_ITS_OWN =
  /^(?:每?(?:缺少?|少|有)?(?:任意|任何)?[一1]项?(?:不(?:符合?|满足|达标))?的?[，,]?)扣(?:完|除|减)?(?:相应|对应|该项)的?(?:分值|分数|得分|分)$/u;
