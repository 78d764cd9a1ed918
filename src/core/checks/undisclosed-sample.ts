import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import type { SaidSatisfaction } from "../tables/said";
import { formatCell } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import { amountText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { tableBeside } from "./table-beside";

const MOST_ASKED = 2000;

/** The fewest questionnaires that give a share as it is shown: 84.21 % is 16 of 19. */
function smallestSample(ratio: Decimal, decimals: number): [Decimal, Decimal] | undefined {
  const half = new Decimal(10).pow(-decimals - 2).dividedBy(2);
  for (let count = 1; count <= MOST_ASKED; count += 1) {
    const heads = ratio.times(count).round();
    if (heads.dividedBy(count).minus(ratio).abs().lte(half)) return [heads, new Decimal(count)];
  }
  return undefined;
}

/** A satisfaction to a hundredth of a percent, and not a word of how many were asked. */
export function undisclosedSample(facts: Facts, said: SaidSatisfaction): FindingDraft[] {
  const { cell, ratio, decimals } = said;
  const isDisclosed = facts.surveys.length > 0 || facts.said.samples.length > 0;
  const smallest = decimals > 0 && !isDisclosed ? smallestSample(ratio, decimals) : undefined;
  if (!smallest) return [];
  const [heads, count] = smallest;
  const percent = ratio.times(100);
  return [
    {
      rule: "survey-count",
      severity: "medium",
      subject: amountText(percent, decimals, "%"),
      known: "",
      place: "sample",
      table: tableBeside(facts, cell),
      cells: [cell],
      stated: percent,
      unit: "%",
      message: message("check.survey-count.undisclosed", {
        cell: formatCell(cell),
        stated: amountText(percent, decimals, "%"),
        heads: numberText(heads),
        count: numberText(count),
      }),
    },
  ];
}
