import {
  areaText,
  columnsOf,
  intersect,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  rowsOf,
  sameArea,
  type Area,
} from "../area";
import type { BookModel } from "../book-model";
import { quoteSheet } from "../../../src/core/values/cell-ref";
import {
  cellKey,
  clearCells,
  clearValidations,
  copyCells,
  grid,
  mergeCells,
  requireWritable,
  setFormats,
  toJson,
  unmergeCells,
  writeEntries,
} from "../cell-work";
import { ExcelError, invalidArgument, type Json } from "../protocol";
import { toR1C1 } from "../r1c1";
import type { SheetModel } from "../sheet-model";
import { conditionalFormats } from "./conditional-members";
import { format, span, type Areas } from "./format-members";
import {
  define,
  type Defined,
  isThing,
  text,
  type Argument,
  type Surroundings,
  type Thing,
} from "./member";

export interface RangeIt {
  readonly sheet: SheetModel;
  readonly area: Area;
}

const asAreas = (it: RangeIt): Areas => ({ sheet: it.sheet, areas: [it.area] });

function addressOf(book: BookModel, it: RangeIt): string {
  return `${book.asExcelWrites(`${quoteSheet(it.sheet.name)}!`)}${areaText(it.area)}`;
}

/** A range is gone with its sheet. */
function alive(it: RangeIt, around: Surroundings): RangeIt {
  if (!around.book.sheets.includes(it.sheet)) {
    throw new ExcelError(
      "InvalidReference",
      "This reference is not valid for the current operation."
    );
  }
  return it;
}

function read(it: RangeIt, around: Surroundings, at: (row: number, column: number) => Json): Json {
  alive(it, around);
  around.countCells(rowsOf(it.area) * columnsOf(it.area), "read");
  return grid(it.area, at);
}

function write(it: RangeIt, around: Surroundings, value: Json): void {
  alive(it, around);
  around.countCells(rowsOf(it.area) * columnsOf(it.area), "written");
  writeEntries(around.book, it.sheet, it.area, value);
  around.changed(it.sheet.id, areaText(it.area));
}

const number = (value: Argument | undefined): number => {
  if (typeof value !== "number") throw invalidArgument();
  return value;
};

