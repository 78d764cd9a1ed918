import { ExcelStandIn } from "../../test/excel-host/excel-stand-in";
import { pourWorkbook } from "../../test/excel-host/pour-workbook";
import { BOOKS, type BookName } from "./freeze-books";

/** What the client in the page asks, and what it is told: replies, and events. */
export type ExcelSays =
  | { readonly type: "open" }
  | { readonly type: "reply"; readonly id: number; readonly reply: unknown }
  | { readonly type: "event"; readonly event: unknown };
export interface ExcelAsked {
  readonly id: number;
  readonly message: readonly unknown[];
}

// Excel beside the page, as the real one is: what it does holds up nobody in the pane.

const say = (said: ExcelSays): void => {
  postMessage(said);
};
const name = new URL(location.href).searchParams.get("book") as BookName;
const excel = new ExcelStandIn({ book: pourWorkbook(BOOKS[name]()) });
excel.connect((event) => {
  say({ type: "event", event });
});
addEventListener("message", ({ data }: MessageEvent<ExcelAsked>) => {
  void excel.execute(data.message).then((reply) => {
    say({ type: "reply", id: data.id, reply });
  });
});
say({ type: "open" });
