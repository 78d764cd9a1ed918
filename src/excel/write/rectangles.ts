import { formatAddress } from "../../core/values/cell-ref";
import type { Area } from "../read/excel-grid";

/** Excel cuts an address that is longer, and then means other cells. */
const LONGEST_ADDRESS = 8_000;

/**
 * Cells that share a key, as few rectangles as is easily found: runs along each row, joined
 * downwards where the next row has the same run. `undefined` cells belong to none.
 */
export function rectanglesByKey(
  rows: number,
  keyAt: (row: number, column: number) => string | undefined,
  columns: number
): Map<string, Area[]> {
  const found = new Map<string, Area[]>();
  let open = new Map<string, { key: string; top: number; left: number; right: number }>();
  const close = (run: { key: string; top: number; left: number; right: number }, end: number) => {
    const list = found.get(run.key) ?? [];
    list.push({ top: run.top, left: run.left, bottom: end, right: run.right });
    found.set(run.key, list);
  };
  for (let row = 0; row < rows; row++) {
    const next: typeof open = new Map();
    for (const run of runsOf(row, columns, keyAt)) {
      const place = `${run.key} ${String(run.left)} ${String(run.right)}`;
      next.set(place, open.get(place) ?? { ...run, top: row });
    }
    for (const [place, run] of open) if (!next.has(place)) close(run, row - 1);
    open = next;
  }
  for (const run of open.values()) close(run, rows - 1);
  return found;
}

function* runsOf(
  row: number,
  columns: number,
  keyAt: (row: number, column: number) => string | undefined
): Generator<{ key: string; left: number; right: number }> {
  let left = 0;
  while (left < columns) {
    const key = keyAt(row, left);
    let right = left;
    while (right + 1 < columns && keyAt(row, right + 1) === key) right++;
    if (key !== undefined) yield { key, left, right };
    left = right + 1;
  }
}

export function addressOf(area: Area): string {
  const start = formatAddress(area.top, area.left);
  const end = formatAddress(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** Addresses of many areas, joined by commas, in pieces that Excel does not cut. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = addressOf(area);
    if (list !== "" && list.length + address.length + 1 > LONGEST_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
