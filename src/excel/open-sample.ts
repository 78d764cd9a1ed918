import type { Message } from "../core/messages/message";
import { err, ok, type Result } from "../core/values/result";
import { sayError } from "./excel-error";
import { supports } from "./requirements";

/**
 * Shows a sample (an .xlsx file in base64) without touching anything a person has: its sheets come
 * behind the blank ones of an empty workbook, and in any other case it opens as a workbook of its
 * own, in a new window. Tells which of the two it was.
 */
export async function openSample(
  base64: string
): Promise<Result<"in-this-workbook" | "in-another", Message>> {
  try {
    if (supports("1.13") && (await Excel.run((context) => insertIfEmpty(context, base64)))) {
      return ok("in-this-workbook");
    }
    await Excel.createWorkbook(base64);
    return ok("in-another");
  } catch (cause) {
    return err(sayError(cause, "write"));
  }
}

/** Adds the sample's sheets when no sheet holds anything; whether it did. */
async function insertIfEmpty(context: Excel.RequestContext, base64: string): Promise<boolean> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id");
  protection.load("protected");
  await context.sync();
  const used = worksheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("address")
  );
  await context.sync();
  if (protection.protected || used.some(({ isNullObject }) => !isNullObject)) return false;
  const added = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
  await context.sync();
  const [first] = added.value;
  if (first !== undefined) worksheets.getItem(first).activate();
  await context.sync();
  return true;
}

/** The bytes of a file as `openSample` wants them. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return btoa(text);
}
