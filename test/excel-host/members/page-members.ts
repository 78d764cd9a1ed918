import { areaText, parseArea } from "../area";
import { requireWritable } from "../cell-work";
import { invalidArgument, type Json } from "../protocol";
import type { SheetModel } from "../sheet-model";
import { range } from "./range-members";
import { define, text } from "./member";

export const freezePanes = define<SheetModel>({
  kind: "WorksheetFreezePanes",
  call: {
    FreezeRows: (it, [count]) => {
      it.frozenRows = Number(count ?? 0);
      return undefined;
    },
    Unfreeze: (it) => {
      it.frozenRows = 0;
      return undefined;
    },
    GetLocationOrNullObject: (it) =>
      it.frozenRows === 0
        ? null
        : range.as({ sheet: it, area: parseArea(`1:${String(it.frozenRows)}`) }),
  },
});

const PAGE_PROPERTIES = [
  "Orientation",
  "PaperSize",
  "Zoom",
  "LeftMargin",
  "RightMargin",
  "TopMargin",
  "BottomMargin",
  "HeaderMargin",
  "FooterMargin",
];

function setterOf(name: string) {
  return (it: SheetModel, value: Json): void => {
    requireWritable(it);
    it.pageLayout[name] = value;
  };
}

export const pageLayout = define<SheetModel>({
  kind: "PageLayout",
  get: Object.fromEntries(
    PAGE_PROPERTIES.map((name) => [name, (it: SheetModel) => (it.pageLayout[name] ?? null) as Json])
  ),
  set: Object.fromEntries(PAGE_PROPERTIES.map((name) => [name, setterOf(name)])),
  to: { HeadersFooters: (it) => headersFooters.as(it) },
  call: {
    SetPrintTitleRows: (it, [rows]) => {
      requireWritable(it);
      if (!/^\$?\d+:\$?\d+$/.test(text(rows))) throw invalidArgument();
      it.pageLayout["PrintTitleRows"] = areaText(parseArea(text(rows)));
      return undefined;
    },
  },
});

const headersFooters = define<SheetModel>({
  kind: "HeaderFooterGroup",
  to: { DefaultForAllPages: (it) => headerFooter.as(it) },
});

const headerFooter = define<SheetModel>({
  kind: "HeaderFooter",
  set: { CenterFooter: setterOf("CenterFooter") },
});

export const autoFilter = define<SheetModel>({
  kind: "AutoFilter",
  get: {
    Enabled: (it) => it.autoFilter !== undefined,
    IsDataFiltered: (it) => it.autoFilter !== undefined && it.filteredRows.size > 0,
  },
  call: {
    ClearCriteria: (it) => {
      requireWritable(it);
      it.filteredRows.clear();
      return undefined;
    },
    Remove: (it) => {
      requireWritable(it);
      it.autoFilter = undefined;
      it.filteredRows.clear();
      return undefined;
    },
  },
});

export const pageMembers = [freezePanes, pageLayout, headersFooters, headerFooter, autoFilter];
