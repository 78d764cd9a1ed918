import { findSegments } from "../../../src/core/tables/find-segments";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { Segment } from "../../../src/core/tables/segment";
import type { SheetDraft } from "./book";
import { book } from "./book";
import { factsLines } from "./facts-lines";
import { rowsOf, textOf, viewOfLines } from "./typed-sheet";

/*
 * Stretches of a sheet: their header, their captions, and in what they count. A unit that is said once
 * for all columns counts for all of them, and for no column that counts something else.
 */

const segments = (lines: readonly string[], more: Partial<SheetDraft> = {}): readonly Segment[] =>
  findSegments(viewOfLines(lines, more.merges, more));
const units = (lines: readonly string[], more: Partial<SheetDraft> = {}): readonly string[] =>
  segments(lines, more).flatMap(({ captionUnits }) => captionUnits.map(({ text }) => text));
const kinds = (lines: readonly string[], more: Partial<SheetDraft> = {}): readonly string[] =>
  segments(lines, more).map(
    ({ area, match, isTransposed }) =>
      `${match?.kind ?? "none"} ${textOf(area)}${isTransposed ? " turned" : ""}`
  );

const BODY = ["甲|10|1000", "乙|20|2000"];

test.each<[string, readonly string[], readonly string[]]>([
  ["a caption", ["支出表（单位：万元、人）", "村|人数|金额", ...BODY], ["万元", "人"]],
  ["no caption", ["支出表", "村|人数|金额", ...BODY], []],
  ["the only unit among the columns", ["支出表", "村|人数|金额（元）", ...BODY], ["元"]],
  ["two columns of the same unit", ["村|应发（元）|金额（元）", ...BODY], ["元"]],
  ["two columns of different units", ["村|应发（万元）|金额（元）", ...BODY], []],
  ["a unit beside another that a rate has", ["村|标准（元）|金额（万元）", ...BODY], ["万元"]],
  ["a unit that only a rate has", ["村|单价（元）|金额", ...BODY], []],
  ["a unit that only a quota has", ["村|定额（元）|金额", ...BODY], []],
  ["a unit per head", ["村|每人补贴（元）|金额", ...BODY], []],
  ["heads", ["村|人数（人）|金额", ...BODY], []],
  [
    "a caption of heads over money",
    ["支出表（单位：人）", "村|人数|金额（元）", ...BODY],
    ["人", "元"],
  ],
  [
    "a caption of money over money",
    ["支出表（单位：万元）", "村|人数|金额（元）", ...BODY],
    ["万元"],
  ],
  ["the names of the lines", ["项目资金（万元）|预算|支出", ...BODY], ["万元", "万元"]],
  [
    "what the names count in, and another column",
    ["项目资金（万元）|预算（元）|支出", ...BODY],
    ["万元"],
  ],
])("the units of a table: %s", (_name, lines, expected) => {
  expect(units(lines)).toEqual(expected);
});

test("the name of a sheet says a unit too", () => {
  expect(units(["村|人数|金额", ...BODY], { name: "支出（万元）" })).toEqual(["万元"]);
  expect(units(["村|人数|金额（元）", ...BODY], { name: "支出（万元）" })).toEqual(["万元"]);
  expect(units(["村|人数|金额（元）", ...BODY], { name: "支出（人）" })).toEqual(["人", "元"]);
});

