import { captionsAbove } from "./captions";
import { type KindMatch, namesOnly } from "./kinds";
import { measureRows, type MeasureRows } from "./measure-rows";
import { makeSegment, type Segment } from "./segment";
import { squeeze } from "./text";
import { transposed, type SheetView, type ViewRange } from "./sheet-view";

/**
 * A table whose rows alternate by measure (人数, 标准, 金额 for one class after the other), turned:
 * then each measure of each class is a column under the class, and the towns across are its rows.
 */
export function turnedByMeasure(view: SheetView, block: ViewRange): Segment | undefined {
  const found = measureRows(view, block);
  if (!found) return undefined;
  const { header, bottom, words } = found;
  const left = Math.min(...words);
  const last = left + words.length - 1;
  const area = { top: left, bottom: block.right, left: header, right: bottom };
  const captions = captionsAbove(view, block, header);
  const segment = makeSegment(
    withWordsInOrder(transposed(view), found),
    area,
    { top: left, bottom: last },
    area.bottom,
    { isTransposed: true, captions }
  );
  const { match } = segment;
  // Of several projects below each other none is the budget of the table: its columns are held to each
  // other, and stand for nothing else.
  return { ...segment, match: match && isPerMeasure(match) ? match : namesOnly(segment.columns) };
}

/** Each class has money and what it comes from: told class by class. */
function isPerMeasure({ roles }: KindMatch): boolean {
  const all = [...roles.values()];
  return all.includes("amount") && all.includes("quantity");
}

/** What the first column of a turned table holds, whatever stands in the corner of the sheet. */
const CORNER = "名称";

/**
 * The words of a turned table from the class down to the measure and its unit, in whatever order they
 * stand; and the corner above them, which names nothing, as that of its names.
 */
function withWordsInOrder(view: SheetView, { words, header }: MeasureRows): SheetView {
  const first = Math.min(...words);
  const from = (row: number): number => words[row - first] ?? row;
  const isCorner = (row: number, column: number): boolean =>
    column === header &&
    words[row - first] !== undefined &&
    !/单位$/u.test(squeeze(view.text(from(row), column)));
  return {
    ...view,
    value: (row, column) => view.value(from(row), column),
    filled: (row, column) => view.filled(from(row), column),
    look: (row, column) => view.look(from(row), column),
    text: (row, column) => (isCorner(row, column) ? CORNER : view.text(from(row), column)),
    merge: (row, column) => {
      const range = view.merge(from(row), column);
      if (!range || from(row) === row) return range;
      const rows = words.flatMap((word, at) =>
        word >= range.top && word <= range.bottom ? [first + at] : []
      );
      return { ...range, top: Math.min(...rows), bottom: Math.max(...rows) };
    },
    format: (row, column) => view.format(from(row), column),
    cell: (row, column) => view.cell(from(row), column),
  };
}
