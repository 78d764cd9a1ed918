import { assemble } from "../../../src/core/tables/assemble";
import { findSegments } from "../../../src/core/tables/find-segments";
import type { Segment } from "../../../src/core/tables/segment";
import { titleOf } from "../../../src/core/tables/table-title";
import { textOf, viewOfLines } from "./typed-sheet";

/*
 * Pages of one table that are put together, and tables that are kept apart. A page that is lost is a
 * page nobody adds up; two tables taken for one are added up twice.
 */

const kindOf = ({ match }: Segment): string => match?.kind ?? "none";

/** `subsidy-payment A1 2-3,6-7 标题` for each table, `? A5:B6` for what became none. */
function tables(lines: readonly string[], merges: readonly string[] = []): readonly string[] {
  const { assemblies, rest } = assemble(findSegments(viewOfLines(lines, merges)));
  return [
    ...assemblies.map(({ lead, bodies, captions }) => {
      const rows = bodies.map(({ top, bottom }) => `${String(top + 1)}-${String(bottom + 1)}`);
      return [kindOf(lead), String(lead.area.top + 1), rows.join(","), ...captions].join(" ");
    }),
    ...rest.map((segment) => `? ${kindOf(segment)} ${textOf(segment.area)}`),
  ];
}

const HEAD = "村|人数|补贴金额";
const PAGE = [HEAD, "甲|10|1000", "乙|20|2000"];
const PAID = "subsidy-payment";

test.each<[string, readonly string[], readonly string[]]>([
  ["a header again", [...PAGE, "", ...PAGE], [`${PAID} 1 2-3,6-7`]],
  ["a header again, right below", [...PAGE, ...PAGE], [`${PAID} 1 2-3,5-6`]],
  ["three pages", [...PAGE, "", ...PAGE, "", ...PAGE], [`${PAID} 1 2-3,6-7,10-11`]],
  [
    "other columns",
    [...PAGE, "", "村|补贴金额|人数", "甲|1000|10"],
    [`${PAID} 1 2-3`, `${PAID} 5 6-6`],
  ],
  [
    "other words",
    [...PAGE, "", "村|人数|实发金额", "甲|10|1000"],
    [`${PAID} 1 2-3`, `${PAID} 5 6-6`],
  ],
  [
    "the same words a column further right",
    [...PAGE, "", ...PAGE.map((line) => `|${line}`)],
    [`${PAID} 1 2-3`, `${PAID} 5 6-7`],
  ],
  ["a caption between", [...PAGE, "", "二季度", ...PAGE], [`${PAID} 1 2-3`, `${PAID} 6 7-8`]],
  ["续表 between", [...PAGE, "", "续表", ...PAGE], [`${PAID} 1 2-3,7-8`]],
  ["a unit between", [...PAGE, "", "||单位：元", ...PAGE], [`${PAID} 1 2-3,7-8`]],
  ["a unit in brackets between", [...PAGE, "", "（金额单位：元）", ...PAGE], [`${PAID} 1 2-3,7-8`]],
  [
    "单位 in a title between",
    [...PAGE, "", "二季度（单位：元）", ...PAGE],
    [`${PAID} 1 2-3`, `${PAID} 6 7-8`],
  ],
  [
    "its own title with its unit between",
    ["支出表（单位：元）", ...PAGE, "", "支出表（单位：元）", ...PAGE],
    [`${PAID} 2 3-4,8-9`],
  ],
  [
    "a caption that only speaks of 单位",
    [...PAGE, "", "各单位", ...PAGE],
    [`${PAID} 1 2-3`, `${PAID} 6 7-8`],
  ],
  ["a total above", [...PAGE, "合计|30|3000", "", ...PAGE], [`${PAID} 1 2-4`, `${PAID} 6 7-8`]],
  ["共 计 above", [...PAGE, "共 计|30|3000", "", ...PAGE], [`${PAID} 1 2-4`, `${PAID} 6 7-8`]],
  ["总  计 above", [...PAGE, "总  计|30|3000", "", ...PAGE], [`${PAID} 1 2-4`, `${PAID} 6 7-8`]],
  ["合  计 above", [...PAGE, "合  计|30|3000", "", ...PAGE], [`${PAID} 1 2-4`, `${PAID} 6 7-8`]],
  ["小计 above", [...PAGE, "小计|30|3000", "", ...PAGE], [`${PAID} 1 2-4,7-8`]],
  [
    "a name that ends in 合计 above",
    [...PAGE, "补贴合计|30|3000", "", ...PAGE],
    [`${PAID} 1 2-4,7-8`],
  ],
  [
    "a total two rows up",
    [...PAGE, "合计|3|3", "甲|1|2", "乙|1|2", "", ...PAGE],
    [`${PAID} 1 2-6`, `${PAID} 8 9-10`],
  ],
  [
    "a total three rows up",
    [...PAGE, "合计|3|3", "甲|1|2", "乙|1|2", "丙|1|2", "", ...PAGE],
    [`${PAID} 1 2-7,10-11`],
  ],
  [
    "a total in the last column",
    [HEAD, "甲|10|1000", "乙|20|合计3000", "", ...PAGE],
    [`${PAID} 1 2-3`, `${PAID} 5 6-7`],
  ],
  [
    "合计 as the header of a short page",
    ["合计|人数|补贴金额|村", "10|10|1000|甲", "", "合计|人数|补贴金额|村", "10|10|1000|甲"],
    [`${PAID} 1 2-2,5-5`],
  ],
])("a table after %s", (_name, lines, expected) => {
  expect(tables(lines)).toEqual(expected);
});

