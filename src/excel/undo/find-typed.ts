import { areaOfUsed } from "../read/area-of";
import type { Area } from "../read/excel-grid";
import type { SheetNow } from "../write/inspect-workbook";
import { addressOf } from "../write/rectangles";
import { moved } from "./back-up";
import { typedSince, type Entries, type TypedCell } from "./typed-since";
import { UNDO_SHEET } from "./undo-names";
import type { SheetBefore } from "./undo-record";

/** Cells asked for in one sync: far below what Excel on the web lets through. */
const CELLS_AT_ONCE = 15_000;

export interface TypedSheet {
  readonly before: SheetBefore;
  readonly sheet: SheetNow;
  readonly typed: readonly TypedCell[];
}

/** What a person typed into the written sheets since the write: nothing of it may go unseen. */
export async function findTyped(
  context: Excel.RequestContext,
  found: readonly { readonly before: SheetBefore; readonly sheet: SheetNow }[]
): Promise<readonly TypedSheet[]> {
  const { worksheets } = context.workbook;
  const known = found.flatMap(({ before, sheet }) =>
    before.after ? [{ before, sheet, after: before.after }] : []
  );
  const asked = known.map(({ before, sheet, after }) => {
    const used = worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    return { before, sheet, after, used: used.load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  const reader = new EntryReader(context);
  const reads = asked.map(({ before, sheet, after, used }) => {
    const written = { top: 0, left: 0, bottom: after.rows - 1, right: after.columns - 1 };
    return {
      before,
      sheet,
      now: reader.ask(worksheets.getItem(sheet.id), areaOfUsed(used), 0),
      after: reader.ask(worksheets.getItem(UNDO_SHEET), written, after.copyTop),
      old: before.created
        ? undefined
        : reader.ask(worksheets.getItem(UNDO_SHEET), before.used, before.copyTop),
    };
  });
  await reader.readAll();
  return reads.map(({ before, sheet, now, after, old }) => ({
    before,
    sheet,
    typed: typedSince(before.key, now, after, old),
  }));
}

interface Wish {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly down: number;
  readonly rows: unknown[][];
}

/** Reads what stands in areas, in blocks. */
class EntryReader {
  readonly #context: Excel.RequestContext;
  readonly #wishes: Wish[] = [];

  constructor(context: Excel.RequestContext) {
    this.#context = context;
  }

  /** The entries of an area whose cells stand `down` rows further down; filled by {@link readAll}. */
  ask(sheet: Excel.Worksheet, area: Area | undefined, down: number): Entries {
    const rows: unknown[][] = [];
    if (!area || area.bottom < area.top || area.right < area.left) return { top: 0, left: 0, rows };
    this.#wishes.push({ sheet, area, down, rows });
    return { top: area.top, left: area.left, rows };
  }

  async readAll(): Promise<void> {
    let waiting: { readonly wish: Wish; readonly range: Excel.Range }[] = [];
    let cells = 0;
    const send = async (): Promise<void> => {
      await this.#context.sync();
      for (const { wish, range } of waiting) wish.rows.push(...(range.formulasR1C1 as unknown[][]));
      waiting = [];
      cells = 0;
    };
    for (const wish of this.#wishes) {
      const width = wish.area.right - wish.area.left + 1;
      const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
      for (let { top } = wish.area; top <= wish.area.bottom; top += step) {
        const bottom = Math.min(wish.area.bottom, top + step - 1);
        const size = (bottom - top + 1) * width;
        if (cells > 0 && cells + size > CELLS_AT_ONCE) await send();
        const address = addressOf(moved({ ...wish.area, top, bottom }, wish.down));
        waiting.push({ wish, range: wish.sheet.getRange(address).load("formulasR1C1") });
        cells += size;
      }
    }
    if (waiting.length > 0) await send();
  }
}
