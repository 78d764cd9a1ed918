import { STEP_ROWS } from "./match-keys";

/**
 * Rows by the group they belong to, as two typed arrays: the rows of group g are
 * `rows[starts[g]] … rows[starts[g + 1] - 1]`, in their order.
 */
export interface RowGroups {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Sorts rows into groups by counting; rows whose group is negative are left out. Rests every
 * {@link STEP_ROWS} rows, with nothing to tell.
 */
export function* rowsByGroup(groups: Int32Array, count: number): Generator<undefined, RowGroups> {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row += 1) {
    if (row % STEP_ROWS === 0) yield undefined;
    const group = groups[row] as number;
    if (group >= 0) starts[group + 1] = (starts[group + 1] as number) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    if (group % STEP_ROWS === 0) yield undefined;
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const rows = new Int32Array(starts[count] ?? 0);
  for (let row = 0; row < groups.length; row += 1) {
    if (row % STEP_ROWS === 0) yield undefined;
    const group = groups[row] as number;
    if (group < 0) continue;
    const at = next[group] as number;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { starts, rows };
}
