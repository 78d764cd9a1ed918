import { randomBytes } from "node:crypto";
import { link, lstat, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { message } from "../core/messages/message";
import { CliError } from "./cli-error";
import { errorCode, isList } from "./read-book";

export interface OutputWish {
  readonly input: string;
  readonly output: string;
  readonly force: boolean;
}

/** `book.xlsx` → `book-scored.xlsx`, and `book-scored.xlsx` → `book-graded.xlsx`, beside it. */
export function besideInput(input: string, suffix: "scored" | "graded" | "reconciled"): string {
  const extension = extname(input);
  // Results of a list go into a workbook.
  const written = extension === "" || isList(input) ? ".xlsx" : extension;
  const whole = basename(input, extension);
  const name = suffix === "graded" ? whole.replace(/-scored$/u, "") : whole;
  return join(dirname(input), `${name}-${suffix}${written}`);
}

/**
 * Says beforehand whether the output may be written: never over the input, and over another file
 * only with --force. Asked first, so that long work is not done for nothing.
 */
export async function checkOutput({ input, output, force }: OutputWish): Promise<void> {
  if (await isSameFile(input, output)) {
    throw new CliError(message("cli.output-is-input", { path: output }));
  }
  const found = await lstat(output).catch(() => undefined);
  if (found?.isDirectory()) throw new CliError(message("cli.output-is-folder", { path: output }));
  if (found && !force) throw new CliError(message("cli.output-exists", { path: output }));
  if (isList(output) || macroEnabled(input) !== macroEnabled(output)) {
    throw new CliError(
      message("cli.output-kind", {
        path: output,
        extension: macroEnabled(input) ? ".xlsm" : ".xlsx",
      })
    );
  }
  const folder = await stat(dirname(resolve(output))).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new CliError(message("cli.no-folder", { path: dirname(output) }));
  }
}

// Excel refuses a file whose name and contents disagree about macros.
function macroEnabled(path: string): boolean {
  return /\.(xlsm|xltm)$/iu.test(path);
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const paths = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => resolve(path)))
  );
  if (paths[0] === paths[1]) return true;
  const found = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined))
  );
  const [a, b] = found;
  // Some file systems number nothing: there every file would seem the same.
  if (!a || !b || a.ino === 0n) return false;
  return a.ino === b.ino && a.dev === b.dev;
}

/** Writes beside the output and renames: a reader sees the whole file or none. */
export async function writeOutput(wish: OutputWish, bytes: Uint8Array): Promise<void> {
  const { output, force } = wish;
  const name = `.${basename(output)}.${randomBytes(6).toString("hex")}.tmp`;
  const draft = join(dirname(output), name);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await checkOutput(wish);
    if (force) await rename(draft, output);
    else await placeNew(draft, output);
  } catch (cause) {
    await unlink(draft).catch(() => undefined);
    if (cause instanceof CliError) throw cause;
    const code = errorCode(cause);
    if (code === "EEXIST") throw new CliError(message("cli.output-exists", { path: output }));
    throw new CliError(message("cli.cannot-write", { path: output, code }));
  }
}

/** A hard link fails where a file appeared meanwhile; some file systems have none, so rename. */
async function placeNew(draft: string, output: string): Promise<void> {
  try {
    await link(draft, output);
  } catch (cause) {
    if (errorCode(cause) === "EEXIST") throw cause;
    await rename(draft, output);
    return;
  }
  await unlink(draft);
}
