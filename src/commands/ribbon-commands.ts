import { evaluate } from "../core/evaluate";
import { message, type Language, type Message } from "../core/messages/message";
import { planWrite } from "../core/sheets/plan-sheets";
import { regrade } from "../core/sheets/regrade";
import { SHEET_KEYS, type SheetKey } from "../core/sheets/sheet-layout";
import { err, ok, type Result } from "../core/values/result";
import type { WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";

/** A workbook that can take back its last write. */
export type CommandHost = WorkbookHost & {
  undo(): Promise<Result<readonly string[], Message>>;
};

/** One ribbon button: its work, without the pane. An `err` is what has to be said instead. */
export type RibbonCommand = (
  host: CommandHost,
  options: { readonly language: Language; readonly now: Date }
) => Promise<Result<undefined, Message>>;

/** 核对并评分: reads, evaluates, writes, and shows 评分表. */
export const scoreWorkbook: RibbonCommand = async (host, options) => {
  const read = await host.read();
  if (!read.ok) return read;
  const evaluation = evaluate(read.value);
  if (evaluation.facts.tables.length === 0) return err(message("excel.command.no-tables"));
  const plan = planWrite(evaluation, read.value, options);
  if (!plan.ok) return plan;
  const applied = await host.apply(plan.value);
  if (!applied.ok) return applied;
  return show(host, plan.value, [SHEET_KEYS.scores, SHEET_KEYS.findings]);
};

/**
 * 重新计算等级: from what reviewers changed in our sheets (scores, judgements, statuses, settings) and
 * from the sources as they are now; shows 得分情况表.
 */
export const regradeWorkbook: RibbonCommand = async (host, options) => {
  const read = await host.read();
  if (!read.ok) return read;
  const regraded = regrade(read.value, { ...options, evaluation: evaluate(read.value) });
  if (!regraded.ok) return regraded;
  const { plan } = regraded.value;
  const applied = await host.apply(plan);
  if (!applied.ok) return applied;
  return show(host, plan, [SHEET_KEYS.summary, SHEET_KEYS.scores]);
};

/** 撤销本次写入: the sheets are as they were before it; one of them that is still there is shown. */
export const undoLastWrite: RibbonCommand = async (host) => {
  const undone = await host.undo();
  if (!undone.ok) return undone;
  const [first] = undone.value;
  // A sheet that the write had added is gone with it: that it is gone can be seen.
  if (first !== undefined) await host.select({ sheet: first, row: 0, column: 0 });
  return ok(undefined);
};

/** Brings the first of these sheets into view; that it was written is what counts. */
async function show(
  host: WorkbookHost,
  plan: WritePlan,
  keys: readonly SheetKey[]
): Promise<Result<undefined, Message>> {
  const names = keys.flatMap((key) => plan.sheets.find((sheet) => sheet.key === key)?.name ?? []);
  const [name] = names;
  if (name !== undefined) await host.select({ sheet: name, row: 0, column: 0 });
  return ok(undefined);
}
