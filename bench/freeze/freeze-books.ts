import {
  gridFromRows,
  type CellScalar,
  type SheetGrid,
  type Workbook,
} from "../../src/core/workbook/workbook";
import { checkCharacter } from "../../test/core/lists/people-generator";
import { paymentTables } from "../payment-tables";

/** Rows of each of the two long lists; the first row holds the headers. */
const LIST_ROWS = 1_048_576;
const WRONG_EVERY = 20;

export type BookName = "tables" | "lists";

/** The workbooks that the pane is watched over. */
export const BOOKS: Readonly<Record<BookName, () => Workbook>> = {
  tables: scoredTables,
  lists: longLists,
};

/** 50 payment tables of 200,000 cells in all with 2,000 wrong rows, and indicators that rest on them. */
function scoredTables(): Workbook {
  const book = paymentTables(WRONG_EVERY);
  const rows: CellScalar[][] = [["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"]];
  for (let at = 0; at < 20; at++) {
    const rubric =
      at % 5 === 0
        ? "按补贴标准发放得满分，每发现1处不符扣0.01分，扣完为止。"
        : "①制度齐备得2分，否则不得分。②执行到位得3分，每发现1处不符扣1分，扣完为止。";
    const name = at % 5 === 0 ? "补贴资金发放准确性" : `第${String(at)}项管理制度执行`;
    rows.push([at < 10 ? "过程" : "产出", `第${String(at % 5)}类`, name, 5, rubric, 5]);
  }
  return { ...book, sheets: [gridFromRows("指标体系", rows), ...book.sheets] };
}

/** Two lists of people as long as a sheet can be. */
function longLists(): Workbook {
  return {
    sheets: [longList("花名册", 0), longList("发放表", 400)],
    date1904: false,
    definedNames: [],
  };
}

/** An ID that checks out, made without a calendar: the stand-in for Excel makes millions of them. */
function idOf(person: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const year = 1930 + (person % 30);
  const first =
    `1427${two(person % 90)}${String(year)}${two((person % 12) + 1)}` +
    `${two((person % 28) + 1)}${String(Math.floor(person / 1260) % 1000).padStart(3, "0")}`;
  return first + checkCharacter(first);
}

const HEADERS = ["序号", "姓名", "身份证号", "养老机构", "补贴金额（元）"];

function longList(name: string, shift: number): SheetGrid {
  const value = (row: number, column: number): CellScalar => {
    if (row === 0) return HEADERS[column] ?? null;
    if (row >= LIST_ROWS) return null;
    const person = row + shift;
    switch (column) {
      case 0:
        return row;
      case 1:
        return `张${String.fromCharCode(0x4e00 + (person % 3000))}`;
      case 2:
        return idOf(person);
      case 3:
        return `第${String(person % 40)}养老院`;
      case 4:
        return 100 + (person % 3) * 50 + (shift > 0 && person % 50_000 === 7 ? 5 : 0);
      default:
        return null;
    }
  };
  return {
    ...gridFromRows(name, []),
    rowCount: LIST_ROWS,
    columnCount: HEADERS.length,
    value,
  };
}
