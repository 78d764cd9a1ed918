import type { CellRef } from "../../src/core/values/cell-ref";
import { formatAddress, parseAddress } from "../../src/core/values/cell-ref";
import { ExcelHost } from "../../src/excel/excel-host";
import { ExcelStandIn } from "../excel-host/excel-stand-in";
import { useExcel } from "../excel-host/load-client";
import { pourWorkbook } from "../excel-host/pour-workbook";
import { writeEntries } from "../excel-host/cell-work";
import { describeWorkbookHost } from "./workbook-host-contract";

/** Long enough for an event to reach the client and for the host to ask whose sheet it was. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

describe.each(["2021", "365"] as const)("Excel %s", (profile) => {
  describeWorkbookHost("ExcelHost", async (sheets) => {
    const book = pourWorkbook({ sheets, date1904: false, definedNames: [] });
    // The contract's only formula; Excel works it out itself.
    book.calculate = (_sheet, _row, _column, formula) => (formula === "3+4" ? 7 : 0);
    const standIn = new ExcelStandIn({ profile, book });
    useExcel(standIn);
    await settled();
    return {
      host: new ExcelHost(),
      type: async (cell, value) => {
        await settled();
        const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
        standIn.type(cell.sheet, formatAddress(cell.row, cell.column), () =>
          writeEntries(book, book.sheet(cell.sheet), area, value)
        );
        await settled();
      },
      selected: (): CellRef | undefined => {
        const place = book.selection && parseAddress(book.selection.address);
        return book.selection && place ? { sheet: book.selection.sheet, ...place } : undefined;
      },
    };
  });
});
