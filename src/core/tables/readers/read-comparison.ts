import { className } from "../class-name";
import type { ComparisonRow, ComparisonTable } from "../facts";
import type { HeaderColumn } from "../kinds";
import type { TableSource } from "../table-source";

const PARTY =
  /^(养老机构|机构|单位|第三方|自行|民政|财政|评价|现场|实地)*(申请|申报|上报|自报|填报|报送|审计|审核|核定|核实|评审|复核|抽查|核查|认定)(报告|情况|结果|材料|数据|确认|数)?(的)?/u;

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
    const name = classOf(header);
    if (/^(合计|小计|总计|总|合)$/u.test(name)) total = column;
    else if (!classes.has(name)) classes.set(name, column);
  }
  return total === undefined ? { classes } : { classes, total };
}

function classOf(header: HeaderColumn): string {
  for (let level = header.path.length - 1; level >= 0; level -= 1) {
    const name = className((header.path[level] ?? "").replace(PARTY, ""));
    if (name !== "") return name;
  }
  return "";
}
