import { message } from "../../../src/core/messages/message";
import type { Facts } from "../../../src/core/tables/facts";
import { type FindOptions, readFacts } from "../../../src/core/tables/find-tables";
import { formatRange } from "../../../src/core/values/cell-ref";
import { book } from "./book";
import { rowsOf } from "./typed-sheet";

/*
 * What a workbook's sheets come to together: which of its tables are scored, which are listed as none,
 * and what is asked once though it stands there twice.
 */

function facts(
  sheets: Readonly<Record<string, readonly string[]>>,
  options: FindOptions = {}
): Facts {
  const drafts = Object.entries(sheets).map(([name, lines]) => ({ name, rows: rowsOf(lines) }));
  return readFacts(book(...drafts), options);
}
const one = (lines: readonly string[], options: FindOptions = {}): Facts =>
  facts({ 表: lines }, options);

const SYSTEM = [
  "三级指标|分值|评分细则|得分",
  "补贴发放|10|达标得10分|9",
  "资金公示|5|公示得5分|5",
];
const PAYMENT = ["村|人数|补贴金额（元）", "东|10|1000", "西|20|2000"];
const UNKNOWN = ["东部|蓝卡|红卡", "甲|12|10", "乙|24|20"];

describe("what is scored", () => {
  const form = [
    "项目自评表",
    "三级指标|分值|年度指标值|得分",
    "补贴发放|10|100%|9",
    "资金公示|5|100%|5",
  ];
  const unpointed = [
    "项目自评表",
    "三级指标|分值|年度指标值|得分",
    "补贴发放||100%|",
    "资金公示||100%|",
  ];
  const leaves = ({ scoreTables }: Facts) => scoreTables.map((table) => table.leaves.length);

  it("is the system of indicators, or else the one form of 自评", () => {
    expect(leaves(one(SYSTEM))).toEqual([2]);
    expect(leaves(one(form))).toEqual([2]);
    expect(one(form).selfEvaluations).toHaveLength(1);
    expect(leaves(facts({ 一: SYSTEM, 二: form }))).toEqual([2]);
  });

  it("is no form where there are several, and none without points", () => {
    expect(leaves(facts({ 一: form, 二: form }))).toEqual([]);
    expect(leaves(facts({ 一: form, 二: unpointed }))).toEqual([2]);
    expect(leaves(one(unpointed))).toEqual([]);
  });

  it("is a form with some of its points, or with scores alone", () => {
    expect(leaves(one([...form.slice(0, 3), "资金公示||100%|"]))).toEqual([2]);
    expect(leaves(one([...form.slice(0, 2), "补贴发放||100%|9", "资金公示||100%|5"]))).toEqual([2]);
    expect(leaves(one([...form.slice(0, 2), "补贴发放|10|100%|", "资金公示|5|100%|"]))).toEqual([
      2,
    ]);
  });

  it("is no list of targets, which has neither weights nor scores", () => {
    const told = (header: string, first: string, second: string) => {
      const { targets, scoreTables } = one([header, first, second]);
      return [targets.length, scoreTables.length];
    };
    expect(told("三级指标|指标值|说", "补贴发放|≥95%|甲", "资金公示|≥90%|乙")).toEqual([2, 0]);
    expect(told("三级指标|指标值|分值", "补贴发放|≥95%|10", "资金公示|≥90%|5")).toEqual([0, 1]);
    expect(told("三级指标|指标值|得分", "补贴发放|≥95%|10", "资金公示|≥90%|5")).toEqual([0, 1]);
  });
});

describe("the points for 预算执行率", () => {
  const funds = [
    "项目自评表",
    "项目资金（万元）|全年预算数|全年执行数|分值|执行率|得分",
    "年度资金总额|100|90|10|90%|9",
  ];
  const indicators = [
    "三级指标|分值|年度指标值|得分",
    "补贴发放|50|100%|45",
    "资金公示|40|100%|40",
  ];
  const gap = (rows: number) => Array<string>(rows).fill("");
  const found = (sheets: Readonly<Record<string, readonly string[]>>) =>
    facts(sheets).selfEvaluations.map(({ funds: own }) => own?.line.name.text);

  it("are those of the block above, twelve rows up at most", () => {
    expect(found({ 自评: [...funds, ...indicators] })).toEqual(["年度资金总额"]);
    expect(found({ 自评: [...funds, ...gap(11), ...indicators] })).toEqual(["年度资金总额"]);
    expect(found({ 自评: [...funds, ...gap(12), ...indicators] })).toEqual([undefined]);
  });

  it("are not those of another form", () => {
    const below = [...indicators, "", ...funds.slice(1)];
    expect(found({ 自评一: funds, 自评二: indicators })).toEqual([undefined]);
    expect(found({ 自评: below })).toEqual([undefined]);
  });
});

