import type { Answers } from "./answer-calls";
import { UnpackedBook } from "./packed-workbook";
import type { TakingCalls } from "./send-workbook";

/** How a worker puts together the workbook that `sendWorkbook` sends, and hands it on when whole. */
export function takingBook(
  hand: (book: UnpackedBook, read: "all" | "own-sheets") => Promise<void>
): Answers<TakingCalls> {
  let coming: UnpackedBook | undefined;
  return {
    begin(_, book) {
      coming = new UnpackedBook(book);
    },
    cells(_, cells) {
      coming?.add(cells);
    },
    async take(_, read) {
      if (coming) await hand(coming, read);
      coming = undefined;
    },
  };
}
