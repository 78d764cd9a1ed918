import { Decimal } from "../../values/decimal";
import type { CellRef } from "../../values/cell-ref";
import type { SurveySample } from "../said";
import type { SheetView } from "../sheet-view";
import { squeeze } from "../text";

const FORM = "(?:调查)?(?:问卷|调查表|答卷|样本)";
/** Labels and what they count; 回收有效问卷 counts the valid ones. */
const LABELS: readonly (readonly [keyof Omit<SurveySample, "cell">, RegExp])[] = [
  ["valid", new RegExp(`^(?:回收|收回|其中)?(?:有效)${FORM}(?:份?数|数量|总数)?$`, "u")],
  ["returned", new RegExp(`^(?:实际)?(?:收回|回收|收到)${FORM}(?:份?数|数量|总数)?$`, "u")],
  ["issued", new RegExp(`^(?:共|实际)?(?:发放|发出)${FORM}(?:份?数|数量|总数)?$`, "u")],
];

/** How far to the right of its label a number may stand. */
const REACH = 3;

interface Found {
  readonly kind: keyof Omit<SurveySample, "cell">;
  readonly cell: CellRef;
  readonly count: Decimal;
}

/**
 * 发放问卷 | 100份 | 有效问卷 | 92份: a label with its number in the next cell, in one row or below
 * one another. Where a sheet says a number twice, nobody knows which belong together: no sample.
 */
export function samplesInCells(
  view: SheetView,
  isTaken: (row: number, column: number) => boolean
): readonly SurveySample[] {
  const found: Found[] = [];
  for (const { row, column, text } of view.texts()) {
    if (text.length > 20 || isTaken(row, column)) continue;
    const label = squeeze(text)
      .replace(/[（(][份张]?[)）]/gu, "")
      .replace(/[:：]$/u, "");
    const kind = LABELS.find(([, words]) => words.test(label))?.[0];
    const count = kind && numberBeside(view, row, column);
    if (kind && count) found.push({ kind, cell: view.cell(row, column), count });
  }
  const [first] = found;
  if (!first || new Set(found.map(({ kind }) => kind)).size < found.length) return [];
  const counts = Object.fromEntries(found.map(({ kind, count }) => [kind, count]));
  return [{ cell: first.cell, ...counts }];
}

function numberBeside(view: SheetView, row: number, column: number): Decimal | undefined {
  for (let next = column + 1; next <= column + REACH; next += 1) {
    if (view.look(row, next) === "blank") continue;
    const digits = /^(\d{1,7})(?:份|张)?$/u.exec(squeeze(view.text(row, next)))?.[1];
    return digits === undefined ? undefined : new Decimal(digits);
  }
  return undefined;
}
