import { message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Figure, Reading } from "../tables/table";
import { type Decimal, ONE, sum, ZERO } from "../values/decimal";
import { agree, possibleSumError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressesText, addressText, amountText, distinctCells } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf } from "./readings";
import {
  headerOf,
  indicatorText,
  isHundredScale,
  leavesOutExecutionRate,
  type PointColumn,
  pointsOf,
  pointsOrZero,
  scaleOfWeight,
  scoreTablesAndForms,
  tableName,
} from "./score-points";
import { sumCauses } from "./sum-causes";

const COLUMNS: readonly PointColumn[] = ["weight", "score"];
const USUAL_HEADER = { weight: "分值", score: "得分" } as const;

/** A printed number of points that claims to be the sum of others. */
interface Claim {
  readonly column: PointColumn;
  readonly stated: Figure;
  readonly parts: readonly Reading[];
  /** 100 where the parts are shares of 1 and their sum is not. */
  readonly times: Decimal;
  readonly expected: Decimal;
  /** The dimension or indicator whose points they are. */
  readonly of: string;
  /** Its row; absent for a 小计 or 合计 that names none. */
  readonly row?: ScoreRow | undefined;
}

function claimOf(
  table: ScoreTable,
  column: PointColumn,
  printed: Reading,
  parts: readonly Reading[],
  of: string,
  row?: ScoreRow
): Claim[] {
  const stated = pointsOf(printed);
  const times = stated && column === "weight" ? sharesInto(table, stated, parts) : ONE;
  const points = parts.map((part) => pointsOrZero(part)?.times(times));
  // A missing or unreadable part says nothing about the sum.
  if (!stated || parts.length === 0 || points.includes(undefined)) return [];
  const expected = sum(points.flatMap((one) => one ?? []));
  const error = possibleSumError(
    parts.flatMap((part) => pointsOf(part) ?? []),
    stated
  );
  if (agree(stated.value, expected, error, "points")) return [];
  return [{ column, stated, parts, times, expected, of, row }];
}

/** By what parts such as 0.2 become points, where their sum is printed in points: 40. */
function sharesInto(table: ScoreTable, stated: Figure, parts: readonly Reading[]): Decimal {
  const [part] = parts.flatMap((each) => pointsOf(each) ?? []);
  if (!part || !scaleOfWeight(table, stated).eq(1)) return ONE;
  return scaleOfWeight(table, part);
}

/** A child's printed points; or, when it has none of its own (二级 without 分值), its children's. */
function printedBelow(row: ScoreRow, column: PointColumn): Reading[] {
  const own = row[column];
  if (own.state !== "blank" || row.children.length === 0) return [own];
  return row.children.flatMap((child) => printedBelow(child, column));
}

function claimsOfTree(table: ScoreTable, row: ScoreRow): Claim[] {
  if (row.children.length === 0) return [];
  const own = COLUMNS.flatMap((column) => {
    const parts = row.children.flatMap((child) => printedBelow(child, column));
    return claimOf(table, column, row[column], parts, indicatorText(row), row);
  });
  return [...own, ...row.children.flatMap((child) => claimsOfTree(table, child))];
}

function claimsOfSums(table: ScoreTable): Claim[] {
  return table.sums.flatMap((line) => {
    const of = line.of ? indicatorText(line.of) : line.label.text.replace(/\s+/g, "");
    const claims = COLUMNS.flatMap((column) =>
      claimOf(
        table,
        column,
        line[column],
        line.children.map((child) => child[column]),
        of,
        line.of
      )
    );
    const weight = claims.find((claim) => claim.column === "weight");
    const isSelfEvaluation =
      line.type === "total" &&
      weight?.stated.value.minus(weight.expected).eq(10) === true &&
      leavesOutExecutionRate(table);
    return isSelfEvaluation ? [] : claims;
  });
}

function sameParts(a: Claim, b: Claim): boolean {
  const cells = (claim: Claim): string =>
    claim.parts
      .map((part) => JSON.stringify(cellOf(part)))
      .sort()
      .join();
  return cells(a) === cells(b);
}

