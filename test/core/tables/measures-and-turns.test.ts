import { measureRows } from "../../../src/core/tables/measure-rows";
import { textOf, viewOfLines } from "./typed-sheet";
import { findSegments } from "../../../src/core/tables/find-segments";

/*
 * Tables whose rows are of several measures, 人数 and 金额 below each other: read the usual way, heads
 * and money would be added up in one column.
 */

function found(lines: readonly string[], formats: Readonly<Record<string, string>> = {}): string {
  const view = viewOfLines(lines, [], { formats });
  const block = { top: 0, left: 0, bottom: lines.length - 1, right: view.columnCount - 1 };
  const rows = measureRows(view, block);
  if (!rows) return "none";
  const { header, top, bottom, words } = rows;
  return `${String(header)}: ${String(top)}-${String(bottom)} [${words.join(",")}]`;
}

const HEAD = "类别|项目|东镇|西镇";
const ONE = ["一级|人数|10|12", "一级|金额|100|120"];
const TWO = ["二级|人数|5|4", "二级|金额|50|40"];
/** Rows of two classes, each with these measures. */
const of = (...measures: readonly string[]): readonly string[] => [
  HEAD,
  ...["甲", "乙"].flatMap((name) => measures.map((measure) => `${name}|${measure}|1|2`)),
];
const YES = "0: 1-4 [0,1]";

test.each<[string, readonly string[], string]>([
  [
    "an index, and four columns of words",
    [
      "序号|b|c|类别|项目|东|西",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `1|y|z|${words}|1|2`),
    ],
    "0: 1-4 [1,2,3,4]",
  ],
  [
    "an index, and five columns of words",
    [
      "序号|a|b|c|类别|项目|东|西",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map(
        (words) => `1|x|y|z|${words}|1|2`
      ),
    ],
    "none",
  ],
  [
    "an index, and three columns of words",
    [
      "序号|c|类别|项目|东|西",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `1|z|${words}|1|2`),
    ],
    "0: 1-4 [1,2,3]",
  ],
  [
    "measures under 序号",
    [
      "序号|类别|村|东镇|西镇",
      "人数|一级|a|1|2",
      "金额|一级|a|1|2",
      "人数|二级|a|1|2",
      "金额|二级|a|1|2",
    ],
    "none",
  ],
  [
    "a column of figures before the measure",
    [
      "片区|类别|数|项目|东镇|西镇",
      "a|一级|1|人数|1|2",
      "a|一级|1|金额|1|2",
      "a|二级|1|人数|1|2",
      "a|二级|1|金额|1|2",
    ],
    "none",
  ],
  [
    "an index, and a row without figures",
    [
      "序号|项目|类别|东镇|西镇",
      "1|人数|一级|1|2",
      "2|金额|一级|1|2",
      "3|人数|二级|1|2",
      "4|金额|二级|1|2",
      "5|人数|三级||",
      "6|金额|三级|1|2",
    ],
    "0: 1-4 [2,1]",
  ],
  ["a text among the figures", [HEAD, "一级|人数|10|12", "一级|金额|略|120", ...TWO], YES],
  ["an error among the names", [HEAD, "一级|人数|10|12", "#REF!|金额|100|120", ...TWO], "none"],
  [
    "a blank column behind the words",
    [
      "类别|项目||东镇|西镇",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `${words}||1|2`),
    ],
    YES,
  ],
  [
    "a column of dashes behind the words",
    [
      "类别|项目|注|东镇|西镇",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `${words}|—|1|2`),
    ],
    YES,
  ],
  [
    "a figure without a name in the last row",
    ["类别|项目|东镇|西镇|", ...ONE, "二级|人数|5|4", "二级|金额|50|40|7"],
    "none",
  ],
  [
    "one measure again and again",
    [HEAD, "一级|人数|1|2", "二级|人数|1|2", "三级|人数|1|2", "一级|金额|1|2"],
    "none",
  ],
  [
    "one sort, with totals of two of three",
    [
      HEAD,
      ...["中央资金", "县级资金", "省级资金"].map((word) => `一级|${word}|1|2`),
      "二级|省级资金|1|2",
      "合计|中央资金|1|2",
      "合计|县级资金|1|2",
    ],
    "none",
  ],
  [
    "one sort, with totals behind the measure",
    [
      "项目|类别|东镇|西镇",
      "中央资金|一级|1|2",
      "县级资金|一级|1|2",
      "中央资金|合计|1|2",
      "县级资金|合计|1|2",
    ],
    "0: 1-4 [1,0]",
  ],
  [
    "words only",
    ["类别|项目|东镇|西镇", "一级|人数|a|b", "一级|金额|a|b", "二级|人数|a|b", "二级|金额|a|b"],
    "none",
  ],
  [
    "names for figures",
    [
      "类别|项目|东镇|西镇|丙",
      ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `${words}|1|2|字`),
    ],
    YES,
  ],
])("%s", (_name, lines, expected) => {
  expect(found(lines)).toBe(expected);
});

