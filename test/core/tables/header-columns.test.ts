import { areUnits, headerColumns } from "../../../src/core/tables/header-columns";
import { additionUnit, isHeaderAddition } from "../../../src/core/tables/header-addition";
import { headerClass } from "../../../src/core/tables/header-class";
import { rangeOf, viewOfLines } from "./typed-sheet";

/*
 * The columns below a header: their words level by level, their units, and what stands below. A word
 * of the neighbour's, or a unit that is missed, makes another column of it.
 */

/** `1 类别>人数 (shown) 人 0.5 units`: the columns of the header in the first `levels` rows. */
function columns(
  lines: readonly string[],
  levels: number,
  merges: readonly string[] = []
): readonly string[] {
  const view = viewOfLines(lines, merges);
  const block = { top: 0, left: 0, bottom: lines.length - 1, right: view.columnCount - 1 };
  return headerColumns(view, block, { top: 0, bottom: levels - 1 }, lines.length - 1).map(
    ({ column, path, shownPath, unit, numeric, holdsUnits }) =>
      [
        String(column),
        path.join(">"),
        `(${shownPath.join(">")})`,
        unit?.text ?? "-",
        numeric === undefined ? "-" : numeric.toFixed(2),
        ...(holdsUnits === undefined ? [] : [`units ${String(holdsUnits)}`]),
      ].join(" ")
  );
}

