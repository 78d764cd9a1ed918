import { message, type Message } from "../messages/message";
import { formatCell, type CellRef } from "../values/cell-ref";

/** Something that was set for the lists and cannot be used. */
export interface ListProblem {
  readonly why: Message;
  /** Where it was typed; absent for what was not said in the workbook. */
  readonly cell?: CellRef;
}

/** The same in one sentence: `名单核对!B12：…`. */
export function problemMessage({ why, cell }: ListProblem): Message {
  return cell ? message("list.set.at", { cell: formatCell(cell), why }) : why;
}

export function problemAt(why: Message, cell: CellRef | undefined): ListProblem {
  return cell ? { why, cell } : { why };
}
