import { isLowerLevel } from "../../../src/core/tables/header-level";
import { surveyRow } from "../../../src/core/tables/survey-row";
import { headersIn, rangeOf, viewOfLines } from "./typed-sheet";

/*
 * Rows that head columns, level by level. A level that is missed leaves columns without their class,
 * a row of the body that is taken for one is lost.
 */

test.each<[string, readonly string[], readonly string[], string]>([
  ["a figure first, a blank behind it", ["1||人数|金额|标准", "2||1|2|3"], [], "none"],
  ["a blank second cell", ["乡镇||人数|金额|标准", "甲||10|20|30"], [], "1"],
  ["a blank first cell", ["|人数|金额|标准", "甲|10|20|30"], [], "1"],
  [
    "three words of five that stand there twice",
    ["人数|金额|标准|人数|金额", "10|20|30|40|50"],
    [],
    "1",
  ],
  ["two words of five", ["人数|金额|人数|金额|人数", "10|20|30|40|50"], [], "none"],
  [
    "four known words of eight",
    ["人数|金额|标准|备注|甲|乙|丙|丁", "10|20|30|40|50|60|70|80"],
    [],
    "1",
  ],
  [
    "three known words of eight",
    ["人数|金额|标准|戊|甲|乙|丙|丁", "10|20|30|40|50|60|70|80"],
    [],
    "?1",
  ],
  ["three known words of six", ["人数|金额|标准|戊|甲|乙", "10|20|30|40|50|60"], [], "1"],
  ["a total behind a blank", ["|合计|5|人数|金额|标准", "|10|20|30|40|50"], [], "none"],
  ["a total first, words behind it", ["|合计|人数|金额", "甲|10|20|30"], [], "1"],
  ["a total last", ["人数|金额|合计", "10|20|30"], [], "1"],
  ["a total behind a known word", ["人数|合计|5|金额|标准", "10|20|30|40|50"], [], "1"],
  ["a header in the last row", ["说明|10", "甲|20", "乡镇|人数"], [], "3"],
  [
    "classes over the same words again, of which each is known",
    ["乡镇|甲类||乙类|", "|人数|金额|人数|金额", "东|10|20|30|40"],
    [],
    "1-2",
  ],
  [
    "classes that nobody foresaw, and no known word beside them",
    ["甲类||乙类|", "人数|金额|人数|金额", "10|20|30|40"],
    [],
    "none",
  ],
  [
    "the same class twice",
    ["乡镇|甲类||甲类|", "|人数|金额|人数|金额", "东|10|20|30|40"],
    [],
    "none",
  ],
  ["one class", ["补贴金额|||", "人数|金额|人数|金额", "10|20|30|40"], [], "none"],
  [
    "a figure among classes",
    ["乡镇|甲类||5|", "|人数|金额|人数|金额", "东|10|20|30|40"],
    [],
    "none",
  ],
  [
    "one word below classes",
    ["乡镇|甲类||乙类|", "|金额|金额|金额|金额", "东|10|20|30|40"],
    [],
    "none",
  ],
  [
    "words of 20 letters below classes",
    [
      "乡镇|甲类|||乙类||",
      `|人数|金额|人数|金额|人数|${"甲".repeat(18)}标准`,
      "东|10|20|30|40|50|60",
    ],
    [],
    "1-2",
  ],
  [
    "a text of 21 letters below classes",
    [
      "乡镇|甲类|||乙类||",
      `|人数|金额|人数|金额|人数|${"甲".repeat(19)}标准`,
      "东|10|20|30|40|50|60",
    ],
    [],
    "none",
  ],
  [
    "four known words of five below classes, again and again",
    [
      "乡镇|甲类|||||乙类||||",
      "|人数|金额|标准|户数|东|人数|金额|标准|户数|东",
      "东|1|2|3|4|5|6|7|8|9|10",
    ],
    [],
    "1-2",
  ],
  [
    "three known words of five below classes, again and again",
    [
      "乡镇|甲类|||||乙类||||",
      "|人数|金额|标准|南|东|人数|金额|标准|南|东",
      "东|1|2|3|4|5|6|7|8|9|10",
    ],
    [],
    "none",
  ],
  [
    "a name that reaches down beside them",
    ["乡镇|甲类||丙类|", "|人数|金额|东|西", "东|10|20|30|40"],
    ["A1:A2"],
    "1-2",
  ],
  [
    "no name that reaches down beside them",
    ["乡镇|甲类||丙类|", "|人数|金额|东|西", "东|10|20|30|40"],
    [],
    "2",
  ],
  [
    "a name that reaches down as the last of the columns",
    ["甲类||丙类||乡镇", "人数|金额|东|西|", "1|2|3|4|东"],
    ["E1:E2"],
    "1-2",
  ],
  [
    "a wide name that reaches down",
    ["乡镇||甲类||丙类|", "||人数|金额|东|西", "东||1|2|3|4"],
    ["A1:B2"],
    "2",
  ],
  [
    "classes beside one name",
    ["乡镇|甲类|||", "|人数|金额|人数|金额", "东|10|20|30|40"],
    [],
    "1-2",
  ],
  [
    "a caption and its unit over as many columns",
    ["发放表||单位：元|", "乡镇|人数|标准|金额", "东|10|20|30"],
    [],
    "2",
  ],
  [
    "a caption and its unit merged over as many columns",
    ["发放表||单位：元|", "乡镇|人数|标准|金额", "东|10|20|30"],
    ["A1:B1", "C1:D1"],
    "2",
  ],
  [
    "levels further down",
    ["注", "注", "注", "注", "注", "乡镇|人数|金额", "|（人）|（元）", "东|10|20"],
    [],
    "6-7",
  ],
  [
    "five levels at most",
    ["乡镇|人数|金额", "|（人）|（元）", "1|2|3", "甲|①|②", "|（人）|（元）", "1|2|3", "东|10|20"],
    [],
    "1-5",
  ],
])("%s", (_name, lines, merges, expected) => {
  expect(headersIn(lines, merges)).toBe(expected);
});

