import { runChecks } from "../../../../src/core/checks/catalogue";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { formatCell } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

/** A ledger of so many rows: 收入 and 支出 in turns, and what is left after each. */
function ledger(count: number): CellScalar[][] {
  let left = 1000;
  const rows = Array.from({ length: count }, (_, at): CellScalar[] => {
    const sum = 100 + at * 7;
    const isIn = at % 3 !== 2;
    left += isIn ? sum : -sum;
    return [
      `2023-0${String(1 + (at % 9))}-15`,
      `第${String(at + 1)}笔`,
      isIn ? sum : null,
      isIn ? null : sum,
      left,
    ];
  });
  return [["专项资金收支台账"], ["单位：元"], ["日期", "摘要", "收入", "支出", "结余"], ...rows];
}

function told(rows: readonly (readonly CellScalar[])[]): string[] {
  const { findings } = runChecks(readFacts(book({ name: "台账", rows })), {
    possiblePoints: () => [],
  });
  return findings.map(({ rule, cells: [cell], amountYuan }) =>
    [rule, cell && formatCell(cell), amountYuan?.toFixed()].join(" ")
  );
}

function changed(rows: CellScalar[][], row: number, column: number, value: CellScalar) {
  return rows.map((each, at) => (at === row ? each.with(column, value) : each));
}

describe("结余 that goes on from row to row", () => {
  it.each([8, 300])("a right ledger of %i rows is silent", (count) => {
    expect(told(ledger(count))).toEqual([]);
  });

  it.each([10, 250])("one figure too much is told once, in row %i", (row) => {
    const rows = ledger(300);
    const left = Number(rows[row]?.[4]);
    expect(told(changed(rows, row, 4, left + 50))).toEqual([
      `computed-column 台账!E${String(row + 1)} 50`,
    ]);
  });

  it("a row whose figure is not known yet says nothing", () => {
    expect(told(changed(ledger(12), 6, 2, "待核"))).toEqual([]);
  });
});
