import { parseInterval } from "../../../../src/core/tables/readers/interval";

describe("parseInterval", () => {
  it.each([
    ["90≤分值≤100", "[90,100]"],
    ["80≤分值<90", "[80,90)"],
    ["80≤x＜90", "[80,90)"],
    ["分值<60", "(,60)"],
    ["≥90", "[90,)"],
    ["90分（含）以上", "[90,)"],
    ["90分以上（含90分）", "[90,)"],
    ["60分以下", "(,60)"],
    ["60分及以下", "(,60]"],
    ["60（不含）以下", "(,60)"],
    ["80（含）-90（不含）", "[80,90)"],
    ["80-89分", "[80,89]"],
    ["80～90", "[80,90]"],
    ["[80,90)", "[80,90)"],
    ["大于等于80小于90", "[80,90)"],
    ["不低于80且低于90", "[80,90)"],
    ["100≥得分≥90", "[90,100]"],
    ["89.5-80.0", "[80,89.5]"],
  ])("%s is %s", (text, shown) => {
    const interval = parseInterval(text);
    const open = interval?.min !== undefined && interval.minInclusive ? "[" : "(";
    const close = interval?.max !== undefined && interval.maxInclusive ? "]" : ")";
    expect(
      `${open}${interval?.min?.toFixed() ?? ""},${interval?.max?.toFixed() ?? ""}${close}`
    ).toBe(shown);
  });

  it.each(["优", "", "良好", "2023年12月31日前"])("%s is none", (text) => {
    expect(parseInterval(text)).toBeUndefined();
  });
});
