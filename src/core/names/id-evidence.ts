import { message } from "../messages/message";
import { digitSlips, foldId, isMasked, isShortId, maskIdText } from "./id-text";
import type { FieldEvidence } from "./suggestion";

/** What two IDs say for a pair; undefined when one side has none or only a masked one. */
export function idEvidence(left: string, right: string): FieldEvidence | undefined {
  const one = foldId(left);
  const other = foldId(right);
  if (one === "" || other === "" || isMasked(one) || isMasked(other)) return undefined;
  const shown = { left: maskIdText(one), right: maskIdText(other) };
  if (one === other) {
    const bare = (text: string): string => text.normalize("NFKC").replace(/[\s'’]/gu, "");
    const isShort = isShortId(bare(left)) !== isShortId(bare(right));
    return isShort
      ? {
          field: "id",
          agreement: "fifteen-eighteen",
          score: 1,
          said: message("name.id-fifteen", shown),
        }
      : { field: "id", agreement: "same", score: 1, said: message("name.id-same", shown) };
  }
  const slips = digitSlips(one, other);
  if (slips !== undefined && slips <= 2) {
    const said = message("name.id-slip", { ...shown, count: String(slips) });
    return { field: "id", agreement: "slip", score: slips === 1 ? 0.8 : 0.6, said };
  }
  const said = message("name.id-differs", shown);
  return { field: "id", agreement: "different", score: 0, said };
}
