import type { Message } from "../../core/messages/message";
import {
  planTemplate,
  templateInTheWay,
  type TemplateOptions,
} from "../../core/templates/plan-template";
import { err, ok, type Result } from "../../core/values/result";
import type { WorkbookHost } from "../../core/workbook/workbook-host";

/**
 * Writes the sheets of a new project into a workbook that has none of them; gives their names. A
 * write like any other: 撤销本次写入 takes it back.
 */
export async function startProject(
  host: WorkbookHost,
  options: TemplateOptions
): Promise<Result<readonly string[], Message>> {
  const read = await host.read({ only: "own-sheets" });
  if (!read.ok) return read;
  const inTheWay = templateInTheWay(read.value);
  if (inTheWay) return err(inTheWay);
  const plan = planTemplate(options);
  const applied = await host.apply(plan);
  return applied.ok ? ok(plan.sheets.map(({ name }) => name)) : applied;
}