test("only the block is looked at", () => {
  const lines = ["乡镇|人数|金额|5|5|5", "东|1|2", "街道|人数|金额"];
  expect(headersIn(lines, [], "A1:C2")).toBe("1");
  expect(headersIn(lines, [], "A2:C3")).toBe("3");
  expect(headersIn(["乡镇|甲类||乙类|", "|人数|金额|人数|金额"], [], "A1:E1")).toBe("none");
});

test.each<[string, readonly string[], string]>([
  ["half of the columns", ["东部|蓝卡||", "甲|1|2|3"], "?1"],
  ["less than half", ["东部|蓝卡|||", "甲|1|2|3|4"], "none"],
  ["a figure beside", ["东部|蓝卡|5", "甲|1|2"], "none"],
  ["one text", ["东部|", "甲|1"], "none"],
  ["texts below", ["东部|蓝卡", "甲|乙", "丙|1"], "?2"],
  ["the last row", ["东部|蓝卡"], "none"],
])("a header of unknown words: %s", (_name, lines, expected) => {
  expect(headersIn(lines)).toBe(expected);
});

test.each<[string, readonly string[], readonly string[], boolean]>([
  ["words under wide ones", ["乡镇|甲类||乙类|", "|a|b|c|d"], [], true],
  ["words under merged ones", ["乡镇|甲类||乙类|", "|a|b|c|d"], ["A1:A2", "B1:C1", "D1:E1"], true],
  ["words under one that is wide", ["甲类|", "a|b"], [], true],
  ["one word under a wide one", ["甲类|", "a|"], [], false],
  ["words under narrow ones", ["甲类|乙类", "a|b"], [], false],
  ["one of three under a narrow one", ["甲类||乙类", "a|b|c"], [], false],
  ["a word under the last column", ["乙|甲类", "|a"], [], false],
  ["a figure among them", ["甲类||丙类|", "a|b|1|c"], [], false],
  ["a dash among them", ["甲类||丙类|", "a|b|—|c"], [], false],
  ["a figure that reaches down", ["甲类||2023", "a|b|"], ["C1:C2"], false],
  ["nothing", ["甲类|乙类", "|"], [], false],
  ["all that reaches down", ["甲类|乙类", "|"], ["A1:A2", "B1:B2"], true],
  ["figures that reach down", ["1|2", "|"], ["A1:A2", "B1:B2"], false],
  ["units", ["人数|金额", "（人）|（元）"], [], true],
  ["words beside what reaches down", ["甲|乙|", "|a|b"], ["A1:A2"], true],
  ["words under what was merged down", ["甲||乙|", "||a|b"], ["A1:B2"], true],
  ["words under a tall merge of a level above", ["甲|乙", "|", "a|b"], ["A1:A2", "B1:B2"], false],
  ["a word right of a merge, under a blank", ["甲||", "a|b|c"], ["A1:B1"], false],
  ["words under the blanks of a wide one", ["甲|||乙", "|a|b|"], [], true],
  ["words left of all labels", ["||甲|", "a|b|c|d"], [], false],
])("one more level: %s", (_name, lines, merges, isLevel) => {
  const view = viewOfLines(lines, merges);
  const wide = Math.max(...lines.map((line) => line.split("|").length));
  const block = { top: 0, left: 0, bottom: lines.length - 1, right: wide - 1 };
  expect(isLowerLevel(view, 0, lines.length - 1, block)).toBe(isLevel);
});

