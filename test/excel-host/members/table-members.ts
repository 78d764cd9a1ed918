import { intersect, type Area } from "../area";
import type { BookModel } from "../book-model";
import { requireWritable } from "../cell-work";
import { invalidArgument, invalidOperation, itemNotFound, type Json } from "../protocol";
import type { SheetModel, TableModel } from "../sheet-model";
import { areaOf, range } from "./range-members";
import { define, text, type Argument, type Surroundings, type Thing } from "./member";

interface TableIt {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** A table that was deleted is not found again. */
function alive(it: TableIt): TableIt {
  if (!it.sheet.tables.includes(it.table)) throw itemNotFound();
  return it;
}

function write(it: TableIt, change: (table: TableModel) => void): undefined {
  requireWritable(alive(it).sheet);
  change(it.table);
}

const table = define<TableIt>({
  kind: "Table",
  identity: (it) => ({ Id: it.table.id }),
  get: {
    Id: (it) => it.table.id,
    Name: (it) => it.table.name,
    Style: (it) => it.table.style,
    ShowBandedRows: (it) => it.table.showBandedRows,
  },
  set: {
    Name: (it, value, { book }) => {
      const name = text(value);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
      const isTaken = allTables(book).some(
        (other) => other.table !== it.table && other.table.name === name
      );
      if (isTaken || book.findName(name)) throw invalidArgument();
      write(it, (own) => (own.name = name));
    },
    Style: (it, value) => write(it, (own) => (own.style = text(value))),
    ShowBandedRows: (it, value) => write(it, (own) => (own.showBandedRows = value === true)),
    ShowFilterButton: (it, value) => write(it, (own) => (own.showFilterButton = value === true)),
  },
  to: {
    Worksheet: (it) => ({ kind: "Worksheet", it: it.sheet }),
    AutoFilter: (it) => tableFilter.as(it),
  },
  call: {
    GetRange: (it) => range.as({ sheet: it.sheet, area: alive(it).table.area }),
    Resize: (it, [to], around) => {
      const { area } = areaOf(to, it.sheet, around);
      // Excel keeps the header where it is.
      if (area.top !== it.table.area.top || area.left > it.table.area.right)
        throw invalidArgument();
      requireFree(it.sheet, area, it.table);
      write(it, (own) => (own.area = area));
    },
    ConvertToRange: (it) => {
      requireWritable(alive(it).sheet);
      it.sheet.tables.splice(it.sheet.tables.indexOf(it.table), 1);
      return range.as({ sheet: it.sheet, area: it.table.area });
    },
    Delete: (it) => {
      requireWritable(alive(it).sheet);
      it.sheet.tables.splice(it.sheet.tables.indexOf(it.table), 1);
      return undefined;
    },
    ClearFilters: (it) => {
      it.sheet.filteredRows.clear();
      write(it, (own) => (own.isFiltered = false));
    },
  },
});

const tableFilter = define<TableIt>({
  kind: "AutoFilter",
  get: { Enabled: () => true, IsDataFiltered: (it) => it.table.isFiltered },
  call: {
    ClearCriteria: (it) => {
      it.sheet.filteredRows.clear();
      write(it, (own) => (own.isFiltered = false));
    },
  },
});

function allTables(book: BookModel): TableIt[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((own) => ({ sheet, table: own })));
}

function requireFree(sheet: SheetModel, area: Area, self?: TableModel): void {
  const isOverlapping = sheet.tables.some((other) => other !== self && intersect(other.area, area));
  if (isOverlapping || sheet.merges.some((merge) => intersect(merge, area)))
    throw invalidOperation();
}

function addTable(
  sheet: SheetModel,
  [address, hasHeaders]: readonly Argument[],
  around: Surroundings
): Thing {
  requireWritable(sheet);
  const { area } = areaOf(address, sheet, around);
  if (hasHeaders !== true || area.bottom === area.top) throw invalidArgument();
  requireFree(sheet, area);
  const number = allTables(around.book).length + 1;
  const own: TableModel = {
    id: `{T-${around.book.newId()}}`,
    name: `表${String(number)}`,
    area,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    isFiltered: false,
  };
  sheet.tables.push(own);
  return table.as({ sheet, table: own });
}

function find(tables: readonly TableIt[], key: Json | Argument | undefined): TableIt | undefined {
  return tables.find((it) => it.table.id === key || it.table.name === key);
}

const tablesOf = (sheet: SheetModel): TableIt[] =>
  sheet.tables.map((own) => ({ sheet, table: own }));

export const tableCollection = define<SheetModel>({
  kind: "TableCollection",
  items: (it) => tablesOf(it).map(table.as),
  index: (it, key) => {
    const found = find(tablesOf(it), key);
    if (!found) throw itemNotFound();
    return table.as(found);
  },
  call: {
    Add: (it, args, around) => addTable(it, args, around),
    GetItemOrNullObject: (it, [key]) => {
      const found = find(tablesOf(it), key);
      return found ? table.as(found) : null;
    },
  },
});

export const workbookTables = define<null>({
  kind: "WorkbookTableCollection",
  items: (_it, { book }) => allTables(book).map(table.as),
  index: (_it, key, { book }) => {
    const found = find(allTables(book), key);
    if (!found) throw itemNotFound();
    return table.as(found);
  },
});

export const tableMembers = [table, tableFilter, tableCollection, workbookTables];
