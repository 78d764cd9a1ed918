import type { SheetPlan } from "../../core/workbook/write-plan";
import { withTableHeaders } from "../../core/workbook/table-headers";
import type { OptionalPart } from "../excel-error";
import type { Area } from "../read/excel-grid";
import { copyKeptLooks } from "./copy-kept-looks";
import type { Destination } from "./place-plans";
import { planWidth } from "./plan-width";
import { addressOf } from "./rectangles";
import type { WriteBatch } from "./write-batch";
import { writeCharts } from "./write-charts";
import { writeContents } from "./write-contents";
import { writeLinks } from "./write-links";
import { writeLooks } from "./write-looks";
import {
  ownHeights,
  writeColumns,
  writeHeights,
  writePageLayout,
  writePrintTitles,
} from "./write-page";
import { writeTable } from "./write-table";
import { writeValidations } from "./write-validations";

export interface WriteOptions {
  readonly without: ReadonlySet<OptionalPart>;
  /** Formulas and links with sheets under the names they have now. */
  readonly formula: (formula: string) => string;
  readonly link: (link: string) => string;
  /** First row of the copy of what stood here, for looks that are kept. */
  readonly copyTop: number | undefined;
}

/** Writes one plan into its sheet, which is there already. */
export async function writeSheet(
  destination: Destination,
  sheet: Excel.Worksheet,
  options: WriteOptions,
  batch: WriteBatch
): Promise<void> {
  const { existing } = destination;
  const plan = withTableHeaders(destination.plan);
  const area = wholeArea(plan, existing?.used);
  if (existing) clearAround(sheet, existing, area);
  const whole = sheet.getRange(addressOf(area));
  // Takes off every look, also the text format that would keep a formula from being one.
  if (existing) whole.style = "Normal";
  await writeContents(sheet, plan, area, options.formula, batch);
  if (plan.table && existing?.table) repeatHeaders(sheet, plan, plan.table.range);
  const { without } = options;
  if (!without.has("links")) await writeLinks(sheet, plan, options.link, batch);
  await writeLooks(sheet, plan, batch);
  await copyKeptLooks(sheet, plan, options.copyTop, batch);
  for (const merge of plan.merges) {
    if (merge.top !== merge.bottom || merge.left !== merge.right) {
      sheet.getRange(addressOf(merge)).merge(false);
    }
  }
  if (!without.has("validations")) await writeValidations(sheet, plan, options.formula, batch);
  if (!without.has("table")) writeTable(sheet, plan, existing?.table);
  if (!without.has("sizes")) {
    writeColumns(sheet, plan);
    writeHeights(sheet, area, ownHeights(plan));
    freeze(sheet, plan.freezeRow, existing?.frozenRows);
  }
  if (!without.has("page")) {
    if (!existing) writePageLayout(sheet, plan.pagesTall);
    writePrintTitles(sheet, plan.printTitles);
  }
  if (!without.has("charts")) {
    writeCharts(sheet, plan.charts ?? [], existing?.chartNames ?? []);
  }
  await batch.add(8_000);
}

/** The plan's cells and those that stood here before. */
function wholeArea(plan: SheetPlan, used: Area | undefined): Area {
  return {
    top: 0,
    left: 0,
    bottom: Math.max(plan.rows.length - 1, used?.bottom ?? 0, 0),
    right: Math.max(planWidth(plan) - 1, used?.right ?? 0),
  };
}

/** Takes away what would stand in the way of new cells: filters, merges, links, validations. */
export function clearAround(
  sheet: Excel.Worksheet,
  existing: NonNullable<Destination["existing"]>,
  area: Area
): void {
  clearFilters(sheet, existing);
  const whole = sheet.getRange(addressOf(area));
  whole.unmerge();
  whole.clear("Hyperlinks");
  whole.dataValidation.clear();
}

/** Values written into a filtered sheet end up in other rows. */
export function clearFilters(
  sheet: Excel.Worksheet,
  existing: NonNullable<Destination["existing"]>
): void {
  if (existing.table) sheet.tables.getItem(existing.table.id).clearFilters();
  if (existing.hasFilter) sheet.autoFilter.remove();
}

/**
 * While a table's headers were written one by one Excel may have told two of them apart by a
 * number; now that all the others are right, each is written as it should be.
 */
function repeatHeaders(sheet: Excel.Worksheet, plan: SheetPlan, table: Area): void {
  const cells = plan.rows[table.top]?.cells ?? [];
  const texts = Array.from({ length: table.right - table.left + 1 }, (_, index) => {
    const value = cells[table.left + index]?.value ?? "";
    return `'${String(value)}`;
  });
  sheet.getRange(addressOf({ ...table, bottom: table.top })).values = [texts];
}

/** A sheet that a person unfroze stays so. */
function freeze(sheet: Excel.Worksheet, rows: number, frozen: number | undefined): void {
  const isWished = frozen === undefined ? rows > 0 : frozen > 0 && frozen !== rows;
  if (isWished) sheet.freezePanes.freezeRows(rows);
}
