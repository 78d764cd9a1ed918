import { gridFromRows, type CellScalar, type Workbook } from "../src/core/workbook/workbook";

/** 50 payment tables of 800 rows: 200,000 cells. One row in `wrongEvery` is 50 yuan too high. */
export function paymentTables(wrongEvery: number): Workbook {
  const rates: CellScalar[][] = [
    ["类别", "补贴标准（元/人/年）"],
    ["自理", 1200],
    ["失能", 2400],
  ];
  const tables = Array.from({ length: 50 }, (_, t) => {
    const totals = [0, 0, 0];
    const body = Array.from({ length: 800 }, (_row, r): CellScalar[] => {
      const [a, b] = [((r * 7 + t) % 300) + 1, ((r * 13 + t) % 200) + 1];
      const yuan = a * 100 + b * 200 + (wrongEvery > 0 && r % wrongEvery === 0 ? 50 : 0);
      [a, b, yuan].forEach((value, at) => {
        totals[at] = (totals[at] ?? 0) + value;
      });
      return [r + 1, `机构${String(r)}`, a, b, yuan / 10000];
    });
    const [a = 0, b = 0, yuan = 0] = totals;
    return gridFromRows(`支出${String(t)}`, [
      [`第${String(t)}期资金支出情况`],
      ["序号", "养老机构", "自理（人次）", "失能（人次）", "补贴金额（万元）"],
      ...body,
      ["合计", null, a, b, yuan / 10000],
    ]);
  });
  return { sheets: [gridFromRows("标准", rates), ...tables], date1904: false, definedNames: [] };
}
