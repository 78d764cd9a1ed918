import { withTableHeaders } from "../../core/workbook/table-headers";
import type { SheetPlan } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";
import type { Destination } from "./place-plans";
import { addressLists, rectanglesByKey } from "./rectangles";
import type { WriteBatch } from "./write-batch";
import { writeContents } from "./write-contents";
import { writeLinks } from "./write-links";
import { writeLooks } from "./write-looks";
import { fitHeights, ownHeights, setHeights } from "./write-page";
import { clearFilters, type WriteOptions } from "./write-sheet";

/**
 * Writes the cells of a standing sheet that say something else, with their looks; every other cell,
 * its table, its charts and its page stay as they are. A list of thousands of findings in which a
 * reviewer decided one goes in one message this way instead of in five.
 */
export async function writeChanged(
  destination: Destination,
  sheet: Excel.Worksheet,
  options: WriteOptions,
  batch: WriteBatch
): Promise<void> {
  const { existing } = destination;
  const plan = withTableHeaders(destination.plan);
  const changed = changedPlaces(plan);
  if (existing) clearFilters(sheet, existing);
  const areas = changedAreas(plan, changed);
  for (const list of addressLists(areas)) {
    const ranges = sheet.getRanges(list);
    ranges.clear("Hyperlinks");
    ranges.style = "Normal";
    await batch.add(list.length * 2);
  }
  for (const area of areas) await writeContents(sheet, plan, area, options.formula, batch);
  const only = onlyChanged(plan, changed);
  if (!options.without.has("links")) await writeLinks(sheet, only, options.link, batch);
  await writeLooks(sheet, only, batch);
  if (options.without.has("sizes")) return;
  const heights = ownHeights(plan).filter(([row]) => changed.has(row));
  for (const rows of areas) fitHeights(sheet, { ...rows, left: 0, right: 0 });
  setHeights(sheet, heights);
  await batch.add((areas.length + heights.length) * BYTES_PER_CALL);
}

const BYTES_PER_CALL = 400;

/** Row → columns. */
type Places = ReadonlyMap<number, ReadonlySet<number>>;

function changedPlaces(plan: SheetPlan): Places {
  const places = new Map<number, Set<number>>();
  for (const { row, column } of plan.changed?.cells ?? []) {
    places.set(row, (places.get(row) ?? new Set()).add(column));
  }
  return places;
}

/** A column that changed all the way down is one area. */
function changedAreas(plan: SheetPlan, changed: Places): Area[] {
  const cells = plan.changed?.cells ?? [];
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const keyAt = (row: number, column: number): string | undefined =>
    changed.get(row)?.has(column) === true ? "" : undefined;
  return rectanglesByKey(plan.rows.length, keyAt, columns).get("") ?? [];
}

/** The plan with nothing in the cells that stay. */
function onlyChanged(plan: SheetPlan, changed: Places): SheetPlan {
  const rows = plan.rows.map(({ cells }, row) => {
    const places = changed.get(row);
    if (!places) return { cells: [] };
    return { cells: cells.map((cell, column) => (places.has(column) ? cell : null)) };
  });
  return { ...plan, rows };
}
