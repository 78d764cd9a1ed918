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
    ["[80，90]", "[80,90]"],
    ["(80-90]", "(80,90]"],
    ["(80,90)", "(80,90)"],
    ["80<x≤90", "(80,90]"],
    ["100>得分>90", "(90,100)"],
    [">=90,<=100", "[90,100]"],
    ["≧90；≦100", "[90,100]"],
    ["大于80且小于90", "(80,90)"],
    ["分值≥80，得分<90", "[80,90)"],
    ["低于90且不低于80", "[80,90)"],
    ["≤90且>80", "(80,90]"],
    ["得分>90", "(90,)"],
    ["超过90", "(90,)"],
    ["得分≤60", "(,60]"],
    ["不满60", "(,60)"],
    ["不超过60", "(,60]"],
    ["大于或等于90", "[90,)"],
    ["小于等于60", "(,60]"],
    ["小于且等于60", "(,60]"],
    ["90%以上", "[90,)"],
    ["90以上（不含）", "(90,)"],
    ["90（不含90）以上", "(90,)"],
    ["综合得分90分及以上", "[90,)"],
    ["60以下（含60分）", "(,60]"],
    ["60以下（不含）", "(,60)"],
    ["60（含）以下", "(,60]"],
    ["综合得分60分以下", "(,60)"],
    ["80（不含）至90（含）", "(80,90]"],
    ["90（含）——80（不含）分", "(80,90]"],
    ["得分80.5至90", "[80.5,90]"],
    ["80−89", "[80,89]"],
  ])("%s is %s", (text, shown) => {
    const interval = parseInterval(text);
    const open = interval?.min !== undefined && interval.minInclusive ? "[" : "(";
    const close = interval?.max !== undefined && interval.maxInclusive ? "]" : ")";
    expect(
      `${open}${interval?.min?.toFixed() ?? ""},${interval?.max?.toFixed() ?? ""}${close}`
    ).toBe(shown);
  });

  it("is open at an end that nobody says", () => {
    const none = { minInclusive: true, maxInclusive: true };
    const plain = (text: string) => {
      const { min, max, ...rest } = parseInterval(text) ?? {};
      return { ...rest, min: min?.toFixed(), max: max?.toFixed() };
    };
    for (const text of ["≥90", "90以上", "90及以上"])
      expect(plain(text)).toEqual({ ...none, min: "90", maxMarked: false });
    for (const text of ["≤60", "60及以下"])
      expect(plain(text)).toEqual({ ...none, max: "60", maxMarked: true });
    expect(plain("<60")).toEqual({ ...none, max: "60", maxInclusive: false, maxMarked: true });
  });

  it("tells whether the upper end is said to belong: an edge that is not marked may be shared", () => {
    const marked = (text: string) => parseInterval(text)?.maxMarked;
    const yes = ["[80,90)", "80≤x<90", "90>x≥80", "≥80,<90", "<90且≥80", "80-90（含）", "≤60"];
    const others = ["80-90", "80（含）-90", "90以上", "≥90"];
    expect(yes.map(marked).slice(0, 6)).toEqual([true, true, true, true, true, true]);
    expect(others.map(marked)).toEqual([false, false, false, false]);
  });

  it.each([
    "优",
    "",
    "良好",
    "2023年12月31日前",
    "[80,90",
    "x[80,90]",
    "[80,90]x",
    "第80≤x≤90",
    "80≤x≤90者",
    "90≥x≥80者",
    "80-90者",
    "≥90者",
    "≤60者",
    "90以上者",
    "60以下者",
    "综合评价后的最终得分≥90",
    "90",
  ])("%s is none", (text) => {
    expect(parseInterval(text)).toBeUndefined();
  });
});
