import { columnUnit } from "../../../src/core/tables/column-unit";
import { splitHeader, unitsInCaption } from "../../../src/core/tables/unit";
import type { TableKind } from "../../../src/core/tables/table";

/** `money 万元 10000 year` for a column of a role, under a caption. */
function told(header: string, role: string, caption = "", kind: TableKind = "subsidy-payment") {
  const levels = header.split(" > ").map(splitHeader);
  const path = levels.map(({ text }) => text);
  const unit = levels.at(-1)?.unit;
  const column = { column: 0, path, shownPath: path, numeric: 1, ...(unit ? { unit } : {}) };
  const found = columnUnit(column, role, kind, unitsInCaption(caption));
  const { dimension, text, scale, per, flow } = found;
  return [
    dimension,
    text || "-",
    scale.toFixed(),
    ...(per ? [per] : []),
    ...(flow ? ["flow"] : []),
  ].join(" ");
}

// A figure in the wrong unit is wrong ten thousand times over.
describe("the unit of a column", () => {
  it.each([
    "amount",
    "due",
    "outstanding",
    "supplement",
    "taken-off",
    "budget",
    "received",
    "paid",
  ])("%s is money: its own unit, its caption's, or open", (role) => {
    expect([
      told("补贴（千元）", role, "单位：万元"),
      told("补贴", role, "单位：万元、人次"),
      told("补贴", role, "单位：人次"),
      told("补贴（人）", role, "单位：万元"),
      told("补贴（人）", role),
    ]).toEqual([
      "money 千元 1000",
      "money 万元 10000",
      "none - 1",
      "money 万元 10000",
      "count 人 1",
    ]);
  });

  it.each([
    ["quantity", "人数", "", "count 人 1"],
    ["quantity", "自理", "", "count - 1"],
    ["quantity", "自理", "单位：户", "count 户 1"],
    ["quantity", "人次", "单位：户", "count 人次 1 flow"],
    ["quantity", "补贴人·月", "单位：户", "count 人·月 1 flow"],
    ["quantity", "人月数", "", "count 人月 1 flow"],
    ["quantity", "户数", "单位：人", "count 人 1"],
    ["quantity", "户数", "", "count 户 1"],
    ["quantity", "床位", "", "count 床 1"],
    ["quantity", "受助户人数", "", "count 户 1"],
    ["quantity", "自理（台）", "单位：人", "count 台 1"],
    ["quantity", "自理（元）", "单位：人", "count 人 1"],
    ["quantity", "自理（%）", "单位：人", "count 人 1"],
    ["quantity-total", "合计", "单位：人次", "count 人次 1 flow"],
    ["applied", "自理", "单位：人次", "count 人次 1 flow"],
    ["audited", "自理", "单位：人次", "count 人次 1 flow"],
    ["months", "月数", "单位：人", "count 月 1 month"],
    ["months", "月数（个月）", "", "count 个月 1 month"],
    ["days", "天数", "单位：人", "count 天 1"],
    ["days", "课时（课时）", "", "count 课时 1"],
  ])("%s %s, %s: %s", (role, header, caption, unit) => {
    expect(told(header, role, caption)).toBe(unit);
  });

  it.each([
    ["标准（元/人/年）", "", "rate 元/人/年 1 year"],
    ["年绩效（元/人）", "", "rate 元/人 1 year"],
    ["月补助（元/人）", "", "rate 元/人 1 month"],
    ["补助（元/人）", "", "rate 元/人 1 once"],
    ["年补助（元/次）", "", "rate 元/次 1 once"],
    ["年级补助（元/人）", "", "rate 元/人 1 once"],
    ["2023年标准（元/人）", "", "rate 元/人 1 once"],
    ["年标准（元/人/月）", "", "rate 元/人/月 1 month"],
    ["标准（元）", "", "rate 元 1 once"],
    ["月标准（元）", "", "rate 元 1 month"],
    ["每人每年（百元）", "", "rate 百元 100 year"],
    ["每人每月（元）", "", "rate 元 1 month"],
    ["月人均（元）", "", "rate 元 1 month"],
    ["标准", "单位：元/人/月", "rate 元/人/月 1 month"],
    ["标准", "单位：元", "rate - 1 once"],
    ["月标准", "单位：千元", "rate 千元 1000 month"],
    ["年标准", "单位：千元", "rate 千元 1000 year"],
    ["年标准", "", "rate - 1 year"],
    ["12月份标准", "", "rate - 1 once"],
    ["月标准 > 每人每年", "", "rate 每人每年 1 year"],
  ])("rate %s, %s: %s", (header, caption, unit) => {
    expect(told(header, "rate", caption)).toBe(unit);
  });

  it("of a rate in a table of scores is a ratio", () => {
    for (const kind of ["score-summary", "indicator-system"] as const)
      expect([
        told("得分率", "rate", "单位：元/人/月", kind),
        told("得分率%", "rate", "", kind),
      ]).toEqual(["ratio - 1", "ratio % 0.01"]);
  });

  it.each([
    ["execution-rate", "执行率", "ratio - 1"],
    ["received-rate", "到位率（%）", "ratio % 0.01"],
    ["overall", "满意度（元）", "ratio - 1"],
    ["weight", "分值", "points 分 1"],
    ["weight", "权重（%）", "points % 1"],
    ["score", "得分（元）", "points 分 1"],
    ["deduction", "扣分", "points 分 1"],
    ["lower", "下限", "points 分 1"],
    ["upper", "上限", "points 分 1"],
    ["name", "机构", "none - 1"],
    ["note", "备注（元）", "money 元 1"],
    ["other", "配套资金", "money 万元 10000"],
    ["other", "教师数", "count - 1"],
    ["other", "合计", "money 万元 10000"],
    ["other", "差额", "money 万元 10000"],
    ["other", "合计数据", "none - 1"],
    ["other", "甲", "none - 1"],
    ["other", "比例", "none - 1"],
    ["other", "改造 > 完成率（户）", "ratio - 1"],
    ["other", "占比（万元）", "ratio - 1"],
    ["other", "比重（元）", "ratio - 1"],
    ["other", "比重大（元）", "money 元 1"],
    ["other", "完成率（分）", "points 分 1"],
    ["other", "完成率（元/人）", "rate 元/人 1 once"],
    ["other", "完成率（%）", "ratio % 0.01"],
    ["other", "改造 > 完成数（户）", "count 户 1"],
    ["other", "补贴 > 合计", "money 万元 10000"],
    ["other", "甲 > 总合计", "none - 1"],
  ])("%s %s under 万元: %s", (role, header, unit) => {
    expect(told(header, role, "单位：万元")).toBe(unit);
  });

  it("of 合计 is open where heads are counted too", () => {
    expect(told("合计", "other", "单位：万元、人")).toBe("none - 1");
    expect(told("教师数", "other", "单位：万元、人")).toBe("count 人 1");
  });
});
