import type { CellRange } from "../../values/cell-ref";
import type { Answers, Doubt } from "../doubt";
import type { SheetView } from "../sheet-view";
import { fold, squeeze } from "../text";
import {
  chosenScale,
  LARGEST_FIGURE,
  optionsOf,
  scaleDoubt,
  statedScale,
  type FigureScale,
} from "./figure-scale";
import {
  LEAST_PEOPLE,
  MOST_COLUMNS,
  type AskedColumn,
  rawSurvey,
  type RawSurvey,
} from "./raw-survey";

const MOST_HEADER_ROWS = 30;
const LONGEST_HEADER = 80;
const LONGEST_SLUG = 24;

/** What a sheet is about where answers are figures: without such a word they may be anything. */
const ABOUT = /问卷|满意|测评|评议|调查/u;
const ASKED =
  /满意|评价|评分|打分|态度|质量|效率|服务|环境|及时|便利|认可|知晓|了解|作用|改善|公平|公开|透明|^第?\d{1,2}[题.、．]|^(?:Q|q|问题|题)\d{1,2}/u;
const NOT_ASKED =
  /序号|编号|年龄|性别|姓名|电话|人数|人次|份数|比例|占比|合计|总分|得分|分值|平均|次数|金额|[(（]元|户|学历|职业|身份|年限|日期|时间$/u;

/** A header that is an answer, 基本满意（份）: below it stands how many gave it, question by question. */
const ANSWER =
  /^(?:非常|很|十分|比较|较为|较|基本|一般|不太|不|很不|非常不)?(?:满意|了解|知晓|知道|认可|一般)(?:[(（][^)）]*[)）])?$/u;

/** Answers in figures on a sheet: counted, or with the question which end of them is the best. */
export interface FigureSurvey {
  readonly raw?: RawSurvey;
  readonly doubt?: Doubt;
}

interface Column {
  readonly column: number;
  readonly header: string;
  readonly counts: ReadonlyMap<number, number>;
}

/**
 * Finds a questionnaire whose answers were typed as figures (5 = 非常满意 … 1), one row a person, and
 * counts them. Which figure is the best is what the sheet says or a person answered; until then
 * there is only the question. Undefined when the sheet has no such answers.
 */
export function readFigureSurvey(view: SheetView, answers: Answers): FigureSurvey | undefined {
  const found = findAnswers(view);
  if (!found) return undefined;
  const { range, columns } = found;
  const most = Math.max(...columns.flatMap(({ counts }) => [...counts.keys()]));
  const stated = statedScale(view, most);
  const slug = fold(columns.map((each) => each.header).join(""))
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, LONGEST_SLUG);
  const chosen = stated ? undefined : chosenScale(answers, slug, most);
  const scale = stated ?? chosen;
  return {
    ...(scale && {
      raw: rawSurvey(
        view,
        range,
        columns.map((column) => withOptions(column, scale))
      ),
    }),
    ...(!stated && { doubt: scaleDoubt(slug, range, most, chosen) }),
  };
}

/** The first row of headers over columns of small whole figures, on a sheet about such a thing. */
function findAnswers(
  view: SheetView
): { range: CellRange; columns: readonly Column[] } | undefined {
  for (let header = 0; header < Math.min(view.rowCount, MOST_HEADER_ROWS); header += 1) {
    const extent = view.extent(header);
    if (!extent || !isAbout(view, header)) continue;
    const asked: number[] = [];
    for (let column = extent.left; column <= Math.min(extent.right, MOST_COLUMNS); column += 1) {
      if (isQuestion(view, header, column)) asked.push(column);
    }
    const bottom = lastRow(view, header);
    const columns = asked.flatMap((column) => answersIn(view, header, bottom, column) ?? []);
    if (columns.length === 0) continue;
    const { left, right } = extent;
    return { range: { sheet: view.sheet, top: header, left, bottom, right }, columns };
  }
  return undefined;
}

function isAbout(view: SheetView, header: number): boolean {
  if (ABOUT.test(view.sheet)) return true;
  for (const { row, text } of view.texts()) {
    if (row > header) return false;
    if (ABOUT.test(text)) return true;
  }
  return false;
}

function isQuestion(view: SheetView, header: number, column: number): boolean {
  const text = squeeze(view.text(header, column));
  if (text.length > LONGEST_HEADER || ANSWER.test(text)) return false;
  // A caption stands over other headers, a header over answers.
  const below = squeeze(view.text(header + 1, column));
  return ASKED.test(text) && !NOT_ASKED.test(text) && (below === "" || figureIn(below) > 0);
}

/** The last row before a blank one, or before a row of totals. */
function lastRow(view: SheetView, header: number): number {
  let row = header;
  while (row + 1 < view.rowCount) {
    const extent = view.extent(row + 1);
    if (!extent) break;
    if (/^(?:合计|小计|总计|平均|备注|注)/u.test(squeeze(view.text(row + 1, extent.left)))) break;
    row += 1;
  }
  return row;
}

/** 5 of 5 and of 5分; zero where no figure from 1 to 10 stands. */
function figureIn(text: string): number {
  const figure = Number(/^(\d{1,2})分?$/u.exec(text)?.[1] ?? 0);
  return figure <= LARGEST_FIGURE ? figure : 0;
}

/** How many gave each figure; undefined where other things than small whole figures stand. */
function answersIn(
  view: SheetView,
  header: number,
  bottom: number,
  column: number
): Column | undefined {
  const counts = new Map<number, number>();
  let given = 0;
  let others = 0;
  for (let row = header + 1; row <= bottom; row += 1) {
    const text = squeeze(view.text(row, column));
    if (text === "") continue;
    const figure = figureIn(text);
    if (figure > 0) {
      counts.set(figure, (counts.get(figure) ?? 0) + 1);
      given += 1;
    } else others += 1;
  }
  if (given < LEAST_PEOPLE || others * 5 > given) return undefined;
  return { column, header: view.text(header, column), counts };
}

/** Each option of the scale, as often as its figure was given. */
function withOptions({ column, header, counts }: Column, scale: FigureScale): AskedColumn {
  const answers = optionsOf(scale, header).map(
    ({ figure, option }) => [option, counts.get(figure) ?? 0] as const
  );
  return { column, header, answers };
}