test.each<[string, readonly string[], number, readonly string[], readonly string[]]>([
  [
    "one level",
    ["乡镇|人 数|金额\n（元）", "甲|10|", "乙|—|"],
    1,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 人数 (人 数) - 1.00", "2 金额 (金额（元）) 元 -"],
  ],
  [
    "a column without a word",
    ["乡镇||金额", "甲|10|20"],
    1,
    [],
    ["0 乡镇 (乡镇) - 0.00", "2 金额 (金额) - 1.00"],
  ],
  [
    "nothing but a unit",
    ["乡镇|万元", "甲|10"],
    1,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 万元 (万元) 万元 1.00"],
  ],
  [
    "two levels, merged",
    ["乡镇|自理||金额", "|人数|标准|", "甲|10|20|30"],
    2,
    ["A1:A2", "B1:C1", "D1:D2"],
    [
      "0 乡镇 (乡镇) - 0.00",
      "1 自理>人数 (自理>人数) - 1.00",
      "2 自理>标准 (自理>标准) - 1.00",
      "3 金额 (金额) - 1.00",
    ],
  ],
  [
    "two levels, not merged",
    ["乡镇|自理||金额", "|人数|标准|", "甲|10|20|30"],
    2,
    [],
    [
      "0 乡镇 (乡镇) - 0.00",
      "1 自理>人数 (自理>人数) - 1.00",
      "2 自理>标准 (自理>标准) - 1.00",
      "3 金额 (金额) - 1.00",
    ],
  ],
  [
    "a blank between",
    ["乡镇|自理|||金额", "|人数||标准|", "甲|10||20|30"],
    2,
    [],
    [
      "0 乡镇 (乡镇) - 0.00",
      "1 自理>人数 (自理>人数) - 1.00",
      "3 自理>标准 (自理>标准) - 1.00",
      "4 金额 (金额) - 1.00",
    ],
  ],
  [
    "a label with nothing of its own below",
    ["乡镇||自理", "|人数|标准", "甲|10|20"],
    2,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 人数 (人数) - 1.00", "2 自理>标准 (自理>标准) - 1.00"],
  ],
  [
    "the same word on both levels",
    ["乡镇|人数|", "|人数|标准", "甲|10|20"],
    2,
    ["B1:C1"],
    ["0 乡镇 (乡镇) - 0.00", "1 人数 (人数) - 1.00", "2 人数>标准 (人数>标准) - 1.00"],
  ],
  [
    "a unit on the upper level, and one on the lower",
    ["乡镇|补助（元）|", "|金额|标准（元/人）", "甲|10|20"],
    2,
    ["B1:C1"],
    [
      "0 乡镇 (乡镇) - 0.00",
      "1 补助>金额 (补助（元）>金额) 元 1.00",
      "2 补助>标准 (补助（元）>标准（元/人）) 元/人 1.00",
    ],
  ],
  [
    "a level of units",
    ["乡镇|自理||金额", "|人数|标准|", "|（人）|（元/人）|（元）", "甲|10|20|30"],
    3,
    [],
    [
      "0 乡镇 (乡镇) - 0.00",
      "1 自理>人数 (自理>人数) 人 1.00",
      "2 自理>标准 (自理>标准) 元/人 1.00",
      "3 金额 (金额) 元 1.00",
    ],
  ],
  [
    "units below labels of one level",
    ["乡镇|人数||金额", "|人|户|元", "甲|10|20|30"],
    2,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 人数 (人数) 人 1.00", "2 户 (户) 户 1.00", "3 金额 (金额) 元 1.00"],
  ],
  [
    "a level of column numbers",
    ["乡镇|人数|金额", "1|2|3", "甲|10|20"],
    2,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 人数 (人数) - 1.00", "2 金额 (金额) - 1.00"],
  ],
  [
    "units of each row",
    ["项目|单位|数量", "甲|台|1", "乙|㎡|2", "丙|—|3"],
    1,
    [],
    ["0 项目 (项目) - 0.00", "1 单位 (单位) - 0.33", "2 数量 (数量) - 1.00"],
  ],
  [
    "units of each row, none dashed",
    ["项目|计量单位|unit|数量", "甲|台|km|1", "乙|㎡|km|2"],
    1,
    [],
    [
      "0 项目 (项目) - 0.00",
      "1 计量单位 (计量单位) - 0.00 units true",
      "2 unit (unit) - 0.00 units true",
      "3 数量 (数量) - 1.00",
    ],
  ],
  [
    "units of each row under a word of two levels, and under one that only begins so",
    ["项目|标准|||", "|单位|数|单位说明|数", "甲|台|1|户|1", "乙|㎡|2|户|1"],
    2,
    [],
    [
      "0 项目 (项目) - 0.00",
      "1 标准>单位 (标准>单位) - 0.00 units true",
      "2 标准>数 (标准>数) - 1.00",
      "3 标准>单位说明 (标准>单位说明) - 0.00",
      "4 标准>数 (标准>数) - 1.00",
    ],
  ],
  [
    "a first row of units alone",
    ["户|元/人|万元", "1|2|3"],
    1,
    [],
    ["0 户 (户) - 1.00", "1 元/人 (元/人) 元/人 1.00", "2 万元 (万元) 万元 1.00"],
  ],
  [
    "a wide label in the first column",
    ["甲类||", "a|b|c", "1|2|3"],
    2,
    [],
    ["0 甲类>a (甲类>a) - 1.00", "1 甲类>b (甲类>b) - 1.00", "2 甲类>c (甲类>c) - 1.00"],
  ],
  [
    "words left of all labels",
    ["||甲", "a|b|c", "1|2|3"],
    2,
    [],
    ["0 a (a) - 1.00", "1 b (b) - 1.00", "2 甲>c (甲>c) - 1.00"],
  ],
  [
    "names under 单位, units under another word",
    ["单位|计量|单位数", "甲局|台|3", "乙局|㎡|4"],
    1,
    [],
    ["0 单位 (单位) - 0.00", "1 计量 (计量) - 0.00", "2 单位数 (单位数) - 1.00"],
  ],
  [
    "errors and texts",
    ["乡镇|金额", "甲|#REF!", "乙|略", "丙|1", "丁| "],
    1,
    [],
    ["0 乡镇 (乡镇) - 0.00", "1 金额 (金额) - 0.67"],
  ],
])("%s", (_name, lines, levels, merges, expected) => {
  expect(columns(lines, levels, merges)).toEqual(expected);
});

test("what stands below is told by the first 201 rows", () => {
  const share = (count: number): number | undefined => {
    const lines = ["金额", ...Array.from({ length: count }, () => "略"), "1"];
    const block = { top: 0, left: 0, bottom: lines.length - 1, right: 0 };
    return headerColumns(viewOfLines(lines), block, { top: 0, bottom: 0 }, lines.length - 1)[0]
      ?.numeric;
  };
  expect([share(3), share(200), share(201)]).toEqual([1 / 4, 1 / 201, 0]);
});

test("rows below the table tell nothing of it", () => {
  const view = viewOfLines(["金额", "略", "5"]);
  const block = rangeOf("A1:A2");
  expect(headerColumns(view, block, { top: 0, bottom: 0 }, 1)[0]?.numeric).toBe(0);
});

