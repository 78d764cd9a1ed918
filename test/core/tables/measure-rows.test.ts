import { measureRows } from "../../../src/core/tables/measure-rows";
import { viewOf } from "../../../src/core/tables/sheet-view";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "./book";

/*
 * 人数, 标准, 金额 below each other are told class by class only where it is sure that the rows are
 * of them: a list that is taken for such a table has its towns read as columns, and a table that is
 * not seen as one has 人数 added to 金额. Each table stands from A1 on, its cells between bars.
 */

function cellOf(text: string): CellScalar {
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
}

/** `1: 2-5 [0,1]`: the row of the header, those of the figures, the columns of words in order. */
function found(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split("|").map(cellOf));
  const workbook = book({ name: "表", rows });
  const [sheet] = workbook.sheets;
  if (!sheet) return "no sheet";
  const block = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  const rowsOf = measureRows(viewOf(sheet), block);
  if (!rowsOf) return "none";
  const { header, top, bottom, words } = rowsOf;
  return `${String(header)}: ${String(top)}-${String(bottom)} [${words.join(",")}]`;
}

const HEAD = "类别|项目|东镇|西镇";
const ONE = ["一级|人数|10|12", "一级|金额|100|120"];
const TWO = ["二级|人数|5|4", "二级|金额|50|40"];

