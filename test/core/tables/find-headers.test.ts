import { headersIn } from "./typed-sheet";

/*
 * Which rows head a table. A body row that is taken for a header is read by nobody, and so is all
 * below a header that is not seen. Cells stand between bars, a merge behind the rows.
 */

const BODY = ["东乡|10|1000", "西乡|20|2000"];

test.each<[string, readonly string[], readonly string[], string]>([
  ["three known words", ["乡镇|人数|金额", ...BODY], [], "1"],
  ["one known word of two", ["东部|金额", "东乡|1000"], [], "?1"],
  ["two known words of five", ["甲|乙|丙|人数|金额", "东乡|1|2|3|4"], [], "?1"],
  ["three known words of five", ["甲|乙|标准|人数|金额", "东乡|1|2|3|4"], [], "1"],
  [
    "four known words of nine",
    ["甲|乙|丙|丁|戊|户数|标准|人数|金额", "东乡|1|2|3|4|5|6|7|8"],
    [],
    "1",
  ],
  ["a year among three words", ["乡镇|人数|金额|2023", "东乡|10|1000|1"], [], "1"],
  ["a figure among two words", ["人数|金额|5", "10|1000|1"], [], "none"],
  [
    "two figures among six words",
    ["乡镇|人数|户数|标准|金额|备注|1|2", "东乡|1|2|3|4|好|1|2"],
    [],
    "1",
  ],
  ["the same word again and again", ["金额|金额|金额|金额|人数", "1|2|3|4|5"], [], "none"],
  ["合计 before figures", ["合计|人数|金额", "东乡|10|1000"], [], "1"],
  ["合计 and a figure", ["合计|10|人数|金额|标准", "东乡|10|1|2|3"], [], "none"],
  ["a figure first", ["1|人数|金额|标准|户数", "2|10|1|2|3"], [], "1"],
  [
    "a figure first, and another behind it",
    ["1|2|人数|金额|标准|户数|备注", "2|10|1|2|3"],
    [],
    "none",
  ],
  [
    "two levels, merged",
    ["乡镇|一级||二级|", "|人数|金额|人数|金额", "东乡|1|2|3|4"],
    ["A1:A2", "B1:C1", "D1:E1"],
    "1-2",
  ],
  [
    "two levels, not merged",
    ["乡镇|一级||二级|", "|人数|金额|人数|金额", "东乡|1|2|3|4"],
    [],
    "1-2",
  ],
  [
    "a caption beside its unit",
    ["发放表|单位：元||", "乡镇|人数|标准|金额", "东乡|1|2|3"],
    [],
    "2",
  ],
  ["units below", ["乡镇|人数|金额", "|（人）|（元）", ...BODY], [], "1-2"],
  ["column numbers below", ["乡镇|人数|金额", "1|2|3", ...BODY], [], "1-2"],
  ["column numbers that skip", ["乡镇|人数|金额", "1|3|5", ...BODY], [], "1"],
  ["letters below", ["乡镇|人数|标准|金额", "甲|①|②|③=①×②", "东乡|1|2|3"], [], "1-2"],
  ["a second table below", ["乡镇|人数|金额", ...BODY, "街道|人数|金额", ...BODY], [], "1 4"],
  [
    "a sentence among the words",
    [`乡镇|人数|金额|${"说明".repeat(31)}`, "东乡|10|1000|1"],
    [],
    "1",
  ],
  ["no known word", ["东部|蓝卡|红卡", "东乡|10|1000"], [], "?1"],
  ["no known word, below a caption", ["情况", "东部|蓝卡|红卡", "东乡|10|1000"], [], "?2"],
  ["no known word, few of many columns", ["东部|蓝卡|||", "东乡|10|1|2|3"], [], "none"],
  ["no known word, one that stands twice", ["东部|蓝卡|蓝卡", "东乡|10|1000"], [], "none"],
  [
    "no known word in six rows",
    ["情况", "情况", "情况", "情况", "情况", "东部|蓝卡|红卡", "东乡|10|1000"],
    [],
    "?6",
  ],
  [
    "no known word in seven rows",
    ["情况", "情况", "情况", "情况", "情况", "情况", "东部|蓝卡|红卡", "东乡|10|1000"],
    [],
    "none",
  ],
  ["a dash among known words", ["乡镇|人数|金额|—", "东乡|10|1000|1"], [], "1"],
  ["three dashes among known words", ["乡镇|人数|金额|—|—|—", "东乡|10|1000|1|2|3"], [], "none"],
  ["a body of words alone", ["项目|内容|备注", "培训|三天|完成", "宣传|两次|完成"], [], "1"],
  ["words in the body that head columns elsewhere", ["指标|分值", "人数|10", "金额|20"], [], "1"],
])("%s", (_name, lines, merges, expected) => {
  expect(headersIn(lines, merges)).toBe(expected);
});
