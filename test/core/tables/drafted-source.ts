import type { ProductClaim, TotalClaim } from "../../../src/core/tables/facts";
import { makeSegment } from "../../../src/core/tables/segment";
import { viewOf } from "../../../src/core/tables/sheet-view";
import type { Reading, TableKind } from "../../../src/core/tables/table";
import { makeSource, type TableSource } from "../../../src/core/tables/table-source";
import { book, type SheetDraft } from "./book";

export interface SourceDraft extends SheetDraft {
  readonly kind?: TableKind;
  /** The role of each column from the left, `-` where it has none: `name quantity - amount`. */
  readonly roles: string;
  /** The rows of its header, from zero: the first, if nothing is said. */
  readonly header?: readonly [top: number, bottom: number];
  /** Its last row; that of the sheet, if nothing is said. */
  readonly bottom?: number;
}

/** A table as a reader gets it, with roles that are given: what recognises them has its own tests. */
export function sourceOf(draft: SourceDraft): TableSource {
  const [grid] = book(draft).sheets;
  if (!grid) throw new Error("no sheet");
  const [top, bottom] = draft.header ?? [0, 0];
  const last = draft.bottom ?? grid.rowCount - 1;
  const names = draft.roles.split(" ");
  const block = { top: 0, left: 0, bottom: last, right: names.length - 1 };
  const segment = makeSegment(viewOf(grid), block, { top, bottom }, last, { isTransposed: false });
  const roles = new Map(
    names.flatMap((role, column): [number, string][] => (role === "-" ? [] : [[column, role]]))
  );
  const match = { kind: draft.kind ?? "subsidy-payment", score: 1, roles };
  const source = makeSource(
    {
      lead: { ...segment, match },
      bodies: [{ top: bottom + 1, bottom: last }],
      captions: [],
    },
    { id: "t1", slug: "", answers: { columns: new Map() } }
  );
  if (!source) throw new Error("no table");
  return source;
}

/** `120元`, `-` for a dash, `_` for a blank, `!待核` for what is no figure. */
export function readingText(reading: Reading | undefined): string {
  switch (reading?.state) {
    case undefined:
      return "none";
    case "figure":
      return reading.figure.shown.toFixed() + reading.figure.unit.text;
    case "blank":
      return "_";
    case "dash":
      return "-";
    case "text":
    case "error":
      return `!${reading.raw}`;
  }
}

/** `甲 合计 30 = +10 +20` of each claim; a part that is no figure as {@link readingText} has it. */
export function claimLines(claims: readonly TotalClaim[]): string[] {
  return claims.map(({ label, header, total, parts, signs }) => {
    const terms = parts.map((part, at) => {
      const text = part.state === "figure" ? part.figure.shown.toFixed() : readingText(part);
      return `${signs?.[at] === -1 ? "-" : "+"}${text}`;
    });
    return `${label.text} ${header} ${total.shown.toFixed()} = ${terms.join(" ")}`;
  });
}

/** `甲 保费 45 = 100 × 45%`: what each product, quotient or share claims of its row. */
export function productLines(claims: readonly ProductClaim[]): string[] {
  const shown = (reading: Reading): string =>
    reading.state === "figure" ? reading.figure.shown.toFixed() : readingText(reading);
  return claims.map(({ label, header, stated, factors, share, per, divisor }) => {
    const times = [...factors.map(shown), ...(share ? [`${share.times(100).toFixed()}%`] : [])];
    const over = [...(divisor ? [shown(divisor)] : []), ...(per ? [per.toFixed()] : [])];
    return `${label.text} ${header} ${stated.shown.toFixed()} = ${[times.join(" × "), ...over].join(" ÷ ")}`;
  });
}
