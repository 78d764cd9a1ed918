import { Decimal, sum, ZERO } from "../../values/decimal";
import { allAre, only, pointsOf, type KindReader, type RuleReading } from "../clause-reading";
import type { Said } from "../statement";

/** P7 优8-10分，良6-8分；酌情扣1-2分: a person picks inside a range. */
export const readEvaluatorRange: KindReader = ({ said, points, remarks }) => {
  const ranges = only(said, "range");
  if (ranges.length === 0 || !points || !allAre(said, "range", "award", "none")) return undefined;
  if (said.some((one) => "when" in one && one.when.tangled)) return undefined;
  const options = said.flatMap((statement) => {
    if (statement.type === "none")
      return [{ condition: statement.when.text, min: ZERO, max: ZERO }];
    if (statement.type === "award") {
      const value = pointsOf(statement.points, points);
      return [{ condition: statement.when.text, min: value, max: value }];
    }
    if (statement.type !== "range") return [];
    const min = pointsOf(statement.min, points);
    const max = pointsOf(statement.max, points);
    const condition = statement.when.text || (remarks[0] ?? "");
    if (!statement.loses) return [{ condition, min, max }];
    const left = (lost: Decimal) => Decimal.max(ZERO, points.minus(lost));
    return [{ condition, min: left(max), max: left(min) }];
  });
  // 800-899分4分: figures that are compared, and no points of this rule.
  if (options.some(({ max }) => max.gt(points))) return undefined;
  return { rule: { kind: "evaluator-range", points, options } };
};

/** 分值区间100%-80%（含）、80%-60%（含）、60%-0: each level is a share of full marks. */
export const readShares: KindReader = ({ said, points }) => {
  const [shares, ...more] = said;
  if (shares?.type !== "shares" || more.length > 0 || !points) return undefined;
  const options = shares.options.map(({ condition, min, max }) => ({
    condition,
    min: points.times(min),
    max: points.times(max),
  }));
  return { rule: { kind: "evaluator-range", points, options } };
};

/** P18 视情况扣分, 制度健全（2分）: a person, anywhere up to full marks. */
export const readDiscretion: KindReader = ({ said, points, remarks, text, namesMarks }) => {
  if (!points) return undefined;
  const [discretion, ...more] = only(said, "discretion");
  if (!discretion) {
    // Words alone say nothing about points; （2分） behind them does.
    if (said.length > 0 || remarks.length === 0 || !namesMarks) return undefined;
    return { rule: { kind: "discretion", points, condition: remarks.join("，") } };
  }
  if (more.length > 0 || !allAre(said, "discretion", "award", "none", "until-nothing-left")) {
    return undefined;
  }
  if (only(said, "award").length > 1) return undefined;
  return { rule: { kind: "discretion", points, condition: text } };
};

/** P1 符合得3分，否则不得分. */
export const readAllOrNothing: KindReader = ({ said, points, remarks }) => {
  if (!points || !allAre(said, "award", "none")) return undefined;
  const [award, ...more] = only(said, "award");
  if (!award || more.length > 0 || !pointsOf(award.points, points).eq(points)) return undefined;
  const { when: reason } = award;
  if (reason.interval || reason.tangled || reason.occurrence?.every || reason.step)
    return undefined;
  // 完成率每达到10%得1分 is no yes or no.
  if (/每/u.test(reason.text)) return undefined;
  if (only(said, "none").length > 1) return undefined;
  if (only(said, "none").some(({ when }) => when.interval ?? when.tangled)) return undefined;
  // 存在挪用的不得分，其余得满分: the question is about what takes the points.
  const [against] = only(said, "none");
  if (reason.otherwise) {
    if (!against || against.when.otherwise || against.when.text === "") return undefined;
    return {
      rule: { kind: "zero-tolerance", points, condition: against.when.about, counter: "处" },
    };
  }
  const condition = withoutAgreement(award.when.text) || (remarks[0] ?? "");
  // 得10分, for what? Nobody could answer that.
  if (condition === "") return undefined;
  return { rule: { kind: "all-or-nothing", points, condition } };
};

