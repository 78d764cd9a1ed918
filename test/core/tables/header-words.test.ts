import { speaksOf } from "../../../src/core/tables/header-speech";
import { isHeaderWord } from "../../../src/core/tables/header-words";

describe("isHeaderWord", () => {
  it("knows what heads columns in any kind of table, times too", () => {
    const words =
      "序号 养老机构 补贴金额 人数 一级指标 评分细则 分值范围 满意 满意（了解、有效） 财政补贴80% 财政补贴12.5% 得分（100分） 第二批 2023年 实付培训费用";
    expect(words.split(" ").filter((word) => !isHeaderWord(word))).toEqual([]);
  });

  it("leaves names, sentences and rules to the rows", () => {
    const words = [
      "",
      "常青",
      "得分=预算执行率×5",
      "得分＝执行率",
      "按完成率得分",
      "数量（50分）",
      "任务完成率（12.5分）",
      "任务完成率（12.25分）",
      "得5分的执行率",
      "预算执行率，完成率",
      "预算执行率。",
      "预算执行率；完成率",
      "预算执行率;完成率",
      `预算${"各".repeat(36)}执行率`,
    ];
    expect(words.filter(isHeaderWord)).toEqual([]);
    // 40 characters may head a column, one more may not.
    expect(isHeaderWord(`${"各".repeat(37)}执行率`)).toBe(true);
    expect(isHeaderWord(`${"各".repeat(38)}执行率`)).toBe(false);
  });

  it("says the same when it is asked again", () => {
    expect([
      isHeaderWord("序号"),
      isHeaderWord("序号"),
      isHeaderWord("常青"),
      isHeaderWord("常青"),
    ]).toEqual([true, true, false, false]);
  });
});

test.each([
  ["发放金额 > 4月", "money"],
  ["补贴", "money"],
  ["自筹", "money"],
  ["Amount", "money"],
  ["护理补贴 > 人数", "count"],
  ["床数", "count"],
  ["床位数", "count"],
  ["人次合计", "count"],
  ["面积", "count"],
  ["面积小计", "count"],
  ["Headcount", "count"],
  ["面积（亩）的补贴", "money"],
  ["补贴标准", undefined],
  ["补贴 > 标准", undefined],
  ["比例", undefined],
  ["金额 > 占比", undefined],
  ["比例说的金额", "money"],
  ["补贴比例一览", "money"],
  ["人数 > 甲", "count"],
  ["甲 > 乙", undefined],
  ["审定价", "money"],
  ["市价", undefined],
  ["审定价合计", "money"],
  ["标价总额", "money"],
  ["标价说法", undefined],
  ["人数字段", undefined],
  ["户数一览", undefined],
  ["人月合计表", undefined],
  ["比例", undefined],
  ["甲比", undefined],
  ["名额", undefined],
  ["限额", "money"],
  ["", undefined],
])("%s speaks of %s", (path, speech) => {
  expect(speaksOf(path === "" ? [] : path.split(" > "))).toBe(speech);
});
