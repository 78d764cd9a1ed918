import { allAre, only, pointsOf, type KindReader } from "../clause-reading";

/** 每具备1项得0.5分, up to full marks. */
export const readAwardPerItem: KindReader = ({ said, points }) => {
  if (!points || !allAre(said, "award", "none")) return undefined;
  const awards = only(said, "award");
  const perItem = awards.filter((award) => award.when.occurrence?.every);
  const whole = awards.filter((award) => !award.when.occurrence?.every);
  const [award] = perItem;
  if (!award?.when.occurrence || perItem.length !== 1 || whole.length > 1) return undefined;
  if (whole.some((statement) => !pointsOf(statement.points, points)?.eq(points))) return undefined;
  if (only(said, "none").some(({ when }) => when.interval)) return undefined;
  const each = pointsOf(award.points, points);
  if (!each || award.when.step || award.when.interval) return undefined;
  const { per, counter } = award.when.occurrence;
  return {
    rule: { kind: "award-per-item", points, condition: award.when.about, each, per, counter },
  };
};
