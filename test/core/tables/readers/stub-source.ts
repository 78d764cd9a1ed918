import { bodyRows } from "../../../../src/core/tables/body-rows";
import type { HeaderColumn } from "../../../../src/core/tables/header-column";
import { columnStats, readCell, readLabel } from "../../../../src/core/tables/read-cell";
import { type SheetView, viewOf } from "../../../../src/core/tables/sheet-view";
import type { TableKind } from "../../../../src/core/tables/table";
import type { TableSource } from "../../../../src/core/tables/table-source";
import { NO_UNIT, parseUnit } from "../../../../src/core/tables/unit";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

/** A column: what it holds, its header from the top level down (申请/自理), and its unit. */
export type StubColumn = readonly [role: string, header: string, unit?: string];

export interface StubTable {
  readonly kind?: TableKind;
  readonly columns: readonly StubColumn[];
  /** The body, its totals among them; the first row is row 1 of the sheet. */
  readonly rows: readonly (readonly CellScalar[])[];
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
}

/** A table as a reader gets it, with columns that hold what the test says, whatever they are headed. */
export function stubSource({
  columns,
  kind = "subsidy-payment",
  ...draft
}: StubTable): TableSource {
  const [grid] = book({ name: "表", ...draft }).sheets;
  if (!grid) throw new Error("no sheet");
  const view = viewOf(grid);
  const headers = columns.map(([, header, unitText], column): HeaderColumn => {
    const path = header.split("/");
    const unit = unitText === undefined ? undefined : parseUnit(unitText);
    const numeric = numericShare(view, column);
    const told = { column, path, shownPath: path, ...(unit ? { unit } : {}) };
    return numeric === undefined ? told : { ...told, numeric };
  });
  const roleOf = (column: number): string => columns[column]?.[0] ?? "other";
  const rows = bodyRows(view, headers, roleOf, { top: 0, bottom: grid.rowCount - 1 });
  const stats = headers.map(({ column, unit }) => columnStats(view, rows, column, unit ?? NO_UNIT));
  const statsOf = (column: number) => stats[column] ?? { unit: NO_UNIT, decimals: 0 };
  const range = {
    sheet: "表",
    top: 0,
    left: 0,
    bottom: grid.rowCount - 1,
    right: columns.length - 1,
  };
  return {
    table: { id: "t1", kind, range, columns: [], rows: [] },
    kind,
    view,
    rows,
    headers,
    doubts: [],
    role: roleOf,
    columns: (role) => headers.map(({ column }) => column).filter((each) => roleOf(each) === role),
    header: (column) => headers[column],
    reading: (row, column) =>
      column === undefined
        ? { state: "blank", cell: view.cell(row, 0) }
        : readCell(view, row, column, statsOf(column)),
    label: (row, column) => readLabel(view, row, column),
    unit: (column) => statsOf(column).unit,
  };
}

function numericShare(view: SheetView, column: number): number | undefined {
  const looks = Array.from({ length: view.rowCount }, (_, row) => view.look(row, column));
  const filled = looks.filter((look) => look !== "blank");
  return filled.length === 0
    ? undefined
    : filled.filter((look) => look !== "text").length / filled.length;
}
