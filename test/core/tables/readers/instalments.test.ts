import { instalments } from "../../../../src/core/tables/readers/instalments";

describe("instalments: a sum that is paid in parts", () => {
  it.each([
    [
      "第一期款3万元已支付，第二期4.50千元待验收后支付",
      ["30000 0 10000 paid", "4500 2 1000 pending"],
    ],
    ["首付款 10元；尾款 5元", ["10 0 1", "5 0 1 last"]],
    ["预付款10元、余款5元未付", ["10 0 1 paid", "5 0 1 last pending"]],
    ["进度款使用10元，质保金5元到期后支付", ["10 0 1 paid", "5 0 1 last pending"]],
    ["1期补贴10元。剩余资金5元付清", ["10 0 1", "5 0 1 last paid"]],
    ["三次10元发放,末款5元到账", ["10 0 1 paid", "5 0 1 last paid"]],
    ["首付款10元已付（尾款5元待验收）", ["10 0 1 paid", "5 0 1 last pending"]],
    ["尾款5元（已开票、待验收）、首期款10元", ["5 0 1 last pending", "10 0 1"]],
    ["首笔10元已付;剩余部分5元尚未拨付", ["10 0 1 paid", "5 0 1 last pending"]],
  ])("%s", (note, told) => {
    const parts = instalments(note).map(({ yuan, decimals, scale, isLast, isPending, isPaid }) =>
      [
        `${yuan.toFixed()} ${String(decimals)} ${scale.toFixed()}`,
        ...(isLast ? ["last"] : []),
        ...(isPending ? ["pending"] : []),
        ...(isPaid ? ["paid"] : []),
      ].join(" ")
    );
    expect(parts).toEqual(told);
  });

  it.each(["首付款10元", "补贴10元，补助5元", "首付款10，尾款5", "首付款，10元；尾款。5元", ""])(
    "%s names no two parts",
    (note) => {
      expect(instalments(note)).toEqual([]);
    }
  );
});
