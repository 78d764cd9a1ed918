import fc from "../../property";
import { parseUnit, splitHeader, unitsInCaption } from "../../../src/core/tables/unit";

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

  it.each(["养老机构", "补贴金额", "元旦", "", "一级指标"])("%s is no unit", (text) => {
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
  ])("%s", (header, text, unit) => {
    const split = splitHeader(header);
    expect(split.text).toBe(text);
    expect(split.unit?.text).toBe(unit);
  });
});
