import { message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { indicatorText, pointsOf, tableName, weightScale } from "./score-points";

/** 绩效指标明确性: an indicator that asks for targets that are clear and measurable. */
const CLARITY = /(目标|指标).*(明确|量化|细化)/u;

/** The names of blank targets that a sentence still can hold. */
const MOST_NAMES = 4;

function draftOf(facts: Facts, table: ScoreTable, row: ScoreRow): FindingDraft[] {
  const score = pointsOf(row.score);
  const weight = pointsOf(row.weight);
  if (!CLARITY.test(row.name) || !score || !weight?.value.gt(0)) return [];
  if (score.value.lt(weight.value.times(weightScale(table)))) return [];
  // A list in which no target has a value keeps them elsewhere.
  const lists = new Set(facts.targets.map((target) => target.table.id));
  const blank = facts.blankTargets.filter((target) => lists.has(target.table.id));
  const [first] = blank;
  if (!first) return [];
  const names = blank.slice(0, MOST_NAMES).map(({ name }) => name.text);
  return [
    {
      rule: "target-without-value",
      severity: "medium",
      subject: indicatorText(row),
      known: row.code ?? row.name,
      place: "score",
      table: table.table,
      cells: distinctCells([score.cell, ...blank.map(({ cell }) => cell)]),
      stated: score.value,
      unit: "分",
      message: message("check.target-without-value", {
        subject: indicatorText(row),
        table: tableName(table.table),
        cell: addressText(score.cell),
        score: numberText(score.value),
        count: String(blank.length),
        names: names.join("、") + (blank.length > MOST_NAMES ? "…" : ""),
        first: formatCell(first.cell),
      }),
    },
  ];
}

/**
 * 指标明确性满分, 目标值空缺: full marks for clear targets beside targets that are left blank.
 * Source: domain.md 2, #24.
 */
export function targetWithoutValue(facts: Facts): FindingDraft[] {
  const told = new Set<string>();
  return facts.scoreTables
    .flatMap((table) => table.leaves.flatMap((row) => draftOf(facts, table, row)))
    .filter(({ known, subject }) => told.size < told.add(known ?? subject).size);
}

export const targetWithoutValueDoc: CheckDoc = {
  title: "目标值空缺而指标明确性满分",
  what:
    "An indicator of 指标明确性 has full marks, and the list of targets leaves some of them blank. " +
    "Severity: medium.",
  inputs: "绩效目标 lists; indicators whose name asks for clear (明确, 量化, 细化) targets.",
  source: "#24",
  trap: "A list in which every target is blank keeps them elsewhere and makes no claim.",
  sample: "One in yongji-2023: A2-2 with 3 of 3, three targets without a value.",
};
