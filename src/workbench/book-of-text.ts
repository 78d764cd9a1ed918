import { message, type Message } from "../core/messages/message";
import { err, type Result } from "../core/values/result";
import type { ReadProgress } from "../core/workbook/workbook-host";

/** More rows are not put into a workbook beside their results: the command line takes those. */
const MOST_ROWS = 200_000;

/** A list in CSV, by its name; unless it is a workbook, or an old or encrypted one, of that name. */
export function isText(name: string, bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isPackage = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return /\.(csv|tsv|txt)$/iu.test(name) && !isPackage;
}

/** A workbook with the list of a text file as its only sheet. */
export async function bookOfText(
  bytes: Uint8Array,
  name: string,
  options: { readonly onProgress?: (progress: ReadProgress) => void }
): Promise<Result<Uint8Array, Message>> {
  // Few open a text file: what reads one is loaded then.
  const [{ readCsv }, { withList }, { newXlsx }] = await Promise.all([
    import(/* webpackChunkName: "list-text" */ "../csv/read-csv"),
    import(/* webpackChunkName: "list-text" */ "../csv/csv-book"),
    import(/* webpackChunkName: "list-text" */ "../xlsx/new-xlsx"),
  ]);
  const read = readCsv(bytes, { ...options, name: name.replace(/\.\w+$/u, "") });
  if (!read.ok) return read;
  const rows = read.value.sheets[0]?.rowCount ?? 0;
  if (rows > MOST_ROWS) {
    return err(
      message("listPane.textTooLong", {
        rows: rows.toLocaleString("en-US"),
        limit: MOST_ROWS.toLocaleString("en-US"),
      })
    );
  }
  return newXlsx(withList({ sheets: [] }, read.value));
}
