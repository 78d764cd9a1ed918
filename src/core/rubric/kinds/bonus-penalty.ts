import { type Decimal, ONE, sum, ZERO } from "../../values/decimal";
import { allAre, only, pointsOf, type ClauseReading, type KindReader } from "../clause-reading";
import type { BonusItem, Deduction } from "../scoring-rule";
import type { Condition, Said } from "../statement";

/** 在总分基础上加2分, 从总分中扣5分: outside of the indicators. */
const ON_TOTAL =
  /(?:总分|总得分|综合得分|评价得分)的?(?:基础上|基础之上|之外|中|里|内)|(?:从|由|于)(?:评价|综合|项目|考核)?(?:总分|总得分|综合得分)|(?:总分|总得分)(?:另|再|直接|额外|一次性)*(?:加|扣|减)/u;

/** P16 基础分6分，每获得1项表彰加2分，每有1次投诉扣1分: base + bonuses − penalties. */
export const readBonusPenalty: KindReader = (read) => {
  const clause = { ...read, said: withItemsAsBonuses(read.said) };
  const { said, points, base, bonusCap, cap } = clause;
  // 最多扣 of several items says too little about which.
  if (!points || !allAre(said, "bonus", "deduct", "until-nothing-left")) return undefined;
  const total = ON_TOTAL.test(clause.text.normalize("NFKC"));
  const items = bonusItems(clause, points);
  if (!items || items.length === 0) return undefined;
  // Penalties that begin from nothing can only be meant for the total.
  const adds = items.filter(({ sign }) => sign === "plus");
  if (!total && !base && adds.length < items.length) return undefined;
  const full = cap ?? points;
  const most = total && !bonusCap ? largestBonus(adds, full) : full;
  return {
    rule: {
      kind: "bonus-penalty",
      points: most,
      base: total ? ZERO : (base ?? ZERO),
      items,
      ...(bonusCap && { maxBonus: bonusCap }),
      scope: total ? "total" : "indicator",
    },
  };
};

/** 每项国家级荣誉得2分，每项省级荣誉得1分: several awards by number are bonuses from nothing. */
function withItemsAsBonuses(said: readonly Said[]): readonly Said[] {
  const awards = only(said, "award");
  const isCounted = awards.every(({ when }) => when.occurrence?.every === true);
  if (awards.length < 2 || !isCounted) return said;
  return said.map((one) =>
    one.type === "award" && one.points.of === "number"
      ? { ...one, type: "bonus", points: one.points.value }
      : one
  );
}

/** 加2分 once is at most 2; 每项加2分 without a cap ends at full marks. */
function largestBonus(adds: readonly BonusItem[], full: Decimal): Decimal {
  if (adds.some(({ change }) => change.counter !== "")) return full;
  const all = sum(adds.map(({ change }) => change.each));
  return all.lt(full) ? all : full;
}

function bonusItems(clause: ClauseReading, points: Decimal): readonly BonusItem[] | undefined {
  const items: BonusItem[] = [];
  for (const statement of clause.said) {
    if (statement.type !== "bonus" && statement.type !== "deduct") continue;
    const { when } = statement;
    if (!when.occurrence && when.text.includes("每")) return undefined;
    if (when.step || when.tangled || when.interval || when.otherwise) return undefined;
    if (when.text === "") return undefined;
    const each = statement.type === "bonus" ? statement.points : pointsOf(statement.points, points);
    const sign = statement.type === "bonus" ? "plus" : "minus";
    items.push({ mark: String(items.length + 1), sign, change: changeOf(when, each, clause) });
  }
  return items;
}

function changeOf(when: Condition, each: Decimal, clause: ClauseReading): Deduction {
  const { occurrence } = when;
  if (!occurrence?.every) return { condition: when.text, each, per: ONE, counter: "" };
  return {
    condition: when.about || when.text,
    each,
    per: occurrence.per,
    counter: occurrence.counter,
    ...(clause.partCounts && { partCounts: true }),
  };
}
