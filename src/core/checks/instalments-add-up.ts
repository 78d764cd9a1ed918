import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText, distinctCells, figureText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { addsUp, instalmentLines, type InstalmentLine } from "./instalment-lines";

/** All parts are named when the last is (尾款), or three are; or they are too much already. */
function isComplete({ parts, total, budget }: InstalmentLine): boolean {
  return parts.some(({ isLast }) => isLast) || parts.length >= 3 || total.gt(budget.value);
}

function draftOf(instalment: InstalmentLine): FindingDraft {
  const { table, line, budget, parts, total } = instalment;
  const { scale, text } = budget.unit;
  const stated = total.dividedBy(scale);
  const difference = stated.minus(budget.shown);
  const subject = line.name.text;
  return {
    rule: "instalments-add-up",
    severity: "medium",
    subject,
    place: "note",
    table,
    cells: distinctCells([line.name.cell, budget.cell]),
    stated,
    expected: budget.shown,
    difference,
    ...(text === "" ? {} : { unit: text, amountYuan: difference.times(scale) }),
    message: message(`check.instalments-add-up.${difference.lt(0) ? "short" : "over"}`, {
      subject,
      cell: addressText(line.name.cell),
      arithmetic: parts.map(({ yuan }) => numberText(yuan.dividedBy(scale))).join(" + "),
      sum: amountText(stated, 0, text),
      budget: figureText(budget),
      budgetCell: addressText(budget.cell),
      difference: amountText(difference.abs(), 0, text),
    }),
  };
}

/** 分期款之和 = 预算: the parts that a note names make up the line. Source: domain.md 2, #32. */
export function instalmentsAddUp(facts: Facts): FindingDraft[] {
  return instalmentLines(facts)
    .filter((line) => isComplete(line) && !addsUp(line))
    .map(draftOf);
}

export const instalmentsAddUpDoc: CheckDoc = {
  title: "分期款之和 ≠ 预算",
  what:
    "The instalments that a note names (一期款9万元，二期款4.5万元，尾款1.5万元) make up the budget of " +
    "the line. Severity: medium.",
  formula: "Σ instalments = budget.",
  inputs: "Bracketed notes in the names of budget lines, and their budget.",
  tolerance: "Half of the last place of the budget and of each instalment with decimals.",
  source: "#32",
  trap:
    "Two instalments without a last one (尾款, 余款, 质保金) may not be all: they are only held to not " +
    "being too much.",
  sample: "None: 9 + 4.5 + 1.5 = 15 and 10.8 + 5.4 + 1.8 = 18 in yijinhuoluo-2023.",
};
