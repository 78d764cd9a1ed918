import { parseRange, type CellRange } from "../../../src/core/values/cell-ref";
import {
  gridFromRows,
  type CellScalar,
  type SheetGrid,
  type Visibility,
  type Workbook,
} from "../../../src/core/workbook/workbook";

export interface SheetDraft {
  readonly name?: string;
  readonly rows: readonly (readonly CellScalar[])[];
  /** `A1:F1` */
  readonly merges?: readonly string[];
  /** Number format by address column letter or cell: { F: "0.00", B2: "0%" }. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly visibility?: Visibility;
  /** Moves everything: [rows down, columns right]. */
  readonly at?: readonly [number, number];
}

/** A workbook from literal rows, for tests. */
export function book(...drafts: readonly SheetDraft[]): Workbook {
  return { sheets: drafts.map(sheet), date1904: false, definedNames: [] };
}

function sheet(draft: SheetDraft, index: number): SheetGrid {
  const [down, right] = draft.at ?? [0, 0];
  const name = draft.name ?? `Sheet${String(index + 1)}`;
  const blank = new Array<CellScalar>(right).fill(null);
  const rows = [
    ...Array.from({ length: down }, (): CellScalar[] => []),
    ...draft.rows.map((row) => [...blank, ...row]),
  ];
  const merges = (draft.merges ?? []).map((text): CellRange => {
    const range = parseRange(name, text);
    if (!range) throw new Error(`no range: ${text}`);
    return {
      sheet: name,
      top: range.top + down,
      bottom: range.bottom + down,
      left: range.left + right,
      right: range.right + right,
    };
  });
  const formats = draft.formats ?? {};
  return gridFromRows(name, rows, {
    merges,
    ...(draft.visibility ? { visibility: draft.visibility } : {}),
    format: (row, column) => {
      const letter = String.fromCharCode(65 + column - right);
      return formats[`${letter}${String(row - down + 1)}`] ?? formats[letter] ?? "General";
    },
  });
}
