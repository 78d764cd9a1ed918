import { bodyRows } from "../../../src/core/tables/body-rows";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { viewOfLines } from "./typed-sheet";

/*
 * Which rows below a header are figures, which are totals, and which are notes: a total that is read
 * as one more village is added up twice, a note that is read as a village has no money.
 */

/** `1body 2total@A2:合计`: rows that count, from the first; letters of columns that have a role. */
function rows(
  lines: readonly string[],
  merges: readonly string[] = [],
  roles: Readonly<Record<number, string>> = {}
): string {
  const view = viewOfLines(lines, merges);
  const wide = Math.max(...lines.map((line) => line.split("|").length));
  const headers = Array.from({ length: wide }, (_, column) => ({
    column,
    path: ["词"],
    shownPath: ["词"],
  }));
  const body = { top: 0, bottom: lines.length - 1 };
  return bodyRows(view, headers, (column) => roles[column] ?? "other", body)
    .map(({ row, type, label }) => {
      const place = label
        ? `@${formatAddress(label.cell.row, label.cell.column)}:${label.text}`
        : "";
      return `${String(row + 1)}${type}${place}`;
    })
    .join(" ");
}

test.each<[string, readonly string[], string]>([
  ["names and figures", ["甲|1", "乙|2"], "1body 2body"],
  ["a blank row", ["甲|1", "|", "乙|2"], "1body 3body"],
  ["spaces", ["甲|1", " | ", "乙|2"], "1body 3body"],
  ["a page number", ["甲|1", "|3", "乙|2"], "1body 3body"],
  ["two figures without a name", ["甲|1|1", "|3|4"], "1body 2body"],
  ["a dash alone", ["甲|1", "|—"], "1body"],
  ["an error alone", ["甲|1", "|#REF!"], "1body"],
  ["a heading", ["一、城区|", "甲|1"], "2body"],
  ["a text beside a text", ["甲|说", "乙|1"], "1body 2body"],
  ["figures in the only column", ["1", "2"], "1body 2body"],
  ["texts in the only column", ["甲", "乙"], "1body 2body"],
  ["a total", ["甲|1", "合计|1"], "1body 2total@A2:合计"],
  ["a total without figures", ["甲|1", "合计|"], "1body 2total@A2:合计"],
  ["a total over two lines", ["合\n计|1"], "1total@A1:合计"],
  ["a subtotal in the second column", ["|小计|1"], "1subtotal@B1:小计"],
  ["a mean", ["平均|1"], "1average@A1:平均"],
  ["two words of totals", ["小计|合计|1"], "1subtotal@A1:小计"],
  ["a total beside a note", ["合计|1|注：见附件"], "1total@A1:合计"],
  ["a note", ["甲|1", "注：见附件|1"], "1body"],
  ["a note that is no foot", ["注意事项|1", "关于备注：|2"], "1body 2body"],
  ["a note in the second column", ["甲|备注：无"], ""],
  ["a source", ["资料来源:县财政局|1", "数据来源：统计局|1"], ""],
  [
    "signatures",
    ["制表人：甲|乙", "填报单位:丙|丁", "审核：|己", "负责人签字：|庚", "编制部门：|辛"],
    "",
  ],
  ["备注：", ["备注：|1", "备 注 ：|1", "说明：|1"], ""],
  ["其中 alone", ["甲|10", "其中：乙|4", "丙|3"], "1body 2whereof 3body"],
  [
    "其中 alone, with what is moved in",
    ["甲|10", "其中：乙|4", "\u3000丙|3", "  丁|2", " \t戊|1", "己|5"],
    "1body 2whereof 3whereof 4whereof 5whereof 6body",
  ],
  ["what is moved in by one space", ["甲|10", "其中：乙|4", " 丙|3"], "1body 2whereof 3body"],
  ["what is moved in behind its text", ["甲|10", "其中：乙|4", "丙  丁|3"], "1body 2whereof 3body"],
  ["what is moved in without 其中", ["甲|10", "  丙|3"], "1body 2body"],
  ["a total that is moved in", ["其中：乙|4", "  小计|3"], "1whereof 2subtotal@A2:  小计"],
  ["其中 behind an index", ["1|其中：乙|4", "2|  丙|3", "3|丁|1"], "1whereof 2whereof 3body"],
  ["what only mentions 其中", ["甲，其中：乙|4"], "1body"],
])("%s", (_name, lines, expected) => {
  expect(rows(lines)).toBe(expected.replace("  小计", "小计"));
});

test("what a merge from above says counts as the row's, and not as its own", () => {
  expect([
    rows(["甲|乙|1", "||2"], ["A1:A2"]),
    rows(["甲|乙|1", "||2"]),
    rows(["甲|乙|1", "|丙|"], ["A1:A2"]),
    rows(["甲|乙|1", "|丙|"]),
    rows(["|丙||", "甲|||1"], ["B1:D1"]),
    rows(["甲|1", "|"], ["A1:A2", "B1:B2"]),
    rows(["合计|1|2", "||3"], ["A1:A2"]),
    rows([" |乙|1", "|丙|"], ["A1:A2"]),
  ]).toEqual([
    "1body 2body",
    "1body",
    "1body 2body",
    "1body",
    "2body",
    "1body",
    "1total@A1:合计 2body",
    "1body",
  ]);
});

test("words of totals and notes in columns of words are words", () => {
  for (const role of [
    "rubric",
    "explanation",
    "source",
    "target",
    "actual",
    "note",
    "reason",
    "question",
  ]) {
    expect(rows(["甲|1|合计", "乙|2|注：无", "丙|3|其中：丁"], [], { 2: role })).toBe(
      "1body 2body 3body"
    );
  }
  expect(rows(["甲|1|合计"], [], { 2: "name" })).toBe("1total@C1:合计");
});

test("a clause of a rubric on a line of its own is a row, another text is not", () => {
  const lines = ["甲|1|①达标得2分", "||②公示得1分"];
  expect(rows(lines, [], { 2: "rubric" })).toBe("1body 2body");
  expect(rows(lines, [], { 2: "explanation" })).toBe("1body");
  expect(rows(["甲|1|①达标", "乙||"], [], { 2: "rubric" })).toBe("1body");
});