export const range: Defined<RangeIt> = define<RangeIt>({
  kind: "Range",
  get: {
    Values: (it, around) => read(it, around, (r, c) => toJson(it.sheet.cell(r, c).value)),
    Formulas: (it, around) =>
      read(it, around, (r, c) => {
        const cell = it.sheet.cell(r, c);
        return cell.formula === undefined
          ? toJson(cell.value)
          : `=${around.book.asExcelWrites(cell.formula)}`;
      }),
    FormulasR1C1: (it, around) =>
      read(it, around, (r, c) => {
        const cell = it.sheet.cell(r, c);
        return cell.formula === undefined
          ? toJson(cell.value)
          : `=${toR1C1(around.book.asExcelWrites(cell.formula), r, c)}`;
      }),
    NumberFormat: (it, around) =>
      read(it, around, (r, c) => it.sheet.cell(r, c).format ?? "General"),
    Address: (it, around) => addressOf(around.book, alive(it, around)),
    RowIndex: (it, around) => alive(it, around).area.top,
    ColumnIndex: (it, around) => alive(it, around).area.left,
    RowCount: (it) => rowsOf(it.area),
    ColumnCount: (it) => columnsOf(it.area),
    RowHidden: (it) =>
      same(span(it.area.top, it.area.bottom).map((r) => it.sheet.filteredRows.has(r))),
    ColumnHidden: (it) =>
      same(span(it.area.left, it.area.right).map((c) => it.sheet.hiddenColumns.has(c))),
    Hyperlink: (it) => {
      const link = it.sheet.links.get(cellKey(it.area.top, it.area.left));
      return link ? { ...link } : null;
    },
  },
  set: {
    Values: (it, value, around) => write(it, around, value),
    Formulas: (it, value, around) => write(it, around, value),
    Style: (it, value) => setStyle(it.sheet, it.area, value),
    NumberFormat: (it, value, around) => setFormats(alive(it, around).sheet, it.area, value),
    ColumnHidden: (it, value) => {
      requireWritable(it.sheet);
      if (it.area.top !== 0 || it.area.bottom !== LAST_ROW) throw invalidArgument();
      for (const column of span(it.area.left, it.area.right)) {
        if (value === true) it.sheet.hiddenColumns.add(column);
        else it.sheet.hiddenColumns.delete(column);
      }
    },
    Hyperlink: (it, value, around) => setLink(it, value, around),
  },
  to: {
    Format: (it) => format.as(asAreas(it)),
    DataValidation: (it) => validation.as(asAreas(it)),
    ConditionalFormats: (it) => conditionalFormats.as(asAreas(it)),
    Worksheet: (it) => ({ kind: "Worksheet", it: it.sheet }),
  },
  call: {
    _KeepReference: () => undefined,
    /** The client asks this before it sends a large array in pieces. */
    _ValidateArraySize: (it, [rows, columns]) => {
      if (rows !== rowsOf(it.area) || columns !== columnsOf(it.area)) throw invalidArgument();
      return undefined;
    },
    Clear: (it, [applyTo], around) => {
      clearCells(alive(it, around).sheet, it.area, text(applyTo) || "All");
      around.changed(it.sheet.id, areaText(it.area));
    },
    Merge: (it, [across], around) => {
      alive(it, around);
      if (across !== true) {
        mergeCells(it.sheet, it.area);
        return undefined;
      }
      for (const row of span(it.area.top, it.area.bottom)) {
        mergeCells(it.sheet, { ...it.area, top: row, bottom: row });
      }
      return undefined;
    },
    Unmerge: (it, _args, around) => {
      unmergeCells(alive(it, around).sheet, it.area);
    },
    Select: (it, _args, around) => {
      alive(it, around);
      if (it.sheet.visibility !== "Visible")
        throw new ExcelError("InvalidOperation", "hidden sheet");
      around.book.activeSheet = it.sheet.id;
      around.book.selection = { sheet: it.sheet.name, address: areaText(it.area) };
      return undefined;
    },
    CopyFrom: (it, [source, type], around) => {
      copyInto(it, source, text(type) || "All", around);
    },
    GetCell: (it, [row, column]) => {
      const top = it.area.top + number(row);
      const left = it.area.left + number(column);
      return range.as({ sheet: it.sheet, area: { top, left, bottom: top, right: left } });
    },
    GetRow: (it, [row]) => {
      const top = it.area.top + number(row);
      return range.as({ sheet: it.sheet, area: { ...it.area, top, bottom: top } });
    },
    GetBoundingRect: (it, [other], around) => {
      const { area } = areaOf(other, it.sheet, around);
      return range.as({
        sheet: it.sheet,
        area: {
          top: Math.min(it.area.top, area.top),
          left: Math.min(it.area.left, area.left),
          bottom: Math.max(it.area.bottom, area.bottom),
          right: Math.max(it.area.right, area.right),
        },
      });
    },
    GetResizedRange: (it, [rows, columns]) =>
      range.as({
        sheet: it.sheet,
        area: {
          ...it.area,
          bottom: it.area.bottom + number(rows),
          right: it.area.right + number(columns),
        },
      }),
    GetIntersectionOrNullObject: (it, [other], around) => {
      const area = intersect(it.area, areaOf(other, it.sheet, around).area);
      return area ? range.as({ sheet: it.sheet, area }) : null;
    },
    GetUsedRangeOrNullObject: (it, [valuesOnly]) => {
      const area = it.sheet.used(valuesOnly === true, it.area);
      return area ? range.as({ sheet: it.sheet, area }) : null;
    },
    GetMergedAreasOrNullObject: (it, _args, around) => {
      alive(it, around);
      const areas = it.sheet.merges.filter((merge) => intersect(merge, it.area));
      return areas.length === 0 ? null : rangeAreas.as({ sheet: it.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (it, [type], around) => {
      const { sheet, area } = alive(it, around);
      // As in Excel: no special cells on a protected sheet.
      requireWritable(sheet);
      if (text(type) !== "Formulas") throw invalidArgument();
      const areas = formulaRuns(sheet, area);
      return areas.length === 0 ? null : rangeAreas.as({ sheet, areas });
    },
    GetColumnProperties: (it) =>
      span(it.area.left, it.area.right).map((column) => ({
        columnIndex: column,
        columnHidden: it.sheet.hiddenColumns.has(column),
        format: { columnWidth: it.sheet.columnWidths.get(column) ?? 48 },
      })),
  },
});

/** Cells with formulas: runs down each column, joined to the right where the next has the same. */
function formulaRuns(sheet: SheetModel, within: Area): Area[] {
  const runs: Area[] = [];
  let before = new Map<string, number>();
  for (const column of span(within.left, within.right)) {
    const here = new Map<string, number>();
    let top: number | undefined;
    for (const row of span(within.top, within.bottom + 1)) {
      const has = row <= within.bottom && sheet.cell(row, column).formula !== undefined;
      if (has) top ??= row;
      if (has || top === undefined) continue;
      const place = `${String(top)}:${String(row - 1)}`;
      const known = before.get(place);
      here.set(place, known ?? runs.length);
      if (known === undefined) runs.push({ top, left: column, bottom: row - 1, right: column });
      else runs[known] = { ...runs[known]!, right: column };
      top = undefined;
    }
    before = here;
  }
  return runs;
}

/** A named style replaces number format and look; the only one known here is the plain one. */
function setStyle(sheet: SheetModel, area: Area, value: Json): void {
  if (value !== "Normal") throw invalidArgument();
  clearCells(sheet, area, "Formats");
}

function same(values: readonly boolean[]): Json {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function setLink(it: RangeIt, value: Json, around: Surroundings): void {
  requireWritable(alive(it, around).sheet);
  const link = value as { documentReference?: string; textToDisplay?: string; screenTip?: string };
  const { sheet, area } = it;
  const { textToDisplay, ...rest } = link;
  const key = cellKey(area.top, area.left);
  if (!sheet.links.has(key) && sheet.links.size >= 65_530)
    throw new ExcelError("GeneralException", "too many links");
  sheet.links.set(key, rest);
  const old = sheet.cell(area.top, area.left);
  // Excel shows the address where it is given no other text, and draws its own link style.
  const shown =
    textToDisplay ?? (old.value === null ? (rest.documentReference ?? "") : toJson(old.value));
  sheet.put(area.top, area.left, {
    value:
      typeof old.value === "number" && textToDisplay === undefined
        ? old.value
        : typeof shown === "string"
          ? shown
          : JSON.stringify(shown),
    ...(old.quoted ? { quoted: true } : {}),
    ...(old.format === undefined ? {} : { format: old.format }),
    look: { ...old.look, underline: "Single", colour: "#0563C1", fontName: "等线", size: 11 },
  });
}

function copyInto(
  it: RangeIt,
  source: Argument | undefined,
  type: string,
  around: Surroundings
): void {
  alive(it, around);
  const from = areaOf(source, it.sheet, around);
  const rows = rowsOf(from.area);
  const columns = columnsOf(from.area);
  // A target of one cell grows to the source's size.
  const isCell = rowsOf(it.area) === 1 && columnsOf(it.area) === 1;
  const { top, left } = it.area;
  const area = isCell ? { top, left, bottom: top + rows - 1, right: left + columns - 1 } : it.area;
  if (rowsOf(area) !== rows || columnsOf(area) !== columns) throw invalidArgument();
  if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalidArgument();
  // Pasting a whole table makes another table, which nobody asked for.
  const table = from.sheet.tables.find((candidate) => intersect(candidate.area, from.area));
  if (
    table &&
    type === "All" &&
    sameArea(intersect(table.area, from.area) ?? from.area, table.area)
  ) {
    throw new ExcelError("InvalidOperation", "a table would be pasted");
  }
  if (type === "Formulas" && around.book.refusesFormulaCopies) throw invalidArgument();
  around.countCells(rows * columns, "written");
  copyCells(around.book, from, { sheet: it.sheet, area }, type);
  around.changed(it.sheet.id, areaText(area));
}

/** A range given as an object, or as an address with or without its sheet. */
export function areaOf(
  argument: Argument | undefined,
  home: SheetModel,
  around: Surroundings
): RangeIt {
  if (isThing(argument)) {
    if (argument.kind !== "Range") throw invalidArgument();
    return alive(argument.it as RangeIt, around);
  }
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text(argument));
  if (!match) throw invalidArgument();
  const name = (match[1] ?? match[2])?.replaceAll("''", "'");
  return {
    sheet: name === undefined ? home : around.book.sheet(name),
    area: parseArea(match[3] ?? ""),
  };
}

export const rangeAreas = define<Areas>({
  kind: "RangeAreas",
  get: {
    AreaCount: (it) => it.areas.length,
    Address: (it, around) =>
      it.areas.map((area) => addressOf(around.book, { sheet: it.sheet, area })).join(","),
  },
  set: {
    Style: (it, value) => {
      for (const area of it.areas) setStyle(it.sheet, area, value);
    },
  },
  to: {
    Format: (it) => format.as(it),
    DataValidation: (it) => validation.as(it),
    ConditionalFormats: (it) => conditionalFormats.as(it),
    Areas: (it) => areaList.as(it),
  },
  call: {
    _KeepReference: () => undefined,
    Clear: (it, [applyTo]) => {
      for (const area of it.areas) clearCells(it.sheet, area, text(applyTo) || "All");
    },
  },
});

const areaList = define<Areas>({
  kind: "RangeCollection",
  get: { Count: (it) => it.areas.length },
  items: (it): Thing[] => it.areas.map((area) => range.as({ sheet: it.sheet, area })),
});

const validation = define<Areas>({
  kind: "DataValidation",
  get: { Rule: (it) => (ruleAt(it)?.rule ?? {}) as Json },
  set: {
    Rule: (it, value) => {
      requireWritable(it.sheet);
      checkRule(value);
      for (const area of it.areas) {
        clearValidations(it.sheet, area);
        it.sheet.validations.push({ area, rule: value });
      }
    },
    Prompt: (it, value) => patchValidation(it, { prompt: value }),
    ErrorAlert: (it, value) => patchValidation(it, { errorAlert: value }),
    IgnoreBlanks: (it, value) => patchValidation(it, { ignoreBlanks: value === true }),
  },
  call: {
    Clear: (it) => {
      requireWritable(it.sheet);
      for (const area of it.areas) clearValidations(it.sheet, area);
    },
  },
});

function ruleAt(it: Areas): { readonly rule: unknown } | undefined {
  const [first] = it.areas;
  return first && it.sheet.validations.find((entry) => intersect(entry.area, first));
}

function patchValidation(it: Areas, patch: Record<string, unknown>): void {
  requireWritable(it.sheet);
  const texts = Object.values(patch).flatMap((value) =>
    typeof value === "object" && value !== null ? Object.entries(value) : []
  );
  for (const [name, value] of texts) {
    const longest = name === "title" ? 32 : 255;
    if (typeof value === "string" && value.length > longest) throw invalidArgument();
  }
  for (const area of it.areas) {
    const found = it.sheet.validations.find((entry) => sameArea(entry.area, area));
    const kept = found ?? { area, rule: {} };
    it.sheet.validations = it.sheet.validations.filter((entry) => entry !== found);
    it.sheet.validations.push({ ...kept, ...patch });
  }
}

function checkRule(value: Json): void {
  const { list } = value as { list?: { source?: Json } };
  if (!list) return;
  if (typeof list.source === "string" && list.source.length > 255) throw invalidArgument();
}

export const rangeMembers = [range, rangeAreas, areaList, validation];
