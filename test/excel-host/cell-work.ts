import { shiftFormula } from "../../src/xlsx/read/shift-formula";
import type { CellScalar } from "../../src/core/workbook/workbook";
import { columnsOf, contains, intersect, LAST_COLUMN, LAST_ROW, rowsOf, type Area } from "./area";
import type { BookModel } from "./book-model";
import { accessDenied, ExcelError, invalidArgument, invalidOperation, type Json } from "./protocol";
import { readEntry } from "./read-entry";
import type { Cell, Look, SheetModel } from "./sheet-model";

/** Cells that one read may ask for. */
export const CELL_LIMIT = 5_000_000;

/** Rows and columns of an area that can hold something: whole columns stop at the used cells. */
export function boundedTo(sheet: SheetModel, area: Area): Area | undefined {
  if (area.bottom < LAST_ROW && area.right < LAST_COLUMN) return area;
  const used = sheet.used(false);
  return used && intersect(area, used);
}

export function requireWritable(sheet: SheetModel): void {
  if (sheet.isProtected) throw accessDenied();
}

/** The value as `values` tells it: blank is "", an error its text. */
export function toJson(value: CellScalar): Json {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function grid(area: Area, at: (row: number, column: number) => Json): Json {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (rows * columns > CELL_LIMIT) {
    throw new ExcelError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number."
    );
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(area.top + row, area.left + column))
  );
}

/** Goes through `input` (one value for all cells, or rows of values of the area's own size). */
function eachInput(
  area: Area,
  input: Json,
  put: (row: number, column: number, value: Json) => void
): void {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (!Array.isArray(input)) {
    if (rows * columns > CELL_LIMIT) throw invalidArgument();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) put(row, column, input);
    }
    return;
  }
  const lines = input as readonly Json[];
  if (
    lines.length !== rows ||
    lines.some((line) => !Array.isArray(line) || line.length !== columns)
  ) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    );
  }
  lines.forEach((line, row) => {
    (line as readonly Json[]).forEach((value, column) => {
      put(area.top + row, area.left + column, value);
    });
  });
}

/** Sets `values` or `formulas`: both read what they are given as if it had been typed. */
export function writeEntries(book: BookModel, sheet: SheetModel, area: Area, input: Json): void {
  requireWritable(sheet);
  const writes: [number, number, Cell][] = [];
  eachInput(area, input, (row, column, value) => {
    if (value === null) return;
    const merge = sheet.mergeAt(row, column);
    // Only the first cell of a merged area holds anything.
    if (merge && (merge.top !== row || merge.left !== column)) return;
    const place = placeOf(sheet, area, row);
    const old = sheet.cell(place, column);
    const entry = readEntry(value, old.format ?? "General");
    if (entry.formula !== undefined) book.requireSheets(entry.formula);
    const takesFormat = entry.format !== undefined && old.format === undefined;
    writes.push([
      place,
      column,
      {
        value: entry.value,
        ...(entry.formula === undefined
          ? {}
          : formulaOf(book, sheet, place, column, entry.formula)),
        ...(entry.quoted ? { quoted: true } : {}),
        ...(takesFormat ? { format: entry.format } : old.format ? { format: old.format } : {}),
        ...(old.look ? { look: old.look } : {}),
      },
    ]);
  });
  for (const [row, column, cell] of writes) sheet.put(row, column, cell);
  renameTableHeaders(sheet, area);
}

function formulaOf(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string
): Pick<Cell, "formula" | "value"> {
  const value = book.calculate(sheet.name, row, column, formula) ?? 0;
  return { formula: book.asExcelWrites(formula), value };
}

/** In a filtered sheet values land in the rows that are in sight, and so in wrong ones. */
function placeOf(sheet: SheetModel, area: Area, row: number): number {
  if (sheet.filteredRows.size === 0) return row;
  let left = row - area.top;
  let place = area.top;
  while (sheet.filteredRows.has(place) || left-- > 0) place++;
  return place;
}

/** A table's header cells are texts, none blank: Excel fills in what is missing. */
function renameTableHeaders(sheet: SheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (!intersect(header, area)) continue;
    for (let column = header.left; column <= header.right; column++) {
      const cell = sheet.cell(header.top, column);
      const text =
        cell.value === null ? `列${String(column - header.left + 1)}` : toJson(cell.value);
      const { formula: _formula, ...rest } = cell;
      sheet.put(header.top, column, { ...rest, value: JSON.stringify(text).replace(/^"|"$/g, "") });
    }
  }
}

export function setFormats(sheet: SheetModel, area: Area, input: Json): void {
  requireWritable(sheet);
  eachInput(area, input, (row, column, value) => {
    if (value === null) return;
    if (typeof value !== "string" || value.length > 255) throw invalidArgument();
    const { format: _format, ...rest } = sheet.cell(row, column);
    sheet.put(row, column, value === "General" ? rest : { ...rest, format: value });
  });
}

export function patchLook(sheet: SheetModel, area: Area, patch: (old: Look) => Look): void {
  requireWritable(sheet);
  const bounded =
    area.bottom === LAST_ROW || area.right === LAST_COLUMN ? boundedTo(sheet, area) : area;
  if (!bounded) return;
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      const old = sheet.cell(row, column);
      sheet.put(row, column, { ...old, look: patch(old.look ?? {}) });
    }
  }
}

