import { Decimal } from "../../values/decimal";
import type { CellRange } from "../../values/cell-ref";
import type { StatedGrade, StatedRate } from "../facts";
import { parseNumber } from "../number";
import type { SheetView } from "../sheet-view";
import { squeeze } from "../text";
import { isInOneOf } from "./outside-tables";

/** What sentences and lone cells outside the tables say: a total, a level, a rate. */
export interface Stated {
  readonly grades: readonly StatedGrade[];
  readonly rates: readonly StatedRate[];
}

const LEVELS = "优秀|良好|合格|不合格|较差|优|良|中|差|一般|[ABCD]级?";
const SCORE =
  /(?:综合|最终|评价|绩效|总体|项目)*(?:评价)?(?:得分|总分|评分)(?:合计|结果)?(?:为|是|[:：])?(\d{1,3}(?:\.\d+)?)分/u;
const LEVEL = new RegExp(
  `(?:评价|绩效|评定|综合|结果)*(?:等级|级别|等次|档次)(?:评定|确定)?(?:为|是|属于|[:：])?[“"「『‘]?(${LEVELS})[”"」』’]?(?![\\p{Script=Han}])`,
  "u"
);
const QUOTED_LEVEL = new RegExp(
  `评价(?:结果|结论)?(?:为|是|[:：])[“"「『‘]?(${LEVELS})[”"」』’]?(?![\\p{Script=Han}])`,
  "u"
);
/** 决策类指标得分20分, 自评得分98分, 上年得分: no total of this evaluation. */
const PART =
  /自评|[类级]指标|指标(?:设计)?(?:分值|得分)|满分|上年|去年|同期|第[一二三四五六七八九十\d]+名|(?:^|[^A-Z])[A-Z]\d(?:-\d+)?\S{0,20}得/u;
const RATE =
  /(?:预算)?(执行率|支出进度|资金到位率|预算到位率|到位率)(?:为|是|达到?|[:：=])?(?:约)?(\d{1,3}(?:\.\d+)?)%(?!及?以[上下]|的?(?:目标|要求))/gu;

/** Reads what is stated outside of `tables` on one sheet. */
export function readStated(view: SheetView, tables: readonly CellRange[]): Stated {
  const grades: StatedGrade[] = [];
  const rates: StatedRate[] = [];
  for (const { row, column, text: value } of view.texts()) {
    if (value.length > 5000) continue;
    if (!/得分|总分|评分|等级|级别|等次|档次|结论|执行率|到位率|评价|支出进度/u.test(value))
      continue;
    if (isInOneOf(tables, row, column)) continue;
    readSentence(view, row, column, squeeze(value), grades, rates);
  }
  return { grades, rates };
}

function readSentence(
  view: SheetView,
  row: number,
  column: number,
  text: string,
  grades: StatedGrade[],
  rates: StatedRate[]
): void {
  const cell = view.cell(row, column);
  const score = SCORE.exec(text)?.[1];
  const level = LEVEL.exec(text)?.[1] ?? QUOTED_LEVEL.exec(text)?.[1];
  // A sentence that names several levels is the scale itself, not a result.
  const isScale = [...text.matchAll(/[优良中差]/gu)].length > 2;
  if (!isScale && (score !== undefined || level !== undefined)) {
    grades.push({
      cell,
      ...(score === undefined ? {} : { score: new Decimal(score) }),
      ...(level === undefined ? {} : { level }),
      ...(PART.test(text) ? { isPart: true } : {}),
    });
  } else {
    const beside = besideLabel(view, row, column, text);
    if (beside) grades.push({ cell: view.cell(row, column + 1), ...beside });
  }
  const beside = rateBeside(view, row, column, text);
  for (const match of (beside ?? text).matchAll(RATE)) {
    const [, word = "", digits = "0"] = match;
    rates.push({
      cell: beside === undefined ? cell : view.cell(row, column + 1),
      measure: word.includes("到位") ? "received" : "execution",
      rate: new Decimal(digits).div(100),
      decimals: digits.split(".")[1]?.length ?? 0,
    });
  }
}

/** A rate with its value in the next cell (资金执行率 | 77.78%), as one text. */
function rateBeside(
  view: SheetView,
  row: number,
  column: number,
  text: string
): string | undefined {
  const label = text.replace(/[:：]$/u, "");
  if (!/^(预算|资金)?(执行率|到位率|支出进度)$/u.test(label)) return undefined;
  const next = squeeze(view.text(row, column + 1));
  return /^\d{1,3}(\.\d+)?%$/u.test(next) ? `${label}${next}` : undefined;
}

/** A label with its value in the next cell: 评价等级 | 良. */
function besideLabel(
  view: SheetView,
  row: number,
  column: number,
  text: string
): Pick<StatedGrade, "score" | "level"> | undefined {
  const next = squeeze(view.text(row, column + 1));
  const label = text.replace(/[:：]$/u, "");
  if (/^(综合|最终|评价|绩效)*(得分|总分|评分)$/u.test(label)) {
    const parsed = parseNumber(next);
    return parsed ? { score: parsed.value } : undefined;
  }
  if (/^(综合|绩效|评价|评定|结果)*(等级|级别|等次|档次|结论)$/u.test(label)) {
    return new RegExp(`^(${LEVELS})$`, "u").test(next) ? { level: next } : undefined;
  }
  return undefined;
}