test("a caption that says a standard in its unit makes rates of the figures below", () => {
  const columns = (lines: readonly string[]) =>
    segments(lines).flatMap(({ columns: all }) =>
      all.map(({ path, unit }) => path.join(">") + (unit ? `（${unit.text}）` : ""))
    );
  const head = "学段|寄宿生|非寄宿生";
  const body = ["小学|1000|500", "初中|1250|625"];
  expect(columns(["补助标准（元/生/年）", head, ...body])).toEqual([
    "学段",
    "寄宿生（元/生/年）",
    "非寄宿生（元/生/年）",
  ]);
  expect(
    columns([
      "补助标准（元/生/年）",
      "序号|月数|人数|标准（元）|类别|说明",
      "1|12|10|5|甲|乙",
      "2|12|10|5|甲|乙",
    ])
  ).toEqual(["序号", "月数", "人数", "标准（元）", "类别", "说明"]);
  expect(columns(["补助标准（元）", head, ...body])).toEqual(["学段", "寄宿生", "非寄宿生"]);
  expect(columns(["补助（元/生/年）", head, ...body])).toEqual(["学段", "寄宿生", "非寄宿生"]);
  expect(columns(["补助标准（元/生/年）（元/户/年）", head, ...body])).toEqual([
    "学段",
    "寄宿生",
    "非寄宿生",
  ]);
  // Two of three are figures, or three of four.
  const mixed = (rows: readonly string[]) =>
    columns(["补助标准（元/生/年）", "学段|寄宿生|班额", ...rows])[2];
  expect(mixed(["小学|1|5", "初中|1|6", "高中|1|略"])).toBe("班额");
  expect(mixed(["小学|1|5", "初中|1|6", "高中|1|7", "中职|1|略"])).toBe("班额（元/生/年）");
});

test("captions tell the kind of a table, by its title and by its unit", () => {
  const one = ["类别|标准|金额|人数", "甲|1|2|3", "乙|3|4|5"];
  expect(kinds(["预算测算", ...one])).toEqual(["budget-estimate A2:D4"]);
  expect(kinds(["发放明细", ...one])).toEqual(["subsidy-payment A2:D4"]);
  expect(kinds(one, { name: "测算" })).toEqual(["budget-estimate A1:D3"]);
  // 金额（元）: only a table of budgets has a lone sum.
  expect(kinds(["单位：元", "项目|合计", "甲|100", "乙|200"]).at(-1)).toBe("budget-detail A2:B4");
  expect(kinds(["说明", "项目|合计", "甲|100", "乙|200"]).at(-1)).toBe("none A2:B4");
});

test("what stands above the first header, between headers and without one", () => {
  const head = "村|人数|补贴金额";
  expect(kinds([head, ...BODY, head, ...BODY])).toEqual([
    "subsidy-payment A1:C3",
    "subsidy-payment A4:C6",
  ]);
  expect(kinds([head, ...BODY, "二季度", "单位：元", head, ...BODY])).toEqual([
    "subsidy-payment A1:C3",
    "subsidy-payment A6:C8",
  ]);
  expect(kinds(["丙|30|3000", "丁|40|4000", "二季度", head, ...BODY])).toEqual([
    "none A1:C2",
    "subsidy-payment A4:C6",
  ]);
  expect(kinds(["丙|30|3000", "丁|40|4000"])).toEqual(["none A1:C2"]);
  expect(segments(["东部|蓝卡", "甲|1"])[0]?.guess?.header).toEqual({ top: 0, bottom: 0 });
  expect(segments(["乙|1", "甲|1"])[0]?.guess).toBeUndefined();
  // From the top down, and of two side by side the left one first.
  expect(
    kinds(["|||村|人数|补贴金额", ...BODY.map((line) => `|||${line}`), "", head, ...BODY])
  ).toEqual(["subsidy-payment D1:F3", "subsidy-payment A5:C7"]);
});

test("the blocks of a form of 自评 that have no caption of their own have the form's", () => {
  const form = (title: string) =>
    segments([
      `${title}|||`,
      "项目|预算数|支出数|说",
      "甲|10|9|说",
      "一级指标|分值|得分|评分标准",
      "产出|10|9|按比例",
      "效益|10|9|按比例",
    ]).map(({ captions, match }) => `${match?.kind ?? "none"} ${captions.join("/")}`);
  expect(form("项目自评表")).toEqual(["budget-execution 项目自评表", "self-evaluation 项目自评表"]);
  expect(form("项目评价表")).toEqual(["budget-execution 项目评价表", "indicator-system "]);
});

