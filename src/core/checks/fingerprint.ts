import type { Finding } from "./finding";
import type { FindingDraft } from "./finding-draft";

const DIGITS = 6;

/** FNV-1a over UTF-16 code units, 32 bits: short and the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * What a finding is known by on the next run: its rule, its subject and its place in a kind of
 * table. Rows, figures and sheet names are left out, so that sorting a table, correcting a figure
 * or renaming a sheet leaves a reviewer's status where it was. A caption is part of the place:
 * it tells January's table from February's.
 */
export function fingerprint(draft: FindingDraft): string {
  const { table } = draft;
  const caption = table.title === table.range.sheet ? "" : (table.title ?? "");
  const known = [draft.rule, draft.known ?? draft.subject, table.kind, caption, draft.place];
  const code = hash(known.map(squeeze).join("\u0000")) % 36 ** DIGITS;
  return `${draft.rule}-${code.toString(36).padStart(DIGITS, "0")}`;
}

/** Gives every finding its id. Those that would share one are told apart by an ordinal. */
export function numberFindings(drafts: readonly FindingDraft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const base = fingerprint(draft);
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    const { table, place: _place, known: _known, ...finding } = draft;
    return {
      ...finding,
      id: ordinal === 1 ? base : `${base}-${String(ordinal)}`,
      tableId: table.id,
    };
  });
}
