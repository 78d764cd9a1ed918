import { areaText, parseArea, WHOLE_SHEET } from "../area";
import type { NameModel } from "../book-model";
import { invalidArgument, itemNotFound, type Json } from "../protocol";
import type { SheetModel } from "../sheet-model";
import { quoteSheet } from "../../../src/core/values/cell-ref";
import { chartCollection } from "./chart-members";
import { autoFilter, freezePanes, pageLayout } from "./page-members";
import { range, rangeAreas, type RangeIt } from "./range-members";
import { tableCollection, workbookTables } from "./table-members";
import { define, isThing, text, type Surroundings, type Thing } from "./member";

const MAX_ADDRESS = 8_192;
const DAY = 86_400_000;

export const worksheet = define<SheetModel>({
  kind: "Worksheet",
  identity: (it) => ({ Id: it.id }),
  get: {
    Id: (it) => it.id,
    Name: (it) => it.name,
    Visibility: (it) => it.visibility,
    Position: (it, { book }) => book.sheets.indexOf(it),
  },
  set: {
    Name: (it, value, { book }) => book.rename(it, text(value)),
    Visibility: (it, value, { book }) =>
      book.setVisibility(it, text(value) as SheetModel["visibility"]),
  },
  to: {
    Protection: (it) => protection.as({ isProtected: () => it.isProtected }),
    Tables: (it) => tableCollection.as(it),
    Charts: (it) => chartCollection.as(it),
    FreezePanes: (it) => freezePanes.as(it),
    PageLayout: (it) => pageLayout.as(it),
    AutoFilter: (it) => autoFilter.as(it),
  },
  call: {
    GetRange: (it, [address]) =>
      range.as({
        sheet: it,
        area:
          address === undefined || address === null ? WHOLE_SHEET : parseArea(local(it, address)),
      }),
    GetRangeByIndexes: (it, [row, column, rows, columns]) => {
      const numbers = [row, column, rows, columns].map(Number);
      const [top = 0, left = 0, height = 0, width = 0] = numbers;
      if (numbers.some((n) => !Number.isInteger(n) || n < 0) || height < 1 || width < 1)
        throw invalidArgument();
      return range.as({
        sheet: it,
        area: { top, left, bottom: top + height - 1, right: left + width - 1 },
      });
    },
    GetCell: (it, [row, column]) =>
      range.as({
        sheet: it,
        area: {
          top: Number(row),
          bottom: Number(row),
          left: Number(column),
          right: Number(column),
        },
      }),
    GetRanges: (it, [address]) => {
      const list = text(address);
      // Excel cuts what is longer, which changes what is meant: here it is refused.
      if (list.length > MAX_ADDRESS) throw invalidArgument("The address is too long.");
      return rangeAreas.as({
        sheet: it,
        areas: list.split(",").map((part) => parseArea(local(it, part))),
      });
    },
    GetUsedRangeOrNullObject: (it, [valuesOnly]) => {
      const area = it.used(valuesOnly === true);
      return area ? range.as({ sheet: it, area }) : null;
    },
    Activate: (it, _args, { book }) => {
      if (it.visibility !== "Visible") throw invalidArgument();
      book.activeSheet = it.id;
      return undefined;
    },
    Delete: (it, _args, { book }) => {
      book.deleteSheet(it);
    },
  },
});

/** An address may name its own sheet, and no other. */
function local(sheet: SheetModel, address: unknown): string {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text(address));
  if (!match) return text(address);
  const name = (match[1] ?? match[2] ?? "").replaceAll("''", "'");
  if (name.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return match[3] ?? "";
}

const WORKSHEETS = define<null>({
  kind: "WorksheetCollection",
  items: (_it, { book }): Thing[] => book.sheets.map((sheet) => worksheet.as(sheet)),
  index: (_it, key, { book }) => worksheet.as(book.sheet(text(key))),
  call: {
    GetItemOrNullObject: (_it, [key], { book }) => {
      const sheet = book.findSheet(text(key));
      return sheet ? worksheet.as(sheet) : null;
    },
    GetActiveWorksheet: (_it, _args, { book }) =>
      worksheet.as(book.sheet(book.activeSheet ?? book.sheets[0]?.id ?? "")),
    Add: (_it, [name], { book }) =>
      worksheet.as(book.addSheet(name === undefined || name === null ? undefined : text(name))),
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
  },
});

