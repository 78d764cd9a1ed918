import type { CellRange } from "../values/cell-ref";
import type { Assembly } from "./assemble";
import { bodyRows, type SourceRow } from "./body-rows";
import { columnUnit, COUNT_ROLES, MONEY_ROLES } from "./column-unit";
import type { Doubt } from "./doubt";
import { headerClass } from "./header-class";
import type { HeaderColumn } from "./header-column";
import { columnStats, type ColumnStats, readCell, readLabel } from "./read-cell";
import { RowUnits } from "./row-units";
import type { SheetView } from "./sheet-view";
import type { Figure, Label, Reading, RowType, Table, TableColumn, TableKind, Unit } from "./table";
import { doubtsOf, slugOf, withChosenColumns, type TableAnswers } from "./table-doubts";
import { titleOf } from "./table-title";
import { squeeze } from "./text";
import { NO_UNIT, parseUnit } from "./unit";

/** A table that was found, with what is needed to read its cells. */
export interface TableSource {
  readonly table: Table;
  readonly kind: TableKind;
  readonly view: SheetView;
  readonly rows: readonly SourceRow[];
  readonly headers: readonly HeaderColumn[];
  /** What a column holds; `other` where nothing tells. */
  role(column: number): string;
  /** Columns that have a role, from left to right. */
  columns(role: string): readonly number[];
  header(column: number): HeaderColumn | undefined;
  reading(row: number, column: number | undefined): Reading;
  /** The text of a cell or of the merge that covers it; undefined when blank. */
  label(row: number, column: number | undefined): Label | undefined;
  unit(column: number): Unit;
  /** What its recognition leaves open. */
  readonly doubts: readonly Doubt[];
}

/** The caption or the headers of a table in short; see {@link slugOf}. */
export function assemblySlug(assembly: Assembly): string {
  return slugOf(titleOf(assembly), assembly.lead.columns);
}

/** How a table is known, and what a person said of it. */
export interface TableIdentity {
  readonly id: string;
  readonly slug: string;
  readonly answers: TableAnswers;
}

