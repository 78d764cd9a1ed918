import type { HeaderColumn } from "./header-column";
import type { SheetView } from "./sheet-view";
import type { Reading, Unit } from "./table";
import { parseUnit } from "./unit";

/**
 * Units that stand in a column of their own (计量单位: 张, 户; 标准单位: 万元/张): each row counts in its
 * own. By dimension, since the column may stand before or after the figures that it is for.
 */
export class RowUnits {
  readonly #view: SheetView;
  readonly #columns: readonly number[];

  constructor(view: SheetView, headers: readonly HeaderColumn[]) {
    this.#view = view;
    this.#columns = headers.flatMap(({ column, holdsUnits }) => (holdsUnits ? [column] : []));
  }

  /** A reading in its row's unit, where the column leaves its unit open. */
  apply(reading: Reading, row: number, own: Unit): Reading {
    if (reading.state !== "figure" || own.text !== "") return reading;
    const unit = this.#units(row).find(({ dimension }) => dimension === own.dimension);
    if (!unit) return reading;
    const { figure } = reading;
    return { state: "figure", figure: { ...figure, unit, value: figure.shown.times(unit.scale) } };
  }

  #units(row: number): readonly Unit[] {
    return this.#columns.flatMap((column) => parseUnit(this.#view.text(row, column)) ?? []);
  }
}
