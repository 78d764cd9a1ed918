import { runChecks } from "../../../src/core/checks/catalogue";
import { readFacts } from "../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

/** 50 payment tables of 800 rows: 200,000 cells. `wrongEvery` rows one is 50 yuan too high. */
function payments(wrongEvery: number): SheetDraft[] {
  const rates = [
    ["类别", "补贴标准（元/人/年）"],
    ["自理", 1200],
    ["失能", 2400],
  ];
  const tables = Array.from({ length: 50 }, (_, t): SheetDraft => {
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
    const header = ["序号", "养老机构", "自理（人次）", "失能（人次）", "补贴金额（万元）"];
    return {
      name: `支出${String(t)}`,
      rows: [[`第${String(t)}期资金支出情况`], header, ...body, ["合计", null, a, b, yuan / 10000]],
    };
  });
  return [{ name: "标准", rows: rates }, ...tables];
}

test.each([
  ["all right", 0, 0],
  ["one row in twenty wrong", 20, 50 * 40 + 50],
])("50 tables with 200,000 cells, %s: under a second", (_, wrongEvery, findings) => {
  const facts = readFacts(book(...payments(wrongEvery)));
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    // A new object each time: what was worked out before is known by the facts themselves.
    expect(runChecks({ ...facts }).findings).toHaveLength(findings);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(1000);
});
