import type { ComparisonRow, ComparisonTable } from "../facts";
import { headerClass } from "../header-class";
import type { TableSource } from "../table-source";

/** Reads 申请与审计: two counts of the same people by class, side by side. */
export function readComparison(source: TableSource): ComparisonTable {
  const applied = byClass(source, "applied");
  const audited = byClass(source, "audited");
  const [nameColumn] = source.columns("name");
  const rows: ComparisonRow[] = [];
  for (const { row, type } of source.rows) {
    if (type !== "body") continue;
    const name = source.label(row, nameColumn);
    if (!name) continue;
    const classes = [...applied.classes].flatMap(([name, column]) => {
      const other = audited.classes.get(name);
      if (other === undefined) return [];
      return [
        {
          className: name,
          applied: source.reading(row, column),
          audited: source.reading(row, other),
        },
      ];
    });
    rows.push({
      name,
      classes,
      ...(applied.total === undefined ? {} : { appliedTotal: source.reading(row, applied.total) }),
      ...(audited.total === undefined ? {} : { auditedTotal: source.reading(row, audited.total) }),
    });
  }
  return { table: source.table, rows };
}

function byClass(
  source: TableSource,
  role: string
): { classes: Map<string, number>; total?: number } {
  const classes = new Map<string, number>();
  let total: number | undefined;
  for (const column of source.columns(role)) {
    const header = source.header(column);
    if (!header) continue;
    const name = headerClass(header);
    if (/^(合计|小计|总计|总|合)$/u.test(name)) total = column;
    else if (!classes.has(name)) classes.set(name, column);
  }
  return total === undefined ? { classes } : { classes, total };
}
