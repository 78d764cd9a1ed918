import { parseRange } from "../../src/core/values/cell-ref";
import { MergeIndex } from "../../src/workbench/merge-index";
import { moveSelection } from "../../src/workbench/move-selection";

const merges = new MergeIndex([parseRange("s", "B2:C4")!]);
const size = { rows: 100, columns: 20, usedRows: 30, usedColumns: 6 };

function move(row: number, column: number, name: string): readonly number[] | undefined {
  const key = name.replace(/^(Ctrl|Shift)\+/, "");
  const [ctrl, shift] = [name.startsWith("Ctrl"), name.startsWith("Shift")];
  const hidden = (at: number): boolean => at === 8;
  const to = moveSelection({ row, column }, { key, ctrl, shift }, size, 10, merges, hidden);
  return to && [to.row, to.column];
}

test.each<[number, number, string, readonly number[] | undefined]>([
  [0, 0, "ArrowDown", [1, 0]],
  [0, 0, "ArrowUp", [0, 0]],
  [0, 0, "ArrowLeft", [0, 0]],
  [99, 0, "ArrowDown", [99, 0]],
  // Into a merged cell from any side, and past it as one cell.
  [2, 0, "ArrowRight", [1, 1]],
  [1, 1, "ArrowRight", [1, 3]],
  [1, 1, "ArrowDown", [4, 1]],
  [4, 2, "ArrowUp", [1, 1]],
  // Hidden columns are passed over.
  [0, 7, "ArrowRight", [0, 9]],
  [0, 9, "ArrowLeft", [0, 7]],
  [5, 5, "Home", [5, 0]],
  [5, 0, "End", [5, 5]],
  [5, 5, "Ctrl+Home", [0, 0]],
  [5, 0, "Ctrl+End", [29, 5]],
  [5, 0, "Ctrl+ArrowDown", [29, 0]],
  [5, 0, "PageDown", [15, 0]],
  [5, 0, "PageUp", [0, 0]],
  [5, 3, "Shift+Tab", [5, 2]],
  [5, 3, "a", undefined],
])("from row %d, column %d, %s goes to %j", (row, column, key, to) => {
  expect(move(row, column, key)).toEqual(to);
});
