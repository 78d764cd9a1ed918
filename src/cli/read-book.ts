import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { message, type Message } from "../core/messages/message";
import type { ReadProgress } from "../core/workbook/workbook-host";
import { withList } from "../csv/csv-book";
import { readCsv } from "../csv/read-csv";
import { DEFAULT_LIMITS, formatBytes } from "../xlsx/limits";
import { newXlsx } from "../xlsx/new-xlsx";
import { openXlsx } from "../xlsx/open-xlsx";
import type { XlsxPackage } from "../xlsx/xlsx-package";
import { CliError } from "./cli-error";
import { ProgressLine } from "./progress-line";
import type { Session } from "./terminal";

/** A workbook as read, and how results are written into a copy of it. */
export type Book = Pick<XlsxPackage, "workbook" | "apply">;

/**
 * Reads a workbook, or a list in CSV, from disk. Whatever is wrong with it is a {@link CliError} of
 * one line.
 */
export async function readBook(path: string, session: Session): Promise<Book> {
  const bytes = await readBytes(path);
  const progress = new ProgressLine(session);
  if (isList(path) && !isPackage(bytes)) return readList(path, bytes, progress);
  const opened = await openXlsx(bytes, {
    onProgress: (step) => {
      progress.show(() => reading(step));
    },
  });
  progress.clear();
  if (opened.ok) return opened.value;
  throw new CliError(message("cli.cannot-read", { path, reason: opened.error }));
}

/** Lists come in text files; results go into a new workbook, beside a copy of the list. */
function readList(path: string, bytes: Uint8Array, progress: ProgressLine): Book {
  const read = readCsv(bytes, {
    name: basename(path, extname(path)),
    onProgress: (step) => {
      progress.show(() => reading(step));
    },
  });
  progress.clear();
  if (!read.ok) throw new CliError(message("cli.cannot-read", { path, reason: read.error }));
  return { workbook: read.value, apply: (plan) => newXlsx(withList(plan, read.value)) };
}

/** A workbook that holds the plan's sheets and nothing else. */
export const newBook = newXlsx;

/** By its name: CSV, or text with tabs as Excel saves it. */
export function isList(path: string): boolean {
  return /\.(csv|tsv|txt)$/iu.test(path);
}

/** A workbook, an old .xls or an encrypted one that was named .csv: openXlsx knows what it is. */
function isPackage(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

async function readBytes(path: string): Promise<Uint8Array> {
  const about = await stat(path).catch((cause: unknown) => {
    throw new CliError(fileProblem(path, cause));
  });
  if (about.isDirectory()) throw new CliError(message("cli.is-folder", { path }));
  // A device has no end, and a pipe cannot be asked for its size.
  if (!about.isFile()) throw new CliError(message("cli.no-plain-file", { path }));
  const limit = DEFAULT_LIMITS.fileBytes;
  if (about.size > limit) {
    throw new CliError(
      message("cli.file-too-large", {
        path,
        size: formatBytes(about.size),
        limit: formatBytes(limit),
      })
    );
  }
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new CliError(fileProblem(path, cause));
  });
  try {
    return new Uint8Array(await file.readFile());
  } catch (cause) {
    throw new CliError(fileProblem(path, cause));
  } finally {
    await file.close();
  }
}

function fileProblem(path: string, cause: unknown): ReturnType<typeof message> {
  const code = errorCode(cause);
  if (code === "ENOENT" || code === "ENOTDIR") return message("cli.no-file", { path });
  if (code === "EACCES" || code === "EPERM") return message("cli.no-access", { path });
  return message("cli.file-error", { path, code });
}

/** `ENOENT` and the like; the whole text of anything else. */
export function errorCode(cause: unknown): string {
  const code: unknown =
    typeof cause === "object" && cause !== null && "code" in cause && cause.code;
  if (typeof code === "string") return code;
  return cause instanceof Error ? cause.message : String(cause);
}

function reading({ sheet, rowsRead, rowsTotal }: ReadProgress): Message {
  return message("cli.progress", {
    sheet,
    read: rowsRead.toLocaleString("en-US"),
    total: rowsTotal.toLocaleString("en-US"),
  });
}