export function makeSource(
  assembly: Assembly,
  { id, slug, answers }: TableIdentity
): TableSource | undefined {
  const { lead } = assembly;
  const recognised = lead.match;
  if (!recognised) return undefined;
  const match = withChosenColumns(recognised, lead.columns, answers);
  const { view } = lead;
  const roleOf = (column: number): string => match.roles.get(column) ?? "other";
  const rows = assembly.bodies.flatMap((body) => bodyRows(lead.view, lead.columns, roleOf, body));
  const captionUnits = [...lead.captionUnits, ...pricedUnits(view, lead.columns, rows)];
  const units = new Map<number, Unit>();
  for (const header of lead.columns) {
    const role = roleOf(header.column);
    const own = columnUnit(header, role, match.kind, captionUnits);
    units.set(header.column, MONEY_ROLES.has(role) ? (answers.unit ?? own) : own);
  }
  for (const [at, header] of lead.columns.entries()) {
    const own = units.get(header.column);
    const before = units.get(lead.columns[at - 1]?.column ?? -1);
    // 合计 behind money is money, also where heads are counted in the same table.
    if (own === NO_UNIT && before?.dimension === "money" && isPlainSum(header))
      units.set(header.column, before);
  }
  const stats = new Map<number, ColumnStats>();
  const statsOf = (column: number): ColumnStats => {
    const known = stats.get(column);
    if (known) return known;
    const made = columnStats(view, rows, column, units.get(column) ?? NO_UNIT);
    stats.set(column, made);
    return made;
  };
  const byRole = new Map<string, number[]>();
  for (const header of lead.columns) {
    const role = roleOf(header.column);
    byRole.set(role, [...(byRole.get(role) ?? []), header.column]);
  }
  const title = titleOf(assembly);
  const money = lead.columns
    .map((header) => units.get(header.column))
    .find((unit) => unit?.dimension === "money");
  const tableColumns: TableColumn[] = lead.columns.map((header) => {
    const role = roleOf(header.column);
    const unit = units.get(header.column);
    const classed = COUNT_ROLES.has(role) ? headerClass(header) : "";
    return {
      column: header.column,
      path: header.shownPath,
      role,
      ...(unit && unit.text !== "" ? { unit } : {}),
      ...(classed === "" ? {} : { className: classed }),
    };
  });
  const table: Table = {
    id,
    slug,
    kind: match.kind,
    range: rangeOf(assembly, rows),
    ...(title === undefined ? {} : { title }),
    ...(money ? { unit: money.text } : {}),
    columns: tableColumns,
    rows: rows
      .filter((row) => row.type === "body" || row.type === "subtotal" || row.type === "total")
      .map((row) => ({ row: row.row, type: row.type as RowType })),
  };
  const rowUnits = new RowUnits(view, lead.columns);
  const reading = (row: number, column: number | undefined): Reading => {
    if (column === undefined) return { state: "blank", cell: view.cell(row, 0) };
    const stats = statsOf(column);
    return rowUnits.apply(readCell(view, row, column, stats), row, stats.unit);
  };
  const figure = (row: number, column: number): Figure | undefined => {
    const read = reading(row, column);
    return read.state === "figure" ? read.figure : undefined;
  };
  const bodies = rows.filter(({ type }) => type === "body");
  const doubts = doubtsOf(
    {
      table,
      slug,
      match: recognised,
      headers: lead.columns,
      captionUnits,
      saysUnits: (column) =>
        bodies.every(({ row }) => {
          const read = figure(row, column);
          return !read || (read.unit.dimension === "money" && statsOf(column).unit.text === "");
        }),
      hasFigures: (column) => bodies.some(({ row }) => figure(row, column) !== undefined),
      differ: (a, b) =>
        bodies.some(({ row }) => {
          const [one, other] = [figure(row, a), figure(row, b)];
          return one && other ? !one.shown.equals(other.shown) : false;
        }),
    },
    answers
  );
  return {
    table,
    kind: match.kind,
    view,
    rows,
    headers: lead.columns,
    doubts,
    role: roleOf,
    columns: (role) => byRole.get(role) ?? [],
    header: (column) => lead.columns.find((header) => header.column === column),
    reading,
    label: (row, column) => readLabel(view, row, column),
    unit: (column) => statsOf(column).unit,
  };
}

/** 计价单位: 元/次, 元/小时 in every row says in what the money is. */
function pricedUnits(
  view: SheetView,
  headers: readonly HeaderColumn[],
  rows: readonly SourceRow[]
): readonly Unit[] {
  const column = headers.find(({ holdsUnits }) => holdsUnits)?.column;
  if (column === undefined) return [];
  const texts = new Set(
    rows.map(({ row }) => view.text(row, column)).filter((text) => text !== "")
  );
  const money = [...texts].map((text) => /^((?:千|万)?元)[/每]/u.exec(squeeze(text))?.[1]);
  const [unit] = money;
  const said = unit !== undefined && money.every((each) => each === unit) && parseUnit(unit);
  return said ? [said] : [];
}

function isPlainSum({ path, numeric }: HeaderColumn): boolean {
  return (numeric ?? 0) >= 0.5 && /^(合计|小计|总计|共计)$/u.test(path.at(-1) ?? "");
}

function rangeOf(assembly: Assembly, rows: readonly SourceRow[]): CellRange {
  const { lead } = assembly;
  const first = rows[0]?.row ?? lead.bodyTop;
  const top = Math.min(lead.header?.top ?? first, first);
  const bottom = Math.max(
    rows[rows.length - 1]?.row ?? lead.bodyBottom,
    lead.header?.bottom ?? first
  );
  const columns = lead.columns.map((header) => header.column);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const sheet = lead.view.sheet;
  return lead.isTransposed
    ? { sheet, top: left, left: top, bottom: right, right: bottom }
    : { sheet, top, left, bottom, right };
}
