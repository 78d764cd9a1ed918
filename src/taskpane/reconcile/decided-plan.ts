import { LIST_FINDING_COLUMNS, LIST_SHEET_KEYS } from "../../core/list-sheets/list-sheet-layout";
import type { Language } from "../../core/messages/message";
import type { Decisions } from "../../core/sheets/finding-review";
import { statusWord } from "../../core/sheets/finding-words";
import type { PlanCell, PlanRow, WritePlan } from "../../core/workbook/write-plan";

const place = (id: (typeof LIST_FINDING_COLUMNS)[number]["id"]): number =>
  LIST_FINDING_COLUMNS.findIndex((column) => column.id === id);
const KEY = place("key");
const STATUS = place("status");
const VERIFIED = place("verified");

/** The plan with what was decided in the pane: it is newer than what 名单疑点 said. */
export function decidedPlan(plan: WritePlan, decisions: Decisions, language: Language): WritePlan {
  if (decisions.size === 0) return plan;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.key !== LIST_SHEET_KEYS.findings) return sheet;
      return { ...sheet, rows: sheet.rows.map((row) => decidedRow(row, decisions, language)) };
    }),
  };
}

function decidedRow(row: PlanRow, decisions: Decisions, language: Language): PlanRow {
  const key = row.cells[KEY]?.value;
  const decision = typeof key === "string" ? decisions.get(key) : undefined;
  if (!decision) return row;
  const { status, remark } = decision;
  const cells: (PlanCell | null)[] = [...row.cells];
  if (status !== undefined) cells[STATUS] = typed(statusWord(status, language));
  if (remark !== undefined) cells[VERIFIED] = typed(remark === "" ? null : remark);
  return { ...row, cells };
}

function typed(value: string | null): PlanCell {
  return { value, style: "input-text" };
}