describe("what became no table", () => {
  const rest = ({ unrecognised }: Facts) =>
    unrecognised.map(({ range, reason }) => `${formatRange(range)} ${reason.code}`);

  it("is listed with its headers", () => {
    const { unrecognised } = one([
      "东部|||西部",
      "|蓝卡|红卡|",
      "|（张）|（张）|",
      "甲|12|10|3",
      "乙|24|20|4",
    ]);
    expect(unrecognised.map(({ reason }) => reason.code)).toEqual(["table.no-header"]);
    const [found] = one(UNKNOWN).unrecognised;
    expect(found?.reason).toEqual(message("table.unknown-kind", { headers: "东部、蓝卡、红卡" }));
    expect(found?.slug).toBe("东部蓝卡红卡");
    const wide = one([`东部|${"蓝卡甲乙丙丁戊己庚".split("").join("|")}`, `甲${"|10".repeat(9)}`])
      .unrecognised[0];
    expect(wide?.reason).toEqual(
      message("table.unknown-kind", { headers: "东部、蓝、卡、甲、乙、丙、丁、戊" })
    );
  });

  it("has a header and no rows", () => {
    const { unrecognised, tables } = one(["支出表", "村|人数|补贴金额（元）", "备注：无|12|10"]);
    expect(tables).toEqual([]);
    expect(unrecognised).toEqual([
      {
        range: { sheet: "表", top: 1, left: 0, bottom: 2, right: 2 },
        reason: message("table.no-rows", { headers: "村、人数、补贴金额（元）" }),
      },
    ]);
  });

  it("is no list of one column, and no single row", () => {
    expect(rest(one(["|甲", "|乙", "|丙"]))).toEqual([]);
    expect(rest(one(["|12|甲|乙"]))).toEqual([]);
    expect(rest(one(["|12|甲", "|10|乙"]))).toEqual(["B1:C2 table.no-header"]);
    expect(rest(one(["|说|甲", "|话|乙"]))).toEqual(["B1:C2 table.no-figures"]);
    expect(rest(one(["|说|甲", ...Array<string>(50).fill("|话|乙"), "|12|丙"]))).toEqual([
      "B1:C52 table.no-figures",
    ]);
    expect(rest(one(["|说|甲", ...Array<string>(49).fill("|话|乙"), "|12|丙"]))).toEqual([
      "B1:C51 table.no-header",
    ]);
  });

  it("stays listed where a person named another one", () => {
    const lines = [...UNKNOWN, "", "北部|绿卡|黑卡", "甲|12|10", "乙|24|20"];
    expect(rest(one(lines))).toEqual(["A1:C3 table.unknown-kind", "A5:C7 table.unknown-kind"]);
    const named = one(lines, { choices: [{ sheet: "表", topLeft: "A1", kind: "budget-detail" }] });
    expect(rest(named)).toEqual(["A5:C7 table.unknown-kind"]);
    expect(named.tables.map(({ range }) => formatRange(range))).toEqual(["A1:C3"]);
  });

  it("is asked about once, though it stands there twice", () => {
    const table = (name: string) => [name, "甲村|分值|得分", "东|10|20", "西|30|40"];
    const asked = (first: string, second: string) =>
      one([...table(first), "", ...table(second)]).doubts.map(({ id }) => id);
    expect(asked("得分汇总", "得分汇总")).toEqual(["table.得分汇总"]);
    expect(asked("得分汇总", "得分明细")).toEqual(["table.得分汇总", "table.得分明细"]);
  });

  it("adds up all the same, unless a person left it out", () => {
    const lines = ["资产|原值|净值", "甲|12|10", "乙|24|20", "丙|4|5", "合计|40|35"];
    const sums = (options: FindOptions = {}) =>
      one(lines, options).totals.map(({ total }) => total.shown.toFixed());
    expect(sums()).toEqual(["40", "35"]);
    expect(sums({ answers: { "table.资产原值净值": "ignore" } })).toEqual([]);
    expect(sums({ answers: { "table.别的": "ignore" } })).toEqual(["40", "35"]);
  });
});

describe("answers of a questionnaire beside tables", () => {
  const answers = [
    "编号|服务态度是否满意|发放是否及时满意",
    ...Array.from({ length: 8 }, (_, at) => `${String(at + 1)}|${at % 3 ? "满意" : "不满意"}|满意`),
  ];

  it("leave the tables above and below them to be read", () => {
    const above = one([...PAYMENT, "", "", ...answers]);
    expect(above.payments).toHaveLength(1);
    expect(above.surveys).toHaveLength(1);
    const below = one([...answers, "", "", ...PAYMENT]);
    expect(below.payments).toHaveLength(1);
    expect(below.surveys).toHaveLength(1);
    expect(below.tables.map(({ id }) => id)).toEqual(["t1", "t2"]);
  });

  it("of two sheets are two tables", () => {
    const two = facts({ 一: answers, 二: answers, 三: PAYMENT });
    expect(two.tables.map(({ id }) => id)).toEqual(["t1", "t2", "t3"]);
    expect(two.surveys.map(({ table }) => table.id)).toEqual(["t2", "t3"]);
  });
});

describe("two columns that could be the budget", () => {
  const ask = (first: string, second: string, total: string) =>
    one([
      "预算执行表（单位：万元）",
      "项目|年初预算|年度预算|实际支出",
      first,
      second,
      total,
    ]).doubts.map(({ id }) => id);

  it("are a question where a row shows both, and they differ", () => {
    expect(ask("甲|10|11|9", "乙|5|5|4", "合计|15|16|13")).toHaveLength(1);
    expect(ask("甲|10|10|9", "乙|5|5|4", "合计|15|16|13")).toEqual([]);
    expect(ask("甲|10|10|9", "乙|5||4", "合计|15|10|13")).toEqual([]);
    expect(ask("甲|10|10|9", "乙||5|4", "合计|10|15|13")).toEqual([]);
  });
});

test("合计 with a unit of its own behind money keeps it", () => {
  const last = (header: string) =>
    one([
      `村|人数（人）|应发（元）|实发（元）|${header}`,
      "东|1|20|30|50",
      "西|2|30|40|70",
    ]).tables[0]?.columns.at(-1)?.unit?.text;
  expect([last("合计（人）"), last("合计"), last("面积")]).toEqual(["人", "元", undefined]);
});
