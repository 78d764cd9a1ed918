import { areaOf } from "./area-of";
import type { Area } from "./excel-grid";

/** More places than these, and the sheet's formulas are better read whole. */
const MOST_AREAS = 400;

/**
 * Asks where formulas stand in cells that are in use, so that not every cell has to be read twice.
 * Excel refuses it on a protected sheet: ask only of others.
 */
export function askFormulaAreas(used: Excel.Range): Excel.RangeAreas {
  const found = used.getSpecialCellsOrNullObject("Formulas");
  // One after the other would take each other's place.
  const where = ["rowIndex", "columnIndex", "rowCount", "columnCount"];
  return found.load(["areaCount", ...where.map((name) => `areas/items/${name}`)].join(","));
}

/** The answer, once it is there; undefined: too many places. */
export function formulaAreasIn(found: Excel.RangeAreas): readonly Area[] | undefined {
  if (found.isNullObject) return [];
  if (found.areaCount > MOST_AREAS) return undefined;
  return found.areas.items.map((range) => areaOf(range));
}