test("a level below three: a wide label two rows up spans what stands below it", () => {
  const lines = ["乡镇|甲类|||", "|自理||失能|", "|a|b|c|d"];
  const view = viewOfLines(lines);
  const block = rangeOf("A1:E3");
  expect(isLowerLevel(view, 0, 2, block)).toBe(true);
  expect(isLowerLevel(view, 0, 3, block)).toBe(false);
  const narrow = viewOfLines(["甲类|||", "自理|失能|孤儿|残疾", "a|b|c|d"]);
  expect([0, 1].map((top) => isLowerLevel(narrow, top, 2, rangeOf("A1:D3")))).toEqual([
    true,
    false,
  ]);
  // What stands below a level tells nothing of it.
  const body = viewOfLines(["甲类|乙类", "a|b", "x|", "|"]);
  expect(isLowerLevel(body, 0, 1, rangeOf("A1:B4"))).toBe(false);
  expect(isLowerLevel(viewOfLines(["||甲|", "|b|c|d"]), 0, 1, rangeOf("A1:D2"))).toBe(false);
  // What stands to the right of the block spans nothing.
  expect(isLowerLevel(viewOfLines(["甲|乙|", "a|b|"]), 0, 1, rangeOf("A1:B2"))).toBe(false);
});

test.each<[string, string, readonly string[], readonly number[]]>([
  ["texts, known words and figures", "乡镇|人数|东部|5", [], [3, 3, 2, 1]],
  ["the same word twice", "人数|人数|东部|东部", [], [4, 2, 1, 0]],
  ["the same word with other units", "金额（元）|金额（万元）", [], [2, 1, 1, 0]],
  ["a unit behind an unknown word", "东部（元）|东部", [], [2, 1, 1, 0]],
  ["nothing but a unit", "元/人|万元|东部", [], [3, 3, 2, 0]],
  ["dashes, errors and figures", "—|#REF!|5|12%", [], [0, 0, 0, 4]],
  ["blanks", "| |东部", [], [1, 1, 0, 0]],
  ["a merged word", "人数|||金额", ["A1:C1"], [2, 2, 2, 0]],
  ["two merged words side by side", "人数||金额|", ["A1:B1", "C1:D1"], [2, 2, 2, 0]],
  ["a merged figure", "5||人数", ["A1:B1"], [1, 1, 1, 1]],
  ["60 characters", `${"金".repeat(59)}额|人数`, [], [2, 2, 1, 0]],
  [
    "61 characters with a unit",
    `${"金".repeat(58)}（元）|${"金".repeat(57)}（元）`,
    [],
    [2, 2, 1, 0],
  ],
  ["a long text twice", `${"金".repeat(61)}|${"金".repeat(61)}`, [], [2, 1, 0, 0]],
])(
  "what a row holds: %s",
  (_name, line, merges, [texts = 0, distinct = 0, hits = 0, numbers = 0]) => {
    const view = viewOfLines([line], merges);
    const block = { top: 0, left: 0, bottom: 0, right: line.split("|").length - 1 };
    expect(surveyRow(view, 0, block)).toEqual({ texts, distinct, hits, numbers });
  }
);

test("a date is a figure", () => {
  const view = viewOfLines(["45000|人数"], [], { formats: { A: "yyyy-mm-dd" } });
  expect(surveyRow(view, 0, rangeOf("A1:B1"))).toEqual({
    texts: 1,
    distinct: 1,
    hits: 1,
    numbers: 1,
  });
});

test("a word that reaches down from the row above counts in both rows", () => {
  const view = viewOfLines(["乡镇|甲类|", "|人数|金额"], ["A1:A2", "B1:C1"]);
  expect([0, 1].map((row) => surveyRow(view, row, rangeOf("A1:C2")).texts)).toEqual([2, 3]);
  const tall = viewOfLines(["乡镇|村", "|"], ["A1:A2", "B1:B2"]);
  expect(surveyRow(tall, 1, rangeOf("A1:B2")).texts).toBe(2);
});
