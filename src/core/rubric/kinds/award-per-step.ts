import { ZERO } from "../../values/decimal";
import { only, pointsOf, type KindReader } from "../clause-reading";
import type { Condition } from "../statement";

/** What one more step of is better, as the text itself has it: the drop, when it is to drop. */
const GAINS = /完成|达到|增长|增加|提高|提升|上升|节约|节省|降低|下降|减少/u;

/** 每增长1个百分点得1分，最高6分: from nothing, up to full marks. */
export const readAwardPerStep: KindReader = (clause) => {
  const { said, points, base, cap, bonusCap, saving } = clause;
  const [award] = only(said, "award");
  if (!points || !award || base || cap || bonusCap) return undefined;
  const { when } = award;
  const each = pointsOf(award.points, points);
  const { step } = when;
  if (!each.gt(0) || !step || step.from || step.ofTarget || step.direction === "either")
    return undefined;
  if (when.interval || when.tangled || when.absolute || !GAINS.test(when.text)) return undefined;
  // 较上年60%每增长1%: where the steps begin is not nothing.
  if ((when.text.normalize("NFKC").match(/\d+(?:\.\d+)?/gu) ?? []).length > 1) return undefined;
  const isNothingElse = said.every(
    (one) => one === award || (one.type === "none" && isBelowNothing(one.when))
  );
  if (!points.dividedBy(each).isInteger() || !isNothingElse) return undefined;
  return {
    rule: {
      kind: "award-per-step",
      points,
      measure: {
        name: nameOf(when.text),
        unit: step.unit,
        ...(saving && { from: saving }),
        // 每超额10%得1分 asks by how much, and not for the rate.
        ...(OVER_TARGET.test(when.text) && { distance: true }),
      },
      direction: "above",
      from: ZERO,
      base: ZERO,
      step: step.size,
      each,
      ...(clause.partCounts && { partCounts: true }),
    },
  };
};

/** 负增长不得分 */
function isBelowNothing({ interval, loose }: Condition): boolean {
  return (interval ?? loose?.interval)?.max?.value.lte(0) === true;
}

/** 亩均产值增长 for 亩均产值每增长1%, and for 亩均产值每增长一个百分点 */
function nameOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[,:]?每(.*?)(?:\d|[一二三四五六七八九十]+个百分点).*/u, "$1");
}

/** 超额10% is of the target, whatever it is: 110% of it. */
export const OVER_TARGET = /超额|多完成|超(?:出|过)?(?:目标|计划|任务)/u;
