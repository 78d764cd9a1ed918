import { nameAmount } from "../../../../src/core/tables/readers/name-amount";

describe("nameAmount: the money that a line's own name says", () => {
  it.each([
    ["运营补贴资金30万元", undefined, "300000 0 10000 30万元"],
    ["建设补助12,000.50元整", undefined, "12000.5 2 1 12,000.50元"],
    ["运营补贴 1.25 亿元", undefined, "125000000 2 100000000 1.25亿元"],
    ["奖补3百万元", undefined, "3000000 0 1000000 3百万元"],
    ["督导审计", "合同价：12.5万元", "125000 1 10000 12.5万元"],
    ["督导审计", "已验收；补贴金额共计30千元", "30000 0 1000 30千元"],
    ["督导审计", "已验收;总额为1,234元整", "1234 0 1 1,234元"],
    ["督导审计", "30万元", "300000 0 10000 30万元"],
    ["督导审计", "安排预算3元；批复4元", "3 0 1 3元"],
    ["每人补贴", "金额30万元", "300000 0 10000 30万元"],
    ["每月补贴30元", undefined, "30 0 1 30元"],
    ["到期的补贴30元", undefined, "30 0 1 30元"],
  ])("%s, %s", (name, note, told) => {
    const { yuan, decimals, scale, text } = nameAmount(name, note) ?? {};
    expect(
      `${yuan?.toFixed() ?? ""} ${String(decimals)} ${scale?.toFixed() ?? ""} ${text ?? ""}`
    ).toBe(told);
  });

  it.each([
    ["使用旗级财政拨付410万元的审计费", undefined],
    ["30万元", "金额30万元"],
    ["补贴标准30元", "金额30万元"],
    ["每人每年30元", undefined],
    ["每30元", undefined],
    ["每户30元", undefined],
    ["人均30元", undefined],
    ["不超过30元", undefined],
    ["其中30元", undefined],
    ["补贴20-30元", undefined],
    ["补贴约30元", undefined],
    ["首期10元尾款30元", undefined],
    ["督导审计", undefined],
    ["督导审计", "尾款30万元"],
    ["督导审计", "金额30万元待付"],
    ["督导审计", "于2023年金额30万元"],
    ["督导审计", "30"],
  ])("%s, %s says none of its own", (name, note) => {
    expect(nameAmount(name, note)).toBeUndefined();
  });
});
