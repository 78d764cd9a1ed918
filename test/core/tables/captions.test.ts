import {
  captionsAbove,
  captionTop,
  isCaptionRow,
  isUnitText,
  selfEvaluationForm,
  turnedCaptions,
} from "../../../src/core/tables/captions";
import { transposed } from "../../../src/core/tables/sheet-view";
import { rangeOf, viewOfLines } from "./typed-sheet";

/*
 * What stands above a table and what of it is its own: a unit of the neighbour's makes every figure
 * ten thousand times too large, a caption that is missed leaves the unit to be asked for.
 */

/** Captions of the table at `block`, nearest first. */
function above(lines: readonly string[], block: string, merges: readonly string[] = []): string {
  const range = rangeOf(block);
  return captionsAbove(viewOfLines(lines, merges), range, range.top).join(" / ");
}

const TABLE = ["村|人数|金额", "甲|1|2"];

test.each<[string, readonly string[], string, readonly string[], string]>([
  ["nothing", TABLE, "A1:C2", [], ""],
  ["a title", ["支出表", ...TABLE], "A2:C3", [], "支出表"],
  ["a title over its unit", ["支出表", "||单位：元", ...TABLE], "A3:C4", [], "单位：元 / 支出表"],
  ["a title over two lines", ["支出\n情况表", ...TABLE], "A2:C3", [], "支出情况表"],
  [
    "a title five rows up",
    ["支出表", "", "注", "", "注", ...TABLE],
    "A6:C7",
    [],
    "注 / 注 / 支出表",
  ],
  [
    "a title six rows up",
    ["支出表", "注", "注", "注", "注", "注", ...TABLE],
    "A7:C8",
    [],
    "注 / 注 / 注 / 注 / 注",
  ],
  ["two blank rows", ["支出表", "", "", ...TABLE], "A4:C5", [], "支出表"],
  ["two blank rows in two places", ["支出表", "", "注", "", ...TABLE], "A5:C6", [], "注 / 支出表"],
  ["three blank rows", ["支出表", "", "", "", ...TABLE], "A5:C6", [], ""],
  ["three in two places", ["支出表", "", "", "注", "", ...TABLE], "A6:C7", [], "注"],
  ["a figure beside the title", ["支出表|5", "注", ...TABLE], "A3:C4", [], "注"],
  ["spaces beside the title", ["支出表| ", ...TABLE], "A2:C3", [], "支出表"],
  ["three texts", ["甲|乙|丙", ...TABLE], "A2:C3", [], "甲 / 乙 / 丙"],
  ["four texts", ["甲|乙|丙|丁", ...TABLE], "A2:D3", [], ""],
  ["four texts, a unit among them", ["甲|乙|单位：元|丁", ...TABLE], "A2:D3", [], ""],
  ["two texts over a remark", ["编制|审核", "注", ...TABLE], "A3:C4", [], "注"],
  [
    "a title beside its unit over a remark",
    ["支出表|单位：元", "注", ...TABLE],
    "A3:C4",
    [],
    "注 / 支出表 / 单位：元",
  ],
  ["a merge that ends above", ["支出表", "", ...TABLE], "A3:C4", ["A1:A2"], ""],
  ["a merge over spaces", ["支出表", " ", "", ...TABLE], "A4:C5", ["A2:A3"], "支出表"],
  ["a title over a wide merge", ["支出表||", ...TABLE], "A2:C3", ["A1:C1"], "支出表"],
  ["a title further left", ["支出表", "|村|人数", "|甲|1"], "B2:C3", [], "支出表"],
  ["a title further left, with another", ["支出表|注", "||村|人数", "||甲|1"], "C2:D3", [], ""],
  ["a title further left, with a figure", ["支出表|5", "||村|人数", "||甲|1"], "C2:D3", [], ""],
  ["the title of the neighbour", ["支出表", "村|数||村|人数"], "D2:E2", [], ""],
  ["its unit", ["支出表（单位：万元）", "村|数||村|人数"], "D2:E2", [], "支出表（单位：万元）"],
  ["a title merged over both", ["支出表||||", "村|数||村|人数"], "D2:E2", ["A1:D1"], "支出表"],
  ["a title merged up to it", ["支出表||||", "村|数||村|人数"], "D2:E2", ["A1:C1"], ""],
  ["a unit to the right", ["支出表|||单位：元", ...TABLE], "A2:C3", [], "支出表 / 单位：元"],
  ["a unit to the right, alone", ["|||单位：元", ...TABLE], "A2:C3", [], "单位：元"],
  [
    "a unit to the right, eight columns on",
    [`支出表|||||||||| 单位：元`, ...TABLE],
    "A2:C3",
    [],
    "支出表 / 单位：元",
  ],
  [
    "a unit to the right, nine columns on",
    [`支出表|||||||||||单位：元`, ...TABLE],
    "A2:C3",
    [],
    "支出表",
  ],
  ["two units", ["支出表|单位：元||单位：万元", ...TABLE], "A2:C3", [], "支出表 / 单位：元"],
  ["another text to the right", ["支出表|||注|单位：元", ...TABLE], "A2:C3", [], "支出表"],
  ["a unit over the next table", ["支出表|||单位：元", "村|人数|金额|村"], "A2:C2", [], "支出表"],
  [
    "a unit behind the next table",
    ["支出表||||单位：元", "村|人数|金额|村"],
    "A2:C2",
    [],
    "支出表",
  ],
])("above a table: %s", (_name, lines, block, merges, expected) => {
  expect(above(lines, block, merges)).toBe(expected);
});