test.each<[string, string, boolean]>([
  ["units", "台 ㎡ 元/人", true],
  ["a short word among units", "台 榀 ㎡", true],
  ["as many words as units", "台 榀", false],
  ["words of five letters", "台 户 一二三四五", true],
  ["a word of six letters", "台 户 一二三四五六", false],
  ["an office", "台 户 民政局", false],
  ["a village that is short", "台 户 东村", false],
  ["a short word that holds such a letter", "台 户 镇级", true],
  ["a unit that ends like a village", "村 村 村", true],
  ["a word again and again", "台 户 榀 榀 榀", true],
  ["dashes", "台 — 无", true],
  ["nothing", "", true],
])("a column of %s holds units: %s: %s", (_name, words, isUnits) => {
  const lines = words.split(" ");
  const view = viewOfLines(lines);
  expect(areUnits(view, 0, 0, lines.length - 1)).toBe(isUnits);
});

test("units are looked for in the rows of the table, 201 at most", () => {
  const lines = ["民政局", ...Array.from({ length: 201 }, () => "台"), "民政局"];
  const view = viewOfLines(lines);
  const are = (top: number, bottom: number) => areUnits(view, 0, top - 1, bottom - 1);
  expect([are(2, 202), are(1, 202), are(2, 203), are(3, 203), are(203, 203)]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test.each<[string, string, readonly string[], boolean]>([
  ["units", "（人）|（元）", [], true],
  ["units in other brackets", "[人]|(元)", [], true],
  ["units without brackets", "人|元", [], true],
  ["units with blanks between", "|人||元", [], true],
  ["units behind their word", "计量单位|人|元", [], true],
  ["units behind 单位", "单位|人|元", [], true],
  ["one unit", "人|", [], false],
  ["units and a word", "人|元|说明", [], false],
  ["units and numbers", "人|元|3", [], false],
  ["two numbers", "1|2", [], false],
  ["three numbers", "1|2|3", [], true],
  ["numbers from two on", "2|3|4", [], true],
  ["numbers from three on", "3|4|5", [], false],
  ["numbers that fall", "3|2|1", [], false],
  ["numbers with a gap", "1|2|4", [], false],
  ["numbers with a gap of many", "1|2|3|12", [], false],
  ["units under wide labels", "|（人）|（元）|", ["C2:D2"], true],
  ["numbers of three digits", "100|101|102", [], false],
  ["circled numbers", "①|②|③", [], true],
  ["stems", "甲|乙|丙", [], true],
  ["栏次 before numbers", "栏次|1|2", [], true],
  ["letters", "A|B|C", [], false],
  ["letters that say how", "A|B|C=A×B", [], false],
  ["how a column comes", "1|2|3=1×2", [], true],
  ["how a column comes, in brackets", "①|②|(③=①*②)", [], true],
  ["how a column comes, with a word", "①|②|合计=①+②", [], true],
  ["how a column comes, with a long word", "①|②|合计金额=①+②", [], false],
  ["numbers and a unit", "①|②|③|元", [], true],
  ["what reaches down from above is not of the row", "说明|1|2|3", ["A1:A2"], true],
])("a row of %s under a header", (_name, line, merges, isAddition) => {
  const lines = ["a|b|c|d", line];
  const reaching = ["说明|b|c|d", line.replace("说明", "")];
  const view = viewOfLines(line.startsWith("说明") ? reaching : lines, merges);
  expect(isHeaderAddition(view, 1, rangeOf("A1:D2"))).toBe(isAddition);
});

test("the unit of a cell of such a row", () => {
  expect(
    ["（人）", "[万元]", "元", "(元", "人）", "说明", "（（元））"].map(
      (text) => additionUnit(text)?.text
    )
  ).toEqual(["人", "万元", "元", "元", "人", undefined, undefined]);
});

test("the class of a column is that of the lowest level that names one", () => {
  const of = (words: string): string => {
    const path = words.split(">");
    return headerClass({ column: 0, path, shownPath: path });
  };
  expect(
    [
      "自理>失能",
      "自理>人数",
      "人数>失能",
      "自理",
      "人数",
      "申请自理",
      "申请>半失能老人（人）",
      "",
    ].map(of)
  ).toEqual(["失能", "自理", "失能", "自理", "", "自理", "半失能", ""]);
});
