import { judgedBy, placeOnScale } from "../answer-scale";
import type { SheetView } from "../sheet-view";
import { squeeze } from "../text";
import { withAnswersInWords } from "./lettered-answers";
import {
  LEAST_PEOPLE,
  MOST_COLUMNS,
  type AskedColumn,
  rawSurvey,
  type RawSurvey,
} from "./raw-survey";

type Extent = NonNullable<ReturnType<SheetView["extent"]>>;

interface AnswerColumn {
  readonly column: number;
  readonly header: string;
  readonly answers: ReadonlyMap<string, number>;
}

/**
 * Finds answers in degrees (非常满意 … 不满意, 了解 … 不了解) and counts them: each question's
 * options from the best to the worst, blank answers left out. Undefined when the sheet has none.
 * Letters are read by a legend on the sheet (A.非常满意 B.满意); without one they are not: nobody
 * said which end is the best. Figures have a reader of their own.
 */
export function readRawSurvey(sheet: SheetView): RawSurvey | undefined {
  const view = withAnswersInWords(sheet);
  const header = headerRow(view);
  const extent = header === undefined ? undefined : view.extent(header);
  if (header === undefined || !extent || isTally(view, header, extent)) return undefined;
  const bottom = lastRow(view, header);
  const columns = columnsOf(view, header, bottom, extent);
  if (!columns.some(({ answers }) => [...answers.keys()].some(isOfSatisfaction))) return undefined;
  const { left, right } = extent;
  const range = { sheet: view.sheet, top: header, left, bottom, right };
  return rawSurvey(view, range, columns.map(fromBestToWorst));
}

/** 选项 with 份数 or 占比 beside it: the answers are counted already, one option a row. */
function isTally(view: SheetView, header: number, { left, right }: Extent): boolean {
  for (let column = left; column <= right; column += 1) {
    if (
      /^(选择)?(份数|人数|票数|频数|频次|占比|比例|百分比|数量)([(（].*)?$/u.test(
        squeeze(view.text(header, column))
      )
    )
      return true;
  }
  return false;
}

function isOfSatisfaction(answer: string): boolean {
  return judgedBy(answer) === "满意";
}

/** The longest answer on a scale, with a letter before it and words in brackets behind it. */
const LONGEST_ANSWER = 16;

/** The row over the first answers: words, none of which is itself an answer. */
function headerRow(view: SheetView): number | undefined {
  for (const { row, column, text } of view.texts()) {
    if (text.length > LONGEST_ANSWER || !text.includes("满意") || column > MOST_COLUMNS) continue;
    if (!isOfSatisfaction(text)) continue;
    let first = row;
    while (first > 0 && isAnswer(view, first - 1, column)) first -= 1;
    // One answer below another is one person below another; a tally has its options side by side.
    const isColumn = first < row || isAnswer(view, row + 1, column);
    if (first > 0 && isColumn && view.text(first - 1, column) !== "") return first - 1;
  }
  return undefined;
}

function isAnswer(view: SheetView, row: number, column: number): boolean {
  return row < view.rowCount && placeOnScale(view.text(row, column)) !== undefined;
}

/** The last row before a blank one, or before a row of totals. */
function lastRow(view: SheetView, header: number): number {
  let row = header;
  while (row + 1 < view.rowCount) {
    const extent = view.extent(row + 1);
    if (!extent || /^(?:合计|小计|总计|平均|备注)/u.test(squeeze(view.text(row + 1, extent.left))))
      break;
    row += 1;
  }
  return row;
}

/** Columns of which nearly every cell is an answer on one scale. */
function columnsOf(
  view: SheetView,
  header: number,
  bottom: number,
  { left, right }: Extent
): readonly AnswerColumn[] {
  const columns: AnswerColumn[] = [];
  for (let column = left; column <= Math.min(right, MOST_COLUMNS); column += 1) {
    const answers = new Map<string, number>();
    let others = 0;
    for (let row = header + 1; row <= bottom; row += 1) {
      const answer = squeeze(view.text(row, column));
      if (answer === "") continue;
      if (placeOnScale(answer) === undefined) others += 1;
      else answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    const given = [...answers.values()].reduce((sum, count) => sum + count, 0);
    // 未作答 and 无所谓 now and then are no answers, and are left out.
    if (given >= LEAST_PEOPLE && others * 5 <= given) {
      columns.push({ column, header: view.text(header, column), answers });
    }
  }
  return columns;
}

/** From the best to the worst; where nobody chose a worse answer, there is one all the same. */
function fromBestToWorst({ column, header, answers }: AnswerColumn): AskedColumn {
  const place = (answer: string) => placeOnScale(answer) ?? 0;
  const sorted = [...answers].sort(([a], [b]) => place(a) - place(b));
  const hasNegative = sorted.some(([answer]) => place(answer) > (placeOnScale("一般") ?? 0));
  const stem = sorted.map(([answer]) => judgedBy(answer)).find((word) => word !== undefined);
  const worst = hasNegative ? [] : [[`不${stem ?? "满意"}`, 0] as const];
  return { column, header, answers: [...sorted, ...worst] };
}
