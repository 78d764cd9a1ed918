import type { PlanCell, SheetPlan } from "./write-plan";

/** Headers as a table needs them: a text in each cell, and no two alike. */
export function tableHeaders(plan: SheetPlan): string[] {
  const { table } = plan;
  if (!table) return [];
  const used = new Set<string>();
  const headers: string[] = [];
  for (let column = table.range.left; column <= table.range.right; column++) {
    const value = plan.rows[table.range.top]?.cells[column]?.value;
    const text = value === null || value === undefined || value === "" ? "" : String(value);
    const wished = text === "" ? `列${String(column - table.range.left + 1)}` : text;
    let header = wished;
    for (let number = 2; used.has(header.toLowerCase()); number++) header = wished + String(number);
    used.add(header.toLowerCase());
    headers.push(header);
  }
  return headers;
}

/** The plan with its table's header cells as {@link tableHeaders} gives them: Excel compares both. */
export function withTableHeaders(plan: SheetPlan): SheetPlan {
  const { table } = plan;
  if (!table) return plan;
  const headers = tableHeaders(plan);
  const rows = plan.rows.map((row, rowIndex) => {
    if (rowIndex !== table.range.top) return row;
    const cells: (PlanCell | null)[] = [...row.cells];
    headers.forEach((header, index) => {
      const column = table.range.left + index;
      const { formula: _formula, ...rest } = cells[column] ?? { value: null };
      while (cells.length < column) cells.push(null);
      cells[column] = { ...rest, value: header };
    });
    return { ...row, cells };
  });
  return { ...plan, rows };
}
