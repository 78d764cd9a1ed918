import fc from "../../property";
import { Decimal } from "../../../src/core/values/decimal";
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

  // What stands around a number says how it is meant: the whole of what was read.
  it.each([
    ["10.20万元", "10.2", 2, "万元", "exact", undefined],
    ["+3", "3", 0, "", "exact", undefined],
    ["△3", "-3", 0, "", "exact", undefined],
    ["▲3", "-3", 0, "", "exact", undefined],
    ["–3", "-3", 0, "", "exact", undefined],
    ["¥1,234,567.80", "1234567.8", 2, "", "exact", undefined],
    ["￥5元整", "5", 0, "元整", "exact", undefined],
    ["人民币5元", "5", 0, "元", "exact", undefined],
    ["RMB5", "5", 0, "", "exact", undefined],
    ["(100)", "-100", 0, "", "exact", undefined],
    ["(1.5)", "-1.5", 1, "", "exact", undefined],
    ["(.5)", "-0.5", 1, "", "exact", undefined],
    ["1.5e-3", "0.0015", 4, "", "exact", undefined],
    ["1E+3", "1000", 0, "", "exact", undefined],
    ["1e12", "1000000000000", 0, "", "exact", undefined],
    [`${"0".repeat(39)}5`, "5", 0, "", "exact", undefined],
    ["’18", "18", 0, "", "exact", undefined],
    ["1\u3000 2\u200B3", "123", 0, "", "exact", undefined],
    ["12，345", "12345", 0, "", "exact", undefined],
    ["约300", "300", 0, "", "about", undefined],
    ["大约300人", "300", 0, "人", "about", undefined],
    ["近300", "300", 0, "", "about", undefined],
    ["超300", "300", 0, "", "about", undefined],
    ["逾300", "300", 0, "", "about", undefined],
    ["300余", "300", 0, "", "about", undefined],
    ["300元左右", "300", 0, "元", "about", undefined],
    ["超过300", "300", 0, "", "exact", ">"],
    ["多于3", "3", 0, "", "exact", ">"],
    ["＞3", "3", 0, "", "exact", ">"],
    ["大于3", "3", 0, "", "exact", ">"],
    ["大于等于3", "3", 0, "", "exact", ">="],
    ["=>3", "3", 0, "", "exact", ">="],
    ["至少3个", "3", 0, "个", "exact", ">="],
    ["≤3%", "3", 0, "%", "exact", "<="],
    ["不超过3%", "3", 0, "%", "exact", "<="],
    ["至多3%", "3", 0, "%", "exact", "<="],
    ["<3", "3", 0, "", "exact", "<"],
    ["低于3", "3", 0, "", "exact", "<"],
    ["=3", "3", 0, "", "exact", "="],
    ["等于3", "3", 0, "", "exact", "="],
    ["95%以上", "95", 0, "%", "exact", ">="],
    ["95%及以上", "95", 0, "%", "exact", ">="],
    ["5个（含）以下", "5", 0, "个", "exact", "<="],
    ["5个及以下", "5", 0, "个", "exact", "<="],
    ["5个以下", "5", 0, "个", "exact", "<"],
    ["＞5个以上", "5", 0, "个", "exact", ">"],
    ["每年500", "500", 0, "元/人/年", "exact", undefined],
    ["每户每年500万元", "500", 0, "万元/户/年", "exact", undefined],
    ["每床每天5", "5", 0, "元/床/天", "exact", undefined],
    ["200元/人·月", "200", 0, "元/人·月", "exact", undefined],
    ["2.5千元每户", "2.5", 1, "千元每户", "exact", undefined],
    ["67元/㎡", "67", 0, "元/m2", "exact", undefined],
    ["3/人", "3", 0, "/人", "exact", undefined],
    ["3每人每月补贴", "3", 0, "每人每月补贴", "exact", undefined],
    ["3个百分点", "3", 0, "个百分点", "exact", undefined],
    ["3百分点", "3", 0, "百分点", "exact", undefined],
    ["3人月", "3", 0, "人月", "exact", undefined],
    ["3人·月", "3", 0, "人·月", "exact", undefined],
    ["3亿", "3", 0, "亿", "exact", undefined],
    ["3万", "3", 0, "万", "exact", undefined],
    ["3万人次", "3", 0, "万人次", "exact", undefined],
    ["3‰", "3", 0, "‰", "exact", undefined],
  ])("%s in full", (text, value, decimals, suffix, known, comparison) => {
    expect(parseNumber(text)).toEqual({
      value: new Decimal(value),
      decimals,
      suffix,
      approximate: known === "about",
      ...(comparison === undefined ? {} : { comparison }),
    });
  });

  it.each([
    "3余元余",
    "约元5",
    "3=",
    "3>2",
    "元%",
    "(2)",
    "(99)",
    "(100",
    "100)",
    "）5",
    "第3",
    "'约",
    "3'5",
    "3约",
    "3≥",
    "约约3",
    "3每年",
    "(12.5)以上的数",
    "12.5元起",
    "约占12.5%",
    "3元/12345678901",
    "3元/一二三四五六七八九十一",
    "3/人民政府的办公用品",
    "3共/人",
    "1e1234",
    "每年",
    "5亿人",
    "1".repeat(41),
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
    [-0.3000000000000001, "-0.3"],
    [1 / 3, "0.333333333333333"],
    [0.1234567, "0.1234567"],
    [0.12345678, "0.12345678"],
    [0.1234567891, "0.1234567891"],
    [1.0000001 + 2e-13, "1.0000001000002"],
    [0.123456000000001, "0.123456"],
    [Math.fround(17.635), "17.635"],
    [Math.fround(123456.79), "123456.7890625"],
    [Math.fround(1 / 3), "0.33333334"],
    [0.0009765625, "0.0009765625"],
    [123456789012345, "123456789012345"],
    [12345678901234568, "12345678901234600"],
    [-12345678901234568, "-12345678901234600"],
    [0, "0"],
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
    ["0.0?", 2],
    ["0.##", 2],
    ["?", 0],
    ["#", 0],
    ["", undefined],
    ['"0.00"', undefined],
    ['0.0"0.000"', 1],
    ["\\0", undefined],
    ["_0@", undefined],
    ["*0", undefined],
    ["GENERAL.0", undefined],
    ["h:mm:ss.00", undefined],
    ['0.00"年"', 2],
    ["0年", undefined],
    ["0.00_);(0.0)", 2],
    ["[h]0", 0],
  ])("%s shows %s decimals", (format, decimals) => {
    expect(formatDecimals(format)).toBe(decimals);
  });

  it.each([
    ["General", ""],
    ["general", ""],
    ["0.00%", "percent"],
    ["0%;[Red]-0", "percent"],
    ["0;0%", ""],
    ['0"%"', ""],
    ['0"满意%"0', ""],
    ["0\\%", ""],
    ["yyyy-mm-dd", "date"],
    ["[h]:mm", "date"],
    ["[mm]:ss", "date"],
    ["[s]", "date"],
    ["[$-804]0.00", ""],
    ["[Red]0", ""],
    ['"day"0', ""],
    ["_d0", ""],
    ["*d0", ""],
    ["\\d0", ""],
    ["0;yyyy", ""],
    ["H:M", "date"],
    ["上午/下午h时", "date"],
    ["0.0%d", "percent"],
    ["0%d", "percent"],
    ["00.00%d", "percent"],
    ["d%", "percent date"],
    ["General d", ""],
  ])("%s shows %s", (format, shown) => {
    const told = [
      ...(isPercentFormat(format) ? ["percent"] : []),
      ...(isDateFormat(format) ? ["date"] : []),
    ];
    expect(told.join(" ")).toBe(shown);
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
