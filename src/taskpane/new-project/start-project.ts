import type { Language, Message } from "../../core/messages/message";
import type { ProjectWish } from "../../core/templates/plan-template";
import { err, ok, type Result } from "../../core/values/result";
import type { WorkbookHost } from "../../core/workbook/workbook-host";

/**
 * Writes the sheets of a new project into a workbook that has none of them; gives their names. A
 * write like any other: 撤销本次写入 takes it back.
 */
export async function startProject(
  host: WorkbookHost,
  wish: ProjectWish,
  language: Language
): Promise<Result<readonly string[], Message>> {
  const [{ planTemplate, templateInTheWay }, read] = await Promise.all([
    import(/* webpackChunkName: "new-project" */ "../../core/templates/plan-template"),
    host.read({ only: "own-sheets" }),
  ]);
  if (!read.ok) return read;
  const inTheWay = templateInTheWay(read.value);
  if (inTheWay) return err(inTheWay);
  const plan = planTemplate({ ...wish, language });
  const applied = await host.apply(plan);
  return applied.ok ? ok(plan.sheets.map(({ name }) => name)) : applied;
}
