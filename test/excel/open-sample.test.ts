import { gridFromRows } from "../../src/core/workbook/workbook";
import { openSample, toBase64 } from "../../src/excel/open-sample";
import { BookModel } from "../excel-host/book-model";
import { smallBook } from "./edited-book";
import { openBook } from "./excel-run";
import { snapshotOfBook } from "./snapshot";

const FILE = toBase64(new Uint8Array([80, 75, 3, 4, 255]));

/** What Excel would open in a new window. */
let opened: string[] = [];
function open(book: BookModel, profile: "2021" | "1.9" | "365" = "365") {
  book.files.set(FILE, [gridFromRows("资金支出", [["机构", "金额"]])]);
  const standIn = openBook(book, profile);
  opened = [];
  Excel.createWorkbook = (base64) => {
    opened.push(base64 ?? "");
    return Promise.resolve();
  };
  return standIn;
}

test("an empty workbook gets the sample's sheets behind its own", async () => {
  const book = new BookModel();
  book.addSheet("Sheet1");
  open(book);
  expect(await openSample(FILE)).toEqual({ ok: true, value: "in-this-workbook" });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "资金支出"]);
  expect(book.activeSheet).toBe(book.sheet("资金支出").id);
  expect(opened).toEqual([]);
});

test.each(["1.9", "365"] as const)(
  "a workbook that holds something stays as it is, in Excel %s",
  async (profile) => {
    const book = smallBook();
    open(book, profile);
    const before = snapshotOfBook(book);
    expect(await openSample(FILE)).toEqual({ ok: true, value: "in-another" });
    expect(snapshotOfBook(book)).toEqual(before);
    expect(opened).toEqual([FILE]);
  }
);

test("an Excel that cannot insert, and a protected workbook, open it beside", async () => {
  const book = new BookModel();
  book.addSheet("Sheet1");
  open(book, "1.9");
  expect(await openSample(FILE)).toEqual({ ok: true, value: "in-another" });
  open(book);
  book.isStructureProtected = true;
  expect(await openSample(FILE)).toEqual({ ok: true, value: "in-another" });
  expect(book.sheets).toHaveLength(1);
});

test("who is typing is told, and nothing is changed", async () => {
  const book = new BookModel();
  book.addSheet("Sheet1");
  open(book).startEditing();
  expect(await openSample(FILE)).toMatchObject({ error: { code: "excel.editing.write" } });
  expect(book.sheets).toHaveLength(1);
});
