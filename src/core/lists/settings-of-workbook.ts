import type { Facts, RateStandard } from "../tables/facts";
import { squeeze } from "../tables/text";
import type { SheetGrid, Workbook } from "../workbook/workbook";
import { monthOfDay, NO_DAY, NO_MONTH, readDay, readMonth } from "./calendar";
import type { DatedRate, ListSettings } from "./list-settings";
import { DEFAULT_LIST_SETTINGS } from "./list-settings";
import { readCount, MONEY_UNITS } from "./money-units";
import { isCellError } from "../workbook/workbook";
import { isDateFormat } from "../tables/number";
import { splitHeader } from "../tables/unit";

/**
 * Policy facts that the workbook's other tables state: 补贴标准 with its dates, 床位 by institution.
 * What a person set comes before them.
 */
export function settingsOfWorkbook(
  workbook: Workbook,
  facts: Facts,
  set: Partial<ListSettings> = {}
): ListSettings {
  const rates = facts.rates.flatMap((standard) => datedRate(workbook, standard) ?? []);
  const beds = new Map([...bedsOf(workbook, facts), ...(set.beds ?? [])]);
  return { ...DEFAULT_LIST_SETTINGS, rates, ...set, beds };
}

function gridOf(workbook: Workbook, name: string): SheetGrid | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

/** A rate by the month, from the month that its row or its name says. */
function datedRate(workbook: Workbook, standard: RateStandard): DatedRate | undefined {
  const { per } = standard.rate.unit;
  if (per !== "year" && per !== "month") return undefined;
  const units = standard.rate.value.times(MONEY_UNITS).toNumber();
  const from = startOf(workbook, standard);
  return {
    className: standard.className.replace(/[(（].*$/u, ""),
    monthly: per === "year" ? units / 12 : units,
    ...(from === NO_MONTH ? {} : { from }),
  };
}

function startOf(workbook: Workbook, { table, label }: RateStandard): number {
  const column = table.columns.find(({ role }) => role === "from")?.column;
  const grid = gridOf(workbook, table.range.sheet);
  const cell = column === undefined ? null : (grid?.value(label.cell.row, column) ?? null);
  if (grid && column !== undefined && cell !== null && !isCellError(cell)) {
    const day = readDay(cell, workbook.date1904, () =>
      isDateFormat(grid.format(label.cell.row, column))
    );
    if (day !== NO_DAY) return monthOfDay(day);
  }
  const said = /((?:19|20)\d{2}年\d{1,2}月)(?:\d{1,2}日)?(?:起|以后|后|开始)/u.exec(
    squeeze(label.text)
  );
  return said?.[1] === undefined ? NO_MONTH : readMonth(said[1]);
}

const BEDS =
  /^(核定|许可|备案|批准|设置|登记|实有|总|养老|机构|护理)*床位(总)?(数|数量|张数)?(\(.*\))?$/u;

/** Licensed beds by institution, from tables with a name and a column of beds. */
function bedsOf(workbook: Workbook, facts: Facts): ReadonlyMap<string, number> {
  const beds = new Map<string, number>();
  for (const table of facts.tables) {
    const grid = gridOf(workbook, table.range.sheet);
    const name = table.columns.find(({ role }) => role === "name");
    const column = table.columns.find(({ path }) =>
      BEDS.test(splitHeader(path[path.length - 1] ?? "").text)
    );
    if (!grid || !name || !column || name.column === column.column) continue;
    for (const { row, type } of table.rows) {
      const institution = grid.value(row, name.column);
      const value = grid.value(row, column.column);
      if (type !== "body" || typeof institution !== "string" || isCellError(value)) continue;
      const count = readCount(value);
      if (count > 0) beds.set(squeeze(institution).replace(/[•.．・‧]/gu, "·"), count);
    }
  }
  return beds;
}