test("dates are figures, and no names", () => {
  const lines = [HEAD, "45000|人数|1|2", "45001|金额|1|2", "45002|人数|1|2", "45003|金额|1|2"];
  const dated = [
    "日期|类别|项目|东镇|西镇",
    ...["一级|人数", "一级|金额", "二级|人数", "二级|金额"].map((words) => `说|${words}|1|2`),
  ];
  expect(found(lines, { A: "yyyy-mm-dd" })).toBe("none");
  expect(found(dated)).toBe("0: 1-4 [0,1,2]");
  expect(
    found(
      dated.map((line) => line.replace("说", "45000")),
      { A: "yyyy-mm-dd" }
    )
  ).toBe("none");
});

test.each<[string, readonly string[], string]>([
  ["月数 | 天数", ["月数", "天数"], "none"],
  ["月数 | 人数", ["月数", "人数"], YES],
  ["执行率 | 占比", ["执行率", "占比"], "none"],
  ["执行率 | 标准", ["执行率", "标准"], YES],
  ["比重 | 进度", ["比重", "进度"], "none"],
  ["标准 | 单价", ["标准", "单价"], "none"],
  ["预算数 | 计划数", ["预算数", "计划数"], "none"],
  ["任务 | 目标量", ["任务", "目标量"], "none"],
  ["年度完成值 | 应完成指标", ["年度完成值", "应完成指标"], "none"],
  ["支出数 | 完成数", ["支出数", "完成数"], "none"],
  ["下达数 | 支出数", ["下达数", "支出数"], "none"],
  ["下达数 | 预算数", ["下达数", "预算数"], YES],
  ["已到位数 | 实际", ["已到位数", "实际"], "none"],
  ["人数 | 户数", ["人数", "户数"], "none"],
  ["金额 | 应发 | 工资", ["金额", "应发", "工资"], "none"],
  ["人数 | 应发", ["人数", "应发"], YES],
  ["人数 | 工资", ["人数", "工资"], YES],
  ["人数 | 津贴", ["人数", "津贴"], YES],
  ["人数 | 中央资金", ["人数", "中央资金"], YES],
  ["金额 | 中央资金", ["金额", "中央资金"], "none"],
  ["人数 | 人员经费", ["人数", "人员经费"], "none"],
  ["人数 | 资金情况", ["人数", "资金情况"], "none"],
  ["人数 | 借款性质款", ["人数", "借款性质款"], "none"],
  ["人数 | 说明", ["人数", "说明"], "none"],
])("%s are measures of more than one sort", (_name, measures, expected) => {
  expect(found(of(...measures))).toBe(measures.length > 2 ? expected.replace("4", "6") : expected);
});

test("a word of 24 letters may be a measure, a longer one is a sentence", () => {
  const long = (letters: number) => `${"实".repeat(letters - 2)}标准`;
  expect([found(of(long(24), "人数")), found(of(long(25), "人数"))]).toEqual([YES, "none"]);
});

describe("such a table, turned", () => {
  const turned = (lines: readonly string[], merges: readonly string[] = []) =>
    findSegments(viewOfLines(lines, merges)).map(
      ({ isTransposed, area, columns, captions, captionUnits, match }) => ({
        isTransposed,
        area: textOf(area),
        columns: columns.map(({ path, unit }) => path.join(">") + (unit ? `（${unit.text}）` : "")),
        captions,
        units: captionUnits.map(({ text }) => text),
        match: match
          ? [
              match.kind,
              ...[...match.roles].sort(([a], [b]) => a - b).map(([, role]) => role),
            ].join(" ")
          : "none",
      })
    );

  it("has a column for each measure of each class, and is a payment where money has its heads", () => {
    expect(turned(["补贴发放表（单位：元）", HEAD, ...ONE, ...TWO])).toEqual([
      {
        isTransposed: true,
        area: "B1:F4",
        columns: ["名称", "一级>人数", "一级>金额", "二级>人数", "二级>金额"],
        captions: ["补贴发放表（单位：元）"],
        units: ["元"],
        match: "subsidy-payment name quantity amount quantity amount",
      },
    ]);
  });

  it("is a list of figures that nothing is known of where it has no money or no heads", () => {
    const match = (lines: readonly string[]) => turned(lines).map((each) => each.match);
    expect(match(of("预算数", "支出数"))).toEqual(["budget-detail name"]);
    expect(match(of("人数", "执行率"))).toEqual(["budget-detail name"]);
    expect(match(of("月数", "补贴金额"))).toEqual(["budget-detail name"]);
    expect(match(of("人数", "标准", "金额"))).toEqual([
      "subsidy-payment name quantity rate amount quantity rate amount",
    ]);
  });

  it("keeps class before measure before unit, in whatever order they stand", () => {
    const lines = [
      "单位|项目|类别|东镇|西镇",
      "人|人数|一级|10|12",
      "元|金额|一级|100|120",
      "人|人数|二级|5|4",
      "元|金额|二级|50|40",
    ];
    expect(turned(lines)[0]?.columns).toEqual([
      "名称",
      "一级>人数（人）",
      "一级>金额（元）",
      "二级>人数（人）",
      "二级>金额（元）",
    ]);
    // Merged down, the class stands in its first row only, wherever its column is.
    const merged = lines.map((line, at) =>
      at === 2 || at === 4 ? line.replace(/[一二]级/u, "") : line
    );
    expect(turned(merged, ["C2:C3", "C4:C5"])[0]?.columns).toEqual(turned(lines)[0]?.columns);
    expect(turned(merged, ["C2:C3", "C4:C5"])[0]?.match).toBe(
      "subsidy-payment name quantity amount quantity amount"
    );
  });
});
