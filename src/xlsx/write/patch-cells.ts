import { message } from "../../core/messages/message";
import type { PackageDraft } from "../package/package-draft";
import type { CellEdit, XlsxSource } from "../xlsx-package";

/** Patches single cells of source sheets. Returns whether a formula went with it. */
export async function patchCells(
  _draft: PackageDraft,
  _source: XlsxSource,
  edits: readonly CellEdit[]
): Promise<boolean> {
  if (edits.length > 0) throw new Error(message("xlsx.unexpected").code);
  return Promise.resolve(false);
}
