import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import type { Table, TableKind } from "../tables/table";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import type { FindingDraft } from "./finding-draft";
import { tableName } from "./score-points";

/** The year that a caption (or, without one, a sheet's name) speaks of; undefined with none or two. */
function yearOf({ title, range }: Table): string | undefined {
  const years = [...(title ?? range.sheet).matchAll(/(?<!\d)(20\d{2})(?=年|年度|\D|$)/gu)].map(
    ([, year]) => year ?? ""
  );
  const distinct = new Set(years);
  return distinct.size === 1 ? years[0] : undefined;
}

interface Dated {
  readonly table: Table;
  readonly year: string;
}

function dated(facts: Facts, kinds: readonly TableKind[]): Dated[] {
  return facts.tables
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((table) => {
      const year = yearOf(table);
      return year === undefined ? [] : [{ table, year }];
    });
}

/** The year that all of some tables speak of; undefined when they speak of several, or of none. */
function sharedYear(tables: readonly Dated[]): string | undefined {
  const years = new Set(tables.map(({ year }) => year));
  return years.size === 1 ? tables[0]?.year : undefined;
}

const BUDGETS: readonly TableKind[] = ["budget-detail", "budget-execution", "budget-estimate"];
const SERVICES: readonly TableKind[] = ["subsidy-payment", "headcount-comparison"];

/**
 * 期间一致: the money of a project's year pays for services of that year, unless the workbook says
 * otherwise. Captions of payments and headcounts against those of budgets. Source: domain.md 2, #7.
 */
export function periodMismatch(facts: Facts): FindingDraft[] {
  const budgets = dated(facts, BUDGETS);
  const project = sharedYear(budgets);
  const [budget] = budgets;
  if (project === undefined || !budget) return [];
  return SERVICES.flatMap((kind) => {
    const services = dated(facts, [kind]);
    // A workbook that also has the project's year, or a series of years, compares them on purpose.
    const year = sharedYear(services);
    if (year === undefined || year === project) return [];
    return services.map(({ table }): FindingDraft => {
      const { sheet, top, left } = table.range;
      const cell = { sheet, row: top, column: left };
      return {
        rule: "period-mismatch",
        severity: "low",
        subject: tableName(table),
        known: "",
        place: "year",
        table,
        cells: [
          cell,
          {
            sheet: budget.table.range.sheet,
            row: budget.table.range.top,
            column: budget.table.range.left,
          },
        ],
        message: message("check.period-mismatch", {
          subject: tableName(table),
          cell: formatCell(cell),
          year,
          budget: tableName(budget.table),
          project,
        }),
      };
    });
  });
}

export const periodMismatchDoc: CheckDoc = {
  title: "所属期间不一致",
  what: "Captions of payments or headcounts name another year than those of the budgets. Severity: low.",
  formula: "The one year in the captions of a kind of table against the one year of the budgets.",
  inputs: "Captions (else sheet names) of payment, 申请与审计, budget and estimate tables.",
  source: "#7",
  trap:
    "Paying for last year's services out of this year's budget may be right; it is a question of what " +
    "the documents say. Captions with two years, budgets of several years, and a series of tables of " +
    "several years make no claim.",
  sample: "One in yongji-2023: headcounts of December 2022 beside a budget of 2023.",
};
