import {
  CLASS_WORD,
  className,
  isPeriodName,
  withoutParty,
} from "../../../src/core/tables/class-name";

/** Of the words in a line, those for which `isSo` does not hold. */
function failing(words: string, isSo: (word: string) => boolean): readonly string[] {
  return words.split(" ").filter((word) => !isSo(word));
}

describe("words for a class of people", () => {
  it.each([
    [
      "失能",
      "失能 不能自理 完全不能自理 全护理 护理 完全失能老人 介护 失能人员类别 失能老人补贴标准",
    ],
    ["半失能", "半自理 半失能 部分失能 半护理 部分自理 介助 半失能老年人"],
    [
      "自理",
      "自理 生活自理 完全自理 能自理 能够自理 生活能自理 全自理 ⑫自理 12.自理 （3）自理 (3)自理 三、自理 十二．自理",
    ],
    ["非自理", "非自理 非自理："],
    ["自理组", "自理组 自理组人数 自理组、"],
    ["失能组", "失能组"],
    ["半失能组", "半失能组"],
    ["重半失能", "重半失能"],
    ["介护级", "介护级"],
    ["重介护", "重介护"],
    ["重失能", "重失能"],
    ["1.5级", "1.5级"],
    ["：一级：其他", "：一级：其他"],
    [
      "一级",
      "一级：： 一级（人）（月） 一级元/人/月 一级每人每年 一级每人每月 一级人月 一级人月数 一级补贴人次 一级救助金额",
    ],
    ["", "补贴 补助资金 人月 运营补贴 每人每年 元/人 发放对象"],
  ])("%s: %s", (name, words) => {
    const expected = name.replaceAll("：", ":");
    expect(failing(words, (word) => className(word) === expected)).toEqual([]);
  });

  it("a header that is one stands for a class by itself", () => {
    const yes =
      "自理 完全自理 半失能老人 特困 低保户 孤儿 残疾 残疾儿童 重度残疾人数 一级 4级 二级残疾 小学 小学生 小学生人数 " +
      "学前儿童 寄宿 寄宿生 非寄宿 非寄宿生 集中供养对象 80岁 80周岁 100岁以上 100岁及以上 80-89岁 60-69周岁老年人数 低收入人次";
    const no =
      "自理能力 生活自理 五级 小学部 寄宿学校 8岁 1000岁 80-9岁 80-8999岁 80-89 岁 一级残疾人数合计 非自理";
    expect(failing(yes, (word) => CLASS_WORD.test(word))).toEqual([]);
    expect(failing(no, (word) => !CLASS_WORD.test(word))).toEqual([]);
  });
});

test("a stretch of time is no class of people, whatever stands below it", () => {
  const yes =
    "上半年 2023年下半年 23年上半年 2023年度上半年 春 春季 秋季学期 2023春季学期 上学期 第一学期 第二学期 一季度 第3季度 " +
    "1-6月 1月-6月份 01—06月 7~12月 1月至6月 1到6月 3月 3月份 12月份 第二批 第二批次 第10期 第3次 第十二批 全年 2023年 2023年度 " +
    "2023年第一批 2023年3月";
  const no =
    "2上半年 上半年度 冬季 春季补贴 第三学期 五季度 第季度 月 1-6 3月底 批 第批 第二批资金 全年合计 本年 20231年 3年度 关于全年 月份 1-月 1-123月 " +
    "上半年度补贴";
  expect(failing(yes, isPeriodName)).toEqual([]);
  expect(failing(no, (word) => !isPeriodName(word))).toEqual([]);
});

test.each([
  ["申请自理", "自理"],
  ["养老机构上报的自理", "自理"],
  ["第三方审计情况自理", "自理"],
  ["财政民政审核数自理", "自理"],
  ["抽查确认的自理", "自理"],
  ["自理申请", "自理申请"],
])("%s counts %s, whoever counted", (text, name) => {
  expect(withoutParty(text)).toBe(name);
});
