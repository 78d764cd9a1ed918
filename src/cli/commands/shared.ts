import { message } from "../../core/messages/message";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import type { Json } from "../report-json";
import type { Session } from "../terminal";

/** The one file a command works on. */
export function oneBook({ positional }: ParsedArguments, command: string): string {
  const [path, extra] = positional;
  if (path === undefined || path === "") throw new CliError(message("cli.no-book", { command }));
  if (extra !== undefined) throw new CliError(message("cli.one-book", { command, extra }));
  return path;
}

/** One JSON object and nothing else. */
export function printJson(report: Json, session: Session): void {
  session.terminal.out(`${JSON.stringify(report, null, 2)}\n`);
}
