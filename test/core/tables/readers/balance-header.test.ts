import { isBalanceColumn, isMoneyOfRow } from "../../../../src/core/tables/readers/sum-header";
import { sourceOf } from "../drafted-source";

/*
 * Which columns others leave, or add up to, by their headers: 结余 that is not known as such is checked
 * by nobody, and a plain column that is taken for one is told to be wrong.
 */

/** The headers (levels as `上/下`) that a test finds, over three rows of figures. */
function found(
  is: typeof isBalanceColumn,
  words: string,
  cells: readonly (number | string)[] = [1, 2, 3]
): string {
  const headers = words.split(" ");
  const paths = headers.map((header) => header.split("/"));
  const levels = Math.max(...paths.map(({ length }) => length));
  const source = sourceOf({
    roles: headers.map(() => "-").join(" "),
    rows: [
      ...Array.from({ length: levels }, (_, level) =>
        paths.map((path) => path[level + path.length - levels] ?? null)
      ),
      ...cells.map((cell) => headers.map(() => cell)),
    ],
    header: [0, levels - 1],
  });
  return headers
    .filter((_, column) => {
      const header = source.header(column);
      return header !== undefined && is(source, header);
    })
    .join(" ");
}

test.each([
  "结余 结转资金 余额 余款 差额 差异 相差 剩余资金 净额",
  "尚欠 尚需资金 欠拨 欠发金额 欠付 欠缴",
  "未支付 未拨付金额 未拨 未发 待拨付 待分批拨付 尚未支付 尚待年底发放",
  "应补 应退 应收 清算金额 超欠 超(欠) 超额 超支",
  "实发 实拨 实付 实补 实际发放 核实支付 核际兑现 核拨 核发 核定",
  "增减 核增 审减 调减金额 净增 节约 节省 节支 净值",
  "调整后 变更后 追加后 追加 追减 期末人数 季末人数 月末 年末 年终",
  "Balance Outstanding remaining unpaid unspent difference saving",
  "金额/结余 结余/金额",
  "结余（元） 期末人数（人） 结余",
])("%s: what others leave", (words) => {
  expect(found(isBalanceColumn, words)).toBe(words);
});

test.each([
  "金额 支付 拨付金额 已支付 尚好 欠条 应付 实有 实际人数 待年底之前发放",
  "上期末人数 上年末 上月末 增加 核对 节日 净重 调整前 更后",
  "结余率 差额比例 结余标准 结余/占比 人均结余 月数/结余",
])("%s: nothing that others leave", (words) => {
  expect(found(isBalanceColumn, words)).toBe("");
});

test("what others leave is told in figures, in money or heads", () => {
  expect(found(isBalanceColumn, "结余", [1, 2, "无余", 3])).toBe("结余");
  expect(found(isBalanceColumn, "结余", [1, 2, "无余"])).toBe("");
  expect(found(isBalanceColumn, "结余", ["无余"])).toBe("");
  expect(found(isBalanceColumn, "结余（%） 结余（分）")).toBe("");
});

test("the money of a row is money by its last level and unit", () => {
  const money =
    "核发金额（元） 资金（元） 合计（元） 总额（元） 工程款（元） 服务费（元） 费用（元） 总价（元）";
  expect(found(isMoneyOfRow, money)).toBe(money);
  expect(found(isMoneyOfRow, "补贴/金额（元） 金额/补贴（元）")).toBe("补贴/金额（元）");
  expect(found(isMoneyOfRow, "金额合计数（元） 费用种类（元） 补贴（元） 合计（人）")).toBe("");
  expect(found(isMoneyOfRow, "合计 金额")).toBe("");
  expect(found(isMoneyOfRow, "标准/金额（元） 人均费用（元） 单价（元）")).toBe("");
});