export function mergeCells(sheet: SheetModel, area: Area): void {
  requireWritable(sheet);
  if (sheet.tables.some((table) => intersect(table.area, area))) throw invalidOperation();
  unmergeCells(sheet, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row === area.top && column === area.left) continue;
      const { format, look } = sheet.cell(row, column);
      sheet.put(row, column, {
        value: null,
        ...(format ? { format } : {}),
        ...(look ? { look } : {}),
      });
    }
  }
  sheet.merges.push(area);
}

export function unmergeCells(sheet: SheetModel, area: Area): void {
  requireWritable(sheet);
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}

/** What `clear` takes: All, Formats, Contents, Hyperlinks, RemoveHyperlinks. */
export function clearCells(sheet: SheetModel, area: Area, applyTo: string): void {
  requireWritable(sheet);
  const bounded = boundedTo(sheet, area);
  if (applyTo !== "Formats" && applyTo !== "Contents") {
    for (const key of [...sheet.links.keys()])
      if (contains(area, keyArea(key))) sheet.links.delete(key);
  }
  if (applyTo === "Hyperlinks" || !bounded) return;
  const keepsFormat = applyTo === "Contents";
  const keepsContent = applyTo === "Formats" || applyTo === "RemoveHyperlinks";
  if (!["All", "Formats", "Contents", "RemoveHyperlinks"].includes(applyTo))
    throw invalidArgument();
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      const { value, formula, quoted, format, look } = sheet.cell(row, column);
      sheet.put(row, column, {
        value: keepsContent ? value : null,
        ...(keepsContent && formula !== undefined ? { formula } : {}),
        ...(keepsContent && quoted ? { quoted } : {}),
        ...(keepsFormat && format !== undefined ? { format } : {}),
        ...(keepsFormat && look ? { look } : {}),
      });
    }
  }
  if (!keepsContent) renameTableHeaders(sheet, bounded);
}

/** Pastes everything, or only the formats, of one area over another of the same size. */
export function copyCells(
  book: BookModel,
  from: { readonly sheet: SheetModel; readonly area: Area },
  to: { readonly sheet: SheetModel; readonly area: Area },
  type: string
): void {
  requireWritable(to.sheet);
  const source = boundedTo(from.sheet, from.area) ?? {
    ...from.area,
    bottom: from.area.top,
    right: from.area.left,
  };
  const down = to.area.top - from.area.top;
  const across = to.area.left - from.area.left;
  const moved = (area: Area): Area => ({
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + across,
    right: area.right + across,
  });
  const target = moved(source);
  if (type === "All") copyAround(from.sheet, to.sheet, source, moved);
  const cells: [number, number, Cell][] = [];
  for (let row = source.top; row <= source.bottom; row++) {
    for (let column = source.left; column <= source.right; column++) {
      const cell = from.sheet.cell(row, column);
      const old = to.sheet.cell(row + down, column + across);
      cells.push([row + down, column + across, pasted(book, cell, old, type, down, across)]);
    }
  }
  for (const [row, column, cell] of cells) to.sheet.put(row, column, cell);
  renameTableHeaders(to.sheet, target);
}

function pasted(
  book: BookModel,
  cell: Cell,
  old: Cell,
  type: string,
  down: number,
  across: number
): Cell {
  const { format, look } = cell;
  const looks = { ...(format === undefined ? {} : { format }), ...(look ? { look } : {}) };
  if (type === "Formats") {
    const { format: _format, look: _look, ...content } = old;
    return { ...content, ...looks };
  }
  if (type !== "All" && type !== "Formulas") throw invalidArgument();
  const moved =
    cell.formula === undefined
      ? cell
      : { ...cell, formula: book.asExcelWrites(shiftFormula(cell.formula, down, across)) };
  if (type === "All") return moved;
  const { format: _format, look: _look, ...content } = moved;
  return {
    ...content,
    ...(old.format === undefined ? {} : { format: old.format }),
    ...(old.look ? { look: old.look } : {}),
  };
}

/** Merges, links and validations travel with their cells. */
function copyAround(
  from: SheetModel,
  to: SheetModel,
  source: Area,
  moved: (area: Area) => Area
): void {
  const target = moved(source);
  const merges = from.merges.filter((merge) => contains(source, merge)).map(moved);
  unmergeCells(to, target);
  to.merges.push(...merges);
  const links = [...from.links].filter(([key]) => contains(source, keyArea(key)));
  for (const key of [...to.links.keys()]) if (contains(target, keyArea(key))) to.links.delete(key);
  for (const [key, link] of links) {
    const { top, left } = moved(keyArea(key));
    to.links.set(cellKey(top, left), link);
  }
  const validations = from.validations.flatMap((validation) => {
    const part = intersect(validation.area, source);
    return part ? [{ ...validation, area: moved(part) }] : [];
  });
  clearValidations(to, target);
  to.validations.push(...validations);
}

/** Cuts an area out of the validations there are. */
export function clearValidations(sheet: SheetModel, area: Area): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const hit = intersect(validation.area, area);
    if (!hit) return [validation];
    return around(validation.area, hit).map((rest) => ({ ...validation, area: rest }));
  });
}

function around(whole: Area, hole: Area): Area[] {
  const parts = [
    { ...whole, bottom: hole.top - 1 },
    { ...whole, top: hole.bottom + 1 },
    { ...whole, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...whole, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

export function keyArea(key: string): Area {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { top: row, left: column, bottom: row, right: column };
}
