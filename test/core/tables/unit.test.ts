import fc from "../../property";
import {
  countedThing,
  parseUnit,
  splitHeader,
  unitsInCaption,
} from "../../../src/core/tables/unit";
import { Decimal } from "../../../src/core/values/decimal";

describe("parseUnit", () => {
  it.each([
    ["元", "money", "1", undefined],
    ["千元", "money", "1000", undefined],
    ["万元", "money", "10000", undefined],
    ["亿元", "money", "100000000", undefined],
    ["单位：万元", "money", "10000", undefined],
    ["人民币元", "money", "1", undefined],
    ["元/人/年", "rate", "1", "year"],
    ["元/人·年", "rate", "1", "year"],
    ["元／人／月", "rate", "1", "month"],
    ["万元/户/年", "rate", "10000", "year"],
    ["元/人", "rate", "1", "once"],
    ["元/床/月", "rate", "1", "month"],
    ["%", "ratio", "0.01", undefined],
    ["％", "ratio", "0.01", undefined],
  ])("%s", (text, dimension, scale, per) => {
    const unit = parseUnit(text);
    expect(unit?.dimension).toBe(dimension);
    expect(unit?.scale.toFixed()).toBe(scale);
    expect(unit?.per).toBe(per);
  });

  it("tells a flow (人次, 人月) from a stock (人, 户, 床)", () => {
    for (const text of ["人次", "人·月", "人月"]) expect(parseUnit(text)?.flow).toBe(true);
    for (const text of ["人", "户", "床"]) expect(parseUnit(text)?.flow).toBe(false);
  });

  it.each([
    ["money 1", "元 yuan RMB cny 人民币元 金额单位：元 单位元 元； 元。"],
    ["money 100", "百元"],
    [
      "money 1000",
      "千元 1000yuan 1,000RMB k-yuan yuan1,000 kyuan thousandyuan cnythousand 货币单位:千元",
    ],
    ["money 10000", "万元 万 10000yuan 10,000yuan wanyuan yuan10,000 rmb10k 计量单位万元"],
    ["money 100000", "十万元"],
    ["money 1000000", "百万元"],
    ["money 10000000", "千万元"],
    ["money 100000000", "亿元"],
    ["ratio 0.01", "% ％ 百分比"],
    ["ratio 0.001", "‰"],
    ["points 1", "分"],
    ["rate 1 once", "元/人 元/人次 元·亩 元每户 元/学期 元/人/学期 元/季度 yuan/household RMB/bed"],
    [
      "rate 1 year",
      "元/年 元/人/年 元/人/年度 元/人·年 元//人//年 每人每年 每年 每人每年元 yuan/person/year yuan/head/annum",
    ],
    [
      "rate 1 month",
      "元/月 元每人每月 每人每月元 每床月 元/床位/月 yuan/month yuan/student/month yuan/pupil/months",
    ],
    ["rate 1 day", "元/人/天 元/人日 每人每天 yuan/person/day yuan/people/days"],
    ["rate 10000 year", "万元/户/年 每户每年万元"],
    ["rate 1000 once", "千元/亩"],
    [
      "count 1",
      "人 人数 户 户数 床 床位 个 m³ ㎡ 工日 heads persons household beds students pupil recipient 班次",
    ],
    [
      "count 1 flow",
      "人次 人月 人·月 人*月 人×月 人月数 床月 床·月 月次 person-months personmonth",
    ],
    ["count 1 month", "月 个月 月数 个月数 month"],
    ["count 10000", "万人 万户 万亩"],
    ["count 10000 flow", "万人次 万人月"],
  ])("%s: %s", (meaning, texts) => {
    const told = texts.split(" ").map((text) => {
      const { dimension = "none", scale, flow, per } = parseUnit(text.replace("k-", "k")) ?? {};
      const words = [dimension, scale?.toFixed(), ...(flow ? ["flow"] : []), per];
      return [text, words.filter((word) => word !== undefined).join(" ")];
    });
    expect(told.filter(([, found]) => found !== meaning)).toEqual([]);
  });

  it("keeps the unit as it was written", () => {
    expect(parseUnit("单位：人 民 币 万 元")?.text).toBe("万元");
    expect(parseUnit("人·月")).toMatchObject({ text: "人·月", dimension: "count", flow: true });
    expect(parseUnit("个月")).toEqual({
      text: "个月",
      dimension: "count",
      scale: new Decimal(1),
      per: "month",
    });
    expect(parseUnit("‰")?.text).toBe("‰");
  });

  it.each([
    "养老机构",
    "补贴金额",
    "元旦",
    "",
    "一级指标",
    "单位",
    "主要单位元",
    "含人民币元",
    "元。起",
    "元人民币",
    "次月",
    "月份",
    "月数据",
    "人次数据",
    "三户",
    "元人民/年",
    "每人每年元整",
    "共每人每年",
    "共元/人/年",
    `${" ".repeat(40)}元`,
    "千万元人民币元人民币元人民币元",
    "constructor",
    "valueOf",
    "个月数次",
    "元。元",
    "元；起",
    "主要单位",
  ])("%s is no unit", (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it("the same money in any unit is the same money", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom("元", "千元", "万元", "亿元"),
        (yuan, text) => {
          const unit = parseUnit(text);
          const shown = unit?.scale.pow(-1).times(yuan);
          expect(shown?.times(unit?.scale ?? 0).toNumber()).toBeCloseTo(yuan, 6);
        }
      )
    );
  });
});

