import { saidIn } from "../../../../src/core/tables/readers/read-said";
import { dayOfSerial, parseDay } from "../../../../src/core/tables/readers/said-dates";

const said = (text: string) => saidIn({ sheet: "表", row: 0, column: 0 }, text);

describe("rates in sentences", () => {
  const rates = (text: string) =>
    said(text).rates.map(
      ({ className, value, unit }) => `${className} ${value.toFixed()}/${unit.per ?? "?"}`
    );
  test.each([
    [
      "每月补贴：自理老人120元/人/月、半失能老人150元/人/月、失能老人200元/人/月。",
      ["自理 120/month", "半失能 150/month", "失能 200/month"],
    ],
    [
      "标准为自理、半失能、失能分别为每人每年1200元、1800元、2400元。",
      ["自理 1200/year", "半失能 1800/year", "失能 2400/year"],
    ],
    ["补贴：自理老人每人每月100元；失能老人每人每月200元", ["自理 100/month", "失能 200/month"]],
    ["小学生补助标准为1,000元/生/年", ["小学 1000/year"]],
    [
      "补贴标准：80-89岁80元/人/月，100岁及以上180元/人/月",
      ["80-89岁 80/month", "100岁及以上 180/month"],
    ],
    ["注：补助标准为小学500元/生·学期，初中625元/生·学期。", ["小学 500/once", "初中 625/once"]],
    ["标准：水稻每亩120元，小麦每亩80元", ["水稻 120/once", "小麦 80/once"]],
    ["各机构收费为自理老人600-800元/人/月", []],
    ["补贴资金共133万元，2023年12月支付", []],
  ])("%s", (text, expected) => {
    expect(rates(text)).toEqual(expected);
  });
});

test("fees are what people pay, from the least to the most", () => {
  const fees = (text: string) =>
    said(text).fees.map(
      ({ className, low, high }) => `${className} ${low.toFixed()}-${high.toFixed()}`
    );
  const text =
    "收费：自理老人600-800元/人/月，半失能老人900-1500元/人/月，失能老人1300-3000元/人/月。运营补贴为自理老人120元/人/月。";
  expect(fees(text)).toEqual(["自理 600-800", "半失能 900-1500", "失能 1300-3000"]);
  expect(fees("补贴标准为自理老人600-800元/人/月")).toEqual([]);
});

test("a stretch of shares, with its decimals", () => {
  const [range] = said("补贴金额占收费标准的6.7%-20%。").ranges;
  expect([range?.part, range?.whole]).toEqual(["补贴金额", "收费标准"]);
  expect([range?.low.ratio.toFixed(), range?.low.decimals]).toEqual(["0.067", 1]);
  expect([range?.high.ratio.toFixed(), range?.high.decimals]).toEqual(["0.2", 0]);
});

describe("counts in sentences", () => {
  const counts = (text: string) =>
    said(text).counts.map(({ count, counter, noun }) => `${count.toFixed()}${counter} ${noun}`);
  test.each([
    ["项目经费用于12处养老服务中心（站）。", ["12处 养老服务中心"]],
    ["对12家养老机构进行了补贴", ["12家 养老机构"]],
    [
      "使用旗级财政拨付410万元的15处养老服务中心督导审计服务项目费",
      ["15处 养老服务中心督导审计服务项目费"],
    ],
    ["历时3个月，提高2个百分点", []],
    ["第3家机构，12.5个", []],
  ])("%s", (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe("deadlines", () => {
  const days = (text: string) =>
    said(text).deadlines.map(({ day }) => `${day.year}-${day.month}-${day.day}`);
  test.each([
    ["补贴资金在2023年12月31日前发放到位，得5分", ["2023-12-31"]],
    ["应于2023年6月底前拨付，2023年底前付清", ["2023-6-30", "2023-12-31"]],
    ["2024年2月底前支付", ["2024-2-29"]],
    ["2023年12月31日前报送总结", []],
    ["2023年13月31日前发放", []],
  ])("%s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
});

test.each([
  ["2023年12月28日", "2023-12-28"],
  ["2023-1-5", "2023-1-5"],
  ["2023.12.28", "2023-12-28"],
  ["20231228", "2023-12-28"],
  ["2023年12月", undefined],
  ["2023-02-30", undefined],
  ["12月28日", undefined],
])("parseDay %s: %s", (text, expected) => {
  const day = parseDay(text);
  expect(day && `${day.year}-${day.month}-${day.day}`).toBe(expected);
});

test("stored dates count from 1899-12-30, or from 1904-01-01", () => {
  expect(dayOfSerial(45288, false)).toEqual({ year: 2023, month: 12, day: 28 });
  expect(dayOfSerial(45288 - 1462, true)).toEqual({ year: 2023, month: 12, day: 28 });
  expect(dayOfSerial(0.5, false)).toBeUndefined();
});