const SYSTEM = ["三级指标|分值|评分细则", "甲|10|达标得10分", "乙|5|达标得5分"];

test("a system of indicators goes on below captions and totals", () => {
  expect(tables([...SYSTEM, "合计|15|", "", "产出", ...SYSTEM])).toEqual([
    "indicator-system 1 2-4,8-9",
  ]);
  expect(tables([...SYSTEM, "合计|15|", "", "产出", ...PAGE])).toEqual([
    "indicator-system 1 2-4",
    `${PAID} 7 8-9`,
  ]);
});

test("a page that tells what the table is leads it, whichever comes first", () => {
  const head = "村|人数|补贴金额|备注";
  const blank = [head, "甲|略|略|略", "乙|略|略|略"];
  const page = [head, "甲|10|1000|略", "乙|20|2000|略"];
  expect(tables([...blank, "", ...page])).toEqual([`${PAID} 5 2-3,6-7`]);
  expect(tables([...page, "", ...blank])).toEqual([`${PAID} 1 2-3,6-7`]);
  expect(tables(blank)).toEqual(["? none A1:D3"]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["with names and figures", ["丙|30|3000", "丁|40|4000"], [`${PAID} 1 2-3,5-6`]],
  ["of one row", ["丙|30|3000"], [`${PAID} 1 2-3,5-5`]],
  ["with a figure alone", ["|3|"], [`${PAID} 1 2-3`, "? none B5:B5"]],
  ["with a text alone", ["丙||"], [`${PAID} 1 2-3`, "? none A5:A5"]],
  ["with dashes for figures", ["丙|—|3000"], [`${PAID} 1 2-3,5-5`]],
  ["with errors for figures", ["丙|#REF!|3000"], [`${PAID} 1 2-3,5-5`]],
  ["with a column more", ["丙|30|3000|9", "丁|40|4000|9"], [`${PAID} 1 2-3`, "? none A5:D6"]],
  ["with texts for figures", ["丙|略|略", "丁|略|略"], [`${PAID} 1 2-3`, "? none A5:C6"]],
  ["with texts in one of three columns", ["丙|略|3", "丁|略|4"], [`${PAID} 1 2-3`, "? none A5:C6"]],
  ["half of texts", ["丙|略|3", "丁|40|4"], [`${PAID} 1 2-3,5-6`]],
  ["with names only", ["丙||", "丁||"], [`${PAID} 1 2-3`, "? none A5:A6"]],
  ["with names and one column of figures", ["丙||3", "丁||4"], [`${PAID} 1 2-3,5-6`]],
])("rows below a gap, %s", (_name, more, expected) => {
  expect(tables([...PAGE, "", ...more])).toEqual(expected);
});

test("rows left of a table are not its own", () => {
  const right = PAGE.map((line) => `|${line}`);
  expect(tables([...right, "", "序|丙|30|3000", "序|丁|40|4000"])).toEqual([
    `${PAID} 1 2-3`,
    "? none A5:D6",
  ]);
});

test("three of four columns that are alike are enough, two of three are not", () => {
  const wide = ["村|人数|标准|补贴金额", "甲|10|100|1000", "乙|20|100|2000"];
  expect(tables([...wide, "", "丙|略|100|3000", "丁|略|100|4000"])).toEqual([`${PAID} 1 2-3,5-6`]);
  expect(tables([...wide, "", "丙|略|略|3000", "丁|略|略|4000"])).toEqual([
    `${PAID} 1 2-3`,
    "? none A5:D6",
  ]);
  // Half of the figures of the table are there, and half of the rows below.
  const half = ["村|人数|补贴金额", "甲|10|1000", "乙|20|略"];
  expect(tables([...half, "", "丙|1|略", "丁|2|5"])).toEqual([`${PAID} 1 2-3,5-6`]);
});

test("what a long stretch holds is seen in its first rows", () => {
  const long = (at: number): readonly string[] =>
    tables([
      ...PAGE,
      "",
      ...Array.from({ length: 420 }, (_, row) => (row < at ? "丙|1|2" : "丙|略|略")),
    ]);
  expect(long(101)).toEqual([`${PAID} 1 2-3,5-424`]);
  expect(long(100)).toEqual([`${PAID} 1 2-3`, "? none A5:C424"]);
});

test("a stretch without a header before a system of indicators is its first page", () => {
  const first = ["丙|10|公示得10分", "丁|5|公示得5分"];
  expect(tables(["过程", ...first, "", ...SYSTEM])).toEqual(["indicator-system 5 1-3,6-7"]);
  expect(tables(["决策指标", "", "", "过程", ...first, "", ...SYSTEM]).at(0)).toContain(
    "indicator-system 8"
  );
  // Without a figure it is a form's head.
  expect(tables(["部门|民政局|公示", "电话|无|公示", "", ...SYSTEM])).toEqual([
    "indicator-system 4 5-6",
    "? none A1:C2",
  ]);
  expect(tables(["丙|10|100", "丁|20|200", "", ...PAGE])).toEqual([
    `${PAID} 4 5-6`,
    "? none A1:C2",
  ]);
});

test("what stands below a table whose first page stands above it still is its own", () => {
  const first = ["丙|10|公示得10分", "丁|5|公示得5分"];
  const last = ["戊|10|公开得10分", "己|5|公开得5分"];
  expect(tables([...first, ...Array<string>(7).fill(""), ...SYSTEM, "", ...last])).toEqual([
    "indicator-system 10 1-2,11-12,14-15",
  ]);
});

test("eight rows of a gap part what goes on, and a table turned has no second page", () => {
  const gap = (rows: number) =>
    tables([...PAGE, ...Array<string>(rows).fill(""), "丙|3|30", "丁|4|40"]);
  expect(gap(7)).toEqual([`${PAID} 1 2-3,11-12`]);
  expect(gap(8)).toEqual([`${PAID} 1 2-3`, "? none A12:C13"]);
  const turned = ["预算资金|133|20", "到位资金|133|20", "支出资金|100|20"];
  expect(tables([...turned, "", "丙|1|1", "丁|2|1"]).length).toBe(2);
});

test("the title of a table is what names it, not its unit and not a remark", () => {
  const title = (captions: readonly string[], more: readonly string[] = [], bodies = 1) => {
    const [lead] = findSegments(viewOfLines(PAGE));
    if (!lead) return "no segment";
    const body = { top: 1, bottom: 2 };
    return titleOf({
      lead: { ...lead, captions },
      bodies: Array.from({ length: bodies }, () => body),
      captions: more,
    });
  };
  expect([
    title([]),
    title(["单位：元"]),
    title(["（单位：元）", "金额单位：元", "(金额单位：元)"]),
    title(["按实有人数", "附表1 支出"]),
    title(["按实有人数", "附件 二"]),
    title(["按实有人数", "表三"]),
    title(["按实有人数", "表 3-1"]),
    title(["按实有人数", "支出情况"]),
    title(["按实有人数", "支出表（2023年）"]),
    title(["按实有人数", "支出表（一）说明"]),
    title(["按实有人数", "关于表1的说"]),
    title(["按实有人数", "支出"]),
    title(["填报单位：某局", "支出"]),
    title(["支出"], ["全部 花名册"]),
    title(["指标体系（产出）"], [], 2),
    title(["指标体系（产出）"], [], 1),
    title(["指标体系（二〇二三年全年产出情况）"], [], 2),
    title(["指标体系（产出）表"], [], 2),
  ]).toEqual([
    undefined,
    undefined,
    undefined,
    "附表1 支出",
    "附件 二",
    "表三",
    "表 3-1",
    "支出情况",
    "支出表（2023年）",
    "按实有人数",
    "按实有人数",
    "按实有人数",
    "填报单位：某局",
    "全部 花名册",
    "指标体系",
    "指标体系（产出）",
    "指标体系（二〇二三年全年产出情况）",
    "指标体系（产出）表",
  ]);
});