describe("a table turned on its side", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "a budget",
      ["预算资金|133", "到位资金|133", "支出资金|100"],
      ["budget-execution A1:C2 turned"],
    ],
    [
      "a budget below its caption",
      ["支出表", "预算资金|133", "支出资金|100"],
      ["budget-execution B1:C2 turned"],
    ],
    [
      "a budget below a line of other things",
      ["编号|A1", "预算资金|133", "支出资金|100"],
      ["budget-execution A1:C2 turned"],
    ],
    [
      "a payment",
      ["村|甲|乙", "人数|10|20", "补贴金额|1000|2000"],
      ["subsidy-payment A1:C3 turned"],
    ],
    ["heads and money without names", ["人数|10|20", "补贴金额|1000|2000"], ["none A1:C2"]],
    ["a scale", ["等级|优|良", "分值范围|90-100|80-90"], ["grade-scale A1:B3 turned"]],
    ["standards", ["类别|自理|失能", "补贴标准|100|200"], ["rate-standard A1:B3 turned"]],
    ["scores", ["一级指标|产出|效益", "分值|50|50", "得分|40|45"], ["none A1:C3"]],
    [
      "a budget of thirteen columns",
      [`预算资金${"|1".repeat(12)}`, `支出资金${"|1".repeat(12)}`],
      ["none A1:M2"],
    ],
    [
      "a budget of twelve columns",
      [`预算资金${"|1".repeat(11)}`, `支出资金${"|1".repeat(11)}`],
      ["budget-execution A1:B12 turned"],
    ],
    ["one column", ["预算资金", "支出资金"], ["none A1:A2"]],
  ])("%s", (_name, lines, expected) => {
    expect(kinds(lines)).toEqual(expected);
  });

  it("is an estimate, or a payment, where heads and money stand in it", () => {
    const lines = ["类别|甲|乙", "人数|10|20", "标准|100|100", "金额|1000|2000"];
    expect(kinds(lines, { name: "测算" })).toEqual(["budget-estimate A1:D3 turned"]);
    expect(kinds(["姓名|甲|乙", "月数|10|20", "补贴金额|1000|2000"])).toEqual(["none A1:C3"]);
  });

  it("is 40 rows high at most", () => {
    const high = (rows: number) =>
      kinds([
        "预算资金|133",
        "支出资金|100",
        "到位资金|100",
        "执行率|1",
        ...Array.from({ length: rows - 4 }, (_, at) => `说${String(at)}|字`),
      ])[0]?.includes("turned");
    expect([high(40), high(41)]).toEqual([true, false]);
    expect(
      kinds([...Array.from({ length: 45 }, () => ""), "预算资金|133", "支出资金|100"])
    ).toEqual(["budget-execution AT1:AU2 turned"]);
  });

  it("is none where it reads as well the usual way", () => {
    expect(kinds(["项目|预算资金|支出资金", "预算资金|1|2", "支出资金|3|4"])).toEqual([
      "budget-execution A1:C3",
    ]);
    expect(kinds(["项目|金额（元）", "预算资金|133", "支出资金|100"])).toEqual([
      "budget-execution A1:C2 turned",
    ]);
  });

  it("counts in what stands over its figures, and beside it", () => {
    expect(units(["项目|金额（万元）", "预算资金|133", "支出资金|100"])).toEqual(["万元"]);
    expect(units(["单位：万元", "预算资金|133", "支出资金|100"])).toEqual(["万元"]);
    expect(segments(["支出表", "预算资金|133", "支出资金|100"])[0]?.captions).toEqual(["支出表"]);
  });
});

