import { word } from "../messages/message";
import { formatAddress } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { CellStyle } from "../workbook/write-plan";
import { isInBand, type Band } from "./grade-band";
import { BAND_COLUMNS, parseBand } from "./read-settings";
import { remember } from "./setting-choice";
import { bandCells, type BandCells, type SettingsLayout } from "./settings-layout";
import type { SettingsModel } from "./settings-model";
import type { SettingsPage } from "./settings-page";
import type { DraftCell, DraftCells } from "./sheet-draft";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";

/** What the settings need to know of the scores: the total's cells and values. */
export interface TotalCells {
  readonly final: string;
  readonly pendingWeight: string;
  readonly finalValue?: Decimal;
  readonly highValue?: Decimal;
}

/** 等级标准, with formulas that tell where the total lies. */
export function addScale(
  page: SettingsPage,
  model: SettingsModel,
  total: TotalCells,
  layout: SettingsLayout
): void {
  page.caption("sheet.block.scale", "sheet.does.scale");
  page.heads("scale", {
    item: "sheet.head.level",
    value: "sheet.head.min",
    extra1: "sheet.head.minInclusive",
    extra2: "sheet.head.max",
    extra3: "sheet.head.maxInclusive",
    source: "sheet.head.source",
    hit: "sheet.head.hit",
  });
  const top = page.draft.next;
  bandCells(model, page.written).forEach((band, index) => {
    const parsed = parseBand(band.values);
    const source = model.scale[index]?.source;
    const row = page.draft.next;
    const high = `ROUND(${total.final}+${total.pendingWeight},${layout.decimals})`;
    page.addRow(band.key, {
      ...bandInputs(page, band.values),
      source: source ? { ...source, style: "link" } : page.plain(handSet(page, band)),
      hit: hit(page, row, total.final, total.final, parsed, total.finalValue, "text"),
      note: page.plain(null),
      written: { value: remember(band.ours) },
      memo: hit(page, row, total.final, high, parsed, total.highValue),
    });
  });
  for (const id of ["extra1", "extra3"] as const) {
    const place = columnOf(SETTINGS_COLUMNS, id);
    page.draft.validations.push({
      range: { top, left: place, bottom: page.draft.next - 1, right: place },
      kind: { type: "list", choices: [page.choice("yes"), page.choice("no")] },
    });
  }
}

function handSet(page: SettingsPage, band: BandCells): string | null {
  const differs = band.values.some((value, index) => value !== band.ours[index]);
  return differs ? word("sheet.hit.source", page.language) : null;
}

function bandInputs(page: SettingsPage, values: readonly string[]): DraftCells {
  const cells: Record<string, DraftCell> = {};
  BAND_COLUMNS.forEach((id, index) => {
    const style = id === "value" || id === "extra2" ? "input-number" : "input-text";
    cells[id] = page.input(values[index] ?? "", style);
  });
  return cells;
}

/** 是 where a score falls into the band of this row. `gate` must hold a number at all. */
function hit(
  page: SettingsPage,
  row: number,
  gate: string,
  score: string,
  band: Band | undefined,
  value: Decimal | undefined,
  style?: CellStyle
): DraftCell {
  const yes = page.choice("yes");
  const [level, min, low, max, high] = BAND_COLUMNS.map((id) =>
    formatAddress(row, columnOf(SETTINGS_COLUMNS, id))
  );
  const above = `OR(${min}="",${score}>${min},AND(${score}=${min},${low}="${yes}"))`;
  const below = `OR(${max}="",${score}<${max},AND(${score}=${max},${high}="${yes}"))`;
  return {
    value: band && value && isInBand(band, value) ? yes : "",
    formula: `IF(OR(${level}="",NOT(ISNUMBER(${gate}))),"",IF(AND(${above},${below}),"${yes}",""))`,
    ...(style ? { style } : {}),
  };
}