const protection = define<{ readonly isProtected: () => boolean }>({
  kind: "Protection",
  get: { Protected: (it) => it.isProtected() },
});

export const namedItem = define<NameModel>({
  kind: "NamedItem",
  // A name is found again by its name.
  identity: (it) => ({ Id: it.name }),
  get: {
    Name: (it) => it.name,
    Formula: (it) => `=${it.refersTo}`,
    Visible: (it) => it.visible,
    Scope: () => "Workbook",
    Type: () => "Range",
  },
  set: {
    Visible: (it, value) => {
      it.visible = value === true;
    },
    Formula: (it, value, { book }) => {
      const formula = text(value).replace(/^=/, "");
      book.requireSheets(formula);
      it.refersTo = book.asExcelWrites(formula);
    },
  },
  call: {
    Delete: (it, _args, { book }) => {
      book.names.splice(book.names.indexOf(it), 1);
      return undefined;
    },
    GetRangeOrNullObject: (it, _args, { book }) => {
      const place = book.placeOf(it);
      return place ? range.as({ sheet: place.sheet, area: parseArea(place.address) }) : null;
    },
  },
});

const NAMES = define<null>({
  kind: "NamedItemCollection",
  items: (_it, { book }): Thing[] => book.names.map((name) => namedItem.as(name)),
  index: (_it, key, { book }) => {
    const name = book.findName(text(key));
    if (!name) throw itemNotFound();
    return namedItem.as(name);
  },
  call: {
    GetItemOrNullObject: (_it, [key], { book }) => {
      const name = book.findName(text(key));
      return name ? namedItem.as(name) : null;
    },
    Add: (_it, [name, reference], { book }) => {
      const refersTo = isThing(reference)
        ? referenceText(reference.it as RangeIt)
        : text(reference).replace(/^=/, "");
      book.requireSheets(refersTo);
      return namedItem.as(book.addName(text(name), refersTo));
    },
  },
});

function referenceText(it: RangeIt): string {
  const absolute = areaText(it.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quoteSheet(it.sheet.name)}!${absolute}`;
}

interface Computed {
  readonly value: Json;
}

const functionResult = define<Computed>({
  kind: "FunctionResult",
  get: { Value: (it) => it.value, Error: () => null },
});

const functions = define<null>({
  kind: "Functions",
  call: {
    /** DATE counts from 1900-01-00, or from 1904-01-01 in workbooks that were begun on a Mac. */
    Date: (_it, [year, month, day], { book }) => {
      const epoch = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
      return functionResult.as({ value: (time - epoch) / DAY });
    },
  },
});

const applicationMembers = define<null>({
  kind: "Application",
  call: { SuspendScreenUpdatingUntilNextSync: () => undefined },
});

export const workbook = define<null>({
  kind: "Workbook",
  to: {
    Application: () => applicationMembers.as(null),
    Worksheets: () => WORKSHEETS.as(null),
    Names: () => NAMES.as(null),
    Tables: () => workbookTables.as(null),
    Functions: () => functions.as(null),
    Protection: (_it, { book }) => protection.as({ isProtected: () => book.isStructureProtected }),
  },
  call: {
    _RemoveReference: () => undefined,
    InsertWorksheetsFromBase64: (_it, [base64, options], { book }) => {
      const { positionType } = (options ?? {}) as { positionType?: string };
      const grids = book.files.get(text(base64));
      if (!grids || (positionType ?? "End") !== "End") throw invalidArgument();
      return grids.map((grid) => book.addSheet(grid.name, grid).id);
    },
    GetActiveCell: (_it, _args, around) => activeCell(around),
  },
});

function activeCell({ book }: Surroundings): Thing {
  const sheet = book.sheet(book.activeSheet ?? book.sheets[0]?.id ?? "");
  return range.as({ sheet, area: parseArea("A1") });
}

export const workbookMembers = [
  worksheet,
  WORKSHEETS,
  protection,
  namedItem,
  NAMES,
  functionResult,
  functions,
  applicationMembers,
  workbook,
];
