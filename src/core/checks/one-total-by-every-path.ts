import { message, type Message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { tableName } from "./score-points";
import { tableBeside } from "./table-beside";
import { evaluations, pathsOfEvaluation, saidTotals, type TotalPath } from "./total-paths";

function placeText({ cells }: TotalPath): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "";
  return cells.length === 1 ? formatCell(first) : `${formatCell(first)}…${addressText(last)}`;
}

/** Paths by the total that they lead to: printed ones first, then as found. */
function byValue(paths: readonly TotalPath[]): TotalPath[][] {
  const groups = new Map<string, TotalPath[]>();
  const ordered = [...paths].sort((a, b) => Number(b.isPrinted) - Number(a.isPrinted));
  for (const path of ordered) {
    const key = path.value.toFixed();
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}

function pathText(path: TotalPath): Message {
  return message("check.total-path.at", { path: path.said, place: placeText(path) });
}

/** `86（各小计相加 …）`: what added up gives the printed figure of the same table needs no words. */
function valueText(paths: readonly TotalPath[]): Message {
  const printed = new Set(paths.filter((path) => path.isPrinted).map(({ source }) => source));
  const told = paths.filter((path) => path.isPrinted || !printed.has(path.source));
  return message("check.total-path.value", {
    value: numberText((paths[0] as TotalPath).value),
    paths: listed(told.map(pathText)) ?? "",
  });
}

function differ(facts: Facts, subject: string, paths: readonly TotalPath[]): FindingDraft[] {
  const groups = byValue(paths);
  const first = groups[0]?.[0];
  const sources = new Set(paths.map(({ source }) => source));
  const [cell] = first?.cells ?? [];
  // One table alone is held to its own sums by children-equal-parent.
  if (groups.length < 2 || sources.size < 2 || !first || !cell) return [];
  return [
    {
      rule: "one-total-by-every-path",
      severity: "high",
      subject,
      known: "",
      place: "score",
      table: tableBeside(facts, cell),
      cells: distinctCells(paths.flatMap((path) => path.cells)),
      stated: first.value,
      unit: "分",
      message: message("check.one-total-by-every-path", {
        subject,
        count: String(groups.length),
        values: listed(groups.map(valueText), "check.list-clauses") ?? "",
      }),
    },
  ];
}

function withoutTables(facts: Facts, said: readonly TotalPath[]): FindingDraft[] {
  return said.flatMap((path) =>
    path.cells.map((cell) => ({
      rule: "one-total-by-every-path" as const,
      severity: "high" as const,
      subject: numberText(path.value),
      known: "",
      place: "said",
      table: tableBeside(facts, cell),
      cells: [cell],
      stated: path.value,
      unit: "分",
      message: message("check.one-total-by-every-path.alone", {
        value: numberText(path.value),
        cell: formatCell(cell),
      }),
    }))
  );
}

/**
 * 总分只有一个: the total that is printed, said in a sentence, added up from 小计, from 一级 rows
 * and from single indicators, in every table that scores the same thing. A total that is said while
 * no table scores anything has nothing behind it. Source: domain.md 2, #16 and #33.
 */
export function oneTotalByEveryPath(facts: Facts): FindingDraft[] {
  const said = saidTotals(facts);
  if (facts.scoreTables.length === 0) return withoutTables(facts, said);
  const groups = evaluations(facts.scoreTables)
    .map((tables) => ({ tables, paths: pathsOfEvaluation(tables) }))
    .filter(({ paths }) => paths.length > 0);
  // Where several things are scored, which one a sentence means is not known.
  const beside = groups.length === 1 ? said : [];
  return groups.flatMap(({ tables: [table], paths }) =>
    table ? differ(facts, tableName(table.table), [...beside, ...paths]) : []
  );
}

export const oneTotalByEveryPathDoc: CheckDoc = {
  title: "总分不一",
  what:
    "The total score is one figure by every path: printed, said in a sentence, added up from 小计, " +
    "from 一级 rows and from single indicators, in every table that scores the same thing. Also a " +
    "total that is said while no table in the workbook scores anything. Severity: high.",
  formula: "All totals of one evaluation, grouped by value; more than one value is a finding.",
  inputs:
    "指标体系 and 得分情况 tables; tables of one dimension each (表4-1…4-4), where the weights that " +
    "they print add up to the whole; 综合得分 in sentences and lone cells.",
  source: "#16, #33",
  trap:
    "Tables of two evaluated units differ in most scores that they share: each is an evaluation of " +
    "its own, and a sentence then belongs to neither. 自评得分, the score of a dimension, of an " +
    "indicator or of another year is no total. One table alone is held to its own sums by " +
    "children-equal-parent. A path with a missing score is left out.",
  sample: "One in yongji-2023: 85, 86, 90 and 83.",
};