test("beside a turned table: the texts of five rows above it, nearest first", () => {
  const beside = (lines: readonly string[], block: string, merges: readonly string[] = []) => {
    const { top, left, bottom, right } = rangeOf(block);
    const area = { top: left, left: top, bottom: right, right: bottom };
    return turnedCaptions(transposed(viewOfLines(lines, merges)), area).join(" / ");
  };
  expect([
    beside(["支出表||单位：元", "预算|5|", "支出|4|"], "A2:C3"),
    beside(["支出表||单位：元", "预算|5", "支出|4"], "A2:B3"),
    beside(["|支出\n表|", "|5|", "||注", "|预算|5", "|支出|4"], "B4:C5"),
    beside(["远", "一", "二", "三", "四", "五", "预算|5"], "A7:B7"),
    beside(["支出表|", "|", "预算|5"], "A3:B3", ["A1:B2"]),
    beside(["预算|5"], "A1:B1"),
  ]).toEqual([
    "支出表 / 单位：元",
    "支出表",
    "注 / 支出表",
    "五 / 四 / 三 / 二 / 一",
    "支出表",
    "",
  ]);
});

test("the form that a block of a 自评表 belongs to", () => {
  const form = (lines: readonly string[], block: string, header: number): string =>
    selfEvaluationForm(viewOfLines(lines), rangeOf(block), header - 1).join(" / ");
  expect([
    form(["项目自评表", "指标|分值"], "A2:B2", 2),
    form(["项目\n自评表|单位：元", "指标|分值"], "A1:B2", 2),
    form(["项目自评表|甲|乙", "指标|分值|得分"], "A1:C2", 2),
    form(["项目评价表", "指标|分值"], "A1:B2", 2),
    form(["单位|自评表", "指标|分值"], "A1:B2", 2),
    form(["项目自评表|5", "指标|分值"], "A1:B2", 2),
    form(["项目自评表", "", "", "指标|分值"], "A4:B4", 4),
    form(["项目自评表", "", "", "", "指标|分值"], "A5:B5", 5),
    form(["注", "自评表", "指标|分值"], "A3:B3", 3),
    form(["指标自评|分值", "甲|5"], "A1:B2", 1),
    form(["一次自评表", "二次自评表", "指标|分值"], "A3:B3", 3),
    form(["|自评表", "指标|分值"], "A2:B2", 2),
  ]).toEqual([
    "项目自评表",
    "项目自评表",
    "",
    "",
    "",
    "",
    "项目自评表",
    "",
    "自评表",
    "",
    "一次自评表",
    "自评表",
  ]);
});

test("the rows above a header that are captions and no body of the table above", () => {
  const top = (lines: readonly string[], header: number, limit = 1): number => {
    const view = viewOfLines(lines);
    return captionTop(view, rangeOf("A1:C9"), header - 1, limit - 1) + 1;
  };
  expect([
    top(["甲|1", "支出表", "村|人数"], 3),
    top(["甲|1", "支出表", "|单位：元", "村|人数"], 4),
    top(["支出表", "单位：元", "村|人数"], 3),
    top(["支出表", "单位：元", "村|人数"], 3, 2),
    top(["甲|1", "村|人数"], 2),
    top(["村|人数"], 1),
  ]).toEqual([2, 2, 1, 2, 2, 1]);
});

test.each<[string, boolean]>([
  ["支出表", true],
  ["支出表|5", false],
  ["支出表|单位：元", true],
  ["支出表|制表|单位：元", true],
  ["支出表|制表|审核|单位：元", false],
  ["支出表|制表", false],
  ["|||单位：元", true],
  [" | ", true],
  ["支出表|—", false],
])("%s is a row of captions: %s", (line, isCaption) => {
  expect(isCaptionRow(viewOfLines([line]), 0, rangeOf("A1:C1"))).toBe(isCaption);
  if (!line.startsWith("|"))
    expect(isCaptionRow(viewOfLines([line]), 0, rangeOf("A1:D1"))).toBe(isCaption);
});

test.each<[string, boolean]>([
  ["单位：万元", true],
  ["单位:元", true],
  ["金额单位：元", true],
  ["（单位）", true],
  ["(单位万元)", true],
  ["单位万元", true],
  ["项目单位", false],
  ["（填报单位）", false],
  ["填报 单位 ：某县民政局", true],
  [`单位：元${"说".repeat(20)}`, true],
  [`单位：元${"说".repeat(21)}`, false],
  [` 单位：元${"说 ".repeat(20)}`, true],
])("%s says a unit: %s", (text, isUnit) => {
  expect(isUnitText(text)).toBe(isUnit);
});
