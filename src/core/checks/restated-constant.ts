import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { formatCell } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import {
  comparable,
  type ConstantSource,
  constantSources,
  type StatedConstant,
} from "./stated-constants";
import { tableBeside } from "./table-beside";

interface Pair {
  readonly first: StatedConstant;
  readonly second: StatedConstant;
  readonly same: boolean;
}

/** Half a 分: a twelfth of a yearly rate that is written out in 分 is the same rate. */
const SAME = "0.06";

/** Whether two places state one rate; a place with 原标准 and 现标准 may mean either. */
function areSame(a: StatedConstant, b: StatedConstant): boolean {
  const withOthers = (one: StatedConstant): readonly StatedConstant[] => [
    one,
    ...(one.others ?? []),
  ];
  return withOthers(a).some((first) =>
    withOthers(b).some((second) => {
      const values = comparable(first, second);
      return values?.[0].minus(values[1]).abs().lte(SAME) ?? false;
    })
  );
}

/** The classes that two places both state, in one period. */
function pairsOf(a: ConstantSource, b: ConstantSource): Pair[] {
  return a.constants.flatMap((first) => {
    const second = b.constants.find(({ className }) => className === first.className);
    if (!second || !comparable(first, second)) return [];
    return [{ first, second, same: areSame(first, second) }];
  });
}

function yearsOf({ table }: ConstantSource): string[] {
  return [...(table?.title ?? "").matchAll(/(20\d{2})/gu)].flatMap(([, year]) => year ?? []);
}

/** Two years' standards, or tables that state from when they hold, may rightly differ. */
function areOfDifferentTimes(a: ConstantSource, b: ConstantSource): boolean {
  const [first, second] = [yearsOf(a), yearsOf(b)];
  if (first.length > 0 && second.length > 0 && first.join() !== second.join()) return true;
  return [a, b].every(({ table }) => table?.columns.some(({ role }) => role === "from") ?? false);
}

/** Another programme's rates share names of classes and no figure; one slip leaves the rest alike. */
function isRestatement(pairs: readonly Pair[]): boolean {
  const same = pairs.filter((pair) => pair.same).length;
  return same > 0 && same < pairs.length;
}

/** One class alone: a sentence beside the only standard of the workbook can mean no other. */
function isLoneSlip(pairs: readonly Pair[], a: ConstantSource, standards: number): boolean {
  return pairs.length === 1 && pairs[0]?.same === false && a.kind === "standard" && standards === 1;
}

function votesFor(constant: StatedConstant, sources: readonly ConstantSource[]): number {
  return sources.filter(({ constants }) =>
    constants.some((other) => other.className === constant.className && areSame(constant, other))
  ).length;
}

/** The rate that holds, and the one that restates it: by how many places say so, then by rank. */
function ordered(
  pair: Pair,
  sources: readonly ConstantSource[]
): readonly [StatedConstant, StatedConstant] {
  const { first, second } = pair;
  return votesFor(second, sources) > votesFor(first, sources) ? [second, first] : [first, second];
}

/** The rate that holds, over the period in which the other is stated. */
function expectedFor(holds: StatedConstant, restated: StatedConstant): Decimal {
  if (holds.unit.per === restated.unit.per) return holds.value;
  return restated.unit.per === "month" ? holds.value.dividedBy(12) : holds.value.times(12);
}

/** Of 原标准 and 现标准 the one that a restatement was most likely to be. */
function meant(holds: StatedConstant, restated: StatedConstant): StatedConstant {
  const distance = (one: StatedConstant): Decimal =>
    expectedFor(one, restated).minus(restated.value).abs();
  const nearer = (a: StatedConstant, b: StatedConstant): StatedConstant =>
    distance(b).lt(distance(a)) ? b : a;
  return (holds.others ?? []).reduce(nearer, holds);
}

function draftOf(facts: Facts, holds: StatedConstant, restated: StatedConstant): FindingDraft {
  const expected = expectedFor(holds, restated).dividedBy(restated.unit.scale).toDecimalPlaces(4);
  const stated = restated.value.dividedBy(restated.unit.scale);
  return {
    rule: "restated-constant",
    severity: "high",
    subject: restated.className,
    place: "rate",
    table: tableBeside(facts, restated.cell),
    cells: [restated.cell, holds.cell],
    stated,
    expected,
    difference: stated.minus(expected),
    unit: restated.unit.text,
    message: message("check.restated-constant", {
      subject: restated.className,
      cell: formatCell(restated.cell),
      stated: restated.text,
      holds: holds.text,
      holdsCell: formatCell(holds.cell),
      expected: `${numberText(expected)} ${restated.unit.text}`,
    }),
  };
}

/**
 * 政策标准前后不一: a rate of policy is stated with another value in a second place, over the same
 * or another period (120 元/人/月 for 1200 元/人/年). Source: domain.md 2, #3.
 */
export function restatedConstant(facts: Facts): FindingDraft[] {
  const sources = constantSources(facts);
  const standards = sources.filter(({ kind }) => kind === "standard").length;
  const told = new Set<string>();
  return sources.flatMap((a, at) =>
    sources.slice(at + 1).flatMap((b) => {
      const pairs = pairsOf(a, b);
      const isSlip = isRestatement(pairs) || isLoneSlip(pairs, a, standards);
      if (!isSlip || areOfDifferentTimes(a, b)) return [];
      return pairs
        .filter(({ same }) => !same)
        .map((pair) => ordered(pair, sources))
        .filter(([, restated]) => {
          const key = `${formatCell(restated.cell)} ${restated.className}`;
          return told.size < told.add(key).size;
        })
        .map(([holds, restated]) => draftOf(facts, meant(holds, restated), restated));
    })
  );
}

export const restatedConstantDoc: CheckDoc = {
  title: "政策标准前后不一",
  what:
    "A rate of policy (补贴标准) is stated again with another value: in a second table, as a cost " +
    "target, in the 标准 column of a payment or estimate, in a sentence or note. Severity: high.",
  formula: "Rates of one class, a monthly one × 12 against a yearly one.",
  inputs:
    "补贴标准 tables, 绩效目标 with 元/人/年, 标准 columns, sentences such as 自理老人120元/人/月 or " +
    "自理、失能老人分别为每人每年1200元和2400元.",
  tolerance: "Half a 分 a month: a twelfth that is written out in 分 is the same rate.",
  source: "#3",
  trap:
    "Two programmes may pay the same classes by different rates, so a restatement has to agree on at " +
    "least one other class; one class alone counts only beside the workbook's only standard. " +
    "Standards of different years, or with dates from when they hold, may differ. Fees (收费) are no " +
    "subsidy rates. Beside 原标准 and 现标准 either may be meant. The value that more places state is the one that holds; with as many, the 补贴标准 " +
    "table's.",
  sample: "One in yongji-2023: 自理 120 元/人/月 beside 1,200 元/人/年, which is 100.",
};
