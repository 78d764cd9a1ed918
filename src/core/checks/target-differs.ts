import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { parseTarget, type ParsedTarget } from "../tables/readers/parse-target";
import type { Label, Table } from "../tables/table";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import type { FindingDraft } from "./finding-draft";
import { isSameIndicator, squeezeName } from "./indicator-match";
import { tableName } from "./score-points";

/** A target of one indicator, in one of the tables that state targets. */
interface Stated {
  readonly table: Table;
  readonly code?: string;
  readonly name: string;
  readonly label: Label;
  readonly target: ParsedTarget;
}

function statedIn(
  table: Table,
  indicator: { readonly code?: string; readonly name: string },
  label: Label | undefined
): Stated[] {
  const target = label && parseTarget(label.text);
  return target ? [{ table, ...indicator, label, target }] : [];
}

/** 补贴对象满意度指标 and 补贴对象满意度 are one name. */
function bareName(name: string): string {
  return name.replace(/指标$/u, "");
}

/** Targets by table; a name that stands twice in a table (a rate per class) names neither. */
function targetsByTable(facts: Facts): Stated[][] {
  const all = [
    ...facts.targets.flatMap(({ table, name, value }) =>
      statedIn(table, { name: bareName(name.text) }, value)
    ),
    ...facts.scoreTables.flatMap(({ table, leaves }) =>
      leaves.flatMap(({ code, name, target }) =>
        statedIn(table, { ...(code === undefined ? {} : { code }), name: bareName(name) }, target)
      )
    ),
  ];
  const byTable = new Map<string, Stated[]>();
  for (const one of all) byTable.set(one.table.id, [...(byTable.get(one.table.id) ?? []), one]);
  return [...byTable.values()].map((table) =>
    table.filter(
      ({ name }) =>
        table.filter((other) => squeezeName(other.name) === squeezeName(name)).length < 2
    )
  );
}

/** Whether two targets are one figure; undefined when their units cannot be compared. */
function isSame(a: ParsedTarget, b: ParsedTarget): boolean | undefined {
  if (a.unit.dimension === b.unit.dimension) {
    return a.unit.per === b.unit.per ? a.value.eq(b.value) : undefined;
  }
  const [bare, ratio] = a.unit.dimension === "none" ? [a, b] : [b, a];
  if (bare.unit.dimension !== "none") return undefined;
  // 95 without a sign beside 95% is the same target, and so is 0.95.
  if (ratio.unit.dimension === "ratio")
    return bare.shown.eq(ratio.shown) || bare.shown.eq(ratio.value);
  return bare.shown.eq(ratio.shown);
}

interface Pair {
  readonly first: Stated;
  readonly second: Stated;
  readonly same: boolean;
}

function pairsOf(first: readonly Stated[], second: readonly Stated[]): Pair[] {
  return first.flatMap((one) => {
    const others = second.filter((other) => isSameIndicator(one, other));
    const [other] = others;
    const same = other && others.length === 1 ? isSame(one.target, other.target) : undefined;
    return other && same !== undefined ? [{ first: one, second: other, same }] : [];
  });
}

/** Tables of two projects share the names of indicators, and few targets. */
function areOfDifferentProjects(pairs: readonly Pair[]): boolean {
  return pairs.length >= 4 && pairs.filter(({ same }) => !same).length * 2 > pairs.length;
}

function draftOf({ first, second }: Pair): FindingDraft {
  // The indicators' own target is what the score was given by; what was planned stands against it.
  const isPlan = ({ table }: Stated, other: Stated): boolean =>
    table.columns.every(({ role }) => role !== "score" && role !== "rubric") &&
    other.table.columns.some(({ role }) => role === "score" || role === "rubric");
  const [used, planned] = isPlan(first, second) ? [second, first] : [first, second];
  const sameUnit = used.target.unit.text === planned.target.unit.text;
  const unit = used.target.unit.text;
  return {
    rule: "target-differs",
    severity: "medium",
    subject: used.name,
    known: used.code ?? used.name,
    place: "target",
    table: used.table,
    cells: [used.label.cell, planned.label.cell],
    ...(sameUnit
      ? {
          stated: used.target.shown,
          expected: planned.target.shown,
          difference: used.target.shown.minus(planned.target.shown),
        }
      : {}),
    ...(unit === "" ? {} : { unit }),
    message: message("check.target-differs", {
      subject: used.name,
      first: used.label.text,
      firstTable: tableName(used.table),
      firstCell: formatCell(used.label.cell),
      second: planned.label.text,
      secondTable: tableName(planned.table),
      secondCell: formatCell(planned.label.cell),
    }),
  };
}

/**
 * One indicator has one 目标值: the target in 绩效目标 is the one that the 指标体系 measures by.
 * Source: domain.md 2, #22.
 */
export function targetDiffers(facts: Facts): FindingDraft[] {
  const tables = targetsByTable(facts);
  return tables.flatMap((first, at) =>
    tables.slice(at + 1).flatMap((second) => {
      const pairs = pairsOf(first, second);
      if (areOfDifferentProjects(pairs)) return [];
      return pairs.filter(({ same }) => !same).map(draftOf);
    })
  );
}

export const targetDiffersDoc: CheckDoc = {
  title: "目标值前后不一",
  what:
    "An indicator that has a 目标值 in two tables (绩效目标 and 指标体系) has the same one in both. " +
    "Severity: medium.",
  inputs:
    "绩效目标 lists and the 目标值 column of 指标体系 tables; numbers only, words make no claim.",
  tolerance: "None. ≥95% and 95% are one target, and so is 95 or 0.95 without a sign.",
  source: "#22",
  trap:
    "Indicators are the same by code or by their whole name; a name that stands twice in a table " +
    "names neither. Targets in different units (12 个, 100 %) measure different things. Two " +
    "projects' tables, which share names and few targets, are not compared.",
  sample: "补贴对象满意度 in yongji-2023: 90% against ≥95%.",
};