test.each<[string, readonly string[], string]>([
  ["two classes of two measures", [HEAD, ...ONE, ...TWO], "0: 1-4 [0,1]"],
  ["below a caption", ["发放表", HEAD, ...ONE, ...TWO], "1: 2-5 [0,1]"],
  [
    "below five rows of other things",
    ["1|2", "1|2", "1|2", "1|2", "1|2", HEAD, ...ONE, ...TWO],
    "5: 6-9 [0,1]",
  ],
  ["below six", ["1|2", "1|2", "1|2", "1|2", "1|2", "1|2", HEAD, ...ONE, ...TWO], "6: 7-10 [0,1]"],
  ["below seven", ["1|2", "1|2", "1|2", "1|2", "1|2", "1|2", "1|2", HEAD, ...ONE, ...TWO], "none"],
  [
    "a class written once",
    [HEAD, ONE[0] ?? "", "|金额|100|120", TWO[0] ?? "", "|金额|50|40"],
    "0: 1-4 [0,1]",
  ],
  ["one class", [HEAD, ...ONE], "none"],
  ["one class and a half", [HEAD, ...ONE, TWO[0] ?? ""], "none"],
  [
    "the measure before the class",
    [
      "项目|类别|东镇|西镇",
      "人数|一级|10|12",
      "人数|二级|5|4",
      "金额|一级|100|120",
      "金额|二级|50|40",
    ],
    "0: 1-4 [1,0]",
  ],
  [
    "an index before both",
    [
      "序号|类别|项目|东镇|西镇",
      "1|一级|人数|10|12",
      "2|一级|金额|100|120",
      "3|二级|人数|5|4",
      "4|二级|金额|50|40",
    ],
    "0: 1-4 [1,2]",
  ],
  [
    "an index under another name",
    [
      "次序|类别|项目|东镇|西镇",
      "1|一级|人数|10|12",
      "2|一级|金额|100|120",
      "3|二级|人数|5|4",
      "4|二级|金额|50|40",
    ],
    "none",
  ],
  [
    "units behind the measure",
    [
      "类别|项目|单位|东镇|西镇",
      "一级|人数|人|10|12",
      "一级|金额|元|100|120",
      "二级|人数|人|5|4",
      "二级|金额|元|50|40",
    ],
    "0: 1-4 [0,1,2]",
  ],
  [
    "units before the measure",
    [
      "类别|单位|项目|东镇|西镇",
      "一级|人|人数|10|12",
      "一级|元|金额|100|120",
      "二级|人|人数|5|4",
      "二级|元|金额|50|40",
    ],
    "0: 1-4 [0,2,1]",
  ],
  [
    "a unit that is dashed",
    [
      "类别|项目|单位|东镇|西镇",
      "一级|人数|人|10|12",
      "一级|执行率|—|1|1",
      "二级|人数|人|5|4",
      "二级|执行率||1|1",
    ],
    "0: 1-4 [0,1,2]",
  ],
  [
    "five columns of words",
    [
      "a|b|c|类别|项目|东镇|西镇",
      "x|y|z|一级|人数|10|12",
      "x|y|z|一级|金额|100|120",
      "x|y|z|二级|人数|5|4",
      "x|y|z|二级|金额|50|40",
    ],
    "none",
  ],
  [
    "four columns of words",
    [
      "b|c|类别|项目|东镇|西镇",
      "y|z|一级|人数|10|12",
      "y|z|一级|金额|100|120",
      "y|z|二级|人数|5|4",
      "y|z|二级|金额|50|40",
    ],
    "0: 1-4 [0,1,2,3]",
  ],
  ["a column of figures without a name", ["类别|项目|东镇|", ...ONE, ...TWO], "none"],
  [
    "one column of figures",
    ["类别|项目|东镇", "一级|人数|10", "一级|金额|100", "二级|人数|5", "二级|金额|50"],
    "none",
  ],
  [
    "one of figures, one that is blank",
    ["类别|项目|东镇|西镇", "一级|人数|10|", "一级|金额|100|", "二级|人数|5|", "二级|金额|50|"],
    "none",
  ],
  [
    "figures headed by a measure",
    [
      "类别|项目|人数|金额",
      "一级|人数|10|12",
      "一级|金额|100|120",
      "二级|人数|5|4",
      "二级|金额|50|40",
    ],
    "none",
  ],
  ["figures headed by 合计", ["类别|项目|东镇|合计", ...ONE, ...TWO], "0: 1-4 [0,1]"],
  [
    "one sort of measure",
    [
      HEAD,
      "一级|补贴金额|10|12",
      "一级|救助金额|100|120",
      "二级|补贴金额|5|4",
      "二级|救助金额|50|40",
    ],
    "none",
  ],
  [
    "one sort, with totals of each",
    [
      HEAD,
      "一级|中央资金|10|12",
      "一级|县级资金|100|120",
      "合计|中央资金|10|12",
      "合计|县级资金|100|120",
    ],
    "0: 1-4 [0,1]",
  ],
  [
    "one sort, with a total of one",
    [
      HEAD,
      "一级|中央资金|10|12",
      "一级|县级资金|100|120",
      "二级|县级资金|1|2",
      "合计|中央资金|10|12",
    ],
    "none",
  ],
  ["a measure that stands once", [HEAD, ...ONE, "一级|标准|10|10", ...TWO], "0: 1-5 [0,1]"],
  [
    "two measures that stand once",
    [HEAD, ...ONE, "一级|标准|10|10", "一级|月数|12|12", ...TWO],
    "none",
  ],
  [
    "seven measures",
    [
      HEAD,
      ...["一级", "二级"].flatMap((c) =>
        ["人数", "户数", "标准", "月数", "金额", "发放率", "预算数"].map((m) => `${c}|${m}|1|2`)
      ),
    ],
    "none",
  ],
  [
    "six measures",
    [
      HEAD,
      ...["一级", "二级"].flatMap((c) =>
        ["人数", "户数", "标准", "月数", "金额", "发放率"].map((m) => `${c}|${m}|1|2`)
      ),
    ],
    "0: 1-12 [0,1]",
  ],
  ["a total over the column of measures", [HEAD, ...ONE, ...TWO, "合计||150|160"], "0: 1-5 [0,1]"],
  ["合计 in the column of measures", [HEAD, ...ONE, ...TWO, "全部|合计|150|160"], "0: 1-5 [0,1]"],
  ["a remark below", [HEAD, ...ONE, ...TWO, "注|详见附件|1|2"], "0: 1-4 [0,1]"],
  ["a row without figures", [HEAD, ...ONE, ...TWO, "三级|人数||", "三级|金额|1|2"], "0: 1-4 [0,1]"],
  [
    "a text among the figures",
    [HEAD, "一级|人数|10|无", "一级|金额|100|120", ...TWO],
    "0: 1-4 [0,1]",
  ],
  [
    "plans and what was done",
    [
      HEAD,
      "改厕|计划数|10|12",
      "改厕|完成数|9|12",
      "修路|目标任务|1|1",
      "修路|计划数|5|4",
      "修路|完成数|5|4",
    ],
    "0: 1-5 [0,1]",
  ],
  [
    "budgets, payments and rates",
    [
      HEAD,
      "甲|预算数|10|12",
      "甲|支出数|9|12",
      "甲|执行率|90|100",
      "乙|预算数|5|4",
      "乙|支出数|5|4",
      "乙|执行率|100|100",
    ],
    "0: 1-6 [0,1]",
  ],
  [
    "days and rates of pay",
    [HEAD, "甲|天数|10|12", "甲|标准|9|12", "乙|天数|5|4", "乙|标准|5|4"],
    "0: 1-4 [0,1]",
  ],
  [
    "received and budgeted",
    [HEAD, "甲|预算金额|10|12", "甲|到位金额|9|12", "乙|预算金额|5|4", "乙|到位金额|5|4"],
    "0: 1-4 [0,1]",
  ],
  [
    "measures with their units",
    [
      HEAD,
      "一级|人数（人）|10|12",
      "一级|补贴资金（元）|100|120",
      "二级|人数（人）|5|4",
      "二级|补贴资金（元）|50|40",
    ],
    "0: 1-4 [0,1]",
  ],
  [
    "names that end in 经费",
    [HEAD, "甲|人员经费|10|12", "甲|公用经费|9|12", "乙|人员经费|5|4", "乙|公用经费|5|4"],
    "none",
  ],
  [
    "words of 25 characters",
    [
      HEAD,
      `甲|${"实".repeat(23)}人数|10|12`,
      "甲|金额|9|12",
      `乙|${"实".repeat(23)}人数|5|4`,
      "乙|金额|5|4",
    ],
    "none",
  ],
  [
    "a column of dates among the words",
    [
      "日期|类别|项目|东镇|西镇",
      "5|一级|人数|10|12",
      "6|一级|金额|100|120",
      "7|二级|人数|5|4",
      "8|二级|金额|50|40",
    ],
    "none",
  ],
  [
    "the measure alone",
    ["项目|东镇|西镇", "人数|10|12", "金额|100|120", "人数|5|4", "金额|50|40"],
    "none",
  ],
  [
    "151 rows of figures",
    [
      HEAD,
      ...Array.from(
        { length: 151 },
        (_, at) => `${String(at >> 1)}级|${at % 2 > 0 ? "金额" : "人数"}|1|2`
      ),
    ],
    "none",
  ],
  [
    "150 rows of figures",
    [
      HEAD,
      ...Array.from(
        { length: 150 },
        (_, at) => `${String(at >> 1)}级|${at % 2 > 0 ? "金额" : "人数"}|1|2`
      ),
    ],
    "0: 1-150 [0,1]",
  ],
])("%s", (_name, lines, expected) => {
  expect(found(lines)).toBe(expected);
});