describe("units that stand in the rows", () => {
  const facts = (lines: readonly string[]) => readFacts(book({ name: "表", rows: rowsOf(lines) }));

  it("count where the column says none", () => {
    const { payments } = facts([
      "项目|计量单位|数量|单价（元）|合价（元）",
      "桌|张|10|100|1000",
      "房|万平方米|2|100|2000000",
      "网|条|3|100|300",
    ]);
    const read = payments[0]?.rows.map(({ quantities }) =>
      quantities.map(({ reading }) =>
        reading.state === "figure"
          ? `${reading.figure.unit.text} ${reading.figure.value.toFixed()}`
          : reading.state
      )
    );
    expect(read).toEqual([["张 10"], ["万平方米 20000"], ["条 3"]]);
  });

  it("do not count where the column says its own, and of another dimension neither", () => {
    const { payments } = facts([
      "项目|计量单位|数量（个）|合价（元）",
      "桌|张|10|1000",
      "房|张|2|20",
      "网|张|无|30",
    ]);
    const read = payments[0]?.rows.map(({ quantities, amount }) =>
      [...quantities.map(({ reading }) => reading), amount].map((reading) =>
        reading.state === "figure" ? reading.figure.unit.text : reading.state
      )
    );
    expect(read).toEqual([
      ["个", "元"],
      ["个", "元"],
      ["dash", "元"],
    ]);
  });

  it("say in what the money is, where all of them say the same", () => {
    const unitOf = (first: string, second: string, header = "金额") =>
      facts([
        `项目|计价单位|数量|${header}`,
        `课|${first}|10|100`,
        `餐|${second}|20|200`,
        `会|${first}|20|200`,
      ]).tables[0]?.unit;
    expect(unitOf("元/次", "元/人")).toBe("元");
    expect(unitOf("万元/次", "万元/台")).toBe("万元");
    expect(unitOf("元/次", "万元/台")).toBeUndefined();
    expect(unitOf("次", "台")).toBeUndefined();
    expect(unitOf("元/次", "")).toBe("元");
    expect(unitOf("元/次", "元/人", "金额（千元）")).toBe("千元");
  });
});

test("合计 behind money is money, and behind heads it is not", () => {
  const columns = (line: string, body: readonly string[]) =>
    readFacts(book({ name: "表", rows: rowsOf([line, ...body]) })).tables[0]?.columns.map(
      ({ path, unit }) => `${path.join(">")} ${unit?.text ?? "-"}`
    );
  const head = "村|人数（人）|应发（元）|实发（元）";
  expect(columns(`${head}|合计`, ["东|1|20|30|50", "西|2|30|40|70"])?.at(-1)).toBe("合计 元");
  expect(columns(`${head}|总合计`, ["东|1|20|30|50", "西|2|30|40|70"])?.at(-1)).toBe("总合计 -");
  expect(columns(`${head}|合计`, ["东|1|20|30|略", "西|2|30|40|略"])?.at(-1)).toBe("合计 -");
  expect(columns(`${head}|合计`, ["东|1|20|30|略", "西|2|30|40|70"])?.at(-1)).toBe("合计 元");
});

test("a table reaches from its header to its last row, however it stands", () => {
  const ranges = (lines: readonly string[]) =>
    factsLines(readFacts(book({ name: "表", rows: rowsOf(lines) })))
      .filter((line) => line.startsWith("table "))
      .map((line) => line.split(" ").slice(1, 3).join(" "));
  const head = "村|人数|补贴金额（元）";
  expect(ranges(["支出表", head, ...BODY, "备注：无||"])).toEqual(["subsidy-payment 表!A2:C4"]);
  expect(ranges([head, ...BODY, "", head, ...BODY])).toEqual(["subsidy-payment 表!A1:C7"]);
  expect(ranges(["预算资金|133|20", "支出资金|100|20"])).toEqual(["budget-execution 表!A1:C2"]);
  expect(
    ranges(["丙|10|公示得10分", "丁|5|公示得5分", "", "三级指标|分值|评分细则", "甲|10|达标得10分"])
  ).toEqual(["indicator-system 表!A1:C5"]);
});