/** 完全符合得2分，部分符合得1分，不符合不得分: a person says which description holds. */
export const readLevels: KindReader = ({ said, points, text }) => {
  if (!points || !allAre(said, "award", "none", "deduct", "not-deducted")) return undefined;
  const answer = yesOrNo(said, points);
  if (answer) return answer;
  if (isSeveralReasons(said, points) || losesOneOfSeveral(said)) return undefined;
  const options = said.flatMap((statement) => {
    if (!("when" in statement)) return [];
    const { when } = statement;
    if (when.tangled || when.occurrence?.every || when.step) return [];
    if (statement.type === "none") return [{ condition: when.text, points: ZERO }];
    if (statement.type === "not-deducted" && !when.occurrence)
      return [{ condition: when.text, points }];
    if (statement.type !== "award" && statement.type !== "deduct") return [];
    const value = pointsOf(statement.points, points);
    if (statement.type === "award") return [{ condition: when.text, points: value }];
    if (when.occurrence) return [];
    return [{ condition: when.text, points: Decimal.max(ZERO, points.minus(value)) }];
  });
  if (options.length !== said.length) return undefined;
  // Nobody can pick a level without words.
  if (options.some(({ condition }) => condition === "" || BY_RATE.test(condition)))
    return undefined;
  const measured = said.flatMap((one) =>
    "when" in one && one.when.interval ? [one.when.measure] : []
  );
  // 按期得5分，延期10天以内得3分 is one scale; two measured things are two rules.
  if (measured.length === said.length || new Set(measured).size > 1) return undefined;
  // 第1名得8分，完成率100%得2分: ranks and rates are two scales.
  const units = said.flatMap((one) =>
    "when" in one && (one.when.interval ?? one.when.figure?.percent) ? [one.when.unit] : []
  );
  if (new Set(units).size > 1) return undefined;
  if (only(said, "none").filter(({ when }) => when.otherwise).length > 1) return undefined;
  // 其中：方案制定3分，方案落实4分: parts that add up to the whole are no levels.
  const added = sum(options.map((option) => option.points));
  const isWhole = /其中|包括|分为/u.test(text) && added.eq(points.times(2));
  if (only(said, "none").length === 0 && isWhole) return undefined;
  const distinct = new Set(options.map((option) => option.points.toFixed()));
  if (distinct.size < 2 || !options.some((option) => option.points.eq(points))) return undefined;
  return {
    rule: {
      kind: "levels",
      points,
      options: options
        .map(({ condition, points: each }) => ({
          condition: condition.replace(ANNOUNCES_LEVELS, "") || condition,
          points: each,
        }))
        .sort((a, b) => b.points.cmp(a.points)),
    },
  };
};

/** 论证得2分，公示得4分，否则扣2分: what is left otherwise, of which of them, is not said. */
function losesOneOfSeveral(said: readonly Said[]): boolean {
  const isOtherwise = only(said, "deduct").some(({ when }) => when.otherwise);
  return isOtherwise && only(said, "award").length > 1;
}

/** 按完成比例得6分 is a proportion, whatever it gives. */
const BY_RATE = /^按照?.*(?:率|比例|比重|占比)$/u;

/** 全部|部分, 较好|一般: degrees of one thing. */
const DEGREE =
  /部分|基本|较|一般|轻微|轻度|严重|重大|特大|大部|少部|少量|个别|完全|全部|明显|显著|良好|合格|达标|及时|按时|逾期|延期|次数/u;

/** 科学得4分。未经论证扣2分，额度不匹配扣2分: two reasons that both may hold, and no degrees of one thing. */
function isSeveralReasons(said: readonly Said[], full: Decimal): boolean {
  const deducts = only(said, "deduct");
  if (deducts.length < 2 || only(said, "none").length > 0) return false;
  const words = deducts.map(({ when }) => when.text);
  const costs = new Set(deducts.map(({ points }) => pointsOf(points, full).toFixed()));
  if (costs.size < deducts.length) return true;
  const ends = new Set(words.map((text) => text.replace(/[的时者]+$/u, "").slice(-2)));
  return ends.size === words.length && !words.some((text) => DEGREE.test(text));
}

/** 分三个等次：, before the first of them */
const ANNOUNCES_LEVELS =
  /^(?:共|划)?分为?[二两三四五六七八\d]个?(?:等次|档次|等级|级别|档|级|种情况|情形)[:：，,]/u;

/** 合格得5分，不合格扣5分: losing all of it is the other half of one answer. */
function yesOrNo(said: readonly Said[], points: Decimal): RuleReading | undefined {
  const [award, deduct, ...more] = said;
  if (award?.type !== "award" || deduct?.type !== "deduct" || more.length > 0) return undefined;
  if (deduct.when.occurrence || deduct.when.interval || award.when.interval) return undefined;
  if (award.when.text === "" || award.when.tangled || deduct.when.tangled) return undefined;
  // 每提高1%得0.1分，每降低1%扣0.1分 has no answer of yes or no.
  if (award.when.step ?? deduct.when.step ?? award.when.occurrence) return undefined;
  const all = [award.points, deduct.points].every((one) => pointsOf(one, points).eq(points));
  return all ? { rule: { kind: "all-or-nothing", points, condition: award.when.text } } : undefined;
}

/** 立项依据充分，符合得1分: the condition is 立项依据充分. */
function withoutAgreement(condition: string): string {
  const own = condition.replace(/(?<!立)即$/u, "");
  const bare = own.replace(
    /[，,。；;、]\s*(?:完全|全部|均|都)?(?:符合|满足|达到|达标|是|具备)(?:上述|此项|该项|以上)?(?:的|要求|规定|条件)*$/u,
    ""
  );
  return bare.length >= 4 ? bare : own;
}
