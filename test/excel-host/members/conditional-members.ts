import { intersect } from "../area";
import { requireWritable } from "../cell-work";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol";
import type { ConditionalModel, SheetModel } from "../sheet-model";
import type { Areas } from "./format-members";
import { define, text, type Thing } from "./member";

interface ConditionalIt {
  readonly sheet: SheetModel;
  readonly format: ConditionalModel;
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

function alive(it: ConditionalIt): ConditionalIt {
  if (!it.sheet.conditionals.includes(it.format)) throw itemNotFound();
  return it;
}

function write(it: ConditionalIt, change: (format: ConditionalModel) => void): void {
  requireWritable(alive(it).sheet);
  change(it.format);
}

const fill = define<ConditionalIt>({
  kind: "ConditionalRangeFill",
  set: { Color: (it, value) => write(it, (format) => (format.fill = text(value))) },
});

const font = define<ConditionalIt>({
  kind: "ConditionalRangeFont",
  set: { Underline: (it, value) => write(it, (format) => (format.underline = text(value))) },
});

const rangeFormat = define<ConditionalIt>({
  kind: "ConditionalRangeFormat",
  to: { Fill: (it) => fill.as(it), Font: (it) => font.as(it) },
});

const rule = define<ConditionalIt>({
  kind: "ConditionalFormatRule",
  get: { Formula: (it) => `=${alive(it).format.formula}` },
  set: {
    Formula: (it, value) => {
      if (!text(value).startsWith("=")) throw invalidArgument();
      write(it, (format) => (format.formula = text(value).slice(1)));
    },
  },
});

const custom = define<ConditionalIt>({
  kind: "CustomConditionalFormat",
  to: { Rule: (it) => rule.as(it), Format: (it) => rangeFormat.as(it) },
});

const conditional = define<ConditionalIt>({
  kind: "ConditionalFormat",
  identity: (it) => ({ Id: it.format.id }),
  get: {
    Id: (it) => it.format.id,
    Type: (it) => it.format.type,
    Priority: (it) => it.sheet.conditionals.indexOf(it.format),
  },
  to: {
    // Asked of another type, Excel has no such object.
    Custom: (it) => {
      if (it.format.type !== "Custom") throw invalidOperation();
      return custom.as(it);
    },
  },
  call: {
    Delete: (it) => {
      requireWritable(alive(it).sheet);
      it.sheet.conditionals.splice(it.sheet.conditionals.indexOf(it.format), 1);
      return undefined;
    },
  },
});

/** Those that touch the areas, the first in order of priority. */
function touching(it: Areas): ConditionalModel[] {
  return it.sheet.conditionals.filter((format) =>
    format.areas.some((own) => it.areas.some((area) => intersect(own, area)))
  );
}

export const conditionalFormats = define<Areas>({
  kind: "ConditionalFormatCollection",
  items: (it): Thing[] => touching(it).map((format) => conditional.as({ sheet: it.sheet, format })),
  index: (it, key) => {
    const format = touching(it).find(({ id }) => id === text(key));
    if (!format) throw itemNotFound();
    return conditional.as({ sheet: it.sheet, format });
  },
  call: {
    Add: (it, [type], { book }) => {
      requireWritable(it.sheet);
      if (!TYPES.includes(text(type))) throw invalidArgument();
      const format = { id: book.newId(), type: text(type), areas: [...it.areas], formula: "" };
      // A new one comes before all others.
      it.sheet.conditionals.unshift(format);
      return conditional.as({ sheet: it.sheet, format });
    },
  },
});

export const conditionalMembers = [
  conditionalFormats,
  conditional,
  custom,
  rule,
  rangeFormat,
  font,
  fill,
];
