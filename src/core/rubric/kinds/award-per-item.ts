import {
  isPerItem,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";

/** 每具备1项得0.5分, 每获得1项表彰加1分: up to full marks, or to the cap that the text gives. */
export const readAwardPerItem: KindReader = (clause) => {
  const { said, points, base, cap, bonusCap } = clause;
  if (!points || base) return undefined;
  const awards = awardsOf(clause);
  if (awards.length + only(said, "none").length !== said.length) return undefined;
  const perItem = awards.filter((one) => isPerItem(one, clause.statedCap));
  const whole = awards.filter((one) => !perItem.includes(one));
  const [award] = perItem;
  if (!award?.when.occurrence || perItem.length !== 1 || whole.length > 1) return undefined;
  if (whole.some((one) => one.when.tangled || !pointsOf(one.points, points).eq(points))) {
    return undefined;
  }
  if (only(said, "none").some(({ when }) => when.interval)) return undefined;
  // 每次得0.5分；质量高的另得2分 of 8: the other award is no full mark. 每期不少于50人次 compares.
  const isOther = whole.some(({ when }) => !/全|所有|均|都|皆/u.test(when.text));
  if (isOther && clause.given && !clause.given.eq(points)) return undefined;
  if (COMPARES_EACH.test(award.when.text)) return undefined;
  const { when } = award;
  if (when.interval || when.tangled || /总分/u.test(when.text)) return undefined;
  const { per, counter } = award.when.occurrence;
  const most = bonusCap?.lt(points) ? bonusCap : (cap ?? points);
  return {
    rule: {
      kind: "award-per-item",
      points: most,
      condition: when.about || (clause.remarks[0] ?? when.text),
      each: pointsOf(award.points, points),
      per,
      counter,
    },
  };
};

const COMPARES_EACH = /每[^,，。；;\d]{1,3}(?:不少于|不低于|不超过|不高于|至少|≥|≤)/u;

function awardsOf({ said }: ClauseReading): readonly SaidOf<"award">[] {
  return said.flatMap((statement): readonly SaidOf<"award">[] => {
    if (statement.type === "award") return [statement];
    if (statement.type !== "bonus") return [];
    return [{ ...statement, type: "award", points: { of: "number", value: statement.points } }];
  });
}
