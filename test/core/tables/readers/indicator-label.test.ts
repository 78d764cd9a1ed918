import {
  outlineRank,
  splitIndicator,
  UNNUMBERED,
} from "../../../../src/core/tables/readers/indicator-label";

describe("splitIndicator", () => {
  it.each([
    ["C2-1补贴对象资格认定准确性", "C2-1", "补贴对象资格认定准确性"],
    ["C1-1 补贴数量完成率", "C1-1", "补贴数量完成率"],
    ["A1-1\n立项依据充分性", "A1-1", "立项依据充分性"],
    ["A决策", "A", "决策"],
    ["B\n过程", "B", "过程"],
    ["A11 立项依据", "A11", "立项依据"],
    ["Ｂ１资金管理", "B1", "资金管理"],
    ["1.1.2 预算编制", "1.1.2", "预算编制"],
    ["一、决策", undefined, "决策"],
    ["（二）过程", undefined, "过程"],
    ["3.产出", undefined, "产出"],
    ["①自理老人补贴标准", undefined, "自理老人补贴标准"],
    ["GDP增长", undefined, "GDP增长"],
    ["PPP项目数", undefined, "PPP项目数"],
    ["预算执行率", undefined, "预算执行率"],
    ["C2 － 1 – 3：补贴", "C2-1-3", "补贴"],
    ["A1_2、补贴", "A1-2", "补贴"],
    ["A1.2 补贴", "A1.2", "补贴"],
    ["A1000", "A1000", "A1000"],
    ["A、决策", "A", "决策"],
    ["A", undefined, "A"],
    ["A 5项", undefined, "A 5项"],
    ["GA决策", undefined, "GA决策"],
    ["12-3 补贴", "12-3", "补贴"],
    ["1.1、补贴", "1.1", "补贴"],
    ["1.1.1.1 补贴", "1.1.1.1", "补贴"],
    ["1.15", undefined, "1.15"],
    ["共1.1 补贴", undefined, "共1.1 补贴"],
    ["十二、过程", undefined, "过程"],
    ["(三)过程", undefined, "过程"],
    ["12) 过程", undefined, "过程"],
    ["（4）过程", undefined, "过程"],
    ["⑳ 过程", undefined, "过程"],
    ["关于一、过程", undefined, "关于一、过程"],
    ["产品A1质量", undefined, "产品A1质量"],
    ["1.15 补贴", "1.15", "补贴"],
    ["1.1 2期工程", "1.1", "2期工程"],
    ["1、 2期工程", undefined, "2期工程"],
  ])("%s", (label, code, name) => {
    expect(splitIndicator(label)).toEqual(code === undefined ? { name } : { code, name });
  });
});

describe("outlineRank", () => {
  it.each([
    ["十二、决策", 1],
    ["（十二）立项", 2],
    ["12、依据", 3],
    ["3．依据", 3],
    ["(12)法规", 4],
    ["5）法规", 4],
    ["⑫法规", 5],
    ["法规", UNNUMBERED],
    ["关于一、", UNNUMBERED],
    ["关于（一）", UNNUMBERED],
    ["共3、", UNNUMBERED],
    ["共3）", UNNUMBERED],
    ["共①", UNNUMBERED],
    ["A决策", 1],
    ["A1立项", 2],
    ["A11依据", 3],
    ["A1-1依据", 3],
    ["A1-1-1依据", 4],
    ["1.1.2 依据", 3],
  ])("%s stands at depth %s", (label, rank) => {
    expect(outlineRank(label)).toBe(rank);
  });

  it("grows with the depth of the numbering", () => {
    for (const labels of [
      ["一、决策", "（一）立项", "1.依据", "(1)法规"],
      ["A决策", "A1立项", "A1-1依据"],
      ["A决策", "A1立项", "A11依据", "A111法规"],
    ]) {
      const ranks = labels.map(outlineRank);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(new Set(ranks).size).toBe(ranks.length);
    }
  });
});
