import ExcelJS from "exceljs";
import { reconcile } from "../../src/core/lists/reconcile";
import { finish } from "../../src/core/values/finish";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { citizenId as id } from "../core/lists/citizen-id";

test("hidden columns and rows of a list are data, a hidden sheet is not", async () => {
  const book = new ExcelJS.Workbook();
  for (const name of ["发放表", "旧发放表"]) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(["姓名", "身份证号", "养老机构", "补贴金额"]);
    for (const person of [1, 2, 3]) sheet.addRow([`人${String(person)}`, id(person), "甲院", 100]);
    // As for printing, and as a filter leaves it.
    sheet.getColumn(2).hidden = true;
    sheet.getRow(3).hidden = true;
    if (name === "旧发放表") sheet.state = "hidden";
  }
  const opened = await openXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  if (!opened.ok) throw new Error(opened.error.code);
  const { lists } = finish(reconcile(opened.value.workbook)).book;
  expect(lists.map(({ range, count }) => [range.sheet, count])).toEqual([["发放表", 3]]);
  expect(lists[0]?.columns.get("id")).toBe(1);
  expect([...(lists[0]?.amount ?? [])].length).toBe(3);
});
