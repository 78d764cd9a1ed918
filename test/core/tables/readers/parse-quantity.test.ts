import { missesTarget, parseQuantity } from "../../../../src/core/tables/readers/parse-quantity";
import { parseTarget } from "../../../../src/core/tables/readers/parse-target";

describe("parseQuantity", () => {
  it.each([
    ["≥350公里", "350 公里 >="],
    ["12场次", "12 场次"],
    ["1,200.5人次", "1200.5 人次"],
    ["不超过3公里", "3 公里 <="],
    ["350公里以上", "350 公里 >="],
    ["350公里及以上", "350 公里 >="],
    ["350公里及以下", "350 公里 <="],
    ["3天以内", "3 天 <="],
    ["＞350公里以下", "350 公里 >"],
    ["95%", "95 %"],
    ["5", "5 "],
    ["70台套", "70 台套"],
    ["350.5公里", "350.5 公里"],
    ["不少于1,350.25公里", "1350.25 公里 >="],
    ["350公里以内", "350 公里 <="],
  ])("%s is %s", (text, told) => {
    const { value, suffix = "", comparison } = parseQuantity(text) ?? {};
    expect([value?.toFixed(), suffix, ...(comparison ? [comparison] : [])].join(" ")).toBe(told);
  });

  it.each([
    "约300人",
    "约300公里",
    "3公里；",
    "3公里—",
    "3公里～",
    "3公里到",
    "350公里左右",
    "3-5公里",
    "3公里-5公里",
    "3公里、",
    "3公里。",
    "3公里至",
    "超额完成任务共计350公里",
    "350公里范围内的全部居民",
    "第3公里",
    "完成",
    "",
  ])("%s is no one quantity", (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

// 未达标 is a finding against somebody: each side of each comparison, and where nobody can tell.
test.each([
  ["≥95%", "95%", false],
  ["≥95%", "94.9%", true],
  [">95%", "95%", true],
  [">95%", "95.1%", false],
  ["≤5%", "5%", false],
  ["≤5%", "5.1%", true],
  ["<5%", "5%", true],
  ["<5%", "4.9%", false],
  ["=95%", "94%", true],
  ["95%", "95%", false],
  ["95%", "94%", true],
  ["95%", "=94%", true],
  ["≥1.2万元", "11000元", true],
  ["≥1.2万元", "12000元", false],
  ["≥95%", "0.94", true],
  ["≥95%", "0.96", false],
  ["≥95%", "94", true],
  ["≥100%", "1", false],
  ["≥0.95", "94%", true],
  ["≥95", "96%", false],
  ["≥1", "99%", true],
  ["≥70", "70台", false],
  ["≥70台", "69", true],
  ["≥350公里", "349公里", true],
  ["≥70台", "69人", undefined],
  ["≥1万元", "9000人", undefined],
  ["≥1人", "9000元", undefined],
  ["≥95%", "96台", undefined],
  ["≥95台", "94%", undefined],
  ["≥40台", "0.5", true],
  ["≥0.5", "40台", false],
  ["≥70台", "完成", undefined],
  ["完成", "70台", undefined],
  ["≥70台", "≥70台", undefined],
  ["30天", "29天", undefined],
  ["30工作日", "29工作日", undefined],
  ["30个工作日", "29个工作日", undefined],
  ["≤30天", "31天", true],
])("wanted %s, reached %s: missed is %s", (wanted, reached, missed) => {
  expect(missesTarget(wanted, reached, false)).toBe(missed);
});

test("where less is better a bare target is open, and one with a sign is not", () => {
  expect(missesTarget("5%", "4%", true)).toBeUndefined();
  expect(missesTarget("=5%", "4%", true)).toBeUndefined();
  expect(missesTarget("≤5%", "6%", true)).toBe(true);
});

test.each([
  ["≥12个", "12 12 个"],
  ["95%以上", "95 0.95 %"],
  ["1.2万元", "1.2 12000 万元"],
  ["1200元/人/年", "1200 1200 元/人/年"],
  ["5", "5 5 "],
])("the target %s is %s", (text, told) => {
  const { shown, value, unit } = parseTarget(text) ?? {};
  expect([shown?.toFixed(), value?.toFixed(), unit?.text].join(" ")).toBe(told);
});

test("words are no target of one number", () => {
  expect(parseTarget("较高")).toBeUndefined();
});
