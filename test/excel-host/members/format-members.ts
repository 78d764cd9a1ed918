import { intersect, type Area } from "../area";
import { boundedTo, patchLook, requireWritable } from "../cell-work";
import { invalidArgument, type Json } from "../protocol";
import type { Look, SheetModel } from "../sheet-model";
import { define, text } from "./member";

/** Areas of one sheet that are formatted together. */
export interface Areas {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** Points of a column nobody touched: 8.43 characters, 64 pixels. */
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;
const TALLEST = 409;
const WIDEST = 1_342;
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
  "DiagonalDown",
  "DiagonalUp",
];

function patchAll(it: Areas, patch: (old: Look) => Look): void {
  for (const area of it.areas) patchLook(it.sheet, area, patch);
}

/** The value all cells share; null when they differ. */
function shared(it: Areas, pick: (look: Look) => Json): Json {
  let found: Json | undefined;
  for (const area of it.areas) {
    const bounded = boundedTo(it.sheet, area) ?? { ...area, bottom: area.top, right: area.left };
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      for (let column = bounded.left; column <= bounded.right; column++) {
        const value = pick(it.sheet.cell(row, column).look ?? {});
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? null;
}

const font = define<Areas>({
  kind: "RangeFont",
  get: {
    Bold: (it) => shared(it, (look) => look.bold ?? false),
    Italic: (it) => shared(it, (look) => look.italic ?? false),
    Underline: (it) => shared(it, (look) => look.underline ?? "None"),
    Size: (it) => shared(it, (look) => look.size ?? 11),
    Color: (it) => shared(it, (look) => look.colour ?? "#000000"),
    Name: (it) => shared(it, (look) => look.fontName ?? "宋体"),
  },
  set: {
    Bold: (it, value) => patchAll(it, (old) => ({ ...old, bold: value === true })),
    Italic: (it, value) => patchAll(it, (old) => ({ ...old, italic: value === true })),
    Underline: (it, value) => patchAll(it, (old) => ({ ...old, underline: text(value) })),
    Size: (it, value) => patchAll(it, (old) => ({ ...old, size: sized(value, 1, 409) })),
    Color: (it, value) => patchAll(it, (old) => ({ ...old, colour: coloured(value) })),
    Name: (it, value) => patchAll(it, (old) => ({ ...old, fontName: text(value) })),
  },
});

const fill = define<Areas>({
  kind: "RangeFill",
  get: { Color: (it) => shared(it, (look) => look.fill ?? "#FFFFFF") },
  set: { Color: (it, value) => patchAll(it, (old) => ({ ...old, fill: coloured(value) })) },
  call: {
    Clear: (it) => {
      patchAll(it, ({ fill: _fill, ...rest }) => rest);
    },
  },
});

interface Edge extends Areas {
  readonly side: string;
}

const edge = define<Edge>({
  kind: "RangeBorder",
  get: { SideIndex: (it) => it.side },
  set: {
    Style: (it, value) => drawEdge(it, 0, text(value)),
    Weight: (it, value) => drawEdge(it, 1, text(value)),
    Color: (it, value) => drawEdge(it, 2, coloured(value)),
  },
});

const borders = define<Areas>({
  kind: "RangeBorderCollection",
  index: (it, side) => {
    if (!EDGES.includes(text(side))) throw invalidArgument();
    return edge.as({ ...it, side: text(side) });
  },
});

/** Writes one word of `style/weight/colour` on the edges of the cells that an area's side is. */
function drawEdge(it: Edge, place: number, word: string): void {
  for (const area of it.areas) {
    const drawn = edgesOf(area, it.side);
    // As in VBA: one row has no inner horizontal line, and setting it is an error.
    if (drawn.length === 0) throw invalidArgument();
    for (const [part, sides] of drawn) {
      patchLook(it.sheet, part, (old) => {
        const edges = { ...old.borders };
        for (const side of sides) {
          const words = (edges[side] ?? "Continuous/Thin/#000000").split("/");
          words[place] = word;
          edges[side] = words.join("/");
        }
        return { ...old, borders: edges };
      });
    }
  }
}

function edgesOf(area: Area, side: string): [Area, string[]][] {
  const { top, bottom, left, right } = area;
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, bottom: top }, ["top"]]];
    case "EdgeBottom":
      return [[{ ...area, top: bottom }, ["bottom"]]];
    case "EdgeLeft":
      return [[{ ...area, right: left }, ["left"]]];
    case "EdgeRight":
      return [[{ ...area, left: right }, ["right"]]];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        [{ ...area, bottom: bottom - 1 }, ["bottom"]],
        [{ ...area, top: top + 1 }, ["top"]],
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        [{ ...area, right: right - 1 }, ["right"]],
        [{ ...area, left: left + 1 }, ["left"]],
      ];
    default:
      return [];
  }
}

export const format = define<Areas>({
  kind: "RangeFormat",
  get: {
    HorizontalAlignment: (it) => shared(it, (look) => look.horizontal ?? "General"),
    VerticalAlignment: (it) => shared(it, (look) => look.vertical ?? "Bottom"),
    WrapText: (it) => shared(it, (look) => look.wrap ?? false),
    ColumnWidth: (it) =>
      sharedOf(it, (area) => span(area.left, area.right), it.sheet.columnWidths, USUAL_WIDTH),
    RowHeight: (it) =>
      sharedOf(it, (area) => span(area.top, area.bottom), it.sheet.rowHeights, USUAL_HEIGHT),
  },
  set: {
    HorizontalAlignment: (it, value) =>
      patchAll(it, (old) => ({ ...old, horizontal: text(value) })),
    VerticalAlignment: (it, value) => patchAll(it, (old) => ({ ...old, vertical: text(value) })),
    WrapText: (it, value) => patchAll(it, (old) => ({ ...old, wrap: value === true })),
    ColumnWidth: (it, value) => {
      requireWritable(it.sheet);
      for (const area of it.areas) {
        for (const column of span(area.left, area.right)) {
          it.sheet.columnWidths.set(column, sized(value, 0, WIDEST));
          it.sheet.hiddenColumns.delete(column);
        }
      }
    },
    RowHeight: (it, value) => {
      requireWritable(it.sheet);
      for (const area of it.areas) {
        for (const row of span(area.top, area.bottom))
          it.sheet.rowHeights.set(row, sized(value, 0, TALLEST));
      }
    },
  },
  to: {
    Font: (it) => font.as(it),
    Fill: (it) => fill.as(it),
    Borders: (it) => borders.as(it),
  },
  call: {
    AutofitRows: (it) => {
      requireWritable(it.sheet);
      for (const area of it.areas) {
        for (const row of [...it.sheet.rowHeights.keys()]) {
          if (intersect(area, { top: row, bottom: row, left: area.left, right: area.left })) {
            it.sheet.rowHeights.delete(row);
          }
        }
      }
    },
  },
});

export const formatMembers = [font, fill, edge, borders, format];

function sharedOf(
  it: Areas,
  places: (area: Area) => number[],
  sizes: ReadonlyMap<number, number>,
  usual: number
): Json {
  const found = new Set(it.areas.flatMap(places).map((place) => sizes.get(place) ?? usual));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to, from + 20_000) - from + 1 }, (_, index) => from + index);
}

function sized(value: Json, least: number, most: number): number {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument();
  return value;
}

function coloured(value: Json): string {
  if (typeof value !== "string" || !/^(#[0-9A-Fa-f]{6}|[A-Za-z]*)$/.test(value))
    throw invalidArgument();
  return value.toUpperCase();
}
