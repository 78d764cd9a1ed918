import { message, type Message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Reading } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import { oncePer } from "../values/once-per";
import { indicatorIndex, squeezeName } from "./indicator-match";
import { cellOf } from "./readings";
import {
  allRows,
  isHundredScale,
  pointsOf,
  pointsOrZero,
  tableName,
  weightScale,
} from "./score-points";

/** One way to the total score: printed, said, or added up. */
export interface TotalPath {
  readonly value: Decimal;
  readonly said: Message;
  readonly cells: readonly CellRef[];
  /** Where it comes from: paths of one table hang together, others should agree with them. */
  readonly source: string;
  readonly isPrinted: boolean;
}

/** All rows of a table, as one list that stays the same. */
const rowsOf = oncePer(allRows);

/** Whether one row that two tables share says the same in both; undefined when it says nothing. */
function agrees(a: ScoreRow, b: ScoreRow): boolean | undefined {
  for (const column of ["score", "weight"] as const) {
    const [first, second] = [pointsOf(a[column]), pointsOf(b[column])];
    if (first && second) return first.value.eq(second.value);
  }
  return undefined;
}

/** The row that closes a table of one dimension: 一级指标过程类合计. */
const closing = (table: ScoreTable) => table.sums.find((line) => line.children.length > 0);

/** 表4-2 holds what 表3-1 sums up as B过程: by code or by the closing row, with the same 分值. */
function isPartOf(part: ScoreTable, whole: ScoreTable): boolean {
  const line = closing(part);
  const weight = line && pointsOf(line.weight);
  if (!line || !weight) return false;
  const owns = ({ code, name }: ScoreRow): boolean =>
    (code !== undefined && part.roots.every((row) => row.code?.startsWith(code) === true)) ||
    squeezeName(line.label.text).includes(squeezeName(name));
  return whole.roots.some((root) => owns(root) && pointsOf(root.weight)?.value.eq(weight.value));
}

/**
 * Whether two tables score the same thing: most of the rows that they share say the same. Where
 * they print no points to compare (决策 heads the indicators here and has points there), two shared
 * names are enough.
 */
function areOneEvaluation(a: ScoreTable, b: ScoreTable): boolean {
  const matching = indicatorIndex(rowsOf(b));
  const shared = rowsOf(a).flatMap((row) => {
    const matches = matching(row);
    return matches.length === 1 && matches[0] ? [{ same: agrees(row, matches[0]) }] : [];
  });
  const answers = shared.flatMap(({ same }) => same ?? []);
  if (shared.length === 0) return isPartOf(a, b) || isPartOf(b, a);
  if (answers.length === 0) return shared.length >= 2;
  return answers.filter((same) => same).length * 2 >= answers.length;
}

/** Tables that score one thing, told by the rows that they share, directly or through a third. */
export function evaluations(tables: readonly ScoreTable[]): ScoreTable[][] {
  const groups: ScoreTable[][] = [];
  for (const table of tables) {
    const near = groups.filter((group) => group.some((other) => areOneEvaluation(table, other)));
    const joined = [...near.flat(), table];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

/** The sum of some scores, when every one of them is there. */
function added(readings: readonly Reading[], said: Message, source: string): TotalPath[] {
  const points = readings.map(pointsOrZero);
  if (readings.length === 0 || points.includes(undefined)) return [];
  const value = sum(points.flatMap((one) => one ?? []));
  return [{ value, said, cells: readings.map(cellOf), source, isPrinted: false }];
}

const scoresOf = (rows: readonly { readonly score: Reading }[]): Reading[] =>
  rows.map(({ score }) => score);

/** 下级 of a whole system: 一级 rows, 小计 rows, single indicators. */
function pathsOfWhole(table: ScoreTable): TotalPath[] {
  const name = tableName(table.table);
  const source = table.table.id;
  const printed = table.total && pointsOf(table.total.score);
  const subtotals = table.sums.filter((line) => line.type === "subtotal");
  const covered = new Set(subtotals.flatMap((line) => line.of ?? []));
  const by = (what: "leaves" | "roots" | "subtotals") =>
    message(`check.total-path.${what}`, { table: name });
  return [
    ...(printed
      ? [
          {
            value: printed.value,
            said: message("check.total-path.printed", { table: name }),
            cells: [printed.cell],
            source,
            isPrinted: true,
          },
        ]
      : []),
    ...(covered.size === table.roots.length && covered.size === subtotals.length
      ? added(scoresOf(subtotals), by("subtotals"), source)
      : []),
    ...(table.roots.length < table.leaves.length
      ? added(scoresOf(table.roots), by("roots"), source)
      : []),
    ...added(scoresOf(table.leaves), by("leaves"), source),
  ];
}

/**
 * Tables of one dimension each (表4-1…4-4) make up the system together when the weights they print
 * add up to the whole.
 */
function pathsOfParts(tables: readonly ScoreTable[], whole: Decimal): TotalPath[] {
  // A list of a few indicators with the reasons for their scores is no part.
  const parts = tables.filter((table) => closing(table) !== undefined);
  const lines = parts.flatMap((table) => closing(table) ?? []);
  if (parts.length < 2) return [];
  const weights = lines.flatMap(({ weight }) => pointsOf(weight)?.value ?? []);
  if (weights.length < parts.length || !sum(weights).eq(whole)) return [];
  const source = parts.map(({ table }) => table.id).join("+");
  const params = { first: tableName((parts[0] as ScoreTable).table), count: String(parts.length) };
  return [
    ...added(scoresOf(lines), message("check.total-path.parts-printed", params), source),
    ...added(
      scoresOf(parts.flatMap(({ leaves }) => leaves)),
      message("check.total-path.parts-leaves", params),
      source
    ),
  ];
}

/** A table that scores the whole system: it prints its total, or its weights make up the whole. */
function isWhole(table: ScoreTable): boolean {
  if (table.total) return true;
  const weights = (rows: readonly ScoreRow[]): Decimal[] =>
    rows.flatMap(({ weight }) => pointsOf(weight)?.value ?? []);
  return [table.roots, table.leaves].some((rows) =>
    sum(weights(rows)).times(weightScale(table)).eq(100)
  );
}

/** Every way to the total score that the tables of one evaluation offer. */
export function pathsOfEvaluation(tables: readonly ScoreTable[]): TotalPath[] {
  const usable = tables.filter((table) => !isHundredScale(table));
  const wholes = usable.filter(isWhole);
  const parts = usable.filter((table) => !isWhole(table));
  const printedWeight = wholes.flatMap(({ total }) => (total && pointsOf(total.weight)) ?? [])[0];
  const whole = printedWeight?.value ?? sum([]).plus(100);
  return [...wholes.flatMap(pathsOfWhole), ...pathsOfParts(parts, whole)];
}

/** Totals that a sentence or a cell beside the tables states. */
export function saidTotals(facts: Facts): TotalPath[] {
  return facts.statedGrades.flatMap(({ cell, score, isPart }) =>
    score && !isPart
      ? [
          {
            value: score,
            said: message("check.total-path.said"),
            cells: [cell],
            source: "said",
            isPrinted: true,
          },
        ]
      : []
  );
}