describe("unitsInCaption", () => {
  it.each([
    ["单位：万元", ["万元"]],
    ["金额单位：元", ["元"]],
    ["表2 支出情况（单位：万元、人次）", ["万元", "人次"]],
    ["资金支出情况（万元）", ["万元"]],
    ["养老机构名单", []],
    ["单位：养老机构", []],
    ["计量单位为人民币万元", ["万元"]],
    ["资金单位是千元", ["千元"]],
    ["单位：元和人次；户及床，亩,台、辆", ["元", "人次", "户", "床", "亩", "台", "辆"]],
    ["（单位：万元）（人次）", ["万元", "人次"]],
    ["单位: 元 ( 人 ) : 户", ["元", "人", "户"]],
    ["填报单位：某县民政局（元）（人）", ["元", "人"]],
    ["收支（按部门分列）（元）", ["元"]],
    ["资金支出", []],
    ["（）", []],
  ])("%s", (text, units) => {
    expect(unitsInCaption(text).map((unit) => unit.text)).toEqual(units);
  });
});

describe("splitHeader", () => {
  it.each([
    ["补贴金额\n（万元）", "补贴金额", "万元"],
    ["自理老人（人次）", "自理老人", "人次"],
    ["得分率%", "得分率", "%"],
    ["满意比例（%）", "满意比例", "%"],
    ["养老机构", "养老机构", undefined],
    ["补贴（含尾款）", "补贴(含尾款)", undefined],
    ["单位", "单位", undefined],
    ["补贴资金万元", "补贴资金", "万元"],
    ["运营补贴资金30万元", "运营补贴资金30万元", undefined],
    ["元/人/年", "", "元/人/年"],
    ["万元", "", "万元"],
    ["户", "户", undefined],
    ["金额（其中，元）", "金额", "元"],
    ["金额（人民币；万元；元）", "金额", "万元"],
    ["金额（元）（万元）", "金额", "元"],
    ["金额[元]", "金额", "元"],
    ["金额【元】", "金额", "元"],
    ["金额（）", "金额()", undefined],
    ["补贴金额：万元", "补贴金额", "万元"],
    ["补贴金额/千元", "补贴金额", "千元"],
    ["补贴_百万元", "补贴", "百万元"],
    ["补贴-亿元", "补贴", "亿元"],
    ["完成率‰", "完成率", "‰"],
    ["补贴元/人/年", "补贴", "元/人/年"],
    ["补贴元/办事处", "补贴元/办事处", undefined],
    ["补贴元", "补贴元", undefined],
    ["占3.5%", "占3.5%", undefined],
    ["%", "%", undefined],
    ["补贴%的说明", "补贴%的说明", undefined],
    ["补贴万元（元）", "补贴万元", "元"],
    ["1元/人", "1元/人", undefined],
    ["3.5补贴3.5%", "3.5补贴3.5%", undefined],
  ])("%s", (header, text, unit) => {
    const split = splitHeader(header);
    expect(split.text).toBe(text);
    expect(split.unit?.text).toBe(unit);
  });
});

describe("countedThing", () => {
  it.each([
    ["person", "人 人次 名 位 元/学生 元/人/年 万元/生 万人 每人每年 元每人"],
    ["household", "户 元/户 每户每年 百元/户"],
    ["bed", "床 床位 张 元/床/月"],
    ["area", "亩 公顷 平方米 ㎡ m² 元/㎡ 元/亩 万亩"],
    ["distance", "公里 车公里 千米 元/公里"],
    ["weight", "吨 公斤 斤 元/吨"],
    ["machine", "台 辆 套 元/台"],
    ["animal", "头 只 羽 元·头"],
    ["plant", "株 棵 元/株"],
    ["show", "场 场次 元/场"],
    ["run", "班次 车次 元/班次"],
    ["volume", "立方米 m³ 元/m³"],
    ["day", "天 工日 元/天"],
    [undefined, "个 次 元 万元 % 分 家 元/次 间 樘 副"],
  ])("%s: %s", (thing, texts) => {
    const told = texts.split(" ").map((text) => {
      const unit = parseUnit(text);
      return unit ? [text, countedThing(unit)] : [text, "no unit"];
    });
    expect(told.filter(([, found]) => found !== thing)).toEqual([]);
  });
});
