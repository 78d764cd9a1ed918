import type { SheetPlan } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";
import { addressLists, addressOf } from "./rectangles";
import type { WriteBatch } from "./write-batch";

/** What Excel allows on one sheet. */
const LINKS_PER_SHEET = 65_530;
const BYTES_PER_LINK = 900;

/**
 * Links inside the workbook; beyond Excel's limit the address stays as plain text. Excel draws its
 * own style on a linked cell: it is taken off again, so that the plan's look counts.
 */
export async function writeLinks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  target: (link: string) => string,
  batch: WriteBatch
): Promise<void> {
  const linked: Area[] = [];
  for (const [row, { cells }] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.link === undefined || linked.length >= LINKS_PER_SHEET) continue;
      const area = { top: row, left: column, bottom: row, right: column };
      const range = sheet.getRange(addressOf(area));
      range.hyperlink = {
        documentReference: target(cell.link).replace(/^#/, ""),
        textToDisplay: String(cell.value ?? ""),
      };
      // Excel.run lets go of kept ranges one by one, each by a look at all the others.
      range.untrack();
      linked.push(area);
      await batch.add(BYTES_PER_LINK);
    }
  }
  for (const list of addressLists(linked)) {
    sheet.getRanges(list).style = "Normal";
    await batch.add(list.length);
  }
}