/** A 小计 row and the 一级 row that print one wrong sum are one claim. */
function isSame(a: Claim, b: Claim): boolean {
  return (
    a.column === b.column &&
    a.stated.value.eq(b.stated.value) &&
    a.expected.eq(b.expected) &&
    ((a.row !== undefined && a.row === b.row) || sameParts(a, b))
  );
}

function draftOf(table: ScoreTable, claim: Claim, others: readonly Claim[]): FindingDraft {
  const { column, stated, parts, times, expected, of } = claim;
  const header = headerOf(table.table, stated.cell.column, USUAL_HEADER[column]);
  const difference = stated.value.minus(expected);
  const points = (value: Decimal): string => amountText(value, 0, "");
  const causes = sumCauses({
    total: stated,
    expected,
    parts: parts.flatMap((part) => pointsOf(part) ?? []),
  });
  return {
    rule: "children-equal-parent",
    severity: "high",
    subject: `${tableName(table.table)} · ${of} · ${header}`,
    known: of,
    place: column,
    table: table.table,
    cells: distinctCells([
      stated.cell,
      ...others.map((other) => other.stated.cell),
      ...parts.map(cellOf),
    ]),
    stated: stated.value,
    expected,
    difference,
    unit: "分",
    ...(causes.length > 0 ? { causes } : {}),
    message: message(`check.children-equal-parent.${difference.lt(0) ? "short" : "over"}`, {
      subject: `${tableName(table.table)} ${of}`,
      header,
      cell: addressText(stated.cell),
      parts: addressesText(parts.map(cellOf)),
      arithmetic: parts
        .map((part) => points((pointsOrZero(part) ?? ZERO).times(times)))
        .join(" + "),
      expected: points(expected),
      stated: points(stated.value),
      difference: points(difference.abs()),
    }),
  };
}

function draftsOf(table: ScoreTable): FindingDraft[] {
  // Sums first: the row called 小计 or 合计 is where a reader looks.
  const all = [...claimsOfSums(table), ...table.roots.flatMap((row) => claimsOfTree(table, row))];
  const claims = isHundredScale(table) ? all.filter(({ column }) => column === "weight") : all;
  return claims.flatMap((claim, at) => {
    const isTold = claims.slice(0, at).some((earlier) => isSame(earlier, claim));
    const others = claims.slice(at + 1).filter((later) => isSame(later, claim));
    return isTold ? [] : [draftOf(table, claim, others)];
  });
}

/**
 * 下级之和 = 上级: printed 分值 and 得分 of a dimension, of an indicator with indicators below it
 * and of every 小计 and 合计 are the sum of their parts. Source: domain.md 2, #10, #13, #15.
 */
export function childrenEqualParent(facts: Facts): FindingDraft[] {
  return scoreTablesAndForms(facts).flatMap(draftsOf);
}

export const childrenEqualParentDoc: CheckDoc = {
  title: "下级之和 ≠ 上级",
  what:
    "The printed 分值 and 得分 of a dimension, of an indicator with indicators below it, and " +
    "of every 小计 and 合计 are the sum of their parts. Severity: high.",
  formula: "Σ parts = printed points.",
  inputs: "指标体系 and 得分情况 tables.",
  tolerance: "Exact, when all points are whole or halves; else the rounding of the decimals shown.",
  source: "#10, #13, #15",
  trap:
    "A part that is missing (a 二级 without a 分值 of its own) is replaced by what stands " +
    "below it; a wrong sum that is printed twice is told once; self-evaluation forms in " +
    "which the indicators make up 90 because 预算执行率 has 10 of its own are right.",
  sample:
    "Five in yongji-2023: 表4-2 weights 18 ≠ 20 and scores 12 ≠ 14, 附件1 过程 14 ≠ 15, 产出 " +
    "29 ≠ 24, 合计 86 ≠ 85.",
};
