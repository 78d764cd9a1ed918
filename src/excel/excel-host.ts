import type { Message } from "../core/messages/message";
import { message } from "../core/messages/message";
import { formatAddress, type CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type { CancelSignal, ReadProgress, WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { ExcelProblem, isGone, sayError } from "./excel-error";
import { readWorkbook } from "./read/read-workbook";

/** The workbook that is open in Excel. */
export class ExcelHost implements WorkbookHost {
  async read(
    options: {
      readonly onProgress?: (progress: ReadProgress) => void;
      readonly signal?: CancelSignal;
    } = {}
  ): Promise<Result<Workbook, Message>> {
    const attempt = (): Promise<Workbook> => Excel.run((context) => readWorkbook(context, options));
    try {
      return ok(await attempt());
    } catch (cause) {
      if (!isGone(cause)) return err(sayError(cause, "read"));
    }
    // A sheet went away between two syncs: what is left is read once more.
    try {
      return ok(await attempt());
    } catch (cause) {
      return err(sayError(cause, "read"));
    }
  }

  async apply(_plan: WritePlan): Promise<Result<undefined, Message>> {
    return Promise.resolve(ok(undefined));
  }

  async select(cell: CellRef): Promise<Result<undefined, Message>> {
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
        sheet.load("visibility");
        await context.sync();
        if (sheet.isNullObject) {
          throw new ExcelProblem(message("excel.unknown-sheet", { sheet: cell.sheet }));
        }
        const address = formatAddress(cell.row, cell.column);
        if (sheet.visibility !== "Visible") {
          throw new ExcelProblem(
            message("excel.hidden-sheet", { sheet: cell.sheet, cell: address })
          );
        }
        sheet.activate();
        sheet.getRange(address).select();
        await context.sync();
      });
      return ok(undefined);
    } catch (cause) {
      return err(sayError(cause, "select"));
    }
  }

  onChanged(_listener: (cell: CellRef) => void): () => void {
    return () => undefined;
  }
}
