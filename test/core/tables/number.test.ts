import fc from "../../property";
import {
  formatDecimals,
  isDateFormat,
  isPercentFormat,
  parseNumber,
  snapNumber,
} from "../../../src/core/tables/number";

describe("parseNumber", () => {
  it.each([
    ["1200", "1200", ""],
    ["1,200.50", "1200.5", ""],
    ["１，２００", "1200", ""],
    ["  15 ", "15", ""],
    ["'18.00", "18", ""],
    ["（12.5）", "-12.5", ""],
    ["(1,200)", "-1200", ""],
    ["△12.5", "-12.5", ""],
    ["−12.5", "-12.5", ""],
    ["－3", "-3", ""],
    ["74.83%", "74.83", "%"],
    ["74.83％", "74.83", "%"],
    ["1200元/人/年", "1200", "元/人/年"],
    ["每人每月200元", "200", "元/人/月"],
    ["1.80万元", "1.8", "万元"],
    ["≥12个", "12", "个"],
    ["不低于95%", "95", "%"],
    ["约300人", "300", "人"],
    ["100余户", "100", "户"],
    [".5", "0.5", ""],
    ["1e3", "1000", ""],
  ])("%s is %s %s", (text, value, suffix) => {
    const parsed = parseNumber(text);
    expect(parsed?.value.toFixed()).toBe(value);
    expect(parsed?.suffix).toBe(suffix);
  });

  it.each([
    "(2)",
    "（1）",
    "2023年12月31日",
    "2023.12.31",
    "2023-12-31",
    "1-3",
    "C4-1",
    "12个月以内的机构",
    "①5分",
    "五",
    "",
    "-",
    "1,20",
    "1.2.3",
    "12 34a",
  ])("%s is no number", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it("reads back every amount that can be written with separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
        const value = n / 10 ** d;
        const text = value.toLocaleString("en-US", {
          minimumFractionDigits: d,
          maximumFractionDigits: d,
        });
        const wide = text.replace(/[0-9.,]/gu, (c) =>
          String.fromCharCode(c.charCodeAt(0) + 0xfee0)
        );
        expect(parseNumber(text)?.value.toNumber()).toBeCloseTo(value, 6);
        expect(parseNumber(wide)?.value.equals(parseNumber(text)?.value ?? 0)).toBe(true);
        expect(parseNumber(text)?.decimals).toBe(d);
      })
    );
  });

  it("never throws, whatever stands in a cell", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseNumber(text);
      })
    );
  });
});

describe("snapNumber", () => {
  it.each([
    [0.0900000762939453, "0.09"],
    [0.1 + 0.2, "0.3"],
    [17.635, "17.635"],
    [133, "133"],
    [1.005, "1.005"],
    [100000000.01, "100000000.01"],
  ])("%d is %s", (value, text) => {
    // The first came through single precision.
    expect(snapNumber(value === 0.0900000762939453 ? Math.fround(0.09) : value).toFixed()).toBe(
      text
    );
  });

  it("keeps what a person can type: up to 15 digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
        const text = (n / 10 ** d).toFixed(d);
        expect(snapNumber(Number(text)).toFixed(d)).toBe(text);
      })
    );
  });
});

describe("number formats", () => {
  it.each([
    ["General", undefined],
    ["0", 0],
    ["0.00", 2],
    ["#,##0.00_ ", 2],
    ["0.0%", 1],
    ["yyyy-mm-dd", undefined],
    ["@", undefined],
    ['#,##0.000"万元"', 3],
    ["[Red]0.0;[Blue]-0.00", 1],
  ])("%s shows %s decimals", (format, decimals) => {
    expect(formatDecimals(format)).toBe(decimals);
  });

  it("tells dates and percents", () => {
    expect(isDateFormat("yyyy/m/d")).toBe(true);
    expect(isDateFormat('yyyy"年"m"月"')).toBe(true);
    expect(isDateFormat("#,##0.00")).toBe(false);
    expect(isDateFormat('0"年"')).toBe(false);
    expect(isPercentFormat("0.00%")).toBe(true);
    expect(isPercentFormat('0"%"')).toBe(false);
  });
});
