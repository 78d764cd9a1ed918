import {
  fold,
  isDash,
  oneLine,
  splitNote,
  squeeze,
  totalWord,
} from "../../../src/core/tables/text";

describe("fold", () => {
  it.each([
    ["１２％（元）：Ａ", "12%(元):A"],
    ["①５分②３分", "①5分②3分"],
    ["（一）㈠❶", "(一)㈠❶"],
    ["⑳Ⓐ❶➓㈠㋿", "⑳Ⓐ❶➓㈠㋿"],
    ["", ""],
  ])("%s is %s: widths are one, enclosed numbers stay what they are", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test("squeeze leaves no white space, not even what cannot be seen", () => {
  expect(squeeze(" 合\u3000 计\u200B\uFEFF\n（ 元 ）\u2060")).toBe("合计(元)");
});

test.each([
  ["五老峰仁德\n养老中心", "五老峰仁德养老中心"],
  ["补贴、\r\n\r\n （二）", "补贴、（二）"],
  ["拨付，\n补助", "拨付，补助"],
  ["（一）\n项目", "（一）项目"],
  [" 第 1\n页\u200B \u3000共  ", "第 1 页 共"],
  ["unit\nprice", "unit price"],
])("oneLine: %j is shown as %s", (text, shown) => {
  expect(oneLine(text)).toBe(shown);
});

test("a dash, alone, is a written zero", () => {
  const dashes = ["-", "--", "---", "—", "——", "–", "−", "－", "─", "/", "／", "\\", "无", "零"];
  expect(dashes.filter((text) => !isDash(text))).toEqual([]);
  expect([" -\u3000", "- -", "—  —"].filter((text) => !isDash(text))).toEqual([]);
  expect([isDash("-     "), isDash("-      ")]).toEqual([true, false]);
  expect(["", "无房", "-1", "待定", "0", "-        -"].filter(isDash)).toEqual([]);
});

describe("totalWord", () => {
  it.each([
    [
      "average",
      "平均 平均分 加权平均 各项平均值 综合均值 总体平均 得分平均值 满意度平均 月均平均数",
    ],
    ["subtotal", "小计 本页小计 本小计 小计（元） 产出小计 产出小计（40分） subtotal Subtotals"],
    [
      "total",
      "合计 合\u3000计 总计 共计 总合计 累计 总和 总分 合计： 总分（100分） 总和() total TOTAL GrandTotal sum " +
        "A决策合计 一级指标A决策合计 本页合计数 补贴合计（元）金额 各类共计得分",
    ],
  ])("%s: %s", (word, labels) => {
    expect(labels.split(" ").filter((label) => totalWord(label) !== word)).toEqual([]);
  });

  it.each([
    "",
    "：",
    "养老机构",
    "人均补贴",
    "合计数据",
    "总分值",
    "累计天数",
    "总和表",
    "非total",
    "totals",
    "not subtotal",
    "sum of it",
    "：合计其他",
  ])("%s is no total", (label) => {
    expect(totalWord(label)).toBeUndefined();
  });

  it("reads labels of 24 characters, and takes longer ones for sentences", () => {
    expect(totalWord(`${"补".repeat(22)}合计`)).toBe("total");
    expect(totalWord(`${"补".repeat(23)}合计`)).toBeUndefined();
  });
});

describe("splitNote", () => {
  it.each([
    ["阿吉奈站（预付12万元）", "阿吉奈站", "预付12万元"],
    ["阿吉奈站（5）", "阿吉奈站", "5"],
    [
      "督导审计（ 第一期款待验收后支付 ）（尾款3万元）",
      "督导审计",
      "第一期款待验收后支付；尾款3万元",
    ],
    ["养老中心（一二三四五六七八）", "养老中心", "一二三四五六七八"],
    ["养老中心（一二三四五六七）", "养老中心（一二三四五六七）", undefined],
    ["养老服务中心(站)", "养老服务中心(站)", undefined],
    ["（2023年第一批）", "（2023年第一批）", undefined],
    ["常青\n养老院", "常青养老院", undefined],
  ])("%s is %s with the note %s", (text, name, note) => {
    expect(splitNote(text)).toEqual(note === undefined ? { name } : { name, note });
  });
});
