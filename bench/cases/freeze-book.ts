import { BOOKS, type BookName } from "../freeze/freeze-books";
import { writeBook } from "../freeze/write-book";

/** Bytes of a workbook that the pane is watched over. */
export function makeBook(name: BookName): Uint8Array<ArrayBuffer> {
  return writeBook(BOOKS[name]());
}
